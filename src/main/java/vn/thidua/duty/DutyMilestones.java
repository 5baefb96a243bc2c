package vn.thidua.duty;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.thidua.movement.Milestone;
import vn.thidua.movement.MilestoneKind;
import vn.thidua.plan.Plan;

/** Duties that the plan's calendar opens: once, every year, every phase. */
@Component
class DutyMilestones implements MilestoneKind {

    private static final String CODE = "duty";

    private final DutyRounds rounds;

    DutyMilestones(DutyRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String title(Plan plan, Milestone milestone) {
        return DutyPeriod.title(plan, demand(plan, milestone, each -> !each.owedUpward()), milestone.period());
    }

    @Override
    public List<Milestone> of(Plan plan) {
        return milestones(plan, CODE, demand -> !demand.owedUpward());
    }

    @Override
    public boolean isOpen(Plan plan, Milestone milestone) {
        return rounds.isOpen(plan, demand(plan, milestone, each -> !each.owedUpward()), milestone.period());
    }

    @Override
    public Optional<String> open(Plan plan, Milestone milestone) {
        return rounds.open(plan, demand(plan, milestone, each -> !each.owedUpward()), milestone.period());
    }

    static List<Milestone> milestones(Plan plan, String code, Predicate<DutyDemand> which) {
        return DutyDemands.of(plan).stream()
                .filter(which)
                .flatMap(demand -> DutyPeriod.of(plan, demand).stream()
                        .map(period -> new Milestone(code, demand.id(), period.id(), period.opensOn(), period.until())))
                .toList();
    }

    static DutyDemand demand(Plan plan, Milestone milestone, Predicate<DutyDemand> which) {
        return DutyDemands.of(plan).stream()
                .filter(which)
                .filter(demand -> demand.id().equals(milestone.demand()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Plan %s does not demand %s".formatted(plan.id(), milestone.key())));
    }
}
