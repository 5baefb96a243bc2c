package vn.thidua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a substitute's tasks appear in Tasklist: memberships in the inherited groups follow the substitutions of the day. What
 * somebody may do never depends on it, see {@link People#worksAs}; a late review shows tasks too late, or shows tasks that are
 * refused. Own memberships are neither added nor removed. Calling it again changes nothing.
 */
@Component
class InheritedMemberships {

    private final SubstitutionStore store;
    private final People people;
    private final Accounts accounts;
    private final Clock clock;

    InheritedMemberships(SubstitutionStore store, People people, Accounts accounts, Clock clock) {
        this.store = store;
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    @EventListener
    @Order(1)
    @Transactional
    public void follow(RightsReview review) {
        LocalDate today = LocalDate.now(clock);
        store.staleMemberships(today).stream().filter(store::forget).forEach(ended -> {
            if (!people.holds(ended.person(), ended.group())) {
                accounts.leave(ended.person(), ended.group());
            }
        });
        store.missingMemberships(today).stream()
                .filter(begun -> !accounts.isMember(begun.person(), begun.group()))
                .filter(store::remember)
                .forEach(begun -> accounts.join(begun.person(), begun.group()));
    }
}
