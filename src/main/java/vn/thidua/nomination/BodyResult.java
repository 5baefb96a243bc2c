package vn.thidua.nomination;

/**
 * What a body said about one nomination.
 *
 * @param passed whether it is to be conferred or submitted on; otherwise it is refused here
 * @param note how it was decided ("Đồng ý 20/22 (90,9 %)"), shown to the proposer with a refusal
 */
public record BodyResult(boolean passed, String note) {}
