package vn.thidua.guidance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;
import vn.thidua.plan.Occasion;
import vn.thidua.platform.database.JsonColumns;

@Repository
class WindowStore {

    private static final String WINDOW = """
            select w.*, v.version as v_version, v.fields, v.document_id, v.superior_id, v.type, v.number, v.dated, v.issuer, v.file
            from thidua.award_window w join thidua.award_window_version v on v.window_id = w.id
            """;

    private final JdbcClient jdbc;
    private final JsonColumns json;

    WindowStore(JdbcClient jdbc, JsonColumns json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * An own guidance that is or was drafted here.
     *
     * @param window id of the window that it opens
     * @param startedBy null when the programme did
     */
    record Guided(
            String window,
            String plan,
            String guidance,
            Occasion occasion,
            AwardPeriod period,
            boolean drafting,
            String startedBy,
            Instant startedAt) {}

    /** What happened to a window. */
    record Event(String window, Instant at, String actor, String action, String note) {}

    // ---- own guidances ----------------------------------------------------------------------------------------------

    /** False when a draft about this window is on its way already. */
    boolean beginDraft(Guided guided) {
        return jdbc.sql("""
                                insert into thidua.award_guidance as g
                                    (window_id, plan_id, guidance, occasion, period, drafting, started_by, started_at)
                                values (?, ?, ?, ?, ?, true, ?, ?)
                                on conflict (window_id) do update
                                    set drafting = true, started_by = excluded.started_by, started_at = excluded.started_at
                                    where not g.drafting
                                """)
                        .params(
                                guided.window(),
                                guided.plan(),
                                guided.guidance(),
                                guided.occasion().code(),
                                guided.period().code(),
                                guided.startedBy(),
                                guided.startedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void endDraft(String window) {
        jdbc.sql("update thidua.award_guidance set drafting = false where window_id = ?")
                .param(window)
                .update();
    }

    Optional<Guided> guided(String window) {
        return jdbc.sql("select * from thidua.award_guidance where window_id = ?")
                .param(window)
                .query(WindowStore::guided)
                .optional();
    }

    List<Guided> guidedOf(String plan) {
        return jdbc.sql("select * from thidua.award_guidance where plan_id = ? order by started_at desc")
                .param(plan)
                .query(WindowStore::guided)
                .list();
    }

    /** How many windows were begun whose ids start so: out of turn there are several a year. */
    int begunWith(String plan, String prefix) {
        return jdbc.sql("""
                        select count(*) from (
                            select window_id as id from thidua.award_guidance where plan_id = :plan
                            union select id from thidua.award_window where plan_id = :plan) each
                        where starts_with(id, :prefix)
                        """)
                .param("plan", plan)
                .param("prefix", prefix)
                .query(Integer.class)
                .single();
    }

    private static Guided guided(ResultSet row, int n) throws SQLException {
        return new Guided(
                row.getString("window_id"),
                row.getString("plan_id"),
                row.getString("guidance"),
                Coded.of(Occasion.class, row.getString("occasion")),
                AwardPeriod.parse(row.getString("period")),
                row.getBoolean("drafting"),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant());
    }

    // ---- windows ----------------------------------------------------------------------------------------------------

    /** False when somebody opened it a moment ago. */
    boolean open(AwardWindow window, String by, Instant at, String note) {
        boolean opened = jdbc.sql("""
                                insert into thidua.award_window
                                    (id, plan_id, guidance, occasion, period, version, opened_on, closes_on)
                                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                                """)
                        .params(
                                window.id(),
                                window.plan(),
                                window.guidance(),
                                window.occasion().code(),
                                window.period().code(),
                                window.version(),
                                window.openedOn(),
                                window.fields().closesOn())
                        .update()
                == 1;
        if (opened) {
            addVersion(window, by, at, note);
        }
        return opened;
    }

    /** The next version is in force, open until its day; false when somebody made one a moment ago. */
    boolean change(AwardWindow window, String by, Instant at, String note) {
        boolean changed = jdbc.sql("""
                                update thidua.award_window
                                set version = ?, closes_on = ?, closed_at = null, closed_by = null, close_reason = null
                                where id = ? and version = ?
                                """)
                        .params(window.version(), window.fields().closesOn(), window.id(), window.version() - 1)
                        .update()
                == 1;
        if (changed) {
            addVersion(window, by, at, note);
        }
        return changed;
    }

    private void addVersion(AwardWindow window, String by, Instant at, String note) {
        AwardWindow.Basis basis = window.basis();
        jdbc.sql("""
                        insert into thidua.award_window_version
                            (window_id, version, fields, document_id, superior_id, type, number, dated, issuer, file, made_by,
                             made_at, note)
                        values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        window.id(),
                        window.version(),
                        json.write(window.fields().typed()),
                        basis.document(),
                        basis.superior(),
                        basis.type(),
                        basis.number(),
                        basis.dated(),
                        basis.issuer(),
                        basis.file(),
                        by,
                        at.atOffset(ZoneOffset.UTC),
                        note)
                .update();
    }

    /** False when it was closed a moment ago. */
    boolean close(String id, AwardWindow.Closing closing) {
        return jdbc.sql("""
                                update thidua.award_window set closed_at = ?, closed_by = ?, close_reason = ?
                                where id = ? and closed_at is null
                                """)
                        .params(closing.at().atOffset(ZoneOffset.UTC), closing.by(), closing.reason(), id)
                        .update()
                == 1;
    }

    Optional<AwardWindow> find(String id) {
        return jdbc.sql(WINDOW + "where w.id = ? and v.version = w.version")
                .param(id)
                .query(this::window)
                .optional();
    }

    Optional<AwardWindow> find(String id, int version) {
        return jdbc.sql(WINDOW + "where w.id = ? and v.version = ?")
                .params(id, version)
                .query(this::window)
                .optional();
    }

    /** As {@link #find}; whoever else changes it waits until this transaction ends. */
    Optional<AwardWindow> lock(String id) {
        jdbc.sql("select id from thidua.award_window where id = ? for update")
                .param(id)
                .query(String.class)
                .optional();
        return find(id);
    }

    List<AwardWindow> ofPlan(String plan) {
        return jdbc.sql(WINDOW + "where w.plan_id = ? and v.version = w.version order by w.opened_on desc, w.id")
                .param(plan)
                .query(this::window)
                .list();
    }

    List<AwardWindow> notClosedBefore(String plan, LocalDate date) {
        return jdbc.sql(WINDOW + "where w.plan_id = ? and w.closes_on >= ? and v.version = w.version"
                        + " order by w.closes_on, w.id")
                .params(plan, date)
                .query(this::window)
                .list();
    }

    /** The documents that made each version of the plan's windows, in order. */
    record Version(String window, int version, AwardWindow.Basis basis, LocalDate closesOn, Instant at, String note) {}

    List<Version> versions(String plan) {
        return jdbc.sql("""
                        select v.* from thidua.award_window_version v join thidua.award_window w on w.id = v.window_id
                        where w.plan_id = ? order by v.window_id, v.version
                        """)
                .param(plan)
                .query((row, n) -> new Version(
                        row.getString("window_id"),
                        row.getInt("version"),
                        basis(row),
                        json.read(row.getString("fields"), TypedWindow.class).closesOn(),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("note")))
                .list();
    }

    // ---- trace ------------------------------------------------------------------------------------------------------

    void note(Event event) {
        jdbc.sql("""
                        insert into thidua.award_window_event (window_id, happened_at, actor, action, note)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        event.window(),
                        event.at().atOffset(ZoneOffset.UTC),
                        event.actor(),
                        event.action(),
                        event.note())
                .update();
    }

    List<Event> events(String plan) {
        return jdbc.sql("""
                        select e.* from thidua.award_window_event e join thidua.award_window w on w.id = e.window_id
                        where w.plan_id = ? order by e.id
                        """)
                .param(plan)
                .query((row, n) -> new Event(
                        row.getString("window_id"),
                        row.getTimestamp("happened_at").toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("note")))
                .list();
    }

    private AwardWindow window(ResultSet row, int n) throws SQLException {
        var closedAt = row.getTimestamp("closed_at");
        return new AwardWindow(
                row.getString("id"),
                row.getString("plan_id"),
                row.getString("guidance"),
                Coded.of(Occasion.class, row.getString("occasion")),
                AwardPeriod.parse(row.getString("period")),
                row.getInt("v_version"),
                WindowFields.of(json.read(row.getString("fields"), TypedWindow.class)),
                basis(row),
                row.getObject("opened_on", LocalDate.class),
                closedAt == null
                        ? null
                        : new AwardWindow.Closing(
                                row.getString("closed_by"), closedAt.toInstant(), row.getString("close_reason")));
    }

    private static AwardWindow.Basis basis(ResultSet row) throws SQLException {
        return new AwardWindow.Basis(
                row.getString("document_id"),
                row.getObject("superior_id", UUID.class),
                row.getString("type"),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getString("issuer"),
                row.getObject("file", UUID.class));
    }
}
