package vn.thidua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.thidua.ThiduaApplication;
import vn.thidua.platform.engine.StartHandler;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.support.ProcessTest;

/** What the models name is there as a bean, and what stands there for the models is named by one. */
@ProcessTest
class ProcessBeansTest {

    /** What the engine itself offers to an expression. */
    private static final Set<String> OF_THE_ENGINE = Set.of("execution", "task");

    private final Collection<ProcessModel> models = ProcessModel.all();

    @Autowired
    ObjectProvider<TaskHandler<?>> handlers;

    @Autowired
    ObjectProvider<StartHandler<?>> starts;

    @Autowired
    ApplicationContext context;

    @Test
    void everyUserTaskHasItsHandlerAndEveryHandlerItsTask() {
        assertThat(handlers.stream()
                        .filter(ProcessBeansTest::belongsToTheApplication)
                        .map(handler -> handler.process() + "/" + handler.task()))
                .containsExactlyInAnyOrderElementsOf(models.stream()
                        .flatMap(model -> model.each(UserTask.class).map(task -> model.key() + "/" + task.getId()))
                        .toList());
    }

    @Test
    void everyStartFormHasItsHandlerAndEveryHandlerItsForm() {
        assertThat(starts.stream()
                        .filter(ProcessBeansTest::belongsToTheApplication)
                        .map(StartHandler::process))
                .containsExactlyInAnyOrderElementsOf(models.stream()
                        .filter(model ->
                                model.each(StartEvent.class).anyMatch(start -> start.getCamundaFormKey() != null))
                        .map(ProcessModel::key)
                        .toList());
    }

    @Test
    void everyDelegateExpressionIsABeanAndEveryDelegateIsUsed() {
        Set<String> named = models.stream()
                .flatMap(ModelRules::delegateExpressions)
                .flatMap(expression -> Expressions.namesIn(expression).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(delegateBeans()).isEqualTo(named);
    }

    private Set<String> delegateBeans() {
        return Stream.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class)
                .flatMap(type -> context.getBeansOfType(type).entrySet().stream())
                .filter(bean -> belongsToTheApplication(bean.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void expressionsUseOnlyDeclaredVariablesAndBeans() {
        assertThat(models.stream()
                        .flatMap(model -> ModelRules.elementsOf(model.bpmn())
                                .flatMap(ProcessBeansTest::expressions)
                                .flatMap(expression -> Expressions.namesIn(expression).stream())
                                .filter(name ->
                                        !ConstantsRules.variablesOf(model).contains(name))
                                .filter(name -> !OF_THE_ENGINE.contains(name) && !context.containsBean(name))
                                .map(name -> model.key() + ": " + name)))
                .isEmpty();
    }

    /** Tests bring models and beans of their own, and libraries theirs. */
    private static boolean belongsToTheApplication(Object bean) {
        return ThiduaApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .equals(AopUtils.getTargetClass(bean).getProtectionDomain().getCodeSource());
    }

    /** Expressions in the attributes that may hold one, and in an element's own text. */
    private static Stream<String> expressions(DomElement element) {
        Stream<String> attributes = Stream.of(
                        "formKey",
                        "candidateGroups",
                        "candidateUsers",
                        "assignee",
                        "dueDate",
                        "followUpDate",
                        "priority",
                        "businessKey",
                        "sourceExpression",
                        "calledElementTenantId",
                        "decisionRefTenantId",
                        "delegateExpression",
                        "collection")
                .flatMap(name -> Stream.of(
                        element.getAttribute(name), element.getAttribute(BpmnModelConstants.CAMUNDA_NS, name)))
                .filter(Objects::nonNull);
        Stream<String> text =
                element.getChildElements().isEmpty() ? Stream.of(element.getTextContent()) : Stream.empty();
        return Stream.concat(attributes, text).filter(Expressions::isExpression);
    }
}
