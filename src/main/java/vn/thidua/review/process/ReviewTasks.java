package vn.thidua.review.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReviewKind;
import vn.thidua.review.ReviewCourse;
import vn.thidua.review.ReviewMeetings;
import vn.thidua.review.ReviewReports;
import vn.thidua.review.Reviews;

/** The forms that both kinds of reviews have, each for its own process. */
@Configuration(proxyBeanMethods = false)
class ReviewTasks {

    @Bean
    StartReviewForm startMidTermReview(ReviewCourse course, Reviews reviews, Plans plans) {
        return new StartReviewForm(ReviewKind.SO_KET, course, reviews, plans);
    }

    @Bean
    StartReviewForm startFinalReview(ReviewCourse course, Reviews reviews, Plans plans) {
        return new StartReviewForm(ReviewKind.TONG_KET, course, reviews, plans);
    }

    @Bean
    DraftReportTask draftMidTermReport(ReviewReports reports, Reviews reviews, Plans plans) {
        return new DraftReportTask(MidTermReviewProcess.KEY, reports, reviews, plans);
    }

    @Bean
    DraftReportTask draftFinalReport(ReviewReports reports, Reviews reviews, Plans plans) {
        return new DraftReportTask(FinalReviewProcess.KEY, reports, reviews, plans);
    }

    @Bean
    CouncilOpinionTask midTermCouncilOpinion(
            ReviewMeetings meetings, ReviewReports reports, Reviews reviews, Plans plans) {
        return new CouncilOpinionTask(MidTermReviewProcess.KEY, meetings, reports, reviews, plans);
    }

    @Bean
    CouncilOpinionTask finalCouncilOpinion(
            ReviewMeetings meetings, ReviewReports reports, Reviews reviews, Plans plans) {
        return new CouncilOpinionTask(FinalReviewProcess.KEY, meetings, reports, reviews, plans);
    }

    @Bean
    HoldConferenceTask holdMidTermConference(ReviewMeetings meetings, Reviews reviews, Plans plans) {
        return new HoldConferenceTask(MidTermReviewProcess.KEY, meetings, reviews, plans);
    }

    @Bean
    HoldConferenceTask holdFinalConference(ReviewMeetings meetings, Reviews reviews, Plans plans) {
        return new HoldConferenceTask(FinalReviewProcess.KEY, meetings, reviews, plans);
    }
}
