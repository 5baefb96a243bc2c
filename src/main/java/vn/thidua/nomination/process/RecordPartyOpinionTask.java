package vn.thidua.nomination.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.LevelOpinions;
import vn.thidua.nomination.LevelViews;
import vn.thidua.nomination.LevelWork;
import vn.thidua.nomination.process.NominationLevelProcess.Elements;
import vn.thidua.nomination.process.NominationLevelProcess.Variables;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;

/** Ghi ý kiến cấp ủy: its letter, and the rows that it does not agree to. */
@Component
class RecordPartyOpinionTask implements TaskHandler<RecordPartyOpinionTask.Said> {

    private final LevelOpinions opinions;
    private final LevelViews views;

    RecordPartyOpinionTask(LevelOpinions opinions, LevelViews views) {
        this.opinions = opinions;
        this.views = views;
    }

    record Said(String authority, String number, LocalDate dated, String text, List<LevelWork.Given> against) {}

    record Form(LevelViews.Level level, List<LevelViews.Row> rows) {}

    @Override
    public String process() {
        return NominationLevelProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.RECORD_PARTY_OPINION;
    }

    @Override
    public Class<Said> submission() {
        return Said.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Said given) {
        opinions.party(
                work.get(Variables.LEVEL),
                work.user(),
                given.authority(),
                given.number(),
                given.dated(),
                given.text(),
                given.against());
        return Map.of();
    }

    @Override
    public String title(TaskWork work) {
        return "Ghi ý kiến cấp ủy: " + views.title(work.get(Variables.LEVEL));
    }

    @Override
    public Object form(TaskWork work) {
        String level = work.get(Variables.LEVEL);
        return new Form(views.level(level), views.rows(level));
    }
}
