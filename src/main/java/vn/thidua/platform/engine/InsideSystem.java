package vn.thidua.platform.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
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
    private final ProcessEngine engine;

    InsideSystem(IdentityService identities, ProcessEngine engine) {
        this.identities = identities;
        this.engine = engine;
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

    /**
     * Like {@link #call}, but the engine knows the person at work: completing a task asks who did it. For a person whom the
     * engine would not let do it and whom a use case has let by its own rules.
     *
     * @throws IllegalStateException when nobody is at work
     */
    public void runAsUser(Runnable work) {
        Authentication user = identities.getCurrentAuthentication();
        if (user == null || user.getUserId() == null) {
            throw new IllegalStateException("Nobody is at work; set the authentication first");
        }
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        try {
            configuration
                    .getCommandExecutorTxRequired()
                    .execute(context -> context.runWithoutAuthorization(() -> {
                        work.run();
                        return null;
                    }));
        } catch (ProcessEngineException e) {
            throw Doorkeeper.unwrapped(e);
        }
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
