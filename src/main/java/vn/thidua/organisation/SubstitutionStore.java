package vn.thidua.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;
import vn.thidua.plan.Role;

@Repository
class SubstitutionStore {

    /** Drafting and checking; what signs, numbers or administers is never inherited. */
    static final Set<Role> INHERITED = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG);

    private static final String[] INHERITED_CODES =
            INHERITED.stream().map(Role::code).toArray(String[]::new);

    /** Roles that a substitution of the day :today gives to somebody who does not have them anyway. */
    private static final String INHERITANCE = """
            select s.substitute_id, s.person_id, r.plan_id, r.office_id, r.role
            from thidua.substitution s
                 join thidua.role_assignment r on r.person_id = s.person_id and r.plan_id = s.plan_id
            where s.ended_at is null and :today between s.from_day and s.to_day and r.role = any (:inherited)
              and not exists (select 1 from thidua.role_assignment own
                              where own.person_id = s.substitute_id and own.plan_id = r.plan_id
                                and own.office_id = r.office_id and own.role = r.role)
            """;

    private final JdbcClient jdbc;

    SubstitutionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A role in an office that a substitute has in somebody's place. */
    record Inherited(String person, String insteadOf, Group group) {}

    /** A membership that the engine has only because of a substitution. */
    record Membership(String person, Group group) {}

    void insert(Substitution substitution) {
        jdbc.sql("""
                        insert into thidua.substitution (id, plan_id, person_id, substitute_id, from_day, to_day, reason,
                                                         registered_by, registered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        substitution.id(),
                        substitution.plan(),
                        substitution.person(),
                        substitution.substitute(),
                        substitution.from(),
                        substitution.to(),
                        substitution.reason(),
                        substitution.registeredBy(),
                        substitution.registeredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when it was ended already. */
    boolean end(UUID id, String by, Instant at) {
        return jdbc.sql("update thidua.substitution set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
                        .params(by, at.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    Optional<Substitution> find(UUID id) {
        return jdbc.sql("select * from thidua.substitution where id = ?")
                .param(id)
                .query(SubstitutionStore::substitution)
                .optional();
    }

    /** Two registrations for the same person wait for each other until the end of the transaction. */
    void lock(Collection<String> people) {
        jdbc.sql("select id from thidua.person where id = any (?) order by id for no key update")
                .param(people.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** What still holds within the days and has one of the people on one of its sides. */
    List<Substitution> overlapping(LocalDate from, LocalDate to, String... people) {
        return jdbc.sql("""
                        select * from thidua.substitution
                        where ended_at is null and from_day <= ? and to_day >= ?
                          and (person_id = any (?) or substitute_id = any (?))
                        order by from_day, registered_at
                        """)
                .params(to, from, people, people)
                .query(SubstitutionStore::substitution)
                .list();
    }

    /** Newest first; {@code offices} null: all of the plan. */
    List<Substitution> ofOffices(String plan, String person, Collection<String> offices, int limit) {
        return jdbc.sql("""
                        select s.* from thidua.substitution s
                        where s.plan_id = :plan
                          and (:all or :person in (s.person_id, s.substitute_id)
                               or exists (select 1 from thidua.role_assignment r
                                          where r.plan_id = s.plan_id and r.person_id in (s.person_id, s.substitute_id)
                                            and r.office_id = any (:offices)))
                        order by s.from_day desc, s.registered_at desc, s.id limit :limit
                        """)
                .param("plan", plan)
                .param("all", offices == null)
                .param("person", person)
                .param("offices", offices == null ? new String[0] : offices.toArray(String[]::new))
                .param("limit", limit)
                .query(SubstitutionStore::substitution)
                .list();
    }

    /** What the person has today because of substitutions. */
    List<Inherited> inheritedBy(String substitute, LocalDate today) {
        return jdbc.sql(INHERITANCE + " and s.substitute_id = :substitute order by s.person_id, r.office_id, r.role")
                .param("today", today)
                .param("inherited", INHERITED_CODES)
                .param("substitute", substitute)
                .query(SubstitutionStore::inherited)
                .list();
    }

    /** What people have today because of substitutions and the engine does not know yet. */
    List<Membership> missingMemberships(LocalDate today) {
        return jdbc.sql("""
                        select distinct i.substitute_id person_id, i.plan_id, i.office_id, i.role from (%s) i
                        where not exists (select 1 from thidua.inherited_membership m
                                          where m.person_id = i.substitute_id and m.plan_id = i.plan_id
                                            and m.office_id = i.office_id and m.role = i.role)
                        """.formatted(INHERITANCE))
                .param("today", today)
                .param("inherited", INHERITED_CODES)
                .query(SubstitutionStore::membership)
                .list();
    }

    /** What the engine knows because of substitutions that do not hold today. */
    List<Membership> staleMemberships(LocalDate today) {
        return jdbc.sql("""
                        select m.* from thidua.inherited_membership m
                        where not exists (select 1 from (%s) i
                                          where m.person_id = i.substitute_id and m.plan_id = i.plan_id
                                            and m.office_id = i.office_id and m.role = i.role)
                        """.formatted(INHERITANCE))
                .param("today", today)
                .param("inherited", INHERITED_CODES)
                .query(SubstitutionStore::membership)
                .list();
    }

    /** False when another node has just done so. */
    boolean remember(Membership membership) {
        return jdbc.sql("""
                                insert into thidua.inherited_membership (person_id, plan_id, office_id, role)
                                values (?, ?, ?, ?) on conflict do nothing
                                """).params(columns(membership)).update() == 1;
    }

    /** False when another node has just done so. */
    boolean forget(Membership membership) {
        return jdbc.sql("""
                                delete from thidua.inherited_membership
                                where person_id = ? and plan_id = ? and office_id = ? and role = ?
                                """).params(columns(membership)).update() == 1;
    }

    private static List<Object> columns(Membership membership) {
        Group group = membership.group();
        return List.of(
                membership.person(), group.plan(), group.office(), group.role().code());
    }

    private static Inherited inherited(ResultSet row, int n) throws SQLException {
        return new Inherited(row.getString("substitute_id"), row.getString("person_id"), group(row));
    }

    private static Membership membership(ResultSet row, int n) throws SQLException {
        return new Membership(row.getString("person_id"), group(row));
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                row.getString("plan_id"), row.getString("office_id"), Coded.of(Role.class, row.getString("role")));
    }

    private static Substitution substitution(ResultSet row, int n) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Substitution(
                row.getObject("id", UUID.class),
                row.getString("plan_id"),
                row.getString("person_id"),
                row.getString("substitute_id"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("reason"),
                row.getString("registered_by"),
                row.getTimestamp("registered_at").toInstant(),
                row.getString("ended_by"),
                ended == null ? null : ended.toInstant());
    }
}
