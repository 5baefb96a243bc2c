package vn.thidua.document.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.thidua.document.PaperSigned;
import vn.thidua.document.SigningTasks;
import vn.thidua.document.process.DocumentIssuanceProcess.Elements;
import vn.thidua.document.process.DocumentIssuanceProcess.Variables;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.plan.Step;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.engine.Submissions;

@Component
class EngineSigningTasks implements SigningTasks {

    private static final Map<String, Step> STEPS =
            Map.of(Elements.SIGN, Step.KY, Elements.SIGN_SUBMISSION_LETTER, Step.TO_TRINH);

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final InsideSystem system;
    private final Submissions submissions;

    EngineSigningTasks(TaskService tasks, RuntimeService runtime, InsideSystem system, Submissions submissions) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.system = system;
        this.submissions = submissions;
    }

    @Override
    public List<Waiting> near(String plan, Collection<Group> registries, int limit) {
        List<String> signing = registries.stream()
                .flatMap(registry -> Stream.of(Role.values()).map(role -> new Group(plan, registry.office(), role)))
                .map(Group::id)
                .toList();
        return system.call(() -> {
            var query = tasks.createTaskQuery()
                    .tenantIdIn(plan)
                    .processDefinitionKey(DocumentIssuanceProcess.KEY)
                    .taskDefinitionKeyIn(STEPS.keySet().toArray(String[]::new))
                    .or()
                    .taskCandidateGroupIn(signing)
                    .includeAssignedTasks();
            for (Group registry : registries) {
                query.processVariableValueEquals(Variables.ISSUE_GROUP.name(), registry.id())
                        .processVariableValueEquals(Variables.SUBMISSION_NUMBER_GROUP.name(), registry.id());
            }
            return waiting(query.endOr()
                    .orderByTaskCreateTime()
                    .asc()
                    .orderByTaskId()
                    .asc()
                    .listPage(0, limit));
        });
    }

    @Override
    public Optional<Waiting> find(String task) {
        return system.call(() -> waiting(tasks.createTaskQuery()
                        .taskId(task)
                        .processDefinitionKey(DocumentIssuanceProcess.KEY)
                        .taskDefinitionKeyIn(STEPS.keySet().toArray(String[]::new))
                        .list())
                .stream()
                .findFirst());
    }

    @Override
    public void signedOnPaper(String task, PaperSigned paper) {
        String submission = submissions.write(new SigningTask.Submission(
                SigningTask.PAPER, paper.capacity(), paper.comment(), paper.signer(), paper.dated(), paper.scan()));
        system.runAsUser(() -> {
            // a leader who took the task and then signed the paper has done his part
            if (paper.signer() != null
                    && tasks.createTaskQuery()
                                    .taskId(task)
                                    .taskAssignee(paper.signer())
                                    .count()
                            == 1) {
                tasks.setAssignee(task, null);
            }
            tasks.complete(task, Map.of(Submissions.VARIABLE, submission));
        });
    }

    private List<Waiting> waiting(List<Task> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, String> documents = runtime
                .createVariableInstanceQuery()
                .variableName(Variables.DOCUMENT.name())
                .processInstanceIdIn(
                        found.stream().map(Task::getProcessInstanceId).toArray(String[]::new))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        VariableInstance::getProcessInstanceId,
                        variable -> (String) variable.getValue(),
                        (first, second) -> first));
        return found.stream()
                .map(task -> new Waiting(
                        task.getId(),
                        task.getTenantId(),
                        STEPS.get(task.getTaskDefinitionKey()),
                        documents.get(task.getProcessInstanceId()),
                        instant(task.getCreateTime()),
                        instant(task.getDueDate())))
                .toList();
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
