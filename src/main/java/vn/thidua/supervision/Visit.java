package vn.thidua.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The team's work at one office.
 *
 * @param supervision id of the {@link SupervisionCase}
 * @param visitOn the day of the schedule
 * @param metOn the day on which the two met, null until the minutes are recorded
 * @param onPaper whether the minutes were signed on paper; then {@code files} has the scan
 * @param teamSigner name of who signed for the team, null until signed; likewise the office's
 * @param teamSignedBy account behind it, null on paper
 * @param note why the minutes came back, or why the team did not meet the office
 * @param followUpDue by when the office reports on what is required, null when nothing is
 */
public record Visit(
        String supervision,
        String office,
        LocalDate visitOn,
        String place,
        VisitStatus status,
        String processId,
        LocalDate metOn,
        String minutes,
        boolean onPaper,
        List<UUID> files,
        String recordedBy,
        Instant recordedAt,
        String teamSigner,
        String teamSignedBy,
        Instant teamSignedAt,
        String unitSigner,
        Instant unitSignedAt,
        String note,
        LocalDate followUpDue,
        List<String> findings,
        List<String> requirements) {

    /** Business key of its process, and id of its minutes. */
    public String id() {
        return id(supervision, office);
    }

    public static String id(String supervision, String office) {
        return supervision + "/" + office;
    }

    /** Whether only one side has signed the minutes. */
    boolean halfSigned() {
        return status == VisitStatus.CHO_DON_VI_KY;
    }
}
