package vn.thidua.benchmark;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** How much memory a piece of work needs at once. */
final class LiveHeap {

    private static final long PAUSE_NANOS = 100_000_000;

    private LiveHeap() {}

    /**
     * Most that is alive at once while the work runs: the heap is collected again and again beside it.
     *
     * @return in MB, more than before it
     */
    static double growth(Runnable work) throws InterruptedException {
        long before = live();
        var most = new AtomicLong(before);
        var running = new AtomicBoolean(true);
        var watcher = new Thread(() -> {
            while (running.get()) {
                most.accumulateAndGet(live(), Math::max);
                // lets the work go on between two collections
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        });
        watcher.start();
        try {
            work.run();
        } finally {
            running.set(false);
            watcher.join();
        }
        return (most.get() - before) / 1e6;
    }

    private static long live() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
