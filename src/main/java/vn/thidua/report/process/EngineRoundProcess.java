package vn.thidua.report.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.RoundProcess;
import vn.thidua.report.process.ReportRoundProcess.Variables;

@Component
class EngineRoundProcess implements RoundProcess {

    private final RuntimeService runtime;
    private final ReportRounds rounds;

    EngineRoundProcess(RuntimeService runtime, ReportRounds rounds) {
        this.runtime = runtime;
        this.rounds = rounds;
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
    public String process() {
        return ReportRoundProcess.KEY;
    }
}
