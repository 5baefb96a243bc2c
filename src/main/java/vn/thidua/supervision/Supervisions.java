package vn.thidua.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationDeadlines;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Settlements;
import vn.thidua.organisation.People;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.plan.Supervision;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** Supervisions from their opening to their end: team and schedule, the offices' reports, conclusion, follow-up. */
@Service
@Transactional
public class Supervisions {

    private static final int OUTLINE = 20_000;
    private static final int NAME = 200;
    private static final int REQUIREMENT = 2_000;
    private static final int MINUTES_DAYS = 3;
    private static final Set<Role> TOLD = Set.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private final SupervisionStore store;
    private final SupervisionAccess access;
    private final SupervisionProcesses processes;
    private final Obligations obligations;
    private final Settlements settlements;
    private final ObligationDeadlines deadlines;
    private final Notices notices;
    private final Plans plans;
    private final People people;
    private final WorkingDays workingDays;
    private final Clock clock;

    Supervisions(
            SupervisionStore store,
            SupervisionAccess access,
            SupervisionProcesses processes,
            Obligations obligations,
            Settlements settlements,
            ObligationDeadlines deadlines,
            Notices notices,
            Plans plans,
            People people,
            WorkingDays workingDays,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.processes = processes;
        this.obligations = obligations;
        this.settlements = settlements;
        this.deadlines = deadlines;
        this.notices = notices;
        this.plans = plans;
        this.people = people;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** One line of the team as typed: an account, or name and position of somebody without one. */
    public record Member(String person, String name, String position, boolean head) {}

    /** One line of the schedule as typed. */
    public record Unit(String office, LocalDate date, String place) {}

    /** What the lead office settles before anything is issued. */
    public record Arrangement(
            List<Member> team, LocalDate lookedFrom, LocalDate lookedUntil, List<Unit> units, String outline) {}

    /** One thing that the conclusion requires of an office. */
    public record Requirement(String office, String text, LocalDate due) {}

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
        return store.visits(id);
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

    /** The processes that do the team's work from now on, by office. */
    public void visitsStarted(String id, Map<String, String> processes) {
        store.visitsStarted(id, processes);
    }

    // ---- opening
    // -----------------------------------------------------------------------------------------------------

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

    // ---- team and schedule
    // -------------------------------------------------------------------------------------------

    /**
     * Settles team, units, period and outline.
     *
     * @return the last moment for the papers that announce it: the day before the first self-report is due, and not before the
     *     next working day
     * @throws Refusal naming the first thing that is wrong
     */
    public Instant arrange(String id, Arrangement typed) {
        SupervisionCase held = get(id);
        Plan plan = plans.plan(held.plan());
        List<TeamMember> team = team(plan, typed.team());
        List<Unit> units = units(plan, demand(held), typed.units());
        requirePeriod(typed, units);
        store.arranged(
                id,
                typed.lookedFrom(),
                typed.lookedUntil(),
                Texts.required(typed.outline(), "Đề cương báo cáo", OUTLINE));
        store.addMembers(id, team);
        store.addVisits(
                id,
                units.stream().map(Unit::office).toList(),
                units.stream().map(Unit::date).toList(),
                units.stream().map(Unit::place).toList());
        LocalDate first =
                units.stream().map(Unit::date).min(LocalDate::compareTo).orElseThrow();
        LocalDate latest = workingDays.minus(first, demand(held).selfReportBefore() + 1);
        LocalDate next = workingDays.plus(LocalDate.now(clock), 1);
        return VietnamTime.endOf(latest.isBefore(next) ? next : latest);
    }

    private List<TeamMember> team(Plan plan, List<Member> typed) {
        if (typed == null || typed.isEmpty()) {
            throw new Refusal("Chưa có thành viên nào trong đoàn; hãy ghi ít nhất trưởng đoàn.");
        }
        var team = new ArrayList<TeamMember>();
        var known = new HashSet<String>();
        for (Member member : typed) {
            String person = Texts.optional(member.person(), "Thành viên", NAME);
            if (person != null
                    && people.find(person)
                            .filter(found -> found.plan().equals(plan.id()))
                            .isEmpty()) {
                throw new Refusal(
                        "Có thành viên không có tài khoản trong kế hoạch này; hãy chọn lại thành viên của đoàn.");
            }
            String name = person == null
                    ? Texts.required(member.name(), "Họ và tên thành viên", NAME)
                    : people.nameOf(person);
            if (!known.add(person == null ? name : person)) {
                throw Refusal.of("%s được ghi hai lần trong đoàn; hãy bỏ một dòng.", name);
            }
            team.add(new TeamMember(
                    person,
                    name,
                    Texts.required(member.position(), "Chức vụ, đơn vị của " + name, NAME),
                    member.head()));
        }
        long heads = team.stream().filter(TeamMember::head).count();
        if (heads != 1) {
            throw new Refusal(
                    heads == 0
                            ? "Trưởng đoàn không có trong danh sách thành viên; hãy đánh dấu trưởng đoàn ở một dòng của đoàn."
                            : "Đoàn chỉ có một trưởng đoàn; hãy bỏ bớt dấu trưởng đoàn.");
        }
        return team;
    }

    private List<Unit> units(Plan plan, Supervision demanded, List<Unit> typed) {
        if (typed == null || typed.isEmpty()) {
            throw new Refusal("Chưa chọn đơn vị nào; hãy chọn ít nhất một đơn vị để làm việc.");
        }
        LocalDate today = LocalDate.now(clock);
        Set<String> named = unitsOf(plan, demanded).stream().map(Office::id).collect(Collectors.toSet());
        var units = new ArrayList<Unit>();
        var known = new HashSet<String>();
        for (Unit unit : typed) {
            if (unit.office() == null || !named.contains(unit.office())) {
                throw Refusal.of(
                        "%s không thuộc các đơn vị mà Kế hoạch cho cuộc kiểm tra, giám sát này; hãy chọn đơn vị trong danh sách.",
                        plan.findOffice(unit.office()).map(Office::name).orElse("Đơn vị đã chọn"));
            }
            String name = plan.office(unit.office()).name();
            if (!known.add(unit.office())) {
                throw Refusal.of("%s có hai dòng trong lịch; hãy bỏ một dòng.", name);
            }
            requireToCome(name, unit.date(), today);
            units.add(new Unit(
                    unit.office(), unit.date(), Texts.required(unit.place(), "Nơi làm việc với " + name, NAME)));
        }
        return units;
    }

    private static void requireToCome(String name, LocalDate date, LocalDate today) {
        if (date == null) {
            throw Refusal.of("Chưa nhập ngày làm việc tại %s; hãy nhập ngày theo dạng dd/MM/yyyy.", name);
        }
        if (!date.isAfter(today)) {
            throw Refusal.of(
                    "Ngày làm việc tại %s (%s) không ở sau hôm nay; hãy nhập một ngày sau %s.",
                    name, VietnamTime.format(date), VietnamTime.format(today));
        }
    }

    /** The offices that it may visit. */
    @Transactional(readOnly = true)
    public List<Office> unitsOf(SupervisionCase held) {
        return unitsOf(plans.plan(held.plan()), demand(held));
    }

    private List<Office> unitsOf(Plan plan, Supervision demanded) {
        return plan.officesNamed(demanded.units(), LocalDate.now(clock));
    }

    private static void requirePeriod(Arrangement typed, List<Unit> units) {
        if (typed.lookedFrom() == null || typed.lookedUntil() == null) {
            throw new Refusal("Chưa nhập thời kỳ được xem xét; hãy nhập từ ngày và đến ngày.");
        }
        if (typed.lookedUntil().isBefore(typed.lookedFrom())) {
            throw Refusal.of(
                    "Thời kỳ được xem xét kết thúc (%s) trước khi bắt đầu (%s); hãy nhập lại hai ngày.",
                    VietnamTime.format(typed.lookedUntil()), VietnamTime.format(typed.lookedFrom()));
        }
        LocalDate last =
                units.stream().map(Unit::date).max(LocalDate::compareTo).orElseThrow();
        if (typed.lookedUntil().isAfter(last)) {
            throw Refusal.of(
                    "Thời kỳ được xem xét đến %s, sau buổi làm việc cuối cùng (%s); hãy nhập lại ngày kết thúc thời kỳ.",
                    VietnamTime.format(typed.lookedUntil()), VietnamTime.format(last));
        }
    }

    /** Opened by the plan's date and not held, with a reason. */
    public void notHeld(String id, String reason) {
        store.ended(
                id,
                CaseStatus.KHONG_TO_CHUC,
                Texts.required(reason, "Lý do không tổ chức", Texts.COMMENT),
                clock.instant());
    }

    // ---- visits
    // ------------------------------------------------------------------------------------------------------

    /** Gives the offices their self-reports and tells them the schedule; a repeated call changes nothing. */
    public void openVisits(String id) {
        SupervisionCase held = get(id);
        Plan plan = plans.plan(held.plan());
        LocalDate today = LocalDate.now(clock);
        Map<LocalDate, List<Visit>> byDue = store.visits(id).stream()
                .collect(Collectors.groupingBy(visit -> selfReportDue(held, visit, today), Collectors.toList()));
        // an office that works on the day of the visit itself is one in time; days differ, offices of a day go together
        byDue.forEach((due, visits) -> obligations.open(
                held.plan(),
                held.selfReportKind(),
                held.period(),
                demands(plan, visits),
                VietnamTime.endOf(due),
                clock.instant()));
        store.move(id, CaseStatus.LAM_VIEC);
        notices.raise(
                held.plan(),
                store.visits(id).stream().map(Visit::office).toList(),
                TOLD,
                id,
                "supervision-announced",
                today,
                "%s sẽ làm việc tại cơ quan, đơn vị; lịch làm việc và đề cương báo cáo ở trang Phong trào, thẻ Kiểm tra, giám sát."
                        .formatted(title(held)));
    }

    private static List<Obligations.Demand> demands(Plan plan, List<Visit> visits) {
        return visits.stream()
                .map(visit -> new Obligations.Demand(
                        visit.office(), plan.office(visit.office()).mode()))
                .toList();
    }

    /** So many working days before the visit; where the papers took too long, the next working day, but never after the visit. */
    private LocalDate selfReportDue(SupervisionCase held, Visit visit, LocalDate today) {
        LocalDate wanted = workingDays.minus(visit.visitOn(), demand(held).selfReportBefore());
        LocalDate soonest = workingDays.plus(today, 1);
        LocalDate due = wanted.isBefore(soonest) ? soonest : wanted;
        return due.isAfter(visit.visitOn()) && !visit.visitOn().isBefore(today) ? visit.visitOn() : due;
    }

    /**
     * Another day or place for one office: the work of the team moves, and with a later day the office's self-report.
     *
     * @throws Refusal when the minutes are recorded already, or the day is not to come
     */
    public void reschedule(String id, String office, String user, LocalDate date, String place) {
        SupervisionCase held =
                store.lock(id).filter(found -> access.sees(found, user)).orElseThrow(NotFound::new);
        Visit visit = store.visit(id, office).orElseThrow(NotFound::new);
        if (!access.arranges(held, store.members(id), user)) {
            throw new NotAllowed("Chỉ trưởng đoàn hoặc người của cơ quan chủ trì mới đổi được lịch làm việc.");
        }
        String name = plans.plan(held.plan()).office(office).name();
        if (held.status() != CaseStatus.LAM_VIEC || visit.status() != VisitStatus.CO_LICH) {
            throw Refusal.of(
                    "Không đổi lịch làm việc với %s được nữa (%s); hãy tải lại trang.",
                    name,
                    Texts.inSentence(
                            held.status() == CaseStatus.LAM_VIEC
                                    ? visit.status().label()
                                    : held.status().label()));
        }
        LocalDate today = LocalDate.now(clock);
        requireToCome(name, date, today);
        store.rescheduled(id, office, date, Texts.required(place, "Nơi làm việc với " + name, NAME));
        Visit moved = store.visit(id, office).orElseThrow();
        processes.moved(moved, minutesDue(moved));
        moveSelfReport(held, moved, user, today);
        notices.raise(
                held.plan(),
                List.of(office),
                TOLD,
                id,
                "supervision-rescheduled",
                today,
                "%s đổi lịch làm việc tại %s sang ngày %s.".formatted(title(held), name, VietnamTime.format(date)));
    }

    /** A date once given is never taken back: an earlier visit leaves the self-report's date. */
    private void moveSelfReport(SupervisionCase held, Visit moved, String user, LocalDate today) {
        obligations
                .lock(Obligation.id(held.selfReports(), moved.office()))
                .filter(owed -> owed.sentAt() == null && !owed.status().settled())
                .ifPresent(owed -> {
                    Instant due = VietnamTime.endOf(selfReportDue(held, moved, today));
                    if (due.isAfter(owed.dueAt())) {
                        deadlines.hold(owed);
                        obligations.extended(owed.id(), user, due, clock.instant());
                        deadlines.move(owed, due, clock.instant());
                    }
                });
    }

    /** The minutes are written within some days after the visit (assumed: practice differs). */
    public Instant minutesDue(Visit visit) {
        return VietnamTime.endOf(workingDays.plus(visit.visitOn(), MINUTES_DAYS));
    }

    /** The head does not wait any longer: offices not visited yet stay so, with a reason. */
    public void endVisits(String id, String user, String reason) {
        SupervisionCase held =
                store.lock(id).filter(found -> access.sees(found, user)).orElseThrow(NotFound::new);
        if (!access.leads(held, store.members(id), user)) {
            throw new NotAllowed(
                    "Chỉ trưởng đoàn hoặc lãnh đạo cơ quan chủ trì mới kết thúc được đợt làm việc tại các đơn vị.");
        }
        if (held.status() != CaseStatus.LAM_VIEC) {
            throw Refusal.of(
                    "Cuộc kiểm tra, giám sát không ở bước làm việc tại đơn vị (%s); hãy tải lại trang.",
                    Texts.inSentence(held.status().label()));
        }
        String given = Texts.required(reason, "Lý do không làm việc với các đơn vị còn lại", Texts.COMMENT);
        Plan plan = plans.plan(held.plan());
        List<Visit> open = store.visits(id).stream()
                .filter(visit -> !visit.status().over())
                .toList();
        open.stream().filter(Visit::halfSigned).findFirst().ifPresent(visit -> {
            throw Refusal.of(
                    "Biên bản làm việc với %s mới có một bên ký; hãy chờ đơn vị ký hoặc ghi bản giấy đã có hai bên ký.",
                    plan.office(visit.office()).name());
        });
        store.notMet(id, open.stream().map(Visit::office).toList(), given);
        open.forEach(processes::cancel);
        processes.visitsDone(id);
    }

    /** The supervision goes on when the last visit is over. */
    public void checkVisits(String id) {
        store.lock(id).orElseThrow();
        if (store.visits(id).stream().allMatch(visit -> visit.status().over())) {
            processes.visitsDone(id);
        }
    }

    /**
     * Nothing more comes from the offices: self-reports that were never sent are missing for good.
     *
     * @return the last moment for the team's report and the one for the conclusion
     */
    public List<Instant> closeVisits(String id) {
        SupervisionCase held = get(id);
        settlements.missed(obligations.ofRound(held.selfReports()).stream()
                .filter(obligation -> !obligation.status().settled())
                .toList());
        store.move(id, CaseStatus.KET_LUAN);
        int days = demand(held).timeForPapers();
        LocalDate report = workingDays.plus(LocalDate.now(clock), days);
        return List.of(VietnamTime.endOf(report), VietnamTime.endOf(workingDays.plus(report, days)));
    }

    // ---- conclusion and follow-up
    // --------------------------------------------------------------------------------------

    /**
     * What the conclusion requires: of every office with findings at least one thing, of the others nothing.
     *
     * @throws Refusal naming the first thing that is wrong
     */
    public void conclude(String id, List<Requirement> typed) {
        SupervisionCase held = get(id);
        Plan plan = plans.plan(held.plan());
        Map<String, Visit> met = store.visits(id).stream()
                .filter(visit -> visit.status() == VisitStatus.DA_CO_BIEN_BAN)
                .collect(Collectors.toMap(Visit::office, visit -> visit));
        LocalDate today = LocalDate.now(clock);
        var offices = new ArrayList<String>();
        var texts = new ArrayList<String>();
        var due = new LinkedHashMap<String, LocalDate>();
        for (Requirement requirement : typed == null ? List.<Requirement>of() : typed) {
            Visit visit = met.get(requirement.office());
            if (visit == null) {
                throw Refusal.of(
                        "%s không có biên bản làm việc nên không ghi kiến nghị được; hãy bỏ dòng này.",
                        plan.findOffice(requirement.office()).map(Office::name).orElse("Đơn vị đã chọn"));
            }
            String name = plan.office(visit.office()).name();
            if (visit.findings().isEmpty()) {
                throw Refusal.of(
                        "Biên bản làm việc với %s không có tồn tại; hãy bỏ kiến nghị đối với đơn vị này.", name);
            }
            if (requirement.due() == null || !requirement.due().isAfter(today)) {
                throw Refusal.of(
                        "Thời hạn thực hiện kết luận của %s phải ở sau hôm nay (%s); hãy nhập lại ngày.",
                        name, VietnamTime.format(today));
            }
            LocalDate before = due.putIfAbsent(visit.office(), requirement.due());
            if (before != null && !before.equals(requirement.due())) {
                throw Refusal.of(
                        "Các kiến nghị đối với %s có hai thời hạn (%s và %s); hãy ghi một thời hạn cho cả đơn vị.",
                        name, VietnamTime.format(before), VietnamTime.format(requirement.due()));
            }
            offices.add(visit.office());
            texts.add(Texts.required(requirement.text(), "Kiến nghị đối với " + name, REQUIREMENT));
        }
        met.values().stream()
                .filter(visit -> !visit.findings().isEmpty() && !due.containsKey(visit.office()))
                .findFirst()
                .ifPresent(visit -> {
                    throw Refusal.of(
                            "Biên bản làm việc với %s có tồn tại nhưng chưa có kiến nghị; hãy ghi kiến nghị và thời hạn.",
                            plan.office(visit.office()).name());
                });
        store.concluded(id, offices, texts, due);
    }

    /**
     * The conclusion is out: offices that have something to do are given it.
     *
     * @return whether there are any
     */
    public boolean openFollowUps(String id) {
        SupervisionCase held = get(id);
        Plan plan = plans.plan(held.plan());
        LocalDate soonest = workingDays.plus(LocalDate.now(clock), 1);
        Map<LocalDate, List<Visit>> byDue = store.visits(id).stream()
                .filter(visit -> visit.followUpDue() != null)
                .collect(Collectors.groupingBy(
                        visit -> visit.followUpDue().isBefore(soonest) ? soonest : visit.followUpDue()));
        byDue.forEach((due, visits) -> obligations.open(
                held.plan(),
                held.followUpKind(),
                held.period(),
                demands(plan, visits),
                VietnamTime.endOf(due),
                clock.instant()));
        store.move(id, CaseStatus.THUC_HIEN);
        notices.raise(
                held.plan(),
                store.visits(id).stream()
                        .filter(visit -> visit.status() == VisitStatus.DA_CO_BIEN_BAN)
                        .map(Visit::office)
                        .toList(),
                TOLD,
                id,
                "supervision-concluded",
                LocalDate.now(clock),
                "%s đã có thông báo kết luận; kiến nghị đối với cơ quan, đơn vị (nếu có) ở trang Phong trào, thẻ Kiểm tra, giám sát."
                        .formatted(title(held)));
        return !byDue.isEmpty();
    }

    /** The supervision goes on when the last follow-up is settled. */
    public void checkFollowUps(Obligation obligation) {
        if (!SupervisionCase.isFollowUp(obligation.kind())) {
            return;
        }
        SupervisionCase held = store.lock(idOf(obligation)).orElseThrow();
        if (obligations.allSettled(held.followUps())) {
            processes.followUpsDone(held.id());
        }
    }

    /**
     * The head does not wait any longer for what the conclusion requires: what was never sent is missing for good.
     *
     * @throws Refusal when an office's report waits to be received
     */
    public void endFollowUps(String id, String user, String reason) {
        SupervisionCase held =
                store.lock(id).filter(found -> access.sees(found, user)).orElseThrow(NotFound::new);
        if (!access.leads(held, store.members(id), user)) {
            throw new NotAllowed(
                    "Chỉ trưởng đoàn hoặc lãnh đạo cơ quan chủ trì mới kết thúc được việc theo dõi kết luận.");
        }
        if (held.status() != CaseStatus.THUC_HIEN) {
            throw Refusal.of(
                    "Cuộc kiểm tra, giám sát không ở bước theo dõi thực hiện kết luận (%s); hãy tải lại trang.",
                    Texts.inSentence(held.status().label()));
        }
        String given = Texts.required(reason, "Lý do kết thúc theo dõi", Texts.COMMENT);
        List<Obligation> open = obligations.ofRound(held.followUps()).stream()
                .filter(obligation -> !obligation.status().settled())
                .toList();
        open.stream()
                .filter(obligation -> obligation.sentAt() != null)
                .findFirst()
                .ifPresent(obligation -> {
                    throw Refusal.of(
                            "%s đã gửi báo cáo thực hiện kết luận; hãy tiếp nhận hoặc chờ đơn vị thực hiện tiếp rồi mới kết thúc theo dõi.",
                            plans.plan(held.plan()).office(obligation.office()).name());
                });
        obligations.noteAll(open.stream().map(Obligation::id).toList(), user, "Kết thúc theo dõi", given);
        settlements.missed(open);
    }

    public void close(String id) {
        store.ended(id, CaseStatus.KET_THUC, null, clock.instant());
    }

    /** The supervision that an obligation belongs to. */
    public static String idOf(Obligation obligation) {
        return obligation.plan() + "/supervision/" + obligation.period();
    }

    // ---- for reviews
    // -------------------------------------------------------------------------------------------------

    /** Supervisions, units and findings of each year that has any. */
    @Transactional(readOnly = true)
    public List<Summary> summary(String plan, int from, int to) {
        return SupervisionSummaries.of(
                store.ofPlan(plan).stream()
                        .filter(held -> held.year() >= from && held.year() <= to)
                        .toList(),
                store.visitsOfPlan(plan),
                held -> obligations.ofRound(held.followUps()));
    }

    private static Supervision demand(Plan plan, String id) {
        return plan.supervision().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Plan %s has no supervision %s".formatted(plan.id(), id)));
    }
}
