package vn.thidua.plan;

import java.util.List;

/**
 * A mid-term or final review.
 *
 * @param heldBy who holds it; for {@link ReviewLevel#DON_VI} each of them its own
 * @param holdBy when it is held
 * @param reportBy when the report on it is due
 * @param figuresUntil up to when figures count
 * @param absorbsAnnual whether its report replaces that year's annual report
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
        Source source) {}
