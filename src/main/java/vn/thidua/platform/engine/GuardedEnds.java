package vn.thidua.platform.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Asks the {@link EndGuard} of a process before one of its instances is deleted; "skip custom listeners" does not skip it. */
@Component
@DependsOnDatabaseInitialization
class GuardedEnds extends AbstractProcessEnginePlugin {

    private final ExecutionListener listener;

    /** Guards are looked up when something is deleted: they need the engine. */
    GuardedEnds(ObjectProvider<EndGuard> guards) {
        this.listener = execution -> {
            ExecutionEntity instance = (ExecutionEntity) execution;
            if (instance.isDeleteRoot()) {
                guards.stream()
                        .filter(guard -> guard.process()
                                .equals(instance.getProcessDefinition().getKey()))
                        .forEach(guard -> guard.requireExpendable(instance.getBusinessKey()));
            }
        };
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(configuration.getCustomPostBPMNParseListeners());
        listeners.add(new OnEveryProcess());
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    private final class OnEveryProcess extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            process.addBuiltInListener(ExecutionListener.EVENTNAME_END, listener);
        }
    }
}
