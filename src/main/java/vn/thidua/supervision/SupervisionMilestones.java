package vn.thidua.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.movement.Milestone;
import vn.thidua.movement.MilestoneKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Supervision;

/** The yearly supervisions open on their day; for several bodies each its own. Those opened by hand are none of the programme's. */
@Component
class SupervisionMilestones implements MilestoneKind {

    private final Supervisions supervisions;

    SupervisionMilestones(Supervisions supervisions) {
        this.supervisions = supervisions;
    }

    @Override
    public String code() {
        return "supervision";
    }

    @Override
    public String title(Plan plan, Milestone milestone) {
        return "%s năm %s".formatted(demand(plan, milestone).name(), milestone.period());
    }

    @Override
    public List<Milestone> of(Plan plan) {
        // a plan without phases lives in the year of its issue
        LocalDate first = plan.phases().stream()
                .flatMap(phase -> phase.starts().firstDay(0).stream())
                .min(LocalDate::compareTo)
                .orElse(plan.issuedOn());
        if (first == null) {
            return List.of();
        }
        LocalDate last = plan.phases().stream()
                .flatMap(phase -> phase.ends().lastDay(0).stream())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.of(first.getYear(), 12, 31));
        return plan.supervision().stream()
                .filter(Supervision::yearly)
                .flatMap(each ->
                        IntStream.rangeClosed(first.getYear(), last.getYear()).mapToObj(year -> milestone(each, year)))
                // the first year begins with the plan, the last one ends with it
                .filter(each -> !each.opensOn().isAfter(last)
                        && !each.until().isBefore(first)
                        && (plan.issuedOn() == null || !each.until().isBefore(plan.issuedOn())))
                .map(each -> each.opensOn().isBefore(first)
                        ? new Milestone(each.kind(), each.demand(), each.period(), first, each.until())
                        : each)
                .toList();
    }

    private static Milestone milestone(Supervision demanded, int year) {
        LocalDate opens = demanded.opens() == null
                ? LocalDate.of(year, 1, 1)
                : demanded.opens().firstDay(year).orElse(LocalDate.of(year, 1, 1));
        return new Milestone("supervision", demanded.id(), String.valueOf(year), opens, LocalDate.of(year, 12, 31));
    }

    /** The team and its schedule come first: the supervision itself gives the offices their work. */
    @Override
    @Transactional
    public Optional<String> open(Plan plan, Milestone milestone) {
        supervisions.openOfYear(plan, demand(plan, milestone), Integer.parseInt(milestone.period()));
        return Optional.empty();
    }

    private static Supervision demand(Plan plan, Milestone milestone) {
        return plan.supervision().stream()
                .filter(each -> each.id().equals(milestone.demand()))
                .findFirst()
                .orElseThrow();
    }
}
