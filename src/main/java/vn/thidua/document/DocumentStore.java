package vn.thidua.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.organisation.Worker;
import vn.thidua.plan.Coded;
import vn.thidua.plan.Purpose;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.plan.SigningChain;
import vn.thidua.plan.Step;

@Repository
class DocumentStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final ObjectMapper json;

    DocumentStore(JdbcClient jdbc, JdbcTemplate batch, ObjectMapper json) {
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
                        write(document.chain()),
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

    /** Records where an issued document went and lets the people of those offices read it. */
    void dispatch(Document document, String summary, List<Dispatch.Delivery> deliveries, Instant now) {
        jdbc.sql("update thidua.document set summary = ? where id = ?")
                .params(summary, document.id())
                .update();
        Object[] columns = {
            deliveries.stream().map(Dispatch.Delivery::line).toArray(Integer[]::new),
            texts(deliveries, Dispatch.Delivery::name),
            texts(deliveries, delivery -> delivery.purpose().code()),
            texts(deliveries, Dispatch.Delivery::office)
        };
        jdbc.sql("""
                        insert into thidua.document_recipient (document_id, line, name, purpose, plan_id, office_id, sent_at)
                        select ?, t.line, t.name, t.purpose, ?, t.office, ?
                        from unnest(?, ?, ?, ?) as t (line, name, purpose, office)
                        """)
                .params(document.id(), document.plan(), time(now), columns[0], columns[1], columns[2], columns[3])
                .update();
        jdbc.sql("""
                        insert into thidua.document_reader (document_id, office_id)
                        select distinct document_id, office_id from thidua.document_recipient
                        where document_id = ? and office_id is not null
                        on conflict do nothing
                        """).param(document.id()).update();
    }

    List<RecipientLine> recipients(String document) {
        return jdbc.sql("""
                        select line, name, purpose, count(office_id)::int offices, min(sent_at) sent_at
                        from thidua.document_recipient where document_id = ? group by line, name, purpose order by line
                        """)
                .param(document)
                .query((row, n) -> new RecipientLine(
                        row.getInt("line"),
                        row.getString("name"),
                        Coded.of(Purpose.class, row.getString("purpose")),
                        row.getInt("offices"),
                        instant(row, "sent_at")))
                .list();
    }

    /** What the offices received, newest first; each document once, with all purposes; copies for the own file are left out. */
    List<ReceivedDocument> received(String plan, Collection<String> offices, int skip, int limit) {
        return jdbc.sql("""
                        select d.id, d.number, d.symbol, d.dated, d.body_id, d.summary, d.status, d.issued_file,
                               r.purposes, r.received_at
                        from (select document_id, array_agg(distinct purpose) purposes, min(sent_at) received_at
                              from thidua.document_recipient
                              where plan_id = ? and office_id = any (?) and purpose <> ?
                              group by document_id
                              order by received_at desc, document_id offset ? limit ?) r
                        join thidua.document d on d.id = r.document_id
                        order by r.received_at desc, d.id
                        """)
                .params(plan, offices.toArray(String[]::new), Purpose.LUU.code(), skip, limit)
                .query((row, n) -> new ReceivedDocument(
                        row.getString("id"),
                        row.getString("number") + "/" + row.getString("symbol"),
                        row.getObject("dated", LocalDate.class),
                        row.getString("body_id"),
                        row.getString("summary"),
                        Arrays.stream((String[]) row.getArray("purposes").getArray())
                                .map(code -> Coded.of(Purpose.class, code))
                                .sorted()
                                .toList(),
                        Coded.of(DocumentStatus.class, row.getString("status")),
                        row.getObject("issued_file", UUID.class),
                        instant(row, "received_at")))
                .list();
    }

    private static String[] texts(List<Dispatch.Delivery> deliveries, Function<Dispatch.Delivery, String> column) {
        return deliveries.stream().map(column).toArray(String[]::new);
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

    /** False when the body's book of that year has the number already for another document. */
    boolean takeNumber(Document document, String body, String symbol, String number, LocalDate dated) {
        return jdbc.sql("""
                                insert into thidua.document_number (plan_id, body_id, symbol, year, number, document_id, dated)
                                values (?, ?, ?, ?, ?, ?, ?)
                                on conflict (plan_id, body_id, symbol, year, number) do update set dated = excluded.dated
                                where document_number.document_id = excluded.document_id
                                """)
                        .params(document.plan(), body, symbol, dated.getYear(), number, document.id(), dated)
                        .update()
                == 1;
    }

    Optional<LocalDate> dateOfNumber(String plan, String body, String symbol, int year, String number) {
        return jdbc.sql(
                        "select dated from thidua.document_number where plan_id = ? and body_id = ? and symbol = ? and year = ? and number = ?")
                .params(plan, body, symbol, year, number)
                .query(LocalDate.class)
                .optional();
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

    /** The number was only read off a paper whose record is void; the paper may be recorded again. */
    void releaseNumbers(String id) {
        jdbc.sql("delete from thidua.document_number where document_id = ?")
                .param(id)
                .update();
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

    // ---- opinions ------------------------------------------------------------------------------------------------

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
                read(row.getString("chain"), SigningChain.class),
                row.getString("content") == null ? null : read(row.getString("content"), JsonNode.class),
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

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
