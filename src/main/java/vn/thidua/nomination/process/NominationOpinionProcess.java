package vn.thidua.nomination.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/nomination/nomination-opinion.bpmn}; a contract test keeps both sides equal. */
public final class NominationOpinionProcess {

    public static final String KEY = "nomination-opinion";

    private NominationOpinionProcess() {}

    public static final class Elements {
        public static final String OPINION_ASKED = "startEvent_opinionAsked";
        public static final String GIVE_OPINION = "userTask_giveOpinion";
        public static final String SILENCE = "boundaryEvent_silence";
        public static final String NOTE_SILENCE = "serviceTask_noteSilence";
        public static final String ANSWERED = "gateway_answered";
        public static final String GATHER_OPINION = "serviceTask_gatherOpinion";
        public static final String END_EVENT_ANSWERED = "endEvent_answered";
        public static final String DROPPED = "subProcess_dropped";
        public static final String OPINION_DROPPED = "startEvent_opinionDropped";
        public static final String END_EVENT_DROPPED = "endEvent_dropped";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        public static final Variable<String> LEVEL = Variable.text("level");
        public static final Variable<String> LEVEL_PROCESS = Variable.text("levelProcess");
        public static final Variable<String> AGENCY = Variable.text("agency");
        public static final Variable<Boolean> ANSWERS_HERE = Variable.flag("answersHere");
        public static final Variable<String> OPINION_GROUP = Variable.text("opinionGroup");
        public static final Variable<Date> DUE = Variable.date("due");
        public static final Variable<Date> FOLLOW_UP = Variable.date("followUp");
        public static final Variable<Date> SILENT_AT = Variable.date("silentAt");

        private Variables() {}
    }

    public static final class Messages {
        public static final String NOMINATION_OPINION_DROPPED = "nominationOpinionDropped";

        private Messages() {}
    }
}
