package vn.thidua.document.process;

import org.springframework.stereotype.Component;
import vn.thidua.document.Documents;
import vn.thidua.document.PaperSignatures;
import vn.thidua.document.SigningWays;
import vn.thidua.document.process.DocumentIssuanceProcess.Elements;
import vn.thidua.plan.Step;

/** Ký Tờ trình, by the head of the drafting office; returns go back to whoever drafted. */
@Component
class SignSubmissionLetterTask extends SigningTask {

    SignSubmissionLetterTask(Documents documents, SigningWays ways, DocumentForms forms, PaperSignatures paper) {
        super(Elements.SIGN_SUBMISSION_LETTER, Step.TO_TRINH, documents, ways, forms, paper);
    }

    @Override
    void sign(String document, String user, Submission submission) {
        documents.signSubmissionLetter(document, user, submission.capacity(), submission.comment());
    }
}
