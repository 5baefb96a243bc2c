package vn.thidua.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.organisation.People;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Supervision;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** Who goes where and when: the team of a supervision, the schedule of its visits, the period it looks at. */
@Service
@Transactional
public class TeamSchedule {

    private static final int OUTLINE = 20_000;
    static final int NAME = 200;

    private final SupervisionStore store;
    private final VisitStore visitStore;
    private final Plans plans;
    private final People people;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final Supervisions supervisions;

    TeamSchedule(
            SupervisionStore store,
            VisitStore visitStore,
            Plans plans,
            People people,
            WorkingDays workingDays,
            Clock clock,
            Supervisions supervisions) {
        this.store = store;
        this.visitStore = visitStore;
        this.plans = plans;
        this.people = people;
        this.workingDays = workingDays;
        this.clock = clock;
        this.supervisions = supervisions;
    }

    /** One line of the team as typed: an account, or name and position of somebody without one. */
    public record Member(String person, String name, String position, boolean head) {}

    /** One line of the schedule as typed. */
    public record Unit(String office, LocalDate date, String place) {}

    /** What the lead office settles before anything is issued. */
    public record Arrangement(
            List<Member> team, LocalDate lookedFrom, LocalDate lookedUntil, List<Unit> units, String outline) {}

    /**
     * Settles team, units, period and outline.
     *
     * @return the last moment for the papers that announce it: the day before the first self-report is due, and not before the
     *     next working day
     * @throws Refusal naming the first thing that is wrong
     */
    public Instant arrange(String id, Arrangement typed) {
        SupervisionCase held = supervisions.get(id);
        Plan plan = plans.plan(held.plan());
        List<TeamMember> team = team(plan, typed.team());
        List<Unit> units = units(plan, supervisions.demand(held), typed.units());
        requirePeriod(typed, units);
        store.arranged(
                id,
                typed.lookedFrom(),
                typed.lookedUntil(),
                Texts.required(typed.outline(), "Đề cương báo cáo", OUTLINE));
        store.addMembers(id, team);
        visitStore.addVisits(
                id,
                units.stream().map(Unit::office).toList(),
                units.stream().map(Unit::date).toList(),
                units.stream().map(Unit::place).toList());
        LocalDate first =
                units.stream().map(Unit::date).min(LocalDate::compareTo).orElseThrow();
        LocalDate latest = workingDays.minus(first, supervisions.demand(held).selfReportBefore() + 1);
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

    static void requireToCome(String name, LocalDate date, LocalDate today) {
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
        return unitsOf(plans.plan(held.plan()), supervisions.demand(held));
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
}
