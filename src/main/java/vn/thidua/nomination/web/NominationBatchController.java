package vn.thidua.nomination.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.nomination.Batch;
import vn.thidua.nomination.Batches;
import vn.thidua.nomination.NominationCourse;
import vn.thidua.nomination.RowActions;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** Đợt trình và xét duyệt: lists of the person's offices, the course of one row, and what may be done with rows at any point. */
@RestController
@RequestMapping("/api/nomination-batches")
class NominationBatchController {

    private final Batches batches;
    private final NominationCourse course;
    private final RowActions actions;
    private final CurrentUser currentUser;

    NominationBatchController(Batches batches, NominationCourse course, RowActions actions, CurrentUser currentUser) {
        this.batches = batches;
        this.course = course;
        this.actions = actions;
        this.currentUser = currentUser;
    }

    record Opening(String office, List<String> rows) {}

    record Opened(String id) {}

    record Rows(List<String> rows) {}

    record Reason(String reason) {}

    record RowsWhy(List<String> rows, String reason, LocalDate lookAgainOn) {}

    @GetMapping
    List<NominationCourse.Page> pages() {
        UserAtWork user = currentUser.require();
        return course.pages(user.requirePlan(), user.id());
    }

    @GetMapping("/{number}/{office}")
    NominationCourse.Opened list(@PathVariable String number, @PathVariable String office) {
        UserAtWork user = currentUser.require();
        return course.list(user.requirePlan(), id(user, number, office), user.id());
    }

    @GetMapping("/stories/{number}/{office}")
    NominationCourse.Story story(@PathVariable String number, @PathVariable String office) {
        UserAtWork user = currentUser.require();
        return course.story(user.requirePlan(), user.requirePlan() + "/nomination/" + number + "/" + office, user.id());
    }

    @PostMapping
    Opened open(@RequestBody Opening opening) {
        UserAtWork user = currentUser.require();
        return new Opened(batches.open(user.requirePlan(), opening.office(), opening.rows(), user.id())
                .id());
    }

    @PostMapping("/{number}/{office}/take-out")
    void takeOut(@PathVariable String number, @PathVariable String office, @RequestBody Rows rows) {
        UserAtWork user = currentUser.require();
        batches.takeOut(id(user, number, office), rows.rows(), user.id());
    }

    @PostMapping("/{number}/{office}/cancel")
    void cancel(@PathVariable String number, @PathVariable String office, @RequestBody Reason reason) {
        UserAtWork user = currentUser.require();
        batches.cancel(id(user, number, office), user.id(), reason.reason());
    }

    @PostMapping("/rows/withdraw")
    void withdraw(@RequestBody RowsWhy rows) {
        actions.withdraw(rows.rows(), currentUser.require().id(), rows.reason());
    }

    @PostMapping("/rows/hold")
    void hold(@RequestBody RowsWhy rows) {
        actions.hold(rows.rows(), currentUser.require().id(), rows.reason(), rows.lookAgainOn());
    }

    @PostMapping("/rows/resume")
    void resume(@RequestBody RowsWhy rows) {
        actions.resume(rows.rows(), currentUser.require().id(), rows.reason());
    }

    @PostMapping("/rows/refuse")
    void refuse(@RequestBody RowsWhy rows) {
        actions.refuse(rows.rows(), currentUser.require().id(), rows.reason());
    }

    private static String id(UserAtWork user, String number, String office) {
        return "%s/%s/%s/%s".formatted(user.requirePlan(), Batch.KIND, number, office);
    }
}
