package vn.thidua.review.process;

import java.util.Date;
import vn.thidua.platform.engine.Variable;

/** The variables that both models of reviews have. */
abstract class ReviewVariables {

    public static final Variable<String> PLAN = Variable.text("plan");
    public static final Variable<String> PHASE = Variable.text("phase");
    /** Closing date asked for by hand; absent: the usual one. */
    public static final Variable<Date> CLOSES_AT = Variable.date("closesAt");
    /** Person who opened the review by hand. */
    public static final Variable<String> OPENED_BY = Variable.text("openedBy");
    /** Id of the review, also the round of its obligations. */
    public static final Variable<String> ROUND = Variable.text("round");

    public static final Variable<Boolean> PLAN_WANTED = Variable.flag("planWanted");
    public static final Variable<String> PLAN_SUBJECT = Variable.text("planSubject");
    public static final Variable<String> PLAN_KIND = Variable.text("planKind");
    public static final Variable<String> PLAN_OFFICE = Variable.text("planOffice");
    public static final Variable<Date> PLAN_DUE = Variable.date("planDue");
    public static final Variable<Date> PLAN_FOLLOW_UP = Variable.date("planFollowUp");
    public static final Variable<Date> PLAN_WAIT_UNTIL = Variable.date("planWaitUntil");

    public static final Variable<Boolean> OPENED_BEFORE = Variable.flag("openedBefore");
    public static final Variable<Boolean> OFFICES_REVIEW = Variable.flag("officesReview");
    public static final Variable<Boolean> MORE_OBLIGATIONS = Variable.flag("moreObligations");

    public static final Variable<Boolean> OWN_REVIEW = Variable.flag("ownReview");
    public static final Variable<Boolean> COUNCIL_WANTED = Variable.flag("councilWanted");
    public static final Variable<Boolean> CONFERENCE_WANTED = Variable.flag("conferenceWanted");
    public static final Variable<String> WORK_GROUP = Variable.text("workGroup");
    public static final Variable<Date> WORK_DUE = Variable.date("workDue");
    public static final Variable<Date> FOLLOW_UP = Variable.date("followUp");

    public static final Variable<Boolean> UPWARD_LEFT = Variable.flag("upwardLeft");
    public static final Variable<String> UPWARD_KIND = Variable.text("upwardKind");
    public static final Variable<String> UPWARD_OFFICE = Variable.text("upwardOffice");
    public static final Variable<Date> UPWARD_DUE = Variable.date("upwardDue");
    public static final Variable<Date> UPWARD_FOLLOW_UP = Variable.date("upwardFollowUp");

    public static final Variable<Boolean> MISSED_LEFT = Variable.flag("missedLeft");
    public static final Variable<Boolean> PROPOSAL_WANTED = Variable.flag("proposalWanted");
    public static final Variable<Date> PROPOSE_DUE = Variable.date("proposeDue");
}
