package vn.thidua.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.Levels;
import vn.thidua.nomination.process.NominationLevelProcess.Variables;

/** No row is left at the level. */
@Component("closeLevel")
class CloseLevelDelegate implements JavaDelegate {

    private final Levels levels;

    CloseLevelDelegate(Levels levels) {
        this.levels = levels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        levels.close(Variables.LEVEL.require(execution));
    }
}
