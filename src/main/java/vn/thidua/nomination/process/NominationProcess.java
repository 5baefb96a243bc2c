package vn.thidua.nomination.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/nomination/nomination.bpmn}; a contract test keeps both sides equal. */
public final class NominationProcess {

    public static final String KEY = "nomination";

    private NominationProcess() {}

    public static final class Elements {
        public static final String SUBMITTED = "startEvent_submitted";
        public static final String UNDER_CONSIDERATION = "gateway_underConsideration";
        public static final String MOVED = "event_moved";
        public static final String HELD = "event_held";
        public static final String ENDED = "event_ended";
        public static final String ON_HOLD = "gateway_onHold";
        public static final String RESUMED = "event_resumed";
        public static final String LOOK_AGAIN = "event_lookAgain";
        public static final String ENDED_ON_HOLD = "event_endedOnHold";
        public static final String REMIND_HOLD = "serviceTask_remindHold";
        public static final String OUTCOME = "gateway_outcome";
        public static final String CONFERRED = "endEvent_conferred";
        public static final String REFUSED = "endEvent_refused";
        public static final String WITHDRAWN = "endEvent_withdrawn";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        public static final Variable<String> NOMINATION = Variable.text("nomination");
        public static final Variable<String> OFFICE = Variable.text("office");
        public static final Variable<String> LEVEL = Variable.text("level");
        public static final Variable<String> OUTCOME = Variable.text("outcome");
        public static final Variable<Date> LOOK_AGAIN_AT = Variable.date("lookAgainAt");

        private Variables() {}
    }

    public static final class Messages {
        public static final String NOMINATION_MOVED = "nominationMoved";
        public static final String NOMINATION_HELD = "nominationHeld";
        public static final String NOMINATION_RESUMED = "nominationResumed";
        public static final String NOMINATION_ENDED = "nominationEnded";

        private Messages() {}
    }
}
