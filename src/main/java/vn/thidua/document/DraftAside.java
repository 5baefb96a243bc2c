package vn.thidua.document;

import java.util.Map;

/** What other features show beside the form in which a document is drafted. */
public interface DraftAside {

    /** @return parts of the form's data by name; empty when there is nothing to show for this document */
    Map<String, Object> beside(Document document);
}
