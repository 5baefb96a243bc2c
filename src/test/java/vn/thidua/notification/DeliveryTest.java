package vn.thidua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.DutyMode;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.support.ProcessTest;

/** How people want to be told: at once, once a day, only of what is overdue; and what they read in the application. */
@ProcessTest
class DeliveryTest {

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
    void threePeople() {
        now(MORNING);
        mailServer = MailRoom.mailServer();
        room = new MailRoom(database, workingDays, clock, mailServer.getSmtp().getPort());
        room.clear();
        room.person("a", "so-y-te", "chuyen-vien");
        room.person("b", "so-y-te", "chuyen-vien");
        room.person("c", "so-y-te", "chuyen-vien");
        room.desk.choose("a", "at-once");
        room.desk.choose("c", "overdue");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
        room.clear();
        mailServer.stop();
    }

    private static void now(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    private void tellAll(String sentence) {
        List.of("a", "b", "c").forEach(person -> room.notices.raise(person, "viec", sentence, FRIDAY, sentence));
    }

    @Test
    void whatIsNewIsCountedUntilItWasSeen() {
        assertThat(room.desk.unseen("a")).isZero();
        tellAll("Có văn bản mới.");
        now(MORNING.plusSeconds(60));
        tellAll("Có thêm một văn bản.");
        assertThat(room.desk.unseen("a")).isEqualTo(2);

        room.desk.seen("a", MORNING);
        assertThat(room.desk.unseen("a")).isEqualTo(1);
        assertThat(room.desk.unseen("b")).as("a colleague's are his own").isEqualTo(2);
        room.desk.seen("a", MORNING.plusSeconds(60));
        room.desk.seen("a", MORNING);
        assertThat(room.desk.unseen("a"))
                .as("an older window counts nothing back")
                .isZero();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> room.desk.seen("a", MORNING.plusSeconds(3600)))
                .withMessageStartingWith("Thời điểm đã xem không đúng");
        now(MORNING.plus(Duration.ofDays(31)));
        assertThat(room.desk.unseen("b")).as("as old ones are not listed").isZero();
    }

    private int mailsOf(String person) {
        return MailRoom.received(mailServer).getOrDefault(person, List.of()).size();
    }

    @Test
    void whoWantsItAtOnceDoesNotWaitForTheMorningAndIsNotToldTwice() throws Exception {
        tellAll("Báo cáo của đơn vị đã được tiếp nhận.");

        assertThat(room.sender.drain()).isEqualTo(1);
        assertThat(mailServer.getReceivedMessages()[0].getSubject())
                .isEqualTo("Thông báo mới về công tác thi đua, khen thưởng");
        assertThat(room.sender.drain()).as("nothing new").isZero();
        tellAll("Kế hoạch đã được ban hành.");
        assertThat(room.sender.drain()).as("something new the same day").isEqualTo(1);
        room.compose();
        assertThat(room.sender.drain())
                .as("the daily mail of the second person")
                .isEqualTo(1);
        assertThat(List.of(mailsOf("a"), mailsOf("b"), mailsOf("c"))).containsExactly(2, 1, 0);
    }

    @Test
    void whoWantsOverdueWorkOnlyIsLeftAloneUntilThereIsSome() {
        obligations.open(
                MailRoom.PLAN,
                "report",
                "2024",
                List.of(new Obligations.Demand("so-y-te", DutyMode.GIAO)),
                VietnamTime.endOf(LocalDate.of(2024, 12, 14)),
                null);
        room.compose();
        room.sender.drain();
        assertThat(mailsOf("b")).as("due tomorrow").isEqualTo(1);
        assertThat(mailsOf("c")).isZero();

        now(MORNING.plus(Duration.ofDays(3)));
        room.compose();
        room.sender.drain();
        assertThat(mailsOf("c")).as("overdue since Sunday").isEqualTo(1);
    }

    @Test
    void everybodyReadsItInTheApplicationWhateverHeWantsByMail() {
        tellAll("Báo cáo của đơn vị đã được tiếp nhận.");
        now(MORNING.plus(Duration.ofHours(1)));
        tellAll("Kế hoạch <b>đã</b> được ban hành.");

        assertThat(room.desk.of("c").messages())
                .extracting(NoticeDesk.Message::sentence)
                .containsExactly("Kế hoạch <b>đã</b> được ban hành.", "Báo cáo của đơn vị đã được tiếp nhận.");
        assertThat(room.desk.of("c").delivery())
                .extracting(NoticeDesk.Choice::code, NoticeDesk.Choice::chosen)
                .containsExactly(tuple("at-once", false), tuple("daily", false), tuple("overdue", true));
        assertThat(room.desk.of("b").delivery())
                .filteredOn(NoticeDesk.Choice::chosen)
                .extracting(NoticeDesk.Choice::label)
                .containsExactly("Gửi gộp một thư mỗi sáng");
        now(MORNING.plus(Duration.ofDays(31)));
        assertThat(room.desk.of("c").messages()).isEmpty();
    }

    @Test
    void anUnknownWayIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> room.desk.choose("a", "by-pigeon"))
                .withMessage("Cách nhận thông báo này không có; hãy chọn một cách trong danh sách.");
    }
}
