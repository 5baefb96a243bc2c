package vn.thidua.review;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.movement.ReviewCampaigns;
import vn.thidua.plan.ReviewKind;

/** The programme starts a review on its day. */
@Component
class Campaigns implements ReviewCampaigns {

    private final Reviews reviews;
    private final ReviewProcess process;

    Campaigns(Reviews reviews, ReviewProcess process) {
        this.reviews = reviews;
        this.process = process;
    }

    @Override
    @Transactional
    public boolean start(String plan, String phase, ReviewKind kind) {
        process.start(plan, phase, kind);
        return reviews.get(Review.id(plan, phase, kind)).endedAt() == null;
    }
}
