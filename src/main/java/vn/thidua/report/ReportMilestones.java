package vn.thidua.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.thidua.movement.Milestone;
import vn.thidua.movement.MilestoneKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ReportPeriod;

/** Every round of reports in the plan's life opens on its date; the round's own process then gives the offices their work. */
@Component
class ReportMilestones implements MilestoneKind {

    private final ReportRounds rounds;
    private final RoundDates dates;
    private final RoundProcess process;

    ReportMilestones(ReportRounds rounds, RoundDates dates, RoundProcess process) {
        this.rounds = rounds;
        this.dates = dates;
        this.process = process;
    }

    @Override
    public String code() {
        return ReportRound.KIND;
    }

    @Override
    public String title(Plan plan, Milestone milestone) {
        return "Báo cáo " + ReportPeriod.labelOf(milestone.period());
    }

    @Override
    public List<Milestone> of(Plan plan) {
        if (plan.reporting() == null) {
            return List.of();
        }
        return plan.reporting().periods().stream()
                .flatMap(rule -> IntStream.rangeClosed(RoundDates.firstYear(plan), RoundDates.lastYear(plan))
                        .mapToObj(year -> new ReportPeriod(rule.kind(), year)))
                .filter(period -> RoundDates.asked(plan, period))
                .map(period -> new Milestone(
                        code(),
                        period.kind().code(),
                        period.id(),
                        RoundDates.opens(plan, period),
                        dates.until(plan, period)))
                .toList();
    }

    /** Does nothing when somebody opened the round by hand. */
    @Override
    public Optional<String> open(Plan plan, Milestone milestone) {
        process.start(plan.id(), milestone.period(), true);
        return Optional.empty();
    }

    @Override
    public Optional<String> round(Plan plan, Milestone milestone) {
        return Optional.of(ReportRounds.id(plan.id(), milestone.period()));
    }

    @Override
    public boolean isOpen(Plan plan, Milestone milestone) {
        return rounds.find(ReportRounds.id(plan.id(), milestone.period())).isPresent();
    }

    /** A round of the past is opened by hand with a closing date of its own: Tasklist's start form asks for it. */
    @Override
    public boolean mayOpenLate(Plan plan, Milestone milestone) {
        return false;
    }
}
