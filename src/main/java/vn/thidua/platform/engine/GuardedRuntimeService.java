package vn.thidua.platform.engine;

import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** From outside users only read: instances are started by start forms and moved on by completed tasks. */
final class GuardedRuntimeService extends RuntimeServiceImpl {

    private final Doorkeeper doorkeeper;

    GuardedRuntimeService(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    public void setCommandExecutor(CommandExecutor executor) {
        super.setCommandExecutor(new ReadersOnly(executor, doorkeeper));
    }
}
