package vn.thidua.amendment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.DueDates;
import vn.thidua.organisation.Group;

/** Who does the steps of a gathering, and until when. */
@Component
public class AmendmentSteps {

    // Working days for each step (assumed: no plan names any).
    private static final int GATHER_DAYS = 5;
    private static final int SUBMIT_DAYS = 3;
    private static final int DECIDE_DAYS = 5;
    private static final int CHANGES_DAYS = 3;
    private static final int LETTER_DAYS = 5;

    private final AmendmentRights rights;
    private final DueDates dueDates;
    private final Clock clock;

    AmendmentSteps(AmendmentRights rights, DueDates dueDates, Clock clock) {
        this.rights = rights;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** Last moments of the steps that follow. */
    public enum Step {
        GATHER(GATHER_DAYS),
        SUBMIT(SUBMIT_DAYS),
        DECIDE(DECIDE_DAYS),
        CHANGES(CHANGES_DAYS),
        LETTER(LETTER_DAYS);

        private final int days;

        Step(int days) {
            this.days = days;
        }
    }

    /** Last moment of a step that begins now. */
    public Instant due(Step step) {
        return dueDates.dueAfter(LocalDate.now(clock), step.days);
    }

    /** The groups that do the steps. */
    public Map<Step, Group> groups(String plan) {
        return Map.of(
                Step.GATHER, rights.inbox(plan),
                Step.SUBMIT, rights.submitter(plan),
                Step.DECIDE, rights.decider(plan));
    }
}
