package vn.thidua.report;

import java.time.Instant;
import java.time.LocalDate;
import vn.thidua.obligation.Obligation;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Coded;

/**
 * An office's report that somebody enters from paper or from another system, or a secret one of which number and date are
 * registered.
 *
 * @param enterGroup who enters
 * @param processId instance of {@code report-entry}
 * @param secret mật: no content, no file, no figures
 * @param openedBy null: the round, for an office without accounts
 * @param document what was recorded; this and all that follows is null before it is entered
 * @param arrivedOn decides whether the report is on time
 * @param arrivalNumber số đến; null where the office itself registers
 * @param signer name as on the paper; null for a secret report
 */
public record ReportEntry(
        String id,
        String obligation,
        String round,
        Group enterGroup,
        String processId,
        State state,
        boolean secret,
        String openedBy,
        Instant openedAt,
        String document,
        LocalDate arrivedOn,
        String arrivalNumber,
        String signer,
        String signerTitle,
        String enteredBy,
        Instant enteredAt) {

    /** What became of the entry. */
    public enum State implements Coded {
        DANG_NHAP("Đang nhập thay"),
        DA_NHAP("Đã nhập thay"),
        KHONG_NHAP("Không nhập"),
        DA_RUT("Đã rút lại");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Where the report came from, as lists show it. */
    public String source() {
        return secret ? "Văn bản mật: chỉ ghi số, ngày" : "Nhập thay";
    }

    /** The same entry, done by a process instance. */
    public ReportEntry in(String process) {
        return new ReportEntry(
                id,
                obligation,
                round,
                enterGroup,
                process,
                state,
                secret,
                openedBy,
                openedAt,
                document,
                arrivedOn,
                arrivalNumber,
                signer,
                signerTitle,
                enteredBy,
                enteredAt);
    }

    /** The same entry, recorded as a document. */
    ReportEntry recordedAs(String recorded) {
        return new ReportEntry(
                id,
                obligation,
                round,
                enterGroup,
                processId,
                state,
                secret,
                openedBy,
                openedAt,
                recorded,
                arrivedOn,
                arrivalNumber,
                signer,
                signerTitle,
                enteredBy,
                enteredAt);
    }

    /** Whether the office registers its own secret report. */
    boolean isOwnOf(Obligation owed) {
        return enterGroup.office().equals(owed.office());
    }
}
