package vn.thidua.nomination.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.LevelOpinions;
import vn.thidua.nomination.LevelViews;
import vn.thidua.nomination.LevelWork;
import vn.thidua.nomination.process.NominationOpinionProcess.Elements;
import vn.thidua.nomination.process.NominationOpinionProcess.Variables;
import vn.thidua.plan.Plans;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;

/** Hiệp y: one agency about one list; for an agency outside the system the appraiser records its letter. */
@Component
class GiveNominationOpinionTask implements TaskHandler<GiveNominationOpinionTask.Opinion> {

    private final LevelOpinions opinions;
    private final LevelViews views;
    private final Plans plans;

    GiveNominationOpinionTask(LevelOpinions opinions, LevelViews views, Plans plans) {
        this.opinions = opinions;
        this.views = views;
        this.plans = plans;
    }

    /** @param opinion agree or object */
    record Opinion(String opinion, List<LevelWork.Given> rows, String text, String number, LocalDate dated) {}

    record Form(LevelViews.Level level, List<LevelViews.Row> rows, String agency, boolean recorded) {}

    @Override
    public String process() {
        return NominationOpinionProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.GIVE_OPINION;
    }

    @Override
    public Class<Opinion> submission() {
        return Opinion.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Opinion given) {
        boolean agrees = "agree".equals(given.opinion());
        if (!agrees && !"object".equals(given.opinion())) {
            throw new Refusal("Chưa chọn đồng ý hay không đồng ý; hãy chọn một trong hai rồi gửi.");
        }
        opinions.answer(
                work.get(Variables.LEVEL),
                work.get(Variables.AGENCY),
                work.user(),
                work.get(Variables.ANSWERS_HERE),
                new LevelOpinions.Answer(agrees, given.rows(), given.text(), given.number(), given.dated()));
        return Map.of();
    }

    @Override
    public String title(TaskWork work) {
        return "Hiệp y của %s: %s"
                .formatted(
                        plans.plan(work.plan())
                                .office(work.get(Variables.AGENCY))
                                .shortName(),
                        views.title(work.get(Variables.LEVEL)));
    }

    @Override
    public Object form(TaskWork work) {
        String level = work.get(Variables.LEVEL);
        return new Form(
                views.level(level),
                views.rows(level),
                plans.plan(work.plan()).office(work.get(Variables.AGENCY)).name(),
                !work.get(Variables.ANSWERS_HERE));
    }
}
