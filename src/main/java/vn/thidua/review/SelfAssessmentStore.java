package vn.thidua.review;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the offices say of themselves in a review, counted by the database. */
@Repository
class SelfAssessmentStore {

    private final JdbcClient jdbc;

    SelfAssessmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How often a target or a criterion was said to be reached or not.
     *
     * @param part targets or criteria
     * @param id as the office's report names it
     */
    record Count(String part, String id, int reached, int missed, int outside) {}

    /** One statement, whatever the number of offices. */
    List<Count> counts(String review) {
        return jdbc.sql("""
                        select said.part, said.answer ->> 'id' id,
                               count(*) filter (where said.answer ->> 'verdict' = :reached) reached,
                               count(*) filter (where said.answer ->> 'verdict' = :missed) missed,
                               count(*) filter (where said.answer ->> 'verdict' = :outside) outside
                        from thidua.review_submission s
                             cross join lateral (
                                 select 'targets' part, t answer
                                 from jsonb_array_elements(coalesce(s.content -> 'targets', '[]'::jsonb)) t
                                 union all
                                 select 'criteria', c
                                 from jsonb_array_elements(coalesce(s.content -> 'criteria', '[]'::jsonb)) c) said
                        where s.review_id = :review and s.current
                        group by said.part, said.answer ->> 'id'
                        """)
                .param("review", review)
                .param("reached", Verdict.DAT.code())
                .param("missed", Verdict.CHUA_DAT.code())
                .param("outside", Verdict.KHONG_THUOC_PHAM_VI.code())
                .query((row, n) -> new Count(
                        row.getString("part"),
                        row.getString("id"),
                        row.getInt("reached"),
                        row.getInt("missed"),
                        row.getInt("outside")))
                .list();
    }
}
