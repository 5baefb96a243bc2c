package vn.thidua.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.plan.ReportPeriod;

/**
 * The module wired by hand on any data source, with a plan of its own that no other test touches and a mail server in this
 * JVM. Also used by the second JVM of the kill test and by the benchmark, which have no Spring context.
 */
class MailRoom {

    static final String PLAN = "nhac-viec";
    static final String MAIL_DOMAIN = "@nhac-viec.test";
    static final String CONSOLIDATOR = "co-quan-tong-hop";
    static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    static final int ATTEMPTS = 3;

    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final DigestStore digestStore;
    final DailyReminders reminders;
    final Notices notices;
    final DigestSender sender;
    final PreferenceStore preferences;
    final NoticeDesk desk;

    MailRoom(DataSource database, WorkingDays workingDays, Clock clock, int smtpPort) {
        this(
                database,
                new DataSourceTransactionManager(database),
                workingDays,
                clock,
                smtpPort,
                new DigestMail(properties(), "http://thidua.test"));
    }

    MailRoom(
            DataSource database,
            PlatformTransactionManager transactions,
            WorkingDays workingDays,
            Clock clock,
            int smtpPort,
            DigestMail mail) {
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(transactions);
        digestStore = new DigestStore(jdbc);
        var noticeStore = new NoticeStore(jdbc);
        var names = new Names();
        var text = new DigestText(workingDays, names);
        preferences = new PreferenceStore(jdbc);
        desk = new NoticeDesk(digestStore, preferences, text, clock);
        reminders = new DailyReminders(noticeStore, digestStore, workingDays, names, clock);
        notices = new Notices(noticeStore, names, clock);
        sender = new DigestSender(
                digestStore, text, mail, preferences, properties(), server(smtpPort), transactions, clock);
    }

    static DigestProperties properties() {
        return new DigestProperties(false, Duration.ofSeconds(30), "thidua@so-noi-vu.test", ATTEMPTS, FIRST_RETRY);
    }

    static JavaMailSenderImpl server(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.setUsername(""); // as an empty environment variable leaves it
        server.setPassword("");
        return server;
    }

    /** A mail server on a free port. */
    static GreenMail mailServer() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    DailyReminders.Composed compose() {
        return transaction.execute(status -> reminders.compose());
    }

    void personAt(String email, String id, String office, String... roles) {
        jdbc.sql("""
                        insert into thidua.person (id, plan_id, full_name, email, created_at)
                        values (?, ?, ?, ?, ?) on conflict (id) do nothing
                        """)
                .params(id, PLAN, "Ông/Bà " + id, email, Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .update();
        for (String role : roles) {
            jdbc.sql("""
                            insert into thidua.role_assignment (person_id, plan_id, office_id, role, position)
                            values (?, ?, ?, ?, '') on conflict do nothing
                            """).params(id, PLAN, office, role).update();
        }
    }

    /** A person with the address that belongs to the id. */
    void person(String id, String office, String... roles) {
        personAt(id + MAIL_DOMAIN, id, office, roles);
    }

    /** So many people who each have one notice in today's digest. */
    void waitingMails(int people, LocalDate day) {
        for (int i = 0; i < people; i++) {
            String person = "nv-%03d".formatted(i);
            person(person, "van-phong");
            notices.raise(person, "thu", "bao", day, "Báo cáo của đơn vị đã được tiếp nhận.");
        }
        compose();
    }

    int waiting() {
        return jdbc.sql("select count(*) from thidua.digest where status = 'waiting'")
                .query(Integer.class)
                .single();
    }

    String status(String person, LocalDate day) {
        return jdbc.sql("select status from thidua.digest where person_id = ? and day = ?")
                .params(person, day)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Removes what tests of this module wrote, and the notices of all others: they belong to no running test. */
    void clear() {
        for (String table : List.of("notice", "digest", "urging_ended", "notice_preference", "notice_seen")) {
            jdbc.sql("delete from thidua." + table).update();
        }
        jdbc.sql("delete from thidua.obligation_event where obligation_id like ?")
                .param(PLAN + "/%")
                .update();
        for (String table : List.of("obligation", "role_assignment", "person")) {
            jdbc.sql("delete from thidua.%s where plan_id = ?".formatted(table))
                    .param(PLAN)
                    .update();
        }
    }

    /** Message-IDs by recipient, for the people of this plan. */
    static Map<String, List<String>> received(GreenMail server) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> recipient(message).endsWith(MAIL_DOMAIN))
                .collect(Collectors.groupingBy(
                        message -> recipient(message).replace(MAIL_DOMAIN, ""),
                        TreeMap::new,
                        Collectors.mapping(MailRoom::messageId, Collectors.toList())));
    }

    static String recipient(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines of the list in the plain text. */
    static List<String> lines(MimeMessage message) {
        return part(message, 0)
                .lines()
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2))
                .toList();
    }

    static String part(MimeMessage message, int index) {
        try {
            BodyPart part = ((MimeMultipart) message.getContent()).getBodyPart(index);
            return (String) part.getContent();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the test's plan, which no plan file describes. */
    private static final class Names extends PlanNames {

        Names() {
            super(null, null);
        }

        @Override
        Map<String, String> consolidators() {
            return Map.of(PLAN, CONSOLIDATOR);
        }

        @Override
        String obligation(String plan, String kind, String period) {
            return (kind.equals("report") ? "Báo cáo " : "Nhiệm vụ theo Kế hoạch, ") + ReportPeriod.labelOf(period);
        }

        @Override
        String office(String planId, String officeId) {
            return switch (officeId) {
                case "so-y-te" -> "Sở Y tế";
                case "huyen-lak" -> "Huyện Lắk";
                case "hoi-ccb" -> "Hội Cựu chiến binh";
                case "krong-bong" -> "Huyện Krông Bông";
                default -> officeId;
            };
        }

        @Override
        String plan(String planId) {
            return "Kế hoạch số 26/KH-UBND";
        }
    }
}
