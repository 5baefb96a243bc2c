package vn.thidua.report.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentStatus;
import vn.thidua.document.DocumentView;
import vn.thidua.document.Documents;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Status;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.report.ConsolidatedVersions;
import vn.thidua.report.Corrections;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.ReportVersions;
import vn.thidua.report.ReportVersions.OfficeChange;
import vn.thidua.report.ReportVersions.TotalChange;
import vn.thidua.report.ReportVersions.Upward;
import vn.thidua.report.ReportVersions.Version;
import vn.thidua.report.Reports;
import vn.thidua.report.domain.ReportDifference.Change;
import vn.thidua.support.AtOnce;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;
import vn.thidua.support.WardRound;

/** Số liệu bổ sung: what comes in after the consolidated report, and a further version of it on request. */
@OfficeTest
class ConsolidatedVersionTest {

    private static final String PLAN = WardRound.PLAN;
    private static final String ROUND = WardRound.ROUND;
    private static final String SECOND = ROUND + "/tong-hop/2";
    private static final String CONSOLIDATOR = WardRound.CONSOLIDATOR;
    private static final String REPORT = "bao-cao-tong-hop";

    private static final String DAK_LAK = "dak-lak/report/2024";
    private static final String BAN_TDKT = "dak-lak.ban-tdkt.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    WardRound ward;

    @Autowired
    Staff staff;

    @Autowired
    Obligations obligations;

    @Autowired
    Corrections corrections;

    @Autowired
    Reports reports;

    @Autowired
    ReportVersions versions;

    @Autowired
    ConsolidatedVersions consolidated;

    @Autowired
    ReportRounds rounds;

    @Autowired
    DocumentArchive archive;

    @Autowired
    Documents documents;

    @Autowired
    Plans plans;

    @Autowired
    JdbcClient jdbc;

    // ---- the ward --------------------------------------------------------------------------------------------------

    private Upward supplementary() {
        return versions.supplementary(PLAN, "2024", CONSOLIDATOR).reports().get(0);
    }

    private String refused(String document, String user) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> consolidated.start(PLAN, "2024", document, user))
                .actual()
                .getMessage();
    }

    @Test
    void whatCameInAfterTheConsolidatedReportStandsBesideWhatWasSignedAndMakesASecondVersion() {
        ward.isClosed();
        ward.issues(ROUND, "Tốt.");
        Instant first = rounds.get(ROUND).consolidatedAt();
        assertThat(supplementary().changes()).isEmpty();
        assertThat(supplementary().totals()).isEmpty();
        assertThat(versions.supplementary(PLAN, "2024", CONSOLIDATOR).mayMakeVersion())
                .isFalse();

        desk.at("2025-01-06T09:00");
        ward.corrects("tai-chinh", "85.5");
        ward.office("to-1").sends();

        Upward now = supplementary();
        assertThat(now.changes())
                .extracting(
                        OfficeChange::officeName,
                        OfficeChange::kind,
                        OfficeChange::reason,
                        OfficeChange::versionBefore,
                        OfficeChange::version)
                .containsExactly(
                        tuple("Bộ phận Tài chính", "Đính chính", "Nhầm vốn được giao.", 1, 2),
                        tuple("Tổ dân phố số 1", "Lần gửi", null, null, 1));
        assertThat(now.changes().get(0).values())
                .extracting(Change::name, Change::column, Change::before, Change::after)
                .containsExactly(
                        tuple("Vốn được giao", "Thực hiện", "80", "85,5"),
                        tuple("Vốn được giao", "Ước thực hiện cả năm", "80", "85,5"));
        assertThat(now.totals())
                .extracting(
                        TotalChange::name,
                        TotalChange::unit,
                        TotalChange::column,
                        TotalChange::signed,
                        TotalChange::now)
                .contains(
                        tuple("Vốn được giao", "triệu đồng", "Thực hiện", "100", "106,5"),
                        tuple("Vốn được giao", "triệu đồng", "Số đơn vị trả lời", "2", "3"));
        assertThat(versions.supplementary(PLAN, "2024", CONSOLIDATOR).mayMakeVersion())
                .isTrue();

        consolidated.start(PLAN, "2024", null, CONSOLIDATOR);
        var task = desk.only("userTask_draft", SECOND);
        assertThat(task.getName()).isEqualTo("Soạn báo cáo tổng hợp năm 2024 (bản 2) gửi Ủy ban nhân dân thị xã");
        assertThat(task.getDueDate().toInstant()).isEqualTo(Instant.parse("2025-01-13T23:59:59+07:00"));
        Document draft = archive.latest(SECOND, REPORT).orElseThrow();
        assertThat(draft.content().at("/sections/ket-qua").asText())
                .as("starts from the text before")
                .isEqualTo("Tốt.");
        assertThat(supplementary().underWay()).isTrue();
        assertThat(refused(null, CONSOLIDATOR))
                .isEqualTo(
                        "Bản tiếp theo của báo cáo tổng hợp gửi Ủy ban nhân dân thị xã đang được lập; hãy hoàn thành bản đó trước.");

        ward.issues(SECOND, "Tốt, đã đính chính.");
        assertThat(rounds.get(ROUND).consolidatedAt())
                .as("the round's report is still the first one")
                .isEqualTo(first);
        assertThat(total(ROUND)).isEqualTo("100");
        assertThat(total(SECOND)).isEqualTo("106,5");
        assertThat(title(SECOND)).endsWith("năm 2024 (bản 2)");
        Upward after = supplementary();
        assertThat(after.changes()).isEmpty();
        assertThat(after.underWay()).isFalse();
        assertThat(after.versions())
                .extracting(Version::version, Version::status)
                .containsExactly(tuple(1, "Đã ban hành"), tuple(2, "Đã ban hành"));
        assertThat(archive.get(after.versions().get(0).id()).status()).isEqualTo(DocumentStatus.DA_BAN_HANH);
        assertThat(refused(REPORT, CONSOLIDATOR))
                .isEqualTo(
                        "Số liệu chưa thay đổi so với báo cáo tổng hợp gửi Ủy ban nhân dân thị xã nên chưa cần lập bản tiếp theo; hãy chờ có báo cáo mới được tiếp nhận.");
    }

    @Test
    void aCorrectionBetweenDraftAndSignatureIsNotInTheReportAndIsTold() {
        ward.isClosed();
        ward.drafts(ROUND, "Tốt.");
        ward.corrects("tai-chinh", "90");
        ward.signsAndDispatches(ROUND);
        assertThat(total(ROUND)).isEqualTo("100");
        assertThat(supplementary().changes()).extracting(OfficeChange::office).containsExactly("tai-chinh");
    }

    @Test
    void aReportThatIsTakenBackAfterwardsIsToldToo() {
        ward.isClosed();
        ReportingOffice to1 = ward.office("to-1").sends();
        ward.issues(ROUND, "Tốt.");
        reports.withdraw(to1.dossier(), to1.person("chuyen-vien"), "Nhầm.");
        assertThat(supplementary().changes())
                .extracting(
                        OfficeChange::office, OfficeChange::kind, OfficeChange::versionBefore, OfficeChange::version)
                .containsExactly(tuple("to-1", "Đã rút lại", 1, null));
    }

    @Test
    void whoeverMayNotAskForAVersionIsToldSoAndBeforeTheFirstThereIsNoSecond() {
        ward.isClosed();
        assertThat(refused(null, CONSOLIDATOR))
                .isEqualTo(
                        "Báo cáo tổng hợp gửi Ủy ban nhân dân thị xã chưa được phát hành; hãy hoàn thành bản đó với số liệu hiện có.");
        ward.issues(ROUND, "Tốt.");
        ward.corrects("tai-chinh", "81");
        assertThat(refused(null, "thu-nghiem.noi-vu.lanh-dao"))
                .isEqualTo(
                        "Chỉ chuyên viên của cơ quan tổng hợp mới lập được bản tiếp theo của báo cáo tổng hợp; hãy liên hệ cơ quan tổng hợp.");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> consolidated.start(PLAN, "2024", null, "thu-nghiem.tai-chinh.chuyen-vien"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> consolidated.start(PLAN, "2019", null, CONSOLIDATOR));
        assertThat(refused("khong-co", CONSOLIDATOR))
                .isEqualTo("Kế hoạch không có báo cáo tổng hợp này; hãy tải lại trang và chọn lại.");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> versions.supplementary(PLAN, "2024", "thu-nghiem.tai-chinh.chuyen-vien"));
        assertThat(desk.running("document-issuance", SECOND)).isZero();

        String follower = staff.hire("nguoi-theo-doi", new Group(PLAN, "ubnd", Role.GIAM_SAT));
        ReportVersions.Supplementary seen = versions.supplementary(PLAN, "2024", follower);
        assertThat(seen.reports().get(0).changes()).hasSize(1);
        assertThat(seen.mayMakeVersion()).isFalse();
    }

    @Test
    void ofTwoColleaguesWhoAskAtOnceOneBeginsTheSecondVersion() {
        ward.isClosed();
        ward.issues(ROUND, "Tốt.");
        ward.corrects("tai-chinh", "81");
        String colleague = staff.hire("chuyen-vien-2-noi-vu", new Group(PLAN, "noi-vu", Role.CHUYEN_VIEN));
        List<Throwable> outcomes = AtOnce.run(
                () -> consolidated.start(PLAN, "2024", null, CONSOLIDATOR),
                () -> consolidated.start(PLAN, "2024", REPORT, colleague));
        assertThat(outcomes)
                .filteredOn(Objects::nonNull)
                .singleElement()
                .satisfies(failure ->
                        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("đang được lập"));
        assertThat(desk.running("document-issuance", SECOND)).isOne();
    }

    @Test
    void aReportOfTheFirstReleaseDoesNotSayItsVersionsAndIsComparedWithWhatWasSentBeforeIt() {
        ward.isClosed();
        ward.issues(ROUND, "Tốt.");
        jdbc.sql("update thidua.document set content = content - 'versions' where subject = ?")
                .param(ROUND)
                .update();
        assertThat(supplementary().changes()).isEmpty();
        desk.at("2024-12-23T09:00");
        ward.corrects("tram-y-te", "21");
        assertThat(supplementary().changes()).extracting(OfficeChange::office).containsExactly("tram-y-te");
    }

    // ---- the province --------------------------------------------------------------------------------------------

    /** Scene 4's end: the report has gone to the central board on 25/12; on 06/01 a huyện sends a đính chính. */
    @Test
    void onTheSixthOfJanuaryAHuyenCorrectsItsReportAndTheCentralBoardGetsASecondVersion() {
        staff.hireFor("dak-lak");
        desk.at("2024-11-01T08:00").opensRound("dak-lak", "2024");
        desk.at("2024-12-12T09:00");
        ReportingOffice lak = desk.office("dak-lak", "huyen-lak", "2024");
        Plan plan = plans.plan("dak-lak");
        String figure =
                plan.reporting().figuresFor(plan.office("huyen-lak")).get(0).id();
        lak.sends(lak.report().figure(figure, "10", "12")).isAccepted();
        desk.at("2024-12-19T00:00").fires("event_closingDate", DAK_LAK).runReadySteps();
        desk.at("2024-12-20T09:00").assesses("dak-lak", "2024");
        drafts(DAK_LAK);
        desk.as("dak-lak.so-noi-vu.lanh-dao").does("userTask_sign", DAK_LAK, Typed.sign("TRUC_TIEP"));
        ward.dispatches(DAK_LAK, "dak-lak.so-noi-vu.van-thu", "BC-SNV");
        desk.at("2024-12-25T09:00");
        goesToTheCentralBoard(DAK_LAK);
        assertThat(desk.endsOf("report-round", DAK_LAK)).containsExactly("endEvent_reported");

        desk.at("2025-01-06T08:30");
        ReportingOffice correction = lak.onCorrection(corrections
                .start(lak.dossier(), "dinh-chinh", "Nhầm một số liệu.", "dak-lak.huyen-lak.chuyen-vien")
                .id());
        assertThat(desk.only("userTask_draft", correction.dossier()).getName())
                .startsWith("Soạn đính chính báo cáo năm 2024 – ")
                .contains("Lắk");
        correction.sends(lak.report().figure(figure, "20", "22")).isAccepted();
        assertThat(obligations.get(lak.dossier()).status()).isEqualTo(Status.HOAN_THANH);

        assertThat(versions.supplementary("dak-lak", "2024", BAN_TDKT).reports())
                .hasSize(2)
                .allSatisfy(report -> assertThat(report.changes())
                        .extracting(OfficeChange::office, OfficeChange::versionBefore, OfficeChange::version)
                        .containsExactly(tuple("huyen-lak", 1, 2)));

        String second = DAK_LAK + "/tong-hop/2";
        consolidated.start("dak-lak", "2024", "bao-cao-tong-hop-ubnd", BAN_TDKT);
        assertThat(desk.only("userTask_draft", second).getName())
                .isEqualTo("Soạn báo cáo tổng hợp năm 2024 (bản 2) gửi Ban Thi đua - Khen thưởng Trung ương");
        goesToTheCentralBoard(second);

        assertThat(archive.latest(DAK_LAK, "bao-cao-tong-hop-ubnd")
                        .orElseThrow()
                        .content()
                        .get("computed"))
                .isNotEqualTo(archive.latest(second, "bao-cao-tong-hop-ubnd")
                        .orElseThrow()
                        .content()
                        .get("computed"));
        assertThat(versions.supplementary("dak-lak", "2024", BAN_TDKT).reports())
                .extracting(
                        Upward::document,
                        report -> report.versions().size(),
                        report -> report.changes().size())
                .containsExactly(tuple("bao-cao-tong-hop-so", 1, 1), tuple("bao-cao-tong-hop-ubnd", 2, 0));
        assertThat(reports.versions(lak.dossier())).hasSize(2);
    }

    private void drafts(String dossier) {
        desk.as(BAN_TDKT)
                .does(
                        "userTask_draft",
                        dossier,
                        Typed.draft(Typed.consolidated(
                                Map.of("ket-qua-kcht", "Hạ tầng.", "ket-qua-thtk-clp", "Tiết kiệm."))));
        desk.as("dak-lak.ban-tdkt.truong-phong").does("userTask_reviewContent", dossier, Typed.approve());
    }

    private void goesToTheCentralBoard(String dossier) {
        drafts(dossier);
        desk.as("dak-lak.so-noi-vu.lanh-dao").does("userTask_signSubmissionLetter", dossier, Typed.sign("TRUC_TIEP"));
        desk.as("dak-lak.so-noi-vu.van-thu")
                .does(
                        "userTask_numberSubmissionLetter",
                        dossier,
                        Typed.issue(ward.number(), "TTr-SNV", ward.today(), null));
        desk.as("dak-lak.phong-tong-hop.chuyen-vien").does("userTask_verify", dossier, Typed.approve());
        desk.as("dak-lak.vp-ubnd.lanh-dao").does("userTask_initial", dossier, Typed.approve());
        desk.as("dak-lak.ubnd-tinh.lanh-dao").does("userTask_sign", dossier, Typed.sign("KT"));
        ward.dispatches(dossier, "dak-lak.vp-ubnd.van-thu", "BC-UBND");
    }

    // ---- reading ----------------------------------------------------------------------------------------------------

    private DocumentView view(String subject) {
        Document document = archive.latest(subject, REPORT).orElseThrow();
        return documents.kindOf(document).view(document);
    }

    private String title(String subject) {
        return view(subject).title();
    }

    /** "Vốn được giao", so far, as the report says it. */
    private String total(String subject) {
        DocumentView.Table table = view(subject).tables().get(0);
        return table.rows().stream()
                .filter(row -> row.get(0).equals("Vốn được giao"))
                .findFirst()
                .orElseThrow()
                .get(table.columns().indexOf("Thực hiện"));
    }
}
