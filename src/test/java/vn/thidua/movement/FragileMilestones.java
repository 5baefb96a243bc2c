package vn.thidua.movement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.report.RoundProcess;

/** A feature whose opening fails when a test wants it to, after it has written and started something. */
@Component
class FragileMilestones implements MilestoneKind {

    static final String PLAN = "moc-hong";
    static final String FIRST = "hong/mot/2024";
    static final String SECOND = "hong/hai/2024";
    static final AtomicReference<RuntimeException> FAILURE = new AtomicReference<>();

    private final RoundProcess rounds;

    FragileMilestones(RoundProcess rounds) {
        this.rounds = rounds;
    }

    @Override
    public String code() {
        return "hong";
    }

    @Override
    public String title(Plan plan, Milestone milestone) {
        return "Việc dễ hỏng " + milestone.demand();
    }

    @Override
    public List<Milestone> of(Plan plan) {
        return plan.id().equals(PLAN) ? List.of(milestone("mot", 3), milestone("hai", 4)) : List.of();
    }

    private Milestone milestone(String demand, int day) {
        return new Milestone(code(), demand, "2024", LocalDate.of(2024, 6, day), LocalDate.of(2024, 9, 30));
    }

    @Override
    public Optional<String> open(Plan plan, Milestone milestone) {
        if (milestone.demand().equals("mot")) {
            rounds.start(PLAN, "2024", false);
            Optional.ofNullable(FAILURE.get()).ifPresent(failure -> {
                throw failure;
            });
        }
        return Optional.empty();
    }
}
