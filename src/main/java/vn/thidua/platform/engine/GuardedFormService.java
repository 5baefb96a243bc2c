package vn.thidua.platform.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import vn.thidua.platform.error.Refusal;

/** Submitting a form completes the task with its submission; a start form starts what its {@link StartHandler} prepared. */
final class GuardedFormService extends FormServiceImpl {

    private final Doorkeeper doorkeeper;
    private final GuardedTaskService tasks;
    private final Supplier<TaskHandlers> handlers;
    private final Supplier<Submissions> submissions;
    private CommandExecutor open;

    GuardedFormService(
            Doorkeeper doorkeeper,
            GuardedTaskService tasks,
            Supplier<TaskHandlers> handlers,
            Supplier<Submissions> submissions) {
        this.doorkeeper = doorkeeper;
        this.tasks = tasks;
        this.handlers = handlers;
        this.submissions = submissions;
    }

    @Override
    public void setCommandExecutor(CommandExecutor executor) {
        open = executor;
        super.setCommandExecutor(new ReadersOnly(executor, doorkeeper));
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        tasks.complete(taskId, properties);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        tasks.complete(taskId, properties);
        return Variables.createVariables();
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, Map<String, Object> properties) {
        return submitStartForm(definitionId, null, properties);
    }

    /** The business key comes from the handler, never from the request. */
    @Override
    public ProcessInstance submitStartForm(String definitionId, String businessKey, Map<String, Object> properties) {
        if (doorkeeper.visitor() == null) {
            return super.submitStartForm(definitionId, businessKey, properties);
        }
        Map<String, Object> accepted = GuardedTaskService.onlySubmission(properties);
        try {
            return open.execute(context -> start(context, definitionId, (String) accepted.get(Submissions.VARIABLE)));
        } catch (ProcessEngineException e) {
            throw Doorkeeper.unwrapped(e);
        }
    }

    private ProcessInstance start(CommandContext context, String definitionId, String text) {
        ProcessEngineConfigurationImpl configuration = context.getProcessEngineConfiguration();
        ProcessDefinitionEntity definition =
                configuration.getDeploymentCache().findDeployedProcessDefinitionById(definitionId);
        configuration.getCommandCheckers().forEach(checker -> checker.checkCreateProcessInstance(definition));
        StartHandler<?> handler = handlers.get().ofStart(definition.getKey()).orElseThrow(Doorkeeper::closed);

        Authentication user = context.getAuthentication();
        String plan = onlyPlan(user.getTenantIds());
        // like a listener: the use case checks by its own rules, not by the engine's
        StartHandler.Start start =
                context.runWithoutAuthorization(() -> prepare(handler, plan, user.getUserId(), text));
        var variables = new HashMap<>(start.facts());
        variables.put(PlanTenant.VARIABLE, plan);
        return configuration
                .getRuntimeService()
                .startProcessInstanceByKey(handler.process(), start.businessKey(), variables);
    }

    private <S> StartHandler.Start prepare(StartHandler<S> handler, String plan, String user, String text) {
        return handler.prepare(plan, user, submissions.get().read(text, handler.submission()));
    }

    private static String onlyPlan(List<String> plans) {
        if (plans == null || plans.size() != 1) {
            throw new Refusal("Tài khoản của bạn chưa gắn với đúng một kế hoạch; đề nghị liên hệ người quản trị.");
        }
        return plans.get(0);
    }
}
