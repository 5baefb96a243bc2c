package vn.thidua.plan;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code --check-plan=FILE}: validates one plan file without starting Spring, engine or database. */
public final class CheckPlanCommand {

    private static final String OPTION = "--check-plan";

    private CheckPlanCommand() {}

    /**
     * Runs when the arguments ask for it and prints the outcome in Vietnamese.
     *
     * @return the exit code (0 valid, 1 not), or empty when the arguments do not ask for a check
     */
    public static OptionalInt runIfAsked(String[] args) {
        return runIfAsked(
                args, new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    static OptionalInt runIfAsked(String[] args, PrintStream out) {
        Optional<String> asked = Arrays.stream(args)
                .filter(each -> each.equals(OPTION) || each.startsWith(OPTION + "="))
                .findFirst();
        if (asked.isEmpty()) {
            return OptionalInt.empty();
        }
        String file =
                asked.get().substring(Math.min(OPTION.length() + 1, asked.get().length()));
        if (file.isBlank()) {
            out.println("Thiếu tên tệp, hãy ghi " + OPTION + "=<tệp plan.yaml>.");
            return OptionalInt.of(1);
        }
        return OptionalInt.of(check(Path.of(file), out));
    }

    private static int check(Path file, PrintStream out) {
        try {
            Plan plan = PlanLoader.load(file);
            out.printf(
                    "%s: hợp lệ. Kế hoạch %s, %d cơ quan, đơn vị, %d văn bản trình ký.%n",
                    file, plan.id(), plan.offices().size(), plan.signing().size());
            return 0;
        } catch (BrokenPlanException broken) {
            broken.problems().forEach(out::println);
            out.printf(
                    "%s: chưa dùng được, có %d chỗ cần sửa.%n",
                    file, broken.problems().size());
            return 1;
        }
    }
}
