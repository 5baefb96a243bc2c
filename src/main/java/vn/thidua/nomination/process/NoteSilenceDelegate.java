package vn.thidua.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.LevelOpinions;
import vn.thidua.nomination.process.NominationOpinionProcess.Variables;

/** Silence is agreement, and is recorded as such. */
@Component("noteSilence")
class NoteSilenceDelegate implements JavaDelegate {

    private final LevelOpinions opinions;

    NoteSilenceDelegate(LevelOpinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opinions.silent(Variables.LEVEL.require(execution), Variables.AGENCY.require(execution));
    }
}
