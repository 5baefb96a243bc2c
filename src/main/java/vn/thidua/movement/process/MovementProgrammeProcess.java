package vn.thidua.movement.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/movement/movement-programme.bpmn}; a contract test keeps both sides equal. */
public final class MovementProgrammeProcess {

    public static final String KEY = "movement-programme";

    private MovementProgrammeProcess() {}

    public static final class Elements {
        public static final String REGISTERED = "startEvent_registered";
        public static final String LINES = "gateway_lines";
        // the phases
        public static final String LAUNCH_DAY = "event_launchDay";
        public static final String RECORD_LAUNCH = "serviceTask_recordLaunch";
        public static final String NEXT_PHASE = "gateway_nextPhase";
        public static final String PLAN_PHASE = "serviceTask_planPhase";
        public static final String PHASE_IS_LEFT = "gateway_phaseLeft";
        public static final String PHASE_HAS_BEGUN = "gateway_phaseBegun";
        public static final String PHASE_STARTS = "event_phaseStarts";
        public static final String OPENING = "gateway_opening";
        public static final String CHECK_OPENING = "serviceTask_checkOpening";
        public static final String OPENS_BY = "gateway_opensBy";
        public static final String PHASE_OPENED = "event_phaseOpened";
        public static final String DECIDE_PHASE = "userTask_decidePhase";
        public static final String BEGIN = "gateway_begin";
        public static final String BEGIN_PHASE = "serviceTask_beginPhase";
        public static final String REVIEWS = "gateway_reviews";
        public static final String PLAN_REVIEW = "serviceTask_planReview";
        public static final String REVIEW_IS_LEFT = "gateway_reviewLeft";
        public static final String AWAIT_MID_TERM = "gateway_awaitMidTerm";
        public static final String MID_TERM_DUE = "event_midTermDue";
        public static final String MID_TERM_OPENED = "event_midTermOpened";
        public static final String MID_TERM_COMES = "gateway_midTermComes";
        public static final String START_MID_TERM = "serviceTask_startMidTerm";
        public static final String MID_TERM_BY = "gateway_midTermBy";
        public static final String MID_TERM_CLOSED = "event_midTermClosed";
        public static final String HOLD_MID_TERM = "userTask_holdMidTerm";
        public static final String AWAIT_FINAL = "gateway_awaitFinal";
        public static final String FINAL_DUE = "event_finalDue";
        public static final String FINAL_OPENED = "event_finalOpened";
        public static final String FINAL_COMES = "gateway_finalComes";
        public static final String START_FINAL = "serviceTask_startFinal";
        public static final String FINAL_BY = "gateway_finalBy";
        public static final String FINAL_CLOSED = "event_finalClosed";
        public static final String HOLD_FINAL = "userTask_holdFinal";
        public static final String LAST_PHASE_ENDS = "event_lastPhaseEnds";
        public static final String IS_OVER_BEFORE = "gateway_overBefore";
        public static final String CHECK_OUTCOMES = "serviceTask_checkOutcomes";
        public static final String ARE_OUTCOMES_LEFT = "gateway_outcomesLeft";
        public static final String OUTCOMES_SETTLED = "event_outcomesSettled";
        public static final String CLOSE = "gateway_close";
        public static final String CLOSE_MOVEMENT = "userTask_closeMovement";
        public static final String PHASES_DONE = "gateway_phasesDone";
        // what comes on its date
        public static final String NEXT_MILESTONE = "gateway_nextMilestone";
        public static final String PLAN_NEXT_MILESTONE = "serviceTask_planNextMilestone";
        public static final String MILESTONE_IS_LEFT = "gateway_milestoneLeft";
        public static final String AWAIT_MILESTONE = "gateway_awaitMilestone";
        public static final String MILESTONE_DUE = "event_milestoneDue";
        public static final String MILESTONES_CHANGED = "event_milestonesChanged";
        public static final String OPEN_MILESTONE = "serviceTask_openMilestone";
        public static final String ROUND_OPENED = "gateway_roundOpened";
        public static final String NEXT_BATCH = "gateway_nextBatch";
        public static final String START_OBLIGATIONS = "serviceTask_startObligations";
        public static final String MORE_OBLIGATIONS = "gateway_moreObligations";
        public static final String AWAIT_END = "gateway_awaitEnd";
        public static final String MOVEMENT_OVER = "event_movementOver";
        public static final String MILESTONES_ADDED = "event_milestonesAdded";

        public static final String BOTH_DONE = "gateway_bothDone";
        public static final String SETTLE = "gateway_settle";
        public static final String SETTLE_REST = "serviceTask_settleRest";
        public static final String IS_REST_LEFT = "gateway_restLeft";
        public static final String MOVEMENT_ENDED = "endEvent_movementEnded";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");

        public static final Variable<Date> LAUNCH_AT = Variable.date("launchAt");
        public static final Variable<Boolean> PHASE_LEFT = Variable.flag("phaseLeft");
        public static final Variable<String> PHASE = Variable.text("phase");
        public static final Variable<Boolean> PHASE_BEGUN = Variable.flag("phaseBegun");
        public static final Variable<Date> PHASE_STARTS_AT = Variable.date("phaseStartsAt");
        /** Code of a {@link vn.thidua.movement.PhaseOpening}. */
        public static final Variable<String> PHASE_OPENING = Variable.text("phaseOpening");

        public static final Variable<String> DECIDE_GROUP = Variable.text("decideGroup");
        public static final Variable<Date> DECIDE_DUE = Variable.date("decideDue");
        /** Code of a {@link vn.thidua.plan.ReviewKind}, null when none is left. */
        public static final Variable<String> REVIEW_NEXT = Variable.text("reviewNext");

        public static final Variable<String> REVIEW = Variable.text("review");
        /** Code of a {@link vn.thidua.movement.ReviewBy}. */
        public static final Variable<String> REVIEW_BY = Variable.text("reviewBy");

        public static final Variable<Date> REVIEW_OPENS_AT = Variable.date("reviewOpensAt");
        public static final Variable<Date> REVIEW_DUE = Variable.date("reviewDue");
        public static final Variable<String> REVIEW_GROUP = Variable.text("reviewGroup");
        public static final Variable<Date> MOVEMENT_ENDS_AT = Variable.date("movementEndsAt");
        public static final Variable<Boolean> OVER_BEFORE = Variable.flag("overBefore");
        /** Whether the movement waits for what is still with the superior. */
        public static final Variable<Boolean> OUTCOMES_LEFT = Variable.flag("outcomesLeft");

        public static final Variable<Date> CLOSE_DUE = Variable.date("closeDue");
        public static final Variable<Date> FOLLOW_UP = Variable.date("followUp");

        public static final Variable<Boolean> MILESTONE_LEFT = Variable.flag("milestoneLeft");
        /** Its key. */
        public static final Variable<String> MILESTONE = Variable.text("milestone");

        public static final Variable<Date> MILESTONE_AT = Variable.date("milestoneAt");
        public static final Variable<Boolean> ROUND_OPENED = Variable.flag("roundOpened");
        public static final Variable<String> ROUND = Variable.text("round");
        public static final Variable<Boolean> MORE_OBLIGATIONS = Variable.flag("moreObligations");
        /** Whether obligations are still open after a batch of them was settled at the end. */
        public static final Variable<Boolean> REST_LEFT = Variable.flag("restLeft");

        private Variables() {}
    }

    public static final class Messages {
        public static final String PHASE_OPENED = "phaseOpened";
        public static final String MILESTONES_CHANGED = "milestonesChanged";
        public static final String REVIEW_OPENED = "reviewOpened";
        public static final String REVIEW_CLOSED = "reviewClosed";
        public static final String OUTCOMES_SETTLED = "outcomesSettled";

        private Messages() {}
    }
}
