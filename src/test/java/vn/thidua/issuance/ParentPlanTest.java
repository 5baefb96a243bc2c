package vn.thidua.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.document.Attachments;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.Status;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.report.ConsolidatedVersions;
import vn.thidua.report.Correction;
import vn.thidua.report.Corrections;
import vn.thidua.report.Reports;
import vn.thidua.report.SentUpReports;
import vn.thidua.report.Submission;
import vn.thidua.report.domain.Answer;
import vn.thidua.report.domain.ReportContent;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** A province and one of its sở, each with a plan of its own in the same installation. */
@OfficeTest
class ParentPlanTest {

    private static final String PROVINCE = "ban-hanh";
    private static final String SO = "ban-hanh-con";
    private static final String OWED = "ban-hanh/report/2024/so-b";
    private static final String ROUND = "ban-hanh-con/report/2024";
    private static final String SPECIALIST = "ban-hanh-con.van-phong-so.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Plans plans;

    @Autowired
    Issuances issuances;

    @Autowired
    IssuanceProcess process;

    @Autowired
    IssuanceDesk issuanceDesk;

    @Autowired
    SentUpPlans sentUpPlans;

    @Autowired
    SentUpReports sentUp;

    @Autowired
    Obligations obligations;

    @Autowired
    Reports reports;

    @Autowired
    Corrections corrections;

    @Autowired
    ConsolidatedVersions consolidated;

    @Autowired
    DocumentArchive archive;

    @Autowired
    Attachments attachments;

    @BeforeEach
    void bothHaveTheirPeople() {
        staff.hireFor(PROVINCE);
        staff.hireFor(SO);
    }

    // ---- the report ------------------------------------------------------------------------------------------------

    private void theSoReports() {
        desk.at("2024-12-02T09:00");
        for (String office : List.of("phong-1", "phong-2")) {
            var room = desk.office(SO, office, "2024");
            room.sends(room.report()
                            .figure("dat-hien", office.equals("phong-1") ? "10" : "32.5", "50")
                            .nothingHappened("ty-le"))
                    .isAccepted();
        }
        desk.runReadySteps();
        issues(ROUND, "12");
    }

    private void issues(String subject, String number) {
        desk.as(SPECIALIST)
                .does(
                        "userTask_draft",
                        subject,
                        Typed.draft(Typed.consolidated(Map.of(
                                "chi-dao", "Đã ban hành kế hoạch.",
                                "ket-qua", "Hoàn thành các công trình.",
                                "rieng-cua-so", "Chuyện nội bộ của Sở."))));
        desk.as("ban-hanh-con.so.lanh-dao").does("userTask_sign", subject, Typed.sign("TRUC_TIEP"));
        var registry = desk.as("ban-hanh-con.van-phong-so.van-thu");
        var copy = registry.attaches("userTask_issue", subject, "bao-cao-so.pdf");
        registry.does("userTask_issue", subject, Typed.issue(number, "BC-SB", "2024-12-02", copy));
        desk.runReadySteps();
    }

    private void bothRoundsAreOpen() {
        desk.at("2024-11-01T08:00").opensRound(PROVINCE, "2024").opensRound(SO, "2024");
    }

    @Test
    void theConsolidatedReportOfTheSoIsItsReportToTheProvinceAndIsNotTypedAgain() {
        bothRoundsAreOpen();
        assertThat(desk.waitsAt(OWED)).containsExactly("userTask_draft");
        theSoReports();

        assertThat(desk.waitsAt(OWED)).containsExactly("userTask_receive");
        Obligation owed = obligations.get(OWED);
        assertThat(owed.status()).isEqualTo(Status.DA_GUI);
        assertThat(owed.progress(desk.now())).isEqualTo(Progress.DUNG_HAN);
        Submission sent = reports.current(OWED).orElseThrow();
        assertThat(sent.content().sections())
                .as("only what both plans ask")
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("chi-dao", "Đã ban hành kế hoạch.", "ket-qua", "Hoàn thành các công trình."));
        assertThat(sent.content().figures().keySet()).containsExactlyInAnyOrder("dat-hien", "ty-le");
        ReportContent.FigureAnswer land = sent.content().figures().get("dat-hien");
        assertThat(land.answer()).isEqualTo(Answer.SO_LIEU);
        assertThat(land.actual()).isEqualByComparingTo(new BigDecimal("42.5"));
        assertThat(land.estimate()).isEqualByComparingTo(new BigDecimal("100"));
        assertThat(sent.content().figures().get("ty-le").answer()).isEqualTo(Answer.KHONG_PHAT_SINH);
        Document copy = archive.get(sent.document());
        assertThat(copy.reference().full()).isEqualTo("12/BC-SB");
        assertThat(attachments.find(copy.reference().file()).orElseThrow())
                .as("a file of the province's own")
                .satisfies(file -> assertThat(file.plan()).isEqualTo(PROVINCE))
                .satisfies(file -> assertThat(file.document()).isEqualTo(copy.id()))
                .satisfies(file -> assertThat(file.name()).isEqualTo("bao-cao-so.pdf"));

        desk.as("ban-hanh.noi-vu.chuyen-vien").does("userTask_receive", OWED, Typed.accept());
        desk.runReadySteps();
        assertThat(obligations.get(OWED).status()).isEqualTo(Status.HOAN_THANH);
        assertThat(sentUp.overview(SO, SPECIALIST).reports())
                .extracting(SentUpReports.Line::waitingFor)
                .containsOnlyNulls();
    }

    @Test
    void neitherPlanSeesTheOthersWork() {
        bothRoundsAreOpen();
        theSoReports();
        Document ofTheSo = archive.latest(ROUND, "bao-cao-tong-hop").orElseThrow();
        Submission sent = reports.current(OWED).orElseThrow();
        assertThat(sent.document()).startsWith(PROVINCE + "/");
        assertThat(desk.as("ban-hanh.noi-vu.chuyen-vien").tasks())
                .extracting(Task::getTenantId)
                .containsOnly(PROVINCE);
        assertThat(desk.as(SPECIALIST).tasks()).extracting(Task::getTenantId).doesNotContain(PROVINCE);
        assertThat(reports.sees(obligations.get(OWED), SPECIALIST)).isFalse();
        assertThat(reports.sees(obligations.get(ROUND + "/phong-1"), "ban-hanh.noi-vu.chuyen-vien"))
                .isFalse();
        assertThat(sentUp.overview(SO, "ban-hanh.noi-vu.chuyen-vien").reports()).isEmpty();
        assertThatThrownBy(() -> sentUp.sendNow(PROVINCE, ofTheSo.id(), "ban-hanh.noi-vu.chuyen-vien"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aReportThatTheProvinceCannotTakeYetIsKeptAndSentLater() {
        desk.at("2024-11-01T08:00").opensRound(SO, "2024");
        theSoReports();
        SentUpReports.Line waiting = sentUp.overview(SO, SPECIALIST).reports().get(0);
        assertThat(waiting.waitingFor())
                .isEqualTo(
                        "Kế hoạch số 10/KH-UBND của tỉnh thử chưa mở đợt báo cáo này cho đơn vị; báo cáo được giữ lại, hãy gửi lên khi đợt báo cáo mở.");
        assertThat(refusal(() -> sends(waiting, SPECIALIST))).isEqualTo(waiting.waitingFor());
        desk.opensRound(PROVINCE, "2024");
        assertThat(refusal(() -> sends(waiting, "ban-hanh-con.so.lanh-dao")))
                .startsWith("Chỉ chuyên viên của cơ quan tổng hợp");
        sends(waiting, SPECIALIST);
        assertThat(obligations.get(OWED).status()).isEqualTo(Status.DA_GUI);
        assertThat(refusal(() -> sends(waiting, SPECIALIST))).startsWith("Báo cáo này đã được gửi lên ngày 02/12/2024");
    }

    @Test
    void aReportThatTheProvinceHasAlreadyOrNoLongerWaitsForIsNotSentAgain() {
        bothRoundsAreOpen();
        desk.at("2024-12-01T09:00");
        desk.office(PROVINCE, "so-b", "2024").sends();
        theSoReports();
        SentUpReports.Line waiting = sentUp.overview(SO, SPECIALIST).reports().get(0);
        assertThat(waiting.waitingFor()).contains("đã gửi báo cáo theo", "01/12/2024");
        desk.office(PROVINCE, "so-b", "2024").isAccepted();
        assertThat(refusal(() -> sends(waiting, SPECIALIST))).contains("đã kết thúc (Hoàn thành)");
        assertThat(reports.versions(OWED)).hasSize(1);
    }

    // ---- its later versions ----------------------------------------------------------------------------------------

    /** A room corrects what it said about the land, and the sở makes and issues the next version. */
    private void theSoCorrects(String subject, String land, String number) {
        var room = desk.office(SO, "phong-1", "2024");
        String writer = room.person("chuyen-vien");
        String correction = desk.as(writer)
                .loggedIn(() -> corrections.start(room.dossier(), "dinh-chinh", "Nhầm diện tích.", writer))
                .id();
        room.onCorrection(correction)
                .sends(room.report().figure("dat-hien", land, "50").nothingHappened("ty-le"))
                .isAccepted();
        desk.as(SPECIALIST).loggedIn(() -> {
            consolidated.start(SO, "2024", null, SPECIALIST);
            return null;
        });
        issues(subject, number);
    }

    private void theProvinceAccepts() {
        desk.as("ban-hanh.noi-vu.chuyen-vien").does("userTask_receive", OWED, Typed.accept());
        desk.runReadySteps();
    }

    private BigDecimal landInForce() {
        return reports.current(OWED)
                .orElseThrow()
                .content()
                .figures()
                .get("dat-hien")
                .actual();
    }

    @Test
    void aSecondVersionAfterTheAcceptanceIsACorrectionAndNoSecondFirstReport() {
        bothRoundsAreOpen();
        theSoReports();
        theProvinceAccepts();
        Instant first = obligations.get(OWED).sentAt();
        desk.at("2024-12-09T09:00");
        theSoCorrects(ROUND + "/tong-hop/2", "12", "15");

        Correction correction = corrections.of(OWED).get(0);
        assertThat(corrections.of(OWED)).hasSize(1);
        assertThat(correction.state()).isEqualTo(Correction.State.DA_GUI);
        assertThat(correction.reason())
                .isEqualTo("Bản 2 của báo cáo tổng hợp theo Kế hoạch cấp dưới, số 15/BC-SB ngày 02/12/2024");
        assertThat(desk.waitsAt(correction.id())).containsExactly("userTask_receiveCorrection");
        assertThat(desk.waitsAt(OWED)).as("no second first report").isEmpty();
        assertThat(obligations.get(OWED).status()).isEqualTo(Status.HOAN_THANH);
        assertThat(obligations.get(OWED).sentAt())
                .as("the first sending counts")
                .isEqualTo(first);
        assertThat(landInForce()).as("until it is accepted").isEqualByComparingTo("42.5");

        desk.as("ban-hanh.noi-vu.chuyen-vien")
                .does(
                        "userTask_receiveCorrection",
                        correction.id(),
                        Typed.json("decision", "return", "comment", "Sai."));
        desk.at("2024-12-10T09:00");
        theSoCorrects(ROUND + "/tong-hop/3", "13", "16");
        assertThat(corrections.of(OWED)).as("the one that was returned goes on").hasSize(1);
        desk.as("ban-hanh.noi-vu.chuyen-vien").does("userTask_receiveCorrection", correction.id(), Typed.accept());
        desk.runReadySteps();
        assertThat(landInForce()).isEqualByComparingTo("45.5");
        assertThat(corrections.of(OWED)).extracting(Correction::state).containsExactly(Correction.State.DA_TIEP_NHAN);
        assertThat(desk.endsOf("report-correction", correction.id())).containsExactly("endEvent_accepted");
        assertThat(sentUp.overview(SO, SPECIALIST).reports())
                .extracting(SentUpReports.Line::waitingFor)
                .containsExactly(null, null, null);
    }

    @Test
    void aSecondVersionThatTheProvinceAskedForIsItsSupplement() {
        bothRoundsAreOpen();
        theSoReports();
        desk.as("ban-hanh.noi-vu.chuyen-vien")
                .does("userTask_receive", OWED, Typed.supplement("Thiếu số liệu.", "2024-12-20"));
        desk.at("2024-12-09T09:00");
        theSoCorrects(ROUND + "/tong-hop/2", "12", "15");
        assertThat(corrections.of(OWED)).isEmpty();
        assertThat(desk.waitsAt(OWED)).containsExactly("userTask_receive");
        assertThat(reports.versions(OWED)).hasSize(2);
        theProvinceAccepts();
        assertThat(landInForce()).isEqualByComparingTo("44.5");
    }

    @Test
    void aVersionThatComesWhileTheOneBeforeIsLookedAtWaitsAndTheLastOneGoesUp() {
        bothRoundsAreOpen();
        theSoReports();
        desk.at("2024-12-09T09:00");
        theSoCorrects(ROUND + "/tong-hop/2", "12", "15");
        theSoCorrects(ROUND + "/tong-hop/3", "13", "16");
        assertThat(sentUp.overview(SO, SPECIALIST).reports())
                .as("what was overtaken before it went up is not offered any more")
                .extracting(SentUpReports.Line::number)
                .containsExactly("12/BC-SB", "16/BC-SB");
        SentUpReports.Line waiting = sentUp.overview(SO, SPECIALIST).reports().get(1);
        assertThat(waiting.waitingFor()).contains("hãy chờ cơ quan tổng hợp cấp trên tiếp nhận");
        theProvinceAccepts();
        sends(waiting, SPECIALIST);
        assertThat(corrections.of(OWED)).extracting(Correction::state).containsExactly(Correction.State.DA_GUI);
        theSoCorrects(ROUND + "/tong-hop/4", "14", "17");
        SentUpReports.Line next = sentUp.overview(SO, SPECIALIST).reports().get(2);
        assertThat(refusal(() -> sends(next, SPECIALIST)))
                .startsWith("Bản đính chính trước theo Kế hoạch số 10/KH-UBND của tỉnh thử đang chờ");
    }

    private void sends(SentUpReports.Line line, String user) {
        desk.as(user).loggedIn(() -> {
            sentUp.sendNow(SO, line.document(), user);
            return null;
        });
    }

    // ---- the plan --------------------------------------------------------------------------------------------------

    private void theProvinceIssuesItsPlan() {
        desk.at("2024-01-20T08:00");
        process.startNext(issuances.openPlan(plans.plan(PROVINCE)));
        new Issuer(desk, PROVINCE, "2024", "ubnd")
                .drafts("noi-vu", 5)
                .signs()
                .numbers("van-phong", "10", "KH-UBND", "2024-01-20");
    }

    private void theSoIssuesItsPlan() {
        desk.at("2024-02-20T08:00");
        process.startNext(issuances.openPlan(plans.plan(SO)));
        new Issuer(desk, SO, "2024", "so")
                .drafts("van-phong-so", 0)
                .signs()
                .numbers("van-phong-so", "5", "KH-SB", "2024-02-20");
    }

    @Test
    void issuingThePlanOfTheSoFulfilsWhatItOwesTheProvince() {
        theProvinceIssuesItsPlan();
        String owed = "ban-hanh/plan/2024/so-b";
        assertThat(desk.waitsAt(owed)).containsExactly("userTask_draft");
        theSoIssuesItsPlan();
        assertThat(obligations.get(owed).status()).isEqualTo(Status.HOAN_THANH);
        assertThat(obligations.get(owed).sentAt()).isEqualTo(Instant.parse("2024-02-20T08:00:00+07:00"));
        assertThat(desk.waitsAt(owed)).isEmpty();
        assertThat(issuanceDesk
                        .detail(PROVINCE, "2024", "ban-hanh.noi-vu.chuyen-vien")
                        .offices())
                .filteredOn(row -> row.office().equals("so-b"))
                .allSatisfy(row -> assertThat(row.number()).isEqualTo("5/KH-SB"))
                .allSatisfy(row -> assertThat(row.file()).hasSize(1))
                .hasSize(1);
        assertThat(attachments.find(UUID.fromString(
                        issuanceDesk.detail(PROVINCE, "2024", "ban-hanh.noi-vu.chuyen-vien").offices().stream()
                                .filter(row -> row.office().equals("so-b"))
                                .findFirst()
                                .orElseThrow()
                                .file()
                                .get(0)
                                .id())))
                .hasValueSatisfying(file -> assertThat(file.plan()).isEqualTo(PROVINCE));
        assertThat(issuanceDesk.overview(SO, SPECIALIST).maySendUp()).isFalse();
    }

    @Test
    void aPlanThatWasIssuedBeforeTheProvinceDemandedItIsSentUpLater() {
        theSoIssuesItsPlan();
        assertThat(refusal(() -> sentUpPlans.sendNow(SO, SPECIALIST))).contains("chưa giao đơn vị ban hành kế hoạch");
        theProvinceIssuesItsPlan();
        desk.at("2024-02-21T08:00");
        assertThat(issuanceDesk.overview(SO, SPECIALIST).maySendUp()).isTrue();
        desk.as(SPECIALIST).loggedIn(() -> {
            sentUpPlans.sendNow(SO, SPECIALIST);
            return null;
        });
        assertThat(obligations.get("ban-hanh/plan/2024/so-b").status()).isEqualTo(Status.HOAN_THANH);
        assertThat(refusal(() -> sentUpPlans.sendNow(SO, SPECIALIST))).contains("đã xong (Hoàn thành)");
        assertThatThrownBy(() -> sentUpPlans.sendNow(PROVINCE, "ban-hanh.noi-vu.chuyen-vien"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aPlanThatIsNotOutCannotBeSentUp() {
        desk.at("2024-02-20T08:00");
        assertThat(refusal(() -> sentUpPlans.sendNow(SO, SPECIALIST))).contains("chưa được ban hành trên hệ thống");
    }

    private static String refusal(Runnable deed) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(deed::run)
                .actual()
                .getMessage();
    }
}
