package vn.thidua.timelapse;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.awardrule.Body;
import vn.thidua.awardrule.PathLevel;

/** What a nomination's way left behind it in the tables of the levels, read behind the features' backs. */
@Component
class WalkedLevels {

    private final JdbcClient jdbc;

    WalkedLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A level inside the system, as it was walked, or as the route has it.
     *
     * @param voted whether a body gave its result
     * @param answered agencies that answered, in the order of their ids
     * @param posted whether the list was posted and the posting ended
     * @param party whether the Party committee's opinion was recorded
     */
    record Walked(
            int no, String receiver, String appraiser, boolean voted, String answered, boolean posted, boolean party) {

        static Walked asDecided(PathLevel level) {
            return new Walked(
                    level.no(),
                    level.receiver(),
                    level.appraiser(),
                    level.body() != Body.KHONG,
                    String.join(",", level.agencies().stream().sorted().toList()),
                    level.postingDays() != null,
                    level.partyOpinion());
        }
    }

    List<Walked> of(String nomination) {
        return jdbc.sql("""
                        select l.level_no as no, l.receiver, l.appraiser,
                               exists (select from thidua.nomination_mark b
                                       where b.level_id = l.id and b.nomination_id = m.nomination_id and b.step = 'body') as voted,
                               coalesce((select string_agg(o.agency, ',' order by o.agency collate "C")
                                         from thidua.nomination_opinion o where o.level_id = l.id and o.given_at is not null), '') as answered,
                               exists (select from thidua.nomination_posting p
                                       where p.level_id = l.id and p.closed_at is not null) as posted,
                               exists (select from thidua.nomination_party_opinion q where q.level_id = l.id) as party
                        from thidua.nomination_mark m join thidua.nomination_level l on l.id = m.level_id
                        where m.nomination_id = ? and m.step = 'appraise' order by l.level_no
                        """).param(nomination).query(Walked.class).list();
    }

    /** Number of the outcome that was recorded from outside; empty where there is none. */
    List<String> recorded(String nomination) {
        return jdbc.sql(
                        "select number from thidua.nomination_outcome where nomination_id = ? and outcome = 'conferred'")
                .param(nomination)
                .query(String.class)
                .list();
    }

    /** Numbers of the decisions that list it. */
    List<String> decided(String nomination) {
        return jdbc.sql("""
                        select d.number from thidua.award_decision d
                        join thidua.award_decision_row r on r.decision_id = d.id
                        where r.nomination_id = ? and r.taken_out_at is null
                        """).param(nomination).query(String.class).list();
    }

    /** Dossiers of levels, sessions and lists of the plan that have not come to their end. */
    List<String> open(String plan) {
        return jdbc.sql("""
                        select id from thidua.nomination_level where plan_id = :plan and closed_at is null
                        union all
                        select id from thidua.nomination_batch where plan_id = :plan and ended_at is null
                        union all
                        select id from thidua.council_session where plan_id = :plan and ended_at is null
                        order by 1
                        """).param("plan", plan).query(String.class).list();
    }
}
