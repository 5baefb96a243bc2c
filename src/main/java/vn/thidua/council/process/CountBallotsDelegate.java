package vn.thidua.council.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.council.Ballots;
import vn.thidua.council.Sessions;
import vn.thidua.council.process.CouncilSessionProcess.Variables;
import vn.thidua.platform.time.VietnamTime;

/** Closes the vote and counts it, where enough members took part; what follows has days of its own. */
@Component("countBallots")
class CountBallotsDelegate implements JavaDelegate {

    private final Ballots ballots;
    private final Sessions sessions;
    private final Clock clock;

    CountBallotsDelegate(Ballots ballots, Sessions sessions, Clock clock) {
        this.ballots = ballots;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Variables.QUORATE.set(execution, ballots.count(Variables.SESSION.require(execution)));
        Variables.DUE.set(execution, Date.from(VietnamTime.endOf(sessions.minutesDue())));
        Variables.FOLLOW_UP.set(execution, Date.from(clock.instant()));
    }
}
