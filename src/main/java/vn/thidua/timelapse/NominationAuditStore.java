package vn.thidua.timelapse;

import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads nominations and the award register behind the features' backs, as {@link AuditStore} does. */
@Repository
@Profile("timelapse")
class NominationAuditStore {

    private static final String ENDS = "('da-khen', 'khong-khen', 'da-rut')";

    private final JdbcClient jdbc;

    NominationAuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What took a place of a quota.
     *
     * @param from when its list was sent
     * @param until when it was refused or withdrawn, or null
     */
    record Place(String form, String kind, String proposer, String onBehalfOf, Instant from, Instant until) {}

    /** What came of the dossiers that were sent in a year. */
    record Year(int year, int sent, int conferred, int refused, int withdrawn, int waiting) {}

    List<Year> years(String plan) {
        return jdbc.sql("""
                        select extract(year from received_on)::int as year, count(*)::int as sent,
                               count(*) filter (where status = 'da-khen')::int as conferred,
                               count(*) filter (where status = 'khong-khen')::int as refused,
                               count(*) filter (where status = 'da-rut')::int as withdrawn,
                               count(*) filter (where ended_at is null)::int as waiting
                        from thidua.nomination where plan_id = ? and received_on is not null group by 1 order by 1
                        """).param(plan).query(Year.class).list();
    }

    /** How often dossiers of a form and a kind were sent, and how many were conferred. */
    record Kind(String form, String kind, int sent, int conferred) {}

    List<Kind> kinds(String plan) {
        return jdbc.sql("""
                        select form, kind, count(*)::int as sent, count(*) filter (where status = 'da-khen')::int as conferred
                        from thidua.nomination where plan_id = ? and received_on is not null group by 1, 2 order by 1, 2
                        """).param(plan).query(Kind.class).list();
    }

    /** What happened on the way. */
    record Course(
            int lists,
            int supplements,
            int holds,
            int sessions,
            int absences,
            int decisions,
            int outcomes,
            int silences) {}

    Course course(String plan) {
        return jdbc.sql("""
                        select (select count(*) from thidua.nomination_batch where plan_id = :plan and sent_at is not null)::int
                                   as lists,
                               (select count(*) from thidua.nomination_stage s join thidua.nomination n on n.id = s.nomination_id
                                where n.plan_id = :plan and s.status = 'bo-sung')::int as supplements,
                               (select count(*) from thidua.nomination_hold h join thidua.nomination n on n.id = h.nomination_id
                                where n.plan_id = :plan)::int as holds,
                               (select count(*) from thidua.council_session where plan_id = :plan and counted_at is not null)::int
                                   as sessions,
                               (select count(*) from thidua.council_voter v join thidua.council_session s on s.id = v.session_id
                                where s.plan_id = :plan and v.present = false)::int as absences,
                               (select count(*) from thidua.award_decision where plan_id = :plan and number is not null)::int
                                   as decisions,
                               (select count(*) from thidua.nomination_outcome o join thidua.nomination n on n.id = o.nomination_id
                                where n.plan_id = :plan and o.outcome <> 'progress')::int as outcomes,
                               (select count(*) from thidua.nomination_opinion o join thidua.nomination_level l on l.id = o.level_id
                                where l.plan_id = :plan and o.status = 'IM_LANG')::int as silences
                        """).param("plan", plan).query(Course.class).single();
    }

    /** Each with its status and the office that could act, or has to. */
    List<String> withoutEnd(String plan) {
        return texts("""
                select id || ' ' || status || ' (' || office_id || ')' from thidua.nomination
                where plan_id = ? and status not in ('du-thao', 'cho-cap-tren') and status not in %s
                order by id
                """.formatted(ENDS), plan);
    }

    List<String> waiting(String plan) {
        return texts(
                "select id from thidua.nomination where plan_id = ? and status = 'cho-cap-tren' order by id", plan);
    }

    /** Lists of which something waits for an authority outside. */
    List<String> waitingLists(String plan) {
        return texts("""
                select distinct batch_id from thidua.nomination
                where plan_id = ? and status = 'cho-cap-tren' and batch_id is not null order by 1
                """, plan);
    }

    /** Members who had a vote on themselves, and rows on which more have voted than may. */
    List<String> votesOnOneself(String plan) {
        return texts("""
                select r.session_id || ' ' || r.n || ' ' || v.person
                from thidua.council_session s
                join thidua.council_session_row r on r.session_id = s.id
                join thidua.nomination n on n.id = r.nomination_id
                join thidua.nominee one on one.id = n.nominee
                join thidua.nominee living on living.id = one.living
                join thidua.council_voter v on v.session_id = s.id and v.person in (one.person_id, living.person_id)
                left join thidua.council_open_vote o on o.session_id = s.id and o.person = v.person
                where s.plan_id = ? and (not v.person = any (r.recused) or o.agrees[r.n] is not null)
                order by 1
                """, plan);
    }

    /** How often a member did not vote because the row was about him. */
    int recusals(String plan) {
        return jdbc.sql("""
                        select coalesce(sum(cardinality(r.recused)), 0)::int
                        from thidua.council_session_row r join thidua.council_session s on s.id = r.session_id
                        where s.plan_id = ?
                        """).param(plan).query(Integer.class).single();
    }

    List<String> moreVotesThanVoters(String plan) {
        return texts("""
                select r.session_id || ' ' || r.n from thidua.council_session_row r
                join thidua.council_session s on s.id = r.session_id
                where s.plan_id = ? and r.valid > (
                    select count(*) from thidua.council_voter v
                    where v.session_id = s.id and (v.voted or s.on_paper and v.present) and not v.person = any (r.recused))
                order by 1
                """, plan);
    }

    List<String> endedTwice(String plan) {
        return texts("""
                select s.nomination_id from thidua.nomination_stage s
                join thidua.nomination n on n.id = s.nomination_id
                where n.plan_id = ? and s.status in %s
                group by s.nomination_id having count(*) > 1 order by 1
                """.formatted(ENDS), plan);
    }

    List<String> otherThanRegistered(String plan) {
        return texts("""
                select n.id from thidua.nomination n
                left join thidua.award_entry e on e.nomination_id = n.id
                where n.plan_id = ? and (n.status = 'da-khen') <> (e.id is not null) order by n.id
                """, plan);
    }

    /** Issued decisions whose list is not what the register has under their number, either way. */
    List<String> decisionsOtherThanRegister(String plan) {
        return texts("""
                select distinct coalesce(d.id, e.decision_id) from thidua.award_decision d
                left join lateral (
                    select r.nomination_id from thidua.award_decision_row r
                    where r.decision_id = d.id and r.taken_out_at is null and r.refused is null) r on true
                full join (select * from thidua.award_entry where decision_id is not null) e
                    on e.decision_id = d.id and e.nomination_id = r.nomination_id
                where coalesce(d.plan_id, e.plan_id) = ? and coalesce(d.kind, 'khen-thuong') = 'khen-thuong'
                  and (d.id is null or d.number is not null)
                  and (e.id is null or r.nomination_id is null) order by 1
                """, plan);
    }

    /** Awards that a cancelling decision names and the register shows as standing. */
    List<String> revokedButStanding(String plan) {
        return texts("""
                select v.entry_id::text from thidua.award_revocation v
                join thidua.award_decision d on d.id = v.decision_id
                join thidua.award_entry e on e.id = v.entry_id
                where d.plan_id = ? and d.number is not null and v.dropped_at is null
                  and e.revoked_decision is distinct from d.id order by 1
                """, plan);
    }

    List<Place> places(String window) {
        return jdbc.sql("""
                        select n.form, n.kind, n.proposer, n.on_behalf_of, min(b.sent_at) as "from",
                               case when n.status in ('khong-khen', 'da-rut') then n.ended_at end as until
                        from thidua.nomination n
                        join thidua.nomination_batch_row r on r.nomination_id = n.id and r.taken_out_at is null
                        join thidua.nomination_batch b on b.id = r.batch_id and b.sent_at is not null
                        where n.window_id = ? group by n.id order by n.id
                        """)
                .param(window)
                .query((row, n) -> new Place(
                        row.getString("form"),
                        row.getString("kind"),
                        row.getString("proposer"),
                        row.getString("on_behalf_of"),
                        row.getTimestamp("from").toInstant(),
                        row.getTimestamp("until") == null
                                ? null
                                : row.getTimestamp("until").toInstant()))
                .list();
    }

    private List<String> texts(String query, String plan) {
        return jdbc.sql(query).param(plan).query(String.class).list();
    }
}
