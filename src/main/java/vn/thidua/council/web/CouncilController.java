package vn.thidua.council.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.council.Ballots;
import vn.thidua.council.CouncilBody;
import vn.thidua.council.CouncilSession;
import vn.thidua.council.SessionViews;
import vn.thidua.council.Sessions;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** Hội đồng: what waits, the sessions, one of them with its minutes, opening, ending the vote early, cancelling. */
@RestController
@RequestMapping("/api/council/sessions")
class CouncilController {

    private final Sessions sessions;
    private final SessionViews views;
    private final Ballots ballots;
    private final CurrentUser currentUser;

    CouncilController(Sessions sessions, SessionViews views, Ballots ballots, CurrentUser currentUser) {
        this.sessions = sessions;
        this.views = views;
        this.ballots = ballots;
        this.currentUser = currentUser;
    }

    record Opening(String council, CouncilBody body, List<String> nominations) {}

    record Opened(String number, String council) {}

    record Reason(String reason) {}

    @GetMapping
    SessionViews.Overview overview() {
        UserAtWork user = currentUser.require();
        return views.overview(user.requirePlan(), user.id());
    }

    @GetMapping("/{number}/{council}")
    SessionViews.Detail detail(@PathVariable String number, @PathVariable String council) {
        UserAtWork user = currentUser.require();
        return views.detail(user.requirePlan(), id(user, number, council), user.id());
    }

    @PostMapping
    Opened open(@RequestBody Opening opening) {
        UserAtWork user = currentUser.require();
        String id =
                sessions.open(user.requirePlan(), opening.council(), opening.body(), opening.nominations(), user.id());
        return new Opened(sessions.get(id).number(), opening.council());
    }

    @PostMapping("/{number}/{council}/cancel")
    void cancel(@PathVariable String number, @PathVariable String council, @RequestBody Reason reason) {
        UserAtWork user = currentUser.require();
        sessions.cancel(id(user, number, council), user.id(), reason.reason());
    }

    @PostMapping("/{number}/{council}/close")
    void close(@PathVariable String number, @PathVariable String council, @RequestBody Reason reason) {
        UserAtWork user = currentUser.require();
        ballots.closeEarly(id(user, number, council), user.id(), reason.reason());
    }

    private static String id(UserAtWork user, String number, String council) {
        return "%s/%s/%s/%s".formatted(user.requirePlan(), CouncilSession.KIND, number, council);
    }
}
