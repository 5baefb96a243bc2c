package vn.thidua.report;

import java.time.Instant;
import vn.thidua.report.domain.ReportContent;

/**
 * One version of an office's report as it was sent.
 *
 * @param correction id of the correction that it belongs to, null for the report itself
 */
public record Submission(
        String obligation,
        int version,
        String round,
        String office,
        String document,
        Instant sentAt,
        String sentBy,
        State state,
        ReportContent content,
        String correction) {

    /** What became of the version. */
    public enum State implements vn.thidua.plan.Coded {
        DA_GUI("Đã gửi"),
        DA_TIEP_NHAN("Đã tiếp nhận"),
        YEU_CAU_BO_SUNG("Yêu cầu bổ sung"),
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
