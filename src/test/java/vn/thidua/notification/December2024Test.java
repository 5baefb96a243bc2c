package vn.thidua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
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
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.support.ProcessTest;

/**
 * Who reads what on which morning when the report is due "trước ngày 15/12" and 14/12/2024 is a Saturday. The expected dates
 * were counted on a wall calendar.
 */
@ProcessTest
class December2024Test {

    private static final String ROUND = MailRoom.PLAN + "/report/2024";
    private static final Instant DUE = VietnamTime.endOf(LocalDate.of(2024, 12, 14));

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
    void anOfficeAndItsPeople() {
        mailServer = MailRoom.mailServer();
        room = new MailRoom(database, workingDays, clock, mailServer.getSmtp().getPort());
        room.clear();
        room.person("soan-thao", "so-y-te", "chuyen-vien");
        room.person("truong-phong", "so-y-te", "truong-phong");
        room.person("giam-doc", "so-y-te", "lanh-dao");
        room.person("van-thu", "so-y-te", "van-thu");
        room.person("tong-hop", MailRoom.CONSOLIDATOR, "chuyen-vien");
        room.person("truong-ban", MailRoom.CONSOLIDATOR, "truong-phong");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
        room.clear();
        mailServer.stop();
    }

    private static final String REPORT =
            "Báo cáo năm 2024 của Sở Y tế (Kế hoạch số 26/KH-UBND). Thời hạn: 14/12/2024. ";

    @Test
    void whoDraftsIsRemindedFourteenSevenThreeAndOneWorkingDaysBeforeOnTheLastOneAndWeeklyWhenLate() {
        open("so-y-te", DutyMode.GIAO, DUE);
        assertThat(mailsUntilNewYear("soan-thao"))
                .containsExactly(
                        "25/11/2024 " + REPORT + "Còn 14 ngày làm việc.",
                        "04/12/2024 " + REPORT + "Còn 7 ngày làm việc.",
                        "10/12/2024 " + REPORT + "Còn 3 ngày làm việc.",
                        "12/12/2024 " + REPORT + "Còn 1 ngày làm việc.",
                        "13/12/2024 " + REPORT + "Hôm nay là ngày làm việc cuối cùng.",
                        "16/12/2024 " + REPORT + "Quá hạn (chậm 1 ngày làm việc).",
                        "23/12/2024 " + REPORT + "Quá hạn (chậm 6 ngày làm việc).",
                        "30/12/2024 " + REPORT + "Quá hạn (chậm 11 ngày làm việc).");
    }

    @Test
    void headsHearFromThreeWorkingDaysOnAndWhoOnlyRegistersDocumentsHearsNothing() {
        open("so-y-te", DutyMode.GIAO, DUE);
        String[] fromThreeDaysOn = {
            "10/12/2024 " + REPORT + "Còn 3 ngày làm việc.",
            "12/12/2024 " + REPORT + "Còn 1 ngày làm việc.",
            "13/12/2024 " + REPORT + "Hôm nay là ngày làm việc cuối cùng.",
            "16/12/2024 " + REPORT + "Quá hạn (chậm 1 ngày làm việc).",
            "23/12/2024 " + REPORT + "Quá hạn (chậm 6 ngày làm việc).",
            "30/12/2024 " + REPORT + "Quá hạn (chậm 11 ngày làm việc)."
        };
        everyMorningUntilNewYear();
        assertThat(mails("truong-phong")).containsExactly(fromThreeDaysOn);
        assertThat(mails("giam-doc")).containsExactly(fromThreeDaysOn);
        assertThat(mails("van-thu")).isEmpty();
    }

    @Test
    void anOfficeWithoutSpecialistsHasItsHeadRemindedFromTheBeginning() {
        room.person("to-truong", "to-dan-pho", "lanh-dao");
        open("to-dan-pho", DutyMode.GIAO, DUE);
        assertThat(mailsUntilNewYear("to-truong")).hasSize(8).first().asString().startsWith("25/11/2024 ");
    }

    @Test
    void theConsolidatorGetsOneLineForAllLateOffices() {
        open("so-y-te", DutyMode.GIAO, DUE);
        open("huyen-lak", DutyMode.GIAO, DUE);
        open("hoi-ccb", DutyMode.DE_NGHI, DUE);
        open("krong-bong", DutyMode.GIAO, DUE);
        at(LocalDate.of(2024, 12, 14), LocalTime.of(21, 40));
        obligations.sent(Obligation.id(ROUND, "krong-bong"), null, "12/BC-UBND");
        String start = " Báo cáo năm 2024 (Kế hoạch số 26/KH-UBND): ";
        String requested = "1 cơ quan được đề nghị phối hợp chưa có báo cáo (Hội Cựu chiến binh).";
        everyMorning(LocalDate.of(2024, 12, 9), LocalDate.of(2024, 12, 20));
        at(LocalDate.of(2024, 12, 20), LocalTime.of(15, 0));
        obligations.sent(Obligation.id(ROUND, "huyen-lak"), null, "13/BC-UBND");
        everyMorning(LocalDate.of(2024, 12, 21), LocalDate.of(2024, 12, 29));
        assertThat(mails("tong-hop"))
                .containsExactly(
                        "16/12/2024" + start + "2 đơn vị quá hạn (Huyện Lắk, Sở Y tế); " + requested,
                        "23/12/2024" + start + "1 đơn vị quá hạn (Sở Y tế); " + requested);
        assertThat(mails("truong-ban")).isEmpty();
    }

    @Test
    void aRequestedOfficeIsAskedPolitelyAndNeverCalledLate() {
        room.person("hoi", "hoi-ccb", "chuyen-vien");
        open("hoi-ccb", DutyMode.DE_NGHI, DUE);
        String request = "Trân trọng đề nghị Quý cơ quan gửi báo cáo năm 2024 của Hội Cựu chiến binh"
                + " (Kế hoạch số 26/KH-UBND). Thời hạn: 14/12/2024.";
        assertThat(mailsUntilNewYear("hoi"))
                .containsExactly(
                        "25/11/2024 " + request + " Còn 14 ngày làm việc.",
                        "04/12/2024 " + request + " Còn 7 ngày làm việc.",
                        "10/12/2024 " + request + " Còn 3 ngày làm việc.",
                        "12/12/2024 " + request + " Còn 1 ngày làm việc.",
                        "13/12/2024 " + request + " Hôm nay là ngày làm việc cuối cùng.",
                        "16/12/2024 " + request,
                        "23/12/2024 " + request,
                        "30/12/2024 " + request);
        assertThat(room.notices.about(Obligation.id(ROUND, "hoi-ccb")))
                .extracting(Notice::kind)
                .doesNotContain("overdue")
                .contains("request");
    }

    @Test
    void whatHasNoDateOrWasSentIsNobodysReminder() {
        room.person("lak", "huyen-lak", "chuyen-vien");
        open("so-y-te", DutyMode.GIAO, null);
        open("huyen-lak", DutyMode.GIAO, DUE);
        at(LocalDate.of(2024, 11, 20), LocalTime.NOON);
        obligations.sent(Obligation.id(ROUND, "huyen-lak"), null, "13/BC-UBND");
        everyMorningUntilNewYear();
        assertThat(MailRoom.received(mailServer)).isEmpty();
    }

    @Test
    void aSupplementIsRemindedByItsOwnDateAndTheReportStaysOnTime() {
        room.person("krong-bong", "krong-bong", "chuyen-vien");
        String id = Obligation.id(ROUND, "krong-bong");
        open("krong-bong", DutyMode.GIAO, DUE);
        at(LocalDate.of(2024, 11, 20), LocalTime.NOON);
        obligations.sent(id, null, "13/BC-UBND");
        at(LocalDate.of(2024, 12, 16), LocalTime.NOON);
        obligations.supplementRequested(id, "tong-hop", "Thiếu biểu số liệu", LocalDate.of(2024, 12, 20));
        String supplement = "Bổ sung, hoàn thiện báo cáo năm 2024 của Huyện Krông Bông (Kế hoạch số 26/KH-UBND)."
                + " Ngày gửi lại: 20/12/2024. ";
        everyMorning(LocalDate.of(2024, 12, 17), LocalDate.of(2024, 12, 31));
        assertThat(mails("krong-bong"))
                .containsExactly(
                        "17/12/2024 " + supplement + "Còn 3 ngày làm việc.",
                        "19/12/2024 " + supplement + "Còn 1 ngày làm việc.",
                        "20/12/2024 " + supplement + "Hôm nay là ngày làm việc cuối cùng.",
                        "23/12/2024 " + supplement + "Đã quá ngày gửi lại 1 ngày làm việc.",
                        "30/12/2024 " + supplement + "Đã quá ngày gửi lại 6 ngày làm việc.");
        assertThat(mails("tong-hop")).isEmpty();
    }

    @Test
    void urgingEndsWhenTheConsolidatedReportIsSigned() {
        open("so-y-te", DutyMode.GIAO, DUE);
        everyMorning(LocalDate.of(2024, 12, 16), LocalDate.of(2024, 12, 20));
        room.notices.endUrging(ROUND);
        everyMorning(LocalDate.of(2024, 12, 21), LocalDate.of(2024, 12, 31));
        assertThat(mails("soan-thao")).hasSize(1);
        assertThat(mails("tong-hop")).hasSize(1);
    }

    @Test
    void aMorningWithoutServerIsMadeUpForOnTheNext() {
        open("so-y-te", DutyMode.GIAO, DUE);
        everyMorning(LocalDate.of(2024, 11, 18), LocalDate.of(2024, 12, 3));
        everyMorning(LocalDate.of(2024, 12, 5), LocalDate.of(2024, 12, 9));
        assertThat(mails("soan-thao"))
                .containsExactly(
                        "25/11/2024 " + REPORT + "Còn 14 ngày làm việc.",
                        "05/12/2024 " + REPORT + "Còn 6 ngày làm việc.");
    }

    @Test
    void theMailSaysInTextAndHtmlWhatIsToBeDoneAndWhere() throws Exception {
        room.person("soan-thao-2", "so-y-te", "chuyen-vien");
        room.jdbc
                .sql("update thidua.person set full_name = 'Nguyễn <b>Thị</b> Hoa' where id = 'soan-thao-2'")
                .update();
        open("so-y-te", DutyMode.GIAO, DUE);
        everyMorning(LocalDate.of(2024, 12, 13), LocalDate.of(2024, 12, 15));
        MimeMessage mail = Arrays.stream(mailServer.getReceivedMessages())
                .filter(each -> MailRoom.recipient(each).startsWith("soan-thao-2@"))
                .findFirst()
                .orElseThrow();
        assertThat(mail.getSubject()).isEqualTo("Bản nhắc việc ngày 13/12/2024");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID())
                .startsWith("<digest.20241213.")
                .endsWith("@thidua>")
                .doesNotContain("soan-thao");
        assertThat(MailRoom.part(mail, 0)).isEqualToNormalizingNewlines("""
                Kính gửi: Nguyễn <b>Thị</b> Hoa

                Bản nhắc việc ngày 13/12/2024

                Sắp đến hạn
                - %sHôm nay là ngày làm việc cuối cùng.

                Mở việc cần làm: http://thidua.test/camunda/app/tasklist/

                Thư do hệ thống tự động gửi, đề nghị không trả lời thư này.
                """.formatted(REPORT));
        assertThat(MailRoom.part(mail, 1))
                .contains(
                        "Nguyễn &lt;b&gt;Thị&lt;/b&gt; Hoa",
                        "<li>" + REPORT + "Hôm nay là ngày làm việc cuối cùng.</li>")
                .contains("<a href=\"http://thidua.test/camunda/app/tasklist/\">Mở việc cần làm</a>");
    }

    private void open(String office, DutyMode mode, Instant due) {
        at(LocalDate.of(2024, 11, 1), LocalTime.of(8, 0));
        obligations.open(MailRoom.PLAN, "report", "2024", List.of(new Obligations.Demand(office, mode)), due, null);
    }

    private List<String> mailsUntilNewYear(String person) {
        everyMorningUntilNewYear();
        return mails(person);
    }

    private void everyMorningUntilNewYear() {
        everyMorning(LocalDate.of(2024, 11, 4), LocalDate.of(2024, 12, 31));
    }

    private void everyMorning(LocalDate first, LocalDate last) {
        for (LocalDate day : first.datesUntil(last.plusDays(1)).toList()) {
            at(day, LocalTime.of(7, 30));
            if (room.reminders.workingDayToday()) {
                room.compose();
            }
            room.sender.drain();
        }
    }

    private void at(LocalDate day, LocalTime time) {
        ClockUtil.setCurrentTime(
                Date.from(day.atTime(time).atZone(VietnamTime.ZONE).toInstant()));
    }

    /** Date of the subject and line, for every line that the person got. */
    private List<String> mails(String person) {
        List<String> mails = new ArrayList<>();
        for (MimeMessage mail : mailServer.getReceivedMessages()) {
            if (MailRoom.recipient(mail).equals(person + MailRoom.MAIL_DOMAIN)) {
                MailRoom.lines(mail).forEach(line -> mails.add(date(mail) + " " + line));
            }
        }
        return mails;
    }

    private static String date(MimeMessage mail) {
        try {
            return mail.getSubject().replace("Bản nhắc việc ngày ", "");
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
