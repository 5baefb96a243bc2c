package vn.thidua.award.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.award.DecisionForms;
import vn.thidua.award.DecisionLists;
import vn.thidua.award.Revocations;
import vn.thidua.award.process.AwardDecisionProcess.Elements;
import vn.thidua.platform.engine.TaskWork;

/** Thu hồi hiện vật, tiền thưởng: what came back, award by award. */
@Component
class RecoverTask extends DecisionTask<RecoverTask.Submission> {

    private final Revocations revocations;

    record Submission(List<Revocations.Recovery> rows) {}

    RecoverTask(Revocations revocations, DecisionLists lists, DecisionForms forms) {
        super(Elements.RECOVER, "Thu hồi hiện vật, tiền thưởng", Submission.class, lists, forms);
        this.revocations = revocations;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission given) {
        revocations.recovered(id(work), given.rows());
        return Map.of();
    }
}
