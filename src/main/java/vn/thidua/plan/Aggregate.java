package vn.thidua.plan;

/** How the offices' values become one value of the consolidated report. */
public enum Aggregate implements Coded {
    TONG("Tổng"),
    BINH_QUAN("Bình quân"),
    NHO_NHAT("Nhỏ nhất"),
    LON_NHAT("Lớn nhất"),
    /** The share computed from two summed figures, {@link Figure#ratio()}; never an average of shares. */
    TY_LE_CUA_TONG("Tỷ lệ của tổng"),
    /** Offices are listed with their values. */
    LIET_KE("Liệt kê đơn vị"),
    /** One office answers for the whole territory; its value stands as it is. */
    KHONG_CONG("Không cộng");

    private final String label;

    Aggregate(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
