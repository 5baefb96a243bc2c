package vn.thidua.nomination.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.document.Attachments;
import vn.thidua.nomination.Batches;
import vn.thidua.nomination.LevelViews;
import vn.thidua.nomination.SharedPapers;
import vn.thidua.nomination.process.NominationBatchProcess.Elements;
import vn.thidua.nomination.process.NominationBatchProcess.Variables;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;

/** Chuẩn bị hồ sơ đợt trình: the minutes and the papers of the whole list. */
@Component
class PrepareBatchTask implements TaskHandler<PrepareBatchTask.Papers> {

    private final Batches batches;
    private final LevelViews views;
    private final SharedPapers papers;
    private final Attachments attachments;

    PrepareBatchTask(Batches batches, LevelViews views, SharedPapers papers, Attachments attachments) {
        this.batches = batches;
        this.views = views;
        this.papers = papers;
        this.attachments = attachments;
    }

    /**
     * @param items files by the items of the guidance
     * @param papers the other papers of the whole list
     */
    record Papers(
            String minutesNumber,
            LocalDate minutesDate,
            List<UUID> minutesFile,
            List<Batches.ItemFiles> items,
            List<UUID> papers) {}

    /** @param items those that have to be attached, or may be */
    record Form(
            LevelViews.BatchHead batch,
            List<LevelViews.Row> rows,
            List<SharedPapers.Item> items,
            boolean minutesAsked,
            boolean minutesOptional,
            Map<String, Object> limits) {}

    @Override
    public String process() {
        return NominationBatchProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.PREPARE;
    }

    @Override
    public Class<Papers> submission() {
        return Papers.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Papers given) {
        String batch = work.get(Variables.BATCH);
        batches.prepare(
                batch,
                work.user(),
                work.taskId(),
                new Batches.Prepared(
                        given.minutesNumber(),
                        given.minutesDate(),
                        given.minutesFile(),
                        given.items(),
                        given.papers() == null ? List.of() : given.papers()));
        return Map.of();
    }

    @Override
    public String title(TaskWork work) {
        return "Chuẩn bị đợt trình: " + views.batch(work.get(Variables.BATCH)).title();
    }

    @Override
    public Object form(TaskWork work) {
        String batch = work.get(Variables.BATCH);
        boolean minutesAsked = papers.minutesAsked(batches.get(batch));
        return new Form(
                views.batch(batch),
                views.rowsOfBatch(batch),
                papers.toAttach(batch),
                minutesAsked,
                !minutesAsked,
                Map.of("attachmentBytes", attachments.maxSize()));
    }
}
