package vn.thidua.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Where plan files lie: the class path ({@code plans/<id>/plan.yaml}) and the folder {@code THIDUA_PLANS}. */
@Component
class PlanFolders {

    private static final String BUILT_IN = "classpath*:plans/*/plan.yaml";
    private static final String FILE_NAME = "plan.yaml";

    private final String builtIn;
    private final String folder;

    @Autowired
    PlanFolders(@Value("${thidua.plans.folder:${THIDUA_PLANS:}}") String folder) {
        this(BUILT_IN, folder);
    }

    PlanFolders(String builtIn, String folder) {
        this.builtIn = builtIn;
        this.folder = folder;
    }

    /**
     * All plan files as they are now, the built-in ones first.
     *
     * @throws BrokenPlanException when the folder is not there
     */
    List<PlanFile> read() {
        return Stream.concat(builtIn().stream(), inFolder().stream()).toList();
    }

    private List<PlanFile> builtIn() {
        try {
            Resource[] resources = new PathMatchingResourcePatternResolver().getResources(builtIn);
            List<PlanFile> files = new ArrayList<>();
            for (Resource resource : Arrays.stream(resources)
                    .sorted(Comparator.comparing(PlanFolders::nameOf))
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

    private List<PlanFile> inFolder() {
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
