package vn.thidua.benchmark;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Puts the counter in front of the application's database, in runs that measure. */
@Component
@ConditionalOnProperty("thidua.benchmark")
class CountDataSource implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? new CountedDataSource(database) : bean;
    }
}
