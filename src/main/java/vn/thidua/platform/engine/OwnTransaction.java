package vn.thidua.platform.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.thidua.platform.error.Conflict;

/**
 * Runs work of a step by itself, with what it does in the engine: when it fails all of it is undone, and the step goes on. It
 * is committed before the step is, so it has to stand a repetition.
 */
@Component
public class OwnTransaction {

    private final ProcessEngine engine;

    OwnTransaction(ProcessEngine engine) {
        this.engine = engine;
    }

    /** @throws RuntimeException whatever the work throws, after it was undone */
    public <T> T call(Supplier<T> work) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequiresNew()
                .execute(context -> context.runWithoutAuthorization(work::get));
    }

    /** Whether it failed because of others at that moment, or because the database was not there. */
    public static boolean mayWorkNextTime(RuntimeException failure) {
        return failure instanceof OptimisticLockingException
                || failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransactionException
                || failure instanceof Conflict;
    }
}
