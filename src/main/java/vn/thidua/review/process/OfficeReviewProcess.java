package vn.thidua.review.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/review/office-review.bpmn}; a contract test keeps both sides equal. */
public final class OfficeReviewProcess {

    public static final String KEY = "office-review";

    private OfficeReviewProcess() {}

    public static final class Elements {
        public static final String REVIEW_DUE = "startEvent_reviewDue";
        public static final String WORK = "subProcess_work";
        public static final String WORK_BEGINS = "startEvent_workBegins";
        public static final String NEXT_STEP = "gateway_nextStep";
        public static final String ENTER = "userTask_enter";
        public static final String ENTERED = "endEvent_entered";
        public static final String HOLD = "userTask_hold";
        public static final String ISSUE_REPORT = "callActivity_issueReport";
        public static final String SENT = "endEvent_sent";
        public static final String OVERDUE = "boundaryEvent_overdue";
        public static final String NOTE_OVERDUE = "serviceTask_noteOverdue";
        public static final String OVERDUE_NOTED = "endEvent_overdueNoted";
        public static final String RECEIPT_IS_NEEDED = "gateway_receiptNeeded";
        public static final String RECEIVE = "userTask_receive";
        public static final String WITHDRAWN = "boundaryEvent_withdrawn";
        public static final String IS_ACCEPTED = "gateway_accepted";
        public static final String CLOSE_REPORT = "serviceTask_closeReport";
        public static final String ACCEPTED = "endEvent_accepted";
        public static final String SETTLED_OTHERWISE = "subProcess_settledOtherwise";
        public static final String OBLIGATION_SETTLED = "startEvent_obligationSettled";
        public static final String STOP_REPORT = "serviceTask_stopReport";
        public static final String CHECK_ALL_REPORTS = "serviceTask_checkAllReports";
        public static final String SETTLED = "endEvent_settled";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        public static final Variable<String> OBLIGATION = Variable.text("obligation");
        public static final Variable<String> OFFICE = Variable.text("office");
        public static final Variable<String> PERIOD = Variable.text("period");
        public static final Variable<String> REPORT_KIND = Variable.text("reportKind");
        public static final Variable<Date> DUE = Variable.date("due");
        public static final Variable<Date> FOLLOW_UP = Variable.date("followUp");
        /** When the report is overdue, and how often that is said again. */
        public static final Variable<String> OVERDUE_CYCLE = Variable.text("overdueCycle");

        /** What the office does next: {@code hold} its review, {@code report} on it, or another {@code enter}s for it. */
        public static final Variable<String> STEP = Variable.text("step");

        public static final Variable<String> WORK_GROUP = Variable.text("workGroup");
        public static final Variable<Date> HOLD_DUE = Variable.date("holdDue");
        public static final Variable<String> RECEIVE_GROUP = Variable.text("receiveGroup");
        public static final Variable<Date> RECEIVE_DUE = Variable.date("receiveDue");
        /** What the consolidator decided: accept or return. */
        public static final Variable<String> DECISION = Variable.text("decision");

        private Variables() {}
    }

    public static final class Messages {
        public static final String REPORT_WITHDRAWN = "reportWithdrawn";
        /** Sent by {@code obligation.process}: every process that does an obligation hears it. */
        public static final String OBLIGATION_SETTLED = "obligationSettled";

        private Messages() {}
    }
}
