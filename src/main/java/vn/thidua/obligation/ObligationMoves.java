package vn.thidua.obligation;

/**
 * An obligation is about to be sent or settled, told inside that transaction before its row is touched: what waits for the
 * same rows is held in one order by everybody.
 */
public record ObligationMoves(String obligation, Status next) {}
