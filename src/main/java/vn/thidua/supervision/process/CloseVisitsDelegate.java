package vn.thidua.supervision.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.supervision.Visits;
import vn.thidua.supervision.process.SupervisionProcess.Variables;

/** The team has met the offices; what was not sent by now is missing, and its own report becomes due. */
@Component("closeVisits")
class CloseVisitsDelegate implements JavaDelegate {

    private final Visits visits;
    private final Clock clock;

    CloseVisitsDelegate(Visits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<Instant> due = visits.closeVisits(Variables.SUPERVISION.require(execution));
        Variables.FOLLOW_UP.set(execution, Date.from(clock.instant()));
        Variables.REPORT_DUE.set(execution, Date.from(due.get(0)));
        Variables.CONCLUSION_DUE.set(execution, Date.from(due.get(1)));
    }
}
