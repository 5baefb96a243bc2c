package vn.thidua.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.platform.time.VietnamTime;

/**
 * The work of a morning: writes every notice that is due and puts all that nobody was told yet into one digest per person.
 * The number of SQL statements does not depend on the number of offices, and a second run the same day adds nothing.
 */
@Service
public class DailyReminders {

    private final NoticeStore notices;
    private final DigestStore digests;
    private final WorkingDays workingDays;
    private final PlanNames plans;
    private final Clock clock;

    DailyReminders(NoticeStore notices, DigestStore digests, WorkingDays workingDays, PlanNames plans, Clock clock) {
        this.notices = notices;
        this.digests = digests;
        this.workingDays = workingDays;
        this.plans = plans;
        this.clock = clock;
    }

    public boolean workingDayToday() {
        return workingDays.isWorkingDay(VietnamTime.dateOf(clock.instant()));
    }

    /** Writes today's notices and digests; they leave with the next run of {@link DigestSender}. */
    @Transactional
    public Composed compose() {
        Instant now = clock.instant();
        LocalDate today = VietnamTime.dateOf(now);
        int written = notices.sweep(ReminderStage.of(today, workingDays.calendar()), plans.consolidators(), now);
        digests.releaseUnsentBefore(today);
        int opened = digests.open(today, now);
        digests.attach(today);
        return new Composed(written, opened);
    }

    /**
     * @param notices how many notices were new
     * @param digests how many people get a digest that had none today
     */
    public record Composed(int notices, int digests) {}
}
