package vn.thidua.supervision.web;

import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;
import vn.thidua.supervision.CallingOff;
import vn.thidua.supervision.Conclusions;
import vn.thidua.supervision.SupervisionViews;
import vn.thidua.supervision.Supervisions;
import vn.thidua.supervision.Visits;

/** Kiểm tra, giám sát: the list, one supervision, opening one by hand, another day for an office, and not waiting for the rest. */
@RestController
@RequestMapping("/api/supervisions")
class SupervisionController {

    private final Supervisions supervisions;
    private final Conclusions conclusions;
    private final Visits visits;
    private final CallingOff callingOff;
    private final SupervisionViews views;
    private final CurrentUser currentUser;

    SupervisionController(
            Supervisions supervisions,
            Conclusions conclusions,
            Visits visits,
            CallingOff callingOff,
            SupervisionViews views,
            CurrentUser currentUser) {
        this.supervisions = supervisions;
        this.conclusions = conclusions;
        this.visits = visits;
        this.callingOff = callingOff;
        this.views = views;
        this.currentUser = currentUser;
    }

    /** @param supervision id of the plan's supervision */
    record Opening(String supervision, String body, String reason) {}

    record Opened(String period) {}

    record Reason(String reason) {}

    record Schedule(LocalDate date, String place) {}

    @GetMapping
    SupervisionViews.Overview overview() {
        UserAtWork user = currentUser.require();
        return views.overview(user.requirePlan(), user.id());
    }

    @GetMapping("/{period}")
    SupervisionViews.Detail detail(@PathVariable String period) {
        UserAtWork user = currentUser.require();
        return views.detail(user.requirePlan(), period, user.id());
    }

    @PostMapping
    Opened open(@RequestBody Opening opening) {
        UserAtWork user = currentUser.require();
        return new Opened(supervisions
                .open(user.requirePlan(), opening.supervision(), opening.body(), user.id(), opening.reason())
                .period());
    }

    @PostMapping("/{period}/visits/{office}")
    void reschedule(@PathVariable String period, @PathVariable String office, @RequestBody Schedule schedule) {
        UserAtWork user = currentUser.require();
        visits.reschedule(
                user.requirePlan() + "/supervision/" + period, office, user.id(), schedule.date(), schedule.place());
    }

    @PostMapping("/{period}/end-visits")
    void endVisits(@PathVariable String period, @RequestBody Reason reason) {
        UserAtWork user = currentUser.require();
        visits.endVisits(user.requirePlan() + "/supervision/" + period, user.id(), reason.reason());
    }

    @PostMapping("/{period}/call-off")
    void callOff(@PathVariable String period, @RequestBody Reason reason) {
        UserAtWork user = currentUser.require();
        callingOff.callOff(user.requirePlan() + "/supervision/" + period, user.id(), reason.reason());
    }

    @PostMapping("/{period}/end-follow-ups")
    void endFollowUps(@PathVariable String period, @RequestBody Reason reason) {
        UserAtWork user = currentUser.require();
        conclusions.endFollowUps(user.requirePlan() + "/supervision/" + period, user.id(), reason.reason());
    }
}
