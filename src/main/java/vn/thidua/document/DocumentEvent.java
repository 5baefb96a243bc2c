package vn.thidua.document;

import java.time.Instant;

/** One step in a document's life as the trace shows it. */
public record DocumentEvent(Instant at, String actor, String action, String capacity, String note) {}
