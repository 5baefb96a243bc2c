package vn.thidua.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;

/**
 * Files of documents. A file is staged as soon as an official chooses it in a form, and claimed by its document when the form
 * is submitted. What a document has is never removed: a file that is no longer listed still belongs to its earlier version.
 */
@Service
public class Attachments {

    private final AttachmentStore store;
    private final AttachmentProperties limits;
    private final Clock clock;

    Attachments(AttachmentStore store, AttachmentProperties limits, Clock clock) {
        this.store = store;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Stores a file for the form of a task. Reads the stream once, to a temporary file, and closes nothing.
     *
     * @param name as the browser sent it; a path and dangerous characters are taken off
     * @throws Refusal when the file is empty, too large, or its content is not of an allowed type that fits its name
     */
    public Attachment stage(String plan, String task, String user, String name, InputStream content) {
        String safeName = FileName.sanitise(name);
        try (ReceivedFile file = ReceivedFile.receive(safeName, content, limits.maxSize())) {
            FileType type = FileType.recognise(file.path(), safeName);
            return store.add(
                    new Attachment(
                            UUID.randomUUID(),
                            plan,
                            task,
                            null,
                            safeName,
                            type.contentType(),
                            file.size(),
                            file.sha256(),
                            0,
                            user,
                            clock.instant()),
                    file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Gives files to the document that is being submitted; files that it already has stay its own. Called inside the
     * submitting transaction.
     *
     * @param user who submits
     * @param task the task being completed: a colleague's file from the same form counts as one's own
     * @throws Refusal when one of the files is unknown, another's or another document's
     */
    @Transactional
    public void claim(String documentId, Collection<UUID> ids, String user, String task) {
        for (UUID id : new HashSet<>(ids)) {
            if (!store.claim(id, documentId, user, task)) {
                throw new Refusal(
                        "Có tệp đính kèm không còn hoặc không thuộc văn bản này; hãy gỡ tệp đó rồi tải lên lại.");
            }
        }
    }

    /**
     * The same file once more, as another document's own; its content is stored once.
     *
     * @param plan the plan of the other document
     */
    @Transactional
    public UUID copy(UUID id, String plan, String documentId, String user) {
        return store.copy(id, plan, documentId, user, clock.instant());
    }

    /**
     * Takes the files of a task away that no document has.
     *
     * @return how many
     */
    @Transactional
    public int discardStaged(String task) {
        return store.discardStaged(task);
    }

    /**
     * Takes away what was staged so many days ago, belongs to no document, and cannot be submitted any more because its task
     * is gone. Safe on several nodes and beside uploads.
     *
     * @return how many
     */
    @Transactional
    public int discardAbandoned() {
        return store.discardAbandoned(clock.instant().minus(limits.keepStaged()));
    }

    /** Facts about files, in the order of the ids; unknown ids are left out. */
    public List<Attachment> describe(Collection<UUID> ids) {
        return store.find(ids);
    }

    public Optional<Attachment> find(UUID id) {
        return store.find(List.of(id)).stream().findFirst();
    }

    /**
     * The content of a file, read in parts; the caller closes it.
     *
     * @throws NotFound when there is no such file
     */
    public InputStream open(UUID id) {
        Attachment attachment = find(id).orElseThrow(NotFound::new);
        return new StoredContent(store, attachment.sha256(), attachment.size());
    }

    public long maxSize() {
        return limits.maxSize().toBytes();
    }
}
