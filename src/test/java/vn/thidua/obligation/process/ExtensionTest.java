package vn.thidua.obligation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.notification.Notice;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Extensions;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationEvent;
import vn.thidua.obligation.ObligationRequest;
import vn.thidua.obligation.ObligationRequest.Outcome;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.RequestKind;
import vn.thidua.obligation.Requests;
import vn.thidua.obligation.process.ObligationRequestProcess.Elements;
import vn.thidua.platform.error.Answer;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.AtOnce;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** Đề nghị gia hạn of a report of 2024, due on 14/12; the round closes on 18/12. */
@OfficeTest
class ExtensionTest {

    private static final String PLAN = "thu-nghiem";
    private static final String CONSOLIDATOR = "thu-nghiem.noi-vu.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Obligations obligations;

    @Autowired
    Requests requests;

    @Autowired
    Extensions extensions;

    @Autowired
    Notices notices;

    @Autowired
    RuntimeService runtime;

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
    void aGrantedExtensionMovesObligationTasksAndTimerTogether() {
        desk.at("2024-12-10T09:00");
        tramYTe.drafts();
        ObligationRequest asked = asks("2024-12-17");
        assertThat(asked.id()).isEqualTo(report + "/gia-han/1");
        var task = desk.only(Elements.ANSWER, asked.id());
        assertThat(task.getName()).isEqualTo("Xử lý đề nghị gia hạn – Trạm Y tế");
        assertThat(task.getDueDate().toInstant()).isEqualTo(Instant.parse("2024-12-13T23:59:59+07:00"));
        assertThat(desk.as(CONSOLIDATOR).tasks()).extracting("id").contains(task.getId());

        desk.at("2024-12-11T09:00").as(CONSOLIDATOR).does(Elements.ANSWER, asked.id(), grants(null));

        Instant due = Instant.parse("2024-12-17T23:59:59+07:00");
        Obligation extended = obligations.get(report);
        assertThat(extended.dueAt()).isEqualTo(due);
        assertThat(extended.originalDueAt()).isEqualTo(Instant.parse("2024-12-14T23:59:59+07:00"));
        var review = desk.only("userTask_reviewContent", report);
        assertThat(review.getDueDate().toInstant()).isEqualTo(due);
        assertThat(review.getFollowUpDate().toInstant()).isEqualTo(extended.followUpAt());
        assertThat(extended.followUpAt()).isEqualTo(Instant.parse("2024-11-27T07:30:00+07:00"));
        assertThat(desk.timerDate("boundaryEvent_overdue", report))
                .isEqualTo(Instant.parse("2024-12-18T00:00:00+07:00"));
        assertThat(runtime.createProcessInstanceQuery()
                        .rootProcessInstanceId(extended.processId())
                        .list())
                .hasSize(2)
                .allSatisfy(instance ->
                        assertThat(runtime.getVariable(instance.getId(), "due")).isEqualTo(Date.from(due)));
        assertThat(runtime.getVariable(extended.processId(), "overdueCycle")).isEqualTo("R/2024-12-18T00:00:00/P7D");
        assertThat(desk.endsOf(ObligationRequestProcess.KEY, asked.id())).containsExactly(Elements.GRANTED);
        assertThat(requests.get(asked.id()))
                .extracting(ObligationRequest::outcome, ObligationRequest::answeredBy)
                .containsExactly(Outcome.DONG_Y, CONSOLIDATOR);
        assertThat(obligations.history(report))
                .extracting(ObligationEvent::actor, ObligationEvent::action, ObligationEvent::note)
                .contains(
                        tuple(person("chuyen-vien"), "Đề nghị gia hạn", "Lũ lụt, mất điện."),
                        tuple(CONSOLIDATOR, "Đồng ý gia hạn", null),
                        tuple(CONSOLIDATOR, "Gia hạn", "từ 14/12/2024 đến 17/12/2024"));
        assertThat(notices.about(asked.id()))
                .extracting(Notice::person, Notice::kind)
                .contains(tuple(person("chuyen-vien"), "request-answered"));

        desk.at("2024-12-17T16:00");
        tramYTe.approves().signs();
        assertThat(desk.only("userTask_issue", report).getDueDate().toInstant()).isEqualTo(due);
        tramYTe.dispatches();
        Obligation sent = obligations.get(report);
        assertThat(sent.progress(desk.now())).isEqualTo(Progress.DUNG_HAN);
        assertThat(sent.progressLabel(desk.now())).isEqualTo("Đúng hạn (được gia hạn)");
        assertThat(obligations.count("thu-nghiem/report/2024").onTime()).isEqualTo(1);
    }

    @Test
    void whoIsOnTimeWithoutTheExtensionIsSimplyOnTime() {
        desk.at("2024-12-10T09:00");
        grant(asks("2024-12-17"), null);
        tramYTe.sends();
        assertThat(obligations.get(report).progressLabel(desk.now())).isEqualTo("Đúng hạn");
    }

    @Test
    void theConsolidatorMayGrantAnotherDate() {
        desk.at("2024-12-10T09:00");
        grant(asks("2024-12-18"), "2024-12-16");
        assertThat(obligations.get(report).dueAt()).isEqualTo(Instant.parse("2024-12-16T23:59:59+07:00"));
        grant(asks("2024-12-18"), null);
        assertThat(obligations.get(report))
                .extracting(Obligation::dueAt, Obligation::originalDueAt)
                .containsExactly(
                        Instant.parse("2024-12-18T23:59:59+07:00"), Instant.parse("2024-12-14T23:59:59+07:00"));
    }

    @Test
    void aRefusedExtensionLeavesTheDateAndSaysWhy() {
        desk.at("2024-12-10T09:00");
        ObligationRequest asked = asks("2024-12-17");
        assertThat(desk.as(CONSOLIDATOR)
                        .isRefused(Elements.ANSWER, asked.id(), Typed.json("decision", "refuse", "comment", " ")))
                .isEqualTo("Chưa nhập mục “Lý do không đồng ý”; hãy nhập rồi gửi lại.");
        assertThat(desk.as(CONSOLIDATOR).isRefused(Elements.ANSWER, asked.id(), "{}"))
                .startsWith("Chưa chọn đồng ý hay không đồng ý");
        desk.as(CONSOLIDATOR)
                .does(Elements.ANSWER, asked.id(), Typed.json("decision", "refuse", "comment", "Số liệu đã đủ."));
        assertThat(obligations.get(report))
                .extracting(Obligation::dueAt, Obligation::originalDueAt)
                .containsExactly(Instant.parse("2024-12-14T23:59:59+07:00"), null);
        assertThat(desk.endsOf(ObligationRequestProcess.KEY, asked.id())).containsExactly(Elements.REFUSED);
        assertThat(obligations.history(report))
                .extracting(ObligationEvent::action, ObligationEvent::note)
                .contains(tuple("Không đồng ý gia hạn", "Số liệu đã đủ."));
        assertThat(notices.about(asked.id())).isNotEmpty();
        assertThat(asks("2024-12-16").id()).endsWith("/gia-han/2");
    }

    @Test
    void aRequestLapsesWhenTheReportIsSentMeanwhile() {
        desk.at("2024-12-10T09:00");
        ObligationRequest asked = asks("2024-12-17");
        tramYTe.sends();
        assertThat(requests.get(asked.id()).outcome()).isEqualTo(Outcome.KHONG_CON_CAN);
        assertThat(desk.waitsAt(asked.id())).isEmpty();
        assertThat(desk.endsOf(ObligationRequestProcess.KEY, asked.id())).containsExactly(Elements.LAPSED);
        assertThat(obligations.history(report)).extracting("action").contains("Đề nghị gia hạn không còn cần");
    }

    @Test
    void anOverdueMarkIsTakenBackAndTheWeeklyTimerStartsFromTheNewDate() {
        desk.at("2024-12-15T00:00").fires("boundaryEvent_overdue", report).runReadySteps();
        assertThat(obligations.get(report).progress(desk.now())).isEqualTo(Progress.QUA_HAN);
        desk.at("2024-12-16T08:00");
        grant(asks("2024-12-18"), null);
        assertThat(obligations.get(report).progress(desk.now())).isEqualTo(Progress.SAP_DEN_HAN);
        assertThat(notices.overdue(report)).isZero();
        assertThat(desk.timerDate("boundaryEvent_overdue", report))
                .isEqualTo(Instant.parse("2024-12-19T00:00:00+07:00"));
        desk.at("2024-12-19T00:00").fires("boundaryEvent_overdue", report).runReadySteps();
        assertThat(obligations.history(report))
                .extracting("action")
                .filteredOn("Quá hạn"::equals)
                .hasSize(2);
        assertThat(desk.timerDate("boundaryEvent_overdue", report))
                .isEqualTo(Instant.parse("2024-12-26T00:00:00+07:00"));
    }

    @Test
    void anExtensionIsRefusedWithOneSentenceAndChangesNothing() {
        desk.at("2024-12-10T09:00");
        assertThat(isRefused("2024-12-19"))
                .isEqualTo(
                        "Ngày 19/12/2024 sau ngày chốt đợt báo cáo (18/12/2024); hãy chọn ngày sớm hơn, hoặc gửi ngay khi hoàn thành.");
        assertThat(isRefused("2024-12-14"))
                .isEqualTo("Ngày 14/12/2024 không sau thời hạn hiện nay (14/12/2024); hãy chọn ngày muộn hơn.");
        assertThat(isRefused(null)).isEqualTo("Chưa nhập ngày gia hạn đến; hãy nhập ngày theo dạng dd/MM/yyyy.");
        assertThat(refusal(() -> ask(person("chuyen-vien"), "2024-12-17", " ")))
                .isEqualTo("Chưa nhập mục “Lý do”; hãy nhập rồi gửi lại.");
        for (String stranger : new String[] {"thu-nghiem.tai-chinh.chuyen-vien", CONSOLIDATOR, person("van-thu")}) {
            assertThat(refusal(() -> ask(stranger, "2024-12-17", "Lũ.")))
                    .startsWith("Chỉ chuyên viên, trưởng phòng, lãnh đạo của đơn vị phải thực hiện");
        }
        desk.at("2024-12-17T09:00");
        assertThat(isRefused("2024-12-16"))
                .isEqualTo("Ngày 16/12/2024 đã qua; hãy chọn ngày từ hôm nay (17/12/2024) trở đi.");
        assertThat(obligations.history(report)).isEmpty();
        assertThat(requests.of(report)).isEmpty();

        ObligationRequest asked = asks("2024-12-18");
        assertThat(isRefused("2024-12-18"))
                .isEqualTo(
                        "“Đề nghị gia hạn” ngày 17/12/2024 đang chờ trả lời; hãy chờ kết quả rồi gửi đề nghị mới nếu còn cần.");
        assertThat(desk.as(CONSOLIDATOR).isRefused(Elements.ANSWER, asked.id(), grants("2024-12-20")))
                .contains("sau ngày chốt đợt báo cáo");
        assertThat(obligations.get(report).originalDueAt()).isNull();

        tramYTe.sends();
        assertThat(isRefused("2024-12-18")).startsWith("Đơn vị đã gửi ngày 17/12/2024 nên không cần gia hạn");
        tramYTe.isAccepted();
        assertThat(isRefused("2024-12-18"))
                .isEqualTo("Nhiệm vụ này đã kết thúc (Hoàn thành) nên không gia hạn được nữa.");
    }

    @Test
    void whenGrantingAndSendingMeetNothingIsHalfDone() {
        desk.at("2024-12-10T09:00");
        for (String office : new String[] {"tram-y-te", "tai-chinh", "to-1", "hoi-ccb"}) {
            ReportingOffice each = desk.office(PLAN, office, "2024");
            each.drafts().approves().signs();
            ObligationRequest asked = requests.ask(
                    Extensions.CODE,
                    each.dossier(),
                    new RequestKind.Asking(
                            each.person("chuyen-vien"), office, "Lũ.", extensions.wanted(LocalDate.of(2024, 12, 17))));
            var registry = desk.as(each.person("van-thu"));
            String answer = desk.only(Elements.ANSWER, asked.id()).getId();
            String issue = desk.only("userTask_issue", each.dossier()).getId();
            String form = Typed.issue(
                    "7",
                    each.symbol(),
                    "2024-12-10",
                    registry.attaches("userTask_issue", each.dossier(), "bao-cao-da-ky.pdf"));
            var outcomes = AtOnce.run(
                    () -> desk.as(CONSOLIDATOR).sends(answer, grants(null)), () -> registry.sends(issue, form));
            assertThat(outcomes)
                    .filteredOn(Objects::nonNull)
                    .hasSizeLessThan(2)
                    .allSatisfy(failure -> assertThat(Answer.to(failure))
                            .as("answer to %s", failure)
                            .isPresent());
            boolean granted = outcomes.get(0) == null;
            assertThat(requests.get(asked.id()).outcome())
                    .isIn(granted ? Outcome.DONG_Y : Outcome.KHONG_CON_CAN, granted ? Outcome.DONG_Y : null);
            assertThat(obligations.get(each.dossier()).originalDueAt() != null).isEqualTo(granted);
            if (outcomes.get(1) != null) {
                each.dispatches();
            }
            assertThat(desk.waitsAt(each.dossier())).containsExactly("userTask_receive");
        }
    }

    private ObligationRequest asks(String until) {
        return ask(person("chuyen-vien"), until, "Lũ lụt, mất điện.");
    }

    private ObligationRequest ask(String who, String until, String reason) {
        return desk.as(who)
                .loggedIn(() -> requests.ask(
                        Extensions.CODE,
                        report,
                        new RequestKind.Asking(
                                who,
                                "tram-y-te",
                                reason,
                                extensions.wanted(until == null ? null : LocalDate.parse(until)))));
    }

    private String isRefused(String until) {
        return refusal(() -> asks(until));
    }

    private static String refusal(Runnable deed) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(deed::run)
                .actual()
                .getMessage();
    }

    private void grant(ObligationRequest asked, String until) {
        desk.as(CONSOLIDATOR).does(Elements.ANSWER, asked.id(), grants(until));
    }

    private static String grants(String until) {
        return until == null
                ? Typed.json("decision", "grant")
                : Typed.json("decision", "grant", "detail", Map.of("until", until));
    }

    private String person(String role) {
        return tramYTe.person(role);
    }
}
