package vn.thidua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What differs between two plans is data: no plan is named in the code, not even in a comment. */
class NoPlanIdInCodeTest {

    private static final Path CODE = Path.of("src/main/java");
    private static final Path PLANS = Path.of("src/main/resources/plans");

    /** The five plans that the system is built for, loaded or not. */
    private static final Set<String> CONTRACT_IDS =
            Set.of("dak-lak", "lang-son", "nguyen-nghiem", "sgddt-dak-nong", "sldtbxh-binh-phuoc");

    @Test
    void codeNamesNoPlan() throws IOException {
        assertThat(linesNaming(planIds(), CODE)).isEmpty();
    }

    @Test
    void aPlanInCodeIsFound() throws IOException {
        assertThat(linesNaming(CONTRACT_IDS, Path.of("src/test/java/vn/thidua/architecture")))
                .anyMatch(line -> line.contains(getClass().getSimpleName()));
    }

    private static Set<String> planIds() throws IOException {
        Set<String> ids = new TreeSet<>(CONTRACT_IDS);
        if (Files.isDirectory(PLANS)) {
            try (Stream<Path> folders = Files.list(PLANS)) {
                folders.filter(Files::isDirectory)
                        .forEach(folder -> ids.add(folder.getFileName().toString()));
            }
        }
        return ids;
    }

    private static Stream<String> linesNaming(Set<String> ids, Path folder) {
        Pattern anyId = Pattern.compile(
                ids.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?<![\\w-])(", ")(?![\\w-])")));
        return ProcessModel.filesIn(folder, ".java").stream()
                .flatMap(file ->
                        lines(file).filter(line -> anyId.matcher(line).find()).map(line -> file + ": " + line.strip()));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
