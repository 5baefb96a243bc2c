package vn.thidua.platform.time;

import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** Lets the one clock run ahead of (or behind) the computer's time, for a demo; it ticks on as usual. */
@Component
public class ClockShift {

    /** @param ahead clock's time minus the computer's */
    public void set(Duration ahead) {
        ClockUtil.offset(ahead.toMillis());
    }
}
