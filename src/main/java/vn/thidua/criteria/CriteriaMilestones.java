package vn.thidua.criteria;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.DueDates;
import vn.thidua.calendar.IfDayOff;
import vn.thidua.movement.Milestone;
import vn.thidua.movement.MilestoneKind;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Criteria.CriteriaSet;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;

/** Opens the sets of criteria that the plan asks for: once, when the plan is issued. */
@Component
class CriteriaMilestones implements MilestoneKind {

    private final Obligations obligations;
    private final DueDates dueDates;
    private final Clock clock;

    CriteriaMilestones(Obligations obligations, DueDates dueDates, Clock clock) {
        this.obligations = obligations;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "criteria";
    }

    @Override
    public String title(Plan plan, Milestone milestone) {
        return "Tiêu chí thi đua: "
                + plan.criteria()
                        .set(milestone.demand())
                        .map(CriteriaSet::domain)
                        .orElse(milestone.demand());
    }

    @Override
    public List<Milestone> of(Plan plan) {
        if (plan.criteria() == null) {
            return List.of();
        }
        LocalDate begins = begins(plan);
        return plan.criteria().sets().stream()
                .map(set -> {
                    LocalDate opens = set.due()
                            .firstDay(begins.getYear())
                            .filter(begins::isBefore)
                            .orElse(begins);
                    return new Milestone(
                            code(),
                            set.id(),
                            String.valueOf(begins.getYear()),
                            opens,
                            set.due()
                                    .lastDay(begins.getYear())
                                    .filter(opens::isBefore)
                                    .orElse(opens));
                })
                .toList();
    }

    /** The day from which the plan's demands stand: that of its issue, else the first of its first phase. */
    private LocalDate begins(Plan plan) {
        return Optional.ofNullable(plan.issuedOn())
                .or(() -> plan.phases().stream()
                        .flatMap(phase -> phase.starts().firstDay(0).stream())
                        .min(LocalDate::compareTo))
                .orElseGet(() -> LocalDate.now(clock));
    }

    /** Offices without accounts work nothing out here. */
    @Override
    public Optional<String> open(Plan plan, Milestone milestone) {
        CriteriaSet set = plan.criteria().set(milestone.demand()).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        List<Obligations.Demand> demands = plan.officesNamed(set.owners(), today).stream()
                .filter(Office::hasAccounts)
                .map(office -> new Obligations.Demand(office.id(), office.mode()))
                .toList();
        if (demands.isEmpty()) {
            return Optional.empty();
        }
        String kind = CriteriaSets.KIND + set.id();
        Optional<LocalDate> last = set.due()
                .lastDay(Integer.parseInt(milestone.period()))
                .map(day -> dueDates.lastDay(day, ifDayOff(plan)));
        Instant due = last.map(day -> dueDates.dueAt(day, IfDayOff.KEEP)).orElse(null);
        obligations.open(
                plan.id(),
                kind,
                milestone.period(),
                demands,
                due,
                last.map(dueDates::followUpAt).orElse(null));
        return Optional.of(Obligation.roundId(plan.id(), kind, milestone.period()));
    }

    private static IfDayOff ifDayOff(Plan plan) {
        return plan.reporting() == null ? IfDayOff.KEEP : plan.reporting().ifDayOff();
    }
}
