package vn.thidua.award.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/award/award-decision.bpmn}; a contract test keeps both sides equal. */
public final class AwardDecisionProcess {

    public static final String KEY = "award-decision";

    private AwardDecisionProcess() {}

    public static final class Elements {
        public static final String DECISION_NEEDED = "startEvent_decisionNeeded";
        public static final String ISSUE_DECISION = "callActivity_issueDecision";
        public static final String IS_ISSUED = "gateway_issued";
        public static final String NOT_ISSUED = "endEvent_notIssued";
        public static final String ENTER_REGISTER = "serviceTask_enterRegister";
        public static final String MORE_ROWS = "gateway_moreRows";
        public static final String IS_REVOKED = "gateway_revoked";
        public static final String RECOVER = "userTask_recover";
        public static final String REVOKED = "endEvent_revoked";
        public static final String AFTER_ISSUE = "gateway_afterIssue";
        public static final String CONFER = "userTask_confer";
        public static final String ALL_CONFERRED = "gateway_allConferred";
        public static final String REFUSALS = "gateway_refusals";
        public static final String TELL_RESULT = "userTask_tellResult";
        public static final String TOLD = "gateway_told";
        public static final String ALL_DONE = "gateway_allDone";
        public static final String CONFERRED = "endEvent_conferred";
        public static final String DROPPED_SUB_PROCESS = "subProcess_dropped";
        public static final String DECISION_DROPPED = "startEvent_decisionDropped";
        public static final String DROPPED = "endEvent_dropped";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        /** Id of the decision: subject of its document. */
        public static final Variable<String> AWARD_DECISION = Variable.text("awardDecision");

        public static final Variable<String> DOCUMENT_KIND = Variable.text("documentKind");
        public static final Variable<String> OFFICE = Variable.text("office");
        public static final Variable<String> PERIOD = Variable.text("period");
        public static final Variable<String> OFFICE_GROUP = Variable.text("officeGroup");
        public static final Variable<Date> DUE = Variable.date("due");
        public static final Variable<Date> FOLLOW_UP = Variable.date("followUp");
        /** What the last task of the document decided: issue or skip. */
        public static final Variable<String> ISSUANCE = Variable.text("issuance");

        public static final Variable<Boolean> MORE_ROWS = Variable.flag("moreRows");
        public static final Variable<Boolean> REVOKING = Variable.flag("revoking");
        public static final Variable<Boolean> REFUSALS = Variable.flag("refusals");
        public static final Variable<Boolean> ALL_CONFERRED = Variable.flag("allConferred");
        public static final Variable<Date> CONFER_DUE = Variable.date("conferDue");
        public static final Variable<Date> CONFER_FOLLOW_UP = Variable.date("conferFollowUp");
        public static final Variable<Date> TELL_DUE = Variable.date("tellDue");
        public static final Variable<Date> TELL_FOLLOW_UP = Variable.date("tellFollowUp");
        public static final Variable<Date> RECOVER_DUE = Variable.date("recoverDue");
        public static final Variable<Date> RECOVER_FOLLOW_UP = Variable.date("recoverFollowUp");

        private Variables() {}
    }

    public static final class Messages {
        public static final String DECISION_DROPPED = "decisionDropped";

        private Messages() {}
    }
}
