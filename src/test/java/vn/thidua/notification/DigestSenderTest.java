package vn.thidua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.DutyMode;
import vn.thidua.plan.Role;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.support.ProcessTest;

@ProcessTest
class DigestSenderTest {

    private static final LocalDate FRIDAY = LocalDate.of(2024, 12, 13);
    private static final Instant MORNING = VietnamTime.startOf(FRIDAY).plus(Duration.ofMinutes(450));

    @Autowired
    DataSource database;

    @Autowired
    Obligations obligations;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Clock clock;

    GreenMail mailServer;
    MailRoom room;

    @BeforeEach
    void fridayMorning() {
        now(MORNING);
        mailServer = MailRoom.mailServer();
        room = new MailRoom(database, workingDays, clock, mailServer.getSmtp().getPort());
        room.clear();
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
        room.clear();
        mailServer.stop();
    }

    @Test
    void aRepeatedMorningWritesNothingTwiceAndSendsNothingTwice() {
        room.person("a", "so-y-te", "chuyen-vien", "lanh-dao");
        open("so-y-te");
        assertThat(room.compose()).isEqualTo(new DailyReminders.Composed(1, 1));
        assertThat(room.compose()).isEqualTo(new DailyReminders.Composed(0, 0));
        assertThat(room.sender.drain()).isEqualTo(1);
        assertThat(room.compose()).isEqualTo(new DailyReminders.Composed(0, 0));
        assertThat(room.sender.drain()).isZero();
        assertThat(MailRoom.received(mailServer))
                .hasEntrySatisfying("a", mails -> assertThat(mails).hasSize(1));
    }

    @Test
    void aMailOfItsOwnLeavesAtOnceBesideTheDigestAndOnceADay() throws Exception {
        room.person("a", "so-y-te", "chuyen-vien", "lanh-dao");
        room.person("b", "so-noi-vu", "chuyen-vien");
        open("so-y-te");
        room.compose();
        assertThat(room.sender.drain()).as("the digest has left").isEqualTo(1);

        assertThat(mailsNow("so-y-te", "viec-1")).isEqualTo(1);
        assertThat(mailsNow("so-y-te", "viec-1")).as("told today already").isZero();
        assertThat(room.sender.drain()).isEqualTo(1);
        assertThat(mailsNow("so-y-te", "viec-2")).as("about something else").isEqualTo(1);
        assertThat(room.sender.drain()).isEqualTo(1);
        assertThat(mailServer.getReceivedMessages()).hasSize(3);
        var mail = mailServer.getReceivedMessages()[1];
        assertThat(mail.getSubject()).isEqualTo("Đôn đốc gửi báo cáo");
        assertThat(GreenMailUtil.getBody(mail)).isNotEmpty();
        assertThat(MailRoom.received(mailServer).get("a"))
                .as("three different Message-IDs")
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(room.compose()).isEqualTo(new DailyReminders.Composed(0, 0));
        assertThat(room.sender.drain()).isZero();
        now(MORNING.plus(Duration.ofDays(1)));
        assertThat(mailsNow("so-y-te", "viec-1")).as("the next day").isEqualTo(1);
    }

    @Test
    void aMailOfItsOwnThatCouldNotLeaveIsTakenOverByTheNextMorning() {
        room.person("a", "so-y-te", "chuyen-vien");
        assertThat(mailsNow("so-y-te", "viec-1")).isEqualTo(1);
        now(MORNING.plus(Duration.ofDays(3)));
        room.compose();
        assertThat(room.sender.drain()).isEqualTo(1);
        assertThat(MailRoom.received(mailServer).get("a")).hasSize(1);
    }

    private int mailsNow(String office, String subject) {
        return room.notices.mailNow(
                MailRoom.PLAN,
                Set.of(Role.CHUYEN_VIEN, Role.LANH_DAO),
                "urged",
                List.of(new Notices.OwnMail(office, subject, "Đôn đốc gửi báo cáo", "Đề nghị gửi báo cáo.")));
    }

    @Test
    void twoMorningsAtOnceWriteEveryNoticeOnce() throws Exception {
        for (int i = 0; i < 50; i++) {
            room.person("a" + i, "office-" + i, "chuyen-vien");
            open("office-" + i);
        }
        List<DailyReminders.Composed> both = atOnce(2, room::compose);
        assertThat(both.stream().mapToInt(DailyReminders.Composed::notices).sum())
                .isEqualTo(50);
        room.sender.drain();
        assertThat(MailRoom.received(mailServer))
                .hasSize(50)
                .allSatisfy((person, mails) -> assertThat(mails).hasSize(1));
    }

    @Test
    void severalSendersAtOnceSendEveryMailOnce() throws Exception {
        room.waitingMails(60, FRIDAY);
        List<Integer> sent = atOnce(4, room.sender::drain);
        assertThat(sent.stream().mapToInt(Integer::intValue).sum()).isEqualTo(60);
        assertThat(sent.stream().filter(mails -> mails > 0))
                .as("senders that had work")
                .hasSizeGreaterThan(1);
        assertThat(MailRoom.received(mailServer))
                .hasSize(60)
                .allSatisfy((person, mails) -> assertThat(mails).hasSize(1));
    }

    @Test
    void whileTheServerIsDownAttemptsGrowRarerUntilTheDigestIsGivenUpAndTheNextMorningTakesItsNoticesOver() {
        room.waitingMails(1, FRIDAY);
        mailServer.stop();
        assertThat(room.sender.drain()).isZero();
        assertThat(failures("nv-000")).isEqualTo(1);

        now(MORNING.plus(Duration.ofSeconds(59)));
        room.sender.drain();
        assertThat(failures("nv-000")).as("before a minute has passed").isEqualTo(1);

        now(MORNING.plus(Duration.ofMinutes(1)));
        room.sender.drain();
        assertThat(failures("nv-000")).isEqualTo(2);

        now(MORNING.plus(Duration.ofMinutes(4)));
        room.sender.drain();
        assertThat(failures("nv-000"))
                .as("before four more minutes have passed")
                .isEqualTo(2);

        now(MORNING.plus(Duration.ofMinutes(5)));
        room.sender.drain();
        assertThat(failures("nv-000")).isEqualTo(MailRoom.ATTEMPTS);
        assertThat(room.status("nv-000", FRIDAY)).isEqualTo("dead");
        assertThat(room.digestStore.count(FRIDAY)).containsEntry(DigestStatus.DEAD, 1);
        assertThat(room.jdbc
                        .sql("select last_error from thidua.digest")
                        .query(String.class)
                        .single())
                .isEqualTo("MailConnectException");

        LocalDate monday = FRIDAY.plusDays(3);
        now(MORNING.plus(Duration.ofDays(3)));
        mailServer = MailRoom.mailServer();
        room = new MailRoom(database, workingDays, clock, mailServer.getSmtp().getPort());
        room.compose();
        assertThat(room.sender.drain()).isEqualTo(1);
        assertThat(room.status("nv-000", FRIDAY)).isEqualTo("dead");
        assertThat(room.status("nv-000", monday)).isEqualTo("sent");
        assertThat(MailRoom.lines(mailServer.getReceivedMessages()[0]))
                .containsExactly("Báo cáo của đơn vị đã được tiếp nhận.");
    }

    @Test
    void aServerThatIsDownCostsOneAttemptPerRunNotOnePerPerson() {
        room.waitingMails(5, FRIDAY);
        mailServer.stop();
        room.sender.drain();
        assertThat(room.jdbc
                        .sql("select sum(attempts) from thidua.digest")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aMailThatDidNotLeaveOnItsDayIsNotSentTheNextDayButTakenOver() {
        room.waitingMails(1, FRIDAY);
        now(MORNING.plus(Duration.ofDays(1)));
        assertThat(room.sender.drain()).as("on Saturday").isZero();
        now(MORNING.plus(Duration.ofDays(3)));
        room.compose();
        assertThat(room.sender.drain()).as("on Monday").isEqualTo(1);
        assertThat(room.status("nv-000", FRIDAY)).isEqualTo("superseded");
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    @Test
    void anAddressThatIsNoneIsGivenUpAtOnceAndHoldsNobodyElseUp() {
        room.personAt("khong phai dia chi", "a", "van-phong");
        room.notices.raise("a", "thu", "bao", FRIDAY, "Báo cáo đã được tiếp nhận.");
        room.waitingMails(2, FRIDAY);
        assertThat(room.sender.drain()).isEqualTo(2);
        assertThat(room.status("a", FRIDAY)).isEqualTo("dead");
    }

    @Test
    void whoHasNoAddressGetsNoMailAndCountsAsThat() {
        room.personAt(null, "a", "van-phong");
        room.personAt("", "b", "van-phong");
        room.notices.raise("a", "thu", "bao", FRIDAY, "Báo cáo đã được tiếp nhận.");
        room.notices.raise("b", "thu", "bao", FRIDAY, "Báo cáo đã được tiếp nhận.");
        room.compose();
        assertThat(room.sender.drain()).isZero();
        assertThat(room.digestStore.count(FRIDAY)).containsExactlyEntriesOf(Map.of(DigestStatus.NO_ADDRESS, 2));
        assertThat(mailServer.getReceivedMessages()).isEmpty();
    }

    @Test
    void whatWasDoneSinceTheMorningIsLeftOutAndAMailWithNothingLeftIsNotSent() {
        room.person("a", "so-y-te", "chuyen-vien");
        room.person("b", "huyen-lak", "chuyen-vien");
        room.notices.raise("b", "thu", "bao", FRIDAY, "Báo cáo đã được tiếp nhận.");
        open("so-y-te");
        open("huyen-lak");
        room.compose();
        obligations.sent(id("so-y-te"), null, "1/BC-SYT");
        obligations.sent(id("huyen-lak"), null, "2/BC-UBND");
        assertThat(room.sender.drain()).isEqualTo(1);
        assertThat(room.status("a", FRIDAY)).isEqualTo("settled");
        assertThat(MailRoom.lines(mailServer.getReceivedMessages()[0])).containsExactly("Báo cáo đã được tiếp nhận.");
    }

    @Test
    void aNoticeRaisedAfterTheMailLeftGoesIntoTheNextMorningsMail() {
        room.waitingMails(1, FRIDAY);
        room.sender.drain();
        room.notices.raise("nv-000", "thu", "tra-lai", FRIDAY, "Dự thảo được trả lại, đề nghị hoàn thiện.");
        room.compose();
        assertThat(room.sender.drain()).as("one mail a day").isZero();
        now(MORNING.plus(Duration.ofDays(3)));
        room.compose();
        room.sender.drain();
        assertThat(MailRoom.lines(mailServer.getReceivedMessages()[1]))
                .containsExactly("Dự thảo được trả lại, đề nghị hoàn thiện.");
    }

    private void open(String office) {
        obligations.open(
                MailRoom.PLAN,
                "report",
                "2024",
                List.of(new Obligations.Demand(office, DutyMode.GIAO)),
                VietnamTime.endOf(LocalDate.of(2024, 12, 14)),
                null);
    }

    private static String id(String office) {
        return Obligation.id(Obligation.roundId(MailRoom.PLAN, "report", "2024"), office);
    }

    private int failures(String person) {
        return room.jdbc
                .sql("select attempts from thidua.digest where person_id = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }

    private static void now(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Runs the same on several threads that begin together. */
    private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        var together = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> running = Stream.generate(() -> (Callable<T>) () -> {
                        together.await();
                        return work.call();
                    })
                    .limit(threads)
                    .map(pool::submit)
                    .toList();
            var results = new ArrayList<T>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
