package vn.thidua.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets several people do something at the same moment, each in a thread and transaction of their own. */
public final class AtOnce {

    private AtOnce() {}

    /** What became of each, in the order given: null when it went well, else what the person met. */
    public static List<Throwable> run(Runnable... deeds) {
        var start = new CyclicBarrier(deeds.length);
        var threads = Executors.newFixedThreadPool(deeds.length);
        try {
            var running = new ArrayList<Future<?>>();
            for (Runnable deed : deeds) {
                running.add(threads.submit(() -> {
                    start.await();
                    deed.run();
                    return null;
                }));
            }
            var outcomes = new ArrayList<Throwable>();
            for (Future<?> each : running) {
                outcomes.add(outcome(each));
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    private static Throwable outcome(Future<?> deed) {
        try {
            deed.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
