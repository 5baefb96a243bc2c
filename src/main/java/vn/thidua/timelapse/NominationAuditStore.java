package vn.thidua.timelapse;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.nomination.NominationStatus;
import vn.thidua.plan.Coded;

/** Reads nominations and the award register behind the features' backs, as {@link AuditStore} does. */
@Repository
@Profile("timelapse")
class NominationAuditStore {

    private static final String ENDS = "('da-khen', 'khong-khen', 'da-rut')";

    private final JdbcClient jdbc;

    NominationAuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What takes a place of a quota: everything that was sent and was neither refused nor withdrawn. */
    record Place(String form, String kind, String proposer, String onBehalfOf) {}

    record Ended(NominationStatus status, int count) {}

    List<String> withoutEnd(String plan) {
        return texts("""
                select id || ' ' || status from thidua.nomination
                where plan_id = ? and status not in ('du-thao', 'cho-cap-tren') and status not in %s
                order by id
                """.formatted(ENDS), plan);
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
                        select form, kind, proposer, on_behalf_of from thidua.nomination
                        where window_id = ? and status not in ('du-thao', 'khong-khen', 'da-rut')
                          and received_on is not null
                        """).param(window).query(Place.class).list();
    }

    List<Ended> ends(String plan) {
        return jdbc.sql("""
                        select status, count(*)::int as count from thidua.nomination
                        where plan_id = ? and status <> 'du-thao' group by status order by status
                        """)
                .param(plan)
                .query((row, n) ->
                        new Ended(Coded.of(NominationStatus.class, row.getString("status")), row.getInt("count")))
                .list();
    }

    private List<String> texts(String query, String plan) {
        return jdbc.sql(query).param(plan).query(String.class).list();
    }
}
