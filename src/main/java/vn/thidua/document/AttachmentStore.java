package vn.thidua.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class AttachmentStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    AttachmentStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Adds a file with its content and gives it its version. */
    @Transactional
    Attachment add(Attachment attachment, Path content) {
        addContent(attachment.sha256(), content);
        lockNames(attachment.task());
        int version = nextVersion("task_id", attachment.task(), attachment.name());
        jdbc.sql("""
                        insert into thidua.attachment (id, plan_id, task_id, name, content_type, size, sha256, version,
                            uploaded_by, uploaded_at)
                        values (:id, :plan, :task, :name, :type, :size, :sha256, :version, :user, :at)
                        """)
                .param("id", attachment.id())
                .param("plan", attachment.plan())
                .param("task", attachment.task())
                .param("name", attachment.name())
                .param("type", attachment.contentType())
                .param("size", attachment.size())
                .param("sha256", attachment.sha256())
                .param("version", version)
                .param("user", attachment.uploadedBy())
                .param("at", attachment.uploadedAt().atOffset(ZoneOffset.UTC))
                .update();
        return find(List.of(attachment.id())).get(0);
    }

    private void addContent(String sha256, Path content) {
        // held until the file's row refers to it, so that no clean-up takes it away in between
        boolean known = jdbc.sql("select 1 from thidua.attachment_content where sha256 = ? for key share")
                .param(sha256)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (known) {
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(content))) {
            long size = Files.size(content);
            template.update(
                    "insert into thidua.attachment_content (sha256, content) values (?, ?) on conflict do nothing",
                    statement -> {
                        statement.setString(1, sha256);
                        statement.setBinaryStream(2, in, size); // streamed, never whole in memory
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return false when the file is unknown or belongs elsewhere, or the document is secret and has no files */
    boolean claim(UUID id, String documentId, String user, String task) {
        lockNames(documentId);
        Attachment attachment = find(List.of(id)).stream().findFirst().orElse(null);
        if (attachment == null) {
            return false;
        }
        if (documentId.equals(attachment.document())) {
            return true;
        }
        int version = nextVersion("document_id", documentId, attachment.name());
        return jdbc.sql("""
                                update thidua.attachment set document_id = :document, version = :version
                                where id = :id and document_id is null and (uploaded_by = :user or task_id = :task)
                                  and not exists (select 1 from thidua.document d where d.id = :document and d.secret)
                                """)
                        .param("document", documentId)
                        .param("version", version)
                        .param("id", id)
                        .param("user", user)
                        .param("task", task)
                        .update()
                == 1;
    }

    UUID copy(UUID id, String plan, String documentId, String user, Instant at) {
        UUID copy = UUID.randomUUID();
        lockNames(documentId);
        Attachment original = find(List.of(id)).get(0);
        jdbc.sql("""
                        insert into thidua.attachment (id, plan_id, task_id, document_id, name, content_type, size, sha256, version,
                            uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        copy,
                        plan,
                        documentId,
                        documentId,
                        original.name(),
                        original.contentType(),
                        original.size(),
                        original.sha256(),
                        nextVersion("document_id", documentId, original.name()),
                        user,
                        at.atOffset(ZoneOffset.UTC))
                .update();
        return copy;
    }

    /** Files of a task that no document has. */
    int discardStaged(String task) {
        int discarded = jdbc.sql("delete from thidua.attachment where task_id = ? and document_id is null")
                .param(task)
                .update();
        if (discarded > 0) {
            discardUnusedContent();
        }
        return discarded;
    }

    /** Files staged before this moment that no document ever had and whose task is gone. */
    int discardAbandoned(Instant before) {
        int discarded = jdbc.sql("""
                        delete from thidua.attachment a
                        where document_id is null and uploaded_at < ?
                          and not exists (select 1 from public.act_ru_task t where t.id_ = a.task_id)
                        """).param(before.atOffset(ZoneOffset.UTC)).update();
        if (discarded > 0) {
            discardUnusedContent();
        }
        return discarded;
    }

    /** One content may be attached many times; one that is being attached at this moment is left for the next time. */
    private void discardUnusedContent() {
        jdbc.sql("""
                delete from thidua.attachment_content where sha256 in (
                    select sha256 from thidua.attachment_content c
                    where not exists (select 1 from thidua.attachment a where a.sha256 = c.sha256)
                    for update skip locked)
                """).update();
    }

    /** Two files of one name at the same moment must not get the same version. */
    private void lockNames(String owner) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('thidua.attachment/' || ?, 0))")
                .param(owner)
                .query(Integer.class)
                .single();
    }

    private int nextVersion(String ownerColumn, String owner, String name) {
        return jdbc.sql("select coalesce(max(version), 0) + 1 from thidua.attachment where " + ownerColumn
                        + " = ? and lower(name) = lower(?)")
                .param(owner)
                .param(name)
                .query(Integer.class)
                .single();
    }

    List<Attachment> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Attachment> found = jdbc
                .sql("select * from thidua.attachment where id in (:ids)")
                .param("ids", ids)
                .query(AttachmentStore::attachment)
                .list()
                .stream()
                .collect(Collectors.toMap(Attachment::id, Function.identity()));
        return new LinkedHashSet<>(ids)
                .stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** A part of a content; shorter at its end. */
    byte[] part(String sha256, long offset, int length) {
        return jdbc.sql(
                        "select substring(content from :from for :length) from thidua.attachment_content where sha256 = :sha256")
                .param("from", (int) offset + 1)
                .param("length", length)
                .param("sha256", sha256)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getString("plan_id"),
                row.getString("task_id"),
                row.getString("document_id"),
                row.getString("name"),
                row.getString("content_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getInt("version"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
