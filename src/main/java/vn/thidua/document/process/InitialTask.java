package vn.thidua.document.process;

import org.springframework.stereotype.Component;
import vn.thidua.document.Documents;
import vn.thidua.document.process.DocumentIssuanceProcess.Elements;
import vn.thidua.plan.Step;

/** Ký nháy, by the head of the Văn phòng. */
@Component
class InitialTask extends ApprovalTask {

    InitialTask(Documents documents, DocumentForms forms) {
        super(Elements.INITIAL, Step.KY_NHAY, documents, forms);
    }
}
