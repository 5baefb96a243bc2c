package vn.thidua.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.DocumentView;
import vn.thidua.plan.Comparator;
import vn.thidua.plan.Figure;
import vn.thidua.plan.FigureScope;
import vn.thidua.plan.Modality;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Target;
import vn.thidua.platform.text.Numbers;

/**
 * Whether the targets of the plan were reached: by the whole and by how many offices, per year and over the phase. An aspiration
 * (phấn đấu) is shown with its distance and never judged as failed; a target without a figure or without values is not judged.
 */
@Service
@Transactional(readOnly = true)
public class PhaseTargets {

    static final String TITLE = "Kết quả thực hiện chỉ tiêu thi đua";
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int PHASE = 0;

    private final PhaseFigureStore store;

    PhaseTargets(PhaseFigureStore store) {
        this.store = store;
    }

    /**
     * @param sentences one per target
     * @param tables one row per target; empty for a plan without targets
     */
    public record Result(List<String> sentences, List<DocumentView.Table> tables) {}

    /** @param totals the figures of the same phase */
    public Result of(Plan plan, PhaseScope scope, PhaseFigures.Totals totals) {
        List<Target> wanted =
                plan.targets().stream().filter(target -> inPhase(target, scope)).toList();
        if (wanted.isEmpty()) {
            return new Result(List.of(), List.of());
        }
        Map<String, Map<Integer, PhaseFigureStore.Reached>> offices = offices(plan, scope, wanted);
        var columns = new ArrayList<String>(List.of("Chỉ tiêu thi đua", "Mức đề ra", "Tính chất"));
        scope.years().forEach(year -> columns.add(scope.label(year)));
        columns.add("Cả giai đoạn");
        columns.add("Số đơn vị đạt (cả giai đoạn)");
        var sentences = new ArrayList<String>();
        var rows = new ArrayList<List<String>>();
        for (Target target : wanted) {
            Optional<Figure> figure = figure(plan, target);
            Map<Integer, PhaseFigureStore.Reached> counted = figure.map(
                            each -> offices.getOrDefault(each.id(), Map.of()))
                    .orElse(Map.of());
            rows.add(row(scope, target, figure, totals, counted));
            sentences.add(sentence(scope, target, figure, totals, counted));
        }
        return new Result(sentences, List.of(new DocumentView.Table(TITLE, columns, rows)));
    }

    /** A target with a date in another phase is none of this one. */
    private static boolean inPhase(Target target, PhaseScope scope) {
        return target.due().yearly()
                || target.due()
                        .lastDay(scope.lastYear())
                        .map(day -> scope.years().contains(day.getYear()))
                        .orElse(true);
    }

    /** The figure that measures the target; none for one that the plan only mentions or measures in no report. */
    static Optional<Figure> figure(Plan plan, Target target) {
        return PhaseFigures.asked(plan).stream()
                .filter(figure -> target.id().equals(figure.target()))
                .findFirst();
    }

    // ---- offices
    // -----------------------------------------------------------------------------------------------------

    private Map<String, Map<Integer, PhaseFigureStore.Reached>> offices(
            Plan plan, PhaseScope scope, List<Target> wanted) {
        var goals = new LinkedHashMap<String, PhaseFigureStore.Goal>();
        var figures = new TreeSet<String>();
        for (Target target : wanted) {
            figure(plan, target).filter(PhaseTargets::byOffice).ifPresent(figure -> {
                goals.put(figure.id(), goal(target, figure));
                figures.add(figure.id());
                if (figure.ratio() != null) {
                    figures.add(figure.ratio().part());
                    figures.add(figure.ratio().whole());
                }
            });
        }
        var found = new HashMap<String, Map<Integer, PhaseFigureStore.Reached>>();
        if (!goals.isEmpty()) {
            store.reached(scope, Succession.of(plan), figures, List.copyOf(goals.values()))
                    .forEach(each -> found.computeIfAbsent(each.figure(), id -> new HashMap<>())
                            .put(each.year(), each));
        }
        return found;
    }

    private static boolean byOffice(Figure figure) {
        return figure.scope() == FigureScope.TUNG_DON_VI || figure.scope() == FigureScope.DON_VI_DUOC_GIAO;
    }

    static PhaseFigureStore.Goal goal(Target target, Figure figure) {
        return new PhaseFigureStore.Goal(
                figure.id(),
                PhaseRules.how(figure),
                figure.ratio() == null ? null : figure.ratio().part(),
                figure.ratio() == null ? null : figure.ratio().whole(),
                decimals(figure),
                least(target),
                most(target),
                target.comparator() == Comparator.DUOI);
    }

    // ---- judging
    // -----------------------------------------------------------------------------------------------------

    private static int decimals(Figure figure) {
        return Math.max(figure.decimals(), 1);
    }

    /** A thing to be finished is finished at 100 %, or when there is at least one. */
    private static BigDecimal least(Target target) {
        return switch (target.comparator()) {
            case BANG, TOI_THIEU -> target.value();
            case KHOANG -> target.from();
            case HOAN_THANH -> target.unit().equals("%") ? ALL : BigDecimal.ONE;
            case TOI_DA, DUOI -> null;
        };
    }

    private static BigDecimal most(Target target) {
        return switch (target.comparator()) {
            case BANG, TOI_DA, DUOI -> target.value();
            case KHOANG -> target.to();
            case TOI_THIEU, HOAN_THANH -> null;
        };
    }

    /** Whether a value, rounded as it is printed, reaches the target. */
    static boolean reached(Target target, Figure figure, BigDecimal value) {
        BigDecimal printed = value.setScale(decimals(figure), RoundingMode.HALF_UP);
        BigDecimal least = least(target);
        BigDecimal most = most(target);
        int above = most == null ? -1 : printed.compareTo(most);
        return (least == null || printed.compareTo(least) >= 0)
                && (above < 0 || above == 0 && target.comparator() != Comparator.DUOI);
    }

    /**
     * What a value means for the target, in words.
     *
     * @param actual what was achieved so far
     * @param whole with the estimate up to the end of the year
     */
    static String verdict(Target target, Figure figure, BigDecimal actual, BigDecimal whole) {
        if (whole == null) {
            return PhaseFigures.MISSING;
        }
        if (reached(target, figure, whole)) {
            return actual != null && reached(target, figure, actual) ? "đạt" : "ước đạt";
        }
        BigDecimal least = least(target);
        boolean tooLittle = least != null && whole.compareTo(least) < 0;
        String side = tooLittle ? "thấp hơn" : "cao hơn";
        BigDecimal distance =
                whole.subtract(tooLittle ? least : most(target)).abs().setScale(decimals(figure), RoundingMode.HALF_UP);
        String amount = Numbers.format(distance) + (target.unit().equals("%") ? " điểm %" : " " + target.unit());
        return target.modality() == Modality.PHAN_DAU
                ? "%s mức phấn đấu %s".formatted(side, amount)
                : "chưa đạt (%s %s)".formatted(side, amount);
    }

    // ---- words
    // -------------------------------------------------------------------------------------------------------

    /** "100%", "từ 62% đến 63%", "hoàn thành, chậm nhất năm 2025". */
    static String wanted(Target target) {
        String wanted = switch (target.comparator()) {
            case BANG -> amount(target.value(), target.unit());
            case TOI_THIEU -> "tối thiểu " + amount(target.value(), target.unit());
            case TOI_DA -> "tối đa " + amount(target.value(), target.unit());
            case DUOI -> "thấp hơn " + amount(target.value(), target.unit());
            case KHOANG ->
                "từ %s đến %s".formatted(amount(target.from(), target.unit()), amount(target.to(), target.unit()));
            case HOAN_THANH -> "hoàn thành";
        };
        return target.due().canBeOverdue() ? wanted + ", " + target.due().label() : wanted;
    }

    private static String amount(BigDecimal value, String unit) {
        return Numbers.format(value) + (unit.startsWith("%") ? unit : " " + unit);
    }

    private static List<String> row(
            PhaseScope scope,
            Target target,
            Optional<Figure> figure,
            PhaseFigures.Totals totals,
            Map<Integer, PhaseFigureStore.Reached> offices) {
        var row = new ArrayList<String>(
                List.of(target.name(), wanted(target), target.modality().label()));
        for (int year : scope.years()) {
            row.add(figure.map(
                            each -> cell(target, each, totals.year(each, year, true), totals.year(each, year, false)))
                    .orElse(""));
        }
        row.add(figure.map(each -> cell(target, each, totals.phase(each, true), totals.phase(each, false)))
                .orElse(unmeasured(target)));
        PhaseFigureStore.Reached phase = offices.get(PHASE);
        row.add(phase == null ? "" : phase.reached() + "/" + phase.judged());
        return row;
    }

    private static String cell(Target target, Figure figure, BigDecimal actual, BigDecimal whole) {
        return whole == null
                ? PhaseFigures.MISSING
                : "%s: %s"
                        .formatted(
                                PhaseFigures.number(figure, whole, PhaseFigures.MISSING),
                                verdict(target, figure, actual, whole));
    }

    private static String unmeasured(Target target) {
        return target.scope() == FigureScope.THAM_CHIEU
                ? "chỉ để tham chiếu, không thu thập số liệu"
                : "không có số liệu đo trong báo cáo định kỳ";
    }

    private static String sentence(
            PhaseScope scope,
            Target target,
            Optional<Figure> measured,
            PhaseFigures.Totals totals,
            Map<Integer, PhaseFigureStore.Reached> offices) {
        String head = "%s (%s; %s): "
                .formatted(
                        target.name(), wanted(target), target.modality().label().toLowerCase(java.util.Locale.ROOT));
        if (measured.isEmpty()) {
            return head + unmeasured(target) + ".";
        }
        Figure figure = measured.get();
        BigDecimal whole = totals.phase(figure, false);
        if (whole == null) {
            return head + PhaseFigures.MISSING + ".";
        }
        int told = 0;
        int reached = 0;
        for (int year : scope.years()) {
            BigDecimal value = totals.year(figure, year, false);
            told += value == null ? 0 : 1;
            reached += value != null && reached(target, figure, value) ? 1 : 0;
        }
        var text = new StringBuilder(head)
                .append("cả giai đoạn ")
                .append(amount(whole.setScale(decimals(figure), RoundingMode.HALF_UP), figure.unit()))
                .append(", ")
                .append(verdict(target, figure, totals.phase(figure, true), whole))
                .append("; số năm đạt: %d/%d năm có số liệu".formatted(reached, told));
        PhaseFigureStore.Reached phase = offices.get(PHASE);
        if (phase != null) {
            text.append("; số đơn vị đạt: %d/%d đơn vị có số liệu".formatted(phase.reached(), phase.judged()));
        }
        return text.append('.').toString();
    }
}
