package vn.thidua.council.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.springframework.stereotype.Component;
import vn.thidua.council.process.CouncilBallotProcess.Variables;

/**
 * A ballot is its member's from the beginning: it stands in nobody else's list, because ballots of a council look alike, and
 * stays in his own when he gives it back. The group of the model is that of the members.
 */
@Component("giveToVoter")
class GiveToVoter implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        String member = Variables.MEMBER.require(task);
        // deleteCandidateGroup() asks the database, where the link of a task that is just being created does not stand
        // yet
        task.getCandidates().stream().map(IdentityLinkEntity.class::cast).forEach(IdentityLinkEntity::delete);
        task.addCandidateUser(member);
        task.setAssignee(member);
    }
}
