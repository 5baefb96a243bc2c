package vn.thidua.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Office;
import vn.thidua.plan.Phase;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Review;
import vn.thidua.plan.ReviewKind;
import vn.thidua.plan.ReviewLevel;

/**
 * The rows of a plan that make one review.
 *
 * @param offices the offices' own reviews; groups of offices may have dates of their own
 * @param own the issuer's review, which consolidates; empty where the plan has none
 * @param above one that is held above
 */
public record ReviewRows(
        Phase phase, ReviewKind kind, List<Review> offices, Optional<Review> own, Optional<Review> above) {

    /** @return empty when the plan has no such phase or no row for it */
    public static Optional<ReviewRows> of(Plan plan, String phase, ReviewKind kind) {
        List<Review> rows = plan.reviews().stream()
                .filter(row -> row.phase().equals(phase) && row.kind() == kind)
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : plan.phases().stream()
                        .filter(each -> each.id().equals(phase))
                        .findFirst()
                        .map(found -> new ReviewRows(
                                found,
                                kind,
                                rows.stream()
                                        .filter(row -> row.level() == ReviewLevel.DON_VI)
                                        .toList(),
                                first(rows, ReviewLevel.CAP_BAN_HANH),
                                first(rows, ReviewLevel.CAP_TREN)));
    }

    private static Optional<Review> first(List<Review> rows, ReviewLevel level) {
        return rows.stream().filter(row -> row.level() == level).findFirst();
    }

    /** Whether it is held above alone: then nothing is opened here. */
    public boolean onlyAbove() {
        return offices.isEmpty() && own.isEmpty();
    }

    /** The row under which the office holds its review; the first one where several name it. */
    public Optional<Review> of(Plan plan, Office office, LocalDate day) {
        return offices.stream()
                .filter(row -> plan.officesNamed(row.heldBy(), day).contains(office))
                .findFirst();
    }
}
