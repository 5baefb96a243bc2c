package vn.thidua.assignment.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.assignment.HandOvers;
import vn.thidua.assignment.OfficeWork;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** The page "Việc của cơ quan": who has what, and giving it to somebody else. */
@RestController
@RequestMapping("/api/work")
class WorkController {

    private final OfficeWork work;
    private final HandOvers handOvers;
    private final CurrentUser currentUser;

    WorkController(OfficeWork work, HandOvers handOvers, CurrentUser currentUser) {
        this.work = work;
        this.handOvers = handOvers;
        this.currentUser = currentUser;
    }

    /** @param day today or later */
    record ToHandOver(String from, String to, LocalDate day, String note) {}

    @GetMapping
    OfficeWork.Desk desk() {
        UserAtWork user = currentUser.require();
        return work.desk(user.requirePlan(), user.id());
    }

    @GetMapping("/people")
    List<OfficeWork.Taker> people(@RequestParam(required = false) String find) {
        UserAtWork user = currentUser.require();
        return work.people(user.requirePlan(), user.id(), find);
    }

    @GetMapping("/tasks/{id}/events")
    List<OfficeWork.Event> events(@PathVariable String id) {
        UserAtWork user = currentUser.require();
        return work.events(user.requirePlan(), id, user.id());
    }

    @GetMapping("/hand-overs")
    List<HandOvers.Row> handOvers() {
        UserAtWork user = currentUser.require();
        return handOvers.list(user.requirePlan(), user.id());
    }

    @PostMapping("/hand-overs")
    HandOvers.Outcome handOver(@RequestBody ToHandOver wanted) {
        UserAtWork user = currentUser.require();
        return handOvers.handOver(
                user.requirePlan(), user.id(), wanted.from(), wanted.to(), wanted.day(), wanted.note());
    }

    @PostMapping("/hand-overs/{id}/cancel")
    void cancel(@PathVariable long id) {
        UserAtWork user = currentUser.require();
        handOvers.cancel(user.requirePlan(), user.id(), id);
    }
}
