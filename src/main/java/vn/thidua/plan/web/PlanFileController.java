package vn.thidua.plan.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.plan.PlanProblem;
import vn.thidua.plan.PlanReload;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** Tệp Kế hoạch: what is wrong with the files, and reading them again while the system runs. */
@RestController
@RequestMapping("/api/plans")
class PlanFileController {

    private static final String OF_ADMINISTRATORS = "." + Role.QUAN_TRI.code();

    private final PlanReload reload;
    private final CurrentUser currentUser;

    PlanFileController(PlanReload reload, CurrentUser currentUser) {
        this.reload = reload;
        this.currentUser = currentUser;
    }

    /** @param message the outcome in one sentence */
    record Outcome(String message, List<String> added, List<String> changed, List<PlanProblem> problems) {}

    @GetMapping("/problems")
    List<PlanProblem> problems() {
        requireAdministrator();
        return reload.problems();
    }

    @PostMapping("/reload")
    Outcome reload() {
        requireAdministrator();
        PlanReload.Result result = reload.reload();
        return new Outcome(sentence(result), result.added(), result.changed(), result.problems());
    }

    private static String sentence(PlanReload.Result result) {
        String read = "Đã đọc lại tệp Kế hoạch: %d Kế hoạch mới, %d Kế hoạch có thay đổi"
                .formatted(result.added().size(), result.changed().size());
        return result.problems().isEmpty()
                ? read + "."
                : read
                        + "; %d chỗ cần sửa, Kế hoạch có tệp hỏng vẫn chạy theo bản trước."
                                .formatted(result.problems().size());
    }

    private void requireAdministrator() {
        UserAtWork user = currentUser.require();
        if (!user.isAdministrator() && user.groups().stream().noneMatch(each -> each.endsWith(OF_ADMINISTRATORS))) {
            throw new NotAllowed("Chỉ người quản trị xem và nạp lại được tệp Kế hoạch.");
        }
    }
}
