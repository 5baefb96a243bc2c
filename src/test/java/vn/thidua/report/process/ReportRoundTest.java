package vn.thidua.report.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentStatus;
import vn.thidua.document.Documents;
import vn.thidua.document.RecipientLine;
import vn.thidua.notification.Notice;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.Status;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Purpose;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.security.Grants;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.Reports;
import vn.thidua.report.RoundProcess;
import vn.thidua.support.AtOnce;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** Rounds of reports: from the letter that asks for them to the report that goes up. */
@OfficeTest
class ReportRoundTest {

    private static final String SMALL = "thu-nghiem";
    private static final String CONSOLIDATOR = "thu-nghiem.noi-vu.chuyen-vien";
    private static final String DAK_LAK = "dak-lak/report/2024";
    private static final String BAN_TDKT = "dak-lak.ban-tdkt.chuyen-vien";
    private static final Map<String, Object> LETTER = Typed.letter("V/v báo cáo năm 2024", "Đề nghị báo cáo.", 4);

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Grants grants;

    @Autowired
    Plans plans;

    @Autowired
    RoundProcess roundProcess;

    @Autowired
    ReportRounds rounds;

    @Autowired
    Reports reports;

    @Autowired
    Obligations obligations;

    @Autowired
    Documents documents;

    @Autowired
    DocumentArchive archive;

    @Autowired
    Notices notices;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    // ---- the whole of it -------------------------------------------------------------------------------------------

    @Test
    void theRoundOfDakLakFromTheLetterToTheReportToTheCentralBoard() {
        staff.hireFor("dak-lak");
        grants.grantStart(BAN_TDKT, "report-round");
        desk.at("2024-11-01T08:00");
        desk.as(BAN_TDKT).starts("report-round", Typed.round(2024, "2024-12-18", true));
        assertThat(desk.only("userTask_draft", DAK_LAK).getName()).isEqualTo("Soạn công văn đề nghị báo cáo");
        assertThat(obligations.ofRound(DAK_LAK)).isEmpty();

        desk.as(BAN_TDKT).does("userTask_draft", DAK_LAK, Typed.draft(LETTER));
        desk.as("dak-lak.ban-tdkt.truong-phong").does("userTask_reviewContent", DAK_LAK, Typed.approve());
        desk.as("dak-lak.so-noi-vu.lanh-dao").does("userTask_sign", DAK_LAK, Typed.sendBack("Ghi rõ đề cương."));
        desk.as("dak-lak.ban-tdkt.truong-phong").does("userTask_reviewContent", DAK_LAK, Typed.approve());
        desk.as("dak-lak.so-noi-vu.lanh-dao").does("userTask_sign", DAK_LAK, Typed.sign("KT"));
        desk.at("2024-11-04T09:00");
        issues("dak-lak.so-noi-vu.van-thu", "1480", "SNV-BTĐKT", "2024-11-04");
        desk.runReadySteps();

        assertThat(archive.recipients(DAK_LAK + "/cong-van-de-nghi-bao-cao/1"))
                .extracting(RecipientLine::name, RecipientLine::purpose, RecipientLine::offices)
                .contains(
                        tuple("UBND các huyện, thị xã, thành phố", Purpose.THUC_HIEN, 15),
                        tuple("UBND tỉnh (b/c)", Purpose.BAO_CAO, 1));
        assertThat(notices.about(DAK_LAK + "/cong-van-de-nghi-bao-cao/1"))
                .extracting(Notice::person)
                .contains("dak-lak.huyen-lak.van-thu", "dak-lak.huyen-lak.chuyen-vien");

        List<Obligation> owed = obligations.ofRound(DAK_LAK);
        assertThat(owed)
                .hasSameSizeAs(plans.plan("dak-lak").reportersOn(LocalDate.of(2024, 11, 4)))
                .allSatisfy(each -> {
                    assertThat(each.status()).isEqualTo(Status.DANG_THUC_HIEN);
                    assertThat(each.dueAt()).isEqualTo(Instant.parse("2024-12-14T23:59:59+07:00"));
                    assertThat(each.processId()).isNotNull();
                    assertThat(desk.only("userTask_draft", each.id())
                                    .getDueDate()
                                    .toInstant())
                            .isEqualTo(each.dueAt());
                });

        desk.at("2024-12-14T21:40");
        ReportingOffice soYTe = office("dak-lak", "so-y-te").sends().isAccepted();
        desk.at("2024-12-16T07:55");
        ReportingOffice lak = office("dak-lak", "huyen-lak").sends();
        assertThat(obligations.get(soYTe.dossier()).progress(desk.now())).isEqualTo(Progress.DUNG_HAN);
        assertThat(obligations.get(lak.dossier()).progress(desk.now())).isEqualTo(Progress.CHAM);

        assertThat(desk.timerDate("event_closingDate", DAK_LAK)).isEqualTo(Instant.parse("2024-12-18T23:59:59+07:00"));
        desk.at("2024-12-19T00:00").fires("event_closingDate", DAK_LAK).runReadySteps();
        assertThat(desk.only("userTask_assess", DAK_LAK).getName())
                .isEqualTo("Đánh giá, xếp loại kết quả thực hiện năm 2024");
        desk.assesses("dak-lak", "2024");
        var task = desk.only("userTask_draft", DAK_LAK);
        assertThat(task.getName()).isEqualTo("Soạn báo cáo tổng hợp năm 2024 gửi Ủy ban nhân dân tỉnh Đắk Lắk");
        assertThat(task.getDueDate().toInstant()).isEqualTo(Instant.parse("2024-12-25T23:59:59+07:00"));

        desk.at("2024-12-20T09:00");
        desk.as(BAN_TDKT)
                .does(
                        "userTask_draft",
                        DAK_LAK,
                        Typed.draft(Typed.consolidated(
                                Map.of("ket-qua-kcht", "Hạ tầng.", "ket-qua-thtk-clp", "Tiết kiệm."))));
        desk.as("dak-lak.ban-tdkt.truong-phong").does("userTask_reviewContent", DAK_LAK, Typed.approve());
        assertThat(notices.overdue(DAK_LAK + "/so-tu-phap")).as("still urged").isPositive();
        desk.as("dak-lak.so-noi-vu.lanh-dao").does("userTask_sign", DAK_LAK, Typed.sign("TRUC_TIEP"));
        issues("dak-lak.so-noi-vu.van-thu", "301", "BC-SNV", "2024-12-20");
        desk.runReadySteps();

        Document first = archive.latest(DAK_LAK, "bao-cao-tong-hop-so").orElseThrow();
        assertThat(first.status()).isEqualTo(DocumentStatus.DA_BAN_HANH);
        int all = owed.size();
        assertThat(documents.kindOf(first).view(first).sections().get(0).paragraphs())
                .first()
                .isEqualTo(
                        "Tổng số cơ quan, đơn vị phải báo cáo: %d; đã gửi 2/%d (đúng hạn 1, chậm 1); chưa có báo cáo %d."
                                .formatted(all, all, all - 2));
        assertThat(documents
                        .kindOf(first)
                        .view(first)
                        .sections()
                        .get(0)
                        .paragraphs()
                        .get(1))
                .startsWith("Cơ quan, đơn vị chưa có báo cáo: ")
                .contains("Sở Tư pháp", "Ủy ban nhân dân huyện Krông Bông")
                .doesNotContain("Sở Y tế", "huyện Lắk");
        assertThat(rounds.get(DAK_LAK).consolidatedAt()).isEqualTo(desk.now());
        desk.at("2024-12-23T09:00");
        assertThat(notices.overdue(DAK_LAK + "/so-tu-phap"))
                .as("urging ends with the consolidated report")
                .isZero();

        assertThat(desk.only("userTask_draft", DAK_LAK).getName())
                .isEqualTo("Soạn báo cáo tổng hợp năm 2024 gửi Ban Thi đua - Khen thưởng Trung ương");
        Document second = archive.latest(DAK_LAK, "bao-cao-tong-hop-ubnd").orElseThrow();
        assertThat(documents.kindOf(second).draftForm(second).get("content"))
                .as("starts from the text of the first report")
                .extracting("sections")
                .isEqualTo(Map.of("ket-qua-kcht", "Hạ tầng.", "ket-qua-thtk-clp", "Tiết kiệm."));
        desk.as(BAN_TDKT)
                .does(
                        "userTask_draft",
                        DAK_LAK,
                        Typed.draft(Typed.consolidated(
                                Map.of("ket-qua-kcht", "Hạ tầng.", "ket-qua-thtk-clp", "Tiết kiệm."))));
        desk.as("dak-lak.ban-tdkt.truong-phong").does("userTask_reviewContent", DAK_LAK, Typed.approve());
        submitsToTheProvince("88");
        desk.as("dak-lak.phong-tong-hop.chuyen-vien")
                .does("userTask_verify", DAK_LAK, Typed.sendBack("Thể thức chưa đúng."));
        assertThat(desk.waitsAt(DAK_LAK)).containsExactly("userTask_signSubmissionLetter");
        submitsToTheProvince("89");
        desk.as("dak-lak.phong-tong-hop.chuyen-vien").does("userTask_verify", DAK_LAK, Typed.approve());
        desk.as("dak-lak.vp-ubnd.lanh-dao").does("userTask_initial", DAK_LAK, Typed.approve());
        desk.as("dak-lak.ubnd-tinh.lanh-dao").does("userTask_sign", DAK_LAK, Typed.sign("KT"));
        desk.at("2024-12-25T16:00");
        issues("dak-lak.vp-ubnd.van-thu", "512", "BC-UBND", "2024-12-25");
        desk.runReadySteps();
        assertThat(archive.latest(DAK_LAK, "bao-cao-tong-hop-ubnd")
                        .orElseThrow()
                        .reference()
                        .full())
                .isEqualTo("512/BC-UBND");
        assertThat(desk.endsOf("report-round", DAK_LAK)).containsExactly("endEvent_reported");

        desk.at("2024-12-27T10:00");
        ReportingOffice soTuPhap = office("dak-lak", "so-tu-phap").sends().isAccepted();
        assertThat(obligations.get(soTuPhap.dossier()).progress(desk.now()))
                .as("late, but possible")
                .isEqualTo(Progress.CHAM);
        assertThat(obligations.get(soTuPhap.dossier()).status()).isEqualTo(Status.HOAN_THANH);
    }

    private void submitsToTheProvince(String number) {
        desk.as("dak-lak.so-noi-vu.lanh-dao").does("userTask_signSubmissionLetter", DAK_LAK, Typed.sign("TRUC_TIEP"));
        desk.as("dak-lak.so-noi-vu.van-thu")
                .does("userTask_numberSubmissionLetter", DAK_LAK, Typed.issue(number, "TTr-SNV", "2024-12-23", null));
    }

    // ---- the letter ------------------------------------------------------------------------------------------------

    @Test
    void whenNoLetterIsIssuedTheOfficesWorkOpensAllTheSame() {
        staff.hireFor("dak-lak");
        desk.at("2024-11-01T08:00");
        roundProcess.start("dak-lak", "2024", true);
        desk.as(BAN_TDKT).does("userTask_draft", DAK_LAK, Typed.skip("Kế hoạch đã quy định."));
        desk.runReadySteps();
        assertThat(archive.latest(DAK_LAK, "cong-van-de-nghi-bao-cao")
                        .orElseThrow()
                        .status())
                .isEqualTo(DocumentStatus.KHONG_BAN_HANH);
        assertThat(rounds.get(DAK_LAK).officesOpenedAt()).isEqualTo(desk.now());
        assertThat(desk.waitsAt(DAK_LAK + "/so-y-te")).containsExactly("userTask_draft");
    }

    @Test
    void fiveWorkingDaysWithoutTheLetterOpenTheWorkAndTheLetterLaterEndsOnItsOwn() {
        staff.hireFor("dak-lak");
        desk.at("2024-11-01T08:00");
        roundProcess.start("dak-lak", "2024", true);
        assertThat(desk.timerDate("boundaryEvent_letterWaitedFor", DAK_LAK))
                .isEqualTo(Instant.parse("2024-11-08T23:59:59+07:00"));
        assertThat(desk.only("userTask_draft", DAK_LAK).getDueDate().toInstant())
                .isEqualTo(Instant.parse("2024-11-08T23:59:59+07:00"));
        desk.at("2024-11-09T00:00")
                .fires("boundaryEvent_letterWaitedFor", DAK_LAK)
                .runReadySteps();
        List<Obligation> opened = obligations.ofRound(DAK_LAK);
        assertThat(opened).isNotEmpty().extracting(Obligation::processId).doesNotContainNull();
        assertThat(desk.waitsAt(DAK_LAK)).as("the letter goes on").containsExactly("userTask_draft");

        desk.at("2024-11-12T10:00");
        desk.as(BAN_TDKT).does("userTask_draft", DAK_LAK, Typed.draft(LETTER));
        desk.as("dak-lak.ban-tdkt.truong-phong").does("userTask_reviewContent", DAK_LAK, Typed.approve());
        desk.as("dak-lak.so-noi-vu.lanh-dao").does("userTask_sign", DAK_LAK, Typed.sign("KT"));
        issues("dak-lak.so-noi-vu.van-thu", "1502", "SNV-BTĐKT", "2024-11-12");
        desk.runReadySteps();
        assertThat(desk.passed("endEvent_letterAfterOpening", DAK_LAK)).isTrue();
        assertThat(obligations.ofRound(DAK_LAK)).isEqualTo(opened);
        assertThat(desk.open("userTask_draft", DAK_LAK + "/so-y-te")).hasSize(1);
        assertThat(desk.running("report-round", DAK_LAK))
                .as("waits for the reports")
                .isOne();
        assertThat(desk.timers("event_closingDate", DAK_LAK)).hasSize(1);
    }

    // ---- the fan-out -----------------------------------------------------------------------------------------------

    @Test
    void aCrashInTheMiddleOfTheFanOutNeitherLosesAnOfficeNorStartsOneTwice() {
        String round = "dong-don-vi/report/2024";
        desk.at("2024-11-01T08:00");
        roundProcess.start("dong-don-vi", "2024", false);
        desk.run(desk.step("serviceTask_openObligations", round));
        assertThat(obligations.ofRound(round))
                .hasSize(110)
                .extracting(Obligation::processId)
                .containsOnlyNulls();
        desk.run(desk.step("serviceTask_startOfficeReports", round));
        assertThat(started(round)).hasSize(50);

        powerCutAt(
                "to-075",
                () -> assertThatThrownBy(() -> desk.run(desk.step("serviceTask_startOfficeReports", round)))
                        .hasStackTraceContaining("mất điện"));
        assertThat(started(round)).as("nothing of the broken batch is left").hasSize(50);
        assertThat(officeReports(round)).hasSize(50);

        desk.run(desk.step("serviceTask_startOfficeReports", round));
        assertThat(started(round)).hasSize(100);
        var last = desk.step("serviceTask_startOfficeReports", round);
        assertThat(AtOnce.run(() -> desk.run(last), () -> desk.run(last)))
                .as("two nodes take the same batch")
                .filteredOn(Objects::isNull)
                .hasSize(1);
        assertThat(started(round)).hasSize(110);
        assertThat(officeReports(round)).hasSize(110).doesNotHaveDuplicates();
        assertThat(tasks.createTaskQuery().tenantIdIn("dong-don-vi").count()).isEqualTo(110);
    }

    /** The database refuses one row, as if the machine had stopped there. */
    private void powerCutAt(String office, Runnable during) {
        jdbc.sql(
                        "create function thidua.power_cut() returns trigger language plpgsql as $$ begin if new.office_id = '%s' then raise exception 'mất điện'; end if; return new; end $$"
                                .formatted(office))
                .update();
        jdbc.sql(
                        "create trigger power_cut before update on thidua.obligation for each row execute function thidua.power_cut()")
                .update();
        try {
            during.run();
        } finally {
            jdbc.sql("drop trigger power_cut on thidua.obligation").update();
            jdbc.sql("drop function thidua.power_cut()").update();
        }
    }

    private List<Obligation> started(String round) {
        return obligations.ofRound(round).stream()
                .filter(each -> each.processId() != null)
                .toList();
    }

    private List<String> officeReports(String round) {
        return runtime.createProcessInstanceQuery().processDefinitionKey("office-report").list().stream()
                .map(ProcessInstance::getBusinessKey)
                .filter(key -> key.startsWith(round))
                .toList();
    }

    @Test
    void whereThePlanGivesNoDateNothingIsEverLateAndTheRoundEndsWithoutAReportUpward() {
        String round = "dong-don-vi/report/2024";
        desk.at("2024-11-01T08:00").opensRound("dong-don-vi", "2024");
        String report = round + "/to-001";
        assertThat(obligations.get(report).dueAt()).isNull();
        assertThat(desk.only("userTask_draft", report).getDueDate()).isNull();
        assertThat(desk.timerDate("boundaryEvent_overdue", report)).isAfter(Instant.parse("9000-01-01T00:00:00Z"));
        desk.at("2026-01-01T08:00");
        assertThat(obligations.get(report).progress(desk.now())).isEqualTo(Progress.KHONG_GHI_THOI_HAN);
        desk.fires("event_closingDate", round).runReadySteps();
        assertThat(desk.endsOf("report-round", round)).containsExactly("endEvent_reported");
    }

    // ---- consolidation ---------------------------------------------------------------------------------------------

    @Test
    void whenAllReportsAreInTheConsolidationBeginsBeforeTheClosingDate() {
        staff.hireFor(SMALL);
        desk.at("2024-11-01T08:00").opensRound(SMALL, "2024");
        desk.at("2024-12-02T08:00");
        String round = "thu-nghiem/report/2024";
        for (String office : List.of("tram-y-te", "tai-chinh", "to-1")) {
            office(SMALL, office).sends().isAccepted();
        }
        assertThat(desk.waitsAt(round)).isEmpty();
        office(SMALL, "hoi-ccb").sends();
        assertThat(desk.waitsAt(round)).as("sent, but not accepted").isEmpty();
        office(SMALL, "hoi-ccb").isAccepted();
        assertThat(desk.waitsAt(round)).containsExactly("userTask_draft");
        assertThat(desk.timers("event_closingDate", round)).isEmpty();

        assertThat(desk.as(CONSOLIDATOR).isRefused("userTask_draft", round, Typed.draft(Typed.consolidated(Map.of()))))
                .isEqualTo("Chưa nhập mục “II. Kết quả”; hãy nhập rồi gửi lại.");
        assertThat(desk.as(CONSOLIDATOR)
                        .isRefused("userTask_draft", round, Typed.draft(Typed.consolidated(Map.of("la", "x")))))
                .startsWith("Đề cương báo cáo có mục không thuộc kế hoạch");
        assertThat(desk.as(CONSOLIDATOR).isRefused("userTask_draft", round, Typed.draft(Map.of("computed", List.of()))))
                .as("nobody types what is computed")
                .startsWith("Nội dung gửi lên không đúng biểu mẫu báo cáo tổng hợp");
        desk.as(CONSOLIDATOR).does("userTask_draft", round, Typed.draft(Typed.consolidated(Map.of("ket-qua", "Tốt."))));
        desk.as("thu-nghiem.van-phong.chuyen-vien").does("userTask_verify", round, Typed.approve());
        desk.as("thu-nghiem.ubnd.lanh-dao").does("userTask_sign", round, Typed.sendBack("Ghi rõ số liệu."));
        assertThat(desk.waitsAt(round)).containsExactly("userTask_verify");
        desk.as("thu-nghiem.van-phong.chuyen-vien").does("userTask_verify", round, Typed.sendBack("Ghi rõ số liệu."));
        desk.as(CONSOLIDATOR)
                .does("userTask_draft", round, Typed.draft(Typed.consolidated(Map.of("ket-qua", "Rất tốt."))));
        desk.as("thu-nghiem.van-phong.chuyen-vien").does("userTask_verify", round, Typed.approve());
        desk.as("thu-nghiem.ubnd.lanh-dao").does("userTask_sign", round, Typed.sign("TM"));
        var file = desk.as("thu-nghiem.van-phong.van-thu").attaches("userTask_issue", round, "bc.pdf");
        desk.as("thu-nghiem.van-phong.van-thu")
                .does("userTask_issue", round, Typed.issue("9", "BC-UBND", "2024-12-02", file));
        desk.runReadySteps();
        assertThat(desk.endsOf("report-round", round)).containsExactly("endEvent_reported");
        Document report = archive.latest(round, "bao-cao-tong-hop").orElseThrow();
        assertThat(documents.kindOf(report).view(report).sections().get(0).paragraphs())
                .containsExactly(
                        "Tổng số cơ quan, đơn vị phải báo cáo: 4; đã gửi 4/4 (đúng hạn 4, chậm 0); chưa có báo cáo 0.");
    }

    @Test
    void theLastTwoReportsAcceptedAtOnceStartTheConsolidationOnce() {
        staff.hireFor(SMALL);
        desk.at("2024-11-01T08:00").opensRound(SMALL, "2024");
        String round = "thu-nghiem/report/2024";
        office(SMALL, "tram-y-te").sends().isAccepted();
        office(SMALL, "tai-chinh").sends().isAccepted();
        office(SMALL, "to-1").sends();
        office(SMALL, "hoi-ccb").sends();
        assertThat(AtOnce.run(
                        () -> desk.as(CONSOLIDATOR).does("userTask_receive", round + "/to-1", Typed.accept()),
                        () -> desk.as(CONSOLIDATOR).does("userTask_receive", round + "/hoi-ccb", Typed.accept())))
                .allMatch(Objects::isNull);
        var one = desk.step("serviceTask_closeReport", round + "/to-1");
        var other = desk.step("serviceTask_closeReport", round + "/hoi-ccb");
        AtOnce.run(() -> desk.run(one), () -> desk.run(other));
        desk.runReadySteps();
        assertThat(desk.waitsAt(round)).containsExactly("userTask_draft");
    }

    // ---- round after round -----------------------------------------------------------------------------------------

    @Test
    void theNextRoundEndsWhatWasNeverSentAndLeavesTheRest() {
        staff.hireFor(SMALL);
        desk.at("2024-11-01T08:00").opensRound(SMALL, "2024");
        desk.at("2024-12-10T08:00");
        office(SMALL, "tram-y-te").sends().isAccepted();
        ReportingOffice hoi = office(SMALL, "hoi-ccb").sends();
        ReportingOffice to1 = office(SMALL, "to-1").sends();
        reports.withdraw(to1.dossier(), to1.person("chuyen-vien"), "Nhầm số liệu.");
        ReportingOffice taiChinh = office(SMALL, "tai-chinh");
        taiChinh.drafts(taiChinh.report().says("ket-qua", "Viết xong mà chưa ký."));

        desk.at("2025-11-03T08:00").opensRound(SMALL, "2025");
        for (ReportingOffice missed : List.of(to1, taiChinh)) {
            Obligation ended = obligations.get(missed.dossier());
            assertThat(ended.status()).isEqualTo(Status.KHONG_BAO_CAO);
            assertThat(ended.closedAt()).isEqualTo(desk.now());
            assertThat(obligations.history(missed.dossier()))
                    .last()
                    .extracting("action")
                    .isEqualTo("Không báo cáo");
            assertThat(desk.endsOf("office-report", missed.dossier())).containsExactly("endEvent_settled");
            assertThat(desk.waitsAt(missed.dossier())).isEmpty();
            assertThat(desk.timers("boundaryEvent_overdue", missed.dossier())).isEmpty();
            assertThat(archive.latest(missed.dossier(), "bao-cao").orElseThrow().status())
                    .isEqualTo(DocumentStatus.DUNG_XU_LY);
        }
        assertThat(archive.latest(taiChinh.dossier(), "bao-cao")
                        .orElseThrow()
                        .content()
                        .at("/sections/ket-qua")
                        .asText())
                .as("nothing typed is lost")
                .isEqualTo("Viết xong mà chưa ký.");
        assertThat(obligations.get("thu-nghiem/report/2024/tram-y-te").status()).isEqualTo(Status.HOAN_THANH);
        assertThat(obligations.get(hoi.dossier()).status()).isEqualTo(Status.DA_GUI);
        assertThat(desk.waitsAt(hoi.dossier())).containsExactly("userTask_receive");
        hoi.isAccepted();
        assertThat(obligations.get(hoi.dossier()).status()).isEqualTo(Status.HOAN_THANH);
        assertThat(desk.waitsAt("thu-nghiem/report/2025/tai-chinh")).containsExactly("userTask_draft");
    }

    @Test
    void aReportWhoseInstanceIsGoneEndsAsMissedWhenTheNextRoundOpens() {
        staff.hireFor(SMALL);
        desk.at("2024-11-01T08:00").opensRound(SMALL, "2024");
        Obligation orphan = obligations.get("thu-nghiem/report/2024/tai-chinh");
        runtime.deleteProcessInstance(orphan.processId(), "ended by an administrator");

        desk.at("2025-11-03T08:00").opensRound(SMALL, "2025");

        assertThat(obligations.get(orphan.id()).status()).isEqualTo(Status.KHONG_BAO_CAO);
    }

    @Test
    void roundsOfTwoPlansAndOfTwoYearsRunSideBySide() {
        staff.hireFor(SMALL);
        desk.at("2025-01-06T08:00").opensRound(SMALL, "2024").opensRound("dong-don-vi", "2025");
        desk.opensRound(SMALL, "2025");
        assertThat(obligations.ofRound("thu-nghiem/report/2024")).hasSize(4);
        assertThat(obligations.ofRound("thu-nghiem/report/2025")).hasSize(4);
        assertThat(obligations.ofRound("dong-don-vi/report/2025")).hasSize(110);
        desk.opensRound(SMALL, "2025");
        assertThat(desk.running("report-round", "thu-nghiem/report/2025"))
                .as("one round of a plan and year")
                .isOne();

        desk.at("2025-12-22T08:00")
                .fires("event_closingDate", "thu-nghiem/report/2025")
                .runReadySteps();
        assertThat(desk.waitsAt("thu-nghiem/report/2025")).containsExactly("userTask_draft");
        assertThat(desk.waitsAt("thu-nghiem/report/2024"))
                .as("nobody can send for 2024 any more, so that round goes on by itself")
                .containsExactly("userTask_draft");
        assertThat(desk.timers("event_closingDate", "dong-don-vi/report/2025")).hasSize(1);
        assertThat(tasks.createTaskQuery().tenantIdIn(SMALL).list())
                .allSatisfy(task ->
                        assertThat(instance(task.getProcessInstanceId())).startsWith(SMALL + "/"));
        assertThat(desk.as(CONSOLIDATOR).tasks())
                .allSatisfy(task -> assertThat(task.getTenantId()).isEqualTo(SMALL));
    }

    private String instance(String id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult()
                .getBusinessKey();
    }

    // ---- opened by hand --------------------------------------------------------------------------------------------

    @Test
    void theConsolidatorOpensTheRoundFromTasklist() {
        staff.hireFor(SMALL);
        grants.grantStart(CONSOLIDATOR, "report-round");
        desk.at("2024-11-04T08:00");
        desk.as(CONSOLIDATOR).starts("report-round", Typed.round(2024, "2024-12-20", true));
        desk.runReadySteps();
        var round = rounds.get("thu-nghiem/report/2024");
        assertThat(round.closesAt()).isEqualTo(Instant.parse("2024-12-20T23:59:59+07:00"));
        assertThat(desk.timerDate("event_closingDate", round.id())).isEqualTo(round.closesAt());
        assertThat(round.officesOpenedAt()).as("the plan knows no letter").isEqualTo(desk.now());
        assertThat(desk.only("userTask_draft", round.id() + "/to-1")
                        .getDueDate()
                        .toInstant())
                .isEqualTo(Instant.parse("2024-12-14T23:59:59+07:00"));
    }

    @Test
    void aRoundIsRefusedWithAnImpossibleYearOrClosingDate() {
        staff.hireFor(SMALL);
        grants.grantStart(CONSOLIDATOR, "report-round");
        desk.at("2024-11-04T08:00");
        assertThat(refusedRound(2024, "2024-11-03"))
                .isEqualTo("Ngày chốt 03/11/2024 đã qua; hãy chọn ngày từ hôm nay (04/11/2024) trở đi.");
        assertThat(refusedRound(2024, "2024-12-13"))
                .isEqualTo(
                        "Ngày chốt 13/12/2024 sớm hơn thời hạn báo cáo 14/12/2024 của kế hoạch; hãy chọn ngày chốt từ thời hạn trở đi.");
        assertThat(refusedRound(2024, "2025-11-05")).contains("quá xa");
        assertThat(refusedRound(2024, null)).startsWith("Chưa nhập ngày chốt");
        assertThat(refusedRound(2025, "2024-12-20")).startsWith("Không mở được đợt báo cáo năm 2025");
        assertThat(refusedRound(2022, "2024-12-20")).startsWith("Không mở được đợt báo cáo năm 2022");
        assertThat(rounds.ofPlan(SMALL)).isEmpty();
        desk.as(CONSOLIDATOR).starts("report-round", Typed.round(2024, "2024-12-20", false));
        assertThat(refusedRound(2024, "2024-12-20"))
                .isEqualTo("Đợt báo cáo năm 2024 đã được mở; hãy xem đợt đang mở trong Tasklist.");
        assertThat(desk.running("report-round", "thu-nghiem/report/2024")).isOne();
    }

    @Test
    void onlyTheConsolidatorOpensARound() {
        staff.hireFor(SMALL);
        grants.grantStart("thu-nghiem.tai-chinh.chuyen-vien", "report-round");
        desk.at("2024-11-04T08:00");
        String round = Typed.round(2024, "2024-12-20", false);
        assertThatThrownBy(() -> desk.as("thu-nghiem.tai-chinh.chuyen-vien").starts("report-round", round))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Chỉ cơ quan tổng hợp mới mở được đợt báo cáo");
        assertThatThrownBy(() -> desk.as("thu-nghiem.to-1.chuyen-vien").starts("report-round", round))
                .as("not even allowed to start")
                .isInstanceOf(RuntimeException.class);
        assertThat(rounds.ofPlan(SMALL)).isEmpty();
    }

    private String refusedRound(int year, String closesOn) {
        try {
            desk.as(CONSOLIDATOR).starts("report-round", Typed.round(year, closesOn, false));
        } catch (Refusal refusal) {
            return refusal.getMessage();
        }
        throw new AssertionError("the round was opened");
    }

    // ---- words -----------------------------------------------------------------------------------------------------

    private ReportingOffice office(String plan, String office) {
        return desk.office(plan, office, "2024");
    }

    private void issues(String registry, String number, String symbol, String date) {
        var file = desk.as(registry).attaches("userTask_issue", DAK_LAK, "ban-phat-hanh.pdf");
        desk.as(registry).does("userTask_issue", DAK_LAK, Typed.issue(number, symbol, date, file));
    }
}
