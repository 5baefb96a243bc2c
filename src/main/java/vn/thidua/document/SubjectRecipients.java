package vn.thidua.document;

import java.util.List;
import java.util.Optional;

/**
 * Knows whom a document is about, where the plan's "Nơi nhận" leaves that to the document: its lines that are
 * {@link vn.thidua.plan.Recipient#leftToSubject()} then mean these offices.
 */
public interface SubjectRecipients {

    /** @return ids of offices, or empty when this feature has nothing to say about the document */
    Optional<List<String>> of(Document document);
}
