package vn.thidua.nomination.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.LevelViews;
import vn.thidua.nomination.LevelWork;
import vn.thidua.nomination.NominationStatus;
import vn.thidua.nomination.process.NominationLevelProcess.Elements;
import vn.thidua.nomination.process.NominationLevelProcess.Variables;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;

/** Bổ sung hồ sơ theo yêu cầu: the sending office says what it added to each row. */
@Component
class SupplementTask implements TaskHandler<SupplementTask.Supplemented> {

    private final LevelWork levels;
    private final LevelViews views;

    SupplementTask(LevelWork levels, LevelViews views) {
        this.levels = levels;
        this.views = views;
    }

    record Supplemented(List<LevelWork.Given> rows) {}

    record Form(LevelViews.Level level, List<LevelViews.Row> rows) {}

    @Override
    public String process() {
        return NominationLevelProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.SUPPLEMENT;
    }

    @Override
    public Class<Supplemented> submission() {
        return Supplemented.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Supplemented given) {
        return LevelFacts.dates(levels.supplement(work.get(Variables.LEVEL), work.user(), given.rows()));
    }

    @Override
    public String title(TaskWork work) {
        return "Bổ sung hồ sơ: " + views.title(work.get(Variables.LEVEL));
    }

    @Override
    public Object form(TaskWork work) {
        String level = work.get(Variables.LEVEL);
        return new Form(views.level(level), views.rows(level, NominationStatus.BO_SUNG));
    }
}
