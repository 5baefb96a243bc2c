package vn.thidua.platform.demo;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.platform.time.ClockShift;
import vn.thidua.platform.time.VietnamTime;

@Configuration(proxyBeanMethods = false)
@Profile("demo")
@EnableConfigurationProperties(DemoProperties.class)
class DemoClockConfiguration {

    @Bean
    DemoClock demoClock(JdbcClient database, ObjectProvider<JobExecutor> executors, Clock clock, ClockShift shift) {
        return new DemoClock(new DemoClockStore(database), new EngineJobs(executors), clock, shift::set);
    }

    @Bean
    DemoClockPulse demoClockPulse(DemoClock clock) {
        return new DemoClockPulse(clock);
    }

    /** Before the engine looks for due timers. */
    @Bean
    @DependsOnDatabaseInitialization
    ProcessEnginePlugin demoClockPlugin(DemoClock clock, DemoClockPulse pulse, DemoProperties properties) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                properties.startsAt().ifPresent(start -> {
                    clock.resume(start.atZone(VietnamTime.ZONE).toInstant());
                    pulse.start();
                });
            }
        };
    }

    /** Tells {@code demo-clock.js} that there is a clock to ask; elsewhere the script would provoke an answer 404. */
    @Bean
    FilterRegistrationBean<Filter> demoClockMark(CamundaBpmProperties properties) {
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            var mark = new Cookie("thidua-demo-clock", "on");
            mark.setPath("/");
            mark.setAttribute("SameSite", "Lax");
            ((HttpServletResponse) response).addCookie(mark);
            chain.doFilter(request, response);
        });
        registration.setName("demoClockMark");
        registration.addUrlPatterns(properties.getWebapp().getApplicationPath() + "/app/*");
        return registration;
    }
}
