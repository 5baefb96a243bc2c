package vn.thidua.desk.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import vn.thidua.desk.DeskEngine;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.engine.OpenTask;
import vn.thidua.platform.engine.OpenTasks;
import vn.thidua.platform.engine.Submissions;

@Component
class EngineDesk implements DeskEngine {

    /** A form that lies with the models. */
    private static final String EMBEDDED = "embedded:deployment:";

    private final TaskService tasks;
    private final FormService forms;
    private final RepositoryService repository;
    private final OpenTasks open;
    private final InsideSystem inside;

    EngineDesk(
            TaskService tasks, FormService forms, RepositoryService repository, OpenTasks open, InsideSystem inside) {
        this.tasks = tasks;
        this.forms = forms;
        this.repository = repository;
        this.open = open;
        this.inside = inside;
    }

    @Override
    public List<OpenTask> visible(String plan, Collection<String> ids) {
        List<String> allowed = tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list().stream()
                .map(Task::getId)
                .toList();
        return allowed.isEmpty() ? List.of() : open.withIds(plan, allowed);
    }

    @Override
    public void claim(String task, String user) {
        tasks.claim(task, user);
    }

    @Override
    public void complete(String task, String submission) {
        forms.submitTaskForm(task, Map.of(Submissions.VARIABLE, submission));
    }

    @Override
    public Optional<String> form(String process, String task) {
        return inside.call(() -> Optional.ofNullable(forms.getTaskFormKey(definition(process), task)))
                .filter(key -> key.startsWith(EMBEDDED))
                .map(key -> read("/" + key.substring(EMBEDDED.length())));
    }

    @Override
    public List<String> next(String process, String task) {
        FlowNode start = inside.call(() -> repository.getBpmnModelInstance(definition(process)))
                .getModelElementById(task);
        Set<String> found = new LinkedHashSet<>();
        Set<FlowNode> seen = new HashSet<>(Set.of(start));
        Deque<FlowNode> ways = new ArrayDeque<>(targets(start));
        while (!ways.isEmpty()) {
            FlowNode node = ways.poll();
            if (!seen.add(node) || node instanceof EndEvent) {
                continue;
            }
            if (node instanceof UserTask) {
                found.add(
                        node.getName() + laneOf(node).map(lane -> " – " + lane).orElse(""));
            } else {
                ways.addAll(targets(node));
            }
        }
        return List.copyOf(found);
    }

    private static List<FlowNode> targets(FlowNode node) {
        return node.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
    }

    private static Optional<String> laneOf(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(Lane.class).stream()
                .filter(lane -> lane.getFlowNodeRefs().contains(node))
                .map(Lane::getName)
                .findFirst();
    }

    private String definition(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private static String read(String resource) {
        try (InputStream file = EngineDesk.class.getResourceAsStream(resource)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
