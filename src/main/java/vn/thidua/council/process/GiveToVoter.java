package vn.thidua.council.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.thidua.council.process.CouncilBallotProcess.Variables;

/** A ballot is its member's from the beginning: nobody else of the group can claim it. */
@Component("giveToVoter")
class GiveToVoter implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        task.setAssignee(Variables.MEMBER.require(task));
    }
}
