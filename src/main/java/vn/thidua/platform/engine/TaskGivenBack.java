package vn.thidua.platform.engine;

/** A user returned a task to its group, told inside his transaction. */
public record TaskGivenBack(String taskId, String user) {}
