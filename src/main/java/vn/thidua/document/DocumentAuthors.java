package vn.thidua.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Plans;

/**
 * Several hands on one text: who was the last to write which part. Compared is what a part says, not how it is typed, so that
 * somebody who only opens and sends on writes nothing. Whoever wrote any part drafted the document and may not sign it.
 */
@Service
@Transactional
public class DocumentAuthors {

    private final DocumentAuthorStore store;
    private final DocumentKinds kinds;
    private final Plans plans;
    private final Clock clock;

    DocumentAuthors(DocumentAuthorStore store, DocumentKinds kinds, Plans plans, Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.plans = plans;
        this.clock = clock;
    }

    /** Who was the last to write a part, and when. */
    public record Author(String by, Instant at) {}

    /** By part, e.g. {@code sections/ket-qua}. */
    @Transactional(readOnly = true)
    public Map<String, Author> of(String document) {
        return store.last(document);
    }

    /**
     * A person saved this text: what differs from the last known one is his.
     *
     * @param document as it was before
     * @param content of the same shape as the document's content; values may be as typed
     */
    public void wrote(Document document, JsonNode content, String person) {
        DocumentKind kind = kinds.of(plans.plan(document.plan()), document.kind(), document.subject());
        Map<String, String> now = kind.parts(document, content);
        Map<String, String> before = document.content() == null ? Map.of() : kind.parts(document, document.content());
        Map<String, String> known = store.prints(document.id());
        var parts = new TreeSet<>(now.keySet());
        parts.addAll(before.keySet());
        parts.addAll(known.keySet());
        var changed = new LinkedHashMap<String, String>();
        for (String part : parts) {
            String print = print(now.get(part));
            if (!print.equals(known.containsKey(part) ? known.get(part) : print(before.get(part)))) {
                changed.put(part, print);
            }
        }
        if (!changed.isEmpty()) {
            store.save(document.id(), person, changed, clock.instant());
        }
    }

    /** A document that begins with the text of another one begins with its authors. */
    void inherit(String document, String from) {
        store.copy(from, document);
    }

    /** The text that a document begins with was written by these persons before there was a document. */
    void began(Document document, List<String> persons) {
        if (persons.isEmpty() || document.content() == null) {
            return;
        }
        var prints = new LinkedHashMap<String, String>();
        kinds.of(plans.plan(document.plan()), document.kind(), document.subject())
                .parts(document, document.content())
                .forEach((part, text) -> prints.put(part, print(text)));
        persons.forEach(person -> store.save(document.id(), person, prints, clock.instant()));
    }

    /** The view with the name of who wrote each part, for readers inside the office. */
    @Transactional(readOnly = true)
    public DocumentView named(Document document, DocumentView view) {
        Map<String, Author> authors = view == null ? Map.of() : of(document.id());
        if (authors.isEmpty()) {
            return view;
        }
        List<DocumentView.Section> sections = view.sections().stream()
                .map(section -> section.by(name(authors, section.part())))
                .toList();
        List<DocumentView.Table> tables = view.tables().stream()
                .map(table -> table.by(name(authors, table.part())))
                .toList();
        return new DocumentView(view.title(), view.subtitle(), sections, tables, view.attachments());
    }

    private static String name(Map<String, Author> authors, String part) {
        Author author = part == null ? null : authors.get(part);
        return author == null ? null : author.by();
    }

    private static String print(String text) {
        return text == null || text.isEmpty()
                ? ""
                : UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
