package vn.thidua.plan;

import java.util.List;

/**
 * A form of commendation.
 *
 * @param planName the form, or the class of forms, as the plan's text writes it where that differs, or null
 * @param formClass what it is to the law, which decides its route; null in a plan without {@code award_procedure}
 * @param decidedBy offices or sets whose head confers it
 * @param state whether it is a state-level award (khen thưởng cấp Nhà nước)
 */
public record AwardForm(
        @Defines(IdKind.AWARD_FORM) String id,
        String name,
        @MayBeAbsent String planName,
        @MayBeAbsent FormClass formClass,

        @NonEmpty("hình thức khen thưởng phải có ít nhất một cơ quan có quyền tặng.")
        @RefersTo({IdKind.OFFICE, IdKind.OFFICE_SET})
        List<String> decidedBy,

        boolean state,
        Source source) {}
