package vn.thidua.platform.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.Refusal;

/** Knows who stands at the door of an engine service: our own code or a user's request. */
final class Doorkeeper {

    private final ProcessEngineConfigurationImpl configuration;

    Doorkeeper(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    /** The user whose request enters the engine from outside; null for our own code, the system and administrators. */
    String visitor() {
        if (Context.getCommandContext() != null) {
            return null; // inside a command: a listener, a delegate or a use case that they called
        }
        Authentication user = configuration.getIdentityService().getCurrentAuthentication();
        return user == null || isAdministrator(user) ? null : user.getUserId();
    }

    private static boolean isAdministrator(Authentication user) {
        return user.getGroupIds() != null && user.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
    }

    static Refusal closed() {
        return new Refusal("Hệ thống không nhận thao tác này từ bên ngoài; hãy dùng biểu mẫu của việc trong Tasklist.");
    }

    /** ENGINE-13034: "belongs to no authenticated tenant". */
    static boolean isForeignPlan(ProcessEngineException exception) {
        return String.valueOf(exception.getMessage()).startsWith("ENGINE-13034");
    }

    /** The refusal or the lost race inside an engine exception, else the exception itself. */
    static RuntimeException unwrapped(ProcessEngineException exception) {
        if (exception instanceof OptimisticLockingException) {
            return Conflict.taskGone();
        }
        for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof Conflict conflict) {
                return conflict;
            }
        }
        return exception;
    }
}
