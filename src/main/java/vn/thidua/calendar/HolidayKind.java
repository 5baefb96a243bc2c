package vn.thidua.calendar;

/** What makes a day differ from the plain week. */
public enum HolidayKind {
    /** A day off. */
    NGHI("nghi", "Ngày nghỉ"),
    /** A Saturday or Sunday worked instead of another day. */
    LAM_BU("lam-bu", "Ngày làm bù");

    private final String code;
    private final String label;

    HolidayKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** How the table writes it. */
    public String code() {
        return code;
    }

    /** What an official reads. */
    public String label() {
        return label;
    }

    static HolidayKind ofCode(String code) {
        return NGHI.code.equals(code) ? NGHI : LAM_BU;
    }
}
