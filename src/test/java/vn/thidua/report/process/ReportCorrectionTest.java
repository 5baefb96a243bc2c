package vn.thidua.report.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentStatus;
import vn.thidua.document.Documents;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationEvent;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.Status;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.platform.engine.TaskHandlers;
import vn.thidua.platform.engine.VisibleTasks;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.report.Correction;
import vn.thidua.report.Corrections;
import vn.thidua.report.ReportDesk;
import vn.thidua.report.Reports;
import vn.thidua.report.Submission;
import vn.thidua.support.AtOnce;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** Báo cáo bổ sung, đính chính: after the acceptance, one more version with a number of its own. */
@OfficeTest
class ReportCorrectionTest {

    private static final String PLAN = "thu-nghiem";
    private static final String DRAFTER = "thu-nghiem.tram-y-te.chuyen-vien";
    private static final String CONSOLIDATOR = "thu-nghiem.noi-vu.chuyen-vien";
    private static final String CORRECTION = "thu-nghiem/report/2024/tram-y-te/dinh-chinh/1";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Obligations obligations;

    @Autowired
    Reports reports;

    @Autowired
    Corrections corrections;

    @Autowired
    ReportDesk reportDesk;

    @Autowired
    DocumentArchive archive;

    @Autowired
    Documents documents;

    @Autowired
    VisibleTasks tasks;

    @Autowired
    TaskHandlers handlers;

    ReportingOffice tramYTe;
    String report;

    @BeforeEach
    void theReportIsSentOnTime() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024");
        tramYTe = desk.office(PLAN, "tram-y-te", "2024");
        report = tramYTe.dossier();
        desk.at("2024-12-10T09:00");
        tramYTe.sends(tramYTe.report().figure("mo-hinh", "4", "5"));
    }

    private ReportingOffice begins(String kind) {
        return tramYTe.onCorrection(desk.as(DRAFTER)
                .loggedIn(() -> corrections.start(report, kind, "Nhầm số mô hình.", DRAFTER))
                .id());
    }

    @Test
    void anAcceptedReportIsCorrectedSignedNumberedAnewAcceptedAndBothVersionsAreKept() {
        tramYTe.isAccepted();
        desk.at("2024-12-20T10:00");
        ReportingOffice correction = begins("dinh-chinh");
        assertThat(correction.dossier()).isEqualTo(CORRECTION);
        assertThat(desk.as(DRAFTER).tasks())
                .extracting("name")
                .containsExactly("Soạn đính chính báo cáo năm 2024 – Trạm Y tế");
        assertThat(desk.only("userTask_draft", CORRECTION).getDueDate().toInstant())
                .as("five working days")
                .isEqualTo(Instant.parse("2024-12-27T23:59:59+07:00"));
        Document draft = archive.latest(CORRECTION, "bao-cao").orElseThrow();
        assertThat(draft.content().at("/figures/mo-hinh/actual").asInt())
                .as("starts from the version before")
                .isEqualTo(4);

        correction.sends(tramYTe.report().figure("mo-hinh", "14", "15"));
        assertThat(obligations.get(report).status()).isEqualTo(Status.HOAN_THANH);
        assertThat(reports.current(report).orElseThrow().version())
                .as("counts when it is accepted")
                .isEqualTo(1);
        assertThat(desk.as(CONSOLIDATOR).tasks())
                .extracting("name")
                .contains("Tiếp nhận đính chính báo cáo năm 2024 – Trạm Y tế");
        assertThat(form("userTask_receiveCorrection", CONSOLIDATOR))
                .contains("\"kind\":\"Đính chính\"", "\"reason\":\"Nhầm số mô hình.\"")
                .contains("[\"Mô hình hay\",\"mô hình\",\"Thực hiện\",\"4\",\"14\"]");
        correction.isAccepted();

        Obligation obligation = obligations.get(report);
        assertThat(obligation.status()).isEqualTo(Status.HOAN_THANH);
        assertThat(obligation.sentAt()).isEqualTo(Instant.parse("2024-12-10T09:00:00+07:00"));
        assertThat(obligation.progress(desk.now())).isEqualTo(Progress.DUNG_HAN);
        assertThat(reports.current(report).orElseThrow().version()).isEqualTo(2);
        Document first = archive.latest(report, "bao-cao").orElseThrow();
        Document second = archive.latest(CORRECTION, "bao-cao").orElseThrow();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.reference().full()).isNotEqualTo(first.reference().full());
        assertThat(documents.kindOf(second).view(second).title())
                .isEqualTo("Đính chính báo cáo kết quả thực hiện Phong trào thi đua năm 2024");
        assertThat(first.content().at("/figures/mo-hinh/actual").asInt()).isEqualTo(4);

        ReportDesk.Detail detail = reportDesk.report(PLAN, "2024", "tram-y-te", DRAFTER);
        assertThat(detail.versions())
                .extracting(
                        ReportDesk.VersionRow::version,
                        ReportDesk.VersionRow::kind,
                        ReportDesk.VersionRow::reason,
                        ReportDesk.VersionRow::state,
                        ReportDesk.VersionRow::current)
                .containsExactly(
                        tuple(1, "Lần gửi", null, "Đã tiếp nhận", false),
                        tuple(2, "Đính chính", "Nhầm số mô hình.", "Đã tiếp nhận", true));
        assertThat(detail.correction()).isNull();
        assertThat(detail.mayCorrect()).isTrue();
        assertThat(detail.view().title()).startsWith("Đính chính");
        assertThat(obligations.history(report))
                .extracting(ObligationEvent::action, ObligationEvent::note)
                .containsSubsequence(
                        tuple("Tiếp nhận", null),
                        tuple("Bắt đầu đính chính", "Nhầm số mô hình."),
                        tuple("Gửi đính chính", second.reference().full()),
                        tuple("Tiếp nhận đính chính", null));
        assertThat(desk.endsOf("report-correction", CORRECTION)).containsExactly("endEvent_accepted");
    }

    @Test
    void aReturnedSupplementIsChangedAndSentAgainUnderTheSameReason() {
        tramYTe.isAccepted();
        ReportingOffice supplement = begins("bo-sung");
        String id = supplement.dossier();
        supplement.sends();
        assertThat(desk.as(CONSOLIDATOR).isRefused("userTask_receiveCorrection", id, Typed.json("decision", "return")))
                .isEqualTo("Chưa nhập mục “Lý do trả lại”; hãy nhập rồi gửi lại.");
        assertThat(desk.as(CONSOLIDATOR).isRefused("userTask_receiveCorrection", id, "{}"))
                .isEqualTo("Chưa chọn tiếp nhận hay trả lại; hãy chọn một trong hai rồi gửi.");
        desk.as(CONSOLIDATOR).does("userTask_receiveCorrection", id, Typed.sendBack("Thiếu phụ lục."));
        assertThat(desk.only("userTask_draft", id).getName()).isEqualTo("Soạn báo cáo bổ sung năm 2024 – Trạm Y tế");
        assertThat(form("userTask_draft", DRAFTER)).contains("Thiếu phụ lục.", "Nhầm số mô hình.");
        supplement.sends(tramYTe.report().figure("mo-hinh", "6", "7")).isAccepted();
        assertThat(reports.versions(report))
                .extracting(Submission::version, Submission::state)
                .containsExactly(
                        tuple(1, Submission.State.DA_TIEP_NHAN),
                        tuple(2, Submission.State.YEU_CAU_BO_SUNG),
                        tuple(3, Submission.State.DA_TIEP_NHAN));
        assertThat(reports.current(report).orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void aNilReportMayBeCorrectedIntoAFullOne() {
        tramYTe.isAskedForSupplement("Xem lại.", "2024-12-18");
        tramYTe.sends(tramYTe.report().nothingToReport("Không phát sinh.")).isAccepted();
        begins("dinh-chinh").sends().isAccepted();
        assertThat(reports.current(report).orElseThrow().content().nil()).isFalse();
    }

    @Test
    void theOfficeTakesBackWhatItHasOnlyBegunAndMayBeginAnew() {
        tramYTe.isAccepted();
        begins("dinh-chinh");
        corrections.withdraw(report, DRAFTER, "Không cần nữa.");
        assertThat(desk.waitsAt(CORRECTION)).isEmpty();
        assertThat(desk.endsOf("report-correction", CORRECTION)).containsExactly("endEvent_withdrawn");
        assertThat(archive.latest(CORRECTION, "bao-cao").orElseThrow().status()).isEqualTo(DocumentStatus.DA_RUT);
        assertThat(begins("dinh-chinh").dossier()).isEqualTo("thu-nghiem/report/2024/tram-y-te/dinh-chinh/2");
    }

    @Test
    void theOfficeTakesBackWhatWaitsForAcceptanceAndTheAcceptedReportStays() {
        tramYTe.isAccepted();
        begins("dinh-chinh").sends();
        corrections.withdraw(report, DRAFTER, "Còn sai.");
        assertThat(desk.waitsAt(CORRECTION)).isEmpty();
        assertThat(reports.versions(report))
                .extracting(Submission::state)
                .containsExactly(Submission.State.DA_TIEP_NHAN, Submission.State.DA_RUT);
        assertThat(reports.current(report).orElseThrow().version()).isEqualTo(1);
        assertThat(corrections.of(report)).extracting(Correction::state).containsExactly(Correction.State.DA_RUT);
    }

    @Test
    void whatCannotBeIsRefusedInOneSentenceAndChangesNothing() {
        assertThat(refused("dinh-chinh", "Sai.", DRAFTER))
                .isEqualTo(
                        "Báo cáo chưa được cơ quan tổng hợp tiếp nhận nên chưa bổ sung, đính chính được; hãy chờ tiếp nhận hoặc rút lại báo cáo để sửa.");
        tramYTe.isAccepted();
        assertThat(refused("dinh-chinh", "  ", DRAFTER))
                .isEqualTo("Chưa nhập mục “Lý do bổ sung, đính chính”; hãy nhập rồi gửi lại.");
        assertThat(refused(null, "Sai.", DRAFTER))
                .isEqualTo("Chưa chọn Báo cáo bổ sung hay Đính chính; hãy chọn một trong hai rồi gửi.");
        assertThat(refused("huy-bo", "Sai.", DRAFTER)).startsWith("Chưa chọn Báo cáo bổ sung hay Đính chính");
        assertThat(refused("dinh-chinh", "Sai.", CONSOLIDATOR))
                .isEqualTo(
                        "Chỉ lãnh đạo, trưởng phòng, chuyên viên của đơn vị mới lập được báo cáo bổ sung, đính chính; hãy liên hệ những người đó.");
        assertThat(refused("dinh-chinh", "Sai.", tramYTe.person("van-thu"))).startsWith("Chỉ lãnh đạo, trưởng phòng");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> corrections.start(report, "dinh-chinh", "Sai.", "thu-nghiem.tai-chinh.lanh-dao"));
        assertThat(corrections.of(report)).isEmpty();

        begins("bo-sung");
        assertThat(refused("dinh-chinh", "Sai.", DRAFTER))
                .isEqualTo(
                        "Đơn vị đang có một báo cáo bổ sung, đính chính chưa xong; hãy hoàn thành hoặc rút lại báo cáo đó trước.");
        assertThat(corrections.of(report)).hasSize(1);
        assertThatThrownBy(() -> corrections.withdraw(report, DRAFTER, ""))
                .hasMessage("Chưa nhập mục “Lý do rút lại”; hãy nhập rồi gửi lại.");
        assertThatThrownBy(() -> corrections.withdraw(report, CONSOLIDATOR, "Thôi."))
                .isInstanceOf(Refusal.class);
        corrections.withdraw(report, DRAFTER, "Thôi.");
        assertThatThrownBy(() -> corrections.withdraw(report, DRAFTER, "Thôi."))
                .hasMessage(
                        "Không có báo cáo bổ sung, đính chính nào đang chờ để rút lại; hãy tải lại trang để xem kết quả.");
    }

    @Test
    void whenTheMovementIsOverNothingIsCorrectedAnyMore() {
        tramYTe.isAccepted();
        desk.at("2026-12-31T16:00");
        begins("bo-sung");
        corrections.withdraw(report, DRAFTER, "Thôi.");
        desk.at("2027-01-01T08:00");
        assertThat(refused("dinh-chinh", "Sai.", DRAFTER))
                .isEqualTo(
                        "Phong trào thi đua đã kết thúc nên không nhận báo cáo bổ sung, đính chính; hãy liên hệ cơ quan tổng hợp.");
    }

    @Test
    void ofTwoColleaguesWhoBeginAtOnceOneBegins() {
        tramYTe.isAccepted();
        String colleague = staff.hire("chuyen-vien-2-tram-y-te", new Group(PLAN, "tram-y-te", Role.CHUYEN_VIEN));
        List<Throwable> outcomes = AtOnce.run(
                () -> corrections.start(report, "dinh-chinh", "Sai.", DRAFTER),
                () -> corrections.start(report, "bo-sung", "Thiếu.", colleague));
        assertThat(outcomes)
                .filteredOn(Objects::nonNull)
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .isInstanceOf(Refusal.class)
                        .hasMessageStartingWith("Đơn vị đang có một báo cáo bổ sung, đính chính chưa xong"));
        assertThat(corrections.of(report)).hasSize(1);
        assertThat(desk.as(DRAFTER).tasks()).hasSize(1);
    }

    @Test
    void anAcceptanceAndAWithdrawalAtOnceLeaveOneOfThem() {
        tramYTe.isAccepted();
        begins("dinh-chinh").sends();
        List<Throwable> outcomes = AtOnce.run(
                () -> desk.as(CONSOLIDATOR).does("userTask_receiveCorrection", CORRECTION, Typed.accept()),
                () -> corrections.withdraw(report, DRAFTER, "Còn sai."));
        assertThat(outcomes).filteredOn(Objects::nonNull).hasSize(1);
        boolean accepted = outcomes.get(0) == null;
        assertThat(reports.current(report).orElseThrow().version()).isEqualTo(accepted ? 2 : 1);
        assertThat(desk.endsOf("report-correction", CORRECTION))
                .containsExactly(accepted ? "endEvent_accepted" : "endEvent_withdrawn");
    }

    private String refused(String kind, String reason, String user) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> corrections.start(report, kind, reason, user))
                .actual()
                .getMessage();
    }

    /** What the form of the person's open task shows. */
    private String form(String task, String person) {
        String open = desk.as(person).tasks().stream()
                .filter(each -> each.getTaskDefinitionKey().equals(task))
                .findFirst()
                .orElseThrow()
                .getId();
        return desk.as(person).loggedIn(() -> {
            try {
                var visible = tasks.require(open, person);
                return new ObjectMapper()
                        .findAndRegisterModules()
                        .writeValueAsString(
                                handlers.of(visible.work().process(), task).form(visible.work()));
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
