package vn.thidua.nomination.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.DueDates;
import vn.thidua.nomination.LevelOpinions;
import vn.thidua.nomination.LevelViews;
import vn.thidua.nomination.process.NominationLevelProcess.Elements;
import vn.thidua.nomination.process.NominationLevelProcess.Variables;
import vn.thidua.obligation.OverdueCycle;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.time.VietnamTime;

/** Đăng tải lấy ý kiến Nhân dân: where, from when, until when. */
@Component
class PostListTask implements TaskHandler<PostListTask.Posted> {

    private final LevelOpinions opinions;
    private final LevelViews views;
    private final DueDates dueDates;

    PostListTask(LevelOpinions opinions, LevelViews views, DueDates dueDates) {
        this.opinions = opinions;
        this.views = views;
        this.dueDates = dueDates;
    }

    /** Working days for summing up what came in (assumed). */
    private static final int DAYS_TO_SUM_UP = 3;

    record Posted(String place, LocalDate from, LocalDate to) {}

    /** @param least first day on which the posting may end when it begins today */
    record Form(LevelViews.Level level, List<LevelViews.Row> rows, LocalDate today, LocalDate least, int workingDays) {}

    @Override
    public String process() {
        return NominationLevelProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.POST;
    }

    @Override
    public Class<Posted> submission() {
        return Posted.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Posted given) {
        Instant until = opinions.post(work.get(Variables.LEVEL), work.user(), given.place(), given.from(), given.to());
        return Facts.of(
                Variables.POSTED_UNTIL.is(Date.from(OverdueCycle.firstAfter(until))),
                Variables.OPINIONS_DUE.is(Date.from(dueDates.dueAfter(VietnamTime.dateOf(until), DAYS_TO_SUM_UP))));
    }

    @Override
    public String title(TaskWork work) {
        return "Đăng tải lấy ý kiến: " + views.title(work.get(Variables.LEVEL));
    }

    @Override
    public Object form(TaskWork work) {
        String level = work.get(Variables.LEVEL);
        LevelOpinions.ToPost time = opinions.toPost(level);
        return new Form(views.level(level), views.rows(level), time.today(), time.least(), time.workingDays());
    }
}
