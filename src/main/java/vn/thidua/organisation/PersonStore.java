package vn.thidua.organisation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningCapacity;

@Repository
class PersonStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    PersonStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void save(Collection<Person> people, Instant now) {
        batch.batchUpdate(
                """
                insert into thidua.person (id, plan_id, full_name, email, created_at) values (?, ?, ?, ?, ?)
                on conflict (id) do update set full_name = excluded.full_name, email = excluded.email
                """,
                people.stream()
                        .map(p ->
                                new Object[] {p.id(), p.plan(), p.fullName(), p.email(), now.atOffset(ZoneOffset.UTC)})
                        .toList());
    }

    void saveRoles(Collection<RoleAssignment> roles) {
        batch.batchUpdate(
                """
                insert into thidua.role_assignment (person_id, plan_id, office_id, role, position, capacities)
                values (?, ?, ?, ?, ?, string_to_array(?, ','))
                on conflict (person_id, office_id, role)
                do update set position = excluded.position, capacities = excluded.capacities
                """,
                roles.stream()
                        .map(r -> new Object[] {
                            r.person(),
                            r.group().plan(),
                            r.group().office(),
                            r.group().role().code(),
                            r.position(),
                            r.capacities().stream().map(Enum::name).collect(java.util.stream.Collectors.joining(","))
                        })
                        .toList());
    }

    Optional<Person> find(String id) {
        return jdbc.sql("select id, plan_id, full_name, email from thidua.person where id = ?")
                .param(id)
                .query(PersonStore::person)
                .optional();
    }

    Map<String, String> namesOf(Collection<String> ids) {
        var names = new LinkedHashMap<String, String>();
        jdbc.sql("select id, full_name from thidua.person where id = any (?)")
                .param(ids.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("id"), row.getString("full_name"));
                });
        return names;
    }

    List<Person> holding(Group group) {
        return jdbc.sql("""
                        select p.id, p.plan_id, p.full_name, p.email
                        from thidua.role_assignment r join thidua.person p on p.id = r.person_id
                        where r.plan_id = ? and r.office_id = ? and r.role = ? order by p.id
                        """)
                .params(group.plan(), group.office(), group.role().code())
                .query(PersonStore::person)
                .list();
    }

    List<Colleague> of(String plan, Collection<String> offices) {
        return colleagues(jdbc.sql("""
                        select p.id, p.full_name, r.plan_id, r.office_id, r.role
                        from thidua.role_assignment r join thidua.person p on p.id = r.person_id
                        where r.plan_id = ? and r.office_id = any (?) order by p.full_name, p.id, r.office_id, r.role
                        """).params(plan, offices.toArray(String[]::new)));
    }

    List<Colleague> named(String plan, String text, int limit) {
        return colleagues(jdbc.sql("""
                        select p.id, p.full_name, r.plan_id, r.office_id, r.role
                        from (select id, full_name from thidua.person
                              where plan_id = ? and position(lower(?) in lower(full_name || ' ' || id)) > 0
                              order by full_name, id limit ?) p
                        join thidua.role_assignment r on r.person_id = p.id order by p.full_name, p.id, r.office_id, r.role
                        """).params(plan, text, limit));
    }

    private static List<Colleague> colleagues(JdbcClient.StatementSpec statement) {
        var people = new LinkedHashMap<String, Colleague>();
        statement.query(row -> {
            String name = row.getString("full_name");
            people.computeIfAbsent(row.getString("id"), id -> new Colleague(id, name, new LinkedHashSet<>()))
                    .hats()
                    .add(new Group(
                            row.getString("plan_id"),
                            row.getString("office_id"),
                            Coded.of(Role.class, row.getString("role"))));
        });
        return List.copyOf(people.values());
    }

    List<RoleAssignment> rolesOf(String person) {
        return jdbc.sql("select * from thidua.role_assignment where person_id = ? order by office_id, role")
                .param(person)
                .query(PersonStore::role)
                .list();
    }

    List<RoleAssignment> rolesIn(Group group) {
        return jdbc.sql(
                        "select * from thidua.role_assignment where plan_id = ? and office_id = ? and role = ? order by person_id")
                .params(group.plan(), group.office(), group.role().code())
                .query(PersonStore::role)
                .list();
    }

    /** Who has a role in one of the offices (null: any of the plan), and {@code also} where he has one anywhere; by name. */
    List<Person> working(String plan, Collection<String> offices, String also) {
        return jdbc.sql("""
                        select p.id, p.plan_id, p.full_name, p.email from thidua.person p
                        where exists (select 1 from thidua.role_assignment r
                                      where r.person_id = p.id and r.plan_id = :plan
                                        and (:all or p.id = :also or r.office_id = any (:offices)))
                        order by p.id <> :also, p.full_name, p.id
                        """)
                .param("plan", plan)
                .param("all", offices == null)
                .param("also", also)
                .param("offices", offices == null ? new String[0] : offices.toArray(String[]::new))
                .query(PersonStore::person)
                .list();
    }

    private static RoleAssignment role(ResultSet row, int n) throws SQLException {
        return new RoleAssignment(
                row.getString("person_id"),
                new Group(
                        row.getString("plan_id"),
                        row.getString("office_id"),
                        Coded.of(Role.class, row.getString("role"))),
                row.getString("position"),
                capacities(row.getArray("capacities")));
    }

    private static Set<SigningCapacity> capacities(Array array) throws SQLException {
        var capacities = EnumSet.noneOf(SigningCapacity.class);
        Arrays.stream((String[]) array.getArray()).map(SigningCapacity::valueOf).forEach(capacities::add);
        return capacities;
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        return new Person(
                row.getString("id"), row.getString("plan_id"), row.getString("full_name"), row.getString("email"));
    }
}
