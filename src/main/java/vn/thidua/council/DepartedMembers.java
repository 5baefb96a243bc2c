package vn.thidua.council;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.RightsReview;

/**
 * Ballots follow membership: whoever leaves the council, or the office whose head chairs it, while others vote has no ballot any
 * more. Casting asks for itself, see {@link Ballots#cast}; a late review only shows a ballot that is refused.
 */
@Component
class DepartedMembers {

    private final Ballots ballots;

    DepartedMembers(Ballots ballots) {
        this.ballots = ballots;
    }

    @EventListener
    @Order(3)
    @Transactional
    public void follow(RightsReview review) {
        ballots.takeBackFromThoseWhoLeft();
    }
}
