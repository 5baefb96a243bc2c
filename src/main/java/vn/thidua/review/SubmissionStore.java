package vn.thidua.review;

import static vn.thidua.platform.database.Moments.instant;
import static vn.thidua.platform.database.Moments.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;
import vn.thidua.platform.database.JsonColumns;
import vn.thidua.report.SentVersions;
import vn.thidua.report.Submission;
import vn.thidua.report.VersionTables;

/** What offices said of their reviews and sent about them. */
@Repository
class SubmissionStore {

    private final JdbcClient jdbc;
    private final JsonColumns json;
    private final SentVersions submissions;

    SubmissionStore(JdbcClient jdbc, JsonColumns json, VersionTables tables) {
        this.jdbc = jdbc;
        this.json = json;
        this.submissions = tables.in("thidua.review_submission", "thidua.review_figure");
    }

    SentVersions submissions() {
        return submissions;
    }

    /** The new version counts at once. */
    void insert(ReviewSubmission submission, String plan) {
        submissions.noneCounts(submission.obligation());
        jdbc.sql("""
                        insert into thidua.review_submission (obligation_id, version, review_id, plan_id, office_id, document_id,
                                                              sent_at, sent_by, state, current, content)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?::jsonb)
                        """)
                .params(
                        submission.obligation(),
                        submission.version(),
                        submission.review(),
                        plan,
                        submission.office(),
                        submission.document(),
                        time(submission.sentAt()),
                        submission.sentBy(),
                        submission.state().code(),
                        json.write(submission.content()))
                .update();
        submissions.answers(
                submission.obligation(),
                submission.version(),
                submission.content().figures());
    }

    Optional<ReviewSubmission> current(String obligation) {
        return submissions.current(obligation, this::submission);
    }

    List<ReviewSubmission> versions(String obligation) {
        return submissions.versions(obligation, this::submission);
    }

    void held(String obligation, OwnMeeting meeting, Instant at, String by) {
        jdbc.sql("""
                        insert into thidua.office_review_meeting (obligation_id, held_on, place, minutes, reason, noted_at, noted_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (obligation_id) do update
                        set held_on = excluded.held_on, place = excluded.place, minutes = excluded.minutes, reason = excluded.reason,
                            noted_at = excluded.noted_at, noted_by = excluded.noted_by
                        """)
                .params(
                        obligation,
                        meeting.heldOn(),
                        meeting.place(),
                        meeting.minutes(),
                        meeting.reason(),
                        time(at),
                        by)
                .update();
    }

    Optional<OwnMeeting> meeting(String obligation) {
        return jdbc.sql("select * from thidua.office_review_meeting where obligation_id = ?")
                .param(obligation)
                .query((row, n) -> new OwnMeeting(
                        row.getObject("held_on", LocalDate.class),
                        row.getString("place"),
                        row.getObject("minutes", UUID.class),
                        row.getString("reason")))
                .optional();
    }

    private ReviewSubmission submission(ResultSet row, int n) throws SQLException {
        return new ReviewSubmission(
                row.getString("obligation_id"),
                row.getInt("version"),
                row.getString("review_id"),
                row.getString("office_id"),
                row.getString("document_id"),
                instant(row, "sent_at"),
                row.getString("sent_by"),
                Coded.of(Submission.State.class, row.getString("state")),
                json.read(row.getString("content"), ReviewContent.class));
    }
}
