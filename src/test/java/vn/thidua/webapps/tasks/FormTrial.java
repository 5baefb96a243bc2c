package vn.thidua.webapps.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.stereotype.Component;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.engine.StartHandler;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.security.Grants;
import vn.thidua.support.WebUser;

/** The process {@code form-trial} of the tests: a task that shows any form with made-up content and keeps what it sends. */
@Component
class FormTrial implements TaskHandler<JsonNode> {

    static final String PROCESS = "form-trial";
    static final String PLAN = "bieu-mau";
    static final String GROUP = PLAN + ".so-y-te.chuyen-vien";

    /** What a submission with the comment "từ chối" is refused with. */
    static final String REFUSAL = "Số 123/BC-SYT đã được dùng trong năm 2024; hãy nhập số khác.";

    /** Two colleagues of one group, somebody of another office. */
    static final String BINH = "bm.binh";

    static final String LONG = "bm.long";
    static final String OUTSIDER = "bm.outsider";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> submissions = new CopyOnWriteArrayList<>();

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public String task() {
        return "userTask_fill";
    }

    @Override
    public Class<JsonNode> submission() {
        return JsonNode.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, JsonNode submission) {
        if (submission.path("comment").asText().equals("từ chối")) {
            throw new Refusal(REFUSAL);
        }
        submissions.add(submission);
        return Map.of();
    }

    @Override
    public Object form(TaskWork work) {
        return fixture((String) work.variables().apply("form"));
    }

    JsonNode lastSubmission() {
        return submissions.isEmpty() ? null : submissions.get(submissions.size() - 1);
    }

    static JsonNode fixture(String form) {
        String path = "/kit/forms/" + form.replace('/', '_') + ".json";
        try (InputStream in = FormTrial.class.getResourceAsStream(path)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Component
    static class Start implements StartHandler<JsonNode> {

        @Override
        public String process() {
            return PROCESS;
        }

        @Override
        public Class<JsonNode> submission() {
            return JsonNode.class;
        }

        @Override
        public StartHandler.Start prepare(String plan, String user, JsonNode submission) {
            if (!submission.path("letter").asBoolean()) {
                throw new Refusal("Đợt báo cáo năm 2024 đã mở; hãy chọn năm khác.");
            }
            return new StartHandler.Start(
                    plan + "/report/" + submission.path("period").asText(),
                    Map.of("officeGroup", GROUP, "form", "document/review"));
        }

        @Override
        public Object form(String plan, String user) {
            return fixture("report/start-report-round");
        }
    }

    /** People, and tasks to try the forms on. */
    @Component
    static class Desk {

        private final IdentityService identities;
        private final RuntimeService runtime;
        private final TaskService tasks;
        private final InsideSystem inside;
        private final Grants grants;
        private final ServletWebServerApplicationContext server;

        Desk(
                IdentityService identities,
                RuntimeService runtime,
                TaskService tasks,
                InsideSystem inside,
                Grants grants,
                ServletWebServerApplicationContext server) {
            this.identities = identities;
            this.runtime = runtime;
            this.tasks = tasks;
            this.inside = inside;
            this.grants = grants;
            this.server = server;
        }

        int port() {
            return server.getWebServer().getPort();
        }

        WebUser browser(String user) {
            ensurePeople();
            return WebUser.loggedIn(port(), user, "tasklist");
        }

        synchronized void ensurePeople() {
            if (identities.createUserQuery().userId(BINH).count() > 0) {
                return;
            }
            identities.saveTenant(identities.newTenant(PLAN));
            person(BINH, "Nguyễn Thị Thanh", "Bình", GROUP);
            person(LONG, "Trần Văn", "Long", GROUP);
            person(OUTSIDER, "Lê", "Ngoài", PLAN + ".so-tai-chinh.chuyen-vien");
            grants.grantStart(GROUP, PROCESS);
        }

        private void person(String id, String first, String last, String group) {
            var user = identities.newUser(id);
            user.setFirstName(first);
            user.setLastName(last);
            user.setPassword(id);
            identities.saveUser(user);
            if (identities.createGroupQuery().groupId(group).count() == 0) {
                identities.saveGroup(identities.newGroup(group));
            }
            identities.createMembership(id, group);
            identities.createTenantUserMembership(PLAN, id);
        }

        /** A new task with this form; nobody has claimed it. */
        String task(String form) {
            ensurePeople();
            return inside.call(() -> {
                var instance = runtime.startProcessInstanceByKey(
                        PROCESS,
                        PLAN + "/report/2024/so-y-te",
                        Map.of("plan", PLAN, "officeGroup", GROUP, "form", form));
                return tasks.createTaskQuery()
                        .processInstanceId(instance.getId())
                        .singleResult()
                        .getId();
            });
        }

        String taskOf(String user, String form) {
            String task = task(form);
            inside.run(() -> tasks.claim(task, user));
            return task;
        }

        void cancel(String task) {
            inside.run(() -> runtime.deleteProcessInstance(
                    tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId(), "withdrawn"));
        }
    }
}
