package vn.thidua.movement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Review;
import vn.thidua.plan.ReviewKind;
import vn.thidua.plan.ReviewLevel;

/** The reviews of the movement's phases on its way: started on their day, opened by hand, closed with their report. */
@Service
@Transactional
public class MovementReviews {

    private final MilestoneStore store;
    private final MovementStore movements;
    private final ReviewCampaigns campaigns;
    private final ProgrammeProcess programme;
    private final Plans plans;
    private final Clock clock;

    MovementReviews(
            MilestoneStore store,
            MovementStore movements,
            ReviewCampaigns campaigns,
            ProgrammeProcess programme,
            Plans plans,
            Clock clock) {
        this.store = store;
        this.movements = movements;
        this.campaigns = campaigns;
        this.programme = programme;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * The report that shows that a review was held.
     *
     * @param number null where no report is issued for it
     */
    public record Report(String number, LocalDate dated, String note) {}

    /** The day of the review has come: it is started, unless the superior holds it. */
    public ReviewBy start(String planId, String reviewId) {
        Review review = Stages.review(plans.plan(planId), reviewId);
        if (review.level() == ReviewLevel.CAP_TREN) {
            return ReviewBy.CAP_TREN;
        }
        if (campaigns.start(planId, review.phase(), review.kind())) {
            return ReviewBy.CAP_MINH;
        }
        if (rows(planId, review.phase(), review.kind()).stream().anyMatch(MovementReviews::open)) {
            throw new IllegalStateException("The review %s is over, but its milestones are open".formatted(reviewId));
        }
        return ReviewBy.XONG;
    }

    /** Whether the row of the plan was past when the plan was registered here: nobody is asked for it any more. */
    @Transactional(readOnly = true)
    public boolean history(String planId, String reviewId) {
        return store.ofPlan(planId).stream()
                .filter(each -> isReview(each) && each.milestone().demand().equals(reviewId))
                .anyMatch(each -> each.state().history());
    }

    /**
     * The review runs, by the programme or by hand.
     *
     * @param round the obligations that it gives the offices
     */
    public void opened(String planId, String phase, ReviewKind kind, String round) {
        movements.lock(planId).ifPresent(movement -> {
            rows(planId, phase, kind).stream()
                    .filter(TrackedMilestone::waits)
                    .forEach(each -> store.opened(each.id(), clock.instant(), round));
            programme.reviewOpened(movement.process(), own(planId, phase, kind));
        });
    }

    /** Its report is signed: what the plan says of the review is done. */
    public void reported(String planId, String phase, ReviewKind kind, Report report) {
        movements
                .lock(planId)
                .ifPresent(movement -> rows(planId, phase, kind).stream()
                        .filter(MovementReviews::open)
                        .forEach(each -> store.record(
                                each.id(),
                                MilestoneState.DA_THUC_HIEN,
                                new MilestoneStore.Record(report.number(), report.dated(), null, report.note()),
                                clock.instant(),
                                null,
                                null)));
    }

    /** Nothing of the review is left: the programme goes on. */
    public void closed(String planId, String phase, ReviewKind kind) {
        movements
                .lock(planId)
                .ifPresent(movement -> programme.reviewClosed(movement.process(), own(planId, phase, kind)));
    }

    /** The plan of a phase that was decided on is issued: its number and date stand with the phase. */
    public void phasePlanIssued(String planId, String phase, String number, LocalDate dated) {
        movements
                .lock(planId)
                .ifPresent(movement -> store.ofPlan(planId).stream()
                        .filter(each -> each.stage()
                                && each.milestone().kind().equals(Stages.PHASE)
                                && each.milestone().demand().equals(phase)
                                && each.state() == MilestoneState.DA_MO
                                && each.number() == null)
                        .forEach(each -> store.record(
                                each.id(),
                                each.state(),
                                new MilestoneStore.Record(number, dated, null, each.note()),
                                each.openedAt(),
                                each.recordedBy(),
                                clock.instant())));
    }

    private List<TrackedMilestone> rows(String planId, String phase, ReviewKind kind) {
        Set<String> own = own(planId, phase, kind);
        return store.ofPlan(planId).stream()
                .filter(each -> isReview(each) && own.contains(each.milestone().demand()))
                .toList();
    }

    private Set<String> own(String planId, String phase, ReviewKind kind) {
        Plan plan = plans.plan(planId);
        return Stages.own(plan, phase, kind).stream().map(Review::id).collect(Collectors.toSet());
    }

    private static boolean isReview(TrackedMilestone milestone) {
        return milestone.stage() && milestone.milestone().kind().equals(Stages.REVIEW);
    }

    private static boolean open(TrackedMilestone milestone) {
        return milestone.waits() || milestone.state() == MilestoneState.DA_MO;
    }
}
