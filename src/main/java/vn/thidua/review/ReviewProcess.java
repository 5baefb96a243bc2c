package vn.thidua.review;

import vn.thidua.plan.ReviewKind;

/** The process of a review. */
public interface ReviewProcess {

    /** Starts the review of a phase for the programme; does nothing when the plan has it already. */
    void start(String plan, String phase, ReviewKind kind);

    /** Consolidation begins before the closing date; a review that waits no more hears nothing. */
    void closeEarly(Review review);

    /** Key of the process. */
    String process(ReviewKind kind);
}
