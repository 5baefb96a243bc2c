package vn.thidua.report.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/report/report-correction.bpmn}; a contract test keeps both sides equal. */
public final class ReportCorrectionProcess {

    public static final String KEY = "report-correction";

    private ReportCorrectionProcess() {}

    public static final class Elements {
        public static final String CORRECTION_NEEDED = "startEvent_correctionNeeded";
        public static final String ISSUE_CORRECTION = "callActivity_issueCorrection";
        public static final String SENT_UP = "boundaryEvent_sentUp";
        public static final String RECEIVE_CORRECTION = "userTask_receiveCorrection";
        public static final String IS_ACCEPTED = "gateway_accepted";
        public static final String ACCEPTED = "endEvent_accepted";
        public static final String WITHDRAWAL = "subProcess_withdrawn";
        public static final String CORRECTION_WITHDRAWN = "startEvent_correctionWithdrawn";
        public static final String WITHDRAWN = "endEvent_withdrawn";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        /** Id of the correction. */
        public static final Variable<String> CORRECTION = Variable.text("correction");

        public static final Variable<String> OFFICE = Variable.text("office");
        public static final Variable<String> PERIOD = Variable.text("period");
        public static final Variable<String> REPORT_KIND = Variable.text("reportKind");
        public static final Variable<Date> DUE = Variable.date("due");
        public static final Variable<Date> FOLLOW_UP = Variable.date("followUp");
        public static final Variable<String> RECEIVE_GROUP = Variable.text("receiveGroup");
        public static final Variable<Date> RECEIVE_DUE = Variable.date("receiveDue");
        /** What the consolidator decided: accept or return. */
        public static final Variable<String> DECISION = Variable.text("decision");

        private Variables() {}
    }

    public static final class Messages {
        public static final String CORRECTION_SENT_UP = "correctionSentUp";
        public static final String CORRECTION_WITHDRAWN = "correctionWithdrawn";

        private Messages() {}
    }
}
