package vn.thidua.review;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriteriaInForce;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Figure;
import vn.thidua.plan.Office;
import vn.thidua.plan.Phase;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Reporting;
import vn.thidua.plan.Target;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.AnnualReports;
import vn.thidua.report.Submission;
import vn.thidua.report.domain.Answer;
import vn.thidua.report.domain.ReportContent;

/** What an office's report on a review rests on: what is asked of it, and what it reported in the years of the phase. */
@Component
class ReviewBasis {

    private final Reviews reviews;
    private final AnnualReports annual;
    private final Obligations obligations;
    private final CriteriaInForce criteria;
    private final Plans plans;
    private final Clock clock;

    ReviewBasis(
            Reviews reviews,
            AnnualReports annual,
            Obligations obligations,
            CriteriaInForce criteria,
            Plans plans,
            Clock clock) {
        this.reviews = reviews;
        this.annual = annual;
        this.obligations = obligations;
        this.criteria = criteria;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * @param row the row of the plan under which the office holds its review
     * @param annual the accepted annual reports of the phase that count, by year
     * @param targets those of the phase that concern the office
     * @param figures the figures asked for the running year; empty where the plan asks for none
     */
    record Basis(
            Plan plan,
            Office office,
            Phase phase,
            vn.thidua.plan.Review row,
            TreeMap<Integer, Submission> annual,
            List<AskedTarget> targets,
            List<AskedCriterion> criteria,
            List<Figure> figures,
            List<Reporting.OutlineSection> outline) {

        /** The day up to which the running year's figures count; empty where the plan names none. */
        Optional<LocalDate> figuresUntil() {
            return row.figuresUntil().lastDay(0);
        }

        /** "9 tháng năm 2025", "năm 2025", "đến ngày 15/10/2025". */
        String runningTitle() {
            return figuresUntil().map(Basis::partOfYear).orElse("");
        }

        private static String partOfYear(LocalDate until) {
            if (!YearMonth.from(until).atEndOfMonth().equals(until)) {
                return "đến ngày " + VietnamTime.format(until);
            }
            return until.getMonthValue() == 12
                    ? "năm " + until.getYear()
                    : "%d tháng năm %d".formatted(until.getMonthValue(), until.getYear());
        }

        /** The newest accepted report of a year before the running one. */
        Optional<Map.Entry<Integer, Submission>> lastYear() {
            return Optional.ofNullable(figuresUntil()
                    .map(until -> annual.lowerEntry(until.getYear()))
                    .orElseGet(annual::lastEntry));
        }
    }

    /**
     * @param figure by which the target is measured, or null
     * @param year the last year whose accepted report gives its value, or null
     * @param accepted that value
     */
    record AskedTarget(Target target, String figure, Integer year, BigDecimal accepted) {}

    /** @param id of the plan's own criterion, or {@code <version>#<criterion>} of a set */
    record AskedCriterion(String id, String text) {}

    Basis of(String obligationId) {
        Obligation obligation = obligations.get(obligationId);
        Plan plan = plans.plan(obligation.plan());
        Office office = plan.office(obligation.office());
        Review review = reviews.get(obligation.roundId());
        Phase phase = reviews.rows(review).phase();
        vn.thidua.plan.Review row = reviews.rowOf(obligation);
        TreeMap<Integer, Submission> reported = accepted(plan, office, phase, row);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = row.figuresUntil().lastDay(0).filter(today::isAfter).orElse(today);
        return new Basis(
                plan,
                office,
                phase,
                row,
                reported,
                targets(plan, office, phase, reported),
                criteria(plan, office, day),
                plan.reporting() == null || row.figuresUntil().lastDay(0).isEmpty()
                        ? List.of()
                        : plan.reporting().figuresFor(office),
                ReviewOutline.of(plan, office));
    }

    private TreeMap<Integer, Submission> accepted(Plan plan, Office office, Phase phase, vn.thidua.plan.Review row) {
        if (plan.reporting() == null) {
            return new TreeMap<>();
        }
        int first = firstYear(plan, phase);
        int last = row.figuresUntil()
                .lastDay(0)
                .or(() -> phase.ends().lastDay(0))
                .map(LocalDate::getYear)
                .orElse(first);
        return annual.accepted(plan.id(), office.id(), first, last);
    }

    private static int firstYear(Plan plan, Phase phase) {
        return phase.starts()
                .firstDay(0)
                .map(LocalDate::getYear)
                .orElseGet(() -> plan.issuedOn().getYear());
    }

    private static List<AskedTarget> targets(
            Plan plan, Office office, Phase phase, TreeMap<Integer, Submission> annual) {
        return plan.targets().stream()
                .filter(target -> concerns(target, office) && isOf(target, phase))
                .map(target -> asked(plan, target, annual))
                .toList();
    }

    private static boolean concerns(Target target, Office office) {
        return switch (target.scope()) {
            case TUNG_DON_VI, DON_VI_DUOC_GIAO -> true;
            case TOAN_DIA_BAN -> office.id().equals(target.providedBy());
            case THAM_CHIEU -> false;
        };
    }

    /** A target of another phase has its date outside this one; one without a date counts in every phase. */
    private static boolean isOf(Target target, Phase phase) {
        if (target.due().yearly()) {
            return true;
        }
        LocalDate due = target.due().lastDay(0).orElse(null);
        LocalDate starts = phase.starts().firstDay(0).orElse(LocalDate.MIN);
        LocalDate ends = phase.ends().lastDay(0).orElse(LocalDate.MAX);
        return due == null || (!due.isBefore(starts) && !due.isAfter(ends));
    }

    private static AskedTarget asked(Plan plan, Target target, TreeMap<Integer, Submission> annual) {
        Optional<String> figure = plan.reporting() == null
                ? Optional.empty()
                : plan.reporting().figures().stream()
                        .filter(each -> target.id().equals(each.target()))
                        .map(Figure::id)
                        .findFirst();
        if (figure.isPresent()) {
            for (var year : annual.descendingMap().entrySet()) {
                ReportContent.FigureAnswer answer =
                        year.getValue().content().figures().get(figure.get());
                if (answer != null && answer.answer() == Answer.SO_LIEU) {
                    return new AskedTarget(target, figure.get(), year.getKey(), answer.actual());
                }
            }
        }
        return new AskedTarget(target, figure.orElse(null), null, null);
    }

    private List<AskedCriterion> criteria(Plan plan, Office office, LocalDate day) {
        CriteriaInForce.InForce inForce = criteria.bindingOn(plan.id(), office.id(), day);
        var asked = new ArrayList<AskedCriterion>();
        inForce.general().stream()
                .filter(each -> ofOffices(plan, each.group()))
                .forEach(each -> asked.add(new AskedCriterion(each.id(), each.text())));
        inForce.sets()
                .forEach(set -> set.criteria()
                        .forEach(each -> asked.add(new AskedCriterion(
                                set.version() + "#" + each.id(), "%s (%s)".formatted(each.text(), set.title())))));
        return asked;
    }

    /** What persons and households do, an office cannot say of itself. */
    private static boolean ofOffices(Plan plan, String group) {
        return plan.criteria().subjectGroups().stream()
                .anyMatch(each -> each.id().equals(group) && !each.offices().isEmpty());
    }

    /** The years of the phase before the running one, whether something was reported or not. */
    static List<Integer> years(Basis basis) {
        int first = firstYear(basis.plan(), basis.phase());
        int running = basis.figuresUntil().map(LocalDate::getYear).orElse(first);
        return IntStream.range(first, running).boxed().toList();
    }
}
