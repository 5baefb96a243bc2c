package vn.thidua.supervision.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.supervision.Supervisions;
import vn.thidua.supervision.process.SupervisionVisitProcess.Variables;

/** The last visit that is over lets the supervision go on. Runs after that is committed, like every check of this kind. */
@Component("checkVisits")
class CheckVisitsDelegate implements JavaDelegate {

    private final Supervisions supervisions;

    CheckVisitsDelegate(Supervisions supervisions) {
        this.supervisions = supervisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        supervisions.checkVisits(Variables.SUPERVISION.require(execution));
    }
}
