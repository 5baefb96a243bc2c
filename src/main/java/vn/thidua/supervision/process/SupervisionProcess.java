package vn.thidua.supervision.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/supervision/supervision.bpmn}; a contract test keeps both sides equal. */
public final class SupervisionProcess {

    public static final String KEY = "supervision";

    private SupervisionProcess() {}

    public static final class Elements {
        public static final String SUPERVISION_OPENED = "startEvent_supervisionOpened";
        public static final String ARRANGE = "userTask_arrange";
        public static final String HELD = "gateway_held";
        public static final String NOT_HELD = "endEvent_notHeld";
        public static final String ISSUE_PLAN = "callActivity_issuePlan";
        public static final String ISSUE_DECISION = "callActivity_issueDecision";
        public static final String ISSUE_NOTICE = "callActivity_issueNotice";
        public static final String OPEN_VISITS = "serviceTask_openVisits";
        public static final String START_VISITS = "serviceTask_startVisits";
        public static final String MORE_UNITS = "gateway_moreUnits";
        public static final String VISITS_DONE = "event_visitsDone";
        public static final String CLOSE_VISITS = "serviceTask_closeVisits";
        public static final String ISSUE_REPORT = "callActivity_issueReport";
        public static final String CONCLUDE = "userTask_conclude";
        public static final String ISSUE_CONCLUSION = "callActivity_issueConclusion";
        public static final String OPEN_FOLLOW_UPS = "serviceTask_openFollowUps";
        public static final String FOLLOW_UPS = "gateway_followUps";
        public static final String START_FOLLOW_UPS = "serviceTask_startFollowUps";
        public static final String MORE_FOLLOW_UPS = "gateway_moreFollowUps";
        public static final String FOLLOW_UPS_DONE = "event_followUpsDone";
        public static final String SETTLED = "gateway_settled";
        public static final String CLOSE_SUPERVISION = "serviceTask_closeSupervision";
        public static final String CLOSED = "endEvent_closed";
        public static final String CALLED_OFF = "subProcess_calledOff";
        public static final String SUPERVISION_CALLED_OFF = "startEvent_supervisionCalledOff";
        public static final String CALLED_OFF_END = "endEvent_calledOff";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        public static final Variable<String> SUPERVISION = Variable.text("supervision");
        public static final Variable<String> OFFICE = Variable.text("office");
        public static final Variable<String> PERIOD = Variable.text("period");
        public static final Variable<String> LEAD_GROUP = Variable.text("leadGroup");
        public static final Variable<Date> ARRANGE_DUE = Variable.date("arrangeDue");
        public static final Variable<Date> PREPARE_DUE = Variable.date("prepareDue");
        public static final Variable<Date> REPORT_DUE = Variable.date("reportDue");
        public static final Variable<Date> CONCLUSION_DUE = Variable.date("conclusionDue");
        public static final Variable<Date> FOLLOW_UP = Variable.date("followUp");
        /** Key of the plan's signing chain; null where the plan has none and number and file are recorded. So are the next four. */
        public static final Variable<String> PLAN_KIND = Variable.text("planKind");

        public static final Variable<String> DECISION_KIND = Variable.text("decisionKind");
        public static final Variable<String> NOTICE_KIND = Variable.text("noticeKind");
        public static final Variable<String> REPORT_KIND = Variable.text("reportKind");
        public static final Variable<String> CONCLUSION_KIND = Variable.text("conclusionKind");
        public static final Variable<String> RECORD_FORM = Variable.text("recordForm");
        /** Whether it is held: hold or skip. */
        public static final Variable<String> DECISION = Variable.text("decision");
        /** Round of obligations whose work is being started. */
        public static final Variable<String> ROUND = Variable.text("round");

        public static final Variable<Boolean> MORE_OBLIGATIONS = Variable.flag("moreObligations");
        public static final Variable<Boolean> FOLLOW_UPS_NEEDED = Variable.flag("followUpsNeeded");

        private Variables() {}
    }

    public static final class Messages {
        public static final String VISITS_DONE = "visitsDone";
        public static final String FOLLOW_UPS_DONE = "followUpsDone";
        public static final String SUPERVISION_CALLED_OFF = "supervisionCalledOff";

        private Messages() {}
    }
}
