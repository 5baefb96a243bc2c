package vn.thidua.review.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.document.Documents;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationSettled;
import vn.thidua.report.process.AllReportsIn;
import vn.thidua.review.Review;
import vn.thidua.review.ReviewDocuments;

/** Tidies up behind offices' reviews that were settled otherwise and whose instance cannot do it: never started, or gone. */
@Component
class SettledReviews {

    private final Documents documents;
    private final ReviewDocuments reviewDocuments;
    private final AllReportsIn allReportsIn;

    SettledReviews(Documents documents, ReviewDocuments reviewDocuments, AllReportsIn allReportsIn) {
        this.documents = documents;
        this.reviewDocuments = reviewDocuments;
        this.allReportsIn = allReportsIn;
    }

    @EventListener
    void tidyUp(ObligationSettled settled) {
        Obligation obligation = settled.obligation();
        if (!settled.processTidiesUp() && Review.isObligationKind(obligation.kind())) {
            documents.stop(
                    obligation.id(),
                    reviewDocuments.of(obligation),
                    obligation.status().label());
            allReportsIn.tell(obligation.roundId());
        }
    }
}
