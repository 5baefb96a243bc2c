package vn.thidua.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.supervision.TeamAtWork.HEAD;
import static vn.thidua.supervision.TeamAtWork.PLAN;
import static vn.thidua.supervision.TeamAtWork.SPECIALIST;
import static vn.thidua.supervision.TeamAtWork.arranged;
import static vn.thidua.supervision.TeamAtWork.requirement;
import static vn.thidua.supervision.TeamAtWork.unit;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentStatus;
import vn.thidua.notification.Notice;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.ObligationEvent;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Status;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;
import vn.thidua.support.WebUser;

/** Whoever leads a supervision ends all of it in one action, whatever it is at. */
@OfficeTest
class CallingOffTest {

    private static final String FINANCE = PLAN + ".tai-chinh";
    private static final String CLINIC = PLAN + ".tram-y-te";
    private static final String WHY = "Tạm dừng theo Công văn số 15 của tỉnh.";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    TeamAtWork people;

    @Autowired
    Supervisions supervisions;

    @Autowired
    SupervisionViews views;

    @Autowired
    CallingOff callingOff;

    @Autowired
    Obligations obligations;

    @Autowired
    DocumentArchive documents;

    @Autowired
    Notices notices;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ServletWebServerApplicationContext server;

    String id;

    @BeforeEach
    void june() {
        staff.hireFor(PLAN);
        desk.at("2024-06-03T08:00");
        id = supervisions
                .open(PLAN, "doan-hang-nam", "hoi-dong", SPECIALIST, "Theo chương trình công tác")
                .id();
    }

    private static String owed(String kind, String office) {
        return PLAN + "/" + kind + "-doan-hang-nam/2024-1/" + office;
    }

    private void announced() {
        people.announces(id, arranged(unit("tai-chinh", "2024-06-20"), unit("tram-y-te", "2024-06-24")));
    }

    private void nothingIsLeft() {
        desk.runReadySteps();
        assertThat(desk.waitsAt(id)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery().tenantIdIn(PLAN).list())
                .extracting(instance -> instance.getBusinessKey())
                .noneMatch(key -> key.startsWith(id) || key.contains("-doan-hang-nam/2024-1"));
    }

    @Test
    void whatWasNeverSentNeedNotBeDoneAndSignedMinutesStay() {
        announced();
        String report = owed("self-report", "tai-chinh");
        people.issues(FINANCE + ".chuyen-vien", FINANCE + ".lanh-dao", FINANCE + ".van-thu", report, "5", "BC-TC", 1);
        desk.at("2024-06-20T15:00");
        people.meets(id, "tai-chinh", "2024-06-20", List.of("Chậm công khai"));
        assertThat(views.detail(PLAN, "2024-1", HEAD).mayCallOff()).isTrue();
        assertThat(views.detail(PLAN, "2024-1", SPECIALIST).mayCallOff()).isFalse();

        callingOff.callOff(id, HEAD, WHY);

        assertThat(supervisions.get(id))
                .extracting(SupervisionCase::status, SupervisionCase::reason, SupervisionCase::endedAt)
                .containsExactly(CaseStatus.DUNG, WHY, desk.now());
        assertThat(obligations.get(report).status()).as("was sent").isEqualTo(Status.HOAN_THANH);
        String unsent = owed("self-report", "tram-y-te");
        assertThat(obligations.get(unsent).status()).isEqualTo(Status.KHONG_PHAI_THUC_HIEN);
        assertThat(obligations.history(unsent))
                .last()
                .extracting(ObligationEvent::actor, ObligationEvent::action, ObligationEvent::note)
                .containsExactly(HEAD, "Không phải thực hiện", WHY);
        assertThat(supervisions.visits(id))
                .extracting(Visit::office, Visit::status, Visit::note)
                .containsExactly(
                        tuple("tai-chinh", VisitStatus.DA_CO_BIEN_BAN, null),
                        tuple("tram-y-te", VisitStatus.KHONG_LAM_VIEC, WHY));
        assertThat(desk.endsOf("supervision", id)).containsExactly("endEvent_calledOff");
        assertThat(notices.about(id))
                .filteredOn(notice -> notice.kind().equals("supervision-called-off"))
                .extracting(Notice::person)
                .contains(FINANCE + ".lanh-dao", CLINIC + ".chuyen-vien");
        nothingIsLeft();
        assertThat(views.detail(PLAN, "2024-1", CLINIC + ".chuyen-vien").head().status())
                .isEqualTo("Đã dừng, không tiếp tục");
        assertThat(supervisions.summary(PLAN, 2024, 2024)).containsExactly(new Supervisions.Summary(2024, 1, 1, 1, 0));
    }

    @Test
    void beforeAnythingIsAnnouncedItIsNotHeldAndItsDraftStops() {
        desk.as(SPECIALIST).does("userTask_arrange", id, arranged(unit("tai-chinh", "2024-06-20")));
        people.recordsPaper(SPECIALIST, id, "11/KH-HĐTĐKT", "2024-06-03");
        assertThat(desk.waitsAt(id)).containsExactly("userTask_draft");
        String draft = documents.latest(id, "quyet-dinh-doan").orElseThrow().id();

        callingOff.callOff(id, HEAD, WHY);

        assertThat(supervisions.get(id).status()).isEqualTo(CaseStatus.KHONG_TO_CHUC);
        assertThat(documents.get(draft).status()).isEqualTo(DocumentStatus.DUNG_XU_LY);
        assertThat(notices.about(id)).as("nobody had heard of it").isEmpty();
        nothingIsLeft();
    }

    @Test
    void whileTheConclusionIsCarriedOutASentReportIsDoneAsItWasSent() {
        announced();
        desk.at("2024-06-24T15:00");
        people.meets(id, "tai-chinh", "2024-06-20", List.of("Chậm công khai"));
        people.meets(id, "tram-y-te", "2024-06-24", List.of("Chưa có tiêu chí"));
        people.recordsPaper(SPECIALIST, id, "41/BC-ĐGS", "2024-06-24");
        desk.as(SPECIALIST)
                .does(
                        "userTask_conclude",
                        id,
                        Typed.json(
                                "requirements",
                                List.of(
                                        requirement("tai-chinh", "Công khai", "2024-07-31"),
                                        requirement("tram-y-te", "Ban hành tiêu chí", "2024-07-31"))));
        desk.runReadySteps();
        people.issues(SPECIALIST, HEAD, PLAN + ".ubnd.van-thu", id, "51", "TB-UBND", 1);
        String sent = owed("follow-up", "tai-chinh");
        String unsent = owed("follow-up", "tram-y-te");
        desk.as(FINANCE + ".chuyen-vien").does("userTask_record", sent, Typed.json("content", "Đã công khai."));
        desk.runReadySteps();
        assertThat(obligations.get(sent).status()).isEqualTo(Status.DA_GUI);

        callingOff.callOff(id, HEAD, WHY);

        assertThat(obligations.get(sent).status()).isEqualTo(Status.HOAN_THANH);
        assertThat(obligations.get(unsent).status()).isEqualTo(Status.KHONG_PHAI_THUC_HIEN);
        nothingIsLeft();
        assertThat(supervisions.get(id).status()).isEqualTo(CaseStatus.DUNG);
    }

    @Test
    void onlyWhoeverLeadsCallsItOffWithAReasonAndOnce() {
        announced();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> callingOff.callOff(id, SPECIALIST, WHY))
                .withMessageStartingWith("Chỉ trưởng đoàn hoặc lãnh đạo cơ quan chủ trì");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> callingOff.callOff(id, FINANCE + ".lanh-dao", WHY));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> callingOff.callOff(id, HEAD, " "))
                .withMessage("Chưa nhập mục “Lý do dừng”; hãy nhập rồi gửi lại.");
        WebUser head = WebUser.loggedIn(server.getWebServer().getPort(), HEAD, "tasklist");
        String reason = "{\"reason\":\"" + WHY + "\"}";
        assertThat(head.send("POST", "/api/supervisions/2024-1/call-off", reason)
                        .statusCode())
                .isEqualTo(200);
        assertThat(head.send("POST", "/api/supervisions/2024-1/call-off", reason))
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(422);
                    assertThat(answer.body())
                            .contains(
                                    "Cuộc kiểm tra, giám sát không còn mở (đã dừng, không tiếp tục); hãy tải lại trang.");
                });
        assertThat(head.get("/api/supervisions/2024-1").body()).contains("\"mayCallOff\":false");
    }
}
