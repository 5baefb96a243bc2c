package vn.thidua.dashboard.process;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;
import vn.thidua.dashboard.ProcessReading;

/** Runs every query as the logged-in person, so that what Cockpit would not show is not here either. */
@Component
class EngineReading implements ProcessReading {

    /** Called instances of called instances: no model goes deeper. */
    private static final int DEPTH = 4;

    private static final String TASK = "userTask";

    private final RepositoryService repository;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private final Clock clock;

    EngineReading(
            RepositoryService repository,
            TaskService tasks,
            ManagementService management,
            HistoryService history,
            Clock clock) {
        this.repository = repository;
        this.tasks = tasks;
        this.management = management;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Optional<Found> instance(String id) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .map(root -> {
                    Map<String, HistoricProcessInstance> all = withCalled(root);
                    String[] ids = all.keySet().toArray(String[]::new);
                    return new Found(
                            root.getProcessDefinitionName(),
                            keys(all.values()),
                            open(tasks.createTaskQuery().processInstanceIdIn(ids)),
                            overdue(tasks.createTaskQuery().processInstanceIdIn(ids)),
                            tasks(tasks.createTaskQuery().processInstanceIdIn(ids), all),
                            timers(management.createJobQuery().processInstanceIds(all.keySet()), all),
                            steps(all));
                });
    }

    @Override
    public Optional<Found> definition(String id) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionId(id)
                .singleResult();
        if (definition == null) {
            return Optional.empty();
        }
        List<org.camunda.bpm.engine.task.Task> open = tasks.createTaskQuery()
                .processDefinitionId(id)
                .orderByDueDate()
                .asc()
                .listPage(0, MOST);
        List<Job> jobs = management
                .createJobQuery()
                .processDefinitionId(id)
                .timers()
                .orderByJobDuedate()
                .asc()
                .listPage(0, MOST);
        List<HistoricTaskInstance> done = history.createHistoricTaskInstanceQuery()
                .processDefinitionId(id)
                .finished()
                .orderByHistoricTaskInstanceEndTime()
                .desc()
                .listPage(0, MOST);
        Map<String, HistoricProcessInstance> instances = instances(Stream.of(
                        open.stream().map(org.camunda.bpm.engine.task.Task::getProcessInstanceId),
                        jobs.stream().map(Job::getProcessInstanceId),
                        done.stream().map(HistoricTaskInstance::getProcessInstanceId))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return Optional.of(new Found(
                definition.getName(),
                keys(instances.values()),
                open(tasks.createTaskQuery().processDefinitionId(id)),
                overdue(tasks.createTaskQuery().processDefinitionId(id)),
                open.stream().map(task -> task(task, instances)).toList(),
                timers(jobs, instances),
                done.stream()
                        .map(task -> new Step(
                                definition.getName(),
                                task.getName(),
                                key(instances, task.getProcessInstanceId()),
                                task.getAssignee(),
                                instant(task.getStartTime()),
                                instant(task.getEndTime()),
                                !"completed".equals(task.getDeleteReason()),
                                true))
                        .toList()));
    }

    // ---- instances
    // ---------------------------------------------------------------------------------------------------

    private Map<String, HistoricProcessInstance> withCalled(HistoricProcessInstance root) {
        var all = new LinkedHashMap<String, HistoricProcessInstance>();
        List<HistoricProcessInstance> level = List.of(root);
        for (int depth = 0; depth < DEPTH && !level.isEmpty(); depth++) {
            level.forEach(each -> all.put(each.getId(), each));
            level = level.stream()
                    .limit(MOST)
                    .flatMap(each -> history
                            .createHistoricProcessInstanceQuery()
                            .superProcessInstanceId(each.getId())
                            .listPage(0, MOST)
                            .stream())
                    .toList();
        }
        return all;
    }

    private Map<String, HistoricProcessInstance> instances(Set<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : history.createHistoricProcessInstanceQuery().processInstanceIds(ids).list().stream()
                        .collect(Collectors.toMap(HistoricProcessInstance::getId, each -> each));
    }

    private static Set<String> keys(Collection<HistoricProcessInstance> instances) {
        return instances.stream()
                .map(HistoricProcessInstance::getBusinessKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String key(Map<String, HistoricProcessInstance> instances, String id) {
        HistoricProcessInstance instance = instances.get(id);
        return instance == null ? null : instance.getBusinessKey();
    }

    // ---- open work
    // ---------------------------------------------------------------------------------------------------

    private static long open(TaskQuery query) {
        return query.count();
    }

    private long overdue(TaskQuery query) {
        return query.dueBefore(Date.from(clock.instant())).count();
    }

    private List<Task> tasks(TaskQuery query, Map<String, HistoricProcessInstance> instances) {
        return query.orderByDueDate().asc().listPage(0, MOST).stream()
                .map(task -> task(task, instances))
                .toList();
    }

    private Task task(org.camunda.bpm.engine.task.Task task, Map<String, HistoricProcessInstance> instances) {
        return new Task(
                task.getName(),
                task.getProcessInstanceId(),
                key(instances, task.getProcessInstanceId()),
                instant(task.getCreateTime()),
                instant(task.getDueDate()),
                task.getAssignee(),
                tasks.getIdentityLinksForTask(task.getId()).stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private List<Timer> timers(JobQuery query, Map<String, HistoricProcessInstance> instances) {
        return timers(query.timers().orderByJobDuedate().asc().listPage(0, MOST), instances);
    }

    private List<Timer> timers(List<Job> jobs, Map<String, HistoricProcessInstance> instances) {
        var names = new HashMap<String, Map<String, String>>();
        return jobs.stream()
                .map(job -> new Timer(
                        names.computeIfAbsent(job.getProcessDefinitionId(), this::namesOfJobs)
                                .get(job.getJobDefinitionId()),
                        job.getProcessInstanceId(),
                        key(instances, job.getProcessInstanceId()),
                        instant(job.getDuedate()),
                        job.getRetries() == 0))
                .toList();
    }

    /** What the diagram calls the element that waits, by job definition. */
    private Map<String, String> namesOfJobs(String definitionId) {
        var model = repository.getBpmnModelInstance(definitionId);
        var names = new HashMap<String, String>();
        for (JobDefinition each : management
                .createJobDefinitionQuery()
                .processDefinitionId(definitionId)
                .list()) {
            ModelElementInstance element = model.getModelElementById(each.getActivityId());
            names.put(each.getId(), element instanceof FlowElement flow ? flow.getName() : each.getActivityId());
        }
        return names;
    }

    // ---- what has ended
    // ----------------------------------------------------------------------------------------------

    private List<Step> steps(Map<String, HistoricProcessInstance> instances) {
        var found = new ArrayList<Step>();
        instances.values().forEach(instance -> {
            Map<String, String> completed = completed(instance.getId());
            history
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(instance.getId())
                    .finished()
                    .orderByHistoricActivityInstanceEndTime()
                    .desc()
                    .listPage(0, MOST)
                    .stream()
                    .filter(EngineReading::tells)
                    .map(each -> new Step(
                            instance.getProcessDefinitionName(),
                            each.getActivityName(),
                            instance.getBusinessKey(),
                            completed.getOrDefault(each.getTaskId(), each.getAssignee()),
                            instant(each.getStartTime()),
                            instant(each.getEndTime()),
                            each.isCanceled(),
                            each.getActivityType().equals(TASK)))
                    .forEach(found::add);
        });
        return found.stream()
                .sorted(Comparator.comparing(Step::to).reversed())
                .limit(MOST)
                .toList();
    }

    /** Gateways and containers only lead the way. */
    private static boolean tells(HistoricActivityInstance activity) {
        String type = activity.getActivityType();
        return activity.getActivityName() != null
                && !type.endsWith("Gateway")
                && !type.equals("subProcess")
                && !type.equals("callActivity");
    }

    /** Who completed a task, by task: whoever completes need not have claimed. */
    private Map<String, String> completed(String instance) {
        return history
                .createUserOperationLogQuery()
                .processInstanceId(instance)
                .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                .list()
                .stream()
                .filter(each -> each.getTaskId() != null && each.getUserId() != null)
                .collect(Collectors.toMap(
                        UserOperationLogEntry::getTaskId, UserOperationLogEntry::getUserId, (first, second) -> first));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
