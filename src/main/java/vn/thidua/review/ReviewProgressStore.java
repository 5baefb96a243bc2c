package vn.thidua.review;

import static vn.thidua.platform.database.Moments.time;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far a review is: each step is written once. */
@Repository
class ReviewProgressStore {

    private final JdbcClient jdbc;

    ReviewProgressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void closed(String id, Instant at) {
        jdbc.sql("update thidua.review set closed_at = coalesce(closed_at, ?) where id = ?")
                .params(time(at), id)
                .update();
    }

    void upwardBegun(String id) {
        jdbc.sql("update thidua.review set upward_done = upward_done + 1 where id = ?")
                .param(id)
                .update();
    }

    void consolidated(String id, Instant at) {
        jdbc.sql("update thidua.review set consolidated_at = coalesce(consolidated_at, ?) where id = ?")
                .params(time(at), id)
                .update();
    }

    void ended(String id, Instant at) {
        jdbc.sql("update thidua.review set ended_at = coalesce(ended_at, ?) where id = ?")
                .params(time(at), id)
                .update();
    }

    /** Keeps everybody else from moving the review until the transaction ends. */
    void lock(String id) {
        jdbc.sql("select 1 from thidua.review where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
    }
}
