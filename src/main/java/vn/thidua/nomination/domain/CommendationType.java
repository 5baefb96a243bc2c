package vn.thidua.nomination.domain;

import vn.thidua.plan.Coded;

/** Loại hình khen thưởng (Law 06/2022/QH15 Art. 8), as far as somebody may name it in a movement's window. */
public enum CommendationType implements Coded {
    PHONG_TRAO("Khen thưởng phong trào thi đua"),
    /** Never out of a movement's window: its results are no basis for it (NĐ 98/2023 Art. 4, NĐ 152/2025 Art. 4). */
    CONG_TRANG("Khen thưởng công trạng");

    private final String label;

    CommendationType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
