package vn.thidua.review.process;

/** The steps that both models of reviews have under the same names. */
abstract class ReviewElements {

    public static final String REVIEW_DUE = "startEvent_reviewDue";
    public static final String OPEN_REVIEW = "serviceTask_openReview";
    public static final String PLAN_IS_WANTED = "gateway_planWanted";
    public static final String REVIEW_PLAN = "callActivity_reviewPlan";
    public static final String PLAN_WAITED_FOR = "boundaryEvent_planWaitedFor";
    public static final String OPEN_OBLIGATIONS = "serviceTask_openObligations";
    public static final String OPENED = "gateway_opened";
    public static final String PLAN_AFTER_OPENING = "endEvent_planAfterOpening";
    public static final String OFFICES_HAVE_REVIEWS = "gateway_officesReview";
    public static final String NEXT_BATCH = "gateway_nextBatch";
    public static final String START_OBLIGATIONS = "serviceTask_startObligations";
    public static final String MORE_OBLIGATIONS_LEFT = "gateway_moreObligations";
    public static final String AWAIT_REPORTS = "gateway_awaitReports";
    public static final String ALL_REPORTS_IN = "event_allReportsIn";
    public static final String CLOSING_DATE = "event_closingDate";
    public static final String CLOSED_EARLY = "event_closedEarly";
    public static final String CONSOLIDATE = "serviceTask_consolidate";
    public static final String IS_OWN_REVIEW = "gateway_ownReview";
    public static final String DRAFT_REPORT = "userTask_draftReport";
    public static final String COUNCIL_IS_WANTED = "gateway_councilWanted";
    public static final String COUNCIL_OPINION = "userTask_councilOpinion";
    public static final String CONFERENCE_IS_WANTED = "gateway_conferenceWanted";
    public static final String HOLD_CONFERENCE = "userTask_holdConference";
    public static final String PLAN_UPWARD_REPORT = "serviceTask_planUpwardReport";
    public static final String UPWARD_IS_LEFT = "gateway_upwardLeft";
    public static final String REPORT_UPWARD = "callActivity_reportUpward";
    public static final String SETTLE = "gateway_settle";
    public static final String SETTLE_MISSED = "serviceTask_settleMissed";
    public static final String MISSED_ARE_LEFT = "gateway_missedLeft";
    public static final String END_REVIEW = "serviceTask_endReview";
    public static final String REVIEWED = "endEvent_reviewed";
}
