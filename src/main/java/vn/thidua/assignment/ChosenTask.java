package vn.thidua.assignment;

/**
 * A task chosen from a list, as it stood there.
 *
 * @param holder account of who had it then, null when nobody had; of two people who move it at once the second is told
 */
public record ChosenTask(String id, String holder) {}
