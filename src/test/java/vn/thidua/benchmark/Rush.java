package vn.thidua.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several officials at once, each taking one office's report after the other through its four completions. */
final class Rush {

    private Rush() {}

    /** People who can do every step of every office; used by one thread. */
    interface Officials {

        /** Finds the task and writes the submission; running the result sends it and is what is measured. */
        Runnable ready(String office, Step step);
    }

    /** Somebody was told no. */
    static final class Refused extends RuntimeException {

        final boolean lostRace;

        Refused(boolean lostRace, String message) {
            super(message);
            this.lostRace = lostRace;
        }
    }

    static final class Result {

        final List<Long> nanos = new ArrayList<>();
        final List<Refused> refused = new ArrayList<>();
        CountedDataSource.Count statements = new CountedDataSource.Count(0, 0);
        int reports;
        long wallNanos;

        Result add(Result more) {
            nanos.addAll(more.nanos);
            refused.addAll(more.refused);
            statements = statements.plus(more.statements);
            reports += more.reports;
            wallNanos += more.wallNanos;
            return this;
        }

        double meanMillis() {
            return nanos.stream().mapToLong(Long::longValue).average().orElse(Double.NaN) / 1e6;
        }

        double millis(double quantile) {
            var sorted = new ArrayList<>(nanos);
            Collections.sort(sorted);
            return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(quantile * sorted.size()))) / 1e6;
        }

        double reportsPerSecond() {
            return reports / (wallNanos / 1e9);
        }
    }

    static Result of(List<String> offices, List<? extends Officials> atOnce) {
        var waiting = new ConcurrentLinkedQueue<>(offices);
        var pool = Executors.newFixedThreadPool(atOnce.size());
        try {
            List<Callable<Result>> work = atOnce.stream()
                    .map(officials -> (Callable<Result>) () -> sendAll(waiting, officials))
                    .toList();
            var result = new Result();
            long start = System.nanoTime();
            for (Future<Result> each : pool.invokeAll(work)) {
                result.add(each.get());
            }
            result.wallNanos = System.nanoTime() - start;
            return result;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
    }

    private static Result sendAll(ConcurrentLinkedQueue<String> waiting, Officials officials) {
        var result = new Result();
        for (String office = waiting.poll(); office != null; office = waiting.poll()) {
            try {
                for (Step step : Step.values()) {
                    Runnable sending = officials.ready(office, step);
                    var before = CountedDataSource.here();
                    long start = System.nanoTime();
                    sending.run();
                    result.nanos.add(System.nanoTime() - start);
                    result.statements =
                            result.statements.plus(CountedDataSource.here().minus(before));
                }
                result.reports++;
            } catch (Refused refused) {
                result.refused.add(refused);
            }
        }
        return result;
    }
}
