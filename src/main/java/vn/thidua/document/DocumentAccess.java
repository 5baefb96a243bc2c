package vn.thidua.document;

import java.util.Set;
import java.util.UUID;

/** Answers who may read a document and its files. Every feature that owns documents may have its own answer; one yes is enough. */
public interface DocumentAccess {

    /** @param groups {@code <plan>.<office>.<role>} */
    boolean mayRead(String documentId, String userId, Set<String> groups);

    /** Whether this one file is open to the person whatever document it belongs to. */
    default boolean mayReadFile(UUID file, String userId) {
        return false;
    }
}
