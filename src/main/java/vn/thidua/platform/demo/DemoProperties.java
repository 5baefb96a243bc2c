package vn.thidua.platform.demo;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param start local time in Vietnam at which a new demo begins, or {@code real} for real time */
@ConfigurationProperties("thidua.demo")
record DemoProperties(@DefaultValue("2024-11-01T08:00") String start) {

    private static final String REAL = "real";

    DemoProperties {
        if (!REAL.equals(start)) {
            try {
                LocalDateTime.parse(start);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(
                        "thidua.demo.start must be a moment such as 2024-11-01T08:00 or 'real', not '%s'"
                                .formatted(start),
                        e);
            }
        }
    }

    /** Empty when the demo runs in real time. */
    Optional<LocalDateTime> startsAt() {
        return REAL.equals(start) ? Optional.empty() : Optional.of(LocalDateTime.parse(start));
    }
}
