package vn.thidua.nomination.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.document.Attachments;
import vn.thidua.nomination.BatchOutcomes;
import vn.thidua.nomination.LevelViews;
import vn.thidua.nomination.process.NominationBatchProcess.Elements;
import vn.thidua.nomination.process.NominationBatchProcess.Variables;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;

/** Ghi kết quả của cấp trên: what an authority outside the system has answered. */
@Component
class RecordOutcomeTask implements TaskHandler<RecordOutcomeTask.Outcome> {

    private final BatchOutcomes outcomes;
    private final LevelViews views;
    private final OutcomeDates dates;
    private final Attachments attachments;
    private final Clock clock;

    RecordOutcomeTask(
            BatchOutcomes outcomes, LevelViews views, OutcomeDates dates, Attachments attachments, Clock clock) {
        this.outcomes = outcomes;
        this.views = views;
        this.dates = dates;
        this.attachments = attachments;
        this.clock = clock;
    }

    record Outcome(
            List<BatchOutcomes.Given> rows,
            String number,
            LocalDate dated,
            List<UUID> files,
            String note,
            LocalDate askAgainOn) {}

    record Form(LevelViews.BatchHead batch, List<LevelViews.Row> rows, Map<String, Object> limits) {}

    @Override
    public String process() {
        return NominationBatchProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.RECORD_OUTCOME;
    }

    @Override
    public Class<Outcome> submission() {
        return Outcome.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Outcome given) {
        boolean more = outcomes.record(
                work.get(Variables.BATCH),
                work.user(),
                work.taskId(),
                new BatchOutcomes.Answer(
                        given.rows(), given.number(), given.dated(), given.files(), given.note(), given.askAgainOn()));
        var facts = new HashMap<String, Object>(Map.of(Variables.MORE_OUTCOMES.name(), more));
        LocalDate today = LocalDate.now(clock);
        facts.putAll(
                given.askAgainOn() == null || !given.askAgainOn().isAfter(today)
                        ? dates.after(10)
                        : dates.by(given.askAgainOn()));
        return facts;
    }

    @Override
    public String title(TaskWork work) {
        return "Ghi kết quả của cấp trên: "
                + views.batch(work.get(Variables.BATCH)).title();
    }

    @Override
    public Object form(TaskWork work) {
        String batch = work.get(Variables.BATCH);
        return new Form(
                views.batch(batch),
                views.rowsOf(outcomes.waiting(batch)),
                Map.of("attachmentBytes", attachments.maxSize()));
    }
}
