package vn.thidua.report.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.obligation.Obligation;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;
import vn.thidua.report.ReportDesk;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.Reports;

/** Reports of the own office, all reports for the consolidator, and taking one's own report back. */
@RestController
class ReportController {

    private final ReportDesk desk;
    private final Reports reports;
    private final CurrentUser currentUser;

    ReportController(ReportDesk desk, Reports reports, CurrentUser currentUser) {
        this.desk = desk;
        this.reports = reports;
        this.currentUser = currentUser;
    }

    /** @param reason why the report is taken back */
    record Withdrawal(String reason) {}

    /** @param seesAll whether the page offers all offices' reports beside the own ones */
    record Desk(boolean seesAll) {}

    @GetMapping("/api/report-desk")
    Desk desk() {
        UserAtWork user = currentUser.require();
        return new Desk(desk.seesAll(user.requirePlan(), user.id()));
    }

    @GetMapping("/api/reports")
    List<ReportDesk.Row> own() {
        UserAtWork user = currentUser.require();
        return desk.own(user.requirePlan(), user.id());
    }

    @GetMapping("/api/reports/{period}/{office}")
    ReportDesk.Detail report(@PathVariable String period, @PathVariable String office) {
        UserAtWork user = currentUser.require();
        return desk.report(user.requirePlan(), period, office, user.id());
    }

    @PostMapping("/api/reports/{period}/{office}/withdraw")
    void withdraw(@PathVariable String period, @PathVariable String office, @RequestBody Withdrawal withdrawal) {
        UserAtWork user = currentUser.require();
        reports.withdraw(
                Obligation.id(ReportRounds.id(user.requirePlan(), period), office), user.id(), withdrawal.reason());
    }

    @GetMapping("/api/report-rounds")
    List<ReportDesk.RoundRow> rounds() {
        UserAtWork user = currentUser.require();
        return desk.rounds(user.requirePlan(), user.id());
    }

    @GetMapping("/api/report-rounds/{period}/reports")
    List<ReportDesk.Row> ofRound(@PathVariable String period) {
        UserAtWork user = currentUser.require();
        return desk.ofRound(user.requirePlan(), period, user.id());
    }
}
