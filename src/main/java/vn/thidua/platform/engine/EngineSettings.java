package vn.thidua.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Engine settings that no property of the starter reaches. */
@Component
@DependsOnDatabaseInitialization
class EngineSettings extends AbstractProcessEnginePlugin {

    /** Technical failures (a mail server, a lock) are tried again at growing distances before they become an incident. */
    private static final String RETRIES = "PT5S,PT1M,PT10M,PT1H";

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFailedJobRetryTimeCycle(RETRIES);
        configuration.setTenantIdProvider(new PlanTenant());
        // nobody may run a script: none is needed, and there is no script engine on the class path
        configuration.setEnableScriptCompilation(false);
        configuration.setDisabledPermissions(List.of());
    }
}
