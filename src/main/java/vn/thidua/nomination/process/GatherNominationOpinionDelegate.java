package vn.thidua.nomination.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.LevelOpinions;
import vn.thidua.nomination.process.NominationOpinionProcess.Variables;

/** The last answer lets the level go on; it runs after the answer is committed. */
@Component("gatherNominationOpinion")
class GatherNominationOpinionDelegate implements JavaDelegate {

    private final LevelOpinions opinions;
    private final RuntimeService runtime;

    GatherNominationOpinionDelegate(LevelOpinions opinions, RuntimeService runtime) {
        this.opinions = opinions;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (opinions.allIn(Variables.LEVEL.require(execution))) {
            // of two last answers at once at least one sees both, and nobody waits any more for the other
            runtime.createMessageCorrelation(NominationLevelProcess.Messages.ALL_NOMINATION_OPINIONS_IN)
                    .processInstanceId(Variables.LEVEL_PROCESS.require(execution))
                    .correlateAllWithResult();
        }
    }
}
