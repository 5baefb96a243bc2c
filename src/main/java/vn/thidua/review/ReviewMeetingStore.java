package vn.thidua.review;

import static vn.thidua.platform.database.Moments.instant;
import static vn.thidua.platform.database.Moments.time;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The issuer's part of reviews: draft, opinion of the council, conference, proposal for the next phase. */
@Repository
class ReviewMeetingStore {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ReviewMeetingStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Draft(JsonNode content, String by, Instant at) {}

    /** @param dated null where the council was not asked, for the {@code reason} */
    record Opinion(
            LocalDate dated,
            Integer agreeing,
            Integer asked,
            String opinion,
            UUID file,
            String reason,
            String by,
            Instant at) {}

    /** @param heldOn null where it was not held, for the {@code reason} */
    record Conference(
            LocalDate heldOn,
            String place,
            String programme,
            String participants,
            UUID minutes,
            String reason,
            String by,
            Instant at) {}

    record Proposal(
            String review, String targets, String deadlines, String offices, UUID file, String by, Instant at) {}

    void saveDraft(String review, JsonNode content, String by, Instant at) {
        jdbc.sql("""
                        insert into thidua.review_draft (review_id, content, drafted_by, drafted_at) values (?, ?::jsonb, ?, ?)
                        on conflict (review_id) do update
                        set content = excluded.content, drafted_by = excluded.drafted_by, drafted_at = excluded.drafted_at
                        """).params(review, content.toString(), by, time(at)).update();
    }

    Optional<Draft> draft(String review) {
        return jdbc.sql("select * from thidua.review_draft where review_id = ?")
                .param(review)
                .query((row, n) -> new Draft(
                        read(row.getString("content")), row.getString("drafted_by"), instant(row, "drafted_at")))
                .optional();
    }

    private JsonNode read(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The draft of a review is no JSON", e);
        }
    }

    void saveOpinion(String review, Opinion opinion) {
        jdbc.sql("""
                        insert into thidua.review_opinion
                            (review_id, dated, agreeing, asked, opinion, file, reason, noted_by, noted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        review,
                        opinion.dated(),
                        opinion.agreeing(),
                        opinion.asked(),
                        opinion.opinion(),
                        opinion.file(),
                        opinion.reason(),
                        opinion.by(),
                        time(opinion.at()))
                .update();
    }

    Optional<Opinion> opinion(String review) {
        return jdbc.sql("select * from thidua.review_opinion where review_id = ?")
                .param(review)
                .query((row, n) -> new Opinion(
                        row.getObject("dated", LocalDate.class),
                        row.getObject("agreeing", Integer.class),
                        row.getObject("asked", Integer.class),
                        row.getString("opinion"),
                        row.getObject("file", UUID.class),
                        row.getString("reason"),
                        row.getString("noted_by"),
                        instant(row, "noted_at")))
                .optional();
    }

    void saveConference(String review, Conference conference) {
        jdbc.sql("""
                        insert into thidua.review_conference
                            (review_id, held_on, place, programme, participants, minutes, reason, noted_by, noted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        review,
                        conference.heldOn(),
                        conference.place(),
                        conference.programme(),
                        conference.participants(),
                        conference.minutes(),
                        conference.reason(),
                        conference.by(),
                        time(conference.at()))
                .update();
    }

    Optional<Conference> conference(String review) {
        return jdbc.sql("select * from thidua.review_conference where review_id = ?")
                .param(review)
                .query((row, n) -> new Conference(
                        row.getObject("held_on", LocalDate.class),
                        row.getString("place"),
                        row.getString("programme"),
                        row.getString("participants"),
                        row.getObject("minutes", UUID.class),
                        row.getString("reason"),
                        row.getString("noted_by"),
                        instant(row, "noted_at")))
                .optional();
    }

    void saveProposal(String plan, String phase, Proposal proposal) {
        jdbc.sql("""
                        insert into thidua.phase_proposal
                            (plan_id, phase, review_id, targets, deadlines, offices, file, proposed_by, proposed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        plan,
                        phase,
                        proposal.review(),
                        proposal.targets(),
                        proposal.deadlines(),
                        proposal.offices(),
                        proposal.file(),
                        proposal.by(),
                        time(proposal.at()))
                .update();
    }

    Optional<Proposal> proposal(String plan, String phase) {
        return jdbc.sql("select * from thidua.phase_proposal where plan_id = ? and phase = ?")
                .params(plan, phase)
                .query(ReviewMeetingStore::proposal)
                .optional();
    }

    private static Proposal proposal(ResultSet row, int n) throws SQLException {
        return new Proposal(
                row.getString("review_id"),
                row.getString("targets"),
                row.getString("deadlines"),
                row.getString("offices"),
                row.getObject("file", UUID.class),
                row.getString("proposed_by"),
                instant(row, "proposed_at"));
    }
}
