package vn.thidua.obligation;

/**
 * What was sent or entered was taken back, so that the office owes it again, told inside that transaction. The obligation
 * has the date by which it was sent: whoever moved the date for everybody else meanwhile moves it now
 * ({@link MovedDeadlines#moveOne}).
 *
 * @param obligation as it is now
 */
public record ObligationOwedAgain(Obligation obligation) {}
