package vn.thidua.review.process;

/** Names in {@code processes/review/mid-term-review.bpmn}; a contract test keeps both sides equal. */
public final class MidTermReviewProcess {

    public static final String KEY = "mid-term-review";

    private MidTermReviewProcess() {}

    public static final class Elements extends ReviewElements {
        public static final String PROPOSAL_IS_WANTED = "gateway_proposalWanted";
        public static final String PROPOSE_PHASE = "userTask_proposePhase";

        private Elements() {}
    }

    public static final class Variables extends ReviewVariables {

        private Variables() {}
    }

    public static final class Messages extends ReviewMessages {

        private Messages() {}
    }
}
