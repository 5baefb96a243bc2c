package vn.thidua.criteria;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.criteria.domain.CriteriaContent;
import vn.thidua.plan.Coded;
import vn.thidua.platform.database.JsonColumns;

@Repository
class CriteriaStore {

    private final JdbcClient jdbc;
    private final JsonColumns json;

    CriteriaStore(JdbcClient jdbc, JsonColumns json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The highest number of the series, 0 when there is none. */
    int lastNumber(String plan, String series) {
        return jdbc.sql("""
                        select coalesce(max(number), 0) from thidua.criteria_version where plan_id = ? and series = ?
                        """).params(plan, series).query(Integer.class).single();
    }

    /** False when it exists already, or the series has an open one; waits for a colleague who inserts at this moment. */
    boolean insert(CriteriaVersion version) {
        CriteriaVersion.Issue issue = version.issue();
        return jdbc.sql("""
                                insert into thidua.criteria_version
                                    (id, plan_id, series, number, set_id, office_id, period, obligation_id, title, stage, reason,
                                     started_by, started_at, content, superior_document, number_symbol, dated, applies_to,
                                     in_force_from, issued_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(
                                version.id(),
                                version.plan(),
                                version.series(),
                                version.number(),
                                version.set(),
                                version.office(),
                                version.period(),
                                version.obligation(),
                                version.title(),
                                version.stage().code(),
                                version.reason(),
                                version.startedBy(),
                                version.startedAt().atOffset(ZoneOffset.UTC),
                                json.write(version.content()),
                                issue == null ? null : issue.superior(),
                                issue == null ? null : issue.number(),
                                issue == null ? null : issue.dated(),
                                issue == null ? null : issue.appliesTo().toArray(String[]::new),
                                issue == null ? null : issue.inForceFrom(),
                                issue == null ? null : issue.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<CriteriaVersion> find(String id) {
        return jdbc.sql("select * from thidua.criteria_version where id = ?")
                .param(id)
                .query(this::version)
                .optional();
    }

    List<CriteriaVersion> ofPlan(String plan) {
        return jdbc.sql("select * from thidua.criteria_version where plan_id = ? order by series, number")
                .param(plan)
                .query(this::version)
                .list();
    }

    /**
     * The version of every series that counts on the day: the highest number among those in force by then. Where that one was
     * ended, none does: the one before was replaced already.
     */
    List<CriteriaVersion> inForce(String plan, LocalDate day) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (series) * from thidua.criteria_version
                            where plan_id = ? and in_force_from <= ? order by series, number desc) newest
                        where ended_on is null or ended_on > ? order by series
                        """).params(plan, day, day).query(this::version).list();
    }

    /** False when somebody ended it a moment ago. */
    boolean end(String id, CriteriaVersion.End end) {
        return jdbc.sql("""
                                update thidua.criteria_version
                                set ended_on = ?, end_reason = ?, ended_by = ?, ended_at = ?
                                where id = ? and ended_on is null and in_force_from is not null
                                """)
                        .params(end.on(), end.reason(), end.by(), end.at().atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    /** The issued copy, or the superior's file, by version. */
    Map<String, UUID> files(String plan) {
        var files = new HashMap<String, UUID>();
        jdbc.sql("""
                        select v.id, coalesce(d.issued_file, s.file) as file
                        from thidua.criteria_version v
                        left join thidua.document d on d.id = v.document_id
                        left join thidua.superior_document s on s.id = v.superior_document
                        where v.plan_id = ? and v.in_force_from is not null
                        """).param(plan).query(row -> {
            if (row.getObject("file") != null) {
                files.put(row.getString("id"), row.getObject("file", UUID.class));
            }
        });
        return files;
    }

    /** The plan of the version that this document issued; empty when it issued none. */
    Optional<String> planOfIssued(String document) {
        return jdbc.sql("select plan_id from thidua.criteria_version where document_id = ?")
                .param(document)
                .query(String.class)
                .optional();
    }

    /** Whether somebody works on a version of the series. */
    boolean isOpen(String plan, String series) {
        return jdbc.sql("""
                        select exists (select 1 from thidua.criteria_version
                                       where plan_id = ? and series = ? and stage in ('soan-thao', 'gop-y', 'hoan-thien'))
                        """).params(plan, series).query(Boolean.class).single();
    }

    /** The newest issued version of a series. */
    Optional<CriteriaVersion> newest(String plan, String series) {
        return jdbc.sql("""
                        select * from thidua.criteria_version
                        where plan_id = ? and series = ? and in_force_from is not null order by number desc limit 1
                        """).params(plan, series).query(this::version).optional();
    }

    /** Somebody wrote on it before the document began. */
    void wrote(String id, String person) {
        jdbc.sql("""
                        update thidua.criteria_version set written_by = array_append(array_remove(written_by, ?), ?) where id = ?
                        """).params(person, person, id).update();
    }

    void workedOut(String id, CriteriaContent content, Stage next) {
        jdbc.sql("update thidua.criteria_version set content = cast(? as jsonb), stage = ? where id = ?")
                .params(json.write(content), next.code(), id)
                .update();
    }

    void sentOut(String id, String office, Instant until) {
        jdbc.sql("update thidua.criteria_version set comment_office = ?, comments_until = ? where id = ?")
                .params(office, until.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    void commented(String id, String person, Instant at, boolean agreed) {
        jdbc.sql("update thidua.criteria_version set commented_by = ?, commented_at = ?, agreed = ? where id = ?")
                .params(person, at.atOffset(ZoneOffset.UTC), agreed, id)
                .update();
    }

    void remark(String id, CriteriaVersion.Remark remark) {
        jdbc.sql("insert into thidua.criteria_comment (version_id, number, criterion, text) values (?, ?, ?, ?)")
                .params(id, remark.number(), remark.criterion(), remark.text())
                .update();
    }

    List<CriteriaVersion.Remark> remarks(String id) {
        return jdbc.sql("select * from thidua.criteria_comment where version_id = ? order by number")
                .param(id)
                .query((row, n) -> new CriteriaVersion.Remark(
                        row.getInt("number"), row.getString("criterion"), row.getString("text")))
                .list();
    }

    void stage(String id, Stage stage) {
        jdbc.sql("update thidua.criteria_version set stage = ? where id = ?")
                .params(stage.code(), id)
                .update();
    }

    void issued(String id, CriteriaContent content, CriteriaVersion.Issue issue) {
        jdbc.sql("""
                        update thidua.criteria_version
                        set stage = ?, content = cast(? as jsonb), document_id = ?, number_symbol = ?, dated = ?, applies_to = ?,
                            in_force_from = ?, issued_at = ?
                        where id = ?
                        """)
                .params(
                        Stage.BAN_HANH.code(),
                        json.write(content),
                        issue.document(),
                        issue.number(),
                        issue.dated(),
                        issue.appliesTo().toArray(String[]::new),
                        issue.inForceFrom(),
                        issue.at().atOffset(ZoneOffset.UTC),
                        id)
                .update();
    }

    private CriteriaVersion version(ResultSet row, int n) throws SQLException {
        Timestamp until = row.getTimestamp("comments_until");
        LocalDate from = row.getObject("in_force_from", LocalDate.class);
        return new CriteriaVersion(
                row.getString("id"),
                row.getString("plan_id"),
                row.getString("series"),
                row.getInt("number"),
                row.getString("set_id"),
                row.getString("office_id"),
                row.getString("period"),
                row.getString("obligation_id"),
                row.getString("title"),
                Coded.of(Stage.class, row.getString("stage")),
                row.getString("reason"),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                json.read(row.getString("content"), CriteriaContent.class),
                texts(row.getArray("written_by")),
                until == null
                        ? null
                        : new CriteriaVersion.Comment(
                                row.getString("comment_office"),
                                until.toInstant(),
                                row.getString("commented_by"),
                                instant(row.getTimestamp("commented_at")),
                                row.getObject("agreed", Boolean.class)),
                from == null
                        ? null
                        : new CriteriaVersion.Issue(
                                row.getString("document_id"),
                                row.getObject("superior_document", UUID.class),
                                row.getString("number_symbol"),
                                row.getObject("dated", LocalDate.class),
                                texts(row.getArray("applies_to")),
                                from,
                                row.getTimestamp("issued_at").toInstant(),
                                end(row)));
    }

    private static CriteriaVersion.End end(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("ended_on", LocalDate.class);
        return on == null
                ? null
                : new CriteriaVersion.End(
                        on,
                        row.getString("end_reason"),
                        row.getString("ended_by"),
                        row.getTimestamp("ended_at").toInstant());
    }

    private static Instant instant(Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static List<String> texts(Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
