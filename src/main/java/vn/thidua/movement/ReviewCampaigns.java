package vn.thidua.movement;

import vn.thidua.plan.ReviewKind;

/** Who holds the movement's own reviews: the offices' parts and the issuer's of one phase and kind are one campaign. */
public interface ReviewCampaigns {

    /**
     * Starts the review of the phase unless it was opened before, by hand.
     *
     * @return whether it runs; false when it is over already
     */
    boolean start(String plan, String phase, ReviewKind kind);
}
