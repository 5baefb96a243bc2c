package vn.thidua.council.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/council/council-session.bpmn}; a contract test keeps both sides equal. */
public final class CouncilSessionProcess {

    public static final String KEY = "council-session";

    private CouncilSessionProcess() {}

    public static final class Elements {
        public static final String SESSION_OPENED = "startEvent_sessionOpened";
        public static final String PREPARE = "userTask_prepare";
        public static final String INVITE = "serviceTask_invite";
        public static final String MEETING = "gateway_meeting";
        public static final String RECORD_MEETING = "userTask_recordMeeting";
        public static final String HOW_GOES_ON = "gateway_howGoesOn";
        public static final String OPEN_BALLOTS = "serviceTask_openBallots";
        public static final String BALLOTS = "gateway_ballots";
        public static final String BALLOTS_IN = "event_ballotsIn";
        public static final String VOTING_OVER = "event_votingOver";
        public static final String COUNT_BALLOTS = "serviceTask_countBallots";
        public static final String QUORATE = "gateway_quorate";
        public static final String SETTLE_QUORUM = "userTask_settleQuorum";
        public static final String POLL_ON = "gateway_pollOn";
        public static final String SIGN_MINUTES = "userTask_signMinutes";
        public static final String APPROVE_MINUTES = "userTask_approveMinutes";
        public static final String APPROVED = "gateway_approved";
        public static final String GIVE_RESULTS = "serviceTask_giveResults";
        public static final String RESULTS_GIVEN = "endEvent_resultsGiven";
        public static final String CANCELLED = "subProcess_cancelled";
        public static final String SESSION_CANCELLED = "startEvent_sessionCancelled";
        public static final String IS_CANCELLED = "endEvent_cancelled";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        public static final Variable<String> SESSION = Variable.text("session");
        public static final Variable<String> SECRETARY_GROUP = Variable.text("secretaryGroup");
        public static final Variable<String> CHAIR_GROUP = Variable.text("chairGroup");
        public static final Variable<Date> DUE = Variable.date("due");
        public static final Variable<Date> FOLLOW_UP = Variable.date("followUp");
        /** When what happened at the meeting is to be recorded. */
        public static final Variable<Date> MEETING_DUE = Variable.date("meetingDue");
        /** Begin of the day of the meeting. */
        public static final Variable<Date> MEETING_DAY = Variable.date("meetingDay");
        /** The moment from which no ballot is taken; null where nobody votes here. */
        public static final Variable<Date> VOTING_OVER = Variable.date("votingOver");
        /** Whether the members meet; else they are polled in writing. */
        public static final Variable<Boolean> MEETING = Variable.flag("meeting");
        /** Whether enough members took part. */
        public static final Variable<Boolean> QUORATE = Variable.flag("quorate");
        /** What the last task decided: vote, count, postpone, poll, approve, return. */
        public static final Variable<String> DECISION = Variable.text("decision");

        private Variables() {}
    }

    public static final class Messages {
        public static final String BALLOTS_IN = "ballotsIn";
        public static final String SESSION_CANCELLED = "sessionCancelled";

        private Messages() {}
    }
}
