package vn.thidua.document;

import java.util.Set;

/** Answers who may read a document and its files. Every feature that owns documents may have its own answer; one yes is enough. */
public interface DocumentAccess {

    /** @param groups {@code <plan>.<office>.<role>} */
    boolean mayRead(String documentId, String userId, Set<String> groups);
}
