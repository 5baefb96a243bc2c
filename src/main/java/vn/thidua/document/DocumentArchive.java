package vn.thidua.document;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents as they are: reading only. */
@Service
@Transactional(readOnly = true)
public class DocumentArchive {

    private final DocumentStore store;
    private final DispatchStore dispatchStore;
    private final List<DocumentStory> stories;

    DocumentArchive(DocumentStore store, DispatchStore dispatchStore, List<DocumentStory> stories) {
        this.store = store;
        this.dispatchStore = dispatchStore;
        this.stories = stories;
    }

    /** @throws IllegalArgumentException when there is none with this id */
    public Document get(String id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("No document " + id));
    }

    public Optional<Document> find(String id) {
        return store.find(id);
    }

    /** The newest document of a kind on a subject. */
    public Optional<Document> latest(String subject, String kind) {
        return store.latest(subject, kind);
    }

    /**
     * An issued document by what it is about.
     *
     * @param number number and symbol
     * @param file the issued copy, null for a secret one
     */
    public record Issued(String id, String subject, String kind, String number, LocalDate dated, UUID file) {}

    /** The issued documents about these subjects that were not withdrawn, newest last; one statement. */
    public List<Issued> issuedAbout(Collection<String> subjects) {
        return store.issuedAbout(subjects);
    }

    /** Where an issued document went, in the order of its "Nơi nhận". */
    public List<RecipientLine> recipients(String id) {
        return dispatchStore.recipients(id);
    }

    /** The whole story of the documents of this kind on the same subject. */
    public List<DocumentEvent> history(Document document) {
        return store.history(document.subject(), document.kind());
    }

    /** The same with what happened at the desks inside the offices, for those who work there. */
    public List<DocumentEvent> story(Document document) {
        return Stream.concat(
                        history(document).stream(),
                        stories.stream().flatMap(story -> story.of(document.subject(), document.kind()).stream()))
                .sorted(Comparator.comparing(DocumentEvent::at)) // stable: one moment keeps its order
                .toList();
    }
}
