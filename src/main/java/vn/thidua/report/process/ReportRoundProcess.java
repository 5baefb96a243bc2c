package vn.thidua.report.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/report/report-round.bpmn}; a contract test keeps both sides equal. */
public final class ReportRoundProcess {

    public static final String KEY = "report-round";

    private ReportRoundProcess() {}

    public static final class Elements {
        public static final String ROUND_DUE = "startEvent_roundDue";
        public static final String OPEN_ROUND = "serviceTask_openRound";
        public static final String LETTER_IS_WANTED = "gateway_letterWanted";
        public static final String REQUEST_LETTER = "callActivity_requestLetter";
        public static final String LETTER_WAITED_FOR = "boundaryEvent_letterWaitedFor";
        public static final String OPEN_OBLIGATIONS = "serviceTask_openObligations";
        public static final String OPENED = "gateway_opened";
        public static final String LETTER_AFTER_OPENING = "endEvent_letterAfterOpening";
        public static final String START_OFFICE_REPORTS = "serviceTask_startOfficeReports";
        public static final String MORE_OFFICES = "gateway_moreOffices";
        public static final String AWAIT_REPORTS = "gateway_awaitReports";
        public static final String ALL_REPORTS_IN = "event_allReportsIn";
        public static final String CLOSING_DATE = "event_closingDate";
        public static final String ASSESSMENT_IS_WANTED = "gateway_assessmentWanted";
        public static final String ASSESS = "userTask_assess";
        public static final String PLAN_UPWARD_REPORT = "serviceTask_planUpwardReport";
        public static final String UPWARD_IS_LEFT = "gateway_upwardLeft";
        public static final String REPORT_UPWARD = "callActivity_reportUpward";
        public static final String REPORTED = "endEvent_reported";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        public static final Variable<String> PERIOD = Variable.text("period");
        /** Closing date asked for by hand; absent: the usual one. */
        public static final Variable<Date> CLOSES_AT = Variable.date("closesAt");

        public static final Variable<Boolean> LETTER_WANTED = Variable.flag("letterWanted");
        /** Person who opened the round by hand. */
        public static final Variable<String> OPENED_BY = Variable.text("openedBy");
        /** Id of the round. */
        public static final Variable<String> ROUND = Variable.text("round");

        public static final Variable<String> REQUEST_LETTER_KIND = Variable.text("requestLetterKind");
        public static final Variable<String> REQUEST_LETTER_OFFICE = Variable.text("requestLetterOffice");
        public static final Variable<Date> LETTER_DUE = Variable.date("letterDue");
        public static final Variable<Date> LETTER_FOLLOW_UP = Variable.date("letterFollowUp");
        public static final Variable<Date> LETTER_WAIT_UNTIL = Variable.date("letterWaitUntil");
        public static final Variable<Boolean> OPENED_BEFORE = Variable.flag("openedBefore");
        public static final Variable<Boolean> MORE_OFFICES = Variable.flag("moreOffices");
        public static final Variable<Boolean> ASSESSMENT_WANTED = Variable.flag("assessmentWanted");
        public static final Variable<String> ASSESS_GROUP = Variable.text("assessGroup");
        public static final Variable<Date> ASSESS_DUE = Variable.date("assessDue");
        public static final Variable<Date> ASSESS_FOLLOW_UP = Variable.date("assessFollowUp");
        public static final Variable<Boolean> UPWARD_LEFT = Variable.flag("upwardLeft");
        public static final Variable<String> UPWARD_KIND = Variable.text("upwardKind");
        public static final Variable<String> UPWARD_OFFICE = Variable.text("upwardOffice");
        public static final Variable<Date> UPWARD_DUE = Variable.date("upwardDue");
        public static final Variable<Date> UPWARD_FOLLOW_UP = Variable.date("upwardFollowUp");

        private Variables() {}
    }

    public static final class Messages {
        public static final String ALL_REPORTS_IN = "allReportsIn";

        private Messages() {}
    }
}
