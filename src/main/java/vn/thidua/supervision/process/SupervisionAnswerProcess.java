package vn.thidua.supervision.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/supervision/supervision-answer.bpmn}; a contract test keeps both sides equal. */
public final class SupervisionAnswerProcess {

    public static final String KEY = "supervision-answer";

    private SupervisionAnswerProcess() {}

    public static final class Elements {
        public static final String ANSWER_DUE = "startEvent_answerDue";
        public static final String ISSUE_ANSWER = "callActivity_issueAnswer";
        public static final String OVERDUE = "boundaryEvent_overdue";
        public static final String NOTE_OVERDUE = "serviceTask_noteOverdue";
        public static final String OVERDUE_NOTED = "endEvent_overdueNoted";
        public static final String RECEIPT_NEEDED = "gateway_receiptNeeded";
        public static final String CLOSE_ANSWER = "serviceTask_closeAnswer";
        public static final String SENT = "endEvent_sent";
        public static final String RECEIVE = "userTask_receive";
        public static final String IS_ACCEPTED = "gateway_accepted";
        public static final String CHECK_FOLLOW_UPS = "serviceTask_checkFollowUps";
        public static final String ACCEPTED = "endEvent_accepted";
        public static final String SETTLED_OTHERWISE = "subProcess_settledOtherwise";
        public static final String OBLIGATION_SETTLED = "startEvent_obligationSettled";
        public static final String STOP_ANSWER = "serviceTask_stopAnswer";
        public static final String CHECK_ALL_FOLLOW_UPS = "serviceTask_checkAllFollowUps";
        public static final String SETTLED = "endEvent_settled";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        public static final Variable<String> OBLIGATION = Variable.text("obligation");
        public static final Variable<String> OFFICE = Variable.text("office");
        public static final Variable<String> PERIOD = Variable.text("period");
        public static final Variable<Date> DUE = Variable.date("due");
        public static final Variable<Date> FOLLOW_UP = Variable.date("followUp");
        public static final Variable<String> OVERDUE_CYCLE = Variable.text("overdueCycle");
        public static final Variable<String> DOCUMENT_KIND = Variable.text("documentKind");
        public static final Variable<String> PAPER = Variable.text("paper");
        public static final Variable<String> RECORD_GROUP = Variable.text("recordGroup");
        public static final Variable<String> RECORD_FORM = Variable.text("recordForm");
        public static final Variable<Boolean> RECEIPT_NEEDED = Variable.flag("receiptNeeded");
        public static final Variable<String> RECEIVE_GROUP = Variable.text("receiveGroup");
        public static final Variable<Date> RECEIVE_DUE = Variable.date("receiveDue");
        /** What the receiver decided: accept or return. */
        public static final Variable<String> DECISION = Variable.text("decision");

        private Variables() {}
    }

    public static final class Messages {
        public static final String OBLIGATION_SETTLED = "obligationSettled";

        private Messages() {}
    }
}
