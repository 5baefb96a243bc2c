package vn.thidua.register;

import java.util.UUID;
import vn.thidua.plan.NomineeKind;
import vn.thidua.platform.error.Refusal;

/**
 * Who is or may be rewarded: an identity within a plan. Personal data where it is a person.
 *
 * @param name as called now
 * @param unit where a person works or a collective belongs, in words, or null
 * @param rank of a person, else null
 * @param bornIn year of birth of a person, or null
 * @param office the office of the plan that it is or works in, or null
 * @param person the account of the person, or null
 * @param mergedInto the nominee that this double was merged into, or null
 * @param living the nominee at the end of such a chain: itself while it is no double
 */
public record Nominee(
        UUID id,
        String plan,
        NomineeKind kind,
        String name,
        String unit,
        String position,
        PersonRank rank,
        Integer bornIn,
        String office,
        String person,
        UUID mergedInto,
        UUID living) {

    public boolean isLiving() {
        return mergedInto == null;
    }

    /** @throws Refusal when it was merged into another */
    void requireLiving() {
        if (!isLiving()) {
            throw Refusal.of(
                    "Đối tượng %s đã được gộp vào đối tượng khác; hãy tải lại trang và chọn đối tượng còn lại.", name);
        }
    }
}
