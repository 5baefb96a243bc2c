package vn.thidua.review.web;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.plan.Coded;
import vn.thidua.plan.ReviewKind;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.review.Review;
import vn.thidua.review.ReviewCourse;

/** Chốt đợt sơ kết, tổng kết before its date. */
@RestController
@RequestMapping("/api/reviews/{plan}/{phase}/{kind}")
class ReviewClosingController {

    private final ReviewCourse course;
    private final CurrentUser currentUser;

    ReviewClosingController(ReviewCourse course, CurrentUser currentUser) {
        this.course = course;
        this.currentUser = currentUser;
    }

    /** @param kind so-ket or tong-ket */
    @PostMapping("/close")
    void close(@PathVariable String plan, @PathVariable String phase, @PathVariable String kind) {
        course.closeEarly(
                Review.id(plan, phase, kind(kind)), currentUser.require().id());
    }

    private static ReviewKind kind(String code) {
        try {
            return Coded.of(ReviewKind.class, code);
        } catch (IllegalArgumentException unknown) {
            throw new NotFound();
        }
    }
}
