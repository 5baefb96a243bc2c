package vn.thidua.document.process;

import org.springframework.stereotype.Component;
import vn.thidua.document.Documents;
import vn.thidua.document.PaperSignatures;
import vn.thidua.document.SigningWays;
import vn.thidua.document.process.DocumentIssuanceProcess.Elements;
import vn.thidua.plan.Step;

/** Ký ban hành. */
@Component
class SignTask extends SigningTask {

    SignTask(Documents documents, SigningWays ways, DocumentForms forms, PaperSignatures paper) {
        super(Elements.SIGN, Step.KY, documents, ways, forms, paper);
    }

    @Override
    void sign(String document, String user, Submission submission) {
        documents.sign(document, user, submission.capacity(), submission.comment());
    }
}
