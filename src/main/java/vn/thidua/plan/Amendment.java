package vn.thidua.plan;

import java.util.List;

/**
 * The channel for difficulties and proposals to amend the plan.
 *
 * @param inbox who gathers proposals
 * @param from who may raise them
 * @param submittedBy who submits the gathered proposals
 * @param decidedBy who decides
 * @param document the document that amends the plan, or null for {@link #USUAL_DOCUMENT}
 * @param answerDocument the letter that answers proposals, or null: the offices are told without one
 */
public record Amendment(
        @RefersTo(IdKind.OFFICE) String inbox,

        @NonEmpty @RefersTo({IdKind.OFFICE, IdKind.OFFICE_SET, IdKind.GROUP})
        List<String> from,

        @RefersTo(IdKind.OFFICE) String submittedBy,
        @RefersTo(IdKind.OFFICE) String decidedBy,
        @NonEmpty List<AmendmentOutcome> outcomes,
        @MayBeAbsent @RefersTo(IdKind.DOCUMENT) String document,
        @MayBeAbsent @RefersTo(IdKind.DOCUMENT) String answerDocument,
        Source source) {

    private static final String USUAL_DOCUMENT = "ke-hoach";

    /** Key in {@code signing.<document>} of what amends the plan. */
    public String amendingDocument() {
        return document == null ? USUAL_DOCUMENT : document;
    }
}
