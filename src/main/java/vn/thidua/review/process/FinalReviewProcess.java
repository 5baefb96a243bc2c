package vn.thidua.review.process;

/** Names in {@code processes/review/final-review.bpmn}; a contract test keeps both sides equal. */
public final class FinalReviewProcess {

    public static final String KEY = "final-review";

    private FinalReviewProcess() {}

    public static final class Elements extends ReviewElements {

        private Elements() {}
    }

    public static final class Variables extends ReviewVariables {

        private Variables() {}
    }

    public static final class Messages extends ReviewMessages {

        private Messages() {}
    }
}
