package vn.thidua.supervision.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.Colleague;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.TaskHandler;
import vn.thidua.platform.engine.TaskWork;
import vn.thidua.platform.error.Refusal;
import vn.thidua.supervision.SupervisionCase;
import vn.thidua.supervision.SupervisionViews;
import vn.thidua.supervision.Supervisions;
import vn.thidua.supervision.TeamMember;
import vn.thidua.supervision.TeamSchedule;
import vn.thidua.supervision.TeamSuggestions;
import vn.thidua.supervision.process.SupervisionProcess.Elements;
import vn.thidua.supervision.process.SupervisionProcess.Variables;

/** Lập đoàn và lịch: team, units, period, outline; or not held this time, with a reason. */
@Component
class ArrangeTask implements TaskHandler<ArrangeTask.Submission> {

    private static final int MOST_PEOPLE = 1_000;

    private final Supervisions supervisions;
    private final TeamSchedule schedule;
    private final SupervisionViews views;
    private final List<TeamSuggestions> suggestions;
    private final Plans plans;
    private final People people;
    private final Clock clock;

    ArrangeTask(
            Supervisions supervisions,
            TeamSchedule schedule,
            SupervisionViews views,
            List<TeamSuggestions> suggestions,
            Plans plans,
            People people,
            Clock clock) {
        this.supervisions = supervisions;
        this.schedule = schedule;
        this.views = views;
        this.suggestions = suggestions;
        this.plans = plans;
        this.people = people;
        this.clock = clock;
    }

    /** @param decision hold or skip; a skipped one needs the comment only */
    record Submission(
            String decision,
            String comment,
            List<TeamSchedule.Member> team,
            LocalDate lookedFrom,
            LocalDate lookedUntil,
            List<TeamSchedule.Unit> units,
            String outline) {}

    record Choice(String id, String name) {}

    record Form(
            Object supervision,
            List<Choice> people,
            List<TeamMember> team,
            List<Choice> units,
            String outline,
            LocalDate lookedFrom,
            LocalDate lookedUntil,
            LocalDate earliest) {}

    @Override
    public String process() {
        return SupervisionProcess.KEY;
    }

    @Override
    public String task() {
        return Elements.ARRANGE;
    }

    @Override
    public Class<Submission> submission() {
        return Submission.class;
    }

    @Override
    public Map<String, Object> complete(TaskWork work, Submission submission) {
        String supervision = work.get(Variables.SUPERVISION);
        return switch (submission.decision() == null ? "" : submission.decision()) {
            case "hold" -> {
                Instant due = schedule.arrange(
                        supervision,
                        new TeamSchedule.Arrangement(
                                submission.team(),
                                submission.lookedFrom(),
                                submission.lookedUntil(),
                                submission.units(),
                                submission.outline()));
                yield Facts.of(
                        Variables.DECISION.is("hold"),
                        Variables.PREPARE_DUE.is(Date.from(due)),
                        Variables.FOLLOW_UP.is(Date.from(clock.instant())));
            }
            case "skip" -> {
                schedule.notHeld(supervision, submission.comment());
                yield Facts.of(Variables.DECISION.is("skip"));
            }
            default -> throw new Refusal("Chưa chọn có tổ chức hay không; hãy chọn một trong hai rồi gửi.");
        };
    }

    @Override
    public String title(TaskWork work) {
        return "Lập đoàn và lịch – " + supervisions.title(supervisions.get(work.get(Variables.SUPERVISION)));
    }

    @Override
    public Object form(TaskWork work) {
        SupervisionCase held = supervisions.get(work.get(Variables.SUPERVISION));
        Plan plan = plans.plan(held.plan());
        List<TeamMember> suggested =
                suggestions.stream().flatMap(each -> each.of(held).stream()).toList();
        return new Form(
                views.head(held),
                people.named(held.plan(), "", MOST_PEOPLE).stream()
                        .map(person -> new Choice(person.id(), person.fullName() + hats(plan, person)))
                        .toList(),
                suggested,
                schedule.unitsOf(held).stream()
                        .map(office -> new Choice(office.id(), office.name()))
                        .toList(),
                outline(held),
                LocalDate.of(held.year(), 1, 1),
                LocalDate.now(clock),
                LocalDate.now(clock).plusDays(1));
    }

    private static String hats(Plan plan, Colleague person) {
        return person.hats().stream()
                .filter(hat -> hat.role() != Role.QUAN_TRI && hat.role() != Role.GIAM_SAT)
                .map(Group::office)
                .distinct()
                .flatMap(office -> plan.findOffice(office).stream())
                .map(Office::shortName)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), offices -> offices.isEmpty() ? "" : " – " + offices));
    }

    private String outline(SupervisionCase held) {
        return """
                I. Công tác lãnh đạo, chỉ đạo, triển khai
                II. Kết quả thực hiện
                III. Công tác khen thưởng, nhân điển hình tiên tiến
                IV. Tồn tại, hạn chế và nguyên nhân
                V. Đề xuất, kiến nghị""";
    }
}
