package vn.thidua.notification;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

@Component
class StandardWeek implements WorkingCalendar {
    @Override
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !(day.getDayOfMonth() == 1 && day.getMonthValue() == 1);
    }
}
