package vn.thidua.review.process;

import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.text.Texts;
import vn.thidua.review.Review;
import vn.thidua.review.Reviews;

/** A task of a review; both models have it under the same name. */
abstract class ReviewTask<S> implements TaskHandler<S> {

    private final String process;
    private final String task;
    private final Class<S> submission;
    private final Reviews reviews;
    private final Plans plans;

    ReviewTask(String process, String task, Class<S> submission, Reviews reviews, Plans plans) {
        this.process = process;
        this.task = task;
        this.submission = submission;
        this.reviews = reviews;
        this.plans = plans;
    }

    @Override
    public String process() {
        return process;
    }

    @Override
    public String task() {
        return task;
    }

    @Override
    public Class<S> submission() {
        return submission;
    }

    static String id(TaskWork work) {
        return work.get(ReviewVariables.ROUND);
    }

    Review review(TaskWork work) {
        return reviews.get(id(work));
    }

    Plan plan(TaskWork work) {
        return plans.plan(work.plan());
    }

    /** "Sơ kết giai đoạn 2023 - 2025". */
    String name(TaskWork work) {
        Review review = review(work);
        return Review.title(plan(work), review.phase(), review.kind());
    }

    String inSentence(TaskWork work) {
        return Texts.inSentence(name(work));
    }
}
