package vn.thidua.review.web;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.obligation.Obligation;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;
import vn.thidua.review.ReviewSubmissions;

/** An office takes its report on a review back. */
@RestController
class OfficeReviewController {

    private final ReviewSubmissions submissions;
    private final CurrentUser currentUser;

    OfficeReviewController(ReviewSubmissions submissions, CurrentUser currentUser) {
        this.submissions = submissions;
        this.currentUser = currentUser;
    }

    /** @param reason why the report is taken back */
    record Withdrawal(String reason) {}

    /** @param kind {@code mid-term-review} or {@code final-review} */
    @PostMapping("/api/office-reviews/{kind}/{phase}/{office}/withdraw")
    void withdraw(
            @PathVariable String kind,
            @PathVariable String phase,
            @PathVariable String office,
            @RequestBody Withdrawal withdrawal) {
        UserAtWork user = currentUser.require();
        submissions.withdraw(
                Obligation.id(Obligation.roundId(user.requirePlan(), kind, phase), office),
                user.id(),
                withdrawal.reason());
    }
}
