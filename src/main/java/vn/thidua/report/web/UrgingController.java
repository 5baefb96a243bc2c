package vn.thidua.report.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.plan.Coded;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;
import vn.thidua.report.Urging;
import vn.thidua.report.UrgingKind;

/** Đôn đốc: what was done to urge the offices of a round, and urging them. */
@RestController
class UrgingController {

    private final Urging urging;
    private final CurrentUser currentUser;

    UrgingController(Urging urging, CurrentUser currentUser) {
        this.urging = urging;
        this.currentUser = currentUser;
    }

    /** @param by {@code mail}, {@code letter} or {@code superior} */
    record Wanted(List<String> offices, String by) {}

    @GetMapping("/api/report-rounds/{period}/urging")
    Urging.Overview overview(@PathVariable String period) {
        UserAtWork user = currentUser.require();
        return urging.overview(user.requirePlan(), period, user.id());
    }

    @PostMapping("/api/report-rounds/{period}/urging")
    Urging.Done urge(@PathVariable String period, @RequestBody Wanted wanted) {
        UserAtWork user = currentUser.require();
        return urging.urge(user.requirePlan(), period, user.id(), kind(wanted.by()), wanted.offices());
    }

    private static UrgingKind kind(String by) {
        try {
            return Coded.of(UrgingKind.class, by);
        } catch (IllegalArgumentException e) {
            throw new Refusal("Chưa chọn cách đôn đốc; hãy chọn thư điện tử, công văn hoặc báo cáo cấp trên.");
        }
    }
}
