package vn.thidua.awardrule;

import vn.thidua.plan.Coded;

/** How a council must vote at least: where voting is open a secret ballot is still allowed, not the other way round. */
public enum VotingForm implements Coded {
    CONG_KHAI("Biểu quyết công khai"),
    BO_PHIEU_KIN("Bỏ phiếu kín");

    private final String label;

    VotingForm(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
