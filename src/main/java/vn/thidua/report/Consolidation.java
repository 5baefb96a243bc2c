package vn.thidua.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.DocumentView;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.RoundCount;
import vn.thidua.plan.Aggregate;
import vn.thidua.plan.Figure;
import vn.thidua.plan.FigureScope;
import vn.thidua.plan.PeriodKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.text.Numbers;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.domain.Answer;

/** Computes the consolidated figures of a round from what the offices sent, by the rule written beside each figure. */
@Service
@Transactional(readOnly = true)
public class Consolidation {

    /** Title of the table of how the offices stand. */
    static final String OFFICES = "Tình hình gửi báo cáo của các cơ quan, đơn vị";

    /** Column of a figure's unit. */
    static final String UNIT = "Đơn vị tính";

    private final ReportStore store;
    private final Plans plans;
    private final Obligations obligations;
    private final Clock clock;

    Consolidation(ReportStore store, Plans plans, Obligations obligations, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.obligations = obligations;
        this.clock = clock;
    }

    /**
     * @param missingOffices names of the offices that owe a report and have not sent it, or never did
     * @param tables figures by group, awards, and how each office stands
     * @param versions version of the report that counts, by office
     */
    public record Result(
            RoundCount summary,
            List<String> missingOffices,
            List<DocumentView.Table> tables,
            Map<String, Integer> versions) {}

    /** Consolidates what is there now. */
    public Result of(ReportRound round) {
        Plan plan = plans.plan(round.plan());
        // first of all: what comes in meanwhile is then told as a change once more, and never passed over
        Map<String, Integer> versions = store.currentVersions(round.id());
        List<Obligation> owed = obligations.ofRound(round.id());
        var tables = new ArrayList<DocumentView.Table>();
        tables.addAll(figureTables(plan, round));
        if (plan.reporting().awardTable() != null) {
            tables.add(AwardTables.table(plan, store.awards(round.id())));
        }
        Set<String> nil = store.nilAmong(owed.stream().map(Obligation::id).toList());
        tables.add(officesTable(plan, owed, nil));
        List<String> missing = owed.stream()
                .filter(Obligation::missing)
                .map(obligation -> plan.office(obligation.office()).name())
                .toList();
        return new Result(obligations.count(round.id()), missing, tables, versions);
    }

    /** How the round stands, in words. */
    List<String> sentences(RoundCount count, List<String> missing) {
        var sentences = new ArrayList<String>();
        sentences.add(
                "Tổng số cơ quan, đơn vị phải báo cáo: %d; đã gửi %d/%d (đúng hạn %d, chậm %d); chưa có báo cáo %d."
                        .formatted(
                                count.total(),
                                count.submitted(),
                                count.total(),
                                count.onTime(),
                                count.late(),
                                count.missing()));
        if (!missing.isEmpty()) {
            sentences.add("Cơ quan, đơn vị chưa có báo cáo: " + String.join("; ", missing) + ".");
        }
        return sentences;
    }

    private List<DocumentView.Table> figureTables(Plan plan, ReportRound round) {
        Map<String, FigureTotal> totals = store.totals(round.id());
        Map<String, FigureTotal> before = store.totals(
                ReportRounds.id(round.plan(), round.when().yearBefore().id()));
        List<Figure> figures = plan.reporting().figures().stream()
                .filter(figure -> figure.scope() != FigureScope.THAM_CHIEU)
                .toList();
        Map<String, List<ReportStore.Listed>> listed = store
                .listed(
                        round.id(),
                        figures.stream()
                                .filter(figure -> figure.aggregate() == Aggregate.LIET_KE)
                                .map(Figure::id)
                                .toList())
                .stream()
                .collect(Collectors.groupingBy(ReportStore.Listed::figure, LinkedHashMap::new, Collectors.toList()));
        PeriodKind kind = round.when().kind();
        var tables = new ArrayList<DocumentView.Table>();
        for (var group : plan.reporting().figureGroups()) {
            List<List<String>> rows = figures.stream()
                    .filter(figure -> figure.group().equals(group.id()))
                    .map(figure -> row(plan, figure, totals, before, listed))
                    .toList();
            if (!rows.isEmpty()) {
                tables.add(new DocumentView.Table(
                        group.name(),
                        List.of(
                                "Số liệu",
                                UNIT,
                                "Cách tổng hợp",
                                kind.beforeTitle(),
                                "Thực hiện",
                                kind.estimateTitle(),
                                "Số đơn vị trả lời"),
                        rows));
            }
        }
        return tables;
    }

    private static List<String> row(
            Plan plan,
            Figure figure,
            Map<String, FigureTotal> totals,
            Map<String, FigureTotal> before,
            Map<String, List<ReportStore.Listed>> listed) {
        FigureTotal total = totals.get(figure.id());
        String answers = total == null ? "0" : answers(total);
        if (figure.aggregate() == Aggregate.LIET_KE) {
            List<ReportStore.Listed> values = listed.getOrDefault(figure.id(), List.of());
            return List.of(
                    figure.name(),
                    figure.unit(),
                    figure.aggregate().label(),
                    "",
                    written(plan, values, ReportStore.Listed::actual),
                    written(plan, values, ReportStore.Listed::estimate),
                    answers);
        }
        return List.of(
                figure.name(),
                figure.unit(),
                figure.aggregate().label(),
                number(figure, value(figure, before, true)),
                number(figure, value(figure, totals, true)),
                number(figure, value(figure, totals, false)),
                answers);
    }

    private static String written(
            Plan plan,
            List<ReportStore.Listed> values,
            java.util.function.Function<ReportStore.Listed, BigDecimal> column) {
        return values.stream()
                .filter(value -> column.apply(value) != null)
                .map(value -> plan.office(value.office()).shortName() + ": " + Numbers.format(column.apply(value)))
                .collect(Collectors.joining("; "));
    }

    /** What the round comes to by the rule beside the figure; null when nobody gave a value, or it is listed. */
    static BigDecimal value(Figure figure, Map<String, FigureTotal> totals, boolean actual) {
        if (figure.aggregate() == Aggregate.TY_LE_CUA_TONG) {
            BigDecimal part = sum(totals.get(figure.ratio().part()), actual);
            BigDecimal whole = sum(totals.get(figure.ratio().whole()), actual);
            return part == null || whole == null || whole.signum() == 0
                    ? null
                    : part.multiply(BigDecimal.valueOf(100)).divide(whole, MathContext.DECIMAL64);
        }
        FigureTotal total = totals.get(figure.id());
        if (total == null) {
            return null;
        }
        return switch (figure.aggregate()) {
            case TONG -> sum(total, actual);
            case BINH_QUAN -> actual ? total.averageActual() : total.averageEstimate();
            case NHO_NHAT -> actual ? total.leastActual() : total.leastEstimate();
            case LON_NHAT, KHONG_CONG -> actual ? total.greatestActual() : total.greatestEstimate();
            case LIET_KE, TY_LE_CUA_TONG -> null;
        };
    }

    private static BigDecimal sum(FigureTotal total, boolean actual) {
        return total == null ? null : actual ? total.sumActual() : total.sumEstimate();
    }

    /** A value that nobody gave stays empty: it is not 0. */
    static String number(Figure figure, BigDecimal value) {
        return value == null
                ? ""
                : Numbers.format(value.setScale(Math.max(figure.decimals(), 1), RoundingMode.HALF_UP));
    }

    private DocumentView.Table officesTable(Plan plan, List<Obligation> owed, Set<String> nil) {
        return new DocumentView.Table(
                OFFICES,
                List.of("Cơ quan, đơn vị", "Tình trạng", "Tiến độ", "Ngày gửi", "Ghi chú"),
                owed.stream()
                        .map(obligation -> List.of(
                                plan.office(obligation.office()).name(),
                                obligation.status().label(),
                                obligation.progressLabel(clock.instant()),
                                obligation.sentAt() == null ? "" : VietnamTime.format(obligation.sentAt()),
                                nil.contains(obligation.id()) ? Answer.KHONG_PHAT_SINH.label() : ""))
                        .toList());
    }

    /** How many offices gave a value and, where there are any, how many answered without one. */
    private static String answers(FigureTotal total) {
        String others = Stream.of(
                        total.nothing() == 0 ? "" : "không phát sinh " + total.nothing(),
                        total.outside() == 0 ? "" : "không thuộc phạm vi " + total.outside())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? String.valueOf(total.answered()) : total.answered() + " (" + others + ")";
    }
}
