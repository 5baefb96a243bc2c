package vn.thidua.document.process;

import org.springframework.stereotype.Component;
import vn.thidua.document.Documents;
import vn.thidua.document.process.DocumentIssuanceProcess.Elements;
import vn.thidua.plan.Step;

/** Duyệt nội dung (ký nháy), by the head of the drafting unit. */
@Component
class ReviewContentTask extends ApprovalTask {

    ReviewContentTask(Documents documents, DocumentForms forms) {
        super(Elements.REVIEW_CONTENT, Step.DUYET, documents, forms);
    }
}
