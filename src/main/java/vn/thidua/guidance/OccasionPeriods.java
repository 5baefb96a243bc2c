package vn.thidua.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.thidua.plan.Award;
import vn.thidua.plan.Occasion;
import vn.thidua.plan.Phase;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Review;
import vn.thidua.plan.ReviewKind;
import vn.thidua.platform.error.Refusal;

/** Which achievement periods the plan allows on an occasion. */
final class OccasionPeriods {

    /** Where a deadline is not of every year the year asked for does not count. */
    private static final int ANY_YEAR = 2000;

    private OccasionPeriods() {}

    /** The years from the first phase to the last, or those of the plan's reviews; empty when the plan dates none. */
    static Optional<AwardPeriod> life(Plan plan) {
        var years = new TreeSet<Integer>();
        plan.phases()
                .forEach(phase -> of(phase).ifPresent(period -> {
                    years.add(period.from());
                    years.add(period.to());
                }));
        if (years.isEmpty()) {
            Optional.ofNullable(plan.issuedOn()).ifPresent(day -> years.add(day.getYear()));
            plan.reviews()
                    .forEach(review -> review.holdBy().lastDay(ANY_YEAR).ifPresent(day -> years.add(day.getYear())));
        }
        return years.isEmpty() ? Optional.empty() : Optional.of(new AwardPeriod(years.first(), years.last()));
    }

    /** The years of a phase; empty when the plan dates only one end of it. */
    static Optional<AwardPeriod> of(Phase phase) {
        Optional<LocalDate> from = phase.starts().firstDay(ANY_YEAR);
        Optional<LocalDate> to = phase.ends().lastDay(ANY_YEAR);
        return from.isPresent() && to.isPresent()
                ? Optional.of(new AwardPeriod(from.get().getYear(), to.get().getYear()))
                : Optional.empty();
    }

    /** The periods that are rewarded as a whole on a review: of the phases that the plan names for it. */
    static List<AwardPeriod> ofReviews(Plan plan, Occasion occasion) {
        Stream<String> named = Stream.concat(
                plan.awards().stream()
                        .filter(award -> award.occasion() == occasion && award.phase() != null)
                        .map(Award::phase),
                plan.reviews().stream()
                        .filter(review -> occasion(review) == occasion)
                        .map(Review::phase));
        return named.distinct()
                .flatMap(id -> plan.phases().stream().filter(phase -> phase.id().equals(id)))
                .flatMap(phase -> of(phase).stream())
                .distinct()
                .toList();
    }

    static Occasion occasion(Review review) {
        return review.kind() == ReviewKind.SO_KET ? Occasion.SO_KET : Occasion.TONG_KET;
    }

    /** What the drafter is offered: the year of today, or the phases of the reviews. */
    static List<AwardPeriod> suggested(Plan plan, Occasion occasion, LocalDate today) {
        return switch (occasion) {
            case HANG_NAM, DOT_XUAT -> {
                var year = new AwardPeriod(today.getYear(), today.getYear());
                yield life(plan).map(life -> life.contains(year)).orElse(true) ? List.of(year) : List.of();
            }
            case SO_KET, TONG_KET ->
                ofReviews(plan, occasion).stream()
                        .filter(period -> !period.firstDay().isAfter(today))
                        .toList();
        };
    }

    /**
     * The period as typed.
     *
     * @throws Refusal when it lies outside what the plan rewards on the occasion, or has not begun
     */
    static AwardPeriod require(Plan plan, Occasion occasion, String typed, LocalDate today) {
        AwardPeriod period = AwardPeriod.parse(typed);
        if (occasion == Occasion.HANG_NAM && period.from() != period.to()) {
            throw new Refusal("Khen thưởng hằng năm xét cho một năm; hãy nhập một năm, ví dụ 2024.");
        }
        List<AwardPeriod> reviews =
                occasion == Occasion.HANG_NAM || occasion == Occasion.DOT_XUAT ? List.of() : ofReviews(plan, occasion);
        List<AwardPeriod> allowed = reviews.isEmpty() ? life(plan).stream().toList() : reviews;
        if (!allowed.isEmpty() && allowed.stream().noneMatch(each -> each.contains(period))) {
            throw Refusal.of(
                    "Kỳ xét khen thưởng (%s) nằm ngoài %s mà Kế hoạch quy định cho dịp %s; hãy chọn kỳ nằm trong đó.",
                    period.label(),
                    String.join(", ", allowed.stream().map(AwardPeriod::label).toList()),
                    occasion.label().toLowerCase(Locale.ROOT));
        }
        if (period.firstDay().isAfter(today)) {
            throw Refusal.of(
                    "Kỳ xét khen thưởng (%s) chưa bắt đầu nên chưa nhận hồ sơ được; hãy chọn kỳ đã bắt đầu.",
                    period.label());
        }
        return period;
    }
}
