package vn.thidua.report.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.plan.Reporting;
import vn.thidua.plan.Step;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.Assessments;
import vn.thidua.report.ReportRound;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.RoundDates;
import vn.thidua.report.process.ReportRoundProcess.Variables;

/** Opens the round's record and tells the process its dates, its letter and its assessment. */
@Component("openRound")
class OpenRoundDelegate implements JavaDelegate {

    private final ReportRounds rounds;
    private final RoundDates dates;
    private final Plans plans;
    private final Clock clock;

    OpenRoundDelegate(ReportRounds rounds, RoundDates dates, Plans plans, Clock clock) {
        this.rounds = rounds;
        this.dates = dates;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Date closesAt = Variables.CLOSES_AT.get(execution);
        ReportRound round = rounds.open(
                Variables.PLAN.require(execution),
                ReportPeriod.of(Variables.PERIOD.require(execution)),
                closesAt == null ? null : VietnamTime.dateOf(closesAt.toInstant()),
                Variables.OPENED_BY.get(execution));
        Variables.ROUND.set(execution, round.id());
        Variables.CLOSES_AT.set(execution, Date.from(round.closesAt()));

        tellAssessment(execution, round);

        Reporting.RequestLetter letter = plans.plan(round.plan()).reporting().requestLetter();
        boolean wanted = letter != null && Variables.LETTER_WANTED.require(execution);
        Variables.LETTER_WANTED.set(execution, wanted);
        if (wanted) {
            Instant waitUntil = rounds.letterWaitUntil(round);
            Variables.REQUEST_LETTER_KIND.set(execution, letter.document());
            Variables.REQUEST_LETTER_OFFICE.set(
                    execution,
                    plans.plan(round.plan())
                            .signing(letter.document())
                            .step(Step.SOAN)
                            .orElseThrow()
                            .office());
            Variables.LETTER_DUE.set(execution, Date.from(waitUntil));
            Variables.LETTER_FOLLOW_UP.set(execution, Date.from(clock.instant()));
            Variables.LETTER_WAIT_UNTIL.set(execution, Date.from(waitUntil));
        }
    }

    private void tellAssessment(DelegateExecution execution, ReportRound round) {
        Plan plan = plans.plan(round.plan());
        boolean wanted = Assessments.wanted(plan, round);
        Variables.ASSESSMENT_WANTED.set(execution, wanted);
        if (wanted) {
            Variables.ASSESS_GROUP.set(execution, Assessments.assessor(plan).id());
            Variables.ASSESS_DUE.set(execution, Date.from(dates.consolidatedDue(round)));
            Variables.ASSESS_FOLLOW_UP.set(execution, Date.from(clock.instant()));
        }
    }
}
