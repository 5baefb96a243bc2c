package vn.thidua.timelapse;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A few hands that do at once what happens at the same moment. */
@Component
@Profile("timelapse")
public class Crew {

    private static final int HANDS = 4;

    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS);

    /** Returns when all are done; the first failure is thrown after the others ended. */
    public void all(List<Runnable> deeds) {
        var running = new ArrayList<Future<?>>();
        deeds.forEach(deed -> running.add(hands.submit(deed)));
        RuntimeException failure = null;
        for (Future<?> each : running) {
            try {
                each.get();
            } catch (ExecutionException e) {
                failure = failure == null ? new IllegalStateException(e.getCause()) : failure;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    @PreDestroy
    void end() {
        hands.shutdownNow();
    }
}
