package vn.thidua.nomination;

import vn.thidua.plan.Coded;

/** What somebody did on a nomination. */
public enum Deed implements Coded {
    SOAN("soạn"),
    DE_NGHI("trình"),
    KIEM_TRA("kiểm tra"),
    THAM_DINH("thẩm định"),
    Y_KIEN("cho ý kiến hiệp y"),
    /** Openly, with one's name; who voted in secret is never noted here. */
    BIEU_QUYET("bỏ phiếu"),
    KY("ký"),
    GHI_KET_QUA("ghi kết quả");

    private final String label;

    Deed(String label) {
        this.label = label;
    }

    /** A verb, as it stands in a sentence. */
    @Override
    public String label() {
        return label;
    }
}
