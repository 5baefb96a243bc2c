package vn.thidua.platform.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts the guarded services in front of the engine: REST, webapps and Java callers all pass through them. */
@Component
@DependsOnDatabaseInitialization
class EngineGuards extends AbstractProcessEnginePlugin {

    private final ObjectProvider<TaskHandlers> handlers;
    private final ObjectProvider<Submissions> submissions;
    private final ApplicationEventPublisher events;

    /** Handlers need the engine, so they are looked up only when a start form arrives. */
    EngineGuards(
            ObjectProvider<TaskHandlers> handlers,
            ObjectProvider<Submissions> submissions,
            ApplicationEventPublisher events) {
        this.handlers = handlers;
        this.submissions = submissions;
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var doorkeeper = new Doorkeeper(configuration);
        var tasks = new GuardedTaskService(doorkeeper, events::publishEvent);
        configuration.setTaskService(tasks);
        configuration.setFormService(
                new GuardedFormService(doorkeeper, tasks, handlers::getObject, submissions::getObject));
        configuration.setRuntimeService(new GuardedRuntimeService(doorkeeper));
        configuration.setResourceAuthorizationProvider(new OwnerAuthorizations());
    }
}
