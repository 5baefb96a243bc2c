package vn.thidua.document.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.thidua.document.IssueDocuments;
import vn.thidua.document.process.DocumentIssuanceProcess.Variables;
import vn.thidua.platform.engine.InsideSystem;

@Component
class EngineIssueDocuments implements IssueDocuments {

    private final RuntimeService runtime;
    private final InsideSystem system;

    EngineIssueDocuments(RuntimeService runtime, InsideSystem system) {
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public void start(
            String plan,
            String documentKind,
            String subject,
            String office,
            String period,
            Instant due,
            Instant followUp) {
        system.run(() -> runtime.createProcessInstanceByKey(DocumentIssuanceProcess.KEY)
                .businessKey(subject)
                .setVariable(Variables.PLAN.name(), plan)
                .setVariable(Variables.DOCUMENT_KIND.name(), documentKind)
                .setVariable(Variables.SUBJECT.name(), subject)
                .setVariable(Variables.OFFICE.name(), office)
                .setVariable(Variables.PERIOD.name(), period)
                .setVariable(Variables.DUE.name(), Date.from(due))
                .setVariable(Variables.FOLLOW_UP.name(), Date.from(followUp))
                .execute());
    }

    @Override
    public boolean underWay(String plan, String documentKind, String subject) {
        return system.call(() -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey(DocumentIssuanceProcess.KEY)
                        .processInstanceBusinessKey(subject)
                        .tenantIdIn(plan)
                        .variableValueEquals(Variables.DOCUMENT_KIND.name(), documentKind)
                        .count()
                > 0);
    }
}
