package vn.thidua.obligation;

import java.util.Collection;

/**
 * Obligations are about to be sent or settled, told inside that transaction before their rows are touched: what waits for the
 * same rows is held in one order by everybody. Many may move at once, so whoever listens asks for all of them at once.
 */
public record ObligationMoves(Collection<String> obligations, Status next) {}
