package vn.thidua.platform.engine;

import org.camunda.bpm.engine.impl.AbstractNativeQuery;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.TaskReportImpl;
import org.camunda.bpm.engine.impl.cmd.FindActiveActivityIdsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/**
 * Lets a user's request only read. Everything else that a service can do — and whatever a later engine adds — is refused
 * unless the guarded service opens it on purpose.
 */
final class ReadersOnly implements CommandExecutor {

    private static final String COMMANDS = GetTaskVariablesCmd.class.getPackageName();

    private final CommandExecutor executor;
    private final Doorkeeper doorkeeper;

    ReadersOnly(CommandExecutor executor, Doorkeeper doorkeeper) {
        this.executor = executor;
        this.doorkeeper = doorkeeper;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (doorkeeper.visitor() != null && !reads(command)) {
            throw Doorkeeper.closed();
        }
        return executor.execute(command);
    }

    private static boolean reads(Command<?> command) {
        if (command instanceof AbstractQuery || command instanceof AbstractNativeQuery) {
            return true;
        }
        Class<?> type = command.getClass();
        return type == FindActiveActivityIdsCmd.class
                || type == GetDeployedTaskFormCmd.class // lives outside the package of commands, as does the report
                || type.getEnclosingClass() == TaskReportImpl.class
                || type.getPackageName().equals(COMMANDS)
                        && type.getSimpleName().startsWith("Get");
    }
}
