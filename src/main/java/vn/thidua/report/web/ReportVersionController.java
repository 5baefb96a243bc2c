package vn.thidua.report.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.obligation.Obligation;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;
import vn.thidua.report.ConsolidatedVersions;
import vn.thidua.report.Corrections;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.ReportVersions;

/** Supplements and corrections of accepted reports, and what follows from them for the consolidated report. */
@RestController
class ReportVersionController {

    private final Corrections corrections;
    private final ReportVersions versions;
    private final ConsolidatedVersions consolidated;
    private final CurrentUser currentUser;

    ReportVersionController(
            Corrections corrections,
            ReportVersions versions,
            ConsolidatedVersions consolidated,
            CurrentUser currentUser) {
        this.corrections = corrections;
        this.versions = versions;
        this.consolidated = consolidated;
        this.currentUser = currentUser;
    }

    /** @param kind {@code bo-sung} or {@code dinh-chinh} */
    record Wanted(String kind, String reason) {}

    /** @param id business key of its process */
    record Started(String id) {}

    record Withdrawal(String reason) {}

    /** @param document key of the report upward; null: every one in which something changed */
    record NextVersion(String document) {}

    @PostMapping("/api/reports/{period}/{office}/correction")
    Started start(@PathVariable String period, @PathVariable String office, @RequestBody Wanted wanted) {
        UserAtWork user = currentUser.require();
        return new Started(corrections
                .start(obligation(user, period, office), wanted.kind(), wanted.reason(), user.id())
                .id());
    }

    @PostMapping("/api/reports/{period}/{office}/correction/withdraw")
    void withdraw(@PathVariable String period, @PathVariable String office, @RequestBody Withdrawal withdrawal) {
        UserAtWork user = currentUser.require();
        corrections.withdraw(obligation(user, period, office), user.id(), withdrawal.reason());
    }

    @GetMapping("/api/report-rounds/{period}/supplementary")
    ReportVersions.Supplementary supplementary(@PathVariable String period) {
        UserAtWork user = currentUser.require();
        return versions.supplementary(user.requirePlan(), period, user.id());
    }

    @PostMapping("/api/report-rounds/{period}/consolidated-version")
    void nextVersion(@PathVariable String period, @RequestBody NextVersion wanted) {
        UserAtWork user = currentUser.require();
        consolidated.start(user.requirePlan(), period, wanted.document(), user.id());
    }

    private static String obligation(UserAtWork user, String period, String office) {
        return Obligation.id(ReportRounds.id(user.requirePlan(), period), office);
    }
}
