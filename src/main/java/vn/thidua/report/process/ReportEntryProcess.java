package vn.thidua.report.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/report/report-entry.bpmn}; a contract test keeps both sides equal. */
public final class ReportEntryProcess {

    public static final String KEY = "report-entry";

    private ReportEntryProcess() {}

    public static final class Elements {
        public static final String PAPER_EXPECTED = "startEvent_paperExpected";
        public static final String ENTER = "userTask_enter";
        public static final String OVERDUE = "boundaryEvent_overdue";
        public static final String NOTE_OVERDUE = "serviceTask_noteOverdue";
        public static final String OVERDUE_NOTED = "endEvent_overdueNoted";
        public static final String IS_ENTERED = "gateway_entered";
        public static final String CLOSE_REPORT = "serviceTask_closeReport";
        public static final String ENTERED = "endEvent_entered";
        public static final String NOT_ENTERED = "endEvent_notEntered";
        public static final String SETTLED_OTHERWISE = "subProcess_settled";
        public static final String OBLIGATION_SETTLED = "startEvent_obligationSettled";
        public static final String CHECK_ALL_REPORTS = "serviceTask_checkAllReports";
        public static final String SETTLED = "endEvent_settled";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        public static final Variable<String> OBLIGATION = Variable.text("obligation");
        public static final Variable<String> OFFICE = Variable.text("office");
        public static final Variable<String> PERIOD = Variable.text("period");
        /** Id of the entry. */
        public static final Variable<String> ENTRY = Variable.text("entry");
        /** Only number and date are registered: no file is taken. */
        public static final Variable<Boolean> SECRET = Variable.flag("secret");

        public static final Variable<String> ENTER_GROUP = Variable.text("enterGroup");
        public static final Variable<Date> DUE = Variable.date("due");
        public static final Variable<Date> FOLLOW_UP = Variable.date("followUp");
        /** When the report is overdue, and how often that is said again; never for an entry beside the office's own report. */
        public static final Variable<String> OVERDUE_CYCLE = Variable.text("overdueCycle");
        /** What the enterer decided. */
        public static final Variable<Boolean> ENTERED = Variable.flag("entered");

        private Variables() {}
    }

    public static final class Messages {
        public static final String OBLIGATION_SETTLED = "obligationSettled";

        private Messages() {}
    }
}
