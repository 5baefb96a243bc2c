package vn.thidua.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/**
 * Working days by the holiday table, and the table itself. The table is kept in memory and read again after a change made here
 * and, for changes made on another node, when the copy is more than a minute old.
 */
@Component
public class WorkingDays {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int NAME_LENGTH = 200;

    private record Copy(List<Holiday> holidays, WorkingCalendar calendar, Instant readAt) {}

    private final HolidayStore store;
    private final Clock clock;
    private volatile Copy copy;

    WorkingDays(HolidayStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public boolean isWorkingDay(LocalDate day) {
        return calendar().isWorkingDay(day);
    }

    /** {@link WorkingCalendar#plus} by the table of now. */
    public LocalDate plus(LocalDate day, int days) {
        return calendar().plus(day, days);
    }

    /** {@link WorkingCalendar#minus} by the table of now. */
    public LocalDate minus(LocalDate day, int days) {
        return calendar().minus(day, days);
    }

    /** {@link WorkingCalendar#between} by the table of now. */
    public int between(LocalDate from, LocalDate to) {
        return calendar().between(from, to);
    }

    /** {@link WorkingCalendar#lastWorkingDayUpTo} by the table of now. */
    public LocalDate lastWorkingDayUpTo(LocalDate day) {
        return calendar().lastWorkingDayUpTo(day);
    }

    /** The arithmetic with the table of now, for many questions at once. */
    public WorkingCalendar calendar() {
        return copy().calendar();
    }

    /** The entries of a year, in order of days. */
    public List<Holiday> holidays(int year) {
        return copy().holidays().stream()
                .filter(each -> each.day().getYear() == year)
                .toList();
    }

    /**
     * Adds or replaces the entry of a day.
     *
     * @throws Refusal without a name, with a name of more than 200 characters, or for a made-up day that is no weekend day
     */
    @Transactional
    public void save(Holiday holiday) {
        if (holiday.name() == null || holiday.name().isBlank() || holiday.name().length() > NAME_LENGTH) {
            throw Refusal.of("Tên ngày nghỉ phải có từ 1 đến %d ký tự, hãy ghi lại cho gọn.", NAME_LENGTH);
        }
        if (holiday.kind() == HolidayKind.LAM_BU && WorkingCalendar.PLAIN_WEEKS.isWorkingDay(holiday.day())) {
            throw Refusal.of(
                    "Ngày %s không phải thứ Bảy hay Chủ nhật nên không làm bù được, hãy chọn ngày khác.",
                    VietnamTime.format(holiday.day()));
        }
        store.save(holiday);
        forget();
    }

    /**
     * Removes the entry of a day.
     *
     * @throws Refusal when there is none
     */
    @Transactional
    public void remove(LocalDate day) {
        if (!store.remove(day)) {
            throw Refusal.of("Ngày %s không có trong bảng ngày nghỉ, hãy tải lại trang.", VietnamTime.format(day));
        }
        forget();
    }

    /** Confirms all entries of a year after comparing them with the announcement; returns how many were open. */
    @Transactional
    public int confirm(int year) {
        int confirmed = store.confirm(year);
        forget();
        return confirmed;
    }

    private Copy copy() {
        Copy known = copy;
        Instant now = clock.instant();
        // a clock set back (demo, tests) must not keep an old copy for ever, hence the absolute distance
        if (known == null || Duration.between(known.readAt(), now).abs().compareTo(KEPT) > 0) {
            List<Holiday> holidays = store.all();
            known = new Copy(holidays, WorkingCalendar.of(holidays), now);
            copy = known;
        }
        return known;
    }

    /** Again after the end of the transaction, because until then others read, and a rollback leaves, the old table. */
    private void forget() {
        copy = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    copy = null;
                }
            });
        }
    }
}
