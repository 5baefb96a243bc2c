package vn.thidua.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationDeadlines;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Settlements;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/** The visits of a supervision, from the day the offices hear of them to the day nothing more comes from them. */
@Service
@Transactional
public class Visits {

    private static final int MINUTES_DAYS = 3;

    private final SupervisionStore store;
    private final VisitStore visitStore;
    private final SupervisionAccess access;
    private final SupervisionProcesses processes;
    private final Obligations obligations;
    private final Settlements settlements;
    private final ObligationDeadlines deadlines;
    private final Notices notices;
    private final Plans plans;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final Supervisions supervisions;

    Visits(
            SupervisionStore store,
            VisitStore visitStore,
            SupervisionAccess access,
            SupervisionProcesses processes,
            Obligations obligations,
            Settlements settlements,
            ObligationDeadlines deadlines,
            Notices notices,
            Plans plans,
            WorkingDays workingDays,
            Clock clock,
            Supervisions supervisions) {
        this.store = store;
        this.visitStore = visitStore;
        this.access = access;
        this.processes = processes;
        this.obligations = obligations;
        this.settlements = settlements;
        this.deadlines = deadlines;
        this.notices = notices;
        this.plans = plans;
        this.workingDays = workingDays;
        this.clock = clock;
        this.supervisions = supervisions;
    }

    /** The processes that do the team's work from now on, by office. */
    public void visitsStarted(String id, Map<String, String> processes) {
        visitStore.visitsStarted(id, processes);
    }

    /** Gives the offices their self-reports and tells them the schedule; a repeated call changes nothing. */
    public void openVisits(String id) {
        SupervisionCase held = supervisions.get(id);
        Plan plan = plans.plan(held.plan());
        LocalDate today = LocalDate.now(clock);
        Map<LocalDate, List<Visit>> byDue = visitStore.visits(id).stream()
                .collect(Collectors.groupingBy(visit -> selfReportDue(held, visit, today), Collectors.toList()));
        // an office that works on the day of the visit itself is one in time; days differ, offices of a day go together
        byDue.forEach((due, visits) -> obligations.open(
                held.plan(),
                held.selfReportKind(),
                held.period(),
                Supervisions.demands(plan, visits),
                VietnamTime.endOf(due),
                clock.instant()));
        store.move(id, CaseStatus.LAM_VIEC);
        notices.raise(
                held.plan(),
                visitStore.visits(id).stream().map(Visit::office).toList(),
                Supervisions.TOLD,
                id,
                "supervision-announced",
                today,
                "%s sẽ làm việc tại cơ quan, đơn vị; lịch làm việc và đề cương báo cáo ở trang Phong trào, thẻ Kiểm tra, giám sát."
                        .formatted(supervisions.title(held)));
    }

    /** So many working days before the visit; where the papers took too long, the next working day, but never after the visit. */
    private LocalDate selfReportDue(SupervisionCase held, Visit visit, LocalDate today) {
        LocalDate wanted =
                workingDays.minus(visit.visitOn(), supervisions.demand(held).selfReportBefore());
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
        Visit visit = visitStore.visit(id, office).orElseThrow(NotFound::new);
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
        TeamSchedule.requireToCome(name, date, today);
        visitStore.rescheduled(id, office, date, Texts.required(place, "Nơi làm việc với " + name, TeamSchedule.NAME));
        Visit moved = visitStore.visit(id, office).orElseThrow();
        processes.moved(moved, minutesDue(moved));
        moveSelfReport(held, moved, user, today);
        notices.raise(
                held.plan(),
                List.of(office),
                Supervisions.TOLD,
                id,
                "supervision-rescheduled",
                today,
                "%s đổi lịch làm việc tại %s sang ngày %s."
                        .formatted(supervisions.title(held), name, VietnamTime.format(date)));
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
        SupervisionCase held = access.requireLead(
                id,
                user,
                "Chỉ trưởng đoàn hoặc lãnh đạo cơ quan chủ trì mới kết thúc được đợt làm việc tại các đơn vị.");
        if (held.status() != CaseStatus.LAM_VIEC) {
            throw Refusal.of(
                    "Cuộc kiểm tra, giám sát không ở bước làm việc tại đơn vị (%s); hãy tải lại trang.",
                    Texts.inSentence(held.status().label()));
        }
        String given = Texts.required(reason, "Lý do không làm việc với các đơn vị còn lại", Texts.COMMENT);
        Plan plan = plans.plan(held.plan());
        List<Visit> open = visitStore.visits(id).stream()
                .filter(visit -> !visit.status().over())
                .toList();
        open.stream().filter(Visit::halfSigned).findFirst().ifPresent(visit -> {
            throw Refusal.of(
                    "Biên bản làm việc với %s mới có một bên ký; hãy chờ đơn vị ký hoặc ghi bản giấy đã có hai bên ký.",
                    plan.office(visit.office()).name());
        });
        visitStore.notMet(id, open.stream().map(Visit::office).toList(), given);
        open.forEach(processes::cancel);
        processes.visitsDone(id);
    }

    /** The supervision goes on when the last visit is over. */
    public void checkVisits(String id) {
        store.lock(id).orElseThrow();
        if (visitStore.visits(id).stream().allMatch(visit -> visit.status().over())) {
            processes.visitsDone(id);
        }
    }

    /**
     * Nothing more comes from the offices: self-reports that were never sent are missing for good.
     *
     * @return the last moment for the team's report and the one for the conclusion
     */
    public List<Instant> closeVisits(String id) {
        SupervisionCase held = supervisions.get(id);
        settlements.missed(obligations.ofRound(held.selfReports()).stream()
                .filter(obligation -> !obligation.status().settled())
                .toList());
        store.move(id, CaseStatus.KET_LUAN);
        int days = supervisions.demand(held).timeForPapers();
        LocalDate report = workingDays.plus(LocalDate.now(clock), days);
        return List.of(VietnamTime.endOf(report), VietnamTime.endOf(workingDays.plus(report, days)));
    }
}
