package vn.thidua.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.DefaultTransactionStatus;
import vn.thidua.platform.time.VietnamTime;

/**
 * A second process that empties the outbox and, after so many mails, stops at a chosen place, says {@link #READY} and waits to
 * be killed. Sends the ordinary way: only the place where it stops is prepared.
 */
final class KilledSender {

    static final String READY = "ready to be killed";

    /** Where the process stands when it is killed. */
    enum Place {
        BETWEEN_TWO_MAILS,
        /** While the mail's content is on its way to the server. */
        INSIDE_A_MAIL,
        /** The server has taken the mail over, our commit has not begun. */
        BEFORE_THE_COMMIT
    }

    private KilledSender() {}

    /** Arguments: JDBC address, SMTP port, time of the clock, place, mails before it. */
    public static void main(String[] args) {
        Place place = Place.valueOf(args[3]);
        var stop = new Stop(Integer.parseInt(args[4]));
        var database = new DriverManagerDataSource(args[0], "postgres", "postgres");
        var transactions = new DataSourceTransactionManager(database) {
            private static final long serialVersionUID = 1L;

            @Override
            protected void doCommit(DefaultTransactionStatus status) {
                if (place == Place.BEFORE_THE_COMMIT) {
                    stop.here();
                }
                super.doCommit(status);
            }
        };
        var mail = new DigestMail(MailRoom.properties(), "http://thidua.test") {
            @Override
            MimeMessage message(
                    Session session, Digest digest, Map<DigestText.Section, List<String>> lines, Instant now)
                    throws MessagingException {
                MimeMessage message = super.message(session, digest, lines, now);
                return place == Place.INSIDE_A_MAIL ? stopping(message, stop) : message;
            }
        };
        Clock clock = Clock.fixed(Instant.parse(args[2]), VietnamTime.ZONE);
        var room = new MailRoom(database, transactions, null, clock, Integer.parseInt(args[1]), mail);
        try (var connection = new MailConnection(MailRoom.server(Integer.parseInt(args[1])))) {
            do {
                if (place == Place.BETWEEN_TWO_MAILS) {
                    stop.here();
                }
            } while (room.sender.sendNext(connection) == DigestSender.Outcome.SENT);
        }
    }

    private static MimeMessage stopping(MimeMessage message, Stop stop) throws MessagingException {
        return new MimeMessage(message) {
            @Override
            protected void updateMessageID() {
                // keeps the one it was made with
            }

            @Override
            public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
                stop.here();
                super.writeTo(out, ignored);
            }
        };
    }

    /** Lets so many pass, then waits for ever. */
    private static final class Stop {

        private int left;

        Stop(int left) {
            this.left = left;
        }

        void here() {
            if (left-- > 0) {
                return;
            }
            System.out.println(READY);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
