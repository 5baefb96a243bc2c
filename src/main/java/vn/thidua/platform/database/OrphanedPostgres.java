package vn.thidua.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A killed application leaves its PostgreSQL running; the next start would wait for its lock file and fail. */
final class OrphanedPostgres {

    private OrphanedPostgres() {}

    /** Stops the server that still holds this data directory; does nothing when there is none. */
    static void stop(Path dataDirectory) throws IOException {
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
        var orphan = ProcessHandle.of(pid).filter(process -> serves(process, dataDirectory));
        if (orphan.isEmpty()) {
            return; // stale file: PostgreSQL recovers by itself
        }
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping PostgreSQL " + pid, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("PostgreSQL %d still holds %s; stop it by hand".formatted(pid, dataDirectory), e);
        }
    }

    /** The pid may have been given to another process meanwhile: only a command line that names our directory is ours. */
    private static boolean serves(ProcessHandle process, Path dataDirectory) {
        return process.info()
                .commandLine()
                .map(line -> line.contains(dataDirectory.toString()))
                .orElse(false);
    }
}
