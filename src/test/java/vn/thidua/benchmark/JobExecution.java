package vn.thidua.benchmark;

import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;

/** A job executor as production runs it, in tests that have it switched off. */
final class JobExecution {

    private JobExecution() {}

    /** Settings of {@code application.yml}. */
    static void likeProduction(DefaultJobExecutor executor, JobExecutionProperty settings) {
        executor.setCorePoolSize(settings.getCorePoolSize());
        executor.setMaxPoolSize(settings.getMaxPoolSize());
        executor.setQueueSize(settings.getQueueCapacity());
        executor.setMaxJobsPerAcquisition(settings.getMaxJobsPerAcquisition());
        executor.setWaitTimeInMillis(settings.getWaitTimeInMillis());
        executor.setMaxWait(settings.getMaxWait());
        executor.setBackoffTimeInMillis(settings.getBackoffTimeInMillis());
        executor.setMaxBackoff(settings.getMaxBackoff());
    }

    static void likeProduction(DefaultJobExecutor executor, DefaultJobExecutor other) {
        executor.setCorePoolSize(other.getCorePoolSize());
        executor.setMaxPoolSize(other.getMaxPoolSize());
        executor.setQueueSize(other.getQueueSize());
        executor.setMaxJobsPerAcquisition(other.getMaxJobsPerAcquisition());
        executor.setWaitTimeInMillis(other.getWaitTimeInMillis());
        executor.setMaxWait(other.getMaxWait());
        executor.setBackoffTimeInMillis(other.getBackoffTimeInMillis());
        executor.setMaxBackoff(other.getMaxBackoff());
    }
}
