package vn.thidua.assignment;

import static vn.thidua.platform.database.Moments.instant;
import static vn.thidua.platform.database.Moments.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HandOverStore {

    private static final String WAITING = " carried_out_at is null and cancelled_at is null";

    private final JdbcClient jdbc;

    HandOverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return its number; empty when another one of the same person waits for its day */
    Optional<Long> insert(String plan, String from, String to, LocalDate day, String note, String user, Instant now) {
        return jdbc.sql("""
                        insert into thidua.hand_over (plan_id, from_person, to_person, day, note, registered_by, registered_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (from_person) where carried_out_at is null and cancelled_at is null do nothing
                        returning id
                        """)
                .params(plan, from, to, day, note, user, time(now))
                .query(Long.class)
                .optional();
    }

    Optional<HandOver> waitingOf(String from) {
        return jdbc.sql("select * from thidua.hand_over where from_person = ? and" + WAITING)
                .param(from)
                .query(HandOverStore::handOver)
                .optional();
    }

    List<Long> due(LocalDate today) {
        return jdbc.sql("select id from thidua.hand_over where day <= ? and" + WAITING + " order by day, id")
                .param(today)
                .query(Long.class)
                .list();
    }

    /** The row, held until the transaction ends; empty when another node has it or it does not wait any more. */
    Optional<HandOver> takeWaiting(long id) {
        return jdbc.sql("select * from thidua.hand_over where id = ? and" + WAITING + " for update skip locked")
                .param(id)
                .query(HandOverStore::handOver)
                .optional();
    }

    /** The row of the plan, held until the transaction ends. */
    Optional<HandOver> hold(String plan, long id) {
        return jdbc.sql("select * from thidua.hand_over where plan_id = ? and id = ? for update")
                .params(plan, id)
                .query(HandOverStore::handOver)
                .optional();
    }

    void carriedOut(long id, int moved, int returned, Instant now) {
        jdbc.sql("update thidua.hand_over set carried_out_at = ?, moved = ?, returned = ? where id = ?")
                .params(time(now), moved, returned, id)
                .update();
    }

    void cancelled(long id, String user, Instant now) {
        jdbc.sql("update thidua.hand_over set cancelled_at = ?, cancelled_by = ? where id = ?")
                .params(time(now), user, id)
                .update();
    }

    /** Those of the people, the newest first. */
    List<HandOver> of(String plan, Collection<String> people, int limit) {
        return jdbc.sql("""
                        select * from thidua.hand_over
                        where plan_id = ? and cancelled_at is null and (from_person = any (?) or to_person = any (?))
                        order by registered_at desc, id desc limit ?
                        """)
                .params(plan, people.toArray(String[]::new), people.toArray(String[]::new), limit)
                .query(HandOverStore::handOver)
                .list();
    }

    /** All of the plan, the newest first. */
    List<HandOver> of(String plan, int limit) {
        return jdbc.sql("""
                        select * from thidua.hand_over where plan_id = ? and cancelled_at is null
                        order by registered_at desc, id desc limit ?
                        """).params(plan, limit).query(HandOverStore::handOver).list();
    }

    private static HandOver handOver(ResultSet row, int n) throws SQLException {
        return new HandOver(
                row.getLong("id"),
                row.getString("plan_id"),
                row.getString("from_person"),
                row.getString("to_person"),
                row.getObject("day", LocalDate.class),
                row.getString("note"),
                row.getString("registered_by"),
                instant(row, "registered_at"),
                instant(row, "carried_out_at"),
                row.getObject("moved", Integer.class),
                row.getObject("returned", Integer.class),
                instant(row, "cancelled_at"));
    }
}
