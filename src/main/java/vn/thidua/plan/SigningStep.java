package vn.thidua.plan;

import java.util.List;

/**
 * One step of a signing chain.
 *
 * @param step which step it is
 * @param office office id; {@link SigningChain#OWN_OFFICE} until {@link SigningChain#forOffice} resolves it
 * @param role who in the office does it; for {@link Step#TO_TRINH} who signs the submission letter
 * @param capacity the capacity offered first for {@link Step#KY}, or null for the signer's own
 * @param returnTo the earlier step to which this one sends back; null only for {@link Step#SOAN}
 * @param symbol symbol of the submission letter, such as {@code TTr-SNV}; null for other steps
 * @param numberedBy office whose văn thư numbers the submission letter; null for other steps
 * @param consults whom {@link Step#LAY_Y_KIEN} asks; the drafter may choose among them
 * @param workingDays days given for an answer, or null
 * @param optional whether whoever drafts may leave the step out
 */
public record SigningStep(
        Step step,
        @RefersTo(value = IdKind.OFFICE, orOwnOffice = true) String office,
        Role role,
        @MayBeAbsent SigningCapacity capacity,
        @MayBeAbsent Step returnTo,
        @MayBeAbsent String symbol,

        @MayBeAbsent @RefersTo(value = IdKind.OFFICE, orOwnOffice = true)
        String numberedBy,

        @RefersTo({IdKind.OFFICE, IdKind.OFFICE_SET, IdKind.GROUP})
        List<String> consults,

        @MayBeAbsent Integer workingDays,
        boolean optional) {

    public SigningStep {
        if (returnTo == null && step != Step.SOAN) {
            returnTo = Step.SOAN;
        }
    }
}
