package vn.thidua.notification;

import java.time.LocalDate;

/**
 * One person's mail of one day, taken for sending.
 *
 * @param failures attempts that failed so far
 */
record Digest(long id, String person, String fullName, String email, LocalDate day, int failures) {}
