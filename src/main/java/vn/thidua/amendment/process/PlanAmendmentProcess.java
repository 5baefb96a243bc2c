package vn.thidua.amendment.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/amendment/plan-amendment.bpmn}; a contract test keeps both sides equal. */
public final class PlanAmendmentProcess {

    public static final String KEY = "plan-amendment";

    private PlanAmendmentProcess() {}

    public static final class Elements {
        public static final String GATHERING_OPENED = "startEvent_gatheringOpened";
        public static final String GATHER_AGAIN = "gateway_gatherAgain";
        public static final String GATHER = "userTask_gather";
        public static final String IS_GATHERED = "gateway_gathered";
        public static final String DROPPED = "endEvent_dropped";
        public static final String OTHER_SUBMITS = "gateway_otherSubmits";
        public static final String SUBMIT = "userTask_submit";
        public static final String IS_SUBMITTED = "gateway_submitted";
        public static final String TO_DECIDE = "gateway_toDecide";
        public static final String DECIDE = "userTask_decide";
        public static final String IS_DECIDED = "gateway_decided";
        public static final String CARRY_OUT = "gateway_carryOut";
        public static final String ANSWER_IS_WANTED = "gateway_answerWanted";
        public static final String TOLD = "endEvent_told";
        public static final String ISSUE_ANSWER = "callActivity_issueAnswer";
        public static final String ANSWERED = "endEvent_answered";
        public static final String AMENDMENT_IS_WANTED = "gateway_amendmentWanted";
        public static final String PLAN_STAYS = "endEvent_planStays";
        public static final String ENTER_CHANGES = "userTask_enterChanges";
        public static final String ISSUE_AMENDMENT = "callActivity_issueAmendment";
        public static final String AMENDMENT_ISSUED = "gateway_amendmentIssued";
        public static final String NOT_AMENDED = "endEvent_notAmended";
        public static final String NEXT_DATES = "gateway_nextDates";
        public static final String MOVE_DATES = "serviceTask_moveDates";
        public static final String MORE_DATES = "gateway_moreDates";
        public static final String AMENDED = "endEvent_amended";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        /** Id of the gathering. */
        public static final Variable<String> GATHERING = Variable.text("gathering");
        /** The inbox, to which the documents belong. */
        public static final Variable<String> OFFICE = Variable.text("office");

        public static final Variable<String> PERIOD = Variable.text("period");
        public static final Variable<Date> FOLLOW_UP = Variable.date("followUp");
        public static final Variable<String> GATHER_GROUP = Variable.text("gatherGroup");
        public static final Variable<Date> GATHER_DUE = Variable.date("gatherDue");
        /** Whether another office than the inbox submits. */
        public static final Variable<Boolean> OTHER_SUBMITS = Variable.flag("otherSubmits");

        public static final Variable<String> SUBMIT_GROUP = Variable.text("submitGroup");
        public static final Variable<Date> SUBMIT_DUE = Variable.date("submitDue");
        public static final Variable<String> DECIDE_GROUP = Variable.text("decideGroup");
        public static final Variable<Date> DECIDE_DUE = Variable.date("decideDue");
        /** What the last task decided: submit, drop, decide, return. */
        public static final Variable<String> DECISION = Variable.text("decision");

        public static final Variable<Boolean> ANSWER_WANTED = Variable.flag("answerWanted");
        public static final Variable<String> ANSWER_KIND = Variable.text("answerKind");
        public static final Variable<Date> ANSWER_DUE = Variable.date("answerDue");
        public static final Variable<Boolean> AMENDMENT_WANTED = Variable.flag("amendmentWanted");
        public static final Variable<String> AMENDING_KIND = Variable.text("amendingKind");
        public static final Variable<Date> CHANGES_DUE = Variable.date("changesDue");
        public static final Variable<Date> AMENDMENT_DUE = Variable.date("amendmentDue");
        /** What became of the amending document: issue or skip. */
        public static final Variable<String> AMENDMENT_DECISION = Variable.text("amendmentDecision");

        public static final Variable<Boolean> MORE_DATES = Variable.flag("moreDates");

        private Variables() {}
    }
}
