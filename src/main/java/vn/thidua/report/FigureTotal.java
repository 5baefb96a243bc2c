package vn.thidua.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import vn.thidua.report.domain.Answer;

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
        BigDecimal greatestEstimate) {

    /** The columns of a statement that groups answers {@code f} by figure; it takes {@link #ANSWERS}. */
    static final String COLUMNS = """
            f.figure_id,
            count(*) filter (where f.answer = :value) answered,
            count(*) filter (where f.answer = :nothing) nothing,
            count(*) filter (where f.answer = :outside) outside,
            sum(f.actual) sum_actual, avg(f.actual) avg_actual, min(f.actual) min_actual, max(f.actual) max_actual,
            sum(f.estimate) sum_estimate, avg(f.estimate) avg_estimate, min(f.estimate) min_estimate,
            max(f.estimate) max_estimate
            """;

    /** How the answers are called in the tables. */
    static final Map<String, String> ANSWERS = Map.of(
            "value", Answer.SO_LIEU.code(),
            "nothing", Answer.KHONG_PHAT_SINH.code(),
            "outside", Answer.KHONG_THUOC_PHAM_VI.code());

    static FigureTotal of(ResultSet row) throws SQLException {
        return new FigureTotal(
                row.getString("figure_id"),
                row.getInt("answered"),
                row.getInt("nothing"),
                row.getInt("outside"),
                row.getBigDecimal("sum_actual"),
                row.getBigDecimal("avg_actual"),
                row.getBigDecimal("min_actual"),
                row.getBigDecimal("max_actual"),
                row.getBigDecimal("sum_estimate"),
                row.getBigDecimal("avg_estimate"),
                row.getBigDecimal("min_estimate"),
                row.getBigDecimal("max_estimate"));
    }
}
