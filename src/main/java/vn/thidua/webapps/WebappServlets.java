package vn.thidua.webapps;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Our servlets and filters in place of the webapps' own: the starter skips what is registered under the same name. */
@Configuration(proxyBeanMethods = false)
class WebappServlets {

    private static final int BEFORE_THE_WEBAPPS = -1000;

    @Bean
    @Order(0)
    ServletContextInitializer webappServletsOfOurOwn(CamundaBpmProperties properties) {
        String root = properties.getWebapp().getApplicationPath();
        return context -> {
            register(context, "Engine Api", EngineApplication.class, root + "/api/engine/*");
            register(context, "Cockpit Api", CockpitApi.class, root + "/api/cockpit/*");
            register(context, "Admin Api", AdminApi.class, root + "/api/admin/*")
                    // a refused login answers without a body: the login page has the right words itself
                    .setInitParameter(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, "true");
        };
    }

    @Bean
    FilterRegistrationBean<CspNoncePerRequest> cspNoncePerRequest(CamundaBpmProperties properties) {
        String root = properties.getWebapp().getApplicationPath();
        var registration = new FilterRegistrationBean<>(new CspNoncePerRequest());
        registration.setName("cspNoncePerRequest");
        registration.setOrder(BEFORE_THE_WEBAPPS);
        registration.addUrlPatterns(root + "/app/*", root + "/api/*");
        return registration;
    }

    private static ServletRegistration.Dynamic register(
            ServletContext context, String name, Class<? extends Application> application, String path) {
        var servlet = context.addServlet(name, ServletContainer.class);
        servlet.addMapping(path);
        servlet.setInitParameter(ServletProperties.JAXRS_APPLICATION_CLASS, application.getName());
        return servlet;
    }
}
