package vn.thidua.nomination;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;

@Repository
class HandStore {

    private final JdbcClient jdbc;

    HandStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param name of the nominee */
    record Done(String name, Deed deed) {}

    void note(Collection<String> ids, String person, Deed deed, Instant at) {
        jdbc.sql("""
                        insert into thidua.nomination_hand (nomination_id, person, deed, at)
                        select id, ?, ?, ? from unnest(?::text[]) id
                        on conflict do nothing
                        """)
                .params(person, deed.code(), at.atOffset(ZoneOffset.UTC), ids.toArray(String[]::new))
                .update();
    }

    Optional<Done> firstDone(Collection<String> ids, String person, Set<Deed> deeds) {
        return jdbc.sql("""
                        select n.name, h.deed
                        from thidua.nomination_hand h join thidua.nomination n on n.id = h.nomination_id
                        where h.nomination_id = any(?) and h.person = ? and h.deed = any(?)
                        order by n.id, h.at limit 1
                        """)
                .params(ids.toArray(String[]::new), person, codes(deeds))
                .query((row, n) -> new Done(row.getString("name"), Coded.of(Deed.class, row.getString("deed"))))
                .optional();
    }

    List<String> whoDid(Collection<String> ids, Set<Deed> deeds) {
        return jdbc.sql("""
                        select person from thidua.nomination_hand where nomination_id = any(?) and deed = any(?)
                        group by person order by min(at), person
                        """)
                .params(ids.toArray(String[]::new), codes(deeds))
                .query(String.class)
                .list();
    }

    private static String[] codes(Set<Deed> deeds) {
        return deeds.stream().map(Deed::code).toArray(String[]::new);
    }
}
