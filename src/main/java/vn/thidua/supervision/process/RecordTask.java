package vn.thidua.supervision.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.document.Attachments;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.text.Texts;
import vn.thidua.supervision.Papers;
import vn.thidua.supervision.SupervisionCase;
import vn.thidua.supervision.SupervisionViews;
import vn.thidua.supervision.Supervisions;
import vn.thidua.supervision.process.SupervisionDocumentProcess.Elements;
import vn.thidua.supervision.process.SupervisionDocumentProcess.Variables;

/** Ghi văn bản: the plan has no signing chain for it, so that what was signed outside is recorded. */
@Component
class RecordTask implements TaskHandler<RecordTask.Submission> {

    private final Papers papers;
    private final Supervisions supervisions;
    private final SupervisionViews views;
    private final Attachments attachments;

    RecordTask(Papers papers, Supervisions supervisions, SupervisionViews views, Attachments attachments) {
        this.papers = papers;
        this.supervisions = supervisions;
        this.views = views;
        this.attachments = attachments;
    }

    record Submission(String number, LocalDate date, String content, List<UUID> attachments) {}

    /** @param requirements what the conclusion asks of the office, for its report on that */
    record Form(
            Object supervision,
            String paper,
            Object visit,
            String outline,
            List<String> requirements,
            Map<String, Object> limits) {}

    @Override
    public String process() {
        return SupervisionDocumentProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.RECORD;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission submission) {
        papers.record(
                work.plan(),
                work.get(Variables.SUBJECT),
                work.get(Variables.PAPER),
                work.user(),
                work.taskId(),
                new Papers.Typed(
                        submission.number(), submission.date(), submission.content(), submission.attachments()));
        return Map.of();
    }

    @Override
    public String title(TaskWork work) {
        String paper = work.get(Variables.PAPER);
        String verb = Papers.isOffices(paper) ? "Gửi " : "Ghi số, ngày ";
        return verb + Texts.inSentence(Papers.name(paper)) + " – " + supervisions.title(held(work));
    }

    @Override
    public Object form(TaskWork work) {
        SupervisionCase held = held(work);
        String paper = work.get(Variables.PAPER);
        String office = work.get(Variables.OFFICE);
        boolean offices = Papers.isOffices(paper);
        return new Form(
                views.head(held),
                Papers.name(paper),
                offices ? views.visit(held, office) : null,
                paper.equals(Papers.SELF_REPORT) ? held.outline() : null,
                paper.equals(Papers.FOLLOW_UP)
                        ? supervisions.visits(held.id()).stream()
                                .filter(visit -> visit.office().equals(office))
                                .flatMap(visit -> visit.requirements().stream())
                                .toList()
                        : List.of(),
                Map.of("attachmentBytes", attachments.maxSize()));
    }

    private SupervisionCase held(TaskWork work) {
        return supervisions.get(work.plan() + "/supervision/" + work.get(Variables.PERIOD));
    }
}
