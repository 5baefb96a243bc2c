package vn.thidua.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.notification.DailyReminders;

@Component("askWorkingDay")
class AskWorkingDayDelegate implements JavaDelegate {

    private final DailyReminders reminders;

    AskWorkingDayDelegate(DailyReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DailyRemindersProcess.Variables.WORKING_DAY.set(execution, reminders.workingDayToday());
    }
}
