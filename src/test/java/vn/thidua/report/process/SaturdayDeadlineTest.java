package vn.thidua.report.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.thidua.notification.DailyReminders;
import vn.thidua.notification.DigestSender;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.Status;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** Scene 1 of the office practice: "trước ngày 15/12", and 14/12/2024 is a Saturday. */
@OfficeTest
class SaturdayDeadlineTest {

    private static final String PLAN_NAME = "Kế hoạch số 26/KH-UBND ngày 17/02/2023 của UBND tỉnh Đắk Lắk";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Obligations obligations;

    @Autowired
    DailyReminders reminders;

    @Autowired
    DigestSender sender;

    @Autowired
    JavaMailSenderImpl smtp;

    GreenMail mailServer;
    int portBefore;

    @BeforeEach
    void mail() {
        mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        portBefore = smtp.getPort();
        smtp.setPort(mailServer.getSmtp().getPort());
        staff.hireFor("dak-lak");
    }

    @AfterEach
    void noMail() {
        smtp.setPort(portBefore);
        mailServer.stop();
    }

    @Test
    void theLastDaysOfTheRoundOf2024() {
        desk.at("2024-11-01T08:00").opensRound("dak-lak", "2024");
        ReportingOffice soYTe = desk.office("dak-lak", "so-y-te", "2024");
        ReportingOffice lak = desk.office("dak-lak", "huyen-lak", "2024");
        ReportingOffice krongBong = desk.office("dak-lak", "huyen-krong-bong", "2024");

        morning("2024-12-13T07:30");
        assertThat(linesFor(soYTe.person("chuyen-vien")))
                .containsExactly(
                        "Báo cáo năm 2024 của Sở Y tế (%s). Thời hạn: 14/12/2024. Hôm nay là ngày làm việc cuối cùng."
                                .formatted(PLAN_NAME));
        assertThat(linesFor(soYTe.person("lanh-dao"))).hasSize(1);
        assertThat(linesFor(soYTe.person("van-thu"))).isEmpty();

        desk.at("2024-12-13T15:00");
        soYTe.drafts().approves();
        krongBong.sends();
        desk.at("2024-12-14T21:40");
        desk.as(soYTe.person("lanh-dao")).does("userTask_sign", soYTe.dossier(), Typed.sign("KT"));
        soYTe.dispatches();
        assertThat(obligations.get(soYTe.dossier()).progress(desk.now())).isEqualTo(Progress.DUNG_HAN);

        desk.at("2024-12-15T00:00")
                .fires("boundaryEvent_overdue", lak.dossier())
                .runReadySteps();
        assertThat(obligations.get(lak.dossier()).progress(desk.now())).isEqualTo(Progress.QUA_HAN);
        mailbox();
        morning("2024-12-16T07:30");
        assertThat(linesFor(lak.person("chuyen-vien")))
                .containsExactly(
                        "Báo cáo năm 2024 của UBND huyện Lắk (%s). Thời hạn: 14/12/2024. Quá hạn (chậm 1 ngày làm việc)."
                                .formatted(PLAN_NAME));
        assertThat(linesFor(soYTe.person("chuyen-vien"))).isEmpty();
        assertThat(linesFor("dak-lak.ban-tdkt.chuyen-vien"))
                .singleElement()
                .asString()
                .contains("đơn vị quá hạn")
                .contains("huyện Lắk")
                .doesNotContain("Sở Y tế", "Krông Bông");
        desk.at("2024-12-16T07:55");
        lak.sends();
        assertThat(obligations.get(lak.dossier()).progress(desk.now())).isEqualTo(Progress.CHAM);

        desk.at("2024-12-17T10:00");
        krongBong.isAskedForSupplement("Bổ sung số liệu giải ngân.", "2024-12-20");
        assertThat(obligations.get(krongBong.dossier()).status()).isEqualTo(Status.YEU_CAU_BO_SUNG);
        assertThat(obligations.get(krongBong.dossier()).progress(desk.now())).isEqualTo(Progress.DUNG_HAN);
        mailbox();
        morning("2024-12-20T07:30");
        assertThat(linesFor(krongBong.person("chuyen-vien")))
                .containsExactly(
                        "Bổ sung, hoàn thiện báo cáo năm 2024 của UBND huyện Krông Bông (%s). Ngày gửi lại: 20/12/2024. Hôm nay là ngày làm việc cuối cùng."
                                .formatted(PLAN_NAME));
        krongBong.sends().isAccepted();
        assertThat(obligations.get(krongBong.dossier()).progress(desk.now())).isEqualTo(Progress.DUNG_HAN);
    }

    private void morning(String time) {
        desk.at(time);
        reminders.compose();
        sender.drain();
    }

    /** Forgets what has come so far. */
    private void mailbox() {
        try {
            mailServer.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> linesFor(String person) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(mail -> isFor(person, mail))
                .flatMap(mail -> text(mail).lines())
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2))
                .toList();
    }

    private static boolean isFor(String person, MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString().equals(person + "@thu.invalid");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
