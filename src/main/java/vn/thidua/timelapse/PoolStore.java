package vn.thidua.timelapse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of nominations that wait until somebody begins something with them. */
@Repository
@Profile("timelapse")
class PoolStore {

    private final JdbcClient jdbc;

    PoolStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What goes together: the same form, on the same level of the same route. */
    record Pool(String office, List<String> nominations) {}

    List<Pool> toSubmit(String plan) {
        return of(plan, "cho-trinh");
    }

    List<Pool> toDecide(String plan) {
        return of(plan, "cho-quyet-dinh");
    }

    /** A list longer than five hundred is taken in parts. */
    private List<Pool> of(String plan, String status) {
        return jdbc.sql("""
                        select office_id, array_agg(id order by id) as ids from (
                            select id, office_id, form, path, level_no,
                                   (row_number() over (partition by office_id, form, path, level_no order by id) - 1) / 500 as part
                            from thidua.nomination where plan_id = ? and status = ?
                        ) waiting
                        group by office_id, form, path, level_no, part order by min(id)
                        """).params(plan, status).query(PoolStore::pool).list();
    }

    private static Pool pool(ResultSet row, int number) throws SQLException {
        return new Pool(row.getString("office_id"), ids(row));
    }

    private static List<String> ids(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("ids").getArray());
    }

    /** What is held and is to be looked at again by the day, with the office where it lies. */
    List<Pool> toResume(String plan, LocalDate day) {
        return jdbc.sql("""
                        select office_id, array_agg(id order by id) as ids from thidua.nomination
                        where plan_id = ? and status = 'tam-dung' and look_again_on <= ?
                        group by office_id, dossier_id, batch_id order by min(id)
                        """).params(plan, day).query(PoolStore::pool).list();
    }

    /** What nobody has supplemented since the day, with the office that asked for it. */
    List<Pool> notSupplemented(String plan, LocalDate since) {
        return jdbc.sql("""
                        select l.receiver as office_id, array_agg(n.id order by n.id) as ids
                        from thidua.nomination n join thidua.nomination_level l on l.id = n.dossier_id
                        where n.plan_id = ? and n.status = 'bo-sung' and n.since < ?
                        group by l.id, l.receiver order by min(n.id)
                        """).params(plan, since).query(PoolStore::pool).list();
    }

    /** A dossier that was sent and has not ended. */
    record Sent(String id, String proposer, LocalDate receivedOn) {}

    List<Sent> sent(String plan) {
        return jdbc.sql("""
                        select id, proposer, received_on from thidua.nomination
                        where plan_id = ? and received_on is not null and ended_at is null order by id
                        """).param(plan).query(Sent.class).list();
    }

    /** A list that was opened and is not sent. */
    record Unsent(String id, String office) {}

    List<Unsent> unsentSince(String plan, LocalDate day) {
        return jdbc.sql("""
                        select id, office_id as office from thidua.nomination_batch
                        where plan_id = ? and sent_at is null and ended_at is null and opened_at < ? order by id
                        """).params(plan, day).query(Unsent.class).list();
    }

    /**
     * A decision in the making from whose list dossiers were withdrawn or held.
     *
     * @param left what is not there any more
     * @param all how many the list names
     */
    record Thinned(String decision, String office, List<String> left, int all) {}

    List<Thinned> thinnedDecisions(String plan) {
        return jdbc.sql("""
                        select d.id, d.office_id, count(*)::int as listed,
                               array_agg(n.id order by n.id) filter (where n.status <> 'trong-quyet-dinh') as ids
                        from thidua.award_decision d
                        join thidua.award_decision_row r on r.decision_id = d.id and r.taken_out_at is null
                        join thidua.nomination n on n.id = r.nomination_id
                        where d.plan_id = ? and d.status = 'dang-lap'
                        group by d.id, d.office_id having bool_or(n.status <> 'trong-quyet-dinh') order by d.id
                        """)
                .param(plan)
                .query((row, n) ->
                        new Thinned(row.getString("id"), row.getString("office_id"), ids(row), row.getInt("listed")))
                .list();
    }

    /** Lists that were opened and not sent, in which nothing is left. */
    List<Unsent> emptied(String plan) {
        return jdbc.sql("""
                        select b.id, b.office_id as office from thidua.nomination_batch b
                        where b.plan_id = ? and b.sent_at is null and b.ended_at is null and not exists (
                            select 1 from thidua.nomination_batch_row r join thidua.nomination n on n.id = r.nomination_id
                            where r.batch_id = b.id and r.taken_out_at is null and n.status = 'trong-dot-trinh')
                        order by b.id
                        """).param(plan).query(Unsent.class).list();
    }

    /** How many of the form have or want a place in the window. */
    int wanted(String window, String form) {
        return jdbc.sql("""
                        select count(*)::int from thidua.nomination
                        where window_id = ? and form = ? and status not in ('khong-khen', 'da-rut')
                        """).params(window, form).query(Integer.class).single();
    }

    /** A list that waits for a body of a council. */
    record Waiting(String council, String body, List<String> nominations) {}

    List<Waiting> toVote(String plan) {
        return jdbc.sql("""
                        select l.council, l.body, array_agg(n.id order by n.id) as ids
                        from thidua.nomination n join thidua.nomination_level l on l.id = n.dossier_id
                        where n.plan_id = ? and n.status = 'cho-hop'
                        group by l.council, l.body order by 1, 2
                        """)
                .param(plan)
                .query((row, n) -> new Waiting(row.getString("council"), row.getString("body"), ids(row)))
                .list();
    }

    boolean anyUnderWay(String plan) {
        return jdbc.sql("""
                        select exists (select 1 from thidua.nomination where plan_id = ?
                        and status not in ('du-thao', 'da-khen', 'khong-khen', 'da-rut'))
                        """).param(plan).query(Boolean.class).single();
    }
}
