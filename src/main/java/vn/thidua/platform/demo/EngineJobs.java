package vn.thidua.platform.demo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import vn.thidua.platform.error.Conflict;

/** Stops the job executor, lets the jobs that it has taken finish, and starts it again. */
class EngineJobs implements BackgroundWork {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Looked up when needed: the clock is set before the engine and its job executor exist. */
    private final ObjectProvider<JobExecutor> executors;

    EngineJobs(ObjectProvider<JobExecutor> executors) {
        this.executors = executors;
    }

    @Override
    public void suspendedDuring(Runnable work) {
        JobExecutor executor = executors.getIfAvailable();
        if (executor == null || !executor.isActive()) {
            work.run();
            return;
        }
        executor.shutdown();
        try {
            awaitTakenJobs(executor);
            work.run();
        } finally {
            executor.start();
        }
    }

    private static void awaitTakenJobs(JobExecutor executor) {
        if (executor instanceof SpringJobExecutor spring
                && spring.getTaskExecutor() instanceof ThreadPoolTaskExecutor threads) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (threads.getActiveCount() > 0 || threads.getQueueSize() > 0) {
                if (System.nanoTime() > end) {
                    throw new Conflict(
                            "Hệ thống còn đang chạy các tác vụ nền nên chưa chuyển được đồng hồ; hãy thử lại sau ít phút.");
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }
}
