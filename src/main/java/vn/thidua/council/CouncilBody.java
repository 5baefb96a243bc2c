package vn.thidua.council;

import vn.thidua.plan.Coded;

/** Which body of the council sits. */
public enum CouncilBody implements Coded {
    HOI_DONG("Hội đồng"),
    /** The standing body: chosen members. */
    THUONG_TRUC("Thường trực Hội đồng");

    private final String label;

    CouncilBody(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
