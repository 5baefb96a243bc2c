package vn.thidua.support;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.thidua.ThiduaApplication;
import vn.thidua.platform.time.VietnamTime;

/** The real application in a process of its own, without anything of the tests on its class path. */
public final class RunningApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** For a run with an end of its own; two time-lapses at once on a busy machine take minutes. */
    private static final Duration LIFETIME = Duration.ofMinutes(12);

    private final Process process;
    private final int port;
    private final Path log;

    private RunningApplication(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts it on a free port and waits until it is healthy. */
    public static RunningApplication start(Path log, Map<String, String> environment) throws IOException {
        int port = freePort();
        var builder = new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        var running = new RunningApplication(builder.start(), port, log);
        running.await("health", running::healthy);
        return running;
    }

    /** What a run that ends by itself said and how it ended. */
    public record Ended(int exitCode, String output) {}

    /** Starts it with these arguments and waits for its end. */
    public static Ended run(Path output, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = command();
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(
                        output.resolveSibling(output.getFileName() + ".err").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(LIFETIME.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("It did not end; see " + output);
            }
            return new Ended(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly(); // also when whoever waits for it is called off
        }
    }

    /** As above, and hands over each line that the run says on its error stream while it goes on. */
    public static Ended run(Path output, Consumer<String> said, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = command();
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectOutput(output.toFile()).start();
        try (var lines = process.errorReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(said);
        }
        return new Ended(process.waitFor(), Files.readString(output));
    }

    private static List<String> command() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=" + VietnamTime.ZONE.getId(),
                "-Xmx768m",
                "-cp",
                classPathWithoutTests(),
                ThiduaApplication.class.getName()));
    }

    public int port() {
        return port;
    }

    public List<String> log() throws IOException {
        return Files.readAllLines(log);
    }

    /** Warnings and errors of the application; that the container's random numbers took long only says how busy the machine is. */
    public List<String> complaints() throws IOException {
        return log().stream()
                .filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                .filter(line -> !line.contains("SessionIdGeneratorBase"))
                .toList();
    }

    /** As {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    /** As Ctrl-C. */
    public boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(60, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Waits for something that the application does by itself. */
    public void await(String what, BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("%s did not come; see %s".formatted(what, log));
            }
            sleep();
        }
    }

    private boolean healthy() {
        try {
            return WebUser.anonymous(port).get("/actuator/health").statusCode() == 200;
        } catch (RuntimeException e) {
            return false; // not listening yet
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String classPathWithoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
