package vn.thidua.document.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/document/document-issuance.bpmn}; a contract test keeps both sides equal. */
public final class DocumentIssuanceProcess {

    public static final String KEY = "document-issuance";

    private DocumentIssuanceProcess() {}

    public static final class Elements {
        public static final String DOCUMENT_NEEDED = "startEvent_documentNeeded";
        public static final String OPEN_DOCUMENT = "serviceTask_openDocument";
        public static final String DRAFT = "userTask_draft";
        public static final String DRAFT_SUBMITTED = "gateway_draftSubmitted";
        public static final String NOT_ISSUED = "endEvent_notIssued";
        public static final String REVIEW_NEEDED = "gateway_reviewNeeded";
        public static final String REVIEW_CONTENT = "userTask_reviewContent";
        public static final String CONTENT_APPROVED = "gateway_contentApproved";
        public static final String OPINIONS_NEEDED = "gateway_opinionsNeeded";
        public static final String ASK_OPINIONS = "serviceTask_askOpinions";
        public static final String AWAIT_OPINIONS = "gateway_awaitOpinions";
        public static final String ALL_OPINIONS_IN = "event_allOpinionsIn";
        public static final String OPINIONS_TIME_UP = "event_opinionsTimeUp";
        public static final String RESOLVE_OPINIONS = "userTask_resolveOpinions";
        public static final String OPINIONS_RESOLVED = "gateway_opinionsResolved";
        public static final String SUBMISSION_LETTER_NEEDED = "gateway_submissionLetterNeeded";
        public static final String SIGN_SUBMISSION_LETTER = "userTask_signSubmissionLetter";
        public static final String SUBMISSION_LETTER_SIGNED = "gateway_submissionLetterSigned";
        public static final String NUMBER_SUBMISSION_LETTER = "userTask_numberSubmissionLetter";
        public static final String VERIFICATION_NEEDED = "gateway_verificationNeeded";
        public static final String VERIFY = "userTask_verify";
        public static final String VERIFIED = "gateway_verified";
        public static final String INITIAL_NEEDED = "gateway_initialNeeded";
        public static final String INITIAL = "userTask_initial";
        public static final String INITIALLED = "gateway_initialled";
        public static final String SIGNATURE_NEEDED = "gateway_signatureNeeded";
        public static final String SIGN = "userTask_sign";
        public static final String SIGNED = "gateway_signed";
        public static final String ISSUE = "userTask_issue";
        public static final String IS_ISSUED = "gateway_issued";
        public static final String RETURN_TO = "gateway_returnTo";
        public static final String ISSUED = "endEvent_issued";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        public static final Variable<String> DOCUMENT_KIND = Variable.text("documentKind");
        /** What the document is about: id of an obligation or a round. */
        public static final Variable<String> SUBJECT = Variable.text("subject");

        public static final Variable<String> OFFICE = Variable.text("office");
        public static final Variable<String> PERIOD = Variable.text("period");
        public static final Variable<Date> DUE = Variable.date("due");
        public static final Variable<Date> FOLLOW_UP = Variable.date("followUp");

        /** Id of the document. */
        public static final Variable<String> DOCUMENT = Variable.text("document");
        /** What it is called inside task names. */
        public static final Variable<String> DOCUMENT_TITLE = Variable.text("documentTitle");

        public static final Variable<String> DRAFT_TITLE = Variable.text("draftTitle");
        public static final Variable<String> DRAFT_FORM = Variable.text("draftForm");
        /** Codes of the chain's steps, each with a blank before and after it. */
        public static final Variable<String> STEPS = Variable.text("steps");

        public static final Variable<String> DRAFT_GROUP = Variable.text("draftGroup");
        public static final Variable<String> REVIEW_GROUP = Variable.text("reviewGroup");
        public static final Variable<String> SUBMISSION_GROUP = Variable.text("submissionGroup");
        public static final Variable<String> SUBMISSION_NUMBER_GROUP = Variable.text("submissionNumberGroup");
        public static final Variable<String> VERIFY_GROUP = Variable.text("verifyGroup");
        public static final Variable<String> INITIAL_GROUP = Variable.text("initialGroup");
        public static final Variable<String> SIGN_GROUP = Variable.text("signGroup");
        public static final Variable<String> ISSUE_GROUP = Variable.text("issueGroup");
        public static final Variable<Date> OPINIONS_UNTIL = Variable.date("opinionsUntil");
        /** What the last task decided: submit, skip, approve, return, sign, issue, revise. */
        public static final Variable<String> DECISION = Variable.text("decision");
        /** Code of the step that a return goes to. */
        public static final Variable<String> RETURN_TO = Variable.text("returnTo");

        private Variables() {}
    }

    public static final class Messages {
        public static final String ALL_OPINIONS_IN = "allOpinionsIn";

        private Messages() {}
    }
}
