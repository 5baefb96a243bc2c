package vn.thidua.plan;

/** How a target's value is meant. */
public enum Comparator implements Coded {
    BANG("Bằng"),
    TOI_THIEU("Tối thiểu"),
    TOI_DA("Tối đa"),
    /** Less than the value; the value itself is not good enough. */
    DUOI("Thấp hơn"),
    KHOANG("Trong khoảng"),
    /** Something is finished by the target's date. */
    HOAN_THANH("Hoàn thành");

    private final String label;

    Comparator(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
