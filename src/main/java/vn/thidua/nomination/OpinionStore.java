package vn.thidua.nomination;

import static vn.thidua.platform.database.Moments.time;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opinions about a list: of agencies (hiệp y), of the public, of the Party committee. */
@Repository
class OpinionStore {

    /** Asked and not answered. */
    static final String OPEN = "CHO";

    static final String AGREES = "DONG_Y";
    static final String OBJECTS = "CO_Y_KIEN";
    /** Time was up: counts as agreement. */
    static final String SILENT = "IM_LANG";

    static final String DROPPED = "DUNG";

    private static final TypeReference<List<PublicOpinion>> PUBLIC = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    OpinionStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param number of the letter of an agency outside the system */
    record Answer(
            String level,
            String agency,
            String status,
            Instant askedAt,
            LocalDate until,
            String text,
            String number,
            LocalDate dated,
            String by,
            Instant at) {}

    record PublicOpinion(String from, String text, String handling) {}

    record Posting(
            String level, String place, LocalDate from, LocalDate to, List<PublicOpinion> opinions, boolean closed) {}

    record PartyOpinion(String level, String authority, String number, LocalDate dated, String text) {}

    void ask(String level, String agency, Instant at, LocalDate until) {
        jdbc.sql("""
                        insert into thidua.nomination_opinion (level_id, agency, status, asked_at, until_day) values (?, ?, ?, ?, ?)
                        """).params(level, agency, OPEN, time(at), until).update();
    }

    void started(String level, String agency, String process) {
        jdbc.sql("update thidua.nomination_opinion set process_id = ? where level_id = ? and agency = ?")
                .params(process, level, agency)
                .update();
    }

    /** @return false when it was answered, or its time was up, a moment ago */
    boolean answer(Answer answer) {
        return jdbc.sql("""
                                update thidua.nomination_opinion
                                set status = ?, text = ?, number = ?, dated = ?, given_by = ?, given_at = ?
                                where level_id = ? and agency = ? and status = ?
                                """)
                        .params(
                                answer.status(),
                                answer.text(),
                                answer.number(),
                                answer.dated(),
                                answer.by(),
                                time(answer.at()),
                                answer.level(),
                                answer.agency(),
                                OPEN)
                        .update()
                == 1;
    }

    /** @param opinion level and agency, as its process is called */
    boolean isOpen(String opinion) {
        return jdbc.sql("""
                        select exists (select 1 from thidua.nomination_opinion where level_id || '/' || agency = ? and level_id = ?
                                       and status = ?)
                        """)
                .params(opinion, opinion.substring(0, opinion.lastIndexOf('/')), OPEN)
                .query(Boolean.class)
                .single();
    }

    boolean allIn(String level) {
        return jdbc.sql("""
                        select not exists (select 1 from thidua.nomination_opinion where level_id = ? and status = ?)
                        """).params(level, OPEN).query(Boolean.class).single();
    }

    /** @return process instances of those that were open */
    List<String> dropOpen(String level) {
        return jdbc.sql("""
                        update thidua.nomination_opinion set status = ? where level_id = ? and status = ? returning process_id
                        """).params(DROPPED, level, OPEN).query(String.class).list().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    List<Answer> answers(Collection<String> levels) {
        return jdbc.sql("select * from thidua.nomination_opinion where level_id = any(?) order by asked_at, agency")
                .param(levels.toArray(String[]::new))
                .query((row, n) -> new Answer(
                        row.getString("level_id"),
                        row.getString("agency"),
                        row.getString("status"),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("text"),
                        row.getString("number"),
                        row.getObject("dated", LocalDate.class),
                        row.getString("given_by"),
                        row.getTimestamp("given_at") == null
                                ? null
                                : row.getTimestamp("given_at").toInstant()))
                .list();
    }

    void post(String level, String place, LocalDate from, LocalDate to, String by, Instant at) {
        jdbc.sql("""
                        insert into thidua.nomination_posting (level_id, place, from_day, to_day, posted_by, posted_at)
                        values (?, ?, ?, ?, ?, ?)
                        """).params(level, place, from, to, by, time(at)).update();
    }

    void closePosting(String level, List<PublicOpinion> opinions, String by, Instant at) {
        jdbc.sql("""
                        update thidua.nomination_posting set opinions = ?::jsonb, closed_by = ?, closed_at = ? where level_id = ?
                        """).params(write(opinions), by, time(at), level).update();
    }

    List<Posting> postings(Collection<String> levels) {
        return jdbc.sql("select * from thidua.nomination_posting where level_id = any(?)")
                .param(levels.toArray(String[]::new))
                .query(this::posting)
                .list();
    }

    private Posting posting(ResultSet row, int n) throws SQLException {
        String opinions = row.getString("opinions");
        return new Posting(
                row.getString("level_id"),
                row.getString("place"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                opinions == null ? List.of() : read(opinions),
                row.getTimestamp("closed_at") != null);
    }

    void party(PartyOpinion opinion, String by, Instant at) {
        jdbc.sql("""
                        insert into thidua.nomination_party_opinion (level_id, authority, number, dated, text, actor, at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        opinion.level(),
                        opinion.authority(),
                        opinion.number(),
                        opinion.dated(),
                        opinion.text(),
                        by,
                        time(at))
                .update();
    }

    Optional<PartyOpinion> party(Collection<String> levels) {
        return jdbc.sql(
                        "select * from thidua.nomination_party_opinion where level_id = any(?) order by at desc limit 1")
                .param(levels.toArray(String[]::new))
                .query((row, n) -> new PartyOpinion(
                        row.getString("level_id"),
                        row.getString("authority"),
                        row.getString("number"),
                        row.getObject("dated", LocalDate.class),
                        row.getString("text")))
                .optional();
    }

    private List<PublicOpinion> read(String text) {
        try {
            return json.readValue(text, PUBLIC);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(List<PublicOpinion> opinions) {
        try {
            return json.writeValueAsString(opinions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
