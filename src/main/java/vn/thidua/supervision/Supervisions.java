package vn.thidua.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.plan.Supervision;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** Supervisions: opening them, finding them, what the plan calls them. */
@Service
@Transactional
public class Supervisions {

    /** Who of an office hears of a supervision. */
    static final Set<Role> TOLD = Set.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private final SupervisionStore store;
    private final VisitStore visitStore;
    private final SupervisionAccess access;
    private final SupervisionProcesses processes;
    private final Obligations obligations;
    private final Plans plans;
    private final WorkingDays workingDays;
    private final Clock clock;

    Supervisions(
            SupervisionStore store,
            VisitStore visitStore,
            SupervisionAccess access,
            SupervisionProcesses processes,
            Obligations obligations,
            Plans plans,
            WorkingDays workingDays,
            Clock clock) {
        this.store = store;
        this.visitStore = visitStore;
        this.access = access;
        this.processes = processes;
        this.obligations = obligations;
        this.plans = plans;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * What happened in some years, for reviews.
     *
     * @param supervisions held or being held, without those that were not held
     * @param units offices with minutes
     * @param findings in all minutes
     * @param answered findings of offices whose report on the conclusion was accepted
     */
    public record Summary(int year, int supervisions, int units, int findings, int answered) {}

    /** @throws IllegalArgumentException when there is none with this id */
    @Transactional(readOnly = true)
    public SupervisionCase get(String id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("No supervision " + id));
    }

    @Transactional(readOnly = true)
    public Optional<SupervisionCase> find(String id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public List<TeamMember> team(String id) {
        return store.members(id);
    }

    /** The offices visited, in the order of the schedule. */
    @Transactional(readOnly = true)
    public List<Visit> visits(String id) {
        return visitStore.visits(id);
    }

    /** The plan's own words about it. */
    public Supervision demand(SupervisionCase held) {
        return demand(plans.plan(held.plan()), held.demand());
    }

    /** As lists and papers name it, e.g. "Đoàn giám sát hằng năm của Hội đồng (2024-1)". */
    public String title(SupervisionCase held) {
        return title(plans.plan(held.plan()), held.demand(), held.period());
    }

    /** The same from the plan's data alone. */
    public static String title(Plan plan, String demand, String period) {
        return "%s (%s)".formatted(demand(plan, demand).name(), period);
    }

    /**
     * Lập cuộc kiểm tra, giám sát: somebody of the consolidator or of the body named by the plan opens one by hand.
     *
     * @param demand id of the plan's supervision
     * @param body one of those that the plan names for it
     * @param reason what occasions it, may be null
     * @throws Refusal when the plan does not know it
     */
    public SupervisionCase open(String planId, String demand, String body, String user, String reason) {
        Plan plan = plans.plan(planId);
        Supervision demanded = plan.supervision().stream()
                .filter(each -> each.id().equals(demand))
                .findFirst()
                .orElseThrow(() -> new Refusal("Kế hoạch không có cuộc kiểm tra, giám sát này; hãy chọn lại."));
        if (bodies(plan, demanded).stream().noneMatch(office -> office.id().equals(body))) {
            throw new Refusal(
                    "Cơ quan chủ trì không thuộc các cơ quan mà Kế hoạch giao kiểm tra, giám sát; hãy chọn lại cơ quan chủ trì.");
        }
        if (!access.mayOpen(plan, body, user)) {
            throw new NotAllowed(
                    "Chỉ người của cơ quan tổng hợp hoặc của cơ quan mà Kế hoạch giao kiểm tra, giám sát mới lập được cuộc kiểm tra, giám sát.");
        }
        return open(plan, demanded, body, null, user, Texts.optional(reason, "Lý do", Texts.COMMENT));
    }

    /** The plan's date has come: one for each body that the plan names, once a year. */
    public void openOfYear(Plan plan, Supervision demanded, int year) {
        store.lockPlan(plan.id());
        for (Office body : bodies(plan, demanded)) {
            if (!store.isScheduled(plan.id(), demanded.id(), body.id(), year)) {
                open(plan, demanded, body.id(), year, null, null);
            }
        }
    }

    private SupervisionCase open(
            Plan plan, Supervision demanded, String body, Integer scheduledFor, String user, String reason) {
        store.lockPlan(plan.id());
        LocalDate today = LocalDate.now(clock);
        int year = scheduledFor == null ? today.getYear() : scheduledFor;
        int n = store.nextNumber(plan.id(), year);
        var opened = new SupervisionCase(
                SupervisionCase.id(plan.id(), year, n),
                plan.id(),
                demanded.id(),
                demanded.kind(),
                body,
                access.actingFor(plan, body),
                year,
                n,
                scheduledFor,
                CaseStatus.CHUAN_BI,
                reason,
                null,
                null,
                null,
                user,
                clock.instant(),
                null);
        store.insert(opened);
        store.started(
                opened.id(),
                processes.start(opened, VietnamTime.endOf(workingDays.plus(today, demanded.timeForPapers()))));
        return opened;
    }

    /** The bodies that the plan lets hold it today. */
    List<Office> bodies(Plan plan, Supervision demanded) {
        return plan.officesNamed(demanded.by(), LocalDate.now(clock));
    }

    /** The supervision that an obligation belongs to. */
    public static String idOf(Obligation obligation) {
        return obligation.plan() + "/supervision/" + obligation.period();
    }

    /** Supervisions, units and findings of each year that has any. */
    @Transactional(readOnly = true)
    public List<Summary> summary(String plan, int from, int to) {
        return SupervisionSummaries.of(
                store.ofPlan(plan).stream()
                        .filter(held -> held.year() >= from && held.year() <= to)
                        .toList(),
                visitStore.visitsOfPlan(plan),
                held -> obligations.ofRound(held.followUps()));
    }

    private static Supervision demand(Plan plan, String id) {
        return plan.supervision().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Plan %s has no supervision %s".formatted(plan.id(), id)));
    }

    static List<Obligations.Demand> demands(Plan plan, List<Visit> visits) {
        return visits.stream()
                .map(visit -> new Obligations.Demand(
                        visit.office(), plan.office(visit.office()).mode()))
                .toList();
    }
}
