package vn.thidua.document.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.document.Opinions;
import vn.thidua.document.process.DocumentOpinionProcess.Variables;

/**
 * The last opinion lets the document go on. Runs after the opinion is committed, so of two last opinions given at once at
 * least one sees both.
 */
@Component("gatherOpinion")
class GatherOpinionDelegate implements JavaDelegate {

    private final Opinions opinions;
    private final RuntimeService runtime;

    GatherOpinionDelegate(Opinions opinions, RuntimeService runtime) {
        this.opinions = opinions;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (opinions.allIn(Variables.DOCUMENT.require(execution))) {
            // nobody waits any more when the time was up or the other one of two last opinions came first
            runtime.createMessageCorrelation(DocumentIssuanceProcess.Messages.ALL_OPINIONS_IN)
                    .processInstanceId(Variables.ISSUANCE.require(execution))
                    .correlateAllWithResult();
        }
    }
}
