package vn.thidua.report;

import java.time.Instant;
import vn.thidua.plan.Coded;
import vn.thidua.report.domain.CorrectionKind;

/**
 * One supplement or correction of a report that was accepted. At most one of an obligation is open.
 *
 * @param id {@code <obligation>/<kind>/<n>}, also the business key of its process and the subject of its document
 * @param comment why the consolidator returned it last, null when it did not
 * @param closedAt when it was accepted or taken back, null while it is open
 */
public record Correction(
        String id,
        String obligation,
        String round,
        String plan,
        String office,
        String period,
        CorrectionKind kind,
        String reason,
        State state,
        String startedBy,
        Instant startedAt,
        String comment,
        String commentedBy,
        Instant closedAt) {

    /** Where it stands. */
    public enum State implements Coded {
        DANG_LAM("Đang thực hiện"),
        DA_GUI("Đã gửi, chờ tiếp nhận"),
        DA_TIEP_NHAN("Đã tiếp nhận"),
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
}
