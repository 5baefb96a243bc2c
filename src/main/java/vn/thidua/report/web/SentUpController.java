package vn.thidua.report.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;
import vn.thidua.report.SentUpReports;

/** Gửi lên: consolidated reports on their way to the parent plan of the same installation. */
@RestController
@RequestMapping("/api/sent-up")
class SentUpController {

    private final SentUpReports reports;
    private final CurrentUser currentUser;

    SentUpController(SentUpReports reports, CurrentUser currentUser) {
        this.reports = reports;
        this.currentUser = currentUser;
    }

    /** @param document id of the issued document; contains slashes, hence no part of the path */
    record Wanted(String document) {}

    @GetMapping
    SentUpReports.Overview overview() {
        UserAtWork user = currentUser.require();
        return reports.overview(user.requirePlan(), user.id());
    }

    @PostMapping
    void send(@RequestBody Wanted wanted) {
        UserAtWork user = currentUser.require();
        reports.sendNow(user.requirePlan(), wanted.document(), user.id());
    }
}
