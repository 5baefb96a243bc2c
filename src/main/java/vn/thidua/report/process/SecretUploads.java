package vn.thidua.report.process;

import org.springframework.stereotype.Component;
import vn.thidua.document.UploadRule;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;
import vn.thidua.report.process.ReportEntryProcess.Variables;

/** No file of a secret document enters the system. */
@Component
class SecretUploads implements UploadRule {

    @Override
    public void check(TaskWork work) {
        if (work.process().equals(ReportEntryProcess.KEY) && Boolean.TRUE.equals(work.get(Variables.SECRET))) {
            throw new Refusal("Văn bản mật chỉ ghi số, ngày, không tải tệp lên hệ thống; hãy bỏ tệp đã chọn.");
        }
    }
}
