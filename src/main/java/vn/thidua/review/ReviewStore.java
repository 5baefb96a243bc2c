package vn.thidua.review;

import static vn.thidua.platform.database.Moments.instant;
import static vn.thidua.platform.database.Moments.time;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;
import vn.thidua.plan.ReviewKind;

@Repository
class ReviewStore {

    private final JdbcClient jdbc;

    ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the plan's phase has such a review already. */
    boolean insert(Review review) {
        return jdbc.sql("""
                                insert into thidua.review (id, plan_id, kind, phase, figures_until, opened_at, opened_by,
                                                           offices_due_at, closes_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                review.id(),
                                review.plan(),
                                review.kind().code(),
                                review.phase(),
                                review.figuresUntil(),
                                time(review.openedAt()),
                                review.openedBy(),
                                time(review.officesDueAt()),
                                time(review.closesAt()))
                        .update()
                == 1;
    }

    Optional<Review> find(String id) {
        return jdbc.sql("select * from thidua.review where id = ?")
                .param(id)
                .query(ReviewStore::review)
                .optional();
    }

    List<Review> ofPlan(String plan) {
        return jdbc.sql("select * from thidua.review where plan_id = ? order by opened_at, id")
                .param(plan)
                .query(ReviewStore::review)
                .list();
    }

    void officesOpened(String id, Instant at) {
        jdbc.sql("update thidua.review set offices_opened_at = ? where id = ?")
                .params(time(at), id)
                .update();
    }

    private static Review review(ResultSet row, int n) throws SQLException {
        Date until = row.getDate("figures_until");
        return new Review(
                row.getString("id"),
                row.getString("plan_id"),
                Coded.of(ReviewKind.class, row.getString("kind")),
                row.getString("phase"),
                until == null ? null : until.toLocalDate(),
                instant(row, "opened_at"),
                row.getString("opened_by"),
                instant(row, "offices_due_at"),
                instant(row, "closes_at"),
                instant(row, "offices_opened_at"),
                instant(row, "closed_at"),
                row.getInt("upward_done"),
                instant(row, "consolidated_at"),
                instant(row, "ended_at"));
    }
}
