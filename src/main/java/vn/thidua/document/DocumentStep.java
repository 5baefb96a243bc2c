package vn.thidua.document;

/**
 * Something happened to a document, told inside the transaction in which it happened; a listener that fails undoes it.
 *
 * @param document as it is after the step
 * @param actor who did it
 * @param note reason or comment, may be null
 */
public record DocumentStep(Kind kind, Document document, String actor, String note) {

    /** What happened. */
    public enum Kind {
        /** The draft goes to approval. */
        SUBMITTED,
        /** It came back to the drafter. */
        RETURNED,
        /** Signed, numbered and dispatched. */
        ISSUED,
        /** It will not be issued. */
        SKIPPED
    }
}
