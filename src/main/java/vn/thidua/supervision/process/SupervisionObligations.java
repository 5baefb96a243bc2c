package vn.thidua.supervision.process;

import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationKind;
import vn.thidua.obligation.process.ObligationInstances;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.supervision.Papers;
import vn.thidua.supervision.SupervisionAccess;
import vn.thidua.supervision.SupervisionCase;
import vn.thidua.supervision.Supervisions;
import vn.thidua.supervision.Visit;
import vn.thidua.supervision.Visits;
import vn.thidua.supervision.process.SupervisionAnswerProcess.Variables;

/** What supervisions ask of offices: the self-report, with which the team's work at the office begins, and the follow-up. */
@Component
class SupervisionObligations implements ObligationKind {

    private static final String RECORD_FORM = "embedded:deployment:forms/supervision/record-answer.html";

    private final Supervisions supervisions;
    private final Visits visits;
    private final SupervisionAccess access;
    private final ObligationInstances instances;
    private final RuntimeService runtime;
    private final Plans plans;
    private final WorkingDays workingDays;

    SupervisionObligations(
            Supervisions supervisions,
            Visits visits,
            SupervisionAccess access,
            ObligationInstances instances,
            RuntimeService runtime,
            Plans plans,
            WorkingDays workingDays) {
        this.supervisions = supervisions;
        this.visits = visits;
        this.access = access;
        this.instances = instances;
        this.runtime = runtime;
        this.plans = plans;
        this.workingDays = workingDays;
    }

    @Override
    public boolean handles(String kind) {
        return SupervisionCase.isSelfReport(kind) || SupervisionCase.isFollowUp(kind);
    }

    @Override
    public String name(String plan, String kind) {
        String demand = SupervisionCase.demandOf(kind);
        String paper = Papers.name(paper(kind));
        return plans.plan(plan).supervision().stream()
                .filter(each -> each.id().equals(demand))
                .findFirst()
                .map(each -> "%s – %s".formatted(paper, each.name()))
                .orElse(paper);
    }

    @Override
    public String title(String plan, String kind, String period) {
        return "%s – %s"
                .formatted(
                        Papers.name(paper(kind)),
                        Supervisions.title(plans.plan(plan), SupervisionCase.demandOf(kind), period));
    }

    @Override
    public Optional<String> document(Plan plan, String kind) {
        return Optional.ofNullable(plan.findSigning(paper(kind)).isPresent() ? paper(kind) : null);
    }

    @Override
    public Map<String, String> start(Collection<Obligation> some) {
        Obligation any = some.iterator().next();
        SupervisionCase held = supervisions.get(Supervisions.idOf(any));
        var started = new LinkedHashMap<String, String>();
        some.forEach(obligation -> started.put(obligation.id(), answer(held, obligation)));
        if (SupervisionCase.isSelfReport(any.kind())) {
            startVisits(held, some);
        }
        return started;
    }

    private String answer(SupervisionCase held, Obligation obligation) {
        Plan plan = plans.plan(held.plan());
        String paper = paper(obligation.kind());
        boolean receipt = SupervisionCase.isFollowUp(obligation.kind());
        boolean worksHere = plan.office(obligation.office()).hasAccounts();
        int days = supervisions.demand(held).timeForPapers();
        return instances.start(
                SupervisionAnswerProcess.KEY,
                obligation,
                Facts.of(
                        Variables.PAPER.is(paper),
                        Variables.DOCUMENT_KIND.is(
                                worksHere
                                        ? Papers.chain(plan, held.demand(), paper, obligation.office())
                                                .filter(paper::equals)
                                                .orElse(null)
                                        : null),
                        Variables.RECORD_GROUP.is(
                                access.writers(held, obligation.office()).id()),
                        Variables.RECORD_FORM.is(RECORD_FORM),
                        Variables.RECEIPT_NEEDED.is(receipt),
                        Variables.RECEIVE_GROUP.is(lead(held)),
                        Variables.RECEIVE_DUE.is(Date.from(
                                VietnamTime.endOf(workingDays.plus(VietnamTime.dateOf(obligation.dueAt()), days))))));
    }

    /** The team's work at the offices is a dossier of its own: it does not wait for the self-report. */
    private void startVisits(SupervisionCase held, Collection<Obligation> some) {
        Map<String, Visit> byOffice =
                supervisions.visits(held.id()).stream().collect(Collectors.toMap(Visit::office, Function.identity()));
        String head = access.head(held).map(Group::id).orElse(null);
        var started = new HashMap<String, String>();
        for (Obligation obligation : some) {
            Visit visit = byOffice.get(obligation.office());
            started.put(
                    visit.office(),
                    runtime.createProcessInstanceByKey(SupervisionVisitProcess.KEY)
                            .businessKey(visit.id())
                            .setVariables(Facts.of(
                                    SupervisionVisitProcess.Variables.PLAN.is(held.plan()),
                                    SupervisionVisitProcess.Variables.SUPERVISION.is(held.id()),
                                    SupervisionVisitProcess.Variables.OFFICE.is(visit.office()),
                                    SupervisionVisitProcess.Variables.LEAD_GROUP.is(lead(held)),
                                    SupervisionVisitProcess.Variables.HEAD_GROUP.is(head),
                                    SupervisionVisitProcess.Variables.UNIT_GROUP.is(access.signers(held, visit.office())
                                            .map(Group::id)
                                            .orElse(null)),
                                    SupervisionVisitProcess.Variables.DUE.is(Date.from(visits.minutesDue(visit))),
                                    SupervisionVisitProcess.Variables.FOLLOW_UP.is(
                                            Date.from(VietnamTime.startOf(visit.visitOn())))))
                            .execute()
                            .getId());
        }
        visits.visitsStarted(held.id(), started);
    }

    private static String lead(SupervisionCase held) {
        return new Group(held.plan(), held.lead(), Role.CHUYEN_VIEN).id();
    }

    private static String paper(String kind) {
        return SupervisionCase.isSelfReport(kind) ? Papers.SELF_REPORT : Papers.FOLLOW_UP;
    }
}
