package vn.thidua.report.process;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.report.ReportRound;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.RoundProcess;
import vn.thidua.report.process.ReportRoundProcess.Variables;

@Component
class EngineRoundProcess implements RoundProcess {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final ReportRounds rounds;
    private final InsideSystem system;

    EngineRoundProcess(RuntimeService runtime, ManagementService management, ReportRounds rounds, InsideSystem system) {
        this.runtime = runtime;
        this.management = management;
        this.rounds = rounds;
        this.system = system;
    }

    @Override
    public void start(String plan, String period, boolean letter) {
        String round = ReportRounds.id(plan, period);
        if (rounds.find(round).isPresent()) {
            return;
        }
        runtime.createProcessInstanceByKey(ReportRoundProcess.KEY)
                .businessKey(round)
                .setVariable(Variables.PLAN.name(), plan)
                .setVariable(Variables.PERIOD.name(), period)
                .setVariable(Variables.LETTER_WANTED.name(), letter)
                .execute();
    }

    @Override
    public void moveDates(ReportRound round) {
        system.run(() -> runtime.createProcessInstanceQuery()
                .processDefinitionKey(ReportRoundProcess.KEY)
                .processInstanceBusinessKey(round.id())
                .list()
                .forEach(instance -> move(instance.getId(), round)));
    }

    private void move(String instance, ReportRound round) {
        Date closesAt = Date.from(round.closesAt());
        runtime.setVariable(instance, Variables.CLOSES_AT.name(), closesAt);
        if (Boolean.TRUE.equals(runtime.getVariable(instance, Variables.ASSESSMENT_WANTED.name()))) {
            runtime.setVariable(instance, Variables.ASSESS_DUE.name(), Date.from(rounds.consolidatedDue(round)));
        }
        management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(ReportRoundProcess.Elements.CLOSING_DATE)
                .timers()
                .list()
                .forEach(timer -> management.setJobDuedate(timer.getId(), closesAt));
    }

    @Override
    public String process() {
        return ReportRoundProcess.KEY;
    }
}
