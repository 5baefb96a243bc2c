package vn.thidua.plan;

import java.util.List;

/**
 * What may be conferred on an occasion.
 *
 * @param phase the phase whose period is rewarded, null for the yearly occasion
 * @param nominees kinds of nominees that the plan names for it
 * @param proposers who may propose
 * @param priorityGroups preferred nominees: a hint and a count, never a block
 * @param publishList whether the list is posted before and after
 * @param standard the standard, in the plan's words
 */
public record Award(
        Occasion occasion,
        @MayBeAbsent @RefersTo(IdKind.PHASE) String phase,
        @NonEmpty @RefersTo(IdKind.AWARD_FORM) List<String> forms,
        @NonEmpty List<NomineeKind> nominees,

        @RefersTo({IdKind.OFFICE, IdKind.OFFICE_SET, IdKind.GROUP})
        List<String> proposers,

        @RefersTo(IdKind.PRIORITY_GROUP) List<String> priorityGroups,
        boolean publishList,
        String standard,
        Source source) {}
