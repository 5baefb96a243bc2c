package vn.thidua.obligation;

import java.time.Duration;
import java.time.Instant;
import vn.thidua.plan.Coded;
import vn.thidua.plan.DutyMode;

/** Tiến độ: how an obligation stands against its date. On time is decided by the moment of sending, not of acceptance. */
public enum Progress implements Coded {
    TRONG_HAN("Trong hạn"),
    SAP_DEN_HAN("Sắp đến hạn"),
    QUA_HAN("Quá hạn"),
    /** The date has passed for an office that is requested, not ordered: it is never said to be late while it has not sent. */
    CHUA_CO("Chưa có báo cáo"),
    DUNG_HAN("Đúng hạn"),
    CHAM("Chậm"),
    KHONG_GHI_THOI_HAN("Không ghi thời hạn");

    /** From here on an open obligation is "due soon" (assumed: practice differs between offices). */
    public static final Duration SOON = Duration.ofDays(7);

    private final String label;

    Progress(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Whoever sent is judged by the first sending, whatever became of it since. An open obligation that was not sent is judged
     * by the clock, a settled one that never was by how it was settled:
     *
     * <ul>
     *   <li>not reported: late for good, it does not say "overdue" any more; a requested body has only not reported
     *   <li>waived, not tracked, done outside without a known date: there is no date to be judged by
     * </ul>
     *
     * Without a date nobody is ever late.
     *
     * @param mode an ordered office is overdue, a requested one has only not sent yet
     * @param due last moment that is on time, null for no date
     * @param sent when it was first sent, or done outside; null while it was not
     */
    public static Progress of(Status status, DutyMode mode, Instant due, Instant sent, Instant now) {
        if (due == null) {
            return KHONG_GHI_THOI_HAN;
        }
        if (sent != null) {
            return sent.isAfter(due) ? CHAM : DUNG_HAN;
        }
        return switch (status) {
            case KHONG_PHAI_THUC_HIEN, KHONG_THEO_DOI, NGOAI_HE_THONG -> KHONG_GHI_THOI_HAN;
            case KHONG_BAO_CAO, HOAN_THANH -> mode == DutyMode.DE_NGHI ? CHUA_CO : CHAM;
            case CHUA_DEN_KY, DANG_THUC_HIEN, CHO_DUYET, DA_GUI, YEU_CAU_BO_SUNG -> ofOpen(mode, due, now);
        };
    }

    private static Progress ofOpen(DutyMode mode, Instant due, Instant now) {
        if (now.isAfter(due)) {
            return mode == DutyMode.DE_NGHI ? CHUA_CO : QUA_HAN;
        }
        return now.plus(SOON).isBefore(due) ? TRONG_HAN : SAP_DEN_HAN;
    }
}
