package vn.thidua.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys all models and forms as one deployment, so that a release is one version of everything: a running instance keeps
 * the forms and the called processes it began with. Names are stable between classes and jar, hence an unchanged restart
 * deploys nothing.
 */
@Component
@DependsOnDatabaseInitialization
class EngineDeployment extends AbstractProcessEnginePlugin {

    private static final String NAME = "thidua";
    private static final List<String> PATTERNS =
            List.of("classpath*:/processes/**/*.bpmn", "classpath*:/processes/**/*.dmn", "classpath*:/forms/**/*.html");

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .name(NAME)
                // with (true) a form that changed alone would be deployed alone and never used
                .enableDuplicateFiltering(false);
        for (Resource resource : resources()) {
            try (InputStream content = resource.getInputStream()) {
                deployment.addInputStream(stableName(resource), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        deployment.deploy();
    }

    private static List<Resource> resources() {
        var resolver = new PathMatchingResourcePatternResolver();
        return PATTERNS.stream()
                .flatMap(pattern -> {
                    try {
                        return Arrays.stream(resolver.getResources(pattern));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .sorted(Comparator.comparing(EngineDeployment::stableName))
                .toList();
    }

    /** The path from {@code processes/} or {@code forms/} on. */
    private static String stableName(Resource resource) {
        try {
            String url = resource.getURL().toString();
            int start = Math.max(url.lastIndexOf("/processes/"), url.lastIndexOf("/forms/"));
            return url.substring(start + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
