package vn.thidua.awardrule;

import vn.thidua.plan.Coded;

/** Who gives an opinion on the nominations of a level before its leader signs. */
public enum Body implements Coded {
    HOI_DONG("Hội đồng Thi đua - Khen thưởng"),
    THUONG_TRUC("Thường trực Hội đồng Thi đua - Khen thưởng"),
    KHONG("Không qua Hội đồng");

    private final String label;

    Body(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
