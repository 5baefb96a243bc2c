package vn.thidua.notification;

import java.time.LocalDate;

/**
 * One person's mail of one day, taken for sending.
 *
 * @param topic what a mail of its own is about; empty for the day's digest
 * @param headline subject line of a mail of its own, else null
 * @param failures attempts that failed so far
 */
record Digest(
        long id,
        String person,
        String fullName,
        String email,
        LocalDate day,
        String topic,
        String headline,
        int failures) {

    /** Whether it is a mail about one subject, sent at once, and not the day's digest. */
    boolean ofItsOwn() {
        return !topic.isEmpty();
    }

    /** The subject line. */
    String subject() {
        return ofItsOwn() ? headline : DigestText.subject(day);
    }
}
