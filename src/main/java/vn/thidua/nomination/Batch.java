package vn.thidua.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Đợt trình: one submission of a list by one office to the next authority.
 *
 * @param id {@code <plan>/nomination-batch/<year>-<n>/<office>}, subject of its tờ trình
 * @param form the one award form of its rows
 * @param submissionKind signing chain of its tờ trình
 * @param minutes biên bản họp, null until prepared
 * @param papers further papers of the whole list
 * @param number of the tờ trình; null until issued
 */
public record Batch(
        String id,
        String plan,
        String office,
        String form,
        BatchStatus status,
        String submissionKind,
        Minutes minutes,
        List<Paper> papers,
        String preparedBy,
        String number,
        LocalDate dated,
        Instant sentAt,
        Instant openedAt,
        String openedBy,
        String process) {

    /** Kind in ids and business keys. */
    public static final String KIND = "nomination-batch";

    public record Minutes(String number, LocalDate dated, UUID file) {}

    /** @param name as the checklist of the guidance calls it */
    public record Paper(String name, UUID file) {}

    /** {@code <year>-<n>}. */
    public String period() {
        return id.split("/")[2];
    }

    static boolean isBatch(String subject) {
        String[] parts = subject.split("/");
        return parts.length == 4 && parts[1].equals(KIND);
    }
}
