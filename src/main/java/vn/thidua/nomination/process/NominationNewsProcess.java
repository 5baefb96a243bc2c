package vn.thidua.nomination.process;

import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/nomination/nomination-news.bpmn}; a contract test keeps both sides equal. */
public final class NominationNewsProcess {

    public static final String KEY = "nomination-news";

    private NominationNewsProcess() {}

    public static final class Elements {
        public static final String ROWS_MOVED = "startEvent_rowsMoved";
        public static final String TELL_NOMINATIONS = "serviceTask_tellNominations";
        public static final String MORE_TO_TELL = "gateway_moreToTell";
        public static final String TELL_DOSSIERS = "serviceTask_tellDossiers";
        public static final String TOLD = "endEvent_told";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        public static final Variable<Boolean> MORE_TO_TELL = Variable.flag("moreToTell");

        private Variables() {}
    }
}
