package vn.thidua.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Occasion;

/**
 * One conferred award of the register. What it says is as of its decision; who it is follows merges.
 *
 * @param nominee id of the living nominee
 * @param nomination id of the dossier, or null when it was entered from outside the system
 * @param name as conferred; personal data
 * @param form id of the plan's award form; {@code formName} as it was called then
 * @param proposer id of the plan's office whose proposal it was, or null; {@code proposerName} in words, or null
 * @param conferring how far writing, handing over and conferring are
 * @param revocation null while it stands
 */
public record Award(
        UUID id,
        String plan,
        UUID nominee,
        String nomination,
        NomineeKind kind,
        String name,
        String unit,
        String position,
        PersonRank rank,
        String form,
        String formName,
        String movement,
        Occasion occasion,
        LocalDate periodFrom,
        LocalDate periodTo,
        String proposer,
        String proposerName,
        AwardDecision decision,
        List<String> priorityGroups,
        Conferring conferring,
        Revocation revocation,
        String enteredBy,
        Instant enteredAt) {

    /**
     * Viết bằng, cấp phát, trao thưởng; each part null until it is done.
     *
     * @param certificateNumber số hiệu of the certificate
     * @param writtenOn viết bằng
     * @param handedOn cấp phát
     * @param conferredOn trao thưởng
     * @param event where it was conferred, in words
     */
    public record Conferring(
            String certificateNumber, LocalDate writtenOn, LocalDate handedOn, LocalDate conferredOn, String event) {

        public static final Conferring NOT_YET = new Conferring(null, null, null, null, null);
    }

    /**
     * Hủy bỏ: the later decision that took the award back.
     *
     * @param dossier of that decision, or null when it was taken outside the system
     */
    public record Revocation(String dossier, String number, LocalDate on, String reason) {}
}
