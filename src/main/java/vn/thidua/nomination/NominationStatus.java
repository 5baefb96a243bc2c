package vn.thidua.nomination;

import java.util.EnumSet;
import java.util.Set;
import vn.thidua.plan.Coded;

/** Where a nomination stands. */
public enum NominationStatus implements Coded {
    DU_THAO("Đang soạn"),
    /** In a list that is not sent yet, of the proposing office or of a level that submits to the next. */
    TRONG_DOT_TRINH("Trong đợt trình chưa gửi"),
    CHO_KIEM_TRA("Chờ kiểm tra hồ sơ"),
    BO_SUNG("Yêu cầu bổ sung"),
    DANG_THAM_DINH("Đang thẩm định"),
    CHO_HOP("Chờ Hội đồng xét"),
    CHO_QUYET_DINH("Chờ quyết định khen thưởng"),
    CHO_TRINH("Chờ trình cấp trên"),
    /** In a decision that is not issued yet. */
    TRONG_QUYET_DINH("Đang trình ký quyết định"),
    /** With an authority outside the system. */
    CHO_CAP_TREN("Chờ kết quả của cấp trên"),
    TAM_DUNG("Tạm dừng xét"),
    DA_KHEN("Đã khen thưởng"),
    KHONG_KHEN("Không khen thưởng"),
    DA_RUT("Đã rút");

    private final String label;

    NominationStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Nothing more comes. */
    public boolean ended() {
        return this == DA_KHEN || this == KHONG_KHEN || this == DA_RUT;
    }

    /** Sent and not decided: from here it may be held, withdrawn or refused. */
    public boolean underWay() {
        return this != DU_THAO && !ended();
    }

    /** All that are {@link #underWay()}. */
    public static Set<NominationStatus> allUnderWay() {
        var all = EnumSet.allOf(NominationStatus.class);
        all.removeIf(status -> !status.underWay());
        return all;
    }
}
