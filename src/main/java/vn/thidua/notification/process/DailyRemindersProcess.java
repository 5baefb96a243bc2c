package vn.thidua.notification.process;

import vn.thidua.platform.engine.Variable;

/** Names of {@code daily-reminders.bpmn}. */
public final class DailyRemindersProcess {

    public static final String KEY = "daily-reminders";

    private DailyRemindersProcess() {}

    public static final class Elements {
        public static final String MORNING = "startEvent_morning";
        public static final String ASK_CALENDAR = "serviceTask_askCalendar";
        public static final String IS_WORKING_DAY = "gateway_workingDay";
        public static final String COMPOSE_REMINDERS = "serviceTask_composeReminders";
        public static final String REMINDERS_COMPOSED = "endEvent_remindersComposed";
        public static final String DAY_OFF = "endEvent_dayOff";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<Boolean> WORKING_DAY = Variable.flag("workingDay");

        private Variables() {}
    }
}
