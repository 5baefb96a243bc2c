package vn.thidua.obligation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentEvent;
import vn.thidua.document.DocumentStatus;
import vn.thidua.notification.Notice;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Extensions;
import vn.thidua.obligation.ObligationEvent;
import vn.thidua.obligation.ObligationRequest;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.RequestKind;
import vn.thidua.obligation.Requests;
import vn.thidua.obligation.RoundCount;
import vn.thidua.obligation.Settlements;
import vn.thidua.obligation.Status;
import vn.thidua.platform.error.Answer;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.AtOnce;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** Không phải thực hiện, decided by the head of the consolidator. */
@OfficeTest
class WaiverTest {

    private static final String PLAN = "thu-nghiem";
    private static final String ROUND = "thu-nghiem/report/2024";
    private static final String HEAD = "thu-nghiem.noi-vu.lanh-dao";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Obligations obligations;

    @Autowired
    Settlements settlements;

    @Autowired
    Requests requests;

    @Autowired
    Extensions extensions;

    @Autowired
    DocumentArchive documents;

    @Autowired
    Notices notices;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    ReportingOffice tramYTe;
    String report;

    @BeforeEach
    void theRoundIsOpen() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024");
        tramYTe = desk.office(PLAN, "tram-y-te", "2024");
        report = tramYTe.dossier();
    }

    @Test
    void aWaivedReportEndsStopsItsDocumentAndTellsTheOffice() {
        desk.at("2024-12-10T09:00");
        tramYTe.drafts();
        ObligationRequest asked = requests.ask(
                Extensions.CODE,
                report,
                new RequestKind.Asking(
                        tramYTe.person("chuyen-vien"),
                        "tram-y-te",
                        "Đang giải thể.",
                        extensions.wanted(java.time.LocalDate.of(2024, 12, 17))));
        waives(report, "Đơn vị giải thể từ 01/12/2024.");
        desk.runReadySteps();

        assertThat(obligations.get(report).status()).isEqualTo(Status.KHONG_PHAI_THUC_HIEN);
        assertThat(obligations.get(report).closedAt()).isEqualTo(desk.now());
        assertThat(obligations.get(report).progress(desk.now())).isEqualTo(Progress.KHONG_GHI_THOI_HAN);
        assertThat(obligations.history(report))
                .extracting(ObligationEvent::actor, ObligationEvent::action, ObligationEvent::note)
                .contains(tuple(HEAD, "Không phải thực hiện", "Đơn vị giải thể từ 01/12/2024."));
        assertThat(desk.waitsAt(report)).isEmpty();
        assertThat(desk.timers("boundaryEvent_overdue", report)).isEmpty();
        assertThat(desk.endsOf("office-report", report)).containsExactly("endEvent_settled");
        var document = documents.latest(report, "bao-cao").orElseThrow();
        assertThat(document.status()).isEqualTo(DocumentStatus.DUNG_XU_LY);
        assertThat(documents.history(document))
                .extracting(DocumentEvent::actor, DocumentEvent::action, DocumentEvent::note)
                .contains(tuple("Hệ thống", "Dừng xử lý", "Không phải thực hiện"));
        assertThat(requests.get(asked.id()).outcome()).isEqualTo(ObligationRequest.Outcome.KHONG_CON_CAN);
        assertThat(notices.about(report))
                .extracting(Notice::person, Notice::kind)
                .contains(tuple(tramYTe.person("chuyen-vien"), "waived"));
        assertThat(obligations.count(ROUND)).isEqualTo(new RoundCount(4, 0, 0, 3, 1));
        assertThat(desk.waitsAt(ROUND)).isEmpty();
    }

    @Test
    void theRoundGoesOnWhenTheLastOpenReportIsWaived() {
        desk.at("2024-12-10T09:00");
        for (String office : new String[] {"tai-chinh", "to-1", "hoi-ccb"}) {
            desk.office(PLAN, office, "2024").sends().isAccepted();
        }
        assertThat(desk.waitsAt(ROUND)).isEmpty();
        waives(report, "Đơn vị giải thể.");
        assertThat(desk.waitsAt(ROUND)).isEmpty();
        desk.runReadySteps();
        assertThat(desk.waitsAt(ROUND)).containsExactly("userTask_draft");
    }

    @Test
    void anInstanceOfAnOlderModelIsDeletedAndTidiedUpAllTheSame() {
        desk.at("2024-12-10T09:00");
        for (String office : new String[] {"tai-chinh", "to-1", "hoi-ccb"}) {
            desk.office(PLAN, office, "2024").sends().isAccepted();
        }
        // what an older model has not: the subscription of the message
        jdbc.sql("delete from act_ru_event_subscr where event_name_ = 'obligationSettled' and proc_inst_id_ = ?")
                .param(obligations.get(report).processId())
                .update();
        waives(report, "Đơn vị giải thể.");
        desk.runReadySteps();
        assertThat(desk.running("office-report", report)).isZero();
        assertThat(desk.running("document-issuance", report)).isZero();
        assertThat(documents.latest(report, "bao-cao").orElseThrow().status()).isEqualTo(DocumentStatus.DUNG_XU_LY);
        assertThat(desk.waitsAt(ROUND)).containsExactly("userTask_draft");
    }

    @Test
    void onlyTheHeadOfTheConsolidatorWaivesWithAReasonAndOnlyWhatWasNotSent() {
        desk.at("2024-12-10T09:00");
        for (String other : new String[] {"thu-nghiem.noi-vu.chuyen-vien", tramYTe.person("lanh-dao")}) {
            assertThat(refusal(() -> settlements.waive(report, other, "Giải thể.")))
                    .startsWith("Chỉ lãnh đạo cơ quan tổng hợp mới quyết định được");
        }
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> settlements.waive(report, "thu-nghiem.tai-chinh.lanh-dao", "Giải thể."));
        assertThat(refusal(() -> waives(report, " ")))
                .isEqualTo("Chưa nhập mục “Lý do không phải thực hiện”; hãy nhập rồi gửi lại.");
        tramYTe.sends();
        assertThat(refusal(() -> waives(report, "Giải thể.")))
                .startsWith("Đơn vị đã gửi báo cáo của nhiệm vụ này; hãy tiếp nhận hoặc yêu cầu bổ sung");
        assertThat(desk.waitsAt(report)).containsExactly("userTask_receive");
        tramYTe.isAccepted();
        assertThat(refusal(() -> waives(report, "Giải thể.")))
                .isEqualTo("Nhiệm vụ này đã kết thúc (Hoàn thành) nên không thay đổi được nữa.");
    }

    @Test
    void whenWaivingAndSendingMeetExactlyOneHappens() {
        desk.at("2024-12-10T09:00");
        for (String office : new String[] {"tram-y-te", "tai-chinh", "to-1", "hoi-ccb"}) {
            ReportingOffice each =
                    desk.office(PLAN, office, "2024").drafts().approves().signs();
            var registry = desk.as(each.person("van-thu"));
            String task = desk.only("userTask_issue", each.dossier()).getId();
            String form = Typed.issue(
                    "7",
                    each.symbol(),
                    "2024-12-10",
                    registry.attaches("userTask_issue", each.dossier(), "bao-cao-da-ky.pdf"));
            var outcomes = AtOnce.run(() -> waives(each.dossier(), "Giải thể."), () -> registry.sends(task, form));
            desk.runReadySteps();
            assertThat(outcomes)
                    .filteredOn(Objects::nonNull)
                    .hasSize(1)
                    .allSatisfy(failure -> assertThat(Answer.to(failure))
                            .as("answer to %s", failure)
                            .isPresent());
            assertThat(obligations.get(each.dossier()).status())
                    .isEqualTo(outcomes.get(0) == null ? Status.KHONG_PHAI_THUC_HIEN : Status.DA_GUI);
        }
    }

    private void waives(String id, String reason) {
        desk.as(HEAD).loggedIn(() -> {
            settlements.waive(id, HEAD, reason);
            return null;
        });
    }

    private static String refusal(Runnable deed) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(deed::run)
                .actual()
                .getMessage();
    }
}
