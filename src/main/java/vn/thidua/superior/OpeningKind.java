package vn.thidua.superior;

import vn.thidua.plan.Coded;

/** What may wait for a superior document. */
public enum OpeningKind implements Coded {
    PHASE("Giai đoạn"),
    GUIDANCE("Hướng dẫn khen thưởng"),
    QUOTA("Chỉ tiêu khen thưởng");

    private final String label;

    OpeningKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
