package vn.thidua.award.process;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.award.AfterIssue;
import vn.thidua.award.DecisionForms;
import vn.thidua.award.DecisionLists;
import vn.thidua.award.process.AwardDecisionProcess.Elements;
import vn.thidua.platform.engine.TaskWork;

/** Thông báo kết quả: those not rewarded hear of it, with the reason, through the office that proposed them. */
@Component
class TellResultTask extends DecisionTask<TellResultTask.Submission> {

    private final AfterIssue after;

    /** @param letter number and date of the letter with which they were told, may be null */
    record Submission(LocalDate toldOn, String letter) {}

    TellResultTask(AfterIssue after, DecisionLists lists, DecisionForms forms) {
        super(Elements.TELL_RESULT, "Thông báo kết quả", Submission.class, lists, forms);
        this.after = after;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission given) {
        after.told(id(work), work.user(), given.toldOn(), given.letter());
        return Map.of();
    }
}
