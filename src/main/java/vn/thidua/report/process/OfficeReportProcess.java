package vn.thidua.report.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/report/office-report.bpmn}; a contract test keeps both sides equal. */
public final class OfficeReportProcess {

    public static final String KEY = "office-report";

    private OfficeReportProcess() {}

    public static final class Elements {
        public static final String REPORT_DUE = "startEvent_reportDue";
        public static final String ISSUE_REPORT = "callActivity_issueReport";
        public static final String OVERDUE = "boundaryEvent_overdue";
        public static final String SENT_UP = "boundaryEvent_sentUp";
        public static final String NOTE_OVERDUE = "serviceTask_noteOverdue";
        public static final String OVERDUE_NOTED = "endEvent_overdueNoted";
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

        public static final Variable<String> RECEIVE_GROUP = Variable.text("receiveGroup");
        public static final Variable<Date> RECEIVE_DUE = Variable.date("receiveDue");
        /** What the consolidator decided: accept or return. */
        public static final Variable<String> DECISION = Variable.text("decision");

        private Variables() {}
    }

    public static final class Messages {
        /** The office's report came from a plan of its own: it waits to be received. */
        public static final String REPORT_SENT_UP = "reportSentUp";

        public static final String REPORT_WITHDRAWN = "reportWithdrawn";
        /** Sent by {@code obligation.process}: every process that does an obligation hears it. */
        public static final String OBLIGATION_SETTLED = "obligationSettled";

        private Messages() {}
    }
}
