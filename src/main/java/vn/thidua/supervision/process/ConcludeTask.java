package vn.thidua.supervision.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.supervision.Conclusions;
import vn.thidua.supervision.SupervisionCase;
import vn.thidua.supervision.SupervisionViews;
import vn.thidua.supervision.Supervisions;
import vn.thidua.supervision.process.SupervisionProcess.Elements;
import vn.thidua.supervision.process.SupervisionProcess.Variables;

/** Lập nội dung kết luận: what each office with findings has to do, and by when it reports on it. */
@Component
class ConcludeTask implements TaskHandler<ConcludeTask.Submission> {

    /** Suggested time for an office to report on the conclusion (assumed: practice differs); the form lets it be changed. */
    private static final int SUGGESTED_DAYS = 30;

    private final Supervisions supervisions;
    private final Conclusions conclusions;
    private final SupervisionViews views;
    private final WorkingDays workingDays;
    private final Clock clock;

    ConcludeTask(
            Supervisions supervisions,
            Conclusions conclusions,
            SupervisionViews views,
            WorkingDays workingDays,
            Clock clock) {
        this.supervisions = supervisions;
        this.conclusions = conclusions;
        this.views = views;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    record Submission(List<Conclusions.Requirement> requirements) {}

    record Choice(String id, String name) {}

    record Form(
            Object supervision,
            Object visits,
            List<Choice> offices,
            List<Conclusions.Requirement> requirements,
            LocalDate earliest) {}

    @Override
    public String process() {
        return SupervisionProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.CONCLUDE;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission submission) {
        conclusions.conclude(work.get(Variables.SUPERVISION), submission.requirements());
        return Map.of();
    }

    @Override
    public String title(TaskWork work) {
        return "Lập nội dung kết luận – " + supervisions.title(supervisions.get(work.get(Variables.SUPERVISION)));
    }

    /** Every finding is suggested as something to be put right. */
    @Override
    public Object form(TaskWork work) {
        SupervisionCase held = supervisions.get(work.get(Variables.SUPERVISION));
        var visits = supervisions.visits(held.id());
        LocalDate today = LocalDate.now(clock);
        LocalDate due = workingDays.plus(today, SUGGESTED_DAYS);
        return new Form(
                views.head(held),
                views.visits(held),
                visits.stream()
                        .filter(visit -> !visit.findings().isEmpty())
                        .map(visit -> new Choice(visit.office(), views.office(held, visit.office())))
                        .toList(),
                visits.stream()
                        .flatMap(visit -> visit.findings().stream()
                                .map(finding ->
                                        new Conclusions.Requirement(visit.office(), "Khắc phục: " + finding, due)))
                        .toList(),
                today.plusDays(1));
    }
}
