package vn.thidua.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** Lets the one clock run ahead of (or behind) the computer's time, for a demo, where it ticks on as usual, or stand still, for a time-lapse. */
@Component
public class ClockShift {

    /** @param ahead clock's time minus the computer's */
    public void set(Duration ahead) {
        ClockUtil.offset(ahead.toMillis());
    }

    /** The clock stands still at this moment until it is set again. */
    public void standAt(Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
    }
}
