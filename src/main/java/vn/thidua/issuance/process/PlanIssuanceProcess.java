package vn.thidua.issuance.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/issuance/plan-issuance.bpmn}; a contract test keeps both sides equal. */
public final class PlanIssuanceProcess {

    public static final String KEY = "plan-issuance";

    private PlanIssuanceProcess() {}

    public static final class Elements {
        public static final String PLAN_DEMANDED = "startEvent_planDemanded";
        public static final String WORK = "subProcess_work";
        public static final String WORK_BEGINS = "startEvent_workBegins";
        public static final String IS_PLAN_DEMANDED = "gateway_planDemanded";
        public static final String ISSUE_PLAN = "callActivity_issuePlan";
        public static final String PLAN_ISSUED = "endEvent_planIssued";
        public static final String RECORD_PLAN = "userTask_recordPlan";
        public static final String PLAN_RECORDED = "endEvent_planRecorded";
        public static final String ACKNOWLEDGE = "userTask_acknowledge";
        public static final String PLAN_RECEIVED = "endEvent_planReceived";
        public static final String OVERDUE = "boundaryEvent_overdue";
        public static final String NOTE_OVERDUE = "serviceTask_noteOverdue";
        public static final String OVERDUE_NOTED = "endEvent_overdueNoted";
        public static final String PLAN_ENTERED = "boundaryEvent_planEntered";
        public static final String CLOSE_OBLIGATION = "serviceTask_closeObligation";
        public static final String OFFICES_BELOW = "gateway_officesBelow";
        public static final String DONE = "endEvent_done";
        public static final String OPEN_CASCADE = "serviceTask_openCascade";
        public static final String ROUND_LEFT = "gateway_roundLeft";
        public static final String START_OBLIGATIONS = "serviceTask_startObligations";
        public static final String MORE_OBLIGATIONS = "gateway_moreObligations";
        public static final String CASCADED = "endEvent_cascaded";
        public static final String SETTLED_OTHERWISE = "subProcess_settledOtherwise";
        public static final String OBLIGATION_SETTLED = "startEvent_obligationSettled";
        public static final String STOP_PLAN = "serviceTask_stopPlan";
        public static final String SETTLED = "endEvent_settled";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        public static final Variable<String> OBLIGATION = Variable.text("obligation");
        public static final Variable<String> OFFICE = Variable.text("office");
        public static final Variable<String> PERIOD = Variable.text("period");
        public static final Variable<Date> DUE = Variable.date("due");
        public static final Variable<Date> FOLLOW_UP = Variable.date("followUp");
        /** When it is overdue, and how often that is said again. */
        public static final Variable<String> OVERDUE_CYCLE = Variable.text("overdueCycle");
        /** What the office does: issue, record or acknowledge. */
        public static final Variable<String> WORK = Variable.text("work");
        /** Key of the document in {@code signing}; set where the office issues it here. */
        public static final Variable<String> DOCUMENT_KIND = Variable.text("documentKind");
        /** Who records or acknowledges. */
        public static final Variable<String> WORK_GROUP = Variable.text("workGroup");
        /** Whether offices stand below this one. */
        public static final Variable<Boolean> OFFICES_BELOW = Variable.flag("officesBelow");
        /** The round in which work is being given out. */
        public static final Variable<String> ROUND = Variable.text("round");
        /** Whether a round is left in which work is not given out. */
        public static final Variable<Boolean> ROUND_LEFT = Variable.flag("roundLeft");
        /** Whether offices of the round still wait for their work. */
        public static final Variable<Boolean> MORE_OBLIGATIONS = Variable.flag("moreObligations");

        private Variables() {}
    }

    public static final class Messages {
        /** The plan was entered from paper. */
        public static final String PLAN_ENTERED = "planEntered";
        /** Sent by {@code obligation.process}: every process that does an obligation hears it. */
        public static final String OBLIGATION_SETTLED = "obligationSettled";

        private Messages() {}
    }
}
