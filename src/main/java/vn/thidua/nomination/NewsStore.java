package vn.thidua.nomination;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which instances run for rows, what they were told last, and what is still to be told. */
@Repository
class NewsStore {

    static final String ROW = "nomination";
    static final String LEVEL = "level";
    static final String BATCH = "batch";

    private final JdbcClient jdbc;

    NewsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String plan, String kind, Collection<String> refs) {
        if (!refs.isEmpty()) {
            jdbc.sql("""
                            insert into thidua.nomination_news (plan_id, kind, ref) select ?, ?, r from unnest(?::text[]) r
                            """).params(plan, kind, refs.toArray(String[]::new)).update();
        }
    }

    /**
     * Takes the next, each once; what somebody else is telling at this moment is left to him. Chosen before anything is deleted:
     * a join would choose again for every row, and take more than the limit.
     */
    Set<String> take(String plan, String kind, int limit) {
        return jdbc.sql("""
                        with chosen as materialized (
                            select id from thidua.nomination_news where plan_id = ? and kind = ?
                            order by ref limit ? for update skip locked)
                        delete from thidua.nomination_news where id = any(array(select id from chosen)) returning ref
                        """).params(plan, kind, limit).query(String.class).set();
    }

    /** The next, which stays until it is {@linkplain #taken taken}. */
    Optional<String> next(String plan, String kind) {
        return jdbc.sql("select ref from thidua.nomination_news where plan_id = ? and kind = ? order by ref limit 1")
                .params(plan, kind)
                .query(String.class)
                .optional();
    }

    /** @return false when somebody else has told it meanwhile */
    boolean taken(String plan, String kind, String ref) {
        return jdbc.sql("delete from thidua.nomination_news where plan_id = ? and kind = ? and ref = ?")
                        .params(plan, kind, ref)
                        .update()
                > 0;
    }

    boolean left(String plan, String kind) {
        return jdbc.sql("select exists (select 1 from thidua.nomination_news where plan_id = ? and kind = ?)")
                .params(plan, kind)
                .query(Boolean.class)
                .single();
    }

    /** @param held what it was told last; so are the next two */
    record Instance(String nomination, String process, boolean held, int levelNo, boolean ended) {}

    /** Rows of the batch that have no instance yet. */
    List<String> withoutInstance(String batch, int limit) {
        return jdbc.sql("""
                        select r.nomination_id from thidua.nomination_batch_row r
                        where r.batch_id = ? and r.taken_out_at is null
                          and not exists (select 1 from thidua.nomination_instance i where i.nomination_id = r.nomination_id)
                        order by r.nomination_id limit ?
                        """).params(batch, limit).query(String.class).list();
    }

    void started(Map<String, String> processes, Map<String, Integer> levels) {
        String[] ids = processes.keySet().toArray(String[]::new);
        jdbc.sql("""
                        insert into thidua.nomination_instance (nomination_id, process_id, level_no)
                        select t.id, t.process, t.level from unnest(?::text[], ?::text[], ?::int[]) t(id, process, level)
                        """)
                .params(
                        ids,
                        Arrays.stream(ids).map(processes::get).toArray(String[]::new),
                        Arrays.stream(ids).map(levels::get).toArray(Integer[]::new))
                .update();
    }

    List<Instance> instances(Collection<String> rows) {
        return jdbc.sql(
                        "select * from thidua.nomination_instance where nomination_id = any(?) order by nomination_id for update")
                .param(rows.toArray(String[]::new))
                .query((row, n) -> new Instance(
                        row.getString("nomination_id"),
                        row.getString("process_id"),
                        row.getBoolean("held"),
                        row.getInt("level_no"),
                        row.getBoolean("ended")))
                .list();
    }

    /** What the rows are now is what their instances know. */
    void told(Collection<String> rows) {
        jdbc.sql("""
                        update thidua.nomination_instance i
                        set held = n.status = ?, level_no = n.level_no, ended = n.ended_at is not null
                        from thidua.nomination n where n.id = i.nomination_id and i.nomination_id = any(?)
                        """)
                .params(NominationStatus.TAM_DUNG.code(), rows.toArray(String[]::new))
                .update();
    }
}
