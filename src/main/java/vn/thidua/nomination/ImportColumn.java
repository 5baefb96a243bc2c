package vn.thidua.nomination;

/** The columns of a list of nominees in Excel, in their order. */
enum ImportColumn {
    KIND("Loại đối tượng", true, 18, "Một trong các loại mà hướng dẫn khen thưởng nêu."),
    NAME("Tên đối tượng", true, 32, "Họ và tên cá nhân; tên tập thể, doanh nghiệp; hộ ông (bà) …"),
    UNIT("Đơn vị, địa chỉ", false, 32, "Nơi công tác hoặc địa chỉ."),
    POSITION("Chức vụ", false, 20, "Chỉ ghi cho cá nhân."),
    RANK("Nhóm chức danh", false, 24, "Chỉ ghi cho cá nhân."),
    BORN_IN("Năm sinh", false, 10, "Bốn chữ số, chỉ ghi cho cá nhân; cần khi trùng tên và đơn vị."),
    BEHALF("Đề nghị thay cho", false, 24, "Đơn vị không có tài khoản mà cơ quan lập hồ sơ thay; để trống nếu không."),
    FORM("Hình thức khen thưởng", true, 32, "Một trong các hình thức mà hướng dẫn khen thưởng nêu."),
    GRADE("Hạng", false, 12, "Chỉ ghi cho Huân chương."),
    PERIOD(
            "Thời gian tính thành tích",
            false,
            16,
            "Một năm (2024) hoặc khoảng năm (2023-2025); để trống: cả kỳ của đợt."),
    ACHIEVEMENT("Tóm tắt thành tích", true, 60, "Thành tích chính theo tiêu chí thi đua."),
    INITIATIVE("Sáng kiến", false, 32, "Tên sáng kiến, nếu có."),
    RECOGNITION("Số công nhận sáng kiến", false, 20, "Số, ký hiệu văn bản công nhận."),
    COMPLIANT("Chấp hành tốt chủ trương, pháp luật", true, 16, "Ghi Có; ghi Không khi đang bị xem xét, xác minh."),
    SANCTIONS("Kỷ luật, vi phạm", false, 24, "Để trống nếu không có."),
    PRIORITY("Nhóm ưu tiên", false, 24, "Một trong các nhóm ưu tiên của Kế hoạch; để trống nếu không thuộc nhóm nào."),
    REASON("Lý do đề nghị", false, 32, "Chỉ ghi khi quy định yêu cầu nêu lý do.");

    private final String title;
    private final boolean required;
    private final int width;
    private final String explanation;

    ImportColumn(String title, boolean required, int width, String explanation) {
        this.title = title;
        this.required = required;
        this.width = width;
        this.explanation = explanation;
    }

    String title() {
        return title;
    }

    boolean required() {
        return required;
    }

    /** In characters. */
    int width() {
        return width;
    }

    String explanation() {
        return explanation;
    }
}
