package vn.thidua.awardrule;

/**
 * What the table says about a ground that was found.
 *
 * @param sentence what happened and what to do
 * @param verified false: shown as "chưa xác minh"
 */
public record Finding(Ground ground, Severity severity, String sentence, String basis, boolean verified) {}
