package vn.thidua.desk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.assignment.ChosenTask;
import vn.thidua.desk.DoneTasks;
import vn.thidua.desk.SeveralTasks;
import vn.thidua.desk.TaskBackground;
import vn.thidua.desk.TaskCards;
import vn.thidua.desk.WaitingTasks;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** One official's own work: cards and background of tasks, several at once, what he has finished. */
@RestController
@RequestMapping("/api/desk")
class DeskController {

    private final TaskCards cards;
    private final TaskBackground background;
    private final SeveralTasks several;
    private final DoneTasks done;
    private final WaitingTasks waiting;
    private final CurrentUser currentUser;

    DeskController(
            TaskCards cards,
            TaskBackground background,
            SeveralTasks several,
            DoneTasks done,
            WaitingTasks waiting,
            CurrentUser currentUser) {
        this.cards = cards;
        this.background = background;
        this.several = several;
        this.done = done;
        this.waiting = waiting;
        this.currentUser = currentUser;
    }

    record Chosen(List<String> tasks) {}

    /** @param decision the words of an offer */
    record ToDecide(List<String> tasks, String decision, String comment) {}

    /** @param internalDate null for none */
    record ToAssign(List<ChosenTask> tasks, String to, String direction, LocalDate internalDate) {}

    record ToPassOn(List<ChosenTask> tasks, String to, String note) {}

    record ToTakeOver(List<ChosenTask> tasks) {}

    /** Asked for by every list, also that of an administrator, who works in no plan. */
    @GetMapping("/cards")
    List<TaskCards.Card> cards(@RequestParam List<String> task) {
        String plan = currentUser.require().plan();
        return plan == null ? List.of() : cards.of(plan, task);
    }

    @GetMapping("/tasks/{id}/background")
    TaskBackground.Background background(@PathVariable String id) {
        return background.of(id, currentUser.require());
    }

    @GetMapping("/done")
    List<DoneTasks.Row> done(@RequestParam(required = false) String find, @RequestParam(defaultValue = "0") int skip) {
        UserAtWork user = currentUser.require();
        return done.of(user.requirePlan(), user.id(), find, skip);
    }

    @GetMapping("/waiting")
    List<WaitingTasks.Row> waiting() {
        UserAtWork user = currentUser.require();
        return waiting.of(user.requirePlan(), user.id());
    }

    /** Reads only; a POST because two hundred ids fit into no address. */
    @PostMapping("/offers")
    Map<String, List<SeveralTasks.Offer>> offers(@RequestBody Chosen chosen) {
        UserAtWork user = currentUser.require();
        return several.offers(user.requirePlan(), user.id(), chosen.tasks());
    }

    @PostMapping("/claim")
    List<SeveralTasks.Outcome> claim(@RequestBody Chosen chosen) {
        UserAtWork user = currentUser.require();
        return several.claim(user.requirePlan(), user.id(), chosen.tasks());
    }

    @PostMapping("/decide")
    List<SeveralTasks.Outcome> decide(@RequestBody ToDecide wanted) {
        UserAtWork user = currentUser.require();
        return several.decide(user.requirePlan(), user.id(), wanted.tasks(), wanted.decision(), wanted.comment());
    }

    @PostMapping("/assign")
    List<SeveralTasks.Outcome> assign(@RequestBody ToAssign wanted) {
        UserAtWork user = currentUser.require();
        return several.assign(
                user.requirePlan(), user.id(), wanted.tasks(), wanted.to(), wanted.direction(), wanted.internalDate());
    }

    @PostMapping("/pass-on")
    List<SeveralTasks.Outcome> passOn(@RequestBody ToPassOn wanted) {
        UserAtWork user = currentUser.require();
        return several.passOn(user.requirePlan(), user.id(), wanted.tasks(), wanted.to(), wanted.note());
    }

    @PostMapping("/take-over")
    List<SeveralTasks.Outcome> takeOver(@RequestBody ToTakeOver wanted) {
        UserAtWork user = currentUser.require();
        return several.takeOver(user.requirePlan(), user.id(), wanted.tasks());
    }
}
