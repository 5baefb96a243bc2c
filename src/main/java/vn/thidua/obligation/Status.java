package vn.thidua.obligation;

import java.util.Arrays;
import java.util.List;
import vn.thidua.plan.Coded;

/** Tình trạng: where an obligation stands, whatever the calendar says. */
public enum Status implements Coded {
    CHUA_DEN_KY("Chưa đến kỳ"),
    DANG_THUC_HIEN("Đang thực hiện"),
    CHO_DUYET("Chờ duyệt"),
    DA_GUI("Đã gửi"),
    YEU_CAU_BO_SUNG("Yêu cầu bổ sung"),
    HOAN_THANH("Hoàn thành"),
    KHONG_BAO_CAO("Không báo cáo"),
    KHONG_PHAI_THUC_HIEN("Không phải thực hiện"),
    NGOAI_HE_THONG("Thực hiện ngoài hệ thống"),
    KHONG_THEO_DOI("Không theo dõi");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Codes of those in which nothing was expected from the beginning. */
    public static List<String> notRequiredCodes() {
        return Arrays.stream(values())
                .filter(Status::notRequired)
                .map(Status::code)
                .toList();
    }

    /** Whether nothing more is expected of the office. */
    public boolean settled() {
        return switch (this) {
            case HOAN_THANH, KHONG_BAO_CAO, KHONG_PHAI_THUC_HIEN, NGOAI_HE_THONG, KHONG_THEO_DOI -> true;
            case CHUA_DEN_KY, DANG_THUC_HIEN, CHO_DUYET, DA_GUI, YEU_CAU_BO_SUNG -> false;
        };
    }

    /** Whether nothing was expected of the office from the beginning; one that never reported is missing, not free. */
    public boolean notRequired() {
        return this == KHONG_PHAI_THUC_HIEN || this == NGOAI_HE_THONG || this == KHONG_THEO_DOI;
    }
}
