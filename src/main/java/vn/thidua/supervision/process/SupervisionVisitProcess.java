package vn.thidua.supervision.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/supervision/supervision-visit.bpmn}; a contract test keeps both sides equal. */
public final class SupervisionVisitProcess {

    public static final String KEY = "supervision-visit";

    private SupervisionVisitProcess() {}

    public static final class Elements {
        public static final String VISIT_PLANNED = "startEvent_visitPlanned";
        public static final String RECORD_MINUTES = "userTask_recordMinutes";
        public static final String HOW_SIGNED = "gateway_howSigned";
        public static final String SIGN_FOR_TEAM = "userTask_signForTeam";
        public static final String TEAM_SIGNED = "gateway_teamSigned";
        public static final String SIGN_FOR_UNIT = "userTask_signForUnit";
        public static final String UNIT_SIGNED = "gateway_unitSigned";
        public static final String IS_VISIT_OVER = "gateway_visitOver";
        public static final String CHECK_VISITS = "serviceTask_checkVisits";
        public static final String VISIT_OVER = "endEvent_visitOver";
        public static final String CANCELLED = "subProcess_cancelled";
        public static final String VISIT_CANCELLED = "startEvent_visitCancelled";
        public static final String IS_CANCELLED = "endEvent_cancelled";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        public static final Variable<String> SUPERVISION = Variable.text("supervision");
        public static final Variable<String> OFFICE = Variable.text("office");
        public static final Variable<String> LEAD_GROUP = Variable.text("leadGroup");
        public static final Variable<String> HEAD_GROUP = Variable.text("headGroup");
        public static final Variable<String> UNIT_GROUP = Variable.text("unitGroup");
        public static final Variable<Date> DUE = Variable.date("due");
        public static final Variable<Date> FOLLOW_UP = Variable.date("followUp");
        /** What the last task decided: sign, paper, notHeld, return. */
        public static final Variable<String> DECISION = Variable.text("decision");

        private Variables() {}
    }

    public static final class Messages {
        public static final String VISIT_CANCELLED = "visitCancelled";

        private Messages() {}
    }
}
