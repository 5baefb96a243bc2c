package vn.thidua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.support.ProcessTest;

/** A sender is a process of its own here, and is killed with SIGKILL: no finally, no shutdown hook, no rollback of its own. */
@ProcessTest
@Timeout(120)
class KillTest {

    private static final int PEOPLE = 12;
    private static final int BEFORE_THE_KILL = 5;
    private static final LocalDate DAY = LocalDate.of(2024, 12, 13);
    private static final Instant MORNING = VietnamTime.startOf(DAY).plus(Duration.ofMinutes(450));
    private static final int SIGKILLED = 128 + 9;

    @Autowired
    DataSource database;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Clock clock;

    GreenMail mailServer;
    MailRoom room;

    @BeforeEach
    void mailsAreWaiting() {
        ClockUtil.setCurrentTime(Date.from(MORNING));
        mailServer = MailRoom.mailServer();
        room = new MailRoom(database, workingDays, clock, mailServer.getSmtp().getPort());
        room.clear();
        room.waitingMails(PEOPLE, DAY);
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
        room.clear();
        mailServer.stop();
    }

    @Test
    void killedBetweenTwoMailsEverybodyGetsExactlyOne() throws Exception {
        killSenderAt(KilledSender.Place.BETWEEN_TWO_MAILS);
        assertThat(mailServer.getReceivedMessages()).hasSize(BEFORE_THE_KILL);
        sendTheRest();
        assertThat(MailRoom.received(mailServer))
                .hasSize(PEOPLE)
                .allSatisfy((person, mails) -> assertThat(mails).hasSize(1));
    }

    @Test
    void killedInTheMiddleOfAMailEverybodyGetsExactlyOne() throws Exception {
        killSenderAt(KilledSender.Place.INSIDE_A_MAIL);
        assertThat(mailServer.getReceivedMessages()).hasSize(BEFORE_THE_KILL);
        sendTheRest();
        assertThat(MailRoom.received(mailServer))
                .hasSize(PEOPLE)
                .allSatisfy((person, mails) -> assertThat(mails).hasSize(1));
    }

    /** The window that SMTP leaves open, see ADR 0009: nothing is lost, and the repetition can be recognised. */
    @Test
    void killedBetweenTheServersYesAndTheCommitThatOneMailComesAgainUnderTheSameMessageId() throws Exception {
        killSenderAt(KilledSender.Place.BEFORE_THE_COMMIT);
        assertThat(mailServer.getReceivedMessages()).hasSize(BEFORE_THE_KILL + 1);
        sendTheRest();
        Map<String, List<String>> received = MailRoom.received(mailServer);
        assertThat(received).hasSize(PEOPLE);
        List<List<String>> repeated =
                received.values().stream().filter(mails -> mails.size() > 1).toList();
        assertThat(repeated).hasSize(1);
        assertThat(repeated.get(0)).hasSize(2);
        assertThat(repeated.get(0).get(0)).isEqualTo(repeated.get(0).get(1));
    }

    private void killSenderAt(KilledSender.Place place) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(place))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> said = new ArrayList<>();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                if (line.equals(KilledSender.READY)) {
                    break;
                }
            }
            assertThat(said).last().isEqualTo(KilledSender.READY);
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(SIGKILLED);
        }
    }

    private List<String> command(KilledSender.Place place) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=" + VietnamTime.ZONE.getId(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledSender.class.getName(),
                ((HikariDataSource) database).getJdbcUrl(),
                String.valueOf(mailServer.getSmtp().getPort()),
                MORNING.toString(),
                place.name(),
                String.valueOf(BEFORE_THE_KILL));
    }

    /** Runs the sender again and again, as its schedule does, until PostgreSQL has noticed the dead process and all is sent. */
    private void sendTheRest() throws InterruptedException {
        Instant patience = Instant.now().plusSeconds(30);
        while (room.waiting() > 0 && Instant.now().isBefore(patience)) {
            room.sender.drain();
            Thread.sleep(50);
        }
        assertThat(room.waiting()).isZero();
    }
}
