package vn.thidua.register.web;

import vn.thidua.plan.Coded;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Occasion;
import vn.thidua.platform.error.NotFound;
import vn.thidua.register.AwardSearch;

/** The search as it stands in an address; every part may be absent or empty. */
record SearchParameters(
        String text,
        String kind,
        String office,
        String movement,
        String occasion,
        String form,
        Integer year,
        String decision,
        String group,
        Boolean revoked) {

    AwardSearch asked() {
        return new AwardSearch(
                text,
                kindOf(kind),
                given(office),
                given(movement),
                coded(Occasion.class, occasion),
                given(form),
                year,
                given(decision),
                given(group),
                revoked);
    }

    static NomineeKind kindOf(String code) {
        return coded(NomineeKind.class, code);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    static <E extends Enum<E> & Coded> E coded(Class<E> type, String code) {
        try {
            return given(code) == null ? null : Coded.of(type, code);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
