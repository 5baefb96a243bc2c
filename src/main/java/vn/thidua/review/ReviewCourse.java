package vn.thidua.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.DueDates;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentStep;
import vn.thidua.guidance.ReviewWindows;
import vn.thidua.movement.MovementReviews;
import vn.thidua.movement.MovementStages;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationStarts;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Settlements;
import vn.thidua.obligation.Status;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.DecidedBy;
import vn.thidua.plan.Phase;
import vn.thidua.plan.PhaseNeed;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReviewKind;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** Leads a review from its opening to its end: who is asked, when figures are closed, the reports upward, what is left. */
@Service
@Transactional
public class ReviewCourse {

    /** Behind the id of a review: what its plan and outline are about. */
    public static final String PLAN = "/ke-hoach";

    /** Working days that the offices' work waits for the review's own plan (assumed: as for the letter of a report round). */
    private static final int DAYS_FOR_PLAN = 5;

    /** Working days for a step that the plan gives no date for (assumed: practice). */
    private static final int DAYS_FOR_STEP = 10;

    private final Reviews reviews;
    private final ReviewProgressStore progress;
    private final ReviewProcess process;
    private final MovementReviews movement;
    private final MovementStages stages;
    private final ReviewWindows windows;
    private final Obligations obligations;
    private final Settlements settlements;
    private final Notices notices;
    private final DocumentArchive documents;
    private final Plans plans;
    private final People people;
    private final DueDates dueDates;
    private final Clock clock;

    ReviewCourse(
            Reviews reviews,
            ReviewProgressStore progress,
            ReviewProcess process,
            MovementReviews movement,
            MovementStages stages,
            ReviewWindows windows,
            Obligations obligations,
            Settlements settlements,
            Notices notices,
            DocumentArchive documents,
            Plans plans,
            People people,
            DueDates dueDates,
            Clock clock) {
        this.reviews = reviews;
        this.progress = progress;
        this.process = process;
        this.movement = movement;
        this.stages = stages;
        this.windows = windows;
        this.obligations = obligations;
        this.settlements = settlements;
        this.notices = notices;
        this.documents = documents;
        this.plans = plans;
        this.people = people;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /**
     * A document to be issued.
     *
     * @param document key in {@code signing.<document>}
     * @param office the office that it belongs to
     */
    public record Issue(String document, String office, Instant due, Instant followUp) {}

    /**
     * What follows the offices' part.
     *
     * @param own whether the issuer holds a review of its own
     * @param group who works on it
     */
    public record Own(boolean own, boolean council, boolean conference, Group group, Instant due, Instant followUp) {}

    // ---- who may ---------------------------------------------------------------------------------------------------

    /** Who works on the plan's reviews: the consolidator's drafters. */
    @Transactional(readOnly = true)
    public Group worker(String plan) {
        return stages.marker(plan);
    }

    /** Whether the person opens and closes the plan's reviews. */
    @Transactional(readOnly = true)
    public boolean leads(String plan, String user) {
        return people.worksAs(user, worker(plan));
    }

    // ---- opening ---------------------------------------------------------------------------------------------------

    /**
     * Opens the review; the movement's programme knows, and the guidance on awards for the occasion is asked for.
     *
     * @param closesOn null: the usual day
     * @param by person, null for the programme
     */
    public Review open(String plan, String phase, ReviewKind kind, LocalDate closesOn, String by) {
        Review review = reviews.open(plan, phase, kind, closesOn, by);
        movement.opened(plan, phase, kind, review.id());
        windows.ask(plan, kind, phase);
        return review;
    }

    /** The plan and outline of the review, where the plan names a document for it. */
    @Transactional(readOnly = true)
    public Optional<Issue> plan(Review review) {
        Plan plan = plans.plan(review.plan());
        return rowsOf(review).stream()
                .map(vn.thidua.plan.Review::planDocument)
                .filter(Objects::nonNull)
                .findFirst()
                .map(document -> new Issue(
                        document,
                        ReviewRoute.drafter(plan, document),
                        dueDates.dueAfter(LocalDate.now(clock), DAYS_FOR_PLAN),
                        clock.instant()));
    }

    /** The issuer's own row first. */
    private List<vn.thidua.plan.Review> rowsOf(Review review) {
        ReviewRows rows = reviews.rows(review);
        return java.util.stream.Stream.concat(rows.own().stream(), rows.offices().stream())
                .toList();
    }

    /**
     * Gives the offices their obligations. What was past for them when the plan was registered here is history, unless somebody
     * opens the review by hand.
     *
     * @return false when that happened before
     */
    public boolean openObligations(String id) {
        Review review = reviews.get(id);
        return reviews.openObligations(
                id, row -> review.openedBy() != null || !movement.history(review.plan(), row.id()));
    }

    /** Whether any office owes its own review. */
    @Transactional(readOnly = true)
    public boolean officesReview(String id) {
        return !obligations.ofRound(id).isEmpty();
    }

    // ---- closing ---------------------------------------------------------------------------------------------------

    /**
     * Somebody of the consolidator begins the consolidation before the closing date.
     *
     * @throws Refusal when an office's submission is under check, or it is closed already
     */
    public void closeEarly(String id, String user) {
        Review review = reviews.find(id)
                .filter(found -> people.groupsOf(user).stream()
                        .anyMatch(group -> group.plan().equals(found.plan())))
                .orElseThrow(NotFound::new);
        if (!leads(review.plan(), user)) {
            throw new NotAllowed("Chỉ chuyên viên của cơ quan tổng hợp mới chốt được đợt sơ kết, tổng kết.");
        }
        progress.lock(id);
        if (reviews.get(id).closedAt() != null || review.officesOpenedAt() == null) {
            throw Refusal.of(
                    "%s không ở bước chờ báo cáo của các đơn vị nên không chốt được; hãy tải lại trang.",
                    title(review));
        }
        List<Obligation> checked = obligations.ofRound(id).stream()
                .filter(each -> each.status() == Status.DA_GUI)
                .toList();
        if (!checked.isEmpty()) {
            Plan plan = plans.plan(review.plan());
            throw Refusal.of(
                    "Báo cáo của %s đang được kiểm tra nên chưa chốt được %s; hãy tiếp nhận hoặc yêu cầu bổ sung rồi chốt.",
                    plan.office(checked.get(0).office()).name()
                            + (checked.size() == 1 ? "" : " và %d đơn vị khác".formatted(checked.size() - 1)),
                    Texts.inSentence(title(review)));
        }
        process.closeEarly(review);
    }

    /** All reports are in, or the closing date has come: what the issuer does next. */
    public Own consolidate(String id) {
        Review review = reviews.get(id);
        progress.closed(id, clock.instant());
        Optional<vn.thidua.plan.Review> own = reviews.rows(review).own();
        return new Own(
                own.isPresent(),
                own.map(vn.thidua.plan.Review::councilOpinion).orElse(false),
                own.map(vn.thidua.plan.Review::conference).orElse(false),
                worker(review.plan()),
                ownDue(own),
                clock.instant());
    }

    /** The day for the issuer's report, some working days from now where that has passed or is not given. */
    private Instant ownDue(Optional<vn.thidua.plan.Review> own) {
        LocalDate today = LocalDate.now(clock);
        return own.flatMap(
                        row -> row.reportBy().lastDay(0).or(() -> row.holdBy().lastDay(0)))
                .filter(day -> !day.isBefore(today))
                .map(VietnamTime::endOf)
                .orElseGet(() -> dueDates.dueAfter(today, DAYS_FOR_STEP));
    }

    // ---- upward ----------------------------------------------------------------------------------------------------

    /** The next report of the route; none when all of it is done, and what the plan says of the review stands as done then. */
    public Optional<Issue> nextUpward(String id) {
        Review review = reviews.get(id);
        Plan plan = plans.plan(review.plan());
        vn.thidua.plan.Review own = reviews.rows(review).own().orElseThrow();
        List<ReviewRoute.Row> route = ReviewRoute.of(plan, own);
        if (review.upwardDone() >= route.size()) {
            report(review, route);
            return Optional.empty();
        }
        ReviewRoute.Row row = route.get(review.upwardDone());
        progress.upwardBegun(id);
        return Optional.of(new Issue(row.document(), row.office(), ownDue(Optional.of(own)), clock.instant()));
    }

    /** A report on the review is signed and sent: nobody is urged any more. */
    @EventListener
    void follow(DocumentStep step) {
        String subject = step.document().subject();
        if (step.kind() == DocumentStep.Kind.ISSUED && ReviewReportKind.isReview(subject)) {
            progress.consolidated(subject, clock.instant());
            notices.endUrging(subject);
        }
    }

    /** Number and date of the last report of the route. */
    private void report(Review review, List<ReviewRoute.Row> route) {
        List<DocumentArchive.Issued> issued = documents.issuedAbout(List.of(review.id()));
        MovementReviews.Report report = route.stream()
                .flatMap(row -> issued.stream().filter(each -> each.kind().equals(row.document())))
                .reduce((first, second) -> second)
                .map(last -> new MovementReviews.Report(last.number(), last.dated(), null))
                .orElseGet(() -> new MovementReviews.Report(null, null, "Không có báo cáo gửi cấp trên"));
        movement.reported(review.plan(), review.phase(), review.kind(), report);
    }

    // ---- the end ---------------------------------------------------------------------------------------------------

    /**
     * The offices that never sent anything missed their review, a batch at a time.
     *
     * @return whether some are left; call again in a transaction of its own
     */
    public boolean settleMissed(String id) {
        List<Obligation> rest = obligations.unsentOfRounds(List.of(id), ObligationStarts.BATCH);
        settlements.missed(rest);
        return rest.size() == ObligationStarts.BATCH;
    }

    /** The phases after this one that wait for its review and that the plan's own authority decides on. */
    @Transactional(readOnly = true)
    public Optional<Phase> proposes(String id) {
        return proposes(reviews.get(id));
    }

    /** As {@link #proposes(String)}. */
    @Transactional(readOnly = true)
    public Optional<Phase> proposes(Review review) {
        List<Phase> phases = plans.plan(review.plan()).phases();
        int at = phases.stream().map(Phase::id).toList().indexOf(review.phase());
        return review.kind() != ReviewKind.SO_KET
                ? Optional.empty()
                : phases.stream()
                        .skip(at + 1L)
                        .findFirst()
                        .filter(next -> next.decidedBy() == DecidedBy.OWN
                                && next.needs().contains(PhaseNeed.SO_KET));
    }

    @Transactional(readOnly = true)
    public Instant proposeBy() {
        return dueDates.dueAfter(LocalDate.now(clock), DAYS_FOR_STEP);
    }

    /** Nothing of the review is left: the movement goes on. */
    public void end(String id) {
        Review review = reviews.get(id);
        if (reviews.rows(review).own().isEmpty()) {
            movement.reported(
                    review.plan(),
                    review.phase(),
                    review.kind(),
                    new MovementReviews.Report(null, null, "Các đơn vị báo cáo, không có báo cáo của cấp ban hành"));
        }
        progress.ended(id, clock.instant());
        movement.closed(review.plan(), review.phase(), review.kind());
    }

    private String title(Review review) {
        return Review.title(plans.plan(review.plan()), review.phase(), review.kind());
    }
}
