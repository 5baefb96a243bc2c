package vn.thidua.issuance.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.issuance.Cascade;
import vn.thidua.issuance.process.PlanIssuanceProcess.Variables;

/** Opens what the issued plan demands below, once; then names the next round whose offices wait for their work. */
@Component("openCascade")
class OpenCascadeDelegate implements JavaDelegate {

    private final Cascade cascade;

    OpenCascadeDelegate(Cascade cascade) {
        this.cascade = cascade;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String obligation = Variables.OBLIGATION.require(execution);
        if (Variables.ROUND.get(execution) == null) {
            cascade.open(obligation);
        }
        Optional<String> round = cascade.nextRound(obligation);
        Variables.ROUND_LEFT.set(execution, round.isPresent());
        Variables.MORE_OBLIGATIONS.set(execution, false);
        round.ifPresent(each -> Variables.ROUND.set(execution, each));
    }
}
