package vn.thidua.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.document.DocumentView;
import vn.thidua.plan.Figure;
import vn.thidua.plan.FigureScope;
import vn.thidua.plan.MorePlans;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.report.PhaseFigures;
import vn.thidua.report.PhaseRecords;
import vn.thidua.report.PhaseScope;
import vn.thidua.report.PhaseTargets;
import vn.thidua.report.PhaseTrace;
import vn.thidua.support.ProcessTest;

/**
 * How long it takes to consolidate a phase of eight annual rounds, and how much memory: figures, targets, the offices' record,
 * and the whole trace of one figure. Prints a table; asserts only that everybody's figures are in it.
 */
@ProcessTest
@Tag("benchmark")
class PhaseBenchmark {

    private static final int FIRST = 2023;
    private static final int YEARS = 8;
    private static final int FIGURES = 20;
    private static final int TIMES = 3;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MorePlans plans;

    @Autowired
    PhaseFigures figures;

    @Autowired
    PhaseTargets targets;

    @Autowired
    PhaseRecords records;

    @Autowired
    PhaseTrace trace;

    private final List<String> table = new ArrayList<>();

    @Test
    void consolidatesEightYears() throws Exception {
        Plan small = register(400);
        Plan large = register(4000);
        jdbc.sql("analyze").update();
        consolidate(small);
        line(
                "a phase of %d annual rounds with %d figures is consolidated: figures, targets, record of the offices",
                YEARS, FIGURES);
        line(
                "    offices |   answers | consolidated ms (best of %d) | SQL | trace of a figure ms | live heap, growth MB",
                TIMES);
        double few = measured(small, 400);
        double many = measured(large, 4000);
        line(
                "    4,000 offices: %.1f s (aim: under 10 s); live heap 4,000 against 400: %+.1f MB (aim: constant)",
                seconds, many - few);
        table.forEach(System.out::println);
    }

    private double seconds;

    /** @return growth of the live heap in MB while it runs */
    private double measured(Plan plan, int offices) throws Exception {
        var counted = database.unwrap(CountedDataSource.class);
        double best = Double.MAX_VALUE;
        long statements = 0;
        for (int n = 0; n < TIMES; n++) {
            var before = counted.count();
            long start = System.nanoTime();
            consolidate(plan);
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
            statements = counted.count().minus(before).all();
        }
        long start = System.nanoTime();
        var lines = new AtomicLong();
        trace.export(plan, scope(plan), asked(plan).get(0).id(), new Counted(lines));
        double traced = (System.nanoTime() - start) / 1e6;
        assertThat(lines.get()).isGreaterThan((long) offices * YEARS);
        double growth = LiveHeap.growth(() -> {
            consolidate(plan);
            trace.export(plan, scope(plan), asked(plan).get(0).id(), new Counted(new AtomicLong()));
        });
        seconds = best / 1e3;
        line(
                "    %7d | %9d | %28.0f | %3d | %20.0f | %21.1f",
                offices, (long) offices * YEARS * FIGURES, best, statements, traced, growth);
        return growth;
    }

    /** Takes lines and keeps only their number. */
    private record Counted(AtomicLong lines) implements Appendable {

        @Override
        public Appendable append(CharSequence text) {
            lines.addAndGet(text.chars().filter(letter -> letter == '\n').count());
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            return append(text.subSequence(start, end));
        }

        @Override
        public Appendable append(char letter) {
            return append(String.valueOf(letter));
        }
    }

    private void consolidate(Plan plan) {
        PhaseScope scope = scope(plan);
        PhaseFigures.Result result = figures.of(plan, scope);
        PhaseTargets.Result judged = targets.of(plan, scope, result.totals());
        List<DocumentView.Table> rest = records.tables(plan, scope);
        assertThat(result.tables()).isNotEmpty();
        assertThat(judged.sentences()).isNotEmpty();
        assertThat(rest).isNotEmpty();
    }

    private static PhaseScope scope(Plan plan) {
        int last = FIRST + YEARS - 1;
        return new PhaseScope(plan.id(), FIRST, last, LocalDate.of(last, 12, 31), null);
    }

    private static List<Figure> asked(Plan plan) {
        return plan.reporting().figures().stream()
                .filter(figure ->
                        figure.scope() == FigureScope.TUNG_DON_VI || figure.scope() == FigureScope.DON_VI_DUOC_GIAO)
                .limit(FIGURES)
                .toList();
    }

    /** A plan whose offices have sent all their reports. */
    private Plan register(int offices) {
        String id = "phase-" + offices;
        Plan plan = BigPlan.register(plans, id, offices);
        String[] reporters =
                plan.reportersOn(BigPlan.ROUND_OPENS).stream().map(Office::id).toArray(String[]::new);
        String[] ids = asked(plan).stream().map(Figure::id).toArray(String[]::new);
        assertThat(ids).hasSize(FIGURES);
        for (int year = FIRST; year < FIRST + YEARS; year++) {
            String round = id + "/report/" + year;
            jdbc.sql("""
                            insert into thidua.report_round (id, plan_id, period, year, opened_at, closes_at)
                            values (?, ?, ?, ?, now(), now())
                            """).params(round, id, "" + year, year).update();
            jdbc.sql("""
                            insert into thidua.obligation (id, plan_id, kind, period, round_id, office_id, mode, status, opened_at,
                                                           due_at, sent_at, closed_at)
                            select ? || '/' || o, ?, 'report', ?, ?, o, 'giao', 'hoan-thanh', now(), now(), now(), now()
                            from unnest(?) o
                            """).params(round, id, "" + year, round, reporters).update();
            jdbc.sql("""
                            insert into thidua.report_submission (obligation_id, version, round_id, plan_id, office_id, document_id,
                                                                  sent_at, sent_by, state, current, nil, content)
                            select id, 1, round_id, plan_id, office_id, id || '/bao-cao/1', now(), 'x', 'da-tiep-nhan', true, false,
                                   '{}'::jsonb
                            from thidua.obligation where round_id = ? order by id
                            """).param(round).update();
            jdbc.sql("""
                            insert into thidua.report_figure (obligation_id, version, figure_id, answer, actual, estimate)
                            select s.obligation_id, 1, f.id, 'so-lieu', 50 + f.n, 60 + f.n
                            from thidua.report_submission s cross join unnest(?) with ordinality as f (id, n)
                            where s.round_id = ? order by s.obligation_id, f.n
                            """).params(ids, round).update();
        }
        return plan;
    }

    private void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        table.add(line);
        System.out.println(line);
    }
}
