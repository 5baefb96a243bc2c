package vn.thidua.register;

import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Occasion;

/**
 * What to look for; every part may be null.
 *
 * @param text beginnings of words of the name as conferred, of the unit, or of any name the nominee ever had
 * @param office id of the office that proposed, or that the nominee is or works in
 * @param movement name of a movement
 * @param form id of an award form
 * @param year of the decision
 * @param decision the beginning of a decision's number
 * @param group id of a priority group
 * @param revoked true: only those revoked; false: only those that stand
 */
public record AwardSearch(
        String text,
        NomineeKind kind,
        String office,
        String movement,
        Occasion occasion,
        String form,
        Integer year,
        String decision,
        String group,
        Boolean revoked) {

    public static final AwardSearch ALL = new AwardSearch(null, null, null, null, null, null, null, null, null, null);

    public static AwardSearch text(String text) {
        return new AwardSearch(text, null, null, null, null, null, null, null, null, null);
    }
}
