package vn.thidua.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Occasion;

/**
 * An award to be entered.
 *
 * @param nomination id of the dossier; entering the same dossier again changes nothing. Null for what was done outside the system:
 *        then the nominee, form, number and date of the decision say whether it is the same
 * @param nominee id of the nominee, living or merged
 * @param name as conferred
 * @param form id of the award form
 * @param formName how the form is called now
 * @param movement name of the movement
 * @param proposer id of the plan's office whose proposal it was, or null
 * @param proposerName in words, or null
 * @param priorityGroups ids of the plan's priority groups
 * @param conferredOn trao thưởng, where it was conferred before it is entered, or null
 */
public record Entry(
        String nomination,
        UUID nominee,
        NomineeKind kind,
        String name,
        String unit,
        String position,
        PersonRank rank,
        String form,
        String formName,
        String movement,
        Occasion occasion,
        LocalDate periodFrom,
        LocalDate periodTo,
        String proposer,
        String proposerName,
        AwardDecision decision,
        List<String> priorityGroups,
        LocalDate conferredOn) {

    /** An award for a nominee as it is called now. */
    public static Entry of(
            String nomination,
            Nominee nominee,
            String form,
            String formName,
            String movement,
            Occasion occasion,
            LocalDate periodFrom,
            LocalDate periodTo,
            String proposer,
            String proposerName,
            AwardDecision decision,
            List<String> priorityGroups) {
        return new Entry(
                nomination,
                nominee.id(),
                nominee.kind(),
                nominee.name(),
                nominee.unit(),
                nominee.position(),
                nominee.rank(),
                form,
                formName,
                movement,
                occasion,
                periodFrom,
                periodTo,
                proposer,
                proposerName,
                decision,
                priorityGroups,
                null);
    }
}
