package vn.thidua.council;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.council.CouncilAtWork.OPEN_FORM;
import static vn.thidua.council.CouncilAtWork.SECRETARY;
import static vn.thidua.council.CouncilAtWork.ballot;
import static vn.thidua.council.CouncilAtWork.votesHere;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeProperty;

/**
 * Of a secret vote the database holds nothing that tells how a member voted: let two members swap their ballots, and all of it, the
 * columns of every table of the council and of the engine, the transaction that wrote each row and the order of those
 * transactions included, is the same up to the sealed bytes. While voting goes on and after the count.
 */
class UnlinkableBallotsTest extends OfficeProperty {

    private static final int MEMBERS = 4;
    private static final int ROWS = 3;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SEALED = Pattern.compile("\\\\+x([0-9a-f]+)");
    /** Running numbers of the two sessions and their notices. */
    private static final Pattern COUNTER = Pattern.compile("^\\{\"n\": \\d+, \"id\"|\"id\": \\d+");

    private static final Pattern NUMBERED = Pattern.compile("2024-\\d+");

    @Autowired
    Desk desk;

    @Autowired
    CouncilAtWork council;

    @Autowired
    JdbcClient jdbc;

    @Property(tries = 5)
    void swappedBallotsLeaveTheSameDatabase(
            @ForAll @Size(MEMBERS) List<@Size(max = ROWS) Set<@IntRange(min = 1, max = ROWS) Integer>> votes,
            @ForAll @IntRange(max = MEMBERS - 1) int one,
            @ForAll @IntRange(max = MEMBERS - 1) int other) {
        var swapped = new ArrayList<>(votes);
        swapped.set(one, votes.get(other));
        swapped.set(other, votes.get(one));

        Held first = held("hop-phieu-kin", votes);
        Held second = held("hop-phieu-kin", swapped);

        assertThat(second.beforeTheCount()).isEqualTo(first.beforeTheCount());
        assertThat(second.afterTheCount()).isEqualTo(first.afterTheCount());
        assertThat(first.urnsBefore()).isEqualTo(1);
        assertThat(first.urnsAfter()).isZero();
    }

    /** The same comparison finds an open vote, so it would find a secret one that leaked. */
    @Property(tries = 1)
    void theComparisonSeesAnOpenVote() {
        List<Set<Integer>> votes = List.of(Set.of(1), Set.of(2), Set.of(1, 2, 3), Set.of());
        List<Set<Integer>> swapped = List.of(Set.of(2), Set.of(1), Set.of(1, 2, 3), Set.of());

        assertThat(held("hop-bieu-quyet", votes).beforeTheCount())
                .isNotEqualTo(held("hop-bieu-quyet", swapped).beforeTheCount());
    }

    record Held(List<String> beforeTheCount, List<String> afterTheCount, int urnsBefore, int urnsAfter) {}

    /** One session; its last member votes last, so that it can be looked at shortly before its count. */
    private Held held(String form, List<Set<Integer>> votes) {
        desk.at("2024-11-04T08:00");
        List<String> members = council.sits(MEMBERS).subList(0, MEMBERS);
        String session = council.opens(council.waits(OPEN_FORM, ROWS));
        council.invites(session, form, "2024-11-12");
        desk.at("2024-11-12T11:00");
        desk.as(SECRETARY).does("userTask_recordMeeting", session, votesHere(members, null));
        desk.runReadySteps();
        for (int n = 0; n < MEMBERS; n++) {
            Set<Integer> agree = votes.get(n);
            List<Integer> disagree = IntStream.rangeClosed(1, ROWS)
                    .filter(row -> !agree.contains(row))
                    .boxed()
                    .toList();
            desk.as(members.get(n))
                    .does(
                            "userTask_vote",
                            CouncilSession.ballot(session, members.get(n)),
                            ballot(List.copyOf(agree), disagree));
        }
        List<String> before = dump(session);
        int urns = urns(session);
        desk.runReadySteps();
        return new Held(before, dump(session), urns, urns(session));
    }

    private int urns(String session) {
        return jdbc.sql("select count(*) from thidua.council_urn where session_id = ?")
                .param(session)
                .query(Integer.class)
                .single();
    }

    private record Found(String table, long xmin, String row) {}

    /** All rows about the session, each with the rank of its transaction; what is drawn by lot or sealed is masked. */
    private List<String> dump(String session) {
        List<Found> found = new ArrayList<>();
        for (String table : tables("thidua", "council\\_%", "session_id")) {
            found.addAll(rows("thidua." + table, "session_id = ?", session));
        }
        found.addAll(rows("thidua.council_session", "id = ?", session));
        found.addAll(rows("thidua.notice", "subject = ?", session));
        String instances = "(select proc_inst_id_ from act_hi_procinst where business_key_ like ? || '%')";
        for (String column : List.of("proc_inst_id_", "process_instance_id_", "root_proc_inst_id_")) {
            for (String table : tables("public", "act\\_%", column)) {
                found.addAll(rows("public." + table, column + " in " + instances, session));
            }
        }
        Map<Long, Integer> rank = new HashMap<>();
        new TreeSet<>(found.stream().map(Found::xmin).toList()).forEach(xmin -> rank.put(xmin, rank.size()));
        return found.stream()
                .map(each -> "%s %d %s".formatted(each.table(), rank.get(each.xmin()), masked(each.row())))
                .sorted()
                .toList();
    }

    private List<Found> rows(String table, String where, String session) {
        return jdbc.sql("select xmin::text::bigint as x, to_jsonb(t)::text as row from %s t where %s"
                        .formatted(table, where))
                .param(session)
                .query((row, n) -> new Found(table, row.getLong("x"), row.getString("row")))
                .list();
    }

    private List<String> tables(String schema, String like, String column) {
        return jdbc.sql("""
                        select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = ? and c.table_name like ? and c.column_name = ? and t.table_type = 'BASE TABLE'
                        order by c.table_name
                        """).params(schema, like, column).query(String.class).list();
    }

    private static String masked(String row) {
        String ids = ID.matcher(row).replaceAll("id");
        String numbers =
                COUNTER.matcher(NUMBERED.matcher(ids).replaceAll("2024-n")).replaceAll("counter");
        return SEALED.matcher(numbers)
                .replaceAll(bytes -> "sealed" + bytes.group(1).length())
                .replaceAll("Nguyễn Văn \\d+", "Nguyễn Văn N");
    }
}
