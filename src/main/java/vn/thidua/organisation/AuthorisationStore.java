package vn.thidua.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuthorisationStore {

    /** In force on :today, and its holder still leads the unit. */
    private static final String IN_FORCE = """
            a.ended_at is null and :today between a.from_day and a.to_day
            and exists (select 1 from thidua.role_assignment r
                        where r.person_id = a.person_id and r.plan_id = a.plan_id and r.office_id = a.unit_id
                          and r.role = 'lanh-dao')
            """;

    private final JdbcClient jdbc;

    AuthorisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when this paper is registered for the person already. */
    boolean insert(Authorisation paper) {
        return jdbc.sql("""
                                insert into thidua.authorisation (id, plan_id, office_id, grantor_id, person_id, unit_id, number, dated,
                                                                  from_day, to_day, documents, registered_by, registered_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                paper.id(),
                                paper.plan(),
                                paper.office(),
                                paper.grantor(),
                                paper.person(),
                                paper.unit(),
                                paper.number(),
                                paper.dated(),
                                paper.from(),
                                paper.to(),
                                paper.documents().toArray(String[]::new),
                                paper.registeredBy(),
                                paper.registeredAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when it was ended already. */
    boolean end(UUID id, String by, Instant at) {
        return jdbc.sql("update thidua.authorisation set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
                        .params(by, at.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    Optional<Authorisation> find(UUID id) {
        return jdbc.sql("select * from thidua.authorisation where id = ?")
                .param(id)
                .query(AuthorisationStore::authorisation)
                .optional();
    }

    /** Newest first; {@code offices} null: all of the plan. */
    List<Authorisation> ofOffices(String plan, String person, Collection<String> offices, int limit) {
        return jdbc.sql("""
                        select * from thidua.authorisation
                        where plan_id = :plan
                          and (:all or person_id = :person or office_id = any (:offices) or unit_id = any (:offices))
                        order by from_day desc, registered_at desc, id limit :limit
                        """)
                .param("plan", plan)
                .param("all", offices == null)
                .param("person", person)
                .param("offices", offices == null ? new String[0] : offices.toArray(String[]::new))
                .param("limit", limit)
                .query(AuthorisationStore::authorisation)
                .list();
    }

    List<Authorisation> inForce(LocalDate today) {
        return jdbc.sql("select a.* from thidua.authorisation a where " + IN_FORCE + " order by a.dated, a.number")
                .param("today", today)
                .query(AuthorisationStore::authorisation)
                .list();
    }

    List<Authorisation> inForce(LocalDate today, String plan, String office) {
        return jdbc.sql("select a.* from thidua.authorisation a where a.plan_id = :plan and a.office_id = :office and "
                        + IN_FORCE + " order by a.dated, a.number")
                .param("plan", plan)
                .param("office", office)
                .param("today", today)
                .query(AuthorisationStore::authorisation)
                .list();
    }

    /** Offered in Tasklist, but not in force any more. */
    List<Authorisation> offeredInVain(LocalDate today) {
        return jdbc.sql("select a.* from thidua.authorisation a where a.offered and not (" + IN_FORCE + ")")
                .param("today", today)
                .query(AuthorisationStore::authorisation)
                .list();
    }

    void offered(UUID id, boolean offered) {
        jdbc.sql("update thidua.authorisation set offered = :offered where id = :id and offered <> :offered")
                .param("offered", offered)
                .param("id", id)
                .update();
    }

    private static Authorisation authorisation(ResultSet row, int n) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Authorisation(
                row.getObject("id", UUID.class),
                row.getString("plan_id"),
                row.getString("office_id"),
                row.getString("grantor_id"),
                row.getString("person_id"),
                row.getString("unit_id"),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                Arrays.asList((String[]) row.getArray("documents").getArray()),
                row.getString("registered_by"),
                row.getTimestamp("registered_at").toInstant(),
                row.getString("ended_by"),
                ended == null ? null : ended.toInstant());
    }
}
