package vn.thidua.platform.engine;

/** A user task was completed, told inside its transaction. */
public record TaskCompleted(String taskId) {}
