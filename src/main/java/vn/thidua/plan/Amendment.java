package vn.thidua.plan;

import java.util.List;

/**
 * The channel for difficulties and proposals to amend the plan.
 *
 * @param inbox who gathers proposals
 * @param from who may raise them
 * @param submittedBy who submits the gathered proposals
 * @param decidedBy who decides
 */
public record Amendment(
        @RefersTo(IdKind.OFFICE) String inbox,

        @NonEmpty @RefersTo({IdKind.OFFICE, IdKind.OFFICE_SET, IdKind.GROUP})
        List<String> from,

        @RefersTo(IdKind.OFFICE) String submittedBy,
        @RefersTo(IdKind.OFFICE) String decidedBy,
        @NonEmpty List<AmendmentOutcome> outcomes,
        Source source) {}
