package vn.thidua.obligation.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/obligation/obligation-request.bpmn}; a contract test keeps both sides equal. */
public final class ObligationRequestProcess {

    public static final String KEY = "obligation-request";

    private ObligationRequestProcess() {}

    public static final class Elements {
        public static final String REQUESTED = "startEvent_requested";
        public static final String ANSWER = "userTask_answer";
        public static final String NO_LONGER_NEEDED = "boundaryEvent_lapsed";
        public static final String IS_GRANTED = "gateway_granted";
        public static final String GRANTED = "endEvent_granted";
        public static final String REFUSED = "endEvent_refused";
        public static final String LAPSED = "endEvent_lapsed";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        public static final Variable<String> OBLIGATION = Variable.text("obligation");
        /** Id of the request. */
        public static final Variable<String> REQUEST = Variable.text("request");

        public static final Variable<String> ANSWER_FORM = Variable.text("answerForm");
        public static final Variable<String> ANSWER_GROUP = Variable.text("answerGroup");
        public static final Variable<Date> ANSWER_DUE = Variable.date("answerDue");
        public static final Variable<Date> ANSWER_FOLLOW_UP = Variable.date("answerFollowUp");
        /** What was answered: grant or refuse. */
        public static final Variable<String> DECISION = Variable.text("decision");

        private Variables() {}
    }

    public static final class Messages {
        public static final String REQUEST_LAPSED = "requestLapsed";

        private Messages() {}
    }
}
