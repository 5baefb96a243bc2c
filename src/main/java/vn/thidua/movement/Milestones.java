package vn.thidua.movement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.notification.Notices;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Refusal;

/**
 * The milestones of registered plans. What lay behind when it was first written down is history: it is not opened, and somebody
 * may record how it was done. Kept equal to the plan: a changed date moves what still waits.
 */
@Service
@Transactional
public class Milestones {

    /** Who hears that something could not be opened. */
    private static final Set<Role> TOLD = EnumSet.of(Role.CHUYEN_VIEN, Role.LANH_DAO, Role.QUAN_TRI, Role.GIAM_SAT);

    private final MilestoneStore store;
    private final List<MilestoneKind> kinds;
    private final Plans plans;
    private final Notices notices;
    private final Clock clock;

    Milestones(MilestoneStore store, List<MilestoneKind> kinds, Plans plans, Notices notices, Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.plans = plans;
        this.notices = notices;
        this.clock = clock;
    }

    /** Writes down what the plan has on its dates; a repeated call changes only what the plan has changed. */
    public void follow(String planId) {
        Plan plan = plans.plan(planId);
        var all = new ArrayList<TrackedMilestone>();
        Stages.of(plan).forEach(stage -> all.add(stage(plan, stage)));
        for (MilestoneKind kind : kinds) {
            kind.of(plan).forEach(milestone -> all.add(demanded(plan, kind, milestone)));
        }
        store.save(all);
        store.forgetOthers(planId, all.stream().map(TrackedMilestone::key).toList());
    }

    private TrackedMilestone stage(Plan plan, Stages.Stage stage) {
        // the plan itself says with which number and date it was issued
        boolean known = stage.milestone().kind().equals(Stages.ISSUANCE) && plan.number() != null;
        MilestoneState state = !isPast(stage.milestone())
                ? MilestoneState.CHO
                : known ? MilestoneState.NGOAI_HE_THONG : MilestoneState.KHONG_THEO_DOI;
        return new TrackedMilestone(
                UUID.randomUUID(),
                plan.id(),
                true,
                stage.milestone(),
                stage.title(),
                state,
                null,
                null,
                known ? plan.number() : null,
                known ? plan.issuedOn() : null,
                null,
                null,
                null,
                null);
    }

    private TrackedMilestone demanded(Plan plan, MilestoneKind kind, Milestone milestone) {
        boolean open = kind.isOpen(plan, milestone);
        return new TrackedMilestone(
                UUID.randomUUID(),
                plan.id(),
                false,
                milestone,
                kind.title(plan, milestone),
                open ? MilestoneState.DA_MO : isPast(milestone) ? MilestoneState.KHONG_THEO_DOI : MilestoneState.CHO,
                open ? clock.instant() : null,
                open ? kind.round(plan, milestone).orElse(null) : null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private boolean isPast(Milestone milestone) {
        return milestone.until().isBefore(LocalDate.now(clock));
    }

    /** The milestone that opens next, or none when all of the plan's life is open or past. */
    @Transactional(readOnly = true)
    public Optional<Milestone> next(String plan) {
        return store.next(plan).map(TrackedMilestone::milestone);
    }

    /**
     * Opens it; asked again after a crash it tells the round again.
     *
     * @return id of the round whose obligations are to be started
     */
    public Optional<String> open(String planId, String key) {
        TrackedMilestone tracked = get(planId, key);
        if (!tracked.waits() && tracked.state() != MilestoneState.DA_MO) {
            return Optional.empty();
        }
        Plan plan = plans.plan(planId);
        MilestoneKind kind = kind(tracked);
        Optional<String> round = kind.open(plan, tracked.milestone());
        if (!tracked.waits()) {
            return round;
        }
        store.opened(
                tracked.id(),
                clock.instant(),
                round.or(() -> kind.round(plan, tracked.milestone())).orElse(null));
        return round;
    }

    /**
     * It could not be opened: the others go on without it. The consolidator and who follows the plan are told, and a person
     * may open it again.
     *
     * @param why as the page says it, one sentence
     */
    public void failed(String planId, String key, String why) {
        TrackedMilestone tracked = get(planId, key);
        if (!store.failed(tracked.id(), why)) {
            return;
        }
        Plan plan = plans.plan(planId);
        notices.raise(
                planId,
                List.of(plan.consolidator(), plan.issuer()),
                TOLD,
                planId + "/" + key,
                "milestone-failed",
                LocalDate.now(clock),
                "Không mở được “%s” (%s); hãy xem lý do và bấm “Mở lại” tại trang Phong trào, mục Tiến trình."
                        .formatted(tracked.title(), plan.shortTitle()));
    }

    /** In the order of time. */
    @Transactional(readOnly = true)
    public List<TrackedMilestone> ofPlan(String plan) {
        return store.ofPlan(plan);
    }

    TrackedMilestone get(String plan, String key) {
        return store.find(plan, key)
                .orElseThrow(() -> new Refusal(
                        "Không còn mốc này trong tiến trình của Kế hoạch; hãy tải lại trang để xem các mốc hiện có."));
    }

    /** A milestone of before the registration, or one that could not be opened, that somebody wants opened after all. */
    void openLate(String planId, String key, String by) {
        TrackedMilestone tracked = get(planId, key);
        if (!mayOpenLate(tracked)) {
            throw Refusal.of(
                    "“%s” không mở được từ đây (%s); chỉ mở được mốc có trước khi đăng ký Kế hoạch mà hệ thống không theo dõi, hoặc mốc không mở được.",
                    tracked.title(), tracked.state().label());
        }
        store.reopen(tracked.id(), by, clock.instant());
    }

    boolean mayOpenLate(TrackedMilestone tracked) {
        return !tracked.stage()
                && (tracked.state() == MilestoneState.KHONG_MO_DUOC
                        || tracked.state() == MilestoneState.KHONG_THEO_DOI && mayOpenAfterItsTime(tracked));
    }

    private boolean mayOpenAfterItsTime(TrackedMilestone tracked) {
        return kind(tracked).mayOpenLate(plans.plan(tracked.plan()), tracked.milestone());
    }

    private MilestoneKind kind(TrackedMilestone tracked) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(tracked.milestone().kind()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("No feature knows the milestone %s".formatted(tracked.key())));
    }
}
