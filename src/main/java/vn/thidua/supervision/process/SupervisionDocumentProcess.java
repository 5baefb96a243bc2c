package vn.thidua.supervision.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/supervision/supervision-document.bpmn}; a contract test keeps both sides equal. */
public final class SupervisionDocumentProcess {

    public static final String KEY = "supervision-document";

    private SupervisionDocumentProcess() {}

    public static final class Elements {
        public static final String DOCUMENT_NEEDED = "startEvent_documentNeeded";
        public static final String SIGNED_HERE = "gateway_signedHere";
        public static final String ISSUE = "callActivity_issue";
        public static final String RECORD = "userTask_record";
        public static final String ISSUED = "endEvent_issued";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        /** The supervision, or the obligation of an office. */
        public static final Variable<String> SUBJECT = Variable.text("subject");
        /** Key of the plan's signing chain; null where it has none. */
        public static final Variable<String> DOCUMENT_KIND = Variable.text("documentKind");
        /** Which document it is, e.g. {@code ke-hoach-giam-sat}. */
        public static final Variable<String> PAPER = Variable.text("paper");

        public static final Variable<String> OFFICE = Variable.text("office");
        public static final Variable<String> PERIOD = Variable.text("period");
        public static final Variable<Date> DUE = Variable.date("due");
        public static final Variable<Date> FOLLOW_UP = Variable.date("followUp");
        public static final Variable<String> RECORD_GROUP = Variable.text("recordGroup");
        public static final Variable<String> RECORD_FORM = Variable.text("recordForm");

        private Variables() {}
    }

    public static final class Messages {
        private Messages() {}
    }
}
