package vn.thidua.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import vn.thidua.plan.Aggregate;
import vn.thidua.plan.Figure;
import vn.thidua.plan.Per;

/**
 * How the years of a figure become its value of the phase. What is counted every year adds up, is averaged, or keeps its least or
 * greatest value; a figure that runs through the phase (a stock: {@link Per#GIAI_DOAN}) stands as it was told last; a share is
 * computed again from the sums.
 */
final class PhaseRules {

    private PhaseRules() {}

    /** Whether it stands at its last value: it runs through the phase, or nobody may add it up. */
    static boolean standing(Figure figure) {
        return figure.per() == Per.GIAI_DOAN;
    }

    /** The rule as it is written beside the figure: over the offices, then over the years. */
    static String label(Figure figure) {
        return figure.aggregate().label() + "; " + overYears(figure);
    }

    private static String overYears(Figure figure) {
        if (figure.aggregate() == Aggregate.TY_LE_CUA_TONG) {
            return "cả giai đoạn: tính lại từ tổng các năm";
        }
        if (standing(figure) || figure.aggregate() == Aggregate.KHONG_CONG) {
            return "cả giai đoạn: lấy số mới nhất";
        }
        return switch (figure.aggregate()) {
            case TONG, LIET_KE -> "cả giai đoạn: cộng các năm";
            case BINH_QUAN -> "cả giai đoạn: bình quân các năm";
            case NHO_NHAT -> "cả giai đoạn: năm nhỏ nhất";
            case LON_NHAT -> "cả giai đoạn: năm lớn nhất";
            case TY_LE_CUA_TONG, KHONG_CONG -> throw new IllegalStateException(figure.id());
        };
    }

    /** The phase's value of one office's years, as {@link PhaseFigureStore.Goal#how()} names it. */
    static String how(Figure figure) {
        if (standing(figure)) {
            return "cuoi";
        }
        return switch (figure.aggregate()) {
            case TONG, LIET_KE -> "tong";
            case BINH_QUAN -> "binh-quan";
            case NHO_NHAT -> "nho-nhat";
            case LON_NHAT -> "lon-nhat";
            case KHONG_CONG -> "cuoi";
            case TY_LE_CUA_TONG -> "ty-le";
        };
    }

    /**
     * The totals of the phase by figure.
     *
     * @param years totals by year and figure
     * @param latest totals of the last values, for figures that stand
     */
    static Map<String, FigureTotal> phase(
            Collection<Figure> figures,
            TreeMap<Integer, Map<String, FigureTotal>> years,
            Map<String, FigureTotal> latest) {
        var phase = new HashMap<String, FigureTotal>();
        for (Figure figure : figures) {
            List<FigureTotal> given = years.values().stream()
                    .map(totals -> totals.get(figure.id()))
                    .filter(Objects::nonNull)
                    .toList();
            if (standing(figure)) {
                if (latest.containsKey(figure.id())) {
                    phase.put(figure.id(), latest.get(figure.id()));
                }
            } else if (!given.isEmpty()) {
                phase.put(
                        figure.id(), figure.aggregate() == Aggregate.KHONG_CONG ? last(given) : folded(figure, given));
            }
        }
        return phase;
    }

    private static FigureTotal last(List<FigureTotal> given) {
        return given.stream()
                .filter(total -> total.answered() > 0)
                .reduce((earlier, later) -> later)
                .orElse(given.get(given.size() - 1));
    }

    private static FigureTotal folded(Figure figure, List<FigureTotal> given) {
        return new FigureTotal(
                figure.id(),
                given.stream().mapToInt(FigureTotal::answered).sum(),
                given.stream().mapToInt(FigureTotal::nothing).sum(),
                given.stream().mapToInt(FigureTotal::outside).sum(),
                fold(given, FigureTotal::sumActual, BigDecimal::add),
                mean(given, FigureTotal::averageActual),
                fold(given, FigureTotal::leastActual, BinaryOperator.minBy(Comparator.naturalOrder())),
                fold(given, FigureTotal::greatestActual, BinaryOperator.maxBy(Comparator.naturalOrder())),
                fold(given, FigureTotal::sumEstimate, BigDecimal::add),
                mean(given, FigureTotal::averageEstimate),
                fold(given, FigureTotal::leastEstimate, BinaryOperator.minBy(Comparator.naturalOrder())),
                fold(given, FigureTotal::greatestEstimate, BinaryOperator.maxBy(Comparator.naturalOrder())));
    }

    /** A year without a value adds nothing: it is missing, not 0. */
    private static BigDecimal fold(
            List<FigureTotal> given, Function<FigureTotal, BigDecimal> column, BinaryOperator<BigDecimal> how) {
        return given.stream().map(column).filter(Objects::nonNull).reduce(how).orElse(null);
    }

    private static BigDecimal mean(List<FigureTotal> given, Function<FigureTotal, BigDecimal> column) {
        long years = given.stream().map(column).filter(Objects::nonNull).count();
        BigDecimal sum = fold(given, column, BigDecimal::add);
        return sum == null ? null : sum.divide(BigDecimal.valueOf(years), MathContext.DECIMAL64);
    }
}
