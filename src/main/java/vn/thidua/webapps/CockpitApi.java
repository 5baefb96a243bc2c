package vn.thidua.webapps;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;

/** Cockpit's plugin endpoints with our error answers; created by Jersey, not by Spring. */
public class CockpitApi extends CockpitApplication {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(super.getClasses());
        SentenceMapper.replaceStockMappers(classes);
        return classes;
    }
}
