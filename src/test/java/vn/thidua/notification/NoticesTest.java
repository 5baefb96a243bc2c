package vn.thidua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.organisation.Group;
import vn.thidua.plan.DutyMode;
import vn.thidua.plan.Role;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.support.ProcessTest;

@ProcessTest
class NoticesTest {

    private static final String ROUND = Obligation.roundId(MailRoom.PLAN, "report", "2024");
    private static final String ID = Obligation.id(ROUND, "so-y-te");
    private static final LocalDate DUE = LocalDate.of(2024, 12, 14);

    @Autowired
    DataSource database;

    @Autowired
    Obligations obligations;

    @Autowired
    Notices notices;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Clock clock;

    MailRoom room;

    @BeforeEach
    void aLateOffice() {
        room = new MailRoom(database, workingDays, clock, 1);
        room.clear();
        room.person("soan-thao", "so-y-te", "chuyen-vien");
        room.person("giam-doc", "so-y-te", "lanh-dao");
        room.person("tong-hop", MailRoom.CONSOLIDATOR, "chuyen-vien");
        obligations.open(
                MailRoom.PLAN,
                "report",
                "2024",
                List.of(new Obligations.Demand("so-y-te", DutyMode.GIAO)),
                VietnamTime.endOf(DUE),
                null);
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
        room.clear();
    }

    @Test
    void theOverdueTimerTellsOfficeAndConsolidatorAndTheSweepOfTheWeekAddsNothing() {
        now(VietnamTime.endOf(DUE));
        assertThat(room.notices.overdue(ID)).isEqualTo(3);
        assertThat(room.notices.overdue(ID)).isZero();
        now(VietnamTime.startOf(DUE.plusDays(2)));
        assertThat(room.compose().notices()).isZero();
        assertThat(kinds(ID)).containsExactlyInAnyOrder("overdue giam-doc 2024-12-15", "overdue soan-thao 2024-12-15");
        assertThat(kinds(ROUND)).containsExactly("offices-late tong-hop 2024-12-15");
    }

    @Test
    void aWeekLaterTheTimerTellsAgain() {
        now(VietnamTime.startOf(DUE.plusDays(1)));
        room.notices.overdue(ID);
        now(VietnamTime.startOf(DUE.plusDays(7)));
        assertThat(room.notices.overdue(ID)).as("the seventh day").isZero();
        now(VietnamTime.startOf(DUE.plusDays(8)));
        assertThat(room.notices.overdue(ID)).as("the eighth day").isEqualTo(3);
    }

    @Test
    void whatIsOwedForMoreThanAQuarterIsToldOnceAQuarter() {
        for (int week = 0; week < 12; week++) {
            now(VietnamTime.startOf(DUE.plusDays(1 + 7L * week)));
            assertThat(room.notices.overdue(ID)).as("week %d", week).isEqualTo(3);
        }
        var toldIn = new ArrayList<Integer>();
        for (int week = 12; week < 52; week++) {
            now(VietnamTime.startOf(DUE.plusDays(1 + 7L * week)));
            if (room.notices.overdue(ID) > 0) {
                toldIn.add(week);
            }
        }
        assertThat(toldIn).containsExactly(12, 13, 26, 39);
    }

    @Test
    void beforeTheDateAndAfterSendingTheTimerTellsNobody() {
        now(VietnamTime.endOf(DUE).minusSeconds(1));
        assertThat(room.notices.overdue(ID)).isZero();
        obligations.sent(ID, null, "1/BC-SYT");
        now(VietnamTime.startOf(DUE.plusDays(1)));
        assertThat(room.notices.overdue(ID)).isZero();
    }

    @Test
    void onceTheConsolidatedReportIsSignedTheTimerTellsNobody() {
        room.notices.endUrging(ROUND);
        room.notices.endUrging(ROUND);
        now(VietnamTime.startOf(DUE.plusDays(1)));
        assertThat(room.notices.overdue(ID)).isZero();
    }

    @Test
    void aSentenceIsToldOncePerSlotToOnePersonOrToAllWhoHoldTheRole() {
        room.person("soan-thao-2", "so-y-te", "chuyen-vien");
        Group drafters = new Group(MailRoom.PLAN, "so-y-te", Role.CHUYEN_VIEN);
        String sentence = "Dự thảo được trả lại, đề nghị hoàn thiện.";
        assertThat(notices.raise("soan-thao", ID, "returned", DUE, sentence)).isTrue();
        assertThat(notices.raise("soan-thao", ID, "returned", DUE, sentence)).isFalse();
        assertThat(notices.raise(drafters, ID, "returned", DUE, sentence)).isEqualTo(1);
        assertThat(notices.raise(drafters, ID, "returned", DUE.plusDays(1), sentence))
                .isEqualTo(2);
    }

    @Test
    void aNoticeIsWithdrawnWithTheWorkThatRaisedIt() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            notices.raise("soan-thao", ID, "returned", DUE, "Dự thảo được trả lại.");
            status.setRollbackOnly();
        });
        assertThat(notices.about(ID)).isEmpty();
    }

    private List<String> kinds(String subject) {
        return notices.about(subject).stream()
                .map(notice -> "%s %s %s".formatted(notice.kind(), notice.person(), notice.slot()))
                .toList();
    }

    private static void now(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }
}
