package vn.thidua.nomination.process;

import java.time.Clock;
import java.time.LocalDate;
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

/** Thẩm định: a mark and a remark for every row. */
@Component
class AppraiseTask implements TaskHandler<AppraiseTask.Appraised> {

    private final LevelWork levels;
    private final LevelViews views;
    private final Clock clock;

    AppraiseTask(LevelWork levels, LevelViews views, Clock clock) {
        this.levels = levels;
        this.views = views;
        this.clock = clock;
    }

    record Appraised(List<LevelWork.Given> rows, LocalDate supplementDue, LocalDate lookAgainOn, String comment) {}

    record Form(LevelViews.Level level, List<LevelViews.Row> rows, LocalDate tomorrow) {}

    @Override
    public String process() {
        return NominationLevelProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.APPRAISE;
    }

    @Override
    public Class<Appraised> submission() {
        return Appraised.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Appraised given) {
        levels.appraise(
                work.get(Variables.LEVEL),
                work.user(),
                new LevelWork.Marked(given.rows(), given.supplementDue(), given.lookAgainOn()),
                given.comment());
        return Map.of();
    }

    @Override
    public String title(TaskWork work) {
        return "Thẩm định: " + views.title(work.get(Variables.LEVEL));
    }

    @Override
    public Object form(TaskWork work) {
        String level = work.get(Variables.LEVEL);
        return new Form(
                views.level(level),
                views.rows(level, NominationStatus.DANG_THAM_DINH),
                LocalDate.now(clock).plusDays(1));
    }
}
