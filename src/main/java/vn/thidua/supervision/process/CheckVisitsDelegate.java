package vn.thidua.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.supervision.Visits;
import vn.thidua.supervision.process.SupervisionVisitProcess.Variables;

/** The last visit that is over lets the supervision go on. Runs after that is committed, like every check of this kind. */
@Component("checkVisits")
class CheckVisitsDelegate implements JavaDelegate {

    private final Visits visits;

    CheckVisitsDelegate(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        visits.checkVisits(Variables.SUPERVISION.require(execution));
    }
}
