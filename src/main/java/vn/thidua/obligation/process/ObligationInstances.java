package vn.thidua.obligation.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.OverdueCycle;
import vn.thidua.platform.engine.Variable;

/**
 * Starts the process that does one obligation. Such processes have the obligation's id as business key, carry these
 * variables, have a timer {@code boundaryEvent_overdue} with {@code overdueCycle}, and hear {@code obligationSettled}.
 */
@Component
public class ObligationInstances {

    private final RuntimeService runtime;

    ObligationInstances(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Names that the models of all these processes use; each process's own constants name them again for its contract. */
    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        public static final Variable<String> OBLIGATION = Variable.text("obligation");
        public static final Variable<String> OFFICE = Variable.text("office");
        public static final Variable<String> PERIOD = Variable.text("period");
        public static final Variable<Date> DUE = Variable.date("due");
        public static final Variable<Date> FOLLOW_UP = Variable.date("followUp");
        /** When it is overdue, and how often that is said again. */
        public static final Variable<String> OVERDUE_CYCLE = Variable.text("overdueCycle");

        private Variables() {}
    }

    /**
     * @param more routing facts of this process
     * @return id of the instance
     */
    public String start(String process, Obligation obligation, Map<String, Object> more) {
        Map<String, Object> variables = new HashMap<>(more);
        variables.put(Variables.PLAN.name(), obligation.plan());
        variables.put(Variables.OBLIGATION.name(), obligation.id());
        variables.put(Variables.OFFICE.name(), obligation.office());
        variables.put(Variables.PERIOD.name(), obligation.period());
        variables.put(Variables.DUE.name(), date(obligation.dueAt()));
        variables.put(Variables.FOLLOW_UP.name(), date(followUp(obligation)));
        variables.put(Variables.OVERDUE_CYCLE.name(), OverdueCycle.weeklyAfter(obligation.dueAt()));
        return runtime.createProcessInstanceByKey(process)
                .businessKey(obligation.id())
                .setVariables(variables)
                .execute()
                .getId();
    }

    /** Where the plan gives no date, the work is worth looking at from its first day. */
    public static Instant followUp(Obligation obligation) {
        return obligation.followUpAt() == null ? obligation.openedAt() : obligation.followUpAt();
    }

    private static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
