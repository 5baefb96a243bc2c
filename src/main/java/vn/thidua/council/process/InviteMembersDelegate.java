package vn.thidua.council.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.council.Meetings;
import vn.thidua.council.process.CouncilSessionProcess.Variables;

/** Tells the members of the session. */
@Component("inviteMembers")
class InviteMembersDelegate implements JavaDelegate {

    private final Meetings meetings;

    InviteMembersDelegate(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        meetings.invite(Variables.SESSION.require(execution));
    }
}
