package vn.thidua.webapps;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.platform.engine.StartHandler;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** What the process {@code door-trial} of the tests does, and a REST controller like any feature's. */
final class DoorTrial {

    static final String PROCESS = "door-trial";
    static final String TOO_LONG = "Nội dung dài quá 4.000 ký tự; hãy rút gọn rồi gửi lại.";

    private DoorTrial() {}

    record Tried(String text) {}

    @Component
    static class TryTask implements TaskHandler<Tried> {

        @Override
        public String process() {
            return PROCESS;
        }

        @Override
        public String task() {
            return "userTask_try";
        }

        @Override
        public Class<Tried> submission() {
            return Tried.class;
        }

        @Override
        public Map<String, Object> complete(TaskWork work, Tried submission) {
            if (submission.text().length() > 4000) {
                throw new Refusal(TOO_LONG);
            }
            return Map.of("tried", true);
        }

        @Override
        public Object form(TaskWork work) {
            return Map.of();
        }
    }

    @Component
    static class StartTrial implements StartHandler<Tried> {

        @Override
        public String process() {
            return PROCESS;
        }

        @Override
        public Class<Tried> submission() {
            return Tried.class;
        }

        @Override
        public Start prepare(String plan, String user, Tried submission) {
            if (submission.text().isBlank()) {
                throw new Refusal("Chưa nhập nội dung; hãy nhập rồi gửi lại.");
            }
            return new Start(plan + "/door/" + submission.text(), Map.of("officeGroup", plan + ".so-a.chuyen-vien"));
        }

        @Override
        public Object form(String plan, String user) {
            return Map.of();
        }
    }

    @RestController
    @RequestMapping("/api/door-trial")
    static class TrialController {

        private final CurrentUser currentUser;

        TrialController(CurrentUser currentUser) {
            this.currentUser = currentUser;
        }

        @GetMapping
        Map<String, Object> who() {
            UserAtWork user = currentUser.require();
            return Map.of("id", user.id(), "plan", user.requirePlan(), "cockpit", user.appAuthorised("cockpit"));
        }

        @PostMapping
        void fail(@RequestBody Tried wanted) {
            throw switch (wanted.text()) {
                case "refusal" -> new Refusal("Từ chối.");
                case "conflict" -> new Conflict("Xung đột.");
                case "notAllowed" -> new NotAllowed();
                case "notFound" -> new NotFound();
                default -> new IllegalStateException("select secret from act_id_user");
            };
        }

        @PostMapping("/file")
        long upload(@RequestParam MultipartFile file) {
            return file.getSize();
        }
    }
}
