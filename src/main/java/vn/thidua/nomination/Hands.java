package vn.thidua.nomination;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.error.Refusal;

/** Who had a hand in which nomination: nobody examines what they proposed, at no level (four eyes, by person). */
@Service
@Transactional
public class Hands {

    private final HandStore store;
    private final Clock clock;

    Hands(HandStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public void note(Collection<String> ids, String person, Deed deed) {
        store.note(ids, person, deed, clock.instant());
    }

    /**
     * Lets somebody at work on nominations only when others did these deeds.
     *
     * @param wants what the person wants to do
     * @throws Refusal naming the first nomination and the deed
     */
    public void requireOthers(Collection<String> ids, String person, Set<Deed> deeds, Deed wants) {
        store.firstDone(ids, person, deeds).ifPresent(done -> {
            throw Refusal.of(
                    "Bạn đã %s hồ sơ của %s nên không được %s hồ sơ này; hãy chuyển việc cho người khác.",
                    done.deed().label(), done.name(), wants.label());
        });
    }

    /** Who did one of these deeds on one of the nominations, each once, in the order in which they did. */
    public List<String> whoDid(Collection<String> ids, Set<Deed> deeds) {
        return store.whoDid(ids, deeds);
    }
}
