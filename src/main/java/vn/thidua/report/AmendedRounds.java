package vn.thidua.report;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanVersionEntered;
import vn.thidua.plan.PlanVersions;

/**
 * An amended plan moves the rounds that wait for reports: the offices' date, the closing date and what follows it;
 * what is under way to the superior moves with the date of the consolidated report.
 */
@Component
class AmendedRounds {

    private final RoundMoves moves;
    private final RoundProcess processes;
    private final PlanVersions versions;

    AmendedRounds(RoundMoves moves, RoundProcess processes, PlanVersions versions) {
        this.moves = moves;
        this.processes = processes;
        this.versions = versions;
    }

    @EventListener
    void follow(PlanVersionEntered entered) {
        Plan before = versions.asOf(entered.plan(), entered.version() - 1);
        moves.upwardMoved(before).forEach(processes::moveUpward);
        moves.moveDates(before).forEach(processes::moveDates);
    }
}
