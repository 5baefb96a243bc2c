package vn.thidua.nomination.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.nomination.process.NominationBatchProcess.Variables;
import vn.thidua.obligation.OverdueCycle;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.time.VietnamTime;

/** When an authority outside should have answered, and when its silence is chased. */
@Component
class OutcomeDates {

    private final WorkingDays workingDays;
    private final Clock clock;

    OutcomeDates(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    Map<String, Object> after(int days) {
        LocalDate due = workingDays.plus(LocalDate.now(clock), Math.max(1, days));
        return by(due);
    }

    Map<String, Object> by(LocalDate due) {
        return Facts.of(
                Variables.OUTCOME_DUE.is(Date.from(VietnamTime.endOf(due))),
                Variables.OUTCOME_FOLLOW_UP.is(Date.from(clock.instant())),
                Variables.SILENCE_CYCLE.is(OverdueCycle.weeklyAfter(VietnamTime.endOf(due))));
    }
}
