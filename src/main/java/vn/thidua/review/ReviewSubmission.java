package vn.thidua.review;

import java.time.Instant;
import vn.thidua.report.Submission;

/** One version of an office's report on a review as it was sent, or entered for it. */
public record ReviewSubmission(
        String obligation,
        int version,
        String review,
        String office,
        String document,
        Instant sentAt,
        String sentBy,
        Submission.State state,
        ReviewContent content) {}
