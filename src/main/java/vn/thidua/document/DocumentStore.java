package vn.thidua.document;

import static vn.thidua.platform.database.Moments.instant;
import static vn.thidua.platform.database.Moments.time;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.organisation.Worker;
import vn.thidua.plan.Coded;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.plan.SigningChain;
import vn.thidua.plan.Step;
import vn.thidua.platform.database.JsonColumns;

@Repository
class DocumentStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonColumns json;

    DocumentStore(JdbcClient jdbc, JdbcTemplate batch, JsonColumns json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    /** @param count how many of the kind there are on the subject */
    record Newest(Document document, int count) {}

    Optional<Newest> newest(String subject, String kind) {
        return jdbc.sql("""
                        select *, count(*) over ()::int documents from thidua.document where subject = ? and kind = ?
                        order by created_at desc, id desc limit 1
                        """)
                .params(subject, kind)
                .query((row, n) -> new Newest(document(row, n), row.getInt("documents")))
                .optional();
    }

    Optional<Document> latest(String subject, String kind) {
        return jdbc.sql(
                        "select * from thidua.document where subject = ? and kind = ? order by created_at desc, id desc limit 1")
                .params(subject, kind)
                .query(this::document)
                .optional();
    }

    List<DocumentArchive.Issued> issuedAbout(Collection<String> subjects) {
        return jdbc.sql("""
                        select id, subject, kind, number || '/' || symbol as number, dated, issued_file
                        from thidua.document
                        where subject = any (?) and issued_at is not null and status <> ? order by issued_at, id
                        """)
                .params(subjects.toArray(String[]::new), DocumentStatus.DA_RUT.code())
                .query((row, n) -> new DocumentArchive.Issued(
                        row.getString("id"),
                        row.getString("subject"),
                        row.getString("kind"),
                        row.getString("number"),
                        row.getObject("dated", LocalDate.class),
                        row.getObject("issued_file", UUID.class)))
                .list();
    }

    Optional<Document> find(String id) {
        return jdbc.sql("select * from thidua.document where id = ?")
                .param(id)
                .query(this::document)
                .optional();
    }

    List<Document> findAll(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from thidua.document where id in (:ids)")
                        .param("ids", ids)
                        .query(this::document)
                        .list();
    }

    void insert(Document document) {
        jdbc.sql("""
                        insert into thidua.document (id, plan_id, kind, subject, period, office_id, body_id, status, chain,
                                                     content, symbol, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
                        """)
                .params(
                        document.id(),
                        document.plan(),
                        document.kind(),
                        document.subject(),
                        document.period(),
                        document.office(),
                        document.chain().body(),
                        document.status().code(),
                        json.write(document.chain()),
                        document.content() == null ? null : document.content().toString(),
                        document.chain().symbol(),
                        time(document.createdAt()))
                .update();
    }

    void addReaders(String document, Collection<String> offices) {
        batch.batchUpdate(
                "insert into thidua.document_reader (document_id, office_id) values (?, ?) on conflict do nothing",
                offices.stream().map(office -> new Object[] {document, office}).toList());
    }

    boolean isReader(String document, Collection<String> offices) {
        return !offices.isEmpty()
                && jdbc.sql(
                                "select exists (select 1 from thidua.document_reader where document_id = :id and office_id in (:offices))")
                        .param("id", document)
                        .param("offices", offices)
                        .query(Boolean.class)
                        .single();
    }

    /** Whoever submits and whoever wrote a part drafted it. */
    void saveDraft(String id, JsonNode content, String drafter) {
        jdbc.sql("""
                        update thidua.document set content = ?::jsonb, status = ?,
                               drafted_by = array(
                                   select unnest(drafted_by) union select ?::text
                                   union select person_id from thidua.document_author where document_id = ? order by 1)
                        where id = ?
                        """)
                .params(content.toString(), DocumentStatus.DANG_TRINH.code(), drafter, id, id)
                .update();
    }

    void status(String id, DocumentStatus status) {
        jdbc.sql("update thidua.document set status = ? where id = ?")
                .params(status.code(), id)
                .update();
    }

    /** Back to an earlier step: a signature that was already given is void. */
    void reopen(String id, DocumentStatus status) {
        jdbc.sql("""
                        update thidua.document set status = ?, signed_by = null, signed_position = null, capacity = null,
                               signature_block = null, authorisation = null, signed_at = null where id = ?
                        """).params(status.code(), id).update();
    }

    void sign(String id, Document.Signature signature) {
        jdbc.sql("""
                        update thidua.document set status = ?, signed_by = ?, signed_position = ?, capacity = ?,
                               signature_block = ?, authorisation = ?, signed_at = ? where id = ?
                        """)
                .params(
                        DocumentStatus.DA_KY.code(),
                        signature.signer(),
                        signature.position(),
                        signature.capacity().name(),
                        signature.block().toArray(String[]::new),
                        signature.authorisation(),
                        time(signature.at()),
                        id)
                .update();
    }

    void addPaperSignature(
            String id, Step step, Document.Signature signature, PaperSigned paper, String recorder, Instant now) {
        jdbc.sql("""
                        insert into thidua.paper_signature (document_id, step, signer, position, capacity, authorisation,
                                                            dated, scan, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        step.code(),
                        signature.signer(),
                        signature.position(),
                        signature.capacity().name(),
                        signature.authorisation(),
                        paper.dated(),
                        paper.scan(),
                        recorder,
                        time(now))
                .update();
    }

    List<UUID> paperScans(String id) {
        return jdbc.sql("select scan from thidua.paper_signature where document_id = ? order by id")
                .param(id)
                .query(UUID.class)
                .list();
    }

    Optional<Instant> lastSubmitted(String id) {
        return jdbc.sql("select max(at) at from thidua.document_event where document_id = ? and action = ?")
                .params(id, Documents.SUBMITTED)
                .query((row, n) -> Optional.ofNullable(instant(row, "at")))
                .single();
    }

    void issue(String id, Document.Reference reference) {
        jdbc.sql("""
                        update thidua.document set status = ?, number = ?, symbol = ?, dated = ?, issued_by = ?,
                               issued_at = ?, issued_file = ? where id = ?
                        """)
                .params(
                        DocumentStatus.DA_BAN_HANH.code(),
                        reference.number(),
                        reference.symbol(),
                        reference.dated(),
                        reference.issuedBy(),
                        time(reference.issuedAt()),
                        reference.file(),
                        id)
                .update();
    }

    /** Number and date of a secret document; the table refuses content and file. */
    void registerSecret(String id, Document.Reference reference) {
        jdbc.sql("update thidua.document set secret = true, content = null where id = ?")
                .param(id)
                .update();
        issue(id, reference);
    }

    void note(String id, Instant at, Worker worker, String action, String capacity, String note) {
        jdbc.sql("""
                        insert into thidua.document_event (document_id, at, actor, instead_of, action, capacity, note)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, time(at), worker.person(), worker.insteadOf(), action, capacity, note)
                .update();
    }

    /**
     * The whole story of a subject's documents of one kind: a supplement shows what was said about the first version. A
     * substitute is named with the person in whose place he worked.
     */
    List<DocumentEvent> history(String subject, String kind) {
        return jdbc.sql("""
                        select e.at, e.action, e.capacity, e.note,
                               coalesce(p.full_name, e.actor)
                               || coalesce(' (xử lý thay ' || coalesce(away.full_name, e.instead_of) || ')', '') actor
                        from thidua.document_event e join thidua.document d on d.id = e.document_id
                             left join thidua.person p on p.id = e.actor
                             left join thidua.person away on away.id = e.instead_of
                        where d.subject = ? and d.kind = ? order by e.id
                        """)
                .params(subject, kind)
                .query((row, n) -> new DocumentEvent(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("capacity"),
                        row.getString("note")))
                .list();
    }

    // ---- rows ----------------------------------------------------------------------------------------------------

    private Document document(ResultSet row, int n) throws SQLException {
        Document.Signature signature = row.getString("signed_by") == null
                ? null
                : new Document.Signature(
                        row.getString("signed_by"),
                        row.getString("signed_position"),
                        SigningCapacity.valueOf(row.getString("capacity")),
                        block(row),
                        row.getString("authorisation"),
                        instant(row, "signed_at"));
        Document.Reference reference = row.getString("number") == null
                ? null
                : new Document.Reference(
                        row.getString("number"),
                        row.getString("symbol"),
                        row.getObject("dated", LocalDate.class),
                        row.getString("issued_by"),
                        instant(row, "issued_at"),
                        row.getObject("issued_file", UUID.class));
        return new Document(
                row.getString("id"),
                row.getString("plan_id"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("period"),
                row.getString("office_id"),
                Coded.of(DocumentStatus.class, row.getString("status")),
                json.read(row.getString("chain"), SigningChain.class),
                json.read(row.getString("content"), JsonNode.class),
                Arrays.asList((String[]) row.getArray("drafted_by").getArray()),
                signature,
                reference,
                instant(row, "created_at"));
    }

    /** What was signed before the block was kept has the title alone. */
    private static List<String> block(ResultSet row) throws SQLException {
        Array lines = row.getArray("signature_block");
        return lines == null ? List.of(row.getString("signed_position")) : Arrays.asList((String[]) lines.getArray());
    }
}
