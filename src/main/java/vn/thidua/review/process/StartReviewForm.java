package vn.thidua.review.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import vn.thidua.plan.Phase;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReviewKind;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.StartHandler;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.review.Review;
import vn.thidua.review.ReviewCourse;
import vn.thidua.review.ReviewRows;
import vn.thidua.review.Reviews;

/** Mở đợt sơ kết, tổng kết by hand, from Tasklist. */
class StartReviewForm implements StartHandler<StartReviewForm.Wanted> {

    /** @param closesOn when consolidation begins; absent: the usual day */
    record Wanted(String phase, LocalDate closesOn) {}

    record Choice(String id, String name) {}

    private final ReviewKind kind;
    private final ReviewCourse course;
    private final Reviews reviews;
    private final Plans plans;

    StartReviewForm(ReviewKind kind, ReviewCourse course, Reviews reviews, Plans plans) {
        this.kind = kind;
        this.course = course;
        this.reviews = reviews;
        this.plans = plans;
    }

    @Override
    public String process() {
        return Review.obligationKind(kind);
    }

    @Override
    public Class<Wanted> submission() {
        return Wanted.class;
    }

    @Override
    public Start prepare(String plan, String user, Wanted wanted) {
        if (!course.leads(plan, user)) {
            throw new Refusal(
                    "Chỉ cơ quan tổng hợp mới mở được đợt sơ kết, tổng kết; hãy liên hệ cơ quan tổng hợp của kế hoạch.");
        }
        if (wanted.phase() == null || wanted.phase().isBlank()) {
            throw new Refusal("Chưa chọn giai đoạn; hãy chọn một giai đoạn trong danh sách.");
        }
        reviews.requirePossible(plan, wanted.phase(), kind, wanted.closesOn());
        return new Start(
                Review.id(plan, wanted.phase(), kind),
                Facts.of(
                        ReviewVariables.PLAN.is(plan),
                        ReviewVariables.PHASE.is(wanted.phase()),
                        ReviewVariables.OPENED_BY.is(user),
                        ReviewVariables.CLOSES_AT.is(
                                wanted.closesOn() == null ? null : Date.from(VietnamTime.endOf(wanted.closesOn())))));
    }

    @Override
    public Object form(String planId, String user) {
        Plan plan = plans.plan(planId);
        List<Choice> open = plan.phases().stream()
                .map(Phase::id)
                .filter(phase -> ReviewRows.of(plan, phase, kind)
                        .filter(rows -> !rows.onlyAbove())
                        .isPresent())
                .filter(phase -> reviews.find(Review.id(planId, phase, kind)).isEmpty())
                .map(phase -> new Choice(phase, Review.title(plan, phase, kind)))
                .toList();
        var form = new LinkedHashMap<String, Object>();
        form.put("phases", open);
        form.put("suggestedPhase", open.isEmpty() ? null : open.get(0).id());
        return form;
    }
}
