package vn.thidua.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.thidua.obligation.Status;

/**
 * The figures of a phase. Every statement aggregates in the database; where rows of offices are read they are streamed, so that
 * memory does not grow with the number of offices. Needs a transaction for that.
 */
@Repository
class PhaseFigureStore {

    /**
     * {@code chosen}: of every office and year the one source that counts – in a year that still runs what the office says in
     * this review, otherwise the year's report, and only without that a review held during the year. {@code overtaken}: what
     * a successor answered instead of an office that ended ({@link Succession}). {@code counted}: the answers that count;
     * {@code estimate} is the value of the whole year, as far as one was estimated.
     */
    private static final String COUNTED = """
            with chosen as materialized (
                select distinct on (year, office_id) *
                from thidua.phase_source
                where plan_id = :plan and year between :from and :to
                order by year, office_id,
                         case when round_id = :review then 0 when figures_until is null then 1 else 2 end,
                         figures_until desc
            ), overtaken as materialized (
                select distinct t.ended office_id, f.figure_id, c.year, c.office_id successor
                from unnest(:ended, :successors, :lastYears) as t (ended, successor, last_year)
                     join chosen c on c.office_id = t.successor and c.year > t.last_year
                     join thidua.phase_answer f on f.obligation_id = c.obligation_id and f.version = c.version
                where f.figure_id = any (:figures) and f.answer = :value
            ), counted as (
                select f.figure_id, c.year, c.office_id, c.figures_until, f.answer, f.actual,
                       coalesce(f.estimate, f.actual) estimate
                from chosen c
                     join thidua.phase_answer f on f.obligation_id = c.obligation_id and f.version = c.version
                where f.figure_id = any (:figures)
                  and not exists (select 1 from overtaken o
                                  where o.office_id = c.office_id and o.figure_id = f.figure_id and o.year = c.year)
            )
            """;

    /** The last value that each office gave of a figure that runs through the phase; a successor's later one includes it. */
    private static final String LATEST = """
            , latest as (
                select distinct on (f.figure_id, f.office_id) f.*
                from counted f
                where f.answer = :value
                  and not exists (select 1 from overtaken o
                                  where o.office_id = f.office_id and o.figure_id = f.figure_id)
                order by f.figure_id, f.office_id, f.year desc
            )
            """;

    /** Who owes the report of a year, or the figures of the running one. */
    private static final String OWED = """
            (select o.period::int as year, o.office_id from thidua.obligation o
             where o.plan_id = :plan and o.kind = :kind and o.period = any (:periods) and o.status <> all (:free)
             union
             select :to, o.office_id from thidua.obligation o
             where o.round_id = :review and o.status <> all (:free))
            """;

    private static final int FETCH = 500;

    private final NamedParameterJdbcTemplate jdbc;

    PhaseFigureStore(JdbcTemplate template) {
        var streaming = new JdbcTemplate(template.getDataSource());
        streaming.setFetchSize(FETCH);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
    }

    /** What all offices answered in a year; {@code partial} of the values are of a part of the year. */
    record YearTotal(int year, FigureTotal total, int partial) {}

    List<YearTotal> totals(PhaseScope scope, Succession succession, Collection<String> figures) {
        return jdbc.query(
                COUNTED
                        + "select f.year, count(*) filter (where f.figures_until is not null and f.answer = :value) partial,"
                        + FigureTotal.COLUMNS + "from counted f group by f.year, f.figure_id",
                parameters(scope, succession, figures),
                (row, n) -> new YearTotal(row.getInt("year"), FigureTotal.of(row), row.getInt("partial")));
    }

    /** By figure: the last values of the offices together. */
    Map<String, FigureTotal> latest(PhaseScope scope, Succession succession, Collection<String> figures) {
        return jdbc
                .query(
                        COUNTED + LATEST + "select " + FigureTotal.COLUMNS + "from latest f group by f.figure_id",
                        parameters(scope, succession, figures),
                        (row, n) -> FigureTotal.of(row))
                .stream()
                .collect(Collectors.toMap(FigureTotal::figure, total -> total));
    }

    /**
     * One office of those that gave most of a figure that is listed.
     *
     * @param offices how many offices gave a value at all
     */
    record Listed(String figure, String office, BigDecimal actual, int offices) {}

    /** The first offices of each figure by what they gave in the phase. */
    List<Listed> listed(
            PhaseScope scope,
            Succession succession,
            Collection<String> figures,
            Collection<String> running,
            int limit) {
        return jdbc.query(
                COUNTED + LATEST + """
                        , given as (
                            select f.figure_id, f.office_id, sum(f.actual) actual from counted f
                            where f.answer = :value and f.figure_id <> all (:running) group by f.figure_id, f.office_id
                            union all
                            select f.figure_id, f.office_id, f.actual from latest f where f.figure_id = any (:running)
                        ), ranked as (
                            select g.*, count(*) over (partition by figure_id) offices,
                                   row_number() over (partition by figure_id order by actual desc, office_id) place
                            from given g
                        )
                        select figure_id, office_id, actual, offices from ranked where place <= :limit
                        order by figure_id, place
                        """,
                also(parameters(scope, succession, figures), "running", texts(running), "limit", limit),
                (row, n) -> new Listed(
                        row.getString("figure_id"),
                        row.getString("office_id"),
                        row.getBigDecimal("actual"),
                        row.getInt("offices")));
    }

    /** How many offices that ended owe a figure of a year that a successor told. */
    record Overtaken(String figure, int year, int offices) {}

    List<Overtaken> overtaken(PhaseScope scope, Succession succession, Collection<String> figures) {
        return jdbc.query(
                COUNTED + "select t.figure_id, t.year, count(distinct t.office_id) offices from overtaken t join "
                        + OWED + """
                        o on o.year = t.year and o.office_id = t.office_id
                        group by t.figure_id, t.year
                        """,
                parameters(scope, succession, figures),
                (row, n) -> new Overtaken(row.getString("figure_id"), row.getInt("year"), row.getInt("offices")));
    }

    /** One office that owes figures of a year. */
    record Owed(int year, String office, boolean sent, boolean nil) {}

    void owed(PhaseScope scope, Consumer<Owed> each) {
        Map<String, Object> parameters = parameters(scope, Succession.NONE, List.of());
        jdbc.query(COUNTED + "select o.year, o.office_id, c.nil from " + OWED + """
                        o left join chosen c on c.year = o.year and c.office_id = o.office_id
                        """, parameters, (RowCallbackHandler)
                row -> {
                    boolean nil = row.getBoolean("nil");
                    boolean sent = !row.wasNull();
                    each.accept(new Owed(row.getInt("year"), row.getString("office_id"), sent, nil));
                });
    }

    /**
     * A target as the database judges it: {@code how} a year's values of one office become one of the phase (tong, binh-quan,
     * nho-nhat, lon-nhat, cuoi, ty-le), and what the value must be.
     *
     * @param low least value that reaches it, null for none
     * @param high greatest value that reaches it, null for none
     * @param below whether {@code high} itself is too much
     */
    record Goal(
            String figure,
            String how,
            String part,
            String whole,
            int decimals,
            BigDecimal low,
            BigDecimal high,
            boolean below) {}

    /** How many offices gave a value, and how many of these reach the target; year 0 is the phase. */
    record Reached(String figure, int year, int judged, int reached) {}

    List<Reached> reached(PhaseScope scope, Succession succession, Collection<String> figures, List<Goal> goals) {
        return jdbc.query(
                COUNTED + """
                        , goal as (
                            select * from unnest(:goalFigure, :goalHow, :goalPart, :goalWhole, :goalDecimals,
                                                 :goalLow::numeric[], :goalHigh::numeric[], :goalBelow)
                                          as g (figure_id, how, part, whole, decimals, low, high, below)
                        ), of_phase as (
                            select f.figure_id, f.office_id, sum(f.estimate) tong, avg(f.estimate) binh_quan,
                                   min(f.estimate) nho_nhat, max(f.estimate) lon_nhat,
                                   (array_agg(f.estimate order by f.year desc))[1] cuoi
                            from counted f where f.answer = :value group by f.figure_id, f.office_id
                        ), valued as (
                            select g.figure_id, f.year, f.estimate amount
                            from goal g join counted f on f.figure_id = g.figure_id and f.answer = :value
                            union all
                            select g.figure_id, 0, case g.how when 'tong' then p.tong when 'binh-quan' then p.binh_quan
                                                              when 'nho-nhat' then p.nho_nhat when 'lon-nhat' then p.lon_nhat
                                                              else p.cuoi end
                            from goal g join of_phase p on p.figure_id = g.figure_id
                            where g.how <> 'ty-le'
                              and (g.how <> 'cuoi'
                                   or not exists (select 1 from overtaken o
                                                  where o.office_id = p.office_id and o.figure_id = p.figure_id))
                            union all
                            select g.figure_id, 0, x.tong * 100 / y.tong
                            from goal g
                                 join of_phase x on x.figure_id = g.part
                                 join of_phase y on y.figure_id = g.whole and y.office_id = x.office_id and y.tong <> 0
                            where g.how = 'ty-le'
                        )
                        select v.figure_id, v.year, count(*) judged,
                               count(*) filter (where (g.low is null or round(v.amount, g.decimals) >= g.low)
                                                  and (g.high is null or round(v.amount, g.decimals) < g.high
                                                       or not g.below and round(v.amount, g.decimals) = g.high)) reached
                        from valued v join goal g on g.figure_id = v.figure_id
                        where v.amount is not null
                        group by v.figure_id, v.year
                        """,
                also(
                        parameters(scope, succession, figures),
                        "goalFigure",
                        goals.stream().map(Goal::figure).toArray(String[]::new),
                        "goalHow",
                        goals.stream().map(Goal::how).toArray(String[]::new),
                        "goalPart",
                        goals.stream().map(Goal::part).toArray(String[]::new),
                        "goalWhole",
                        goals.stream().map(Goal::whole).toArray(String[]::new),
                        "goalDecimals",
                        goals.stream().map(Goal::decimals).toArray(Integer[]::new),
                        "goalLow",
                        goals.stream().map(goal -> text(goal.low())).toArray(String[]::new),
                        "goalHigh",
                        goals.stream().map(goal -> text(goal.high())).toArray(String[]::new),
                        "goalBelow",
                        goals.stream().map(Goal::below).toArray(Boolean[]::new)),
                (row, n) -> new Reached(
                        row.getString("figure_id"), row.getInt("year"), row.getInt("judged"), row.getInt("reached")));
    }

    /**
     * What one office answered about a figure in one year.
     *
     * @param answer null when there is none
     * @param nil whether the whole report says that nothing happened
     * @param figuresUntil last day of a review's figures; null for the year's report
     * @param successor who answered instead of an office that ended, null where the value counts
     */
    record Traced(
            int year,
            String office,
            String answer,
            boolean nil,
            BigDecimal actual,
            BigDecimal estimate,
            String obligation,
            Integer version,
            String reference,
            LocalDate dated,
            Instant sentAt,
            String state,
            LocalDate figuresUntil,
            String successor) {}

    /**
     * The answers behind a figure by office and year, with those who owe one.
     *
     * @param asked offices that are asked, null for all
     */
    void trace(
            PhaseScope scope,
            Succession succession,
            String figure,
            Collection<String> asked,
            int offset,
            int limit,
            Consumer<Traced> each) {
        jdbc.query(
                COUNTED + """
                        , instead as (
                            select office_id, year, min(successor) successor from overtaken group by office_id, year
                        )
                        select coalesce(o.year, c.year) as year, coalesce(o.office_id, c.office_id) as office_id, f.answer, c.nil,
                               f.actual, f.estimate, c.obligation_id, c.version,
                               d.number || '/' || d.symbol reference, d.dated, c.sent_at, c.state,
                               c.figures_until, i.successor
                        from %s o
                             full join chosen c on c.year = o.year and c.office_id = o.office_id
                             left join thidua.phase_answer f
                                  on f.obligation_id = c.obligation_id and f.version = c.version and f.figure_id = any (:figures)
                             left join thidua.document d on d.id = c.document_id
                             left join instead i
                                  on i.year = c.year and i.office_id = c.office_id and f.answer is not null
                        where :everybody or coalesce(o.office_id, c.office_id) = any (:asked)
                        order by 2, 1
                        offset :offset limit :limit
                        """.formatted(OWED),
                also(
                        parameters(scope, succession, List.of(figure)),
                        "everybody",
                        asked == null,
                        "asked",
                        texts(asked == null ? List.of() : asked),
                        "offset",
                        offset,
                        "limit",
                        limit),
                (RowCallbackHandler) row -> each.accept(traced(row)));
    }

    private static Traced traced(ResultSet row) throws SQLException {
        return new Traced(
                row.getInt("year"),
                row.getString("office_id"),
                row.getString("answer"),
                row.getBoolean("nil"),
                row.getBigDecimal("actual"),
                row.getBigDecimal("estimate"),
                row.getString("obligation_id"),
                row.getObject("version", Integer.class),
                row.getString("reference"),
                row.getObject("dated", LocalDate.class),
                row.getTimestamp("sent_at") == null
                        ? null
                        : row.getTimestamp("sent_at").toInstant(),
                row.getString("state"),
                row.getObject("figures_until", LocalDate.class),
                row.getString("successor"));
    }

    /** Awards of the phase, by {@code form/recipient}. */
    Map<String, Integer> awards(PhaseScope scope) {
        return jdbc
                .query(
                        COUNTED + """
                                select a.form || '/' || a.recipient cell, sum(a.count)::int total
                                from chosen c
                                     join thidua.report_award a on a.obligation_id = c.obligation_id and a.version = c.version
                                group by a.form, a.recipient
                                """,
                        parameters(scope, Succession.NONE, List.of()),
                        (row, n) -> Map.entry(row.getString("cell"), row.getInt("total")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Object> parameters(PhaseScope scope, Succession succession, Collection<String> figures) {
        var parameters = new HashMap<String, Object>(FigureTotal.ANSWERS);
        parameters.put("plan", scope.plan());
        parameters.put("from", scope.firstYear());
        parameters.put("to", scope.lastYear());
        parameters.put("review", scope.review() == null ? "" : scope.review());
        parameters.put("kind", ReportRound.KIND);
        parameters.put("periods", scope.years().stream().map(String::valueOf).toArray(String[]::new));
        parameters.put(
                "free",
                Arrays.stream(Status.values())
                        .filter(Status::notRequired)
                        .map(Status::code)
                        .toArray(String[]::new));
        parameters.put("figures", texts(figures));
        parameters.put("ended", succession.ended());
        parameters.put("successors", succession.successors());
        parameters.put("lastYears", succession.lastYears());
        return parameters;
    }

    private static Map<String, Object> also(Map<String, Object> parameters, Object... more) {
        for (int n = 0; n < more.length; n += 2) {
            parameters.put((String) more[n], more[n + 1]);
        }
        return parameters;
    }

    private static String text(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
