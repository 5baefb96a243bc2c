package vn.thidua.guidance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.movement.Milestone;
import vn.thidua.movement.MilestoneKind;
import vn.thidua.plan.Coded;
import vn.thidua.plan.Guidance;
import vn.thidua.plan.Occasion;
import vn.thidua.plan.PeriodKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Review;
import vn.thidua.platform.text.Texts;

/**
 * When an own guidance is due to be drafted: every year together with the year's reports, and before each review. Where the plan
 * gives no date these days are practice; a guidance drafted earlier by hand is not begun twice.
 */
@Component
class GuidanceMilestones implements MilestoneKind {

    /** Without a yearly report the yearly guidance begins here: dossiers are sent in November and December. */
    private static final int YEARLY_MONTH = 10;

    /** So many months before a review is held. */
    private static final int MONTHS_BEFORE_REVIEW = 3;

    private static final int ANY_YEAR = 2000;

    private final Guidances guidances;

    GuidanceMilestones(Guidances guidances) {
        this.guidances = guidances;
    }

    @Override
    public String code() {
        return "guidance";
    }

    @Override
    public String title(Plan plan, Milestone milestone) {
        return Texts.asTitle(
                "hướng dẫn " + AwardWindow.title(occasion(milestone), AwardPeriod.parse(milestone.period())));
    }

    @Override
    public List<Milestone> of(Plan plan) {
        return Guidances.ownGuidances(plan).stream()
                .flatMap(guidance -> guidance.occasions().stream().flatMap(occasion -> switch (occasion) {
                    case HANG_NAM -> yearly(plan, guidance);
                    case SO_KET, TONG_KET -> beforeReviews(plan, guidance, occasion);
                    case DOT_XUAT -> Stream.empty(); // when it arises
                }))
                .toList();
    }

    private Stream<Milestone> yearly(Plan plan, Guidance guidance) {
        return OccasionPeriods.life(plan).stream()
                .flatMap(life -> IntStream.rangeClosed(life.from(), life.to()).boxed())
                .map(year -> {
                    LocalDate opensOn = plan.reporting() == null
                            ? LocalDate.of(year, YEARLY_MONTH, 1)
                            : plan.reporting()
                                    .period(PeriodKind.NAM)
                                    .flatMap(period -> period.opens().firstDay(year))
                                    .orElse(LocalDate.of(year, YEARLY_MONTH, 1));
                    return milestone(
                            guidance,
                            Occasion.HANG_NAM,
                            new AwardPeriod(year, year),
                            opensOn,
                            guidance.due().lastDay(year).orElse(LocalDate.of(year, 12, 31)));
                });
    }

    private Stream<Milestone> beforeReviews(Plan plan, Guidance guidance, Occasion occasion) {
        var milestones = new ArrayList<Milestone>();
        for (AwardPeriod period : OccasionPeriods.ofReviews(plan, occasion)) {
            List<Review> reviews = plan.reviews().stream()
                    .filter(review -> OccasionPeriods.occasion(review) == occasion)
                    .filter(review -> plan.phases().stream()
                            .filter(phase -> phase.id().equals(review.phase()))
                            .flatMap(phase -> OccasionPeriods.of(phase).stream())
                            .anyMatch(period::equals))
                    .toList();
            LocalDate held = reviews.stream()
                    .flatMap(review -> review.holdBy().firstDay(ANY_YEAR).stream())
                    .min(LocalDate::compareTo)
                    .orElse(LocalDate.of(period.to(), 1, 1).plusMonths(MONTHS_BEFORE_REVIEW));
            LocalDate heldBy = reviews.stream()
                    .flatMap(review -> review.holdBy().lastDay(ANY_YEAR).stream())
                    .max(LocalDate::compareTo)
                    .orElse(LocalDate.of(period.to(), 12, 31));
            // not before the year of the review: a date in a year begins with its January
            LocalDate opensOn = max(held.minusMonths(MONTHS_BEFORE_REVIEW), LocalDate.of(held.getYear(), 1, 1));
            milestones.add(milestone(
                    guidance,
                    occasion,
                    period,
                    max(opensOn, period.firstDay()),
                    guidance.due().lastDay(period.to()).orElse(heldBy)));
        }
        return milestones.stream();
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static Milestone milestone(
            Guidance guidance, Occasion occasion, AwardPeriod period, LocalDate opensOn, LocalDate until) {
        return new Milestone(
                "guidance",
                guidance.id() + "/" + occasion.code(),
                period.code(),
                until.isBefore(opensOn) ? until : opensOn,
                until);
    }

    @Override
    public Optional<String> open(Plan plan, Milestone milestone) {
        Guidance guidance = Guidances.ownGuidances(plan).stream()
                .filter(each -> milestone
                        .demand()
                        .equals(each.id() + "/" + occasion(milestone).code()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The plan has no guidance " + milestone.demand()));
        guidances.draftOnItsDay(plan, guidance, occasion(milestone), AwardPeriod.parse(milestone.period()));
        return Optional.empty();
    }

    private static Occasion occasion(Milestone milestone) {
        return Coded.of(
                Occasion.class, milestone.demand().substring(milestone.demand().lastIndexOf('/') + 1));
    }
}
