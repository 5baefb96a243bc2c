package vn.thidua.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thidua.plan.Occasion;

/**
 * An award that was decided outside the system, or before its time ("đã thực hiện ngoài hệ thống").
 *
 * @param nominee who it was, of those the register knows; null: by the particulars, a new one where nobody fits
 * @param who as conferred
 * @param form id of an award form of the plan
 * @param movement null for the plan's own
 * @param proposer in words, or null
 * @param number number and symbol of the decision
 * @param authority who decided, in words
 * @param priorityGroups ids
 * @param conferredOn trao thưởng, or null
 */
public record OutsideAward(
        UUID nominee,
        Particulars who,
        String form,
        String movement,
        Occasion occasion,
        LocalDate periodFrom,
        LocalDate periodTo,
        String proposer,
        String number,
        LocalDate decidedOn,
        String signer,
        String authority,
        List<String> priorityGroups,
        LocalDate conferredOn) {}
