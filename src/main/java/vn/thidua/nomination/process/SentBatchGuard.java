package vn.thidua.nomination.process;

import org.springframework.stereotype.Component;
import vn.thidua.nomination.BatchStatus;
import vn.thidua.nomination.Batches;
import vn.thidua.platform.engine.EndGuard;
import vn.thidua.platform.error.Refusal;

/** A list that was sent arrives, or its outcome from outside is recorded: nothing else does either. */
@Component
class SentBatchGuard implements EndGuard {

    private final Batches batches;

    SentBatchGuard(Batches batches) {
        this.batches = batches;
    }

    @Override
    public String process() {
        return NominationBatchProcess.KEY;
    }

    @Override
    public void requireExpendable(String businessKey) {
        batches.find(businessKey)
                .filter(batch -> batch.status() == BatchStatus.DA_TRINH)
                .ifPresent(batch -> {
                    throw Refusal.of(
                            "Danh sách đã trình theo Tờ trình số %s nên không xóa được việc này; hãy đề nghị đơn vị trình rút hồ sơ hoặc ghi kết quả của cấp trên.",
                            batch.number());
                });
    }
}
