package vn.thidua.awardrule;

import vn.thidua.plan.Coded;

/** What use cases may find about a nomination; the table says what follows from it. */
public enum Ground implements Coded {
    HINH_THUC_KHONG_CO("Hình thức không có ở dịp này"),
    DOI_TUONG_KHONG_CO("Loại đối tượng không được khen ở dịp này"),
    NOI_DE_NGHI_KHONG_DUOC("Nơi đề nghị không được đề nghị ở dịp này"),
    NGOAI_GIAI_DOAN("Thời gian lập thành tích ngoài giai đoạn"),
    CHUA_BAT_DAU("Thời gian lập thành tích chưa bắt đầu"),
    /** "Tính đến thời điểm xét". */
    CON_DANG_THUC_HIEN("Thời gian lập thành tích chưa kết thúc"),
    DON_VI_GIAI_THE("Tập thể đã giải thể, sáp nhập"),
    /** Same nominee, movement and occasion, overlapping period; the same dossier going up is no double. */
    TRUNG_HO_SO("Đang có hồ sơ khác cho cùng thành tích"),
    /** In the register: same nominee, movement, occasion and form, overlapping period. */
    DA_KHEN_CUNG_THANH_TICH("Đã được khen cho cùng thành tích"),
    /** In the register: another form for the same achievement; shown with a link. */
    DA_KHEN_CAP_DUOI("Đã có hình thức khen khác cho cùng thành tích"),
    PHONG_TRAO_CHO_CONG_TRANG("Dùng khen thưởng phong trào cho công trạng"),
    HUAN_CHUONG_KHI_SO_KET("Huân chương Lao động khi sơ kết"),
    PHONG_TRAO_DUOI_3_NAM("Bằng khen Thủ tướng cho thành tích dưới 03 năm"),
    THIEU_THANH_PHAN("Thiếu thành phần hồ sơ bắt buộc"),
    CHUA_NEU_THANH_TICH("Chưa nêu thành tích"),
    SANG_KIEN_CHUA_CONG_NHAN("Sáng kiến chưa có số công nhận"),
    DANG_XAC_MINH("Đang bị xem xét, xác minh"),
    TRONG_THOI_HAN_KY_LUAT("Thành tích trong thời hạn kỷ luật"),
    /** Sent after the window has closed: "xét bổ sung". */
    HET_HAN_NHAN("Hết thời gian nhận hồ sơ"),
    HET_CHI_TIEU("Hết chỉ tiêu khen thưởng");

    private final String label;

    Ground(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
