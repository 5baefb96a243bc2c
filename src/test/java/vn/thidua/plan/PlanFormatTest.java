package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The reference of plan files says what the loader reads. After a change of the records, write it anew with
 * {@code mvn test -Dtest=PlanFormatTest -Dplan-format.write}.
 */
class PlanFormatTest {

    private static final Path REFERENCE = Path.of("src/docs/plan-format.md");
    private static final String FROM_HERE = "<!-- written by PlanFormatTest -->\n";

    private final PlanFormat format = new PlanFormat();

    @Test
    void the_reference_lists_every_key_that_a_plan_file_may_hold() throws IOException {
        String tables = format.tables();
        String known = Files.readString(REFERENCE);
        String written =
                known.substring(0, known.indexOf(FROM_HERE) + FROM_HERE.length()) + "\n" + tables.strip() + "\n";
        if (System.getProperty("plan-format.write") != null) {
            Files.writeString(REFERENCE, written);
        }

        assertThat(Files.readString(REFERENCE))
                .as("write it anew: mvn test -Dtest=PlanFormatTest -Dplan-format.write")
                .isEqualTo(written);
    }

    @Test
    void every_key_has_a_meaning() {
        format.tables();

        assertThat(format.withoutMeaning())
                .as("keys to explain by @param in the Javadoc of their record")
                .isEmpty();
    }
}
