package vn.thidua.duty;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.movement.Milestone;
import vn.thidua.movement.MilestoneKind;
import vn.thidua.plan.Plan;

/** What the issuer of a plan without a reporting clause owes its superior every period. */
@Component
class UpwardMilestones implements MilestoneKind {

    private final DutyRounds rounds;

    UpwardMilestones(DutyRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String code() {
        return DutyDemand.UPWARD;
    }

    @Override
    public String title(Plan plan, Milestone milestone) {
        return DutyPeriod.title(plan, demand(plan, milestone), milestone.period());
    }

    @Override
    public List<Milestone> of(Plan plan) {
        return DutyMilestones.milestones(plan, DutyDemand.UPWARD, DutyDemand::owedUpward);
    }

    @Override
    public boolean isOpen(Plan plan, Milestone milestone) {
        return rounds.isOpen(plan, demand(plan, milestone), milestone.period());
    }

    @Override
    public Optional<String> open(Plan plan, Milestone milestone) {
        return rounds.open(plan, demand(plan, milestone), milestone.period());
    }

    private static DutyDemand demand(Plan plan, Milestone milestone) {
        return DutyMilestones.demand(plan, milestone, DutyDemand::owedUpward);
    }
}
