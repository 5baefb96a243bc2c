package vn.thidua.webapps;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The handbook for officials, a page per role, at {@code /huong-dan}; readable without a login, nothing in it is secret. */
@Configuration(proxyBeanMethods = false)
class Handbook implements WebMvcConfigurer {

    private static final String ADDRESS = "/huong-dan";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(ADDRESS + "/**")
                .addResourceLocations("classpath:/handbook/")
                .setCacheControl(CacheControl.noCache());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController(ADDRESS, ADDRESS + "/index.html");
        registry.addRedirectViewController(ADDRESS + "/", ADDRESS + "/index.html");
    }
}
