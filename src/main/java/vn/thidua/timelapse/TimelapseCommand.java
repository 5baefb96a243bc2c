package vn.thidua.timelapse;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * {@code --timelapse=PLAN [--seed=N]}: plays a plan's whole life on a throw-away database and prints what came of it. Starts
 * the application with profile {@code timelapse} and ends it.
 */
public final class TimelapseCommand {

    private static final String PLAN = "--timelapse=";
    private static final String SEED = "--seed=";
    private static final String PROFILES = "--spring.profiles.active=";
    private static final long USUAL_SEED = 2023;

    private TimelapseCommand() {}

    /** @return the exit code (0 all invariants hold, 1 not), or empty when the arguments do not ask for it */
    public static OptionalInt runIfAsked(Class<?> application, String[] args) {
        Optional<String> plan = value(args, PLAN);
        if (plan.isEmpty()) {
            return OptionalInt.empty();
        }
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        long seed;
        try {
            seed = value(args, SEED).map(Long::parseLong).orElse(USUAL_SEED);
        } catch (NumberFormatException e) {
            out.println("Giá trị --seed phải là một số nguyên; hãy nhập lại, ví dụ --seed=7.");
            return OptionalInt.of(1);
        }
        try (var context = new SpringApplicationBuilder(application).run(ownProfileOnly(args))) {
            return OptionalInt.of(context.getBean(Timelapse.class).run(plan.get(), seed, out) ? 0 : 1);
        }
    }

    /** {@code mvn spring-boot:run} and the environment may ask for the demo, whose people and rounds have no place here. */
    private static String[] ownProfileOnly(String[] args) {
        return Stream.concat(
                        Arrays.stream(args).filter(each -> !each.startsWith(PROFILES)),
                        Stream.of(PROFILES + "timelapse"))
                .toArray(String[]::new);
    }

    private static Optional<String> value(String[] args, String option) {
        return Arrays.stream(args)
                .filter(each -> each.startsWith(option))
                .map(each -> each.substring(option.length()))
                .findFirst();
    }
}
