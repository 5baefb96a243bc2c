package vn.thidua.document;

import java.util.List;

/** What other features know about how documents were worked on, for the trace that the offices of their steps read. */
public interface DocumentStory {

    /**
     * What happened to all documents of a kind on a subject, in the order of time.
     *
     * @param subject id of the obligation or round
     * @param kind key in {@code signing.<kind>} of the plan
     */
    List<DocumentEvent> of(String subject, String kind);
}
