package vn.thidua.document.process;

import org.springframework.stereotype.Component;
import vn.thidua.document.Documents;
import vn.thidua.document.process.DocumentIssuanceProcess.Elements;
import vn.thidua.plan.Step;

/** Thẩm tra hồ sơ trình, by the Văn phòng. */
@Component
class VerifyTask extends ApprovalTask {

    VerifyTask(Documents documents, DocumentForms forms) {
        super(Elements.VERIFY, Step.THAM_TRA, documents, forms);
    }
}
