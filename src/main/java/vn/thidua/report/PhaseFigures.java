package vn.thidua.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.DocumentView;
import vn.thidua.plan.Aggregate;
import vn.thidua.plan.Figure;
import vn.thidua.plan.FigureScope;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.platform.text.Numbers;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.domain.Answer;

/**
 * The figures of a phase, per year and as a whole, from the reports of its years and, for the year that still runs, from what
 * the offices say in the review. A year that nobody told is missing and never 0 (ADR 0024).
 */
@Service
@Transactional(readOnly = true)
public class PhaseFigures {

    /** What stands where nobody gave a value. */
    static final String MISSING = "chưa có số liệu";

    private static final int NAMED = 10;

    private final PhaseFigureStore store;

    PhaseFigures(PhaseFigureStore store) {
        this.store = store;
    }

    /**
     * Everything that was computed of a phase's figures.
     *
     * @param tables one per group of figures
     * @param notes what has to be said beside them, in sentences
     */
    public record Result(List<DocumentView.Table> tables, List<String> notes, Totals totals) {}

    /** The numbers behind the tables, for the targets that they measure. */
    public static final class Totals {

        private final TreeMap<Integer, Map<String, FigureTotal>> years = new TreeMap<>();
        private final Map<String, FigureTotal> latest = new HashMap<>();
        private final Map<String, Map<Integer, Gap>> gaps = new HashMap<>();
        private final Map<Integer, Integer> partial = new TreeMap<>();
        private Map<String, FigureTotal> phase = Map.of();

        Totals() {}

        /** What the year comes to, by the figure's rule; null when nobody gave a value. */
        BigDecimal year(Figure figure, int year, boolean actual) {
            return Consolidation.value(figure, years.getOrDefault(year, Map.of()), actual);
        }

        /** What the phase comes to; null when nobody gave a value, or it is listed. */
        BigDecimal phase(Figure figure, boolean actual) {
            return Consolidation.value(figure, phase, actual);
        }

        int answered(Figure figure, int year) {
            FigureTotal total = years.getOrDefault(year, Map.of()).get(figure.id());
            return total == null ? 0 : total.answered();
        }

        Gap gap(Figure figure, int year) {
            return gaps.getOrDefault(figure.id(), Map.of()).getOrDefault(year, Gap.NONE);
        }
    }

    /**
     * The offices that gave no value of a figure in a year.
     *
     * @param missing said nothing at all
     * @param nothing "không phát sinh", also by a whole report that says so
     * @param outside "không thuộc phạm vi"
     */
    record Gap(int missing, int nothing, int outside) {

        static final Gap NONE = new Gap(0, 0, 0);

        /** In place of a value. */
        String instead() {
            if (missing > 0 || nothing + outside == 0) {
                return MISSING;
            }
            return (nothing > 0 ? Answer.KHONG_PHAT_SINH : Answer.KHONG_THUOC_PHAM_VI)
                    .label()
                    .toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Figures that are asked, in the plan's order; none for a plan without periodic reports. */
    static List<Figure> asked(Plan plan) {
        return plan.reporting() == null
                ? List.of()
                : plan.reporting().figures().stream()
                        .filter(figure -> figure.scope() != FigureScope.THAM_CHIEU)
                        .toList();
    }

    /** Computes the figures of the phase as they stand now. */
    public Result of(Plan plan, PhaseScope scope) {
        List<Figure> figures = asked(plan);
        if (figures.isEmpty()) {
            return new Result(
                    List.of(),
                    List.of(
                            "Kế hoạch không quy định biểu số liệu báo cáo định kỳ nên không có số liệu để cộng từng năm."),
                    new Totals());
        }
        Succession succession = Succession.of(plan);
        Totals totals = totals(plan, scope, succession, figures);
        return new Result(
                tables(plan, scope, succession, figures, totals), notes(plan, scope, succession, totals), totals);
    }

    private Totals totals(Plan plan, PhaseScope scope, Succession succession, List<Figure> figures) {
        var totals = new Totals();
        List<String> ids = figures.stream().map(Figure::id).toList();
        for (PhaseFigureStore.YearTotal each : store.totals(scope, succession, ids)) {
            totals.years
                    .computeIfAbsent(each.year(), year -> new HashMap<>())
                    .put(each.total().figure(), each.total());
            totals.partial.merge(each.year(), each.partial(), Math::max);
        }
        List<String> standing =
                figures.stream().filter(PhaseRules::standing).map(Figure::id).toList();
        if (!standing.isEmpty()) {
            totals.latest.putAll(store.latest(scope, succession, standing));
        }
        totals.phase = PhaseRules.phase(figures, totals.years, totals.latest);
        gaps(plan, scope, succession, figures, totals);
        return totals;
    }

    /** Reads who owes figures one by one and keeps only the counts. */
    private void gaps(Plan plan, PhaseScope scope, Succession succession, List<Figure> figures, Totals totals) {
        Map<String, Map<Integer, Integer>> overtaken = overtaken(scope, succession, figures);
        Map<String, Office> offices =
                plan.offices().stream().collect(Collectors.toMap(Office::id, Function.identity()));
        int[][] owed = new int[figures.size()][scope.years().size()];
        int[][] nil = new int[figures.size()][scope.years().size()];
        store.owed(scope, each -> {
            Office office = offices.get(each.office());
            for (int n = 0; office != null && n < figures.size(); n++) {
                if (figures.get(n).askedOf(office)) {
                    owed[n][each.year() - scope.firstYear()]++;
                    nil[n][each.year() - scope.firstYear()] += each.nil() ? 1 : 0;
                }
            }
        });
        for (int n = 0; n < figures.size(); n++) {
            var byYear = new HashMap<Integer, Gap>();
            for (int year : scope.years()) {
                FigureTotal total = totals.years
                        .getOrDefault(year, Map.of())
                        .get(figures.get(n).id());
                int nothing = nil[n][year - scope.firstYear()] + (total == null ? 0 : total.nothing());
                int outside = total == null ? 0 : total.outside();
                int answered = total == null ? 0 : total.answered();
                byYear.put(
                        year,
                        new Gap(
                                Math.max(
                                        0,
                                        owed[n][year - scope.firstYear()]
                                                - answered
                                                - nothing
                                                - outside
                                                - overtaken
                                                        .getOrDefault(
                                                                figures.get(n).id(), Map.of())
                                                        .getOrDefault(year, 0)),
                                nothing,
                                outside));
            }
            totals.gaps.put(figures.get(n).id(), byYear);
        }
    }

    /** An office that ended is not missing where its successor told the year. */
    private Map<String, Map<Integer, Integer>> overtaken(
            PhaseScope scope, Succession succession, List<Figure> figures) {
        return succession.ended().length == 0
                ? Map.of()
                : store
                        .overtaken(
                                scope,
                                succession,
                                figures.stream().map(Figure::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                PhaseFigureStore.Overtaken::figure,
                                Collectors.toMap(
                                        PhaseFigureStore.Overtaken::year, PhaseFigureStore.Overtaken::offices)));
    }

    // ---- tables --------------------------------------------------------------------------------------------------

    private List<DocumentView.Table> tables(
            Plan plan, PhaseScope scope, Succession succession, List<Figure> figures, Totals totals) {
        Map<String, List<PhaseFigureStore.Listed>> listed = listed(scope, succession, figures);
        var columns = new ArrayList<String>(List.of("Số liệu", Consolidation.UNIT, "Cách tổng hợp"));
        scope.years().forEach(year -> columns.add(scope.label(year)));
        columns.add("Cả giai đoạn");
        columns.add("Cả giai đoạn, kể cả ước cả năm");
        var tables = new ArrayList<DocumentView.Table>();
        for (var group : plan.reporting().figureGroups()) {
            List<List<String>> rows = figures.stream()
                    .filter(figure -> figure.group().equals(group.id()))
                    .map(figure -> row(plan, scope, figure, totals, listed))
                    .toList();
            if (!rows.isEmpty()) {
                tables.add(new DocumentView.Table(group.name() + ", giai đoạn " + scope.label(), columns, rows));
            }
        }
        return tables;
    }

    private Map<String, List<PhaseFigureStore.Listed>> listed(
            PhaseScope scope, Succession succession, List<Figure> figures) {
        List<Figure> listing = figures.stream()
                .filter(figure -> figure.aggregate() == Aggregate.LIET_KE)
                .toList();
        return listing.isEmpty()
                ? Map.of()
                : store
                        .listed(
                                scope,
                                succession,
                                listing.stream().map(Figure::id).toList(),
                                listing.stream()
                                        .filter(PhaseRules::standing)
                                        .map(Figure::id)
                                        .toList(),
                                NAMED)
                        .stream()
                        .collect(Collectors.groupingBy(
                                PhaseFigureStore.Listed::figure, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<String> row(
            Plan plan,
            PhaseScope scope,
            Figure figure,
            Totals totals,
            Map<String, List<PhaseFigureStore.Listed>> listed) {
        var row = new ArrayList<String>(List.of(figure.name(), figure.unit(), PhaseRules.label(figure)));
        for (int year : scope.years()) {
            row.add(cell(figure, year, totals));
        }
        if (figure.aggregate() == Aggregate.LIET_KE) {
            List<PhaseFigureStore.Listed> offices = listed.getOrDefault(figure.id(), List.of());
            row.add(offices.isEmpty() ? MISSING : names(plan, offices));
            row.add("");
        } else {
            row.add(number(figure, totals.phase(figure, true), MISSING));
            row.add(number(figure, totals.phase(figure, false), MISSING));
        }
        return row;
    }

    private static String cell(Figure figure, int year, Totals totals) {
        Gap gap = totals.gap(figure, year);
        if (totals.answered(figure, year) == 0) {
            return gap.instead();
        }
        BigDecimal actual = totals.year(figure, year, true);
        BigDecimal whole = totals.year(figure, year, false);
        String value = figure.aggregate() == Aggregate.LIET_KE
                ? totals.answered(figure, year) + " đơn vị"
                : number(figure, actual, MISSING);
        String beside = Stream.of(
                        whole == null || actual != null && whole.compareTo(actual) == 0
                                ? ""
                                : "ước cả năm " + number(figure, whole, MISSING),
                        gap.missing() == 0 ? "" : gap.missing() + " đơn vị " + MISSING)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        return beside.isEmpty() ? value : value + " (" + beside + ")";
    }

    private static String names(Plan plan, List<PhaseFigureStore.Listed> offices) {
        String names = offices.stream()
                .map(each -> plan.office(each.office()).shortName() + ": " + Numbers.format(each.actual()))
                .collect(Collectors.joining("; "));
        int more = offices.get(0).offices() - offices.size();
        return more == 0 ? names : names + "; và " + more + " đơn vị khác";
    }

    static String number(Figure figure, BigDecimal value, String otherwise) {
        String number = Consolidation.number(figure, value);
        return number.isEmpty() ? otherwise : number;
    }

    // ---- what is said beside them ---------------------------------------------------------------------------------

    private static List<String> notes(Plan plan, PhaseScope scope, Succession succession, Totals totals) {
        var notes = new ArrayList<String>();
        notes.add(
                "Số liệu từng năm lấy theo báo cáo năm của các cơ quan, đơn vị; số trong ngoặc là ước cả năm và số đơn vị chưa có số liệu; năm chưa có số liệu không tính là 0.");
        int last = scope.lastYear();
        if (scope.running(last)) {
            boolean told = totals.partial.getOrDefault(last, 0) > 0;
            notes.add(
                    told
                            ? "Số liệu năm %d là %s (đến %s) theo báo cáo sơ kết, tổng kết của các cơ quan, đơn vị, kèm ước cả năm; đơn vị không nêu thì lấy theo báo cáo năm nếu đã có."
                                    .formatted(
                                            last,
                                            scope.label(last).toLowerCase(java.util.Locale.ROOT),
                                            VietnamTime.format(scope.figuresUntil()))
                            : "Năm %d chưa hết (số liệu đến %s) và chưa cơ quan, đơn vị nào gửi số liệu của năm này trong báo cáo sơ kết, tổng kết."
                                    .formatted(last, VietnamTime.format(scope.figuresUntil())));
        }
        List<String> ended = plan.offices().stream()
                .map(office -> Map.entry(office, Succession.note(plan, office, scope.firstDay(), scope.figuresUntil())))
                .filter(each -> each.getValue().startsWith("đến ")
                        && !each.getKey().validTo().isBefore(scope.firstDay()))
                .map(each -> each.getKey().name() + " (" + each.getValue() + ")")
                .toList();
        if (!ended.isEmpty()) {
            notes.add(Succession.RULE);
            notes.add("Cơ quan, đơn vị kết thúc hoạt động: "
                    + ended.stream().limit(NAMED).collect(Collectors.joining("; "))
                    + (ended.size() > NAMED ? "; và %d cơ quan, đơn vị khác".formatted(ended.size() - NAMED) : "")
                    + ".");
        }
        return notes;
    }
}
