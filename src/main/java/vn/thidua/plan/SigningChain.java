package vn.thidua.plan;

import java.util.List;
import java.util.Optional;

/**
 * How one kind of document is drafted, checked, signed and numbered.
 *
 * @param document id, such as {@code bao-cao-don-vi}
 * @param title what the document is called in lists
 * @param type kind of document as printed, such as Báo cáo
 * @param body issuing body, {@link #OWN_OFFICE} for the office the document belongs to
 * @param symbol symbol after the number, such as {@code BC-SNV}; {@code BC-$don-vi} until resolved
 * @param steps in order; a step that is not named does not happen
 * @param maySkip label of the way without the document, such as "Không ra công văn"; null when it must be issued
 */
public record SigningChain(
        @Defines(IdKind.DOCUMENT) String document,
        String title,
        String type,
        @RefersTo(value = IdKind.OFFICE, orOwnOffice = true) String body,
        String symbol,
        @NonEmpty List<SigningStep> steps,
        @MayBeAbsent String maySkip,
        List<Recipient> recipients,
        Source source) {

    /** Stands for the office that a document belongs to. */
    public static final String OWN_OFFICE = "$don-vi";

    /** Whether the chain depends on the office and must be resolved by {@link #forOffice} before use. */
    public boolean dependsOnOffice() {
        return OWN_OFFICE.equals(body)
                || symbol.contains(OWN_OFFICE)
                || steps.stream().anyMatch(each -> OWN_OFFICE.equals(each.office()))
                || recipients.stream().anyMatch(each -> each.offices().contains(OWN_OFFICE));
    }

    /** The same chain with this "Nơi nhận". */
    public SigningChain sentTo(List<Recipient> lines) {
        return new SigningChain(document, title, type, body, symbol, steps, maySkip, lines, source);
    }

    public Optional<SigningStep> step(Step step) {
        return steps.stream().filter(each -> each.step() == step).findFirst();
    }

    public boolean has(Step step) {
        return step(step).isPresent();
    }

    /**
     * The chain as the given office walks it: its own id and symbol filled in, and of its own steps only those that its
     * {@link Approval} knows (three hands: draft, approve, sign; two hands: draft, sign; one hand: draft and send).
     */
    public SigningChain forOffice(Office office) {
        List<SigningStep> kept = steps.stream()
                .filter(each -> !OWN_OFFICE.equals(each.office()) || knows(office.approval(), each.step()))
                .map(each -> resolve(each, office))
                .toList();
        String ownSymbol = office.symbol() == null ? office.shortName() : office.symbol();
        return new SigningChain(
                document,
                title,
                type,
                resolve(body, office),
                symbol.replace(OWN_OFFICE, ownSymbol),
                returningToKeptSteps(kept),
                maySkip,
                recipients.stream()
                        .map(each -> new Recipient(
                                each.name(),
                                each.offices().stream()
                                        .map(id -> resolve(id, office))
                                        .toList(),
                                each.purpose(),
                                each.source()))
                        .toList(),
                source);
    }

    private static boolean knows(Approval approval, Step step) {
        return switch (step) {
            case DUYET, KY_NHAY -> approval == Approval.BA_CAP;
            case KY -> approval != Approval.TU_GUI;
            default -> true;
        };
    }

    private static SigningStep resolve(SigningStep step, Office office) {
        return new SigningStep(
                step.step(),
                resolve(step.office(), office),
                step.role(),
                step.capacity(),
                step.returnTo(),
                step.symbol(),
                step.numberedBy() == null ? null : resolve(step.numberedBy(), office),
                step.consults(),
                step.workingDays(),
                step.optional());
    }

    /** A step that would send back to a left-out step sends back to the draft. */
    private static List<SigningStep> returningToKeptSteps(List<SigningStep> kept) {
        List<Step> there = kept.stream().map(SigningStep::step).toList();
        return kept.stream()
                .map(each -> each.returnTo() == null || there.contains(each.returnTo())
                        ? each
                        : new SigningStep(
                                each.step(),
                                each.office(),
                                each.role(),
                                each.capacity(),
                                Step.SOAN,
                                each.symbol(),
                                each.numberedBy(),
                                each.consults(),
                                each.workingDays(),
                                each.optional()))
                .toList();
    }

    private static String resolve(String id, Office office) {
        return OWN_OFFICE.equals(id) ? office.id() : id;
    }
}
