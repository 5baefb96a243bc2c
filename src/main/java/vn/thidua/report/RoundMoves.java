package vn.thidua.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.time.VietnamTime;

/** An amended plan has other dates: which rounds move with them. */
@Service
@Transactional
class RoundMoves {

    private final ReportStore store;
    private final Plans plans;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final RoundDates dates;

    RoundMoves(ReportStore store, Plans plans, WorkingDays workingDays, Clock clock, RoundDates dates) {
        this.store = store;
        this.plans = plans;
        this.workingDays = workingDays;
        this.clock = clock;
        this.dates = dates;
    }

    /**
     * The plan has other dates now: the rounds that still wait for reports take them over. A closing date that the plan's own
     * dates gave moves with them; one that somebody chose stays unless the offices' date would come after it.
     *
     * @param before the plan as it was
     * @return the rounds that moved, as they are now
     */
    List<ReportRound> moveDates(Plan before) {
        Plan plan = plans.plan(before.id());
        if (plan.reporting() == null) {
            return List.of();
        }
        var moved = new ArrayList<ReportRound>();
        for (ReportRound round : store.unclosed(plan.id())) {
            LocalDate closes = VietnamTime.dateOf(round.closesAt());
            LocalDate usual = dates.usualClosing(plan, round.when());
            Optional<LocalDate> due = dates.lastDay(plan, round.when());
            LocalDate earliest = due.map(day -> workingDays.plus(day, 1)).orElse(closes);
            LocalDate closing = closes.equals(dates.usualClosing(before, round.when()))
                    ? usual
                    : closes.isBefore(earliest) ? earliest : closes;
            boolean sameDue = due.equals(dates.lastDay(before, round.when()));
            if (closing.isBefore(LocalDate.now(clock))) {
                closing = closes;
            }
            boolean sameConsolidated = RoundDates.consolidatedDay(plan, round.when())
                    .equals(RoundDates.consolidatedDay(before, round.when()));
            if (!sameDue || !sameConsolidated || !closing.equals(closes)) {
                store.dates(
                        round.id(),
                        sameDue ? round.dueAt() : due.map(VietnamTime::endOf).orElse(null),
                        VietnamTime.endOf(closing));
                moved.add(store.round(round.id()).orElseThrow());
            }
        }
        return moved;
    }

    /**
     * The rounds whose consolidated report the plan now wants by another day, with the last moment of that day.
     *
     * @param before the plan as it was
     */
    @Transactional(readOnly = true)
    Map<ReportRound, Instant> upwardMoved(Plan before) {
        Plan plan = plans.plan(before.id());
        var moved = new LinkedHashMap<ReportRound, Instant>();
        if (plan.reporting() != null) {
            for (ReportRound round : store.rounds(plan.id())) {
                Optional<LocalDate> day = RoundDates.consolidatedDay(plan, round.when());
                day.filter(now -> !day.equals(RoundDates.consolidatedDay(before, round.when())))
                        .ifPresent(now -> moved.put(round, VietnamTime.endOf(now)));
            }
        }
        return moved;
    }
}
