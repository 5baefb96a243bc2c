package vn.thidua.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.LevelOpinions;
import vn.thidua.nomination.process.NominationLevelProcess.Variables;

/** Hiệp y: every agency is asked by a dossier of its own. */
@Component("askAgencies")
class AskAgenciesDelegate implements JavaDelegate {

    private final LevelOpinions opinions;

    AskAgenciesDelegate(LevelOpinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opinions.ask(Variables.LEVEL.require(execution));
    }
}
