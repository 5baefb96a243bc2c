package vn.thidua.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.platform.engine.TaskHandlers;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.engine.VisibleTasks;
import vn.thidua.platform.error.Refusal;

/** Sets what a form sets by itself: where the server names one option alone, it is the one that is chosen. */
@Component
class OnlyOptions {

    private final VisibleTasks tasks;
    private final TaskHandlers handlers;
    private final ObjectMapper json;

    OnlyOptions(VisibleTasks tasks, TaskHandlers handlers, ObjectMapper json) {
        this.tasks = tasks;
        this.handlers = handlers;
        this.json = json;
    }

    /**
     * Where no option is open nothing is set: the task itself says why it cannot be done.
     *
     * @throws Refusal when the official has to choose among several
     */
    void set(ObjectNode submission, List<FormDecisions.Asked> asked, String task, String user) {
        if (asked.isEmpty()) {
            return;
        }
        TaskWork work = tasks.require(task, user).work();
        JsonNode form =
                json.valueToTree(handlers.of(work.process(), work.task()).form(work));
        for (FormDecisions.Asked each : asked) {
            JsonNode options = form.at("/" + each.from().replace('.', '/'));
            if (options.size() > 1) {
                throw Refusal.of("Việc này có nhiều lựa chọn ở mục “%s”; hãy mở việc để chọn.", each.label());
            }
            options.forEach(option -> submission.put(
                    each.name(), option.path(option.has("code") ? "code" : "id").asText()));
        }
    }
}
