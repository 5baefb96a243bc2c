package vn.thidua.review.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.plan.ReviewKind;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;
import vn.thidua.review.ReviewPage;

/** Sơ kết, tổng kết: the reviews of the plan, and the offices that hold their own. */
@RestController
@RequestMapping("/api/reviews")
class ReviewPageController {

    private final ReviewPage page;
    private final CurrentUser currentUser;

    ReviewPageController(ReviewPage page, CurrentUser currentUser) {
        this.page = page;
        this.currentUser = currentUser;
    }

    @GetMapping
    ReviewPage.View view() {
        UserAtWork user = currentUser.require();
        return page.view(user.requirePlan(), user.id());
    }

    /** @param kind so-ket or tong-ket */
    @GetMapping("/{plan}/{phase}/offices")
    List<ReviewPage.OfficeRow> offices(
            @PathVariable String plan, @PathVariable String phase, @RequestParam String kind) {
        UserAtWork user = currentUser.require();
        ReviewKind wanted = PhaseController.kind(kind);
        if (!user.requirePlan().equals(plan)) {
            throw new NotFound();
        }
        return page.offices(plan, phase, wanted, user.id());
    }
}
