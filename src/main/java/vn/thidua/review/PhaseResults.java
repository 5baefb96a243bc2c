package vn.thidua.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.DocumentView;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReviewKind;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.report.PhaseFigures;
import vn.thidua.report.PhaseRecords;
import vn.thidua.report.PhaseScope;
import vn.thidua.report.PhaseTargets;
import vn.thidua.report.PhaseTrace;
import vn.thidua.report.Reports;

/**
 * What a phase came to, computed: figures by year, targets reached, punctuality, assessments, duties, criteria, supervision,
 * examples, awards; every figure can be traced to the reports it came from.
 */
@Service
@Transactional(readOnly = true)
public class PhaseResults {

    private final PhaseFigures figures;
    private final PhaseTargets targets;
    private final PhaseRecords records;
    private final PhaseTrace trace;
    private final PhaseTables tables;
    private final Reviews reviews;
    private final Reports reports;
    private final Plans plans;

    PhaseResults(
            PhaseFigures figures,
            PhaseTargets targets,
            PhaseRecords records,
            PhaseTrace trace,
            PhaseTables tables,
            Reviews reviews,
            Reports reports,
            Plans plans) {
        this.figures = figures;
        this.targets = targets;
        this.records = records;
        this.trace = trace;
        this.tables = tables;
        this.reviews = reviews;
        this.reports = reports;
        this.plans = plans;
    }

    /**
     * @param sentences what the tables come to, for the text of the consolidated draft
     * @param tables targets first, then figures by group, then everything else; none is empty
     */
    public record Result(List<String> sentences, List<DocumentView.Table> tables) {}

    /**
     * The results of a phase as they stand now.
     *
     * @param figuresUntil last day of which figures count; null: the phase's last one
     */
    public Result of(String planId, String phase, ReviewKind kind, LocalDate figuresUntil) {
        Plan plan = plans.plan(planId);
        PhaseScope scope = PhaseScope.of(plan, phase, figuresUntil, Review.id(planId, phase, kind));
        PhaseFigures.Result computed = figures.of(plan, scope);
        PhaseTargets.Result judged = targets.of(plan, scope, computed.totals());
        PhaseTables.Part rest = tables.of(plan, phase, scope);
        var sentences = new ArrayList<String>();
        sentences.addAll(computed.notes());
        sentences.addAll(judged.sentences());
        sentences.addAll(rest.sentences());
        return new Result(
                sentences,
                Stream.of(judged.tables(), computed.tables(), records.tables(plan, scope), rest.tables())
                        .flatMap(List::stream)
                        .toList());
    }

    /** {@link #of} for whoever sees all reports of the plan. */
    public Result seen(String planId, String phase, ReviewKind kind, String user) {
        PhaseScope scope = scope(planId, phase, kind, user);
        return of(planId, phase, kindOf(plans.plan(planId), phase, kind), scope.figuresUntil());
    }

    /** The reports behind a figure, for whoever sees all reports of the plan. */
    public PhaseTrace.Page trace(String planId, String phase, ReviewKind kind, String figure, int page, String user) {
        PhaseScope scope = scope(planId, phase, kind, user);
        return trace.page(plans.plan(planId), scope, figure, page);
    }

    /** All rows of {@link #trace} for a spreadsheet. */
    public void exportTrace(String planId, String phase, ReviewKind kind, String figure, String user, Appendable to) {
        PhaseScope scope = scope(planId, phase, kind, user);
        trace.export(plans.plan(planId), scope, figure, to);
    }

    /** The record of every office for a spreadsheet. */
    public void exportOffices(String planId, String phase, ReviewKind kind, String user, Appendable to) {
        PhaseScope scope = scope(planId, phase, kind, user);
        records.export(plans.plan(planId), scope, to);
    }

    /** @throws NotAllowed when the person does not see all reports of the plan, NotFound when it has no such phase */
    public void requireSeen(String planId, String phase, String user) {
        scope(planId, phase, null, user);
    }

    private PhaseScope scope(String planId, String phase, ReviewKind wanted, String user) {
        if (!reports.seesAll(planId, user)) {
            throw new NotAllowed(
                    "Chỉ cơ quan tổng hợp và người theo dõi xem được số liệu của mọi cơ quan, đơn vị trong giai đoạn.");
        }
        Plan plan = plans.plan(planId);
        ReviewKind kind = kindOf(plan, phase, wanted);
        String id = Review.id(planId, phase, kind);
        LocalDate until = reviews.find(id)
                .map(Review::figuresUntil)
                .or(() -> ReviewRows.of(plan, phase, kind).flatMap(PhaseResults::plannedDay))
                .orElse(null);
        return PhaseScope.of(plan, phase, until, id);
    }

    /** The kind that was asked for, or the first that the phase has. */
    private static ReviewKind kindOf(Plan plan, String phase, ReviewKind wanted) {
        if (plan.phases().stream().noneMatch(each -> each.id().equals(phase))) {
            throw new NotFound();
        }
        return Optional.ofNullable(wanted)
                .or(() -> plan.reviews().stream()
                        .filter(row -> row.phase().equals(phase))
                        .map(row -> row.kind())
                        .sorted()
                        .findFirst())
                .orElse(ReviewKind.SO_KET);
    }

    private static Optional<LocalDate> plannedDay(ReviewRows rows) {
        return Stream.concat(rows.offices().stream(), rows.own().stream())
                .flatMap(row -> row.figuresUntil().lastDay(0).stream())
                .findFirst();
    }
}
