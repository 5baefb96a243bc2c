package vn.thidua.support;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Which elements of the models any test of this JVM has passed: flow nodes that ended without being cancelled, sequence flows
 * that were taken. Only what was committed counts; a step that was refused has not happened.
 *
 * <p>Own collector, because the community library measures per test class; ours is asserted over all classes together.
 */
@Component
public class ModelCoverage extends AbstractProcessEnginePlugin {

    private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

    /** Ids of the elements of a process that were passed. */
    public static Set<String> passed(String processKey) {
        var ids = new TreeSet<String>();
        String prefix = processKey + "#";
        PASSED.stream()
                .filter(element -> element.startsWith(prefix))
                .map(element -> element.substring(prefix.length()))
                .forEach(ids::add);
        return ids;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPostBPMNParseListeners(List.of(new AbstractBpmnParseListener() {
            @Override
            public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
                definitions.forEach(definition -> watch(definition.getKey(), definition));
            }
        }));
    }

    private static void watch(String process, ScopeImpl scope) {
        for (var activity : scope.getActivities()) {
            String node = process + "#" + activity.getId();
            activity.addListener(
                    ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> ended(node, execution));
            for (var flow : activity.getOutgoingTransitions()) {
                String taken = process + "#" + flow.getId();
                ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                        execution -> passed(taken, execution));
            }
            watch(process, activity);
        }
    }

    private static void ended(String node, DelegateExecution execution) {
        if (!execution.isCanceled()) {
            passed(node, execution);
        }
    }

    private static void passed(String element, DelegateExecution execution) {
        if (!PASSED.contains(element)) {
            Context.getCommandContext()
                    .getTransactionContext()
                    .addTransactionListener(TransactionState.COMMITTED, context -> PASSED.add(element));
        }
    }
}
