package vn.thidua.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thidua.notification.DailyReminders;

@Component("composeReminders")
class ComposeRemindersDelegate implements JavaDelegate {

    private final DailyReminders reminders;

    ComposeRemindersDelegate(DailyReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.compose();
    }
}
