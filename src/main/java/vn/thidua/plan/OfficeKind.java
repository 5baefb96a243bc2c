package vn.thidua.plan;

/** What an office is, which decides whether it has accounts and several hands. */
public enum OfficeKind implements Coded {
    CO_QUAN("Cơ quan"),
    PHONG("Phòng"),
    DON_VI_SU_NGHIEP("Đơn vị sự nghiệp"),
    /** One person's post. */
    CHUC_DANH("Chức danh"),
    TO_DAN_PHO("Tổ dân phố"),
    TO_CHUC_CTXH("Tổ chức chính trị - xã hội"),
    CO_QUAN_DANG("Cơ quan Đảng"),
    /** A crowd without accounts, such as all enterprises: somebody enters for it. */
    NHOM("Nhóm (không có tài khoản)"),
    /** Outside this installation: receives documents and decides, never works here. */
    NGOAI("Cơ quan ngoài hệ thống");

    private final String label;

    OfficeKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
