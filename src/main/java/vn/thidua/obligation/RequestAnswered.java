package vn.thidua.obligation;

/**
 * A request has its answer, told inside the answering transaction.
 *
 * @param obligation as it is after the answer
 * @param sentence what the asking office is told
 */
public record RequestAnswered(ObligationRequest request, Obligation obligation, String sentence) {}
