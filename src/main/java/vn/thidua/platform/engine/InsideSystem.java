package vn.thidua.platform.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Runs a piece of code as the system: without the user's authorisations and outside the guards that keep users from
 * starting, correlating and signalling. For use cases that have decided by their own rules that the engine must do
 * something. The engine knows no user meanwhile; an instance started here takes its plan from its variable {@code plan}.
 */
@Component
public class InsideSystem {

    private final IdentityService identities;

    InsideSystem(IdentityService identities) {
        this.identities = identities;
    }

    public <T> T call(Supplier<T> work) {
        Authentication user = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return work.get();
        } finally {
            ((IdentityServiceImpl) identities).setAuthentication(user);
        }
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
