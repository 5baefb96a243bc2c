package vn.thidua.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;
import vn.thidua.plan.NomineeKind;
import vn.thidua.platform.text.SearchKey;

@Repository
class NomineeStore {

    private final JdbcClient jdbc;

    NomineeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two statements for any number of them. */
    void insert(List<Nominee> nominees, String by, Instant now) {
        jdbc.sql("""
                        insert into thidua.nominee
                            (id, plan_id, kind, name, unit, position, rank, born_in, office_id, person_id, created_by, created_at, living)
                        select id, plan_id, kind, name, unit, position, rank, born_in, office_id, person_id, :by, :now, id
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, plan_id text, kind text, name text, unit text,
                            position text, rank text, born_in integer, office_id text, person_id text)
                        """)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "rows",
                        JsonRows.of(nominees.stream().map(NomineeStore::row).toList()))
                .update();
        insertNames(nominees, by, now);
    }

    private void insertNames(List<Nominee> nominees, String by, Instant now) {
        jdbc.sql("""
                        insert into thidua.nominee_name
                            (nominee_id, no, name, unit, position, rank, noted_by, noted_at, name_key, search_key)
                        select id, (select count(*) + 1 from thidua.nominee_name n where n.nominee_id = r.id),
                               name, unit, position, rank, :by, :now, name_key, search_key
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, name text, unit text, position text, rank text,
                            name_key text, search_key text)
                        """)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "rows",
                        JsonRows.of(nominees.stream().map(NomineeStore::row).toList()))
                .update();
    }

    private static Map<String, Object> row(Nominee nominee) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", nominee.id().toString());
        row.put("plan_id", nominee.plan());
        row.put("kind", nominee.kind().code());
        row.put("name", nominee.name());
        row.put("unit", nominee.unit());
        row.put("position", nominee.position());
        row.put("rank", nominee.rank() == null ? null : nominee.rank().code());
        row.put("born_in", nominee.bornIn());
        row.put("office_id", nominee.office());
        row.put("person_id", nominee.person());
        row.put("name_key", SearchKey.of(nominee.name()));
        row.put("search_key", SearchKey.wordsOf(nominee.name(), nominee.unit(), nominee.position()));
        return row;
    }

    void update(Nominee nominee) {
        jdbc.sql("""
                        update thidua.nominee set name = ?, unit = ?, position = ?, rank = ?, born_in = ?, office_id = ?, person_id = ?
                        where id = ?
                        """)
                .params(
                        nominee.name(),
                        nominee.unit(),
                        nominee.position(),
                        nominee.rank() == null ? null : nominee.rank().code(),
                        nominee.bornIn(),
                        nominee.office(),
                        nominee.person(),
                        nominee.id())
                .update();
    }

    void renamed(Nominee nominee, String by, Instant now) {
        insertNames(List.of(nominee), by, now);
    }

    List<Nominee> find(Collection<UUID> ids) {
        return jdbc.sql("select * from thidua.nominee where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(NomineeStore::nominee)
                .list();
    }

    /** Locked in the order of their ids, so that two merges never wait for each other. */
    List<Nominee> lock(Collection<UUID> ids) {
        return jdbc.sql("select * from thidua.nominee where id = any (:ids) order by id for update")
                .param("ids", ids.toArray(UUID[]::new))
                .query(NomineeStore::nominee)
                .list();
    }

    /** The nominee and every double that was merged into it. */
    List<UUID> identities(UUID living) {
        return jdbc.sql("select id from thidua.nominee where living = ? order by created_at, id")
                .param(living)
                .query(UUID.class)
                .list();
    }

    /** Living ones of the kind of which some name has all the words, by name. */
    List<Nominee> named(String plan, NomineeKind kind, String query, int limit) {
        return jdbc.sql("""
                        select n.* from thidua.nominee n
                        where n.plan_id = :plan and n.merged_into is null and (cast(:kind as text) is null or n.kind = :kind)
                          and n.id in (select d.living from thidua.nominee_name m join thidua.nominee d on d.id = m.nominee_id
                                       where m.words @@ cast(:query as tsquery))
                        order by n.name collate "vi-x-icu", n.unit collate "vi-x-icu", n.id limit :limit
                        """)
                .param("plan", plan)
                .param("kind", kind == null ? null : kind.code())
                .param("query", query)
                .param("limit", limit)
                .query(NomineeStore::nominee)
                .list();
    }

    /** One that was asked for at a place in a list, and fits. */
    record Alike(int place, Nominee nominee) {}

    /** Living ones of the same kind that are or were called exactly so, apart from marks and capitals; one statement for all. */
    List<Alike> alike(String plan, List<Particulars> wanted) {
        List<Map<String, Object>> rows = IntStream.range(0, wanted.size())
                .mapToObj(place -> Map.<String, Object>of(
                        "place", place,
                        "kind", wanted.get(place).kind().code(),
                        "name_key", SearchKey.of(wanted.get(place).name())))
                .toList();
        return jdbc.sql("""
                        select distinct r.place, n.* from jsonb_to_recordset(cast(:rows as jsonb))
                            as r(place integer, kind text, name_key text)
                        join thidua.nominee_name m on m.name_key = r.name_key
                        join thidua.nominee d on d.id = m.nominee_id
                        join thidua.nominee n on n.id = d.living
                        where n.plan_id = :plan and n.kind = r.kind
                        order by r.place, n.created_at, n.id
                        """)
                .param("rows", JsonRows.of(rows))
                .param("plan", plan)
                .query((row, n) -> new Alike(row.getInt("place"), nominee(row, n)))
                .list();
    }

    List<Naming> names(Collection<UUID> ids) {
        return jdbc.sql(
                        "select * from thidua.nominee_name where nominee_id = any (:ids) order by noted_at desc, no desc")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new Naming(
                        row.getString("name"),
                        row.getString("unit"),
                        row.getString("position"),
                        rank(row),
                        row.getString("noted_by"),
                        row.getTimestamp("noted_at").toInstant()))
                .list();
    }

    /** Points the double, and whatever was merged into it before, to the other. */
    void merge(UUID from, UUID into, String by, Instant now, String reason) {
        jdbc.sql("update thidua.nominee set living = :into where living = :from and id <> :from")
                .param("into", into)
                .param("from", from)
                .update();
        jdbc.sql("""
                        update thidua.nominee
                        set merged_into = :into, living = :into, merged_by = :by, merged_at = :now, merge_reason = :reason
                        where id = :from
                        """)
                .param("into", into)
                .param("from", from)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
    }

    List<MergeTrace> merged(UUID living) {
        return jdbc.sql("""
                        select * from thidua.nominee where living = ? and merged_into is not null order by merged_at desc, id
                        """)
                .param(living)
                .query((row, n) -> new MergeTrace(
                        nominee(row, n),
                        row.getString("merged_by"),
                        row.getTimestamp("merged_at").toInstant(),
                        row.getString("merge_reason")))
                .list();
    }

    private static PersonRank rank(ResultSet row) throws SQLException {
        String rank = row.getString("rank");
        return rank == null ? null : Coded.of(PersonRank.class, rank);
    }

    private static Nominee nominee(ResultSet row, int n) throws SQLException {
        return new Nominee(
                row.getObject("id", UUID.class),
                row.getString("plan_id"),
                Coded.of(NomineeKind.class, row.getString("kind")),
                row.getString("name"),
                row.getString("unit"),
                row.getString("position"),
                rank(row),
                row.getObject("born_in", Integer.class),
                row.getString("office_id"),
                row.getString("person_id"),
                row.getObject("merged_into", UUID.class),
                row.getObject("living", UUID.class));
    }
}
