package vn.thidua.nomination.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.LevelOpinions;
import vn.thidua.nomination.LevelViews;
import vn.thidua.nomination.process.NominationLevelProcess.Elements;
import vn.thidua.nomination.process.NominationLevelProcess.Variables;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;

/** Tổng hợp ý kiến Nhân dân: each opinion and how it was dealt with. */
@Component
class RecordPublicOpinionsTask implements TaskHandler<RecordPublicOpinionsTask.Received> {

    private final LevelOpinions opinions;
    private final LevelViews views;

    RecordPublicOpinionsTask(LevelOpinions opinions, LevelViews views) {
        this.opinions = opinions;
        this.views = views;
    }

    record Received(List<LevelOpinions.PublicOpinion> opinions) {}

    /** @param posted where and how long */
    record Form(LevelViews.Level level, List<LevelViews.Row> rows, String posted) {}

    @Override
    public String process() {
        return NominationLevelProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.RECORD_PUBLIC_OPINIONS;
    }

    @Override
    public Class<Received> submission() {
        return Received.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Received given) {
        opinions.closePosting(work.get(Variables.LEVEL), work.user(), given.opinions());
        return Map.of();
    }

    @Override
    public String title(TaskWork work) {
        return "Tổng hợp ý kiến Nhân dân: " + views.title(work.get(Variables.LEVEL));
    }

    @Override
    public Object form(TaskWork work) {
        String level = work.get(Variables.LEVEL);
        return new Form(
                views.level(level), views.rows(level), opinions.posted(level).orElse(null));
    }
}
