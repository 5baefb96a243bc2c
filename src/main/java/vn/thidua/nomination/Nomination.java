package vn.thidua.nomination;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.thidua.guidance.AwardPeriod;
import vn.thidua.plan.NomineeKind;

/**
 * Hồ sơ đề nghị khen thưởng: one nominee proposed for one award form.
 *
 * @param id {@code <plan>/nomination/<year>-<n>/<proposer>}, business key of its process instance
 * @param nominee identity in the register
 * @param name the nominee's name as proposed
 * @param rank code of the person's rank in the official statistics; null for collectives
 * @param window award window, with the version under which it was drafted
 * @param form id of the plan's award form
 * @param grade hạng of a form that has grades, or null
 * @param proposer id of the proposing office
 * @param onBehalfOf office without accounts for which it proposes, or null
 * @param from begin of the achievements
 * @param to their end, which may lie ahead ("tính đến thời điểm xét")
 * @param path route of the levels; null until the first batch is sent
 * @param receivedOn day of the first sending; its law counts
 * @param levelNo number of the level in the path, 0 before the first
 * @param office where it lies
 * @param dossier dossier of the level that examines it, or null
 * @param since since when it has its status
 * @param heldFrom status from which it was held, null when it is not held
 * @param lookAgainOn day on which a held one is to be looked at again
 * @param reason why it was held, refused or withdrawn
 */
public record Nomination(
        String id,
        String plan,
        UUID nominee,
        String name,
        NomineeKind kind,
        String rank,
        String window,
        int windowVersion,
        String form,
        String grade,
        String priorityGroup,
        String proposer,
        String onBehalfOf,
        LocalDate from,
        LocalDate to,
        JsonNode content,
        NominationStatus status,
        UUID path,
        LocalDate receivedOn,
        int levelNo,
        String office,
        String batch,
        String dossier,
        Instant since,
        NominationStatus heldFrom,
        LocalDate lookAgainOn,
        String reason,
        Instant createdAt,
        String createdBy,
        Instant endedAt) {

    /** Kind in ids and business keys. */
    public static final String KIND = "nomination";

    /** The years of the achievements. */
    public AwardPeriod period() {
        return new AwardPeriod(from.getYear(), to.getYear());
    }

    /** The office whose proposal it is: one without accounts for which another typed and sent it, or the one that sent it. */
    public String proposedBy() {
        return onBehalfOf == null ? proposer : onBehalfOf;
    }

    /** The part of the id that says which: year and running number. */
    public String number() {
        return numberIn(id);
    }

    /** The same of any id. */
    public static String numberIn(String id) {
        return id.split("/")[2];
    }
}
