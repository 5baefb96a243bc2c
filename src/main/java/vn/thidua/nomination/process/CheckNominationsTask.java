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
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;

/** Tiếp nhận, kiểm tra thành phần hồ sơ: a mark for every row. */
@Component
class CheckNominationsTask implements TaskHandler<CheckNominationsTask.Checked> {

    private final LevelWork levels;
    private final LevelViews views;
    private final Clock clock;

    CheckNominationsTask(LevelWork levels, LevelViews views, Clock clock) {
        this.levels = levels;
        this.views = views;
        this.clock = clock;
    }

    record Checked(
            LocalDate arrivedOn,
            String arrivalNumber,
            Integer paperSets,
            List<LevelWork.Given> rows,
            LocalDate supplementDue,
            LocalDate lookAgainOn) {}

    record Form(LevelViews.Level level, List<LevelViews.Row> rows, LocalDate today, LocalDate tomorrow) {}

    @Override
    public String process() {
        return NominationLevelProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.CHECK;
    }

    @Override
    public Class<Checked> submission() {
        return Checked.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Checked given) {
        boolean left = levels.check(
                work.get(Variables.LEVEL),
                work.user(),
                new LevelWork.Arrival(given.arrivedOn(), given.arrivalNumber(), given.paperSets()),
                new LevelWork.Marked(given.rows(), given.supplementDue(), given.lookAgainOn()));
        return Facts.of(Variables.ROWS_LEFT.is(left));
    }

    @Override
    public String title(TaskWork work) {
        return "Tiếp nhận, kiểm tra hồ sơ: " + views.title(work.get(Variables.LEVEL));
    }

    @Override
    public Object form(TaskWork work) {
        String level = work.get(Variables.LEVEL);
        LocalDate today = LocalDate.now(clock);
        return new Form(views.level(level), views.rows(level, NominationStatus.CHO_KIEM_TRA), today, today.plusDays(1));
    }
}
