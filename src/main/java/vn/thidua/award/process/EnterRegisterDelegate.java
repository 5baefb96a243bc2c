package vn.thidua.award.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.award.AfterIssue;
import vn.thidua.award.RegisterEntries;
import vn.thidua.award.process.AwardDecisionProcess.Variables;
import vn.thidua.platform.time.VietnamTime;

/** Takes the next part of the list into the register; after the last one says what is still to do and by when. */
@Component("enterRegister")
class EnterRegisterDelegate implements JavaDelegate {

    private final RegisterEntries entries;
    private final AfterIssue after;
    private final Clock clock;

    EnterRegisterDelegate(RegisterEntries entries, AfterIssue after, Clock clock) {
        this.entries = entries;
        this.after = after;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String decision = Variables.AWARD_DECISION.require(execution);
        boolean more = entries.enterNext(decision);
        Variables.MORE_ROWS.set(execution, more);
        if (more) {
            return;
        }
        AfterIssue.Work work = after.work(decision);
        Date now = Date.from(clock.instant());
        Variables.REVOKING.set(execution, work.revoking());
        Variables.REFUSALS.set(execution, work.refusals());
        Variables.CONFER_DUE.set(execution, endOf(work.conferBy()));
        Variables.CONFER_FOLLOW_UP.set(execution, now);
        Variables.TELL_DUE.set(execution, endOf(work.tellBy()));
        Variables.TELL_FOLLOW_UP.set(execution, now);
        Variables.RECOVER_DUE.set(execution, endOf(work.recoverBy()));
        Variables.RECOVER_FOLLOW_UP.set(execution, now);
    }

    private static Date endOf(LocalDate day) {
        return Date.from(VietnamTime.endOf(day));
    }
}
