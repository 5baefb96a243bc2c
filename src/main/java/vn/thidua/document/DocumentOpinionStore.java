package vn.thidua.document;

import static vn.thidua.platform.database.Moments.instant;
import static vn.thidua.platform.database.Moments.time;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What offices were asked about a document, and what they answered. */
@Repository
class DocumentOpinionStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    DocumentOpinionStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    int opinionRound(String document) {
        return jdbc.sql("select coalesce(max(round), 0) from thidua.document_opinion where document_id = ?")
                .param(document)
                .query(Integer.class)
                .single();
    }

    void askOpinions(String document, int round, Collection<String> offices, Instant now) {
        batch.batchUpdate(
                "insert into thidua.document_opinion (document_id, round, office_id, asked_at) values (?, ?, ?, ?) on conflict do nothing",
                offices.stream()
                        .map(office -> new Object[] {document, round, office, time(now)})
                        .toList());
    }

    void giveOpinion(String document, int round, String office, String by, Instant at, boolean agreed, String text) {
        jdbc.sql("""
                        update thidua.document_opinion set given_by = ?, given_at = ?, agreed = ?, opinion = ?
                        where document_id = ? and round = ? and office_id = ?
                        """)
                .params(by, time(at), agreed, text, document, round, office)
                .update();
    }

    /** Who was asked last about one of the documents and has not answered. */
    List<Opinions.Awaited> awaited(Collection<String> documents) {
        return jdbc.sql("""
                        select o.document_id, o.office_id from thidua.document_opinion o
                        where o.document_id = any (?) and o.given_at is null
                          and o.round = (select max(l.round) from thidua.document_opinion l where l.document_id = o.document_id)
                        """)
                .param(documents.toArray(String[]::new))
                .query((row, n) -> new Opinions.Awaited(row.getString("document_id"), row.getString("office_id")))
                .list();
    }

    List<Opinion> opinions(String document, int round) {
        return jdbc.sql("select * from thidua.document_opinion where document_id = ? and round = ? order by office_id")
                .params(document, round)
                .query((row, n) -> new Opinion(
                        row.getString("office_id"),
                        instant(row, "asked_at"),
                        row.getString("given_by"),
                        instant(row, "given_at"),
                        row.getObject("agreed", Boolean.class),
                        row.getString("opinion")))
                .list();
    }
}
