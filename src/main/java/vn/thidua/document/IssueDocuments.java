package vn.thidua.document;

import java.time.Instant;

/**
 * Sets a document of the plan on its way through {@code document-issuance}, from code: a letter that urges, a second version
 * of a report. What its steps mean for the subject is told by {@link DocumentStep}.
 */
public interface IssueDocuments {

    /**
     * Starts the document as a dossier of its own; its business key is the subject. Whoever calls has decided that the person
     * may: the engine is asked as the system.
     *
     * @param documentKind key in {@code signing.<kind>} of the plan
     * @param subject what it is about; a further document of the same kind on the same subject begins with the text before
     * @param office the office it belongs to
     * @param due last moment of the drafting task and those that follow
     * @param followUp from when on it is worth looking at
     */
    void start(
            String plan,
            String documentKind,
            String subject,
            String office,
            String period,
            Instant due,
            Instant followUp);

    /**
     * Whether a dossier that {@link #start} began about the subject is still on its way; one that was cancelled from outside
     * (Cockpit) is not, and tells nobody.
     */
    boolean underWay(String plan, String documentKind, String subject);
}
