package vn.thidua.movement;

import vn.thidua.plan.Coded;

/** What a phase opens by. */
public enum PhaseOpening implements Coded {
    THEO_KE_HOACH("Theo Kế hoạch"),
    QUYET_DINH("Quyết định của cơ quan ban hành"),
    CAP_TREN("Văn bản cấp trên");

    private final String label;

    PhaseOpening(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
