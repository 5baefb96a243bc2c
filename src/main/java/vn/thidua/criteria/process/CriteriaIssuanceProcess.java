package vn.thidua.criteria.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/criteria/criteria-issuance.bpmn}; a contract test keeps both sides equal. */
public final class CriteriaIssuanceProcess {

    public static final String KEY = "criteria-issuance";

    private CriteriaIssuanceProcess() {}

    public static final class Elements {
        public static final String CRITERIA_DUE = "startEvent_criteriaDue";
        public static final String PREPARE = "subProcess_prepare";
        public static final String WORK_BEGINS = "startEvent_workBegins";
        public static final String WORK_OUT = "userTask_workOut";
        public static final String WORKED_OUT = "gateway_workedOut";
        public static final String DROPPED = "endEvent_dropped";
        public static final String COMMENT = "userTask_comment";
        public static final String COMMENT_TIME_UP = "boundaryEvent_commentTimeUp";
        public static final String CLOSE_COMMENT = "serviceTask_closeComment";
        public static final String ISSUE_CRITERIA = "callActivity_issueCriteria";
        public static final String ISSUED = "endEvent_issued";
        public static final String OVERDUE = "boundaryEvent_overdue";
        public static final String NOTE_OVERDUE = "serviceTask_noteOverdue";
        public static final String OVERDUE_NOTED = "endEvent_overdueNoted";
        public static final String CLOSE_CRITERIA = "serviceTask_closeCriteria";
        public static final String FINISHED = "endEvent_finished";
        public static final String SETTLED_OTHERWISE = "subProcess_settledOtherwise";
        public static final String OBLIGATION_SETTLED = "startEvent_obligationSettled";
        public static final String STOP_CRITERIA = "serviceTask_stopCriteria";
        public static final String SETTLED = "endEvent_settled";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        /** Absent for a further version, which nobody owes. */
        public static final Variable<String> OBLIGATION = Variable.text("obligation");
        /** Id of the version of the set. */
        public static final Variable<String> VERSION = Variable.text("version");

        public static final Variable<String> OFFICE = Variable.text("office");
        public static final Variable<String> PERIOD = Variable.text("period");
        public static final Variable<Date> DUE = Variable.date("due");
        public static final Variable<Date> FOLLOW_UP = Variable.date("followUp");
        /** When the set is overdue, and how often that is said again. */
        public static final Variable<String> OVERDUE_CYCLE = Variable.text("overdueCycle");

        public static final Variable<String> CRITERIA_DOCUMENT = Variable.text("criteriaDocument");
        public static final Variable<String> WORK_OUT_GROUP = Variable.text("workOutGroup");
        /** What becomes of the draft: comment, issue, drop. */
        public static final Variable<String> DECISION = Variable.text("decision");

        public static final Variable<String> COMMENT_GROUP = Variable.text("commentGroup");
        public static final Variable<Date> COMMENT_DUE = Variable.date("commentDue");
        public static final Variable<Date> COMMENT_FOLLOW_UP = Variable.date("commentFollowUp");

        private Variables() {}
    }

    public static final class Messages {
        /** Sent by {@code obligation.process}: every process that does an obligation hears it. */
        public static final String OBLIGATION_SETTLED = "obligationSettled";

        private Messages() {}
    }
}
