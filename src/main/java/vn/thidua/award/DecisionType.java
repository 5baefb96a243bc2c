package vn.thidua.award;

import vn.thidua.plan.Coded;

/** What a decision does with the awards on its list. */
public enum DecisionType implements Coded {
    KHEN_THUONG("Khen thưởng"),
    HUY_BO("Hủy bỏ quyết định khen thưởng");

    private final String label;

    DecisionType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
