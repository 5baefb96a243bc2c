package vn.thidua.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.notification.DigestText.Section;
import vn.thidua.platform.time.VietnamTime;

/**
 * Empties the outbox: takes one of today's digests at a time under a row lock that other senders skip, and hands it to the
 * mail server. Any number of nodes may run it.
 *
 * <p>Each mail has its own transaction: lock the row, word the mail, write "sent", hand the mail over, commit. A process
 * killed before the server took the mail leaves the row waiting, so the mail is sent once, later. A process killed after the
 * commit leaves it sent. What remains is the moment between the server's "250" and the end of our commit, a few
 * milliseconds: SMTP knows no transaction across both (RFC 1047). A kill inside it sends that one mail again, with the same
 * Message-ID, by which mail boxes recognise a repetition. A lost reminder would be worse than a repeated one. See ADR 0009.
 */
@Service
public class DigestSender {

    private static final Logger LOG = LoggerFactory.getLogger(DigestSender.class);

    private final DigestStore store;
    private final DigestText text;
    private final DigestMail mail;
    private final PreferenceStore preferences;
    private final DigestProperties properties;
    private final JavaMailSenderImpl server;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DigestSender(
            DigestStore store,
            DigestText text,
            DigestMail mail,
            PreferenceStore preferences,
            DigestProperties properties,
            JavaMailSenderImpl server,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.text = text;
        this.mail = mail;
        this.preferences = preferences;
        this.properties = properties;
        this.server = server;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What happened to one row of the outbox. */
    enum Outcome {
        NOTHING_DUE,
        SENT,
        NOT_SENT,
        NO_SERVER
    }

    /**
     * Sends everything that is due now, and stops early when the mail server cannot be reached.
     *
     * @return how many mails were sent
     */
    public int drain() {
        int sent = 0;
        transaction.executeWithoutResult(status -> {
            Instant now = clock.instant();
            store.openAtOnce(VietnamTime.dateOf(now), now, DigestText.NEWS);
        });
        try (var connection = new MailConnection(server)) {
            while (true) {
                switch (sendNext(connection)) {
                    case SENT -> sent++;
                    case NOT_SENT -> LOG.debug("A digest was not sent; going on with the next");
                    case NOTHING_DUE, NO_SERVER -> {
                        return sent;
                    }
                }
            }
        }
    }

    Outcome sendNext(MailConnection connection) {
        return transaction.execute(status -> {
            Instant now = clock.instant();
            return store.next(VietnamTime.dateOf(now), now)
                    .map(digest -> send(digest, connection, now))
                    .orElse(Outcome.NOTHING_DUE);
        });
    }

    private Outcome send(Digest digest, MailConnection connection, Instant now) {
        Map<Section, List<String>> lines = text.lines(store.entries(digest.id(), now), digest);
        if (!digest.ofItsOwn() && preferences.of(digest.person()) == Delivery.OVERDUE) {
            lines.keySet().retainAll(DigestText.LATE);
        }
        if (lines.isEmpty()) {
            store.settled(digest.id());
            return Outcome.NOT_SENT;
        }
        try {
            connection.open();
        } catch (MessagingException e) {
            failed(digest, e, now);
            return Outcome.NO_SERVER;
        }
        try {
            MimeMessage message = mail.message(server.getSession(), digest, lines, now);
            // before the hand-over, so that nothing but the commit is left to do after it
            store.sent(digest.id(), now);
            connection.send(message);
            return Outcome.SENT;
        } catch (MessagingException e) {
            connection.close();
            failed(digest, e, now);
            return Outcome.NOT_SENT;
        }
    }

    private void failed(Digest digest, MessagingException e, Instant now) {
        int failures = digest.failures() + 1;
        boolean dead = failures >= properties.attempts() || refusesAddress(e);
        // the server's text may name the person: only the kind of fault is kept
        String error = e.getClass().getSimpleName();
        store.failed(
                digest.id(),
                dead ? DigestStatus.DEAD : DigestStatus.WAITING,
                failures,
                now.plus(properties.retryAfter(failures)),
                error);
        if (dead) {
            LOG.warn("Digest {} of {} was given up after {} attempts: {}", digest.id(), digest.day(), failures, error);
        } else {
            LOG.info("Digest {} of {} failed, attempt {}: {}", digest.id(), digest.day(), failures, error);
        }
    }

    /** The mail server says that this mail box will never take the mail. */
    private static boolean refusesAddress(MessagingException e) {
        return e instanceof AddressException
                || e instanceof SendFailedException failure
                        && failure.getInvalidAddresses() != null
                        && failure.getInvalidAddresses().length > 0;
    }
}
