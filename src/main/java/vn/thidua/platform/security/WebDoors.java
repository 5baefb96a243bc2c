package vn.thidua.platform.security;

import jakarta.servlet.Filter;
import java.util.Map;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;
import org.camunda.bpm.webapp.impl.security.filter.headersec.HttpHeaderSecurityFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Servlet filters of our own REST: it shares login, session and CSRF token with the webapps, so engine services called in a
 * controller run as the logged-in user.
 */
@Configuration(proxyBeanMethods = false)
class WebDoors {

    private static final String API = "/api/*";
    private static final int FIRST = -200;

    @Bean
    FilterRegistrationBean<PlainPaths> plainPaths() {
        return filter("plainPaths", new PlainPaths(), Ordered.HIGHEST_PRECEDENCE + 10, "/*");
    }

    @Bean
    FilterRegistrationBean<HttpHeaderSecurityFilter> apiHeaders(CamundaBpmProperties properties) {
        var headers = filter("apiHeaders", new HttpHeaderSecurityFilter(), FIRST, API);
        headers.setInitParameters(properties.getWebapp().getHeaderSecurity().getInitParams());
        return headers;
    }

    @Bean
    FilterRegistrationBean<AuthenticationFilter> apiAuthentication(CamundaBpmProperties properties) {
        var authentication = filter("apiAuthentication", new AuthenticationFilter(), FIRST + 1, API);
        long milliseconds = properties.getWebapp().getAuth().getCache().getTimeToLive();
        authentication.setInitParameters(Map.of("cacheTimeToLive", Long.toString(milliseconds)));
        return authentication;
    }

    @Bean
    FilterRegistrationBean<LoginRequired> apiLogin() {
        return filter("apiLogin", new LoginRequired(), FIRST + 2, API);
    }

    @Bean
    FilterRegistrationBean<CsrfPreventionFilter> apiCsrf(CamundaBpmProperties properties) {
        var csrf = filter("apiCsrf", new CsrfPreventionFilter(), FIRST + 3, API);
        csrf.setInitParameters(properties.getWebapp().getCsrf().getInitParams());
        return csrf;
    }

    @Bean
    FilterRegistrationBean<EndedSession> endedSession(CamundaBpmProperties properties) {
        String root = properties.getWebapp().getApplicationPath();
        var registration = filter(
                "endedSession",
                new EndedSession(root + "/api/admin/auth/"),
                Ordered.HIGHEST_PRECEDENCE + 20,
                root + "/api/*");
        registration.addUrlPatterns(API);
        return registration;
    }

    private static <F extends Filter> FilterRegistrationBean<F> filter(String name, F filter, int order, String path) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.setOrder(order);
        registration.addUrlPatterns(path);
        return registration;
    }
}
