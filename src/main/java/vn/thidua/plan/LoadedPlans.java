package vn.thidua.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The built-in plans of the class path ({@code plans/<id>/plan.yaml}) and those of the folder {@code THIDUA_PLANS}. All files
 * are read at start-up; one broken file stops it, with the problems of all broken files.
 */
@Component
@Fallback
class LoadedPlans implements Plans {

    private static final String BUILT_IN = "classpath*:plans/*/plan.yaml";
    private static final String FILE_NAME = "plan.yaml";

    private final Map<String, Plan> plans;

    @Autowired
    LoadedPlans(@Value("${thidua.plans.folder:${THIDUA_PLANS:}}") String folder) {
        this(BUILT_IN, folder);
    }

    LoadedPlans(String builtIn, String folder) {
        Map<String, Plan> read = new TreeMap<>();
        List<PlanProblem> problems = new ArrayList<>();
        for (PlanFile file : Stream.concat(builtIn(builtIn).stream(), inFolder(folder).stream())
                .toList()) {
            try {
                Plan plan = PlanLoader.load(file.name(), file.bytes());
                if (read.putIfAbsent(plan.id(), plan) != null) {
                    problems.add(new PlanProblem(
                            file.name(),
                            1,
                            "id",
                            "mã Kế hoạch “%s” đã có ở một tệp khác, hãy đặt mã khác.".formatted(plan.id())));
                }
            } catch (BrokenPlanException broken) {
                problems.addAll(broken.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new BrokenPlanException(problems);
        }
        plans = Collections.unmodifiableMap(read);
    }

    @Override
    public Plan plan(String id) {
        Plan plan = plans.get(id);
        if (plan == null) {
            throw new IllegalArgumentException("Không có Kế hoạch nào mang mã " + id);
        }
        return plan;
    }

    @Override
    public Collection<Plan> all() {
        return plans.values();
    }

    private record PlanFile(String name, byte[] bytes) {}

    private static List<PlanFile> builtIn(String pattern) {
        try {
            Resource[] resources = new PathMatchingResourcePatternResolver().getResources(pattern);
            List<PlanFile> files = new ArrayList<>();
            for (Resource resource : Arrays.stream(resources)
                    .sorted(Comparator.comparing(LoadedPlans::nameOf))
                    .toList()) {
                files.add(new PlanFile(nameOf(resource), resource.getContentAsByteArray()));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the built-in plans", e);
        }
    }

    /** {@code plans/<id>/plan.yaml}, the same from classes and from the jar. */
    private static String nameOf(Resource resource) {
        String description = resource.getDescription().replace('\\', '/').replaceAll("]$", "");
        int cut = description.lastIndexOf("plans/");
        return cut < 0 ? description : description.substring(cut);
    }

    private static List<PlanFile> inFolder(String folder) {
        if (folder.isBlank()) {
            return List.of();
        }
        Path root = Path.of(folder);
        if (!Files.isDirectory(root)) {
            throw new BrokenPlanException(List.of(new PlanProblem(
                    folder, 1, "", "THIDUA_PLANS phải chỉ tới một thư mục có thật chứa các tệp */plan.yaml.")));
        }
        try (Stream<Path> children = Files.list(root)) {
            List<PlanFile> files = new ArrayList<>();
            for (Path file : children.map(each -> each.resolve(FILE_NAME))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()) {
                files.add(new PlanFile(file.toString(), Files.readAllBytes(file)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the plans in " + folder, e);
        }
    }
}
