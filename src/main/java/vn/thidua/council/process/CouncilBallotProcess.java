package vn.thidua.council.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/council/council-ballot.bpmn}; a contract test keeps both sides equal. */
public final class CouncilBallotProcess {

    public static final String KEY = "council-ballot";

    private CouncilBallotProcess() {}

    public static final class Elements {
        public static final String BALLOT_GIVEN = "startEvent_ballotGiven";
        public static final String VOTE = "userTask_vote";
        public static final String CHECK_BALLOTS = "serviceTask_checkBallots";
        public static final String VOTED = "endEvent_voted";
        public static final String CLOSED = "subProcess_closed";
        public static final String BALLOT_CLOSED = "startEvent_ballotClosed";
        public static final String IS_CLOSED = "endEvent_closed";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        public static final Variable<String> SESSION = Variable.text("session");
        /** Account of the member whose ballot it is. */
        public static final Variable<String> MEMBER = Variable.text("member");

        public static final Variable<Date> DUE = Variable.date("due");
        public static final Variable<Date> FOLLOW_UP = Variable.date("followUp");

        private Variables() {}
    }

    public static final class Messages {
        public static final String BALLOT_CLOSED = "ballotClosed";

        private Messages() {}
    }
}
