package vn.thidua.report;

import static vn.thidua.platform.database.Moments.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;

/** What was done to urge the offices of a round: one statement each, whatever the number of offices. */
@Repository
class UrgingStore {

    private final JdbcClient jdbc;

    UrgingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A letter or a list to the superior.
     *
     * @param id subject of its document
     * @param n how many of its kind there are in the round up to it
     */
    record Letter(String id, String round, UrgingKind kind, int n) {}

    /** How often one obligation was urged. */
    record Count(String obligation, int mails, int letters, int reported, Instant last, LocalDate lastMail) {

        static Count none(String obligation) {
            return new Count(obligation, 0, 0, 0, null, null);
        }
    }

    /** Two people who urge at once do it one after the other. */
    void lock(String round) {
        jdbc.sql("select id from thidua.report_round where id = ? for update")
                .param(round)
                .query(String.class)
                .single();
    }

    Map<String, Count> counts(String round) {
        return jdbc
                .sql("""
                        select obligation_id, count(*) filter (where kind = 'mail')::int mails,
                               count(*) filter (where kind = 'letter')::int letters,
                               count(*) filter (where kind = 'superior')::int reported,
                               max(at) last, max(day) filter (where kind = 'mail') last_mail
                        from thidua.urging where round_id = ? group by obligation_id
                        """)
                .param(round)
                .query((row, n) -> new Count(
                        row.getString("obligation_id"),
                        row.getInt("mails"),
                        row.getInt("letters"),
                        row.getInt("reported"),
                        instant(row, "last"),
                        row.getObject("last_mail", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Count::obligation, Function.identity()));
    }

    void add(
            String round,
            Collection<String> obligations,
            UrgingKind kind,
            String letter,
            String number,
            String by,
            LocalDate day,
            Instant at) {
        jdbc.sql("""
                        insert into thidua.urging (obligation_id, n, round_id, kind, letter_id, document_number, by_person, day, at)
                        select t.id, 1 + coalesce((select max(u.n) from thidua.urging u where u.obligation_id = t.id), 0),
                               ?, ?, ?, ?, ?, ?, ?
                        from unnest(?) as t (id)
                        """)
                .params(
                        round,
                        kind.code(),
                        letter,
                        number,
                        by,
                        day,
                        at.atOffset(ZoneOffset.UTC),
                        obligations.toArray(String[]::new))
                .update();
    }

    // ---- letters ---------------------------------------------------------------------------------------------------

    int letters(String round, UrgingKind kind) {
        return jdbc.sql("select count(*)::int from thidua.urging_letter where round_id = ? and kind = ?")
                .params(round, kind.code())
                .query(Integer.class)
                .single();
    }

    void insert(Letter letter, Collection<String> obligations, String by, Instant at) {
        jdbc.sql(
                        "insert into thidua.urging_letter (id, round_id, kind, n, asked_by, asked_at) values (?, ?, ?, ?, ?, ?)")
                .params(letter.id(), letter.round(), letter.kind().code(), letter.n(), by, at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        "insert into thidua.urging_letter_office (letter_id, obligation_id) select ?, id from unnest(?) as t (id)")
                .params(letter.id(), obligations.toArray(String[]::new))
                .update();
    }

    Optional<Letter> letter(String id) {
        return jdbc.sql("select * from thidua.urging_letter where id = ?")
                .param(id)
                .query(UrgingStore::letter)
                .optional();
    }

    /** Obligations that a letter of the kind names which is still on its way. */
    Set<String> underWay(String round, UrgingKind kind) {
        return jdbc.sql("""
                        select o.obligation_id from thidua.urging_letter l join thidua.urging_letter_office o on o.letter_id = l.id
                        where l.round_id = ? and l.kind = ? and l.issued_at is null and l.dropped_at is null
                        """).params(round, kind.code()).query(String.class).list().stream()
                .collect(Collectors.toSet());
    }

    /** The obligations that the letter names, in the order of the offices' ids. */
    List<String> named(String letter) {
        return jdbc.sql(
                        "select obligation_id from thidua.urging_letter_office where letter_id = ? order by obligation_id")
                .param(letter)
                .query(String.class)
                .list();
    }

    /** Numbers of the round's issued letters, in their order. */
    List<String> numbers(String round) {
        return jdbc.sql("""
                        select document_number from thidua.urging where round_id = ? and kind = 'letter'
                        group by document_number order by min(at)
                        """).param(round).query(String.class).list();
    }

    void leaveOut(String letter, Collection<String> obligations) {
        jdbc.sql("delete from thidua.urging_letter_office where letter_id = ? and obligation_id = any (?)")
                .params(letter, obligations.toArray(String[]::new))
                .update();
    }

    void issued(String letter, Instant at) {
        jdbc.sql("update thidua.urging_letter set issued_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), letter)
                .update();
    }

    void dropped(String letter, Instant at) {
        jdbc.sql("update thidua.urging_letter set dropped_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), letter)
                .update();
    }

    private static Letter letter(ResultSet row, int n) throws SQLException {
        return new Letter(
                row.getString("id"),
                row.getString("round_id"),
                Coded.of(UrgingKind.class, row.getString("kind")),
                row.getInt("n"));
    }
}
