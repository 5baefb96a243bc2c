package vn.thidua.awardrule;

import vn.thidua.plan.Coded;

/** What the share of agreeing votes is taken of. */
public enum ShareOf implements Coded {
    TAT_CA_THANH_VIEN("Tổng số thành viên Hội đồng"),
    SO_PHIEU("Số phiếu thu được");

    private final String label;

    ShareOf(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
