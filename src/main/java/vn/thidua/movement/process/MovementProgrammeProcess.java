package vn.thidua.movement.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/movement/movement-programme.bpmn}; a contract test keeps both sides equal. */
public final class MovementProgrammeProcess {

    public static final String KEY = "movement-programme";

    private MovementProgrammeProcess() {}

    public static final class Elements {
        public static final String REGISTERED = "startEvent_registered";
        public static final String PLAN_NEXT_ROUND = "serviceTask_planNextRound";
        public static final String ROUND_IS_LEFT = "gateway_roundLeft";
        public static final String ROUND_OPENS = "event_roundOpens";
        public static final String START_ROUND = "serviceTask_startRound";
        public static final String MOVEMENT_ENDED = "endEvent_movementEnded";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        public static final Variable<Boolean> ROUND_LEFT = Variable.flag("roundLeft");
        public static final Variable<String> PERIOD = Variable.text("period");
        public static final Variable<Date> ROUND_OPENS_AT = Variable.date("roundOpensAt");

        private Variables() {}
    }

    public static final class Messages {
        private Messages() {}
    }
}
