package vn.thidua.award.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.award.AfterIssue;
import vn.thidua.award.DecisionForms;
import vn.thidua.award.DecisionLists;
import vn.thidua.award.process.AwardDecisionProcess.Elements;
import vn.thidua.award.process.AwardDecisionProcess.Variables;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;

/** Viết bằng, cấp phát, trao thưởng: one ceremony after another, until nobody is left. */
@Component
class ConferTask extends DecisionTask<ConferTask.Submission> {

    private final AfterIssue after;

    /** @param decision {@code all}, {@code some} or {@code close}, which needs the comment only */
    record Submission(
            String decision,
            LocalDate writtenOn,
            LocalDate conferredOn,
            String event,
            List<AfterIssue.Handed> rows,
            String comment) {}

    ConferTask(AfterIssue after, DecisionLists lists, DecisionForms forms) {
        super(Elements.CONFER, "Viết bằng, cấp phát, trao thưởng", Submission.class, lists, forms);
        this.after = after;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission given) {
        boolean done = switch (given.decision() == null ? "" : given.decision()) {
            case "all" -> confer(work, given, true);
            case "some" -> confer(work, given, false);
            case "close" -> {
                after.handNoMore(id(work), given.comment());
                yield true;
            }
            default -> throw new Refusal("Chưa chọn trao cho tất cả hay một phần; hãy chọn rồi gửi.");
        };
        return Facts.of(Variables.ALL_CONFERRED.is(done));
    }

    private boolean confer(TaskWork work, Submission given, boolean all) {
        return after.confer(
                id(work),
                work.user(),
                new AfterIssue.Ceremony(all, given.writtenOn(), given.conferredOn(), given.event(), given.rows()));
    }
}
