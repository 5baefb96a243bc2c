package vn.thidua.report.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.RequestKind;
import vn.thidua.obligation.Requests;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;
import vn.thidua.report.EntryObjections;
import vn.thidua.report.ReportEntries;
import vn.thidua.report.ReportRounds;

/** Reports that come on paper: opening an entry, objecting to one. The entry itself is a task in Tasklist. */
@RestController
class ReportEntryController {

    private static final String ONE = "/api/obligations/report/{period}/{office}";

    private final ReportEntries entries;
    private final Requests requests;
    private final CurrentUser currentUser;

    ReportEntryController(ReportEntries entries, Requests requests, CurrentUser currentUser) {
        this.entries = entries;
        this.requests = requests;
        this.currentUser = currentUser;
    }

    /** @param secret only number and date will be registered */
    record Opening(boolean secret) {}

    record Objection(String reason) {}

    /** Whose paper the person may begin to enter; nobody's for whoever does not enter. */
    @GetMapping("/api/report-rounds/{period}/entries")
    List<ReportEntries.Enterable> enterable(@PathVariable String period) {
        UserAtWork user = currentUser.require();
        return entries.enterable(user.requirePlan(), period, user.id());
    }

    @PostMapping(ONE + "/entry")
    void open(@PathVariable String period, @PathVariable String office, @RequestBody Opening opening) {
        UserAtWork user = currentUser.require();
        entries.open(id(user, period, office), user.id(), opening.secret());
    }

    @PostMapping(ONE + "/objection")
    void object(@PathVariable String period, @PathVariable String office, @RequestBody Objection objection) {
        UserAtWork user = currentUser.require();
        requests.ask(
                EntryObjections.CODE,
                id(user, period, office),
                new RequestKind.Asking(user.id(), office, objection.reason(), null));
    }

    private static String id(UserAtWork user, String period, String office) {
        return Obligation.id(ReportRounds.id(user.requirePlan(), period), office);
    }
}
