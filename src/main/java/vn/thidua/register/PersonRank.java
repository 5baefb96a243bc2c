package vn.thidua.register;

import vn.thidua.plan.Coded;

/** The five ranks of person that the official statistics count (domain 5.2: forms 0602.N, 0603.N of TT 02/2023/TT-BNV). */
public enum PersonRank implements Coded {
    LANH_DAO_CAP_BO_TINH("Lãnh đạo cấp bộ, tỉnh"),
    LANH_DAO_CAP_VU_SO("Lãnh đạo cấp vụ, sở"),
    DOANH_NHAN("Doanh nhân"),
    TU_PHO_PHONG("Lãnh đạo từ phó phòng"),
    NGUOI_LAO_DONG_TRUC_TIEP("Người trực tiếp lao động");

    private final String label;

    PersonRank(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
