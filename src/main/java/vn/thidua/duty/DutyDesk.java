package vn.thidua.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.DocumentView;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationAccess;
import vn.thidua.obligation.Obligations;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.DutyMode;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotFound;

/** The duties as a person may look them up: those of one's own office, those one coordinates, and all of them. */
@Service
@Transactional(readOnly = true)
public class DutyDesk {

    private final DutyStore store;
    private final DutyDemands demands;
    private final DutyOffices offices;
    private final DutyViews views;
    private final DutyTitles titles;
    private final OfficeTargetLedger targets;
    private final CouncilAssignments assignments;
    private final Obligations obligations;
    private final ObligationAccess access;
    private final People people;
    private final Plans plans;
    private final Clock clock;

    DutyDesk(
            DutyStore store,
            DutyDemands demands,
            DutyOffices offices,
            DutyViews views,
            DutyTitles titles,
            OfficeTargetLedger targets,
            CouncilAssignments assignments,
            Obligations obligations,
            ObligationAccess access,
            People people,
            Plans plans,
            Clock clock) {
        this.store = store;
        this.demands = demands;
        this.offices = offices;
        this.views = views;
        this.titles = titles;
        this.targets = targets;
        this.assignments = assignments;
        this.obligations = obligations;
        this.access = access;
        this.people = people;
        this.plans = plans;
        this.clock = clock;
    }

    /** One obligation in a list. */
    public record Line(
            String kind,
            String period,
            String office,
            String officeName,
            String title,
            String status,
            String progress,
            Instant due,
            Instant sent,
            boolean nil) {}

    /**
     * One duty of an office as the plan gives it.
     *
     * @param due the plan's words for the date
     * @param mayOpen whether the reader may open it himself now
     * @param lines what was opened so far, the newest first
     */
    public record Duty(
            String id,
            String name,
            String text,
            String recurrence,
            String due,
            boolean requested,
            String source,
            boolean mayOpen,
            List<Line> lines) {}

    /**
     * The duties of one of the reader's offices.
     *
     * @param entered whether the reader's office only records for it
     */
    public record Own(
            String office,
            String officeName,
            boolean entered,
            List<Duty> duties,
            List<OfficeTargetLedger.Row> targets,
            boolean mayRecord,
            List<CouncilMember> council) {}

    /** How one duty of one period stands, for those who follow the plan. */
    public record Standing(
            String kind,
            String period,
            String title,
            int total,
            int onTime,
            int late,
            int missing,
            int notRequired,
            int nil) {}

    /** @param all empty for whoever reads only what is his */
    public record Page(List<Own> own, List<Line> coordinated, List<Standing> all, int thisYear) {}

    /** Everything that the tab shows the reader. */
    public Page page(String planId, String user) {
        Plan plan = plans.plan(planId);
        Set<Group> hats = people.groupsOf(user).stream()
                .filter(group -> group.plan().equals(planId))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> mine = hats.stream().map(Group::office).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Own> own = plan.officesOn(LocalDate.now(clock)).stream()
                .filter(office -> mine.contains(office.id()) || recordsFor(plan, office, mine))
                .map(office -> own(plan, office, mine, hats, user))
                .filter(each -> !each.duties().isEmpty())
                .toList();
        List<Line> coordinated = mine.stream()
                .flatMap(office -> obligations.coordinatedBy(planId, office).stream())
                .filter(obligation -> DutyDemands.handles(obligation.kind()))
                .distinct()
                .map(obligation -> line(plan, obligation, Set.of()))
                .toList();
        return new Page(
                own,
                coordinated,
                access.seesAll(planId, user) ? standings(plan) : List.of(),
                LocalDate.now(clock).getYear());
    }

    /** Whether one of the offices records for an office without accounts; the consolidator sees those in its own list. */
    private boolean recordsFor(Plan plan, Office office, Collection<String> mine) {
        return !office.hasAccounts() && mine.contains(plan.enterer(office, LocalDate.now(clock)));
    }

    private Own own(Plan plan, Office office, Set<String> mine, Set<Group> hats, String user) {
        List<Obligation> opened = obligations.ofOffice(plan.id(), office.id()).stream()
                .filter(each -> DutyDemands.handles(each.kind()))
                .toList();
        var duties = new ArrayList<Duty>();
        LocalDate today = LocalDate.now(clock);
        for (DutyDemand demand : DutyDemands.of(plan)) {
            List<Obligation> ofDuty = opened.stream()
                    .filter(each -> each.kind().equals(demand.kind()))
                    .toList();
            boolean owned = plan.officesNamed(demand.owners(), today).contains(office);
            if (!owned && ofDuty.isEmpty()) {
                continue;
            }
            boolean works = hats.contains(
                    new Group(plan.id(), DutyOffices.worker(plan, demand, office, today), Role.CHUYEN_VIEN));
            duties.add(new Duty(
                    demand.id(),
                    demand.name(),
                    demand.text(),
                    demand.recurrence().label(),
                    demand.due().label(),
                    demand.mode() == DutyMode.DE_NGHI || office.mode() == DutyMode.DE_NGHI,
                    demand.source(),
                    owned && works && Duties.mayArise(demand, office, ofDuty),
                    ofDuty.stream().map(each -> line(plan, each, Set.of())).toList()));
        }
        return new Own(
                office.id(),
                office.name(),
                !mine.contains(office.id()),
                duties,
                targets.of(plan.id(), office.id()),
                targets.mayRecord(plan.id(), office.id(), user),
                assignments.of(plan.id(), office.id(), today));
    }

    private List<Standing> standings(Plan plan) {
        return store.rounds(plan.id()).stream()
                .map(row -> new Standing(
                        row.kind(),
                        row.period(),
                        titles.of(plan.id(), row.kind(), row.period()),
                        row.total(),
                        row.onTime(),
                        row.late(),
                        row.missing(),
                        row.notRequired(),
                        row.nil()))
                .toList();
    }

    /**
     * The offices of one duty and period, for those who follow the plan.
     *
     * @throws NotFound for anybody else
     */
    public List<Line> round(String planId, String kind, String period, String user) {
        if (!DutyDemands.handles(kind) || !access.seesAll(planId, user)) {
            throw new NotFound();
        }
        Plan plan = plans.plan(planId);
        String round = Obligation.roundId(planId, kind, period);
        Set<String> nil = store.nilOfRound(round);
        return obligations.ofRound(round).stream()
                .map(obligation -> line(plan, obligation, nil))
                .toList();
    }

    /**
     * @param results every result that was sent, the last one first; in the office itself also the one that waits
     * @param trace what was done, for the office itself and those who follow the plan
     */
    public record Detail(
            Line line, DocumentView duty, List<DocumentView> results, List<DutyViews.Step> trace, String source) {}

    /** @throws NotFound when there is none, or not for this person */
    public Detail detail(String obligationId, String user) {
        Obligation obligation = obligations
                .find(obligationId)
                .filter(found -> DutyDemands.handles(found.kind()))
                .filter(found -> offices.sees(found, user))
                .orElseThrow(NotFound::new);
        Plan plan = plans.plan(obligation.plan());
        return new Detail(
                line(plan, obligation, store.nilOfRound(obligation.roundId())),
                views.duty(obligation),
                views.sent(obligation),
                access.seesInside(obligation, user) ? views.trace(obligation) : List.of(),
                demands.find(plan.id(), obligation.kind())
                        .map(DutyDemand::source)
                        .orElse(null));
    }

    private Line line(Plan plan, Obligation obligation, Set<String> nil) {
        return new Line(
                obligation.kind(),
                obligation.period(),
                obligation.office(),
                plan.office(obligation.office()).name(),
                titles.of(plan.id(), obligation.kind(), obligation.period()),
                obligation.status().label(),
                obligation.progressLabel(clock.instant()),
                obligation.dueAt(),
                obligation.sentAt(),
                nil.contains(obligation.id()));
    }
}
