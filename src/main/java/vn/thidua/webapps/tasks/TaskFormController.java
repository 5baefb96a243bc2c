package vn.thidua.webapps.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.assignment.Assignments;
import vn.thidua.organisation.People;
import vn.thidua.platform.engine.StartHandler;
import vn.thidua.platform.engine.TaskHandlers;
import vn.thidua.platform.engine.VisibleTask;
import vn.thidua.platform.engine.VisibleTasks;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** What the embedded forms load and the drafts that they save. The submission itself goes through Tasklist. */
@RestController
@RequestMapping("/api")
class TaskFormController {

    /** Far above the longest report that the limits of the forms allow. */
    private static final int MAX_DRAFT_BYTES = 2 * 1024 * 1024;

    private final VisibleTasks tasks;
    private final TaskHandlers handlers;
    private final RepositoryService repository;
    private final Drafts drafts;
    private final Assignments assignments;
    private final People people;
    private final CurrentUser currentUser;
    private final ObjectMapper json;

    TaskFormController(
            VisibleTasks tasks,
            TaskHandlers handlers,
            RepositoryService repository,
            Drafts drafts,
            Assignments assignments,
            People people,
            CurrentUser currentUser,
            ObjectMapper json) {
        this.tasks = tasks;
        this.handlers = handlers;
        this.repository = repository;
        this.drafts = drafts;
        this.assignments = assignments;
        this.people = people;
        this.currentUser = currentUser;
        this.json = json;
    }

    @GetMapping("/tasks/{id}/form")
    TaskForm form(@PathVariable String id) throws JsonProcessingException {
        VisibleTask task = tasks.require(id, currentUser.require().id());
        Object form = handlers.of(task.work().process(), task.work().task()).form(task.work());
        Draft draft = drafts.find(id).orElse(null);
        TaskInfo info = TaskInfo.of(task, assignments.of(id, task.assignee()).orElse(null));
        return draft == null
                ? new TaskForm(info, form, null, 0, null, null)
                : new TaskForm(
                        info,
                        form,
                        json.readTree(draft.content()),
                        draft.revision(),
                        draft.savedAt(),
                        people.nameOf(draft.savedBy()));
    }

    @PutMapping("/tasks/{id}/draft")
    Saved saveDraft(@PathVariable String id, HttpServletRequest request) throws IOException {
        VisibleTask task = tasks.requireFree(id, currentUser.require().id());
        if (!handlers.of(task.work().process(), task.work().task()).keepsDrafts()) {
            throw new Refusal("Nội dung của biểu mẫu này không được lưu tạm; hãy hoàn thành rồi gửi trong một lần.");
        }
        DraftToSave wanted = read(request);
        if (wanted.revision() < 0 || !(wanted.content() instanceof ObjectNode)) {
            throw new Refusal("Bản đang soạn gửi lên không đọc được; hãy tải lại trang.");
        }
        Draft saved = drafts.save(task.work(), wanted.revision(), wanted.content());
        return new Saved(saved.revision(), saved.savedAt());
    }

    /** Reads no more than a draft may have. */
    private DraftToSave read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_DRAFT_BYTES + 1);
        if (body.length > MAX_DRAFT_BYTES) {
            throw new Refusal("Nội dung đang soạn quá dài (trên 2 MB); hãy chuyển một phần vào tệp đính kèm.");
        }
        try {
            DraftToSave wanted = json.readValue(body, DraftToSave.class);
            if (wanted != null) {
                return wanted;
            }
        } catch (JsonProcessingException e) {
            // answered below, without what could not be read
        }
        throw new Refusal("Bản đang soạn gửi lên không đọc được; hãy tải lại trang.");
    }

    @GetMapping("/processes/{key}/start-form")
    StartForm startForm(@PathVariable String key) {
        UserAtWork user = currentUser.require();
        StartHandler<?> handler =
                handlers.ofStart(key).filter(found -> mayStart(key)).orElseThrow(NotFound::new);
        return new StartForm(handler.form(user.requirePlan(), user.id()));
    }

    /** Asked as the user: with his authorisations. */
    private boolean mayStart(String key) {
        return repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .latestVersion()
                        .startablePermissionCheck()
                        .count()
                > 0;
    }

    record TaskForm(
            TaskInfo task, Object form, JsonNode draft, int draftRevision, Instant draftSavedAt, String draftBy) {}

    /**
     * @param office id of the office whose task it is; null when the task goes to nobody's group
     * @param assignment what was said when the task was given to who has it; null when nobody gave it
     */
    record TaskInfo(
            String id,
            String key,
            String name,
            String businessKey,
            Instant due,
            Instant followUp,
            String office,
            Instant created,
            Assignments.Line assignment) {

        static TaskInfo of(VisibleTask task, Assignments.Line assignment) {
            return new TaskInfo(
                    task.work().taskId(),
                    task.work().task(),
                    task.name(),
                    task.work().businessKey(),
                    task.due(),
                    task.followUp(),
                    officeOf(task.candidateGroups()),
                    task.created(),
                    assignment);
        }

        /** A group is {@code <plan>.<office>.<role>}. */
        private static String officeOf(List<String> groups) {
            return groups.stream()
                    .map(group -> group.split("\\."))
                    .filter(parts -> parts.length == 3)
                    .map(parts -> parts[1])
                    .findFirst()
                    .orElse(null);
        }
    }

    record DraftToSave(int revision, JsonNode content) {}

    record Saved(int revision, Instant savedAt) {}

    record StartForm(Object form) {}
}
