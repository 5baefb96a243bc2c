package vn.thidua.report.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentEvent;
import vn.thidua.document.DocumentStatus;
import vn.thidua.notification.Notice;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationEvent;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.Status;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.platform.error.Answer;
import vn.thidua.platform.error.Refusal;
import vn.thidua.report.Reports;
import vn.thidua.report.Submission;
import vn.thidua.report.process.OfficeReportProcess.Elements;
import vn.thidua.support.AtOnce;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** One office and its report of 2024, due "trước ngày 15/12". */
@OfficeTest
class OfficeReportTest {

    private static final String PLAN = "thu-nghiem";
    /** Three hands, two, one, and one that is asked, not ordered. */
    private static final List<String> OFFICES = List.of("tram-y-te", "tai-chinh", "to-1", "hoi-ccb");

    private static final String DRAFTER = "thu-nghiem.tram-y-te.chuyen-vien";
    private static final String CONSOLIDATOR = "thu-nghiem.noi-vu.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Obligations obligations;

    @Autowired
    Reports reports;

    @Autowired
    DocumentArchive documents;

    @Autowired
    Notices notices;

    ReportingOffice tramYTe;

    @BeforeEach
    void theRoundIsOpen() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024");
        tramYTe = desk.office(PLAN, "tram-y-te", "2024");
    }

    @Test
    void aReportIsDraftedReturnedResubmittedSignedNumberedSentAndAccepted() {
        String report = tramYTe.dossier();
        ProcessInstance process = desk.instance("office-report", report);
        BpmnAwareTests.assertThat(process).isWaitingAt(Elements.ISSUE_REPORT);
        assertThat(status(report)).isEqualTo(Status.DANG_THUC_HIEN);
        assertThat(desk.as(DRAFTER).tasks()).extracting("name").containsExactly("Soạn báo cáo năm 2024 – Trạm Y tế");

        desk.at("2024-12-02T09:00");
        tramYTe.drafts();
        assertThat(status(report)).isEqualTo(Status.CHO_DUYET);
        desk.as(tramYTe.person("truong-phong"))
                .does("userTask_reviewContent", report, Typed.sendBack("Thiếu kết quả quý IV."));
        assertThat(status(report)).isEqualTo(Status.DANG_THUC_HIEN);
        assertThat(desk.waitsAt(report)).containsExactly("userTask_draft");

        desk.at("2024-12-03T09:00");
        tramYTe.drafts(tramYTe.report().says("ket-qua", "Có quý IV.")).approves();
        desk.as(tramYTe.person("lanh-dao")).does("userTask_sign", report, Typed.sign("KT"));
        desk.at("2024-12-04T10:00");
        tramYTe.dispatches("0125");

        Obligation sent = obligations.get(report);
        assertThat(sent.status()).isEqualTo(Status.DA_GUI);
        assertThat(sent.sentAt()).isEqualTo(desk.now());
        assertThat(sent.progress(desk.now())).isEqualTo(Progress.DUNG_HAN);
        var document = documents.latest(report, "bao-cao").orElseThrow();
        assertThat(document.status()).isEqualTo(DocumentStatus.DA_BAN_HANH);
        assertThat(document.reference().full()).isEqualTo("125/BC-TYT");
        assertThat(document.reference().dated()).isEqualTo(LocalDate.of(2024, 12, 4));
        assertThat(document.reference().file()).isNotNull();
        assertThat(document.signature().capacity()).isEqualTo(SigningCapacity.KT);
        assertThat(document.signature().signer()).isEqualTo("thu-nghiem.tram-y-te.lanh-dao");
        assertThat(document.draftedBy()).containsExactly(DRAFTER);
        assertThat(documents.history(document))
                .extracting(DocumentEvent::action, DocumentEvent::capacity, DocumentEvent::note)
                .containsExactly(
                        tuple("Trình", null, null),
                        tuple("Trả lại (Duyệt nội dung (ký nháy))", null, "Thiếu kết quả quý IV."),
                        tuple("Trình", null, null),
                        tuple("Duyệt nội dung (ký nháy)", null, null),
                        tuple("Ký ban hành", "KT. THỦ TRƯỞNG / LÃNH ĐẠO", null),
                        tuple("Cấp số, phát hành", null, "125/BC-TYT ngày 04/12/2024"));

        BpmnAwareTests.assertThat(process)
                .isWaitingAtExactly(Elements.RECEIVE)
                .task()
                .hasCandidateGroup(CONSOLIDATOR)
                .isNotAssigned();
        assertThat(desk.as(CONSOLIDATOR).tasks())
                .extracting("name")
                .contains("Tiếp nhận báo cáo của đơn vị – Trạm Y tế");
        desk.as(CONSOLIDATOR).does("userTask_receive", report, Typed.accept());
        desk.runReadySteps();

        Obligation done = obligations.get(report);
        assertThat(done.status()).isEqualTo(Status.HOAN_THANH);
        assertThat(done.closedAt()).isEqualTo(desk.now());
        assertThat(reports.versions(report))
                .extracting(Submission::version, Submission::state)
                .containsExactly(tuple(1, Submission.State.DA_TIEP_NHAN));
        assertThat(reports.current(report).orElseThrow().content().sections()).containsEntry("ket-qua", "Có quý IV.");
        assertThat(obligations.history(report))
                .extracting(ObligationEvent::actor, ObligationEvent::action, ObligationEvent::note)
                .containsExactly(
                        tuple(DRAFTER, "Trình duyệt", null),
                        tuple("thu-nghiem.tram-y-te.truong-phong", "Trả lại", "Thiếu kết quả quý IV."),
                        tuple(DRAFTER, "Trình duyệt", null),
                        tuple("thu-nghiem.tram-y-te.van-thu", "Gửi", "125/BC-TYT"),
                        tuple(CONSOLIDATOR, "Tiếp nhận", null));
        BpmnAwareTests.assertThat(process).isEnded().hasPassed(Elements.ACCEPTED);
        assertThat(desk.endsOf("office-report", report)).containsExactly("endEvent_accepted");
    }

    @Test
    void theLeaderSendsItBackToWhoInitialledOrWhereNobodyDidToTheDrafter() {
        tramYTe.drafts().approves();
        desk.as(tramYTe.person("lanh-dao")).does("userTask_sign", tramYTe.dossier(), Typed.sendBack("Viết gọn lại."));
        assertThat(desk.waitsAt(tramYTe.dossier())).containsExactly("userTask_reviewContent");
        assertThat(status(tramYTe.dossier())).isEqualTo(Status.CHO_DUYET);
        tramYTe.approves().signs().dispatches();
        assertThat(status(tramYTe.dossier())).isEqualTo(Status.DA_GUI);

        ReportingOffice taiChinh = desk.office(PLAN, "tai-chinh", "2024").drafts();
        desk.as(taiChinh.person("lanh-dao")).does("userTask_sign", taiChinh.dossier(), Typed.sendBack("Viết gọn lại."));
        assertThat(desk.waitsAt(taiChinh.dossier())).containsExactly("userTask_draft");
        assertThat(status(taiChinh.dossier())).isEqualTo(Status.DANG_THUC_HIEN);
        assertThat(obligations.history(taiChinh.dossier()))
                .extracting(ObligationEvent::action, ObligationEvent::note)
                .contains(tuple("Trả lại", "Viết gọn lại."));
    }

    @Test
    void anOfficeOfOneHandDraftsAndSendsItself() {
        ReportingOffice to1 = desk.office(PLAN, "to-1", "2024");
        String toTruong = staff.hire(
                "to-truong", new Group(PLAN, "to-1", Role.CHUYEN_VIEN), new Group(PLAN, "to-1", Role.VAN_THU));
        desk.as(toTruong).does("userTask_draft", to1.dossier(), to1.report().draft());
        assertThat(desk.waitsAt(to1.dossier())).containsExactly("userTask_issue");
        var file = desk.as(toTruong).attaches("userTask_issue", to1.dossier(), "bao-cao.pdf");
        desk.as(toTruong).does("userTask_issue", to1.dossier(), Typed.issue("1", "BC-TDP1", "2024-11-01", file));
        assertThat(status(to1.dossier())).isEqualTo(Status.DA_GUI);
        assertThat(documents.latest(to1.dossier(), "bao-cao").orElseThrow().signature())
                .isNull();
    }

    @Test
    void aSupplementHasItsOwnDateStartsFromWhatWasSentAndKeepsThePunctualityOfTheFirstSending() {
        String report = tramYTe.dossier();
        desk.at("2024-12-13T16:00");
        tramYTe.sends(tramYTe.report().says("ket-qua", "Bản đầu."));
        Instant firstSent = desk.now();
        desk.at("2024-12-17T09:00");
        tramYTe.isAskedForSupplement("Thiếu số liệu giải ngân.", "2024-12-20");

        Obligation asked = obligations.get(report);
        assertThat(asked.status()).isEqualTo(Status.YEU_CAU_BO_SUNG);
        assertThat(asked.supplementDue()).isEqualTo(LocalDate.of(2024, 12, 20));
        assertThat(asked.progress(desk.now())).isEqualTo(Progress.DUNG_HAN);
        var task = desk.only("userTask_draft", report);
        assertThat(task.getName()).isEqualTo("Bổ sung báo cáo năm 2024 theo yêu cầu – Trạm Y tế");
        assertThat(task.getDueDate().toInstant()).isEqualTo(Instant.parse("2024-12-20T23:59:59+07:00"));
        assertThat(task.getFollowUpDate().toInstant()).isEqualTo(desk.now());
        assertThat(desk.timerDate("boundaryEvent_overdue", report))
                .isEqualTo(Instant.parse("2024-12-21T00:00:00+07:00"));
        var draft = documents.latest(report, "bao-cao").orElseThrow();
        assertThat(draft.id()).isEqualTo(report + "/bao-cao/2");
        assertThat(draft.content().at("/sections/ket-qua").asText()).isEqualTo("Bản đầu.");

        desk.at("2024-12-19T15:00");
        tramYTe.sends(tramYTe.report().says("ket-qua", "Bản bổ sung."));
        Obligation again = obligations.get(report);
        assertThat(again.sentAt()).isEqualTo(firstSent);
        assertThat(again.status()).isEqualTo(Status.DA_GUI);
        assertThat(reports.versions(report))
                .extracting(Submission::version, Submission::state, each -> text(each))
                .containsExactly(
                        tuple(1, Submission.State.YEU_CAU_BO_SUNG, "Bản đầu."),
                        tuple(2, Submission.State.DA_GUI, "Bản bổ sung."));
        assertThat(reports.current(report).orElseThrow().version()).isEqualTo(2);
        tramYTe.isAccepted();
        assertThat(obligations.get(report).progress(desk.now())).isEqualTo(Progress.DUNG_HAN);
        assertThat(desk.endsOf("office-report", report)).containsExactly("endEvent_accepted");
    }

    @Test
    void aSupplementIsRefusedWithoutReasonOrWithAnImpossibleDate() {
        desk.at("2024-12-13T16:00");
        tramYTe.sends();
        var consolidator = desk.as(CONSOLIDATOR);
        String report = tramYTe.dossier();
        assertThat(consolidator.isRefused("userTask_receive", report, Typed.supplement(" ", "2024-12-20")))
                .isEqualTo("Chưa nhập mục “Nội dung cần bổ sung, hoàn thiện”; hãy nhập rồi gửi lại.");
        assertThat(consolidator.isRefused("userTask_receive", report, Typed.supplement("Thiếu biểu.", null)))
                .contains("Chưa nhập thời hạn bổ sung");
        assertThat(consolidator.isRefused("userTask_receive", report, Typed.supplement("Thiếu biểu.", "2024-12-12")))
                .isEqualTo("Thời hạn bổ sung 12/12/2024 đã qua; hãy chọn ngày từ hôm nay (13/12/2024) trở đi.");
        assertThat(consolidator.isRefused("userTask_receive", report, Typed.supplement("Thiếu biểu.", "2025-03-14")))
                .contains("quá xa");
        assertThat(consolidator.isRefused("userTask_receive", report, "{}")).contains("Chưa chọn tiếp nhận");
        assertThat(status(report)).isEqualTo(Status.DA_GUI);
        assertThat(desk.waitsAt(report)).containsExactly("userTask_receive");
    }

    @Test
    void whatWasSentCanBeWithdrawnBeforeItIsAcceptedAndIsThenLateWhenSentTooLate() {
        String report = tramYTe.dossier();
        desk.at("2024-12-13T16:00");
        tramYTe.sends(tramYTe.report().says("ket-qua", "Bản nhầm."));
        desk.as(DRAFTER).loggedIn(() -> {
            reports.withdraw(report, DRAFTER, "Nhầm số liệu.");
            return null;
        });
        assertThat(status(report)).isEqualTo(Status.DANG_THUC_HIEN);
        assertThat(obligations.get(report).sentAt()).isNull();
        assertThat(reports.current(report)).isEmpty();
        assertThat(documents.get(report + "/bao-cao/1").status()).isEqualTo(DocumentStatus.DA_RUT);
        assertThat(desk.waitsAt(report)).containsExactly("userTask_draft");
        assertThat(desk.only("userTask_draft", report).getName()).isEqualTo("Soạn báo cáo năm 2024 – Trạm Y tế");
        assertThat(documents
                        .latest(report, "bao-cao")
                        .orElseThrow()
                        .content()
                        .at("/sections/ket-qua")
                        .asText())
                .isEqualTo("Bản nhầm.");

        desk.at("2024-12-16T08:00");
        tramYTe.sends(tramYTe.report().says("ket-qua", "Bản đúng."));
        assertThat(obligations.get(report).progress(desk.now())).isEqualTo(Progress.CHAM);
        assertThat(reports.versions(report))
                .extracting(Submission::version, Submission::state)
                .containsExactly(tuple(1, Submission.State.DA_RUT), tuple(2, Submission.State.DA_GUI));
        assertThat(obligations.history(report))
                .extracting(ObligationEvent::action, ObligationEvent::note)
                .contains(tuple("Rút lại", "Nhầm số liệu."));
    }

    @Test
    void aWithdrawnSupplementLeavesTheFirstVersionInForce() {
        String report = tramYTe.dossier();
        desk.at("2024-12-13T16:00");
        tramYTe.sends(tramYTe.report().says("ket-qua", "Bản đầu."));
        Instant firstSent = desk.now();
        tramYTe.isAskedForSupplement("Thiếu biểu.", "2024-12-20");
        desk.at("2024-12-16T09:00");
        tramYTe.sends(tramYTe.report().says("ket-qua", "Bản bổ sung nhầm."));
        reports.withdraw(report, DRAFTER, "Nhầm tệp.");

        assertThat(obligations.get(report).sentAt()).isEqualTo(firstSent);
        assertThat(reports.current(report)).map(OfficeReportTest::text).contains("Bản đầu.");
        assertThat(desk.only("userTask_draft", report).getName()).startsWith("Bổ sung báo cáo");
    }

    @Test
    void onlyTheOfficeItselfWithdrawsWithAReasonAndOnlyBeforeAcceptance() {
        String report = tramYTe.dossier();
        desk.at("2024-12-13T16:00");
        assertThatThrownBy(() -> reports.withdraw(report, DRAFTER, "Nhầm."))
                .isInstanceOf(Refusal.class)
                .hasMessage("Chưa có báo cáo nào đã gửi để rút lại.");
        tramYTe.sends();
        assertThatThrownBy(() -> reports.withdraw(report, CONSOLIDATOR, "Nhầm."))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Chỉ lãnh đạo, trưởng phòng, chuyên viên của đơn vị đã gửi mới rút lại được");
        assertThatThrownBy(() -> reports.withdraw(report, DRAFTER, "  "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Lý do rút lại");
        desk.as(CONSOLIDATOR).does("userTask_receive", report, Typed.accept());
        assertThatThrownBy(() -> reports.withdraw(report, DRAFTER, "Nhầm."))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Chỉ rút lại được báo cáo đã gửi mà cơ quan tổng hợp chưa tiếp nhận");
        desk.runReadySteps();
        assertThat(status(report)).isEqualTo(Status.HOAN_THANH);
    }

    @Test
    void whenWithdrawalAndAcceptanceMeetExactlyOneHappens() {
        desk.at("2024-12-13T16:00");
        for (String office : OFFICES) {
            ReportingOffice each = desk.office(PLAN, office, "2024").sends();
            String report = each.dossier();
            String receipt = desk.only("userTask_receive", report).getId();
            var outcomes = AtOnce.run(
                    () -> desk.as(CONSOLIDATOR).sends(receipt, Typed.accept()),
                    () -> reports.withdraw(report, each.person("chuyen-vien"), "Nhầm số liệu."));
            assertThat(outcomes).filteredOn(Objects::nonNull).hasSize(1).allSatisfy(OfficeReportTest::isOneSentence);
            desk.runReadySteps();
            if (outcomes.get(0) == null) {
                assertThat(status(report)).isEqualTo(Status.HOAN_THANH);
                assertThat(obligations.history(report)).extracting("action").doesNotContain("Rút lại");
                assertThat(desk.waitsAt(report)).isEmpty();
            } else {
                assertThat(status(report)).isEqualTo(Status.DANG_THUC_HIEN);
                assertThat(obligations.history(report)).extracting("action").doesNotContain("Tiếp nhận");
                assertThat(desk.waitsAt(report)).containsExactly("userTask_draft");
            }
        }
    }

    @Test
    void twoColleaguesWhoSendTheSameReportAtOnceSendItOnce() {
        desk.at("2024-12-13T16:00");
        for (String office : OFFICES) {
            ReportingOffice each =
                    desk.office(PLAN, office, "2024").drafts().approves().signs();
            String report = each.dossier();
            String colleague = staff.hire("van-thu-2-" + office, new Group(PLAN, office, Role.VAN_THU));
            var file = desk.as(colleague).attaches("userTask_issue", report, "da-ky.pdf");
            var outcomes = AtOnce.run(
                    () -> desk.as(each.person("van-thu"))
                            .does("userTask_issue", report, Typed.issue("41", each.symbol(), "2024-12-13", file)),
                    () -> desk.as(colleague)
                            .does("userTask_issue", report, Typed.issue("42", each.symbol(), "2024-12-13", file)));
            assertThat(outcomes).filteredOn(Objects::nonNull).hasSize(1).allSatisfy(OfficeReportTest::isOneSentence);
            assertThat(reports.versions(report)).hasSize(1);
            assertThat(obligations.history(report)).extracting("action").containsOnlyOnce("Gửi");
            assertThat(desk.waitsAt(report)).containsExactly("userTask_receive");
        }
    }

    @Test
    void twoColleaguesWhoSubmitTheSameDraftAtOnceLeaveOneText() {
        String colleague = staff.hire("chuyen-vien-2-tram-y-te", new Group(PLAN, "tram-y-te", Role.CHUYEN_VIEN));
        String report = tramYTe.dossier();
        var outcomes = AtOnce.run(
                () -> tramYTe.drafts(tramYTe.report().says("ket-qua", "Của người thứ nhất.")),
                () -> desk.as(colleague)
                        .does(
                                "userTask_draft",
                                report,
                                tramYTe.report()
                                        .says("ket-qua", "Của người thứ hai.")
                                        .draft()));
        assertThat(outcomes).filteredOn(Objects::nonNull).hasSize(1).allSatisfy(OfficeReportTest::isOneSentence);
        var document = documents.latest(report, "bao-cao").orElseThrow();
        boolean firstWon = outcomes.get(0) == null;
        assertThat(document.draftedBy()).containsExactly(firstWon ? DRAFTER : colleague);
        assertThat(document.content().at("/sections/ket-qua").asText())
                .isEqualTo(firstWon ? "Của người thứ nhất." : "Của người thứ hai.");
        assertThat(documents.history(document)).hasSize(1);
    }

    @Test
    void overdueBeginsRightAfterTheLastMomentIsToldOnceAndComesBackEveryWeek() {
        String report = tramYTe.dossier();
        assertThat(desk.timerDate("boundaryEvent_overdue", report))
                .isEqualTo(Instant.parse("2024-12-15T00:00:00+07:00"));

        desk.at("2024-12-15T00:00").fires("boundaryEvent_overdue", report).runReadySteps();
        assertThat(obligations.get(report).progress(desk.now())).isEqualTo(Progress.QUA_HAN);
        assertThat(obligations.history(report)).extracting("action").containsExactly("Quá hạn");
        assertThat(notices.about(report))
                .extracting(Notice::person, Notice::kind)
                .containsExactlyInAnyOrder(
                        tuple(DRAFTER, "overdue"),
                        tuple("thu-nghiem.tram-y-te.truong-phong", "overdue"),
                        tuple("thu-nghiem.tram-y-te.lanh-dao", "overdue"));
        assertThat(notices.about("thu-nghiem/report/2024"))
                .extracting(Notice::person, Notice::kind)
                .containsExactly(tuple(CONSOLIDATOR, "offices-late"));
        assertThat(notices.overdue(report)).isZero();
        assertThat(desk.waitsAt(report)).containsExactly("userTask_draft");

        assertThat(desk.timerDate("boundaryEvent_overdue", report))
                .isEqualTo(Instant.parse("2024-12-22T00:00:00+07:00"));
        desk.at("2024-12-22T00:00").fires("boundaryEvent_overdue", report).runReadySteps();
        assertThat(obligations.history(report)).extracting("action").containsExactly("Quá hạn");
        assertThat(notices.about(report))
                .extracting(Notice::slot)
                .containsOnly(LocalDate.of(2024, 12, 15), LocalDate.of(2024, 12, 22))
                .hasSize(6);
        assertThat(desk.timerDate("boundaryEvent_overdue", report))
                .isEqualTo(Instant.parse("2024-12-29T00:00:00+07:00"));

        desk.at("2024-12-23T09:00");
        tramYTe.sends().isAccepted();
        assertThat(obligations.get(report).progress(desk.now())).isEqualTo(Progress.CHAM);
        assertThat(desk.timers("boundaryEvent_overdue", report)).isEmpty();
        assertThat(desk.endsOf("office-report", report)).contains("endEvent_overdueNoted", "endEvent_accepted");
    }

    @Test
    void aSupplementThatIsLateDoesNotMakeThePunctualReportOverdue() {
        String report = tramYTe.dossier();
        desk.at("2024-12-13T16:00");
        tramYTe.sends().isAskedForSupplement("Thiếu biểu.", "2024-12-18");
        desk.at("2024-12-19T00:00").fires("boundaryEvent_overdue", report).runReadySteps();
        assertThat(obligations.get(report).progress(desk.now())).isEqualTo(Progress.DUNG_HAN);
        assertThat(obligations.history(report)).extracting("action").doesNotContain("Quá hạn");
        assertThat(notices.about(report)).extracting(Notice::kind).containsOnly("supplement-overdue");
    }

    @Test
    void nobodyElseDoesTheOfficesTasks() {
        String report = tramYTe.dossier();
        for (String stranger : List.of("thu-nghiem.tai-chinh.chuyen-vien", CONSOLIDATOR, tramYTe.person("van-thu"))) {
            assertThatThrownBy(() -> desk.as(stranger)
                            .does("userTask_draft", report, tramYTe.report().draft()))
                    .satisfies(OfficeReportTest::isOneSentence);
        }
        assertThat(documents.latest(report, "bao-cao").orElseThrow().content()).isNull();
    }

    private Status status(String report) {
        return obligations.get(report).status();
    }

    private static String text(Submission submission) {
        return submission.content().sections().get("ket-qua");
    }

    /** What Tasklist answers with is known and one Vietnamese sentence. */
    private static void isOneSentence(Throwable failure) {
        assertThat(Answer.to(failure))
                .as("answer to %s", failure)
                .hasValueSatisfying(answer -> assertThat(answer.message())
                        .endsWith(".")
                        .doesNotContain("ENGINE", "Exception")
                        .matches(".*[À-ỹ].*"));
    }
}
