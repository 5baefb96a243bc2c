package vn.thidua.amendment;

import vn.thidua.plan.Coded;

/** How far one submission of gathered proposals is. */
public enum GatheringStatus implements Coded {
    DANG_TONG_HOP("Đang tổng hợp"),
    DANG_TRINH("Đang trình"),
    CHO_QUYET_DINH("Chờ quyết định"),
    DANG_DIEU_CHINH("Đang điều chỉnh Kế hoạch"),
    DA_DIEU_CHINH("Đã điều chỉnh Kế hoạch"),
    DA_TRA_LOI("Đã trả lời"),
    KHONG_DIEU_CHINH("Không điều chỉnh"),
    DA_BO("Không trình");

    private final String label;

    GatheringStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Nothing more happens to it. */
    public boolean ended() {
        return compareTo(DA_DIEU_CHINH) >= 0;
    }
}
