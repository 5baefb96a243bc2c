package vn.thidua.award;

import java.util.OptionalInt;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.movement.OpenOutcomes;
import vn.thidua.movement.Outcomes;
import vn.thidua.nomination.NominationsMoved;

/**
 * What keeps a movement open after its time: every nomination that was sent and has not come to its end, most of them with a
 * superior. A movement in which nobody was ever nominated here says nothing about that: its awards may go other ways.
 */
@Component
class AwardOutcomes implements OpenOutcomes {

    private final OutcomeStore store;

    AwardOutcomes(OutcomeStore store) {
        this.store = store;
    }

    @Override
    public OptionalInt waiting(String plan) {
        return store.nominated(plan) ? OptionalInt.of(store.underWay(plan)) : OptionalInt.empty();
    }

    /** Tells the movement when nominations end; it knows which was the last. */
    @Component
    static class Settling {

        private final Outcomes outcomes;

        Settling(Outcomes outcomes) {
            this.outcomes = outcomes;
        }

        @EventListener
        void ended(NominationsMoved moved) {
            if (moved.step().to().ended()) {
                outcomes.settled(moved.plan());
            }
        }
    }
}
