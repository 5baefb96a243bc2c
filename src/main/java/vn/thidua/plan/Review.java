package vn.thidua.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A mid-term or final review, as one level holds it; the rows of one phase and kind are one review.
 *
 * @param heldBy who holds it; for {@link ReviewLevel#DON_VI} each of them its own, and groups with dates of their own have a
 *     row each
 * @param holdBy when it is held
 * @param reportBy when the report on it is due
 * @param figuresUntil up to when figures count
 * @param absorbsAnnual whether its report replaces that year's annual report: of the offices that hold it, or, for {@link
 *     ReviewLevel#CAP_BAN_HANH}, the consolidated one
 * @param document how the report of whoever holds it is signed, a chain of no other document; absent: as the annual report of
 *     the offices ({@code reporting.document}), or up the route of the consolidated one ({@code reporting.upward}, none where
 *     that is empty)
 * @param planDocument how the review's own plan and outline are signed; absent: none is written
 * @param closes up to when the offices' reports are waited for before they are consolidated; absent: some working days before
 *     the issuer's {@code report_by}
 * @param councilOpinion whether the council gives its opinion on the report before it is signed
 * @param conference whether a conference is held
 * @param tolerance by how many percent a figure may differ from the accepted annual report without an explanation; absent: 5
 */
public record Review(
        @Defines(IdKind.REVIEW) String id,
        String name,
        ReviewKind kind,
        ReviewLevel level,
        @RefersTo(IdKind.PHASE) String phase,

        @NonEmpty @RefersTo({IdKind.OFFICE, IdKind.OFFICE_SET, IdKind.GROUP})
        List<String> heldBy,

        Deadline holdBy,
        Deadline reportBy,
        Deadline figuresUntil,
        boolean absorbsAnnual,
        @MayBeAbsent @RefersTo(IdKind.DOCUMENT) String document,
        @MayBeAbsent @RefersTo(IdKind.DOCUMENT) String planDocument,
        @MayBeAbsent Deadline closes,
        boolean councilOpinion,
        boolean conference,
        @MayBeAbsent BigDecimal tolerance,
        Source source) {

    private static final BigDecimal USUAL_TOLERANCE = BigDecimal.valueOf(5);

    /** Percent by which a figure may differ from the accepted annual report without an explanation. */
    public BigDecimal tolerancePercent() {
        return tolerance == null ? USUAL_TOLERANCE : tolerance;
    }

    /** The year whose figures it ends with; empty when the plan gives no date for it. */
    public Optional<Integer> year() {
        return figuresUntil.lastDay(0).or(() -> holdBy.lastDay(0)).map(LocalDate::getYear);
    }

    /** Whether the other row is another level, or another group of offices, of this review. */
    public boolean sameReview(Review other) {
        return kind == other.kind && phase.equals(other.phase);
    }
}
