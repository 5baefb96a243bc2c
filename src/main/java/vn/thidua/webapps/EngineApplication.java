package vn.thidua.webapps;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;

/** The engine's REST behind the webapps, with our doors and our error answers; created by Jersey, not by Spring. */
public class EngineApplication extends EngineRestApplication {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(super.getClasses());
        SentenceMapper.replaceStockMappers(classes);
        classes.add(EngineDoors.class);
        return classes;
    }
}
