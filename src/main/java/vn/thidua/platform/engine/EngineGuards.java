package vn.thidua.platform.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Puts the guarded services in front of the engine: REST, webapps and Java callers all pass through them. */
@Component
@DependsOnDatabaseInitialization
class EngineGuards extends AbstractProcessEnginePlugin {

    private final ObjectProvider<TaskHandlers> handlers;
    private final ObjectProvider<Submissions> submissions;

    /** Handlers need the engine, so they are looked up only when a start form arrives. */
    EngineGuards(ObjectProvider<TaskHandlers> handlers, ObjectProvider<Submissions> submissions) {
        this.handlers = handlers;
        this.submissions = submissions;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var doorkeeper = new Doorkeeper(configuration);
        var tasks = new GuardedTaskService(doorkeeper);
        configuration.setTaskService(tasks);
        configuration.setFormService(
                new GuardedFormService(doorkeeper, tasks, handlers::getObject, submissions::getObject));
        configuration.setRuntimeService(new GuardedRuntimeService(doorkeeper));
        configuration.setResourceAuthorizationProvider(new OwnerAuthorizations());
    }
}
