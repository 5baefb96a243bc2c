package vn.thidua.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.supervision.Supervisions;
import vn.thidua.supervision.Visits;
import vn.thidua.supervision.process.SupervisionProcess.Variables;

/** Gives the offices of the schedule their self-reports. */
@Component("openVisits")
class OpenVisitsDelegate implements JavaDelegate {

    private final Supervisions supervisions;
    private final Visits visits;

    OpenVisitsDelegate(Supervisions supervisions, Visits visits) {
        this.supervisions = supervisions;
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String supervision = Variables.SUPERVISION.require(execution);
        visits.openVisits(supervision);
        Variables.ROUND.set(execution, supervisions.get(supervision).selfReports());
    }
}
