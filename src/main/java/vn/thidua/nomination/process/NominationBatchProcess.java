package vn.thidua.nomination.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/nomination/nomination-batch.bpmn}; a contract test keeps both sides equal. */
public final class NominationBatchProcess {

    public static final String KEY = "nomination-batch";

    private NominationBatchProcess() {}

    public static final class Elements {
        public static final String BATCH_OPENED = "startEvent_batchOpened";
        public static final String PREPARE = "userTask_prepare";
        public static final String ISSUE_SUBMISSION = "callActivity_issueSubmission";
        public static final String SUBMITTED = "gateway_submitted";
        public static final String DISSOLVE_BATCH = "serviceTask_dissolveBatch";
        public static final String NOT_SUBMITTED = "endEvent_notSubmitted";
        public static final String START_NOMINATIONS = "serviceTask_startNominations";
        public static final String MORE_NOMINATIONS = "gateway_moreNominations";
        public static final String OPEN_LEVELS = "serviceTask_openLevels";
        public static final String OUTSIDE = "gateway_outside";
        public static final String AWAIT_OUTCOME = "gateway_awaitOutcome";
        public static final String RECORD_OUTCOME = "userTask_recordOutcome";
        public static final String SILENT = "boundaryEvent_silent";
        public static final String CHASE_OUTCOME = "serviceTask_chaseOutcome";
        public static final String CHASED = "endEvent_chased";
        public static final String NOTHING_TO_RECORD = "boundaryEvent_nothingToRecord";
        public static final String END_EVENT_NOTHING_TO_RECORD = "endEvent_nothingToRecord";
        public static final String MORE_OUTCOMES = "gateway_moreOutcomes";
        public static final String BATCH_SETTLED = "event_batchSettled";
        public static final String SETTLED = "endEvent_settled";
        public static final String CANCELLED = "subProcess_cancelled";
        public static final String BATCH_CANCELLED = "startEvent_batchCancelled";
        public static final String STOP_BATCH = "serviceTask_stopBatch";
        public static final String END_EVENT_CANCELLED = "endEvent_cancelled";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        public static final Variable<String> BATCH = Variable.text("batch");
        public static final Variable<String> SUBMISSION_KIND = Variable.text("submissionKind");
        public static final Variable<String> OFFICE = Variable.text("office");
        public static final Variable<String> PERIOD = Variable.text("period");
        public static final Variable<String> DRAFT_GROUP = Variable.text("draftGroup");
        public static final Variable<Date> DUE = Variable.date("due");
        public static final Variable<Date> FOLLOW_UP = Variable.date("followUp");
        public static final Variable<String> DECISION = Variable.text("decision");
        public static final Variable<Boolean> MORE_NOMINATIONS = Variable.flag("moreNominations");
        public static final Variable<Boolean> OUTSIDE = Variable.flag("outside");
        public static final Variable<Date> OUTCOME_DUE = Variable.date("outcomeDue");
        public static final Variable<Date> OUTCOME_FOLLOW_UP = Variable.date("outcomeFollowUp");
        public static final Variable<String> SILENCE_CYCLE = Variable.text("silenceCycle");
        public static final Variable<Boolean> MORE_OUTCOMES = Variable.flag("moreOutcomes");

        private Variables() {}
    }

    public static final class Messages {
        public static final String BATCH_CANCELLED = "batchCancelled";
        public static final String BATCH_SETTLED = "batchSettled";

        private Messages() {}
    }
}
