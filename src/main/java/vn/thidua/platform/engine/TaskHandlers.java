package vn.thidua.platform.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All handlers of user tasks and start forms, found by their place in the models. */
@Component
public class TaskHandlers {

    private final Map<String, TaskHandler<?>> byTask;
    private final Map<String, StartHandler<?>> byProcess;

    TaskHandlers(List<TaskHandler<?>> tasks, List<StartHandler<?>> starts) {
        byTask = tasks.stream().collect(Collectors.toMap(h -> key(h.process(), h.task()), Function.identity()));
        byProcess = starts.stream().collect(Collectors.toMap(StartHandler::process, Function.identity()));
    }

    public TaskHandler<?> of(String process, String task) {
        TaskHandler<?> handler = byTask.get(key(process, task));
        if (handler == null) {
            throw new IllegalStateException("No handler for task %s of process %s".formatted(task, process));
        }
        return handler;
    }

    public Optional<StartHandler<?>> ofStart(String process) {
        return Optional.ofNullable(byProcess.get(process));
    }

    /** {@code process/task} of every handler, for the contract test. */
    public Set<String> keys() {
        return byTask.keySet();
    }

    private static String key(String process, String task) {
        return process + "/" + task;
    }
}
