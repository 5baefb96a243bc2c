package vn.thidua.review.process;

/** The messages that both models of reviews wait for. */
abstract class ReviewMessages {

    /** Sent by {@link vn.thidua.report.process.AllReportsIn}. */
    public static final String ALL_REPORTS_IN = "allReportsIn";

    public static final String CLOSE_REVIEW = "closeReview";
}
