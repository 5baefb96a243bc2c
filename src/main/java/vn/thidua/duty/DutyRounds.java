package vn.thidua.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.DueDates;
import vn.thidua.calendar.IfDayOff;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationStarts;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Settlements;
import vn.thidua.plan.DutyMode;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;

/** Opens duties: the obligations of one demand for one period. */
@Service
@Transactional
class DutyRounds {

    private final Obligations obligations;
    private final Settlements settlements;
    private final DueDates dueDates;
    private final Clock clock;

    DutyRounds(Obligations obligations, Settlements settlements, DueDates dueDates, Clock clock) {
        this.obligations = obligations;
        this.settlements = settlements;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /**
     * Opens the demand for the offices that exist today; a period that is open already stays as it is. What was not sent of
     * earlier periods is not done any more.
     *
     * @return id of the round; empty when no office owes it
     */
    Optional<String> open(Plan plan, DutyDemand demand, String periodId) {
        DutyPeriod period = DutyPeriod.of(plan, demand).stream()
                .filter(each -> each.id().equals(periodId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s of plan %s has no period %s".formatted(demand.kind(), plan.id(), periodId)));
        String round = Obligation.roundId(plan.id(), demand.kind(), periodId);
        if (obligations.count(round).total() > 0) {
            return Optional.of(round);
        }
        List<Office> owners = plan.officesNamed(demand.owners(), LocalDate.now(clock));
        if (owners.isEmpty()) {
            return Optional.empty();
        }
        open(plan, demand, periodId, owners, period.due());
        endUnsent(DutyPeriod.of(plan, demand).stream()
                .filter(each -> each.opensOn().isBefore(period.opensOn()))
                .map(earlier -> Obligation.roundId(plan.id(), demand.kind(), earlier.id()))
                .toList());
        return Optional.of(round);
    }

    /** Whether the period is open, whoever opened it. */
    @Transactional(readOnly = true)
    boolean isOpen(Plan plan, DutyDemand demand, String period) {
        return obligations
                        .count(Obligation.roundId(plan.id(), demand.kind(), period))
                        .total()
                > 0;
    }

    /** Opens what arose in one office, without a date. */
    void openFor(Plan plan, DutyDemand demand, String period, Office office) {
        open(plan, demand, period, List.of(office), null);
    }

    private void open(Plan plan, DutyDemand demand, String period, List<Office> owners, LocalDate dueDay) {
        IfDayOff rule =
                plan.reporting() == null ? IfDayOff.KEEP : plan.reporting().ifDayOff();
        Instant due = dueDay == null ? null : dueDates.dueAt(dueDay, rule);
        obligations.open(
                plan.id(),
                demand.kind(),
                period,
                owners.stream()
                        .map(office -> new Obligations.Demand(office.id(), mode(demand, office)))
                        .toList(),
                due,
                dueDay == null ? null : dueDates.followUpAt(dueDates.lastDay(dueDay, rule)));
        if (!demand.coordinateWith().isEmpty()) {
            obligations.coordinateRound(
                    Obligation.roundId(plan.id(), demand.kind(), period),
                    plan.officesNamed(demand.coordinateWith(), LocalDate.now(clock)).stream()
                            .map(Office::id)
                            .toList());
        }
    }

    /** Who is requested in general is requested here too. */
    private static DutyMode mode(DutyDemand demand, Office office) {
        return demand.mode() == DutyMode.DE_NGHI ? DutyMode.DE_NGHI : office.mode();
    }

    private void endUnsent(List<String> rounds) {
        for (List<Obligation> unsent = unsent(rounds); !unsent.isEmpty(); unsent = unsent(rounds)) {
            settlements.missed(unsent);
        }
    }

    private List<Obligation> unsent(List<String> rounds) {
        return obligations.unsentOfRounds(rounds, ObligationStarts.BATCH);
    }
}
