package vn.thidua.report.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.obligation.Obligation;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;
import vn.thidua.report.Coordination;
import vn.thidua.report.ReportRounds;

/** Figures asked of other offices, and the reports in which one's office coordinates. */
@RestController
class CoordinationController {

    private static final String REPORT = "/api/obligations/report/{period}/{office}";

    private final Coordination coordination;
    private final CurrentUser currentUser;

    CoordinationController(Coordination coordination, CurrentUser currentUser) {
        this.coordination = coordination;
        this.currentUser = currentUser;
    }

    /**
     * @param office the office that is asked
     * @param wished by when, null for no certain day
     * @param figures of the asking office's own form, may be empty
     */
    record Wanted(String office, String reason, LocalDate wished, List<String> figures) {}

    @GetMapping("/api/coordinated-reports")
    List<Coordination.CoordinatedRow> coordinated() {
        UserAtWork user = currentUser.require();
        return coordination.coordinatedBy(user.requirePlan(), user.id());
    }

    @GetMapping(REPORT + "/coordination")
    Coordination.Detail coordination(@PathVariable String period, @PathVariable String office) {
        UserAtWork user = currentUser.require();
        return coordination.of(id(user, period, office), user.id());
    }

    @PostMapping(REPORT + "/figures")
    void ask(@PathVariable String period, @PathVariable String office, @RequestBody Wanted wanted) {
        UserAtWork user = currentUser.require();
        coordination.ask(
                id(user, period, office),
                user.id(),
                wanted.office(),
                wanted.reason(),
                wanted.wished(),
                wanted.figures());
    }

    private static String id(UserAtWork user, String period, String office) {
        return Obligation.id(ReportRounds.id(user.requirePlan(), period), office);
    }
}
