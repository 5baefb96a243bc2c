package vn.thidua.movement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.DueDates;
import vn.thidua.document.Attachments;
import vn.thidua.organisation.Group;
import vn.thidua.plan.DecidedBy;
import vn.thidua.plan.Office;
import vn.thidua.plan.OfficeKind;
import vn.thidua.plan.Phase;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Review;
import vn.thidua.plan.ReviewKind;
import vn.thidua.plan.ReviewLevel;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.superior.OpeningKind;
import vn.thidua.superior.Openings;

/** Where a movement stands between its launch and its end, and what the next step of its life is. */
@Service
@Transactional
public class MovementStages {

    /** Before the id of a milestone where its file belongs to it. */
    static final String FILES = "milestone/";

    /** Working days for a decision that the plan gives no date for (assumed: practice). */
    private static final int DAYS_TO_DECIDE = 20;

    private static final int NUMBER = 60;

    private final MilestoneStore store;
    private final MovementStore movements;
    private final Openings openings;
    private final Plans plans;
    private final Attachments attachments;
    private final DueDates dueDates;
    private final Clock clock;

    MovementStages(
            MilestoneStore store,
            MovementStore movements,
            Openings openings,
            Plans plans,
            Attachments attachments,
            DueDates dueDates,
            Clock clock) {
        this.store = store;
        this.movements = movements;
        this.openings = openings;
        this.plans = plans;
        this.attachments = attachments;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** @param begun whether it began already, here or before the registration */
    public record NextPhase(String phase, boolean begun, LocalDate startsOn) {}

    /** @param due last day for holding it */
    public record NextReview(String review, ReviewKind kind, LocalDate opensOn, LocalDate due) {}

    /**
     * What shows that something was done.
     *
     * @param done false: it is not done, or done without a document, and {@code comment} says why
     */
    public record Shown(boolean done, String number, LocalDate date, UUID file, String comment) {}

    // ---- what comes next
    // ----------------------------------------------------------------------------------------------

    /** The first phase that has not begun or has a review left; none when all of that is done or past. */
    @Transactional(readOnly = true)
    public Optional<NextPhase> nextPhase(String planId) {
        Plan plan = plans.plan(planId);
        Map<String, TrackedMilestone> known = known(planId);
        return plan.phases().stream()
                .map(phase -> {
                    TrackedMilestone start = known.get(key(Stages.PHASE, phase.id()));
                    boolean left = start.waits()
                            || reviewsLeft(plan, phase.id(), known).findAny().isPresent();
                    return left
                            ? new NextPhase(
                                    phase.id(),
                                    !start.waits(),
                                    start.milestone().opensOn())
                            : null;
                })
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The next review of the phase that is neither held nor past; rows of one campaign are one review. */
    @Transactional(readOnly = true)
    public Optional<NextReview> nextReview(String planId, String phase) {
        Plan plan = plans.plan(planId);
        Map<String, TrackedMilestone> known = known(planId);
        return reviewsLeft(plan, phase, known)
                .findFirst()
                .map(review -> new NextReview(
                        review.id(),
                        review.kind(),
                        Stages.campaignOpens(plan, review),
                        Stages.campaignDue(plan, review)));
    }

    private static Stream<Review> reviewsLeft(Plan plan, String phase, Map<String, TrackedMilestone> known) {
        return Stages.reviewsOf(plan, phase).stream().filter(review -> {
            TrackedMilestone milestone = known.get(key(Stages.REVIEW, review.id()));
            return milestone.waits() || milestone.state() == MilestoneState.DA_MO;
        });
    }

    /**
     * What the phase opens by now. The first phase is opened by the plan itself; a later one that the office which issued the
     * plan decides on needs that decision. Whoever reads "waits for the superior" here hears of the opening, because both hold
     * the movement's row.
     */
    public PhaseOpening opening(String planId, String phaseId) {
        movements.lock(planId);
        Plan plan = plans.plan(planId);
        if (!openings.isOpen(planId, OpeningKind.PHASE, phaseId)) {
            return PhaseOpening.CAP_TREN;
        }
        Phase phase = phase(plan, phaseId);
        boolean first = plan.phases().get(0).id().equals(phaseId);
        return first || phase.decidedBy() == DecidedBy.CAP_TREN ? PhaseOpening.THEO_KE_HOACH : PhaseOpening.QUYET_DINH;
    }

    @Transactional(readOnly = true)
    public LocalDate endsOn(String planId) {
        return Stages.lastDay(plans.plan(planId));
    }

    /** Whether the movement had ended when its plan was registered here. */
    @Transactional(readOnly = true)
    public boolean endedBeforeRegistration(String planId) {
        return movements
                .find(planId)
                .map(movement -> endsOn(planId).isBefore(VietnamTime.dateOf(movement.registeredAt())))
                .orElse(false);
    }

    @Transactional(readOnly = true)
    public ProgrammeDates dates(String planId) {
        Plan plan = plans.plan(planId);
        Map<String, LocalDate> phases = new HashMap<>();
        Map<String, ProgrammeDates.ReviewDates> reviews = new HashMap<>();
        LocalDate launch = null;
        for (Stages.Stage stage : Stages.of(plan)) {
            Milestone milestone = stage.milestone();
            switch (milestone.kind()) {
                case Stages.LAUNCH -> launch = milestone.opensOn();
                case Stages.PHASE -> phases.put(milestone.demand(), milestone.opensOn());
                case Stages.REVIEW -> {
                    Review review = Stages.review(plan, milestone.demand());
                    reviews.put(
                            review.id(),
                            new ProgrammeDates.ReviewDates(
                                    Stages.campaignOpens(plan, review), Stages.campaignDue(plan, review)));
                }
                default -> {
                    // nobody waits for the issuance: a plan that runs here is issued
                }
            }
        }
        return new ProgrammeDates(launch, Stages.lastDay(plan), phases, reviews);
    }

    // ---- who, until when
    // ------------------------------------------------------------------------------------------------

    /** Who decides: the head of the office that issued the plan, or of the consolidator where that office has no accounts. */
    @Transactional(readOnly = true)
    public Group decider(String planId) {
        Plan plan = plans.plan(planId);
        Office office = Stream.of(plan.issuer(), plan.consolidator())
                .map(plan::office)
                .filter(Office::hasAccounts)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody of plan %s has accounts".formatted(planId)));
        return new Group(planId, office.id(), office.kind() == OfficeKind.CHUC_DANH ? Role.CHUYEN_VIEN : Role.LANH_DAO);
    }

    /** Who marks a review as held: the consolidator. */
    @Transactional(readOnly = true)
    public Group marker(String planId) {
        Plan plan = plans.plan(planId);
        return plan.office(plan.consolidator()).hasAccounts()
                ? new Group(planId, plan.consolidator(), Role.CHUYEN_VIEN)
                : decider(planId);
    }

    @Transactional(readOnly = true)
    public Instant decideBy() {
        return dueDates.dueAfter(LocalDate.now(clock), DAYS_TO_DECIDE);
    }

    // ---- what happened
    // --------------------------------------------------------------------------------------------------

    /** The movement is launched and its plan issued. */
    public void launched(String planId) {
        Stream.of(Stages.LAUNCH, Stages.ISSUANCE)
                .forEach(kind -> store.ofPlan(planId).stream()
                        .filter(each -> each.stage() && each.milestone().kind().equals(kind) && each.waits())
                        .forEach(each -> store.record(
                                each.id(),
                                MilestoneState.DA_THUC_HIEN,
                                kind.equals(Stages.ISSUANCE)
                                        ? new MilestoneStore.Record(
                                                plans.plan(planId).number(),
                                                plans.plan(planId).issuedOn(),
                                                null,
                                                null)
                                        : new MilestoneStore.Record(null, null, null, null),
                                clock.instant(),
                                null,
                                null)));
    }

    /** The phase runs from now on; number and date of a decision on it stay as they were recorded. */
    public void begun(String planId, String phase) {
        TrackedMilestone start = known(planId).get(key(Stages.PHASE, phase));
        if (start.waits()) {
            store.record(
                    start.id(),
                    MilestoneState.DA_MO,
                    new MilestoneStore.Record(start.number(), start.dated(), start.file(), start.note()),
                    clock.instant(),
                    start.recordedBy(),
                    start.recordedAt());
        }
    }

    /**
     * The office that issued the plan decides that the phase begins.
     *
     * @param task the task being completed, into whose form the file was uploaded
     * @throws Refusal when neither a document is named nor the plan lets it begin with a reason
     */
    public void decided(String planId, String phaseId, String user, String task, Shown shown) {
        Phase phase = phase(plans.plan(planId), phaseId);
        if (!shown.done() && !phase.openWithoutNeeds()) {
            throw Refusal.of(
                    "Kế hoạch không cho triển khai %s khi chưa có văn bản; hãy nhập số, ngày của văn bản cho triển khai.",
                    Texts.inSentence(phase.name()));
        }
        record(
                known(planId).get(key(Stages.PHASE, phaseId)),
                MilestoneState.DA_MO,
                shown,
                "Lý do triển khai khi không ra văn bản",
                user,
                task);
    }

    /** The office that issued the plan decides that the phase begins, and has the plan of the phase issued. */
    public void decidedWithPlan(String planId, String phaseId, String user) {
        TrackedMilestone start = known(planId).get(key(Stages.PHASE, phaseId));
        store.record(
                start.id(),
                MilestoneState.DA_MO,
                new MilestoneStore.Record(null, null, null, "Giao soạn, ban hành Kế hoạch giai đoạn"),
                clock.instant(),
                user,
                clock.instant());
    }

    /** Whether the superior holds it. */
    @Transactional(readOnly = true)
    public boolean heldAbove(String planId, String reviewId) {
        return Stages.review(plans.plan(planId), reviewId).level() == ReviewLevel.CAP_TREN;
    }

    /**
     * A review was held, or is not held at all.
     *
     * @throws Refusal when number, date or the reason is missing
     */
    public void held(String planId, String reviewId, String user, String task, Shown shown) {
        record(
                known(planId).get(key(Stages.REVIEW, reviewId)),
                shown.done() ? MilestoneState.DA_THUC_HIEN : MilestoneState.KHONG_THUC_HIEN,
                shown,
                "Lý do không tổ chức",
                user,
                task);
    }

    /** Somebody records how a milestone of before the registration was done. */
    void doneOutside(TrackedMilestone milestone, String user, String desk, Shown shown) {
        record(milestone, MilestoneState.NGOAI_HE_THONG, shown, "Ghi chú", user, desk);
    }

    private void record(
            TrackedMilestone milestone, MilestoneState state, Shown shown, String why, String user, String task) {
        MilestoneStore.Record record;
        if (shown.done()) {
            record = new MilestoneStore.Record(
                    Texts.required(shown.number(), "Số, ký hiệu", NUMBER),
                    date(shown.date()),
                    shown.file(),
                    Texts.optional(shown.comment(), "Ghi chú", Texts.COMMENT));
        } else {
            record = new MilestoneStore.Record(null, null, null, Texts.required(shown.comment(), why, Texts.COMMENT));
        }
        if (record.file() != null) {
            attachments.claim(FILES + milestone.id(), List.of(record.file()), user, task);
        }
        Instant done = state == MilestoneState.NGOAI_HE_THONG ? null : clock.instant();
        store.record(milestone.id(), state, record, done, user, clock.instant());
    }

    private LocalDate date(LocalDate date) {
        LocalDate today = LocalDate.now(clock);
        if (date == null) {
            throw new Refusal("Chưa nhập ngày văn bản; hãy nhập ngày theo dạng dd/MM/yyyy.");
        }
        if (date.isAfter(today)) {
            throw Refusal.of(
                    "Ngày văn bản %s ở sau ngày hôm nay; hãy nhập ngày không muộn hơn %s.",
                    VietnamTime.format(date), VietnamTime.format(today));
        }
        return date;
    }

    // ---- lookups
    // --------------------------------------------------------------------------------------------------------

    @Transactional(readOnly = true)
    public String phaseName(String planId, String phase) {
        return phase(plans.plan(planId), phase).name();
    }

    @Transactional(readOnly = true)
    public boolean mayBeginWithReason(String planId, String phase) {
        return phase(plans.plan(planId), phase).openWithoutNeeds();
    }

    @Transactional(readOnly = true)
    public String reviewName(String planId, String review) {
        return Stages.review(plans.plan(planId), review).name();
    }

    /** Who holds the review, as the form names them. */
    @Transactional(readOnly = true)
    public String heldBy(String planId, String reviewId) {
        Plan plan = plans.plan(planId);
        return Stages.review(plan, reviewId).heldBy().stream()
                .map(id -> plan.findOffice(id)
                        .map(Office::name)
                        .or(() -> plan.officeSets().stream()
                                .filter(set -> set.id().equals(id))
                                .findFirst()
                                .map(set -> set.name()))
                        .or(() -> plan.groups().stream()
                                .filter(group -> group.id().equals(id))
                                .findFirst()
                                .map(group -> group.name()))
                        .orElse(id))
                .collect(Collectors.joining(", "));
    }

    private Map<String, TrackedMilestone> known(String plan) {
        return store.ofPlan(plan).stream()
                .filter(TrackedMilestone::stage)
                .collect(Collectors.toMap(
                        each -> key(each.milestone().kind(), each.milestone().demand()), Function.identity()));
    }

    private static String key(String kind, String id) {
        return kind + "/" + id;
    }

    private static Phase phase(Plan plan, String id) {
        return plan.phases().stream()
                .filter(phase -> phase.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
