package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckPlanCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void without_the_option_the_application_starts_as_usual() {
        assertThat(run("--server.port=8081")).isEmpty();
        assertThat(printed()).isEmpty();
    }

    @Test
    void a_valid_file_ends_with_0() throws IOException {
        Path file = write(PlanFiles.minimal());

        assertThat(run("--check-plan=" + file)).hasValue(0);
        assertThat(printed()).startsWith(file + ": hợp lệ. Kế hoạch tinh-thu, 4 cơ quan, đơn vị, 2 văn bản trình ký.");
    }

    @Test
    void a_broken_file_ends_with_1_and_names_file_line_and_key() throws IOException {
        Path file = write(PlanFiles.minimal().replace("    approval: hai-cap", "    aproval: hai-cap"));

        assertThat(run("--spring.profiles.active=demo", "--check-plan=" + file)).hasValue(1);
        assertThat(printed())
                .contains(file + ", dòng 45, khóa offices[2].aproval: không có khóa này; có phải ý là “approval”?")
                .contains(file + ": chưa dùng được, có 2 chỗ cần sửa.");
    }

    @Test
    void a_missing_file_or_name_ends_with_1() {
        assertThat(run("--check-plan=" + folder.resolve("khong-co.yaml"))).hasValue(1);
        assertThat(printed()).contains("không đọc được tệp này");
        assertThat(run("--check-plan=")).hasValue(1);
        assertThat(run("--check-plan")).hasValue(1);
        assertThat(printed()).contains("Thiếu tên tệp, hãy ghi --check-plan=<tệp plan.yaml>.");
    }

    private OptionalInt run(String... args) {
        return CheckPlanCommand.runIfAsked(args, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("plan.yaml"), text);
    }
}
