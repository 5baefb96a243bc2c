package vn.thidua.superior;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Coded;

@Repository
class SuperiorStore {

    private final JdbcClient jdbc;

    SuperiorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the plan has a document of that issuer, number and date already. */
    boolean insert(SuperiorDocument document, String issuerKey, String numberKey) {
        return jdbc.sql("""
                                insert into thidua.superior_document
                                    (id, plan_id, issuer, issuer_office, issuer_key, type, number, number_key, dated, arrived_on,
                                     arrival_number, summary, confidential, file, effect, reference, registered_by, registered_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (plan_id, issuer_key, number_key, dated) do nothing
                                """)
                        .params(
                                document.id(),
                                document.plan(),
                                document.issuer(),
                                document.issuerOffice(),
                                issuerKey,
                                document.type(),
                                document.number(),
                                numberKey,
                                document.dated(),
                                document.arrivedOn(),
                                document.arrivalNumber(),
                                document.summary(),
                                document.confidential(),
                                document.file(),
                                document.effect().code(),
                                document.reference(),
                                document.registeredBy(),
                                document.registeredAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Newest first. */
    List<SuperiorDocument> ofPlan(String plan, int limit) {
        return jdbc.sql("""
                        select * from thidua.superior_document where plan_id = ? order by dated desc, registered_at desc limit ?
                        """).params(plan, limit).query(SuperiorStore::document).list();
    }

    /** Newest first. */
    List<SuperiorDocument> withEffect(String plan, Effect effect, int limit) {
        return jdbc.sql("""
                        select * from thidua.superior_document where plan_id = ? and effect = ?
                        order by dated desc, registered_at desc limit ?
                        """)
                .params(plan, effect.code(), limit)
                .query(SuperiorStore::document)
                .list();
    }

    Optional<String> planOf(UUID document) {
        return jdbc.sql("select plan_id from thidua.superior_document where id = ?")
                .param(document)
                .query(String.class)
                .optional();
    }

    // ---- openings ---------------------------------------------------------------------------------------------------

    /** False when it was open before. */
    boolean open(Opened opened) {
        return jdbc.sql("""
                                insert into thidua.opening (plan_id, kind, reference, opened_at, opened_by, document_id, reason)
                                values (?, ?, ?, ?, ?, ?, ?) on conflict (plan_id, kind, reference) do nothing
                                """)
                        .params(
                                opened.plan(),
                                opened.kind().code(),
                                opened.id(),
                                opened.at().atOffset(ZoneOffset.UTC),
                                opened.by(),
                                opened.document(),
                                opened.reason())
                        .update()
                == 1;
    }

    List<Opened> openings(String plan) {
        return jdbc.sql("select * from thidua.opening where plan_id = ? order by opened_at")
                .param(plan)
                .query((row, n) -> new Opened(
                        row.getString("plan_id"),
                        Coded.of(OpeningKind.class, row.getString("kind")),
                        row.getString("reference"),
                        row.getString("opened_by"),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getObject("document_id", UUID.class),
                        row.getString("reason")))
                .list();
    }

    private static SuperiorDocument document(ResultSet row, int n) throws SQLException {
        return new SuperiorDocument(
                row.getObject("id", UUID.class),
                row.getString("plan_id"),
                row.getString("issuer"),
                row.getString("issuer_office"),
                row.getString("type"),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getObject("arrived_on", LocalDate.class),
                row.getString("arrival_number"),
                row.getString("summary"),
                row.getBoolean("confidential"),
                row.getObject("file", UUID.class),
                Coded.of(Effect.class, row.getString("effect")),
                row.getString("reference"),
                row.getString("registered_by"),
                row.getTimestamp("registered_at").toInstant());
    }
}
