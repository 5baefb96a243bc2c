package vn.thidua.plan;

/**
 * What a form of commendation is to the law, whatever a plan calls it: the decision tables of awards ask for this. "Khen thưởng
 * cấp Nhà nước" is no class of its own: the plan lists the forms that it means.
 */
public enum FormClass implements Coded {
    /** Of the head of the proposing office, or of the office above a proposing unit. */
    GIAY_KHEN("Giấy khen của người đứng đầu cơ quan, đơn vị, địa phương"),
    /** Of the head of a unit that is a legal person, where the office above confers one too. */
    GIAY_KHEN_TRUC_THUOC("Giấy khen của thủ trưởng đơn vị trực thuộc"),
    GIAY_KHEN_DOANH_NGHIEP("Giấy khen của doanh nghiệp"),
    /** Asked for from below; what a district proposes to itself is {@link #GIAY_KHEN}. */
    GIAY_KHEN_HUYEN("Giấy khen của Chủ tịch UBND cấp huyện"),
    GIAY_KHEN_CAP_TREN("Giấy khen của cơ quan, tổ chức cấp trên"),
    BANG_KHEN_TINH("Bằng khen của Chủ tịch UBND cấp tỉnh"),
    BANG_KHEN_THU_TUONG("Bằng khen của Thủ tướng Chính phủ"),
    HUAN_CHUONG_LAO_DONG("Huân chương Lao động");

    private final String label;

    FormClass(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
