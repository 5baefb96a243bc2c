package vn.thidua.notification;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing that one person was or will be told.
 *
 * @param person account
 * @param subject id of the obligation, or of the round or paper that it is about
 * @param kind e.g. {@code due-3}, {@code last-day}, {@code overdue}
 * @param slot which occurrence: the due day that counts, or the first day of the week after it
 * @param mailedAt when the mail that carries it left; null: not yet, or the person has no address
 */
public record Notice(String person, String subject, String kind, LocalDate slot, Instant raisedAt, Instant mailedAt) {}
