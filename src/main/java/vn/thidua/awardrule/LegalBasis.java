package vn.thidua.awardrule;

import java.time.LocalDate;
import vn.thidua.plan.Coded;

/**
 * The decree that applies to a dossier by the day it was received ({@code domain.md} 3.1 and 7; that NĐ 152/2025 takes the place
 * of NĐ 98/2023 for dossiers received since 1/7/2025 is an inference, the repeal clause was not read).
 */
public enum LegalBasis implements Coded {
    ND_91_2017("Nghị định số 91/2017/NĐ-CP", LocalDate.of(2017, 10, 1)),
    ND_98_2023("Nghị định số 98/2023/NĐ-CP", LocalDate.of(2024, 1, 1)),
    ND_152_2025("Nghị định số 152/2025/NĐ-CP", LocalDate.of(2025, 7, 1));

    private final String label;
    private final LocalDate from;

    LegalBasis(String label, LocalDate from) {
        this.label = label;
        this.from = from;
    }

    /** The decree for a dossier received on the date. */
    public static LegalBasis on(LocalDate received) {
        LegalBasis inForce = ND_91_2017;
        for (LegalBasis each : values()) {
            if (!received.isBefore(each.from)) {
                inForce = each;
            }
        }
        return inForce;
    }

    /** A day on which it applies. */
    LocalDate someDay() {
        return this == ND_91_2017 ? ND_98_2023.from.minusDays(1) : from;
    }

    @Override
    public String label() {
        return label;
    }
}
