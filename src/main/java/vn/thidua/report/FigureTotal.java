package vn.thidua.report;

import java.math.BigDecimal;

/**
 * What all offices of a round answered about one figure.
 *
 * @param answered offices that gave a value
 * @param nothing offices that answered "không phát sinh"
 * @param outside offices that answered "không thuộc phạm vi"
 */
record FigureTotal(
        String figure,
        int answered,
        int nothing,
        int outside,
        BigDecimal sumActual,
        BigDecimal averageActual,
        BigDecimal leastActual,
        BigDecimal greatestActual,
        BigDecimal sumEstimate,
        BigDecimal averageEstimate,
        BigDecimal leastEstimate,
        BigDecimal greatestEstimate) {}
