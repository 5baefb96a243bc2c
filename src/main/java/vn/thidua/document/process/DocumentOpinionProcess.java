package vn.thidua.document.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/document/document-opinion.bpmn}; a contract test keeps both sides equal. */
public final class DocumentOpinionProcess {

    public static final String KEY = "document-opinion";

    private DocumentOpinionProcess() {}

    public static final class Elements {
        public static final String OPINION_ASKED = "startEvent_opinionAsked";
        public static final String GIVE_OPINION = "userTask_giveOpinion";
        public static final String TIME_UP = "boundaryEvent_timeUp";
        public static final String GATHER_OPINION = "serviceTask_gatherOpinion";
        public static final String GIVEN = "endEvent_given";
        public static final String SILENT = "endEvent_silent";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        public static final Variable<String> OFFICE = Variable.text("office");
        public static final Variable<String> DOCUMENT = Variable.text("document");
        /** Which time the draft was sent out; absent in instances of the first release. */
        public static final Variable<String> ROUND = Variable.text("round");

        public static final Variable<String> DOCUMENT_TITLE = Variable.text("documentTitle");
        /** Process instance that issues the document and waits for the opinions. */
        public static final Variable<String> ISSUANCE = Variable.text("issuance");

        public static final Variable<String> OPINION_GROUP = Variable.text("opinionGroup");
        public static final Variable<Date> OPINION_DUE = Variable.date("opinionDue");
        public static final Variable<Date> OPINION_FOLLOW_UP = Variable.date("opinionFollowUp");
        public static final Variable<Date> OPINION_UNTIL = Variable.date("opinionUntil");

        private Variables() {}
    }

    public static final class Messages {
        private Messages() {}
    }
}
