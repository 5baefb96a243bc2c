package vn.thidua.movement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.report.ReportRounds;

/** A feature whose milestone gives work to the many offices of one plan and leaves their start to the programme. */
@Component
class PlainMilestones implements MilestoneKind {

    static final String PLAN = "dong-don-vi";
    static final String KEY = "thu/viec/2024";
    static final String ROUND = PLAN + "/report/2024";

    private final ReportRounds rounds;

    PlainMilestones(ReportRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String code() {
        return "thu";
    }

    @Override
    public String title(Plan plan, Milestone milestone) {
        return "Việc thử năm " + milestone.period();
    }

    @Override
    public List<Milestone> of(Plan plan) {
        return plan.id().equals(PLAN)
                ? List.of(new Milestone(code(), "viec", "2024", LocalDate.of(2024, 6, 3), LocalDate.of(2024, 9, 30)))
                : List.of();
    }

    @Override
    public Optional<String> open(Plan plan, Milestone milestone) {
        if (rounds.find(ROUND).isEmpty()) {
            rounds.open(PLAN, ReportPeriod.of("2024"), null, null);
        }
        rounds.openObligations(ROUND);
        return Optional.of(ROUND);
    }
}
