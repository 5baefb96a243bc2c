package vn.thidua.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.nomination.domain.QuotaBook.Place;
import vn.thidua.plan.Coded;
import vn.thidua.plan.NomineeKind;

@Repository
class QuotaStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    QuotaStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** A place of a window, with where it is counted. */
    record Kept(String window, Place place, boolean merged) {}

    /** Whoever else takes or gives back places of these windows waits until this transaction ends. */
    void lock(Collection<String> windows) {
        List<String> sorted = windows.stream().distinct().sorted().toList();
        batch.batchUpdate(
                "insert into thidua.quota_window (window_id) values (?) on conflict do nothing",
                sorted.stream().map(window -> new Object[] {window}).toList());
        jdbc.sql("select window_id from thidua.quota_window where window_id = any(?) order by window_id for update")
                .param(sorted.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Which of the nominations have a place. */
    List<String> holding(Collection<String> nominations) {
        return jdbc.sql("select nomination_id from thidua.quota_place where nomination_id = any(?)")
                .param(nominations.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    List<String> windowsOf(Collection<String> nominations) {
        return jdbc.sql("select distinct window_id from thidua.quota_place where nomination_id = any(?)")
                .param(nominations.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** What is taken of a window, without what is merged into the year-end quota; or only that. */
    Map<Place, Integer> taken(String window, boolean merged) {
        var taken = new HashMap<Place, Integer>();
        jdbc.sql("select * from thidua.quota_count where window_id = ? and merged = ? and taken > 0")
                .params(window, merged)
                .query((row, n) -> taken.put(place(row), row.getInt("taken")))
                .list();
        return taken;
    }

    void keep(Map<String, Kept> byNomination, Instant at) {
        var rows = new ArrayList<Object[]>();
        byNomination.forEach((nomination, kept) -> rows.add(new Object[] {
            nomination,
            kept.window(),
            kept.place().form(),
            kept.place().kind().code(),
            kept.place().proposer(),
            blank(kept.place().onBehalfOf()),
            kept.merged(),
            at.atOffset(ZoneOffset.UTC)
        }));
        batch.batchUpdate("""
                insert into thidua.quota_place
                    (nomination_id, window_id, form, kind, proposer, on_behalf_of, merged, taken_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        count(byNomination.values(), 1);
    }

    /** Takes their places away; one that has none is left out. */
    void release(Collection<String> nominations) {
        List<Kept> released = jdbc.sql("delete from thidua.quota_place where nomination_id = any(?) returning *")
                .param(nominations.toArray(String[]::new))
                .query((row, n) -> new Kept(row.getString("window_id"), place(row), row.getBoolean("merged")))
                .list();
        count(released, -1);
    }

    private void count(Collection<Kept> kept, int sign) {
        var counted = new HashMap<Kept, Integer>();
        kept.forEach(each -> counted.merge(each, sign, Integer::sum));
        var rows = new ArrayList<Object[]>();
        counted.forEach((each, more) -> rows.add(new Object[] {
            more,
            each.window(),
            each.place().form(),
            each.place().kind().code(),
            each.place().proposer(),
            blank(each.place().onBehalfOf()),
            each.merged()
        }));
        batch.batchUpdate(sign > 0 ? """
                        insert into thidua.quota_count as c
                            (taken, window_id, form, kind, proposer, on_behalf_of, merged)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (window_id, form, kind, proposer, on_behalf_of, merged)
                            do update set taken = c.taken + excluded.taken
                        """ : """
                        update thidua.quota_count set taken = taken + ?
                        where window_id = ? and form = ? and kind = ? and proposer = ? and on_behalf_of = ? and merged = ?
                        """, rows);
    }

    private static Place place(ResultSet row) throws SQLException {
        String behalf = row.getString("on_behalf_of");
        return new Place(
                row.getString("form"),
                Coded.of(NomineeKind.class, row.getString("kind")),
                row.getString("proposer"),
                behalf.isEmpty() ? null : behalf);
    }

    private static String blank(String office) {
        return office == null ? "" : office;
    }
}
