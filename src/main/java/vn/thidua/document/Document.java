package vn.thidua.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.plan.SigningChain;

/**
 * One document on its way from draft to dispatch.
 *
 * @param id {@code <subject>/<kind>/<n>}
 * @param kind key in {@code signing.<kind>} of the plan
 * @param subject what it is about: the id of an obligation or a round
 * @param office the office it belongs to
 * @param chain the steps as they were when the document began
 * @param content what its {@link DocumentKind} drafts, null before the first draft
 * @param draftedBy everybody who wrote a part or submitted a draft; none of them may sign
 * @param signature null until signed
 * @param reference null until numbered and dispatched
 */
public record Document(
        String id,
        String plan,
        String kind,
        String subject,
        String period,
        String office,
        DocumentStatus status,
        SigningChain chain,
        JsonNode content,
        List<String> draftedBy,
        Signature signature,
        Reference reference,
        Instant createdAt) {

    static String id(String subject, String kind, int number) {
        return subject + "/" + kind + "/" + number;
    }

    /**
     * @param position the signer's title
     * @param block as printed above the signature, line by line ({@link SignatureBlock})
     * @param authorisation number and date of the written authorisation behind a TUQ., otherwise null
     */
    public record Signature(
            String signer,
            String position,
            SigningCapacity capacity,
            List<String> block,
            String authorisation,
            Instant at) {}

    /**
     * Number, date and issued copy.
     *
     * @param file null for a secret document (mật): of that only number and date are kept
     */
    public record Reference(
            String number, String symbol, LocalDate dated, String issuedBy, Instant issuedAt, UUID file) {

        /** {@code 123/BC-SYT}. */
        public String full() {
            return number + "/" + symbol;
        }

        public boolean secret() {
            return file == null;
        }
    }
}
