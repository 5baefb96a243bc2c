package vn.thidua.council;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.council.domain.Quorum;
import vn.thidua.council.domain.Share;
import vn.thidua.council.domain.VoteRule;

/** Rules of a session's vote, and what was voted: openly with the name, in secret in the one value of the urn, on paper as counted. */
@Repository
class BallotStore {

    private final JdbcClient jdbc;

    BallotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertRules(String session, Map<Integer, VoteRule> rules) {
        rules.forEach((no, rule) -> jdbc.sql("""
                        insert into thidua.council_vote_rule
                            (session_id, no, quorum_num, quorum_den, threshold, more_than, of_all_members, secret, recused_in_base,
                             basis, verified, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        session,
                        no,
                        rule.quorum().numerator(),
                        rule.quorum().denominator(),
                        rule.threshold().percent(),
                        rule.threshold().moreThan(),
                        rule.ofAllMembers(),
                        rule.secret(),
                        rule.recusedInBase(),
                        rule.basis(),
                        rule.verified(),
                        rule.version())
                .update());
    }

    /** By their number in the session. */
    Map<Integer, VoteRule> rules(String session) {
        var rules = new LinkedHashMap<Integer, VoteRule>();
        jdbc.sql("select * from thidua.council_vote_rule where session_id = ? order by no")
                .param(session)
                .query(row -> {
                    rules.put(row.getInt("no"), rule(row));
                });
        return rules;
    }

    private static VoteRule rule(ResultSet row) throws SQLException {
        return new VoteRule(
                new Quorum(row.getInt("quorum_num"), row.getInt("quorum_den")),
                new Share(row.getBigDecimal("threshold"), row.getBoolean("more_than")),
                row.getBoolean("of_all_members"),
                row.getBoolean("secret"),
                row.getBoolean("recused_in_base"),
                row.getString("basis"),
                row.getBoolean("verified"),
                row.getString("version"));
    }

    /** @return whether the member was asked and had not voted */
    boolean voted(String session, String person) {
        return jdbc.sql("""
                                update thidua.council_voter set voted = true
                                where session_id = ? and person = ? and asked and not voted
                                """).params(session, person).update() == 1;
    }

    /** @param agrees per row of the list, null where the member has no vote */
    void openVote(String session, String person, Boolean[] agrees) {
        jdbc.sql("insert into thidua.council_open_vote (session_id, person, agrees) values (?, ?, ?)")
                .params(session, person, agrees)
                .update();
    }

    /** The open votes by member. */
    Map<String, List<Boolean>> openVotes(String session) {
        var votes = new LinkedHashMap<String, List<Boolean>>();
        jdbc.sql("select person, agrees from thidua.council_open_vote where session_id = ? order by person")
                .param(session)
                .query(row -> {
                    votes.put(row.getString("person"), Arrays.asList((Boolean[])
                            row.getArray("agrees").getArray()));
                });
        return votes;
    }

    void placeUrn(String session) {
        jdbc.sql("insert into thidua.council_urn (session_id, sealed) values (?, '{}') on conflict do nothing")
                .param(session)
                .update();
    }

    /** What the urn holds; held until the transaction ends, so that votes come one after the other. */
    List<byte[]> lockUrn(String session) {
        return jdbc.sql("select sealed from thidua.council_urn where session_id = ? for update")
                .param(session)
                .query((row, n) -> bytes(row.getArray("sealed")))
                .optional()
                .orElse(List.of());
    }

    private static List<byte[]> bytes(Array array) throws SQLException {
        return List.of((byte[][]) array.getArray());
    }

    void fillUrn(String session, List<byte[]> sealed) {
        jdbc.sql("update thidua.council_urn set sealed = ? where session_id = ?")
                .params(sealed.toArray(byte[][]::new), session)
                .update();
    }

    void removeUrn(String session) {
        jdbc.sql("delete from thidua.council_urn where session_id = ?")
                .param(session)
                .update();
    }

    // ---- paper
    // -------------------------------------------------------------------------------------------------------

    void paperCounted(String session, PaperCount count, List<Integer> rows, List<Integer> valid, List<Integer> agree) {
        jdbc.sql("""
                        insert into thidua.council_paper_count (session_id, team, issued, collected, valid, files)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        session,
                        count.team().toArray(String[]::new),
                        count.issued(),
                        count.collected(),
                        count.valid(),
                        count.files().toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                        update thidua.council_session_row r set paper_valid = t.valid, paper_agree = t.agree
                        from unnest(?::int[], ?::int[], ?::int[]) t (n, valid, agree) where r.session_id = ? and r.n = t.n
                        """)
                .params(
                        rows.toArray(Integer[]::new),
                        valid.toArray(Integer[]::new),
                        agree.toArray(Integer[]::new),
                        session)
                .update();
    }

    Optional<PaperCount> paperCount(String session) {
        return jdbc.sql("select * from thidua.council_paper_count where session_id = ?")
                .param(session)
                .query((row, n) -> new PaperCount(
                        List.of((String[]) row.getArray("team").getArray()),
                        row.getInt("issued"),
                        row.getInt("collected"),
                        row.getInt("valid"),
                        List.of((UUID[]) row.getArray("files").getArray())))
                .optional();
    }

    // ---- the end of voting before its day
    // --------------------------------------------------------------------------------------------------------

    /** @param silent members who were asked and had not voted */
    record EarlyClose(String person, Instant at, String reason, int silent) {}

    void closedEarly(String session, EarlyClose close) {
        jdbc.sql(
                        "insert into thidua.council_early_close (session_id, person, at, reason, silent) values (?, ?, ?, ?, ?)")
                .params(session, close.person(), close.at().atOffset(ZoneOffset.UTC), close.reason(), close.silent())
                .update();
    }

    Optional<EarlyClose> earlyClose(String session) {
        return jdbc.sql("select * from thidua.council_early_close where session_id = ?")
                .param(session)
                .query((row, n) -> new EarlyClose(
                        row.getString("person"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("reason"),
                        row.getInt("silent")))
                .optional();
    }

    /** Nothing that was voted stays: the session meets on another day. */
    void forget(String session) {
        removeUrn(session);
        jdbc.sql("delete from thidua.council_early_close where session_id = ?")
                .param(session)
                .update();
        jdbc.sql("delete from thidua.council_open_vote where session_id = ?")
                .param(session)
                .update();
        jdbc.sql("delete from thidua.council_paper_count where session_id = ?")
                .param(session)
                .update();
        jdbc.sql("update thidua.council_session_row set paper_valid = null, paper_agree = null where session_id = ?")
                .param(session)
                .update();
        jdbc.sql("update thidua.council_voter set present = null, asked = false, voted = false where session_id = ?")
                .param(session)
                .update();
    }
}
