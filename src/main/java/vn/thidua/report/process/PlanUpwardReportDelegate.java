package vn.thidua.report.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.report.Assessments;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.process.ReportRoundProcess.Variables;

/** Takes the next row of the plan's route upward; at its end nothing of the assessment changes any more. */
@Component("planUpwardReport")
class PlanUpwardReportDelegate implements JavaDelegate {

    private final ReportRounds rounds;
    private final Assessments assessments;

    PlanUpwardReportDelegate(ReportRounds rounds, Assessments assessments) {
        this.rounds = rounds;
        this.assessments = assessments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = rounds.nextUpward(Variables.ROUND.require(execution));
        Variables.UPWARD_LEFT.set(execution, next.isPresent());
        if (next.isEmpty()) {
            assessments.fix(Variables.ROUND.require(execution));
        }
        next.ifPresent(report -> {
            Variables.UPWARD_KIND.set(execution, report.document());
            Variables.UPWARD_OFFICE.set(execution, report.office());
            Variables.UPWARD_DUE.set(execution, Date.from(report.due()));
            Variables.UPWARD_FOLLOW_UP.set(execution, Date.from(report.followUp()));
        });
    }
}
