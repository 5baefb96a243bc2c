package vn.thidua.nomination.process;

import org.springframework.stereotype.Component;
import vn.thidua.nomination.LevelOpinions;
import vn.thidua.platform.engine.EndGuard;
import vn.thidua.platform.error.Refusal;

/** A level waits for every agency that it asked: only an answer, or the end of the time, sets it free. */
@Component
class OpenOpinionGuard implements EndGuard {

    private final LevelOpinions opinions;

    OpenOpinionGuard(LevelOpinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public String process() {
        return NominationOpinionProcess.KEY;
    }

    @Override
    public void requireExpendable(String businessKey) {
        if (opinions.isOpen(businessKey)) {
            throw new Refusal(
                    "Cơ quan được lấy ý kiến hiệp y chưa trả lời nên không xóa được việc này; hãy đề nghị cơ quan đó trả lời hoặc chờ hết thời gian lấy ý kiến.");
        }
    }
}
