package vn.thidua.platform.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/** Shows and moves the demo's time; open to everybody, and there in the demo only. */
@RestController
@Profile("demo")
@RequestMapping("/demo/clock")
class DemoClockController {

    private final DemoClock clock;
    private final DemoProperties properties;

    DemoClockController(DemoClock clock, DemoProperties properties) {
        this.clock = clock;
        this.properties = properties;
    }

    /** @param to local time in Vietnam, such as {@code 2024-12-14T21:40} */
    record Move(String to) {}

    /** @param now ISO 8601 with the offset of Vietnam */
    record Reading(String now) {}

    @GetMapping
    Reading read() {
        return reading(clock.now());
    }

    @PostMapping
    Reading move(@RequestBody Move move) {
        if (properties.startsAt().isEmpty()) {
            throw new Refusal(
                    "Bản dùng thử này chạy theo giờ thật nên không chuyển được đồng hồ; hãy khởi động lại không có"
                            + " thidua.demo.start=real.");
        }
        return reading(clock.moveTo(moment(move.to())));
    }

    private static Instant moment(String to) {
        try {
            return LocalDateTime.parse(to == null ? "" : to)
                    .atZone(VietnamTime.ZONE)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new Refusal("Chưa hiểu thời điểm cần chuyển tới; hãy ghi theo dạng {\"to\":\"2024-12-14T21:40\"}.");
        }
    }

    private static Reading reading(Instant now) {
        return new Reading(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                now.truncatedTo(ChronoUnit.SECONDS).atZone(VietnamTime.ZONE)));
    }
}
