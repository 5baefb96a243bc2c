package vn.thidua.nomination;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;

@Repository
class MarkStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    MarkStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param actor null: the system */
    record Said(String level, String row, String step, Mark mark, String note, String actor, java.time.Instant at) {}

    /** Replaces what was said at the same step of the level. */
    void save(String level, String step, Collection<RowMark> marks, String actor) {
        if (marks.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into thidua.nomination_mark (level_id, nomination_id, step, mark, note, actor, at)
                        select ?, t.id, ?, t.mark, t.note, ?, ? from unnest(?::text[], ?::text[], ?::text[]) t(id, mark, note)
                        on conflict (level_id, nomination_id, step)
                            do update set mark = excluded.mark, note = excluded.note, actor = excluded.actor, at = excluded.at
                        """)
                .params(
                        level,
                        step,
                        actor,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        marks.stream().map(RowMark::row).toArray(String[]::new),
                        marks.stream().map(each -> each.mark().code()).toArray(String[]::new),
                        marks.stream().map(RowMark::note).toArray(String[]::new))
                .update();
    }

    /** What was said in the levels about the rows, in the order of time. */
    List<Said> of(Collection<String> rows) {
        return jdbc.sql("select * from thidua.nomination_mark where nomination_id = any(?) order by at, level_id, step")
                .param(rows.toArray(String[]::new))
                .query((row, n) -> new Said(
                        row.getString("level_id"),
                        row.getString("nomination_id"),
                        row.getString("step"),
                        Coded.of(Mark.class, row.getString("mark")),
                        row.getString("note"),
                        row.getString("actor"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Which of the rows were let through at the step of the level. */
    Set<String> passed(String level, String step) {
        return Set.copyOf(jdbc.sql(
                        "select nomination_id from thidua.nomination_mark where level_id = ? and step = ? and mark = ?")
                .params(level, step, Mark.DU.code())
                .query(String.class)
                .list());
    }

    /** Which of the rows the body of this level let through, in whichever dossier they lay then. */
    Set<String> passedBody(Collection<String> rows, UUID path, int levelNo) {
        return Set.copyOf(jdbc.sql("""
                        select distinct m.nomination_id
                        from thidua.nomination_mark m join thidua.nomination_level l on l.id = m.level_id
                        where m.nomination_id = any(?) and m.step = ? and m.mark = ? and l.path = ? and l.level_no = ?
                        """)
                .params(rows.toArray(String[]::new), LevelStep.BODY, Mark.DU.code(), path, levelNo)
                .query(String.class)
                .list());
    }

    /** How often each of the rows was sent back for a supplement at this level of its path; those that never were are absent. */
    List<String> supplemented(Collection<String> rows, int levelNo, int times) {
        return jdbc.sql("""
                        select m.nomination_id from thidua.nomination_mark m join thidua.nomination_level l on l.id = m.level_id
                        where m.nomination_id = any(?) and m.mark = ? and l.level_no = ?
                        group by m.nomination_id having count(*) >= ?
                        """)
                .params(rows.toArray(String[]::new), Mark.BO_SUNG.code(), levelNo, times)
                .query(String.class)
                .list();
    }
}
