package vn.thidua.report;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.plan.PlanVersionEntered;
import vn.thidua.plan.PlanVersions;

/** An amended plan moves the rounds that wait for reports: the offices' date, the closing date and what follows it. */
@Component
class AmendedRounds {

    private final ReportRounds rounds;
    private final RoundProcess processes;
    private final PlanVersions versions;

    AmendedRounds(ReportRounds rounds, RoundProcess processes, PlanVersions versions) {
        this.rounds = rounds;
        this.processes = processes;
        this.versions = versions;
    }

    @EventListener
    void follow(PlanVersionEntered entered) {
        rounds.moveDates(versions.asOf(entered.plan(), entered.version() - 1)).forEach(processes::moveDates);
    }
}
