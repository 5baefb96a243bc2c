package vn.thidua.nomination.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** Names in {@code processes/nomination/nomination-level.bpmn}; a contract test keeps both sides equal. */
public final class NominationLevelProcess {

    public static final String KEY = "nomination-level";

    private NominationLevelProcess() {}

    public static final class Elements {
        public static final String BATCH_ARRIVED = "startEvent_batchArrived";
        public static final String WHERE = "gateway_where";
        public static final String SUPPLEMENT = "userTask_supplement";
        public static final String TO_CHECK = "gateway_toCheck";
        public static final String CHECK = "userTask_check";
        public static final String ANY_COMPLETE = "gateway_anyComplete";
        public static final String TO_APPRAISE = "gateway_toAppraise";
        public static final String FORK = "gateway_fork";
        public static final String APPRAISE = "userTask_appraise";
        public static final String AGENCIES = "gateway_agencies";
        public static final String ASK_AGENCIES = "serviceTask_askAgencies";
        public static final String OPINIONS_IN = "event_opinionsIn";
        public static final String OPINIONS_DONE = "gateway_opinionsDone";
        public static final String POSTING = "gateway_posting";
        public static final String POST = "userTask_post";
        public static final String POSTING_OVER = "event_postingOver";
        public static final String RECORD_PUBLIC_OPINIONS = "userTask_recordPublicOpinions";
        public static final String POSTING_DONE = "gateway_postingDone";
        public static final String PARTY = "gateway_party";
        public static final String RECORD_PARTY_OPINION = "userTask_recordPartyOpinion";
        public static final String PARTY_DONE = "gateway_partyDone";
        public static final String JOIN = "gateway_join";
        public static final String TO_BODY = "gateway_toBody";
        public static final String SEND_TO_BODY = "serviceTask_sendToBody";
        public static final String BODY_ASKED = "gateway_bodyAsked";
        public static final String BODY_DONE = "event_bodyDone";
        public static final String AFTER_BODY = "gateway_afterBody";
        public static final String LEVEL_SETTLED = "event_levelSettled";
        public static final String CLOSE_LEVEL = "serviceTask_closeLevel";
        public static final String SETTLED = "endEvent_settled";
        public static final String NONE_COMPLETE = "endEvent_noneComplete";
        public static final String EMPTIED = "subProcess_emptied";
        public static final String LEVEL_EMPTIED = "startEvent_levelEmptied";
        public static final String CLOSE_EMPTIED = "serviceTask_closeEmptied";
        public static final String END_EVENT_EMPTIED = "endEvent_emptied";
        public static final String OVERDUE = "subProcess_overdue";
        public static final String START_EVENT_OVERDUE = "startEvent_overdue";
        public static final String NOTE_OVERDUE = "serviceTask_noteOverdue";
        public static final String OVERDUE_NOTED = "endEvent_overdueNoted";
        public static final String SETTLED_OTHERWISE = "subProcess_settledOtherwise";
        public static final String OBLIGATION_SETTLED = "startEvent_obligationSettled";
        public static final String END_EVENT_OBLIGATION_SETTLED = "endEvent_obligationSettled";

        private Elements() {}
    }

    public static final class Variables {
        public static final Variable<String> PLAN = Variable.text("plan");
        public static final Variable<String> LEVEL = Variable.text("level");
        public static final Variable<String> OBLIGATION = Variable.text("obligation");
        public static final Variable<String> OFFICE = Variable.text("office");
        public static final Variable<String> PERIOD = Variable.text("period");
        public static final Variable<Date> DUE = Variable.date("due");
        public static final Variable<Date> FOLLOW_UP = Variable.date("followUp");
        public static final Variable<String> OVERDUE_CYCLE = Variable.text("overdueCycle");
        public static final Variable<String> BEGINS_AT = Variable.text("beginsAt");
        public static final Variable<String> SENDER_GROUP = Variable.text("senderGroup");
        public static final Variable<String> RECEIVER_GROUP = Variable.text("receiverGroup");
        public static final Variable<String> APPRAISER_GROUP = Variable.text("appraiserGroup");
        public static final Variable<Boolean> ROWS_LEFT = Variable.flag("rowsLeft");
        public static final Variable<Boolean> AGENCIES_ASKED = Variable.flag("agenciesAsked");
        public static final Variable<Boolean> POSTING_NEEDED = Variable.flag("postingNeeded");
        public static final Variable<Boolean> PARTY_OPINION_NEEDED = Variable.flag("partyOpinionNeeded");
        public static final Variable<Date> POSTED_UNTIL = Variable.date("postedUntil");
        public static final Variable<Date> OPINIONS_DUE = Variable.date("opinionsDue");
        public static final Variable<Boolean> BODY_ASKED = Variable.flag("bodyAsked");

        private Variables() {}
    }

    public static final class Messages {
        public static final String ALL_NOMINATION_OPINIONS_IN = "allNominationOpinionsIn";
        public static final String BODY_DONE = "bodyDone";
        public static final String LEVEL_SETTLED = "levelSettled";
        public static final String LEVEL_EMPTIED = "levelEmptied";
        public static final String OBLIGATION_SETTLED = "obligationSettled";

        private Messages() {}
    }
}
