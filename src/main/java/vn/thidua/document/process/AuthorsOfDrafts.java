package vn.thidua.document.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentAuthors;
import vn.thidua.document.process.DocumentIssuanceProcess.Elements;
import vn.thidua.platform.engine.DraftSaved;

/** Whoever types in the form of a drafting task writes parts of the document, long before anybody submits it. */
@Component
class AuthorsOfDrafts {

    /** A field of the content is called {@code content.<name>}. */
    private static final String CONTENT = "content.";

    private final DocumentArchive documents;
    private final DocumentAuthors authors;

    AuthorsOfDrafts(DocumentArchive documents, DocumentAuthors authors) {
        this.documents = documents;
        this.authors = authors;
    }

    @EventListener
    void saved(DraftSaved draft) {
        if (draft.work().process().equals(DocumentIssuanceProcess.KEY)
                && draft.work().task().equals(Elements.DRAFT)) {
            authors.wrote(
                    documents.get(DocumentTask.documentId(draft.work())),
                    content(draft.content()),
                    draft.work().user());
        }
    }

    private static JsonNode content(JsonNode fields) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        fields.properties().forEach(field -> {
            if (field.getKey().startsWith(CONTENT)) {
                content.set(field.getKey().substring(CONTENT.length()), field.getValue());
            }
        });
        return content;
    }
}
