package vn.thidua.issuance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.movement.Milestone;
import vn.thidua.movement.MilestoneKind;
import vn.thidua.obligation.Obligation;
import vn.thidua.plan.Plan;
import vn.thidua.platform.text.Texts;

/** The issuing of the plan itself: from the day of the plan, until the date that the plan gives its issuer. */
@Component
class PlanMilestones implements MilestoneKind {

    private final Issuances issuances;

    PlanMilestones(Issuances issuances) {
        this.issuances = issuances;
    }

    @Override
    public String code() {
        return Issuance.PLAN;
    }

    @Override
    public String title(Plan plan, Milestone milestone) {
        return "Ban hành " + Texts.inSentence(Issuances.title(plan, milestone.period()));
    }

    @Override
    public List<Milestone> of(Plan plan) {
        int year = Issuances.firstYear(plan);
        LocalDate opens = opensOn(plan, year);
        // a date of the plan that is no deadline does not keep a late registration waiting for what is long done
        LocalDate until = plan.ownPlan()
                .due()
                .lastDay(year)
                .filter(day -> !day.isBefore(opens))
                .orElse(opens);
        return List.of(new Milestone(Issuance.PLAN, plan.ownPlan().document(), String.valueOf(year), opens, until));
    }

    /** The day of the plan; without one, or after its own deadline, the first day of the time it gives. */
    private static LocalDate opensOn(Plan plan, int year) {
        LocalDate first = plan.ownPlan()
                .due()
                .firstDay(year)
                .or(() -> plan.phases().stream()
                        .flatMap(phase -> phase.starts().firstDay(year).stream())
                        .min(LocalDate::compareTo))
                .orElse(LocalDate.of(year, 1, 1));
        if (plan.issuedOn() == null) {
            return first;
        }
        boolean late = plan.ownPlan()
                .due()
                .lastDay(year)
                .filter(day -> day.isBefore(plan.issuedOn()))
                .isPresent();
        return late ? first : plan.issuedOn();
    }

    @Override
    public Optional<String> open(Plan plan, Milestone milestone) {
        return Optional.of(issuances.openPlan(plan));
    }

    @Override
    public boolean isOpen(Plan plan, Milestone milestone) {
        return issuances
                .find(Obligation.roundId(plan.id(), Issuance.PLAN, milestone.period()))
                .isPresent();
    }
}
