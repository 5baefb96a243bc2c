package vn.thidua.organisation;

/**
 * Somebody who may do a piece of work now.
 *
 * @param insteadOf whose work it is when the person is a substitute (xử lý thay); null for one's own
 */
public record Worker(String person, String insteadOf) {}
