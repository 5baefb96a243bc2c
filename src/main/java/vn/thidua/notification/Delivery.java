package vn.thidua.notification;

import vn.thidua.plan.Coded;

/** How a person wants to be told by mail. A mail of its own, such as an urging, reaches everybody. */
public enum Delivery implements Coded {
    AT_ONCE("Gửi thư ngay khi có thông báo"),
    DAILY("Gửi gộp một thư mỗi sáng"),
    OVERDUE("Chỉ gửi thư khi có việc quá hạn");

    private final String label;

    Delivery(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
