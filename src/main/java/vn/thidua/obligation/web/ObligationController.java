package vn.thidua.obligation.web;

import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.obligation.Extensions;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationDesk;
import vn.thidua.obligation.RequestKind;
import vn.thidua.obligation.Requests;
import vn.thidua.obligation.Settlements;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** One obligation of the own plan: how it stands, asking for a later date, waiving. */
@RestController
@RequestMapping("/api/obligations/{kind}/{period}/{office}")
class ObligationController {

    private final ObligationDesk desk;
    private final Requests requests;
    private final Extensions extensions;
    private final Settlements settlements;
    private final CurrentUser currentUser;

    ObligationController(
            ObligationDesk desk,
            Requests requests,
            Extensions extensions,
            Settlements settlements,
            CurrentUser currentUser) {
        this.desk = desk;
        this.requests = requests;
        this.extensions = extensions;
        this.settlements = settlements;
        this.currentUser = currentUser;
    }

    /** @param until last day that is wanted */
    record Extension(String reason, LocalDate until) {}

    record Waiver(String reason) {}

    @GetMapping
    ObligationDesk.Detail obligation(
            @PathVariable String kind, @PathVariable String period, @PathVariable String office) {
        UserAtWork user = currentUser.require();
        return desk.of(user.requirePlan(), kind, period, office, user.id());
    }

    @PostMapping("/extension")
    void askForExtension(
            @PathVariable String kind,
            @PathVariable String period,
            @PathVariable String office,
            @RequestBody Extension wanted) {
        UserAtWork user = currentUser.require();
        requests.ask(
                Extensions.CODE,
                id(user, kind, period, office),
                new RequestKind.Asking(user.id(), office, wanted.reason(), extensions.wanted(wanted.until())));
    }

    @PostMapping("/waive")
    void waive(
            @PathVariable String kind,
            @PathVariable String period,
            @PathVariable String office,
            @RequestBody Waiver waiver) {
        UserAtWork user = currentUser.require();
        settlements.waive(id(user, kind, period, office), user.id(), waiver.reason());
    }

    private static String id(UserAtWork user, String kind, String period, String office) {
        return Obligation.id(Obligation.roundId(user.requirePlan(), kind, period), office);
    }
}
