package vn.thidua.duty.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/duty/office-duty.bpmn}; a contract test keeps both sides equal. */
public final class OfficeDutyProcess {

    public static final String KEY = "office-duty";

    private OfficeDutyProcess() {}

    public static final class Elements {
        public static final String DUTY_DUE = "startEvent_dutyDue";
        public static final String WORK = "subProcess_work";
        public static final String WORK_BEGINS = "startEvent_workBegins";
        public static final String BY_DOCUMENT = "gateway_byDocument";
        public static final String ISSUE_DOCUMENT = "callActivity_issueDocument";
        public static final String REPORT = "userTask_report";
        public static final String APPROVAL_IS_NEEDED = "gateway_approvalNeeded";
        public static final String APPROVE = "userTask_approve";
        public static final String IS_APPROVED = "gateway_approved";
        public static final String SENT = "endEvent_sent";
        public static final String OVERDUE = "boundaryEvent_overdue";
        public static final String NOTE_OVERDUE = "serviceTask_noteOverdue";
        public static final String OVERDUE_NOTED = "endEvent_overdueNoted";
        public static final String CHECK_IS_NEEDED = "gateway_checkNeeded";
        public static final String ASK_CHECK = "serviceTask_askCheck";
        public static final String CHECK = "userTask_check";
        public static final String IS_ACCEPTED = "gateway_accepted";
        public static final String ACCEPTED = "endEvent_accepted";
        public static final String CLOSE = "serviceTask_close";
        public static final String DONE = "endEvent_done";
        public static final String SETTLED_OTHERWISE = "subProcess_settledOtherwise";
        public static final String OBLIGATION_SETTLED = "startEvent_obligationSettled";
        public static final String STOP_DUTY = "serviceTask_stopDuty";
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
        /** When the duty is overdue, and how often that is said again. */
        public static final Variable<String> OVERDUE_CYCLE = Variable.text("overdueCycle");

        /** Whether a document fulfils it, and which. */
        public static final Variable<Boolean> BY_DOCUMENT = Variable.flag("byDocument");

        public static final Variable<String> DUTY_DOCUMENT = Variable.text("dutyDocument");
        public static final Variable<String> WORK_GROUP = Variable.text("workGroup");
        public static final Variable<Boolean> APPROVAL_NEEDED = Variable.flag("approvalNeeded");
        public static final Variable<String> APPROVE_GROUP = Variable.text("approveGroup");
        public static final Variable<Boolean> CHECK_NEEDED = Variable.flag("checkNeeded");
        public static final Variable<String> CHECK_GROUP = Variable.text("checkGroup");
        public static final Variable<Date> CHECK_DUE = Variable.date("checkDue");
        public static final Variable<Date> CHECK_FOLLOW_UP = Variable.date("checkFollowUp");
        /** What was decided last: approve, accept or return. */
        public static final Variable<String> DECISION = Variable.text("decision");

        private Variables() {}
    }

    public static final class Messages {
        /** Sent by {@code obligation.process}: every process that does an obligation hears it. */
        public static final String OBLIGATION_SETTLED = "obligationSettled";

        private Messages() {}
    }
}
