package vn.thidua.webapps;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.admin.impl.web.AdminApplication;

/** Login and Admin's plugin endpoints with our error answers; created by Jersey, not by Spring. */
public class AdminApi extends AdminApplication {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(super.getClasses());
        SentenceMapper.replaceStockMappers(classes);
        return classes;
    }
}
