package vn.thidua.document;

import java.time.Instant;

/**
 * What one consulted office answered.
 *
 * @param givenAt null while it is silent; silence after the time counts as agreement
 */
public record Opinion(String office, Instant askedAt, String givenBy, Instant givenAt, Boolean agreed, String text) {}
