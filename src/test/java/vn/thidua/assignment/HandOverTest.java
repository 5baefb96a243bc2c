package vn.thidua.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentEvent;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.AtOnce;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.WebUser;

/** Bàn giao công việc: scene 5 of office-practice.md §7, first half, and what is refused. */
@OfficeTest
class HandOverTest {

    private static final String PLAN = "dak-lak";
    private static final String OFFICE = "so-giao-thong-van-tai";
    private static final LocalDate FIRST_OF_DECEMBER = LocalDate.of(2024, 12, 1);

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Assignments assignments;

    @Autowired
    HandOvers handOvers;

    @Autowired
    OfficeWork work;

    @Autowired
    DocumentArchive archive;

    @Autowired
    TaskService tasks;

    @Autowired
    ServletWebServerApplicationContext server;

    ReportingOffice office;
    String head;
    String leaver;
    String successor;

    @BeforeEach
    void theRoundIsOpen() {
        staff.hireFor(PLAN);
        leaver = staff.hire("cv-gtvt-1", new Group(PLAN, OFFICE, Role.CHUYEN_VIEN));
        successor = staff.hire("cv-gtvt-2", new Group(PLAN, OFFICE, Role.CHUYEN_VIEN));
        desk.at("2024-11-05T08:00").opensRound(PLAN, "2024");
        office = desk.office(PLAN, OFFICE, "2024");
        head = office.person("lanh-dao");
    }

    private Task draft() {
        return desk.only("userTask_draft", office.dossier());
    }

    private void has(String person, Task task) {
        assignments.assign(
                PLAN, head, List.of(new ChosenTask(task.getId(), task.getAssignee())), person, "Soạn kỹ.", null);
    }

    private WebUser browser(String person) {
        return WebUser.loggedIn(server.getWebServer().getPort(), person, "tasklist");
    }

    private void types(String person, int revision, String text) {
        var answer = browser(person)
                .send(
                        "PUT",
                        "/api/tasks/" + draft().getId() + "/draft",
                        "{\"revision\":%d,\"content\":{\"content.sections\":{\"lanh-dao\":\"%s\"}}}"
                                .formatted(revision, text));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void theSpecialistIsMovedInTheMiddleOfTheTextAndNothingIsLost() {
        has(leaver, draft());
        types(leaver, 0, "Đã ban hành 3 văn bản.");
        handOvers.handOver(PLAN, head, leaver, successor, FIRST_OF_DECEMBER, "Điều động.");
        assertThat(draft().getAssignee()).isEqualTo(leaver);
        desk.at("2024-11-30T23:00");
        assertThat(handOvers.carryOutDue()).isZero();

        desk.at("2024-12-01T00:05");
        assertThat(handOvers.carryOutDue()).isEqualTo(1);
        assertThat(handOvers.carryOutDue()).isZero();

        assertThat(draft().getAssignee()).isEqualTo(successor);
        var form = browser(successor).get("/api/tasks/" + draft().getId() + "/form");
        assertThat(form.body())
                .contains(
                        "Đã ban hành 3 văn bản.", "\"draftBy\":\"Kiêm nhiệm cv-gtvt-1\"", "\"direction\":\"Soạn kỹ.\"");
        types(successor, 1, "Đã ban hành 3 văn bản, 1 kế hoạch.");
        desk.at("2024-12-03T09:00")
                .as(successor)
                .does("userTask_draft", office.dossier(), office.report().draft());
        office.approves().signs().dispatches();

        assertThat(trace())
                .extracting(DocumentEvent::actor, DocumentEvent::action)
                .startsWith(
                        tuple("Lãnh đạo Sở GTVT", "Phân công xử lý"),
                        tuple("Lãnh đạo Sở GTVT", "Bàn giao công việc"),
                        tuple("Kiêm nhiệm cv-gtvt-2", "Trình"));
        assertThat(trace().get(1).note())
                .isEqualTo("Kiêm nhiệm cv-gtvt-1 → Kiêm nhiệm cv-gtvt-2 (Soạn báo cáo năm 2024 – Sở GTVT): Điều động.");
        assertThat(handOvers.list(PLAN, successor))
                .extracting("from", "to", "waits", "moved", "returned")
                .containsExactly(tuple("Kiêm nhiệm cv-gtvt-1", "Kiêm nhiệm cv-gtvt-2", false, 1, 0));
    }

    @Test
    void aTextThatWasNeverClaimedGoesAlong() {
        types(leaver, 0, "Chưa nhận việc mà đã viết.");
        assertThat(handOvers.handOver(PLAN, leaver, leaver, successor, today(), null))
                .extracting("waits", "moved")
                .containsExactly(false, 1);
        assertThat(draft().getAssignee()).isEqualTo(successor);
    }

    @Test
    void todayItIsRefusedWithTheListOfWhatTheOtherCannotTake() {
        staff.alsoMake(leaver, new Group(PLAN, OFFICE, Role.VAN_THU));
        has(leaver, draft());
        String registrar = staff.hire("vt-gtvt", new Group(PLAN, OFFICE, Role.VAN_THU));

        assertThatThrownBy(() -> handOvers.handOver(PLAN, leaver, leaver, registrar, today(), null))
                .isInstanceOf(Refusal.class)
                .hasMessage("Kiêm nhiệm vt-gtvt không nhận được 1 việc: “Soạn báo cáo năm 2024 – Sở GTVT”;"
                        + " hãy phân công các việc này cho người khác rồi bàn giao lại.");
        assertThat(draft().getAssignee()).isEqualTo(leaver);
        assertThat(handOvers.list(PLAN, leaver)).isEmpty();
    }

    @Test
    void onALaterDayWhatTheOtherCannotTakeReturnsToTheGroup() {
        has(leaver, draft());
        String registrar = staff.hire("vt-gtvt", new Group(PLAN, OFFICE, Role.VAN_THU));
        handOvers.handOver(PLAN, leaver, leaver, registrar, FIRST_OF_DECEMBER, null);
        desk.at("2024-12-02T08:00");
        handOvers.carryOutDue();

        assertThat(draft().getAssignee()).isNull();
        assertThat(trace()).extracting(DocumentEvent::action).contains("Trả lại việc chung");
        assertThat(handOvers.list(PLAN, head)).extracting("moved", "returned").containsExactly(tuple(0, 1));
    }

    @Test
    void whoDraftedIsNotHandedTheSignature() {
        String deputy = staff.hire("pgd-gtvt", new Group(PLAN, OFFICE, Role.LANH_DAO));
        staff.alsoMake(successor, new Group(PLAN, OFFICE, Role.LANH_DAO), vn.thidua.plan.SigningCapacity.KT);
        desk.as(successor)
                .does("userTask_draft", office.dossier(), office.report().draft());
        office.approves();
        has(deputy, desk.only("userTask_sign", office.dossier()));

        assertThatThrownBy(() -> handOvers.handOver(PLAN, deputy, deputy, successor, today(), null))
                .hasMessageStartingWith("Kiêm nhiệm cv-gtvt-2 không nhận được 1 việc: “Ký");
        assertThat(desk.only("userTask_sign", office.dossier()).getAssignee()).isEqualTo(deputy);
    }

    @Test
    void onALaterDayTheSignatureReturnsToTheGroupWhenTheOtherDrafted() {
        String deputy = staff.hire("pgd-gtvt", new Group(PLAN, OFFICE, Role.LANH_DAO));
        staff.alsoMake(successor, new Group(PLAN, OFFICE, Role.LANH_DAO), vn.thidua.plan.SigningCapacity.KT);
        desk.as(successor)
                .does("userTask_draft", office.dossier(), office.report().draft());
        office.approves();
        has(deputy, desk.only("userTask_sign", office.dossier()));
        handOvers.handOver(PLAN, deputy, deputy, successor, FIRST_OF_DECEMBER, null);

        desk.at("2024-12-02T08:00");

        assertThat(handOvers.carryOutDue()).isEqualTo(1);
        assertThat(desk.only("userTask_sign", office.dossier()).getAssignee()).isNull();
    }

    @Test
    void badHandOversAreRefused() {
        staff.hireFor("thu-nghiem");
        assertThatThrownBy(
                        () -> handOvers.handOver(PLAN, head, leaver, "thu-nghiem.tram-y-te.chuyen-vien", today(), null))
                .isInstanceOf(Refusal.class)
                .hasMessage("Người nhận việc không có trong kế hoạch này; hãy chọn người trong danh sách của cơ quan.");
        assertThatThrownBy(() ->
                        handOvers.handOver(PLAN, head, "thu-nghiem.tram-y-te.chuyen-vien", successor, today(), null))
                .hasMessageStartingWith("Người bàn giao không có trong kế hoạch này");
        assertThatThrownBy(() -> handOvers.handOver(PLAN, head, leaver, leaver, today(), null))
                .hasMessage("Người bàn giao và người nhận bàn giao là một; hãy chọn người nhận khác.");
        assertThatThrownBy(() -> handOvers.handOver(PLAN, head, leaver, successor, LocalDate.of(2024, 11, 4), null))
                .hasMessage("Ngày bàn giao 04/11/2024 đã qua; hãy chọn ngày từ hôm nay (05/11/2024) trở đi.");
        assertThatThrownBy(() -> handOvers.handOver(PLAN, head, leaver, successor, null, null))
                .hasMessageStartingWith("Chưa nhập ngày bàn giao");
        assertThatThrownBy(() -> handOvers.handOver(PLAN, successor, leaver, successor, today(), null))
                .isInstanceOf(NotAllowed.class)
                .hasMessageStartingWith("Chỉ chính người bàn giao, lãnh đạo, trưởng phòng");
        assertThatThrownBy(() -> handOvers.handOver(PLAN, PLAN + ".so-y-te.lanh-dao", leaver, successor, today(), null))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anAdministratorOfThePlanHandsOverForEverybodyAndCallsItOff() {
        String admin = staff.hire("qt-dak-lak", new Group(PLAN, "so-noi-vu", Role.QUAN_TRI));
        long id = handOvers
                .handOver(PLAN, admin, leaver, successor, FIRST_OF_DECEMBER, null)
                .id();
        assertThatThrownBy(() -> handOvers.handOver(PLAN, head, leaver, successor, FIRST_OF_DECEMBER, null))
                .hasMessage("Đã đăng ký bàn giao công việc của Kiêm nhiệm cv-gtvt-1 vào ngày 01/12/2024;"
                        + " hãy hủy đăng ký đó rồi bàn giao lại.");
        handOvers.cancel(PLAN, admin, id);
        assertThatThrownBy(() -> handOvers.cancel(PLAN, admin, id)).isInstanceOf(Refusal.class);
        has(leaver, draft());
        desk.at("2024-12-01T08:00");
        assertThat(handOvers.carryOutDue()).isZero();
        assertThat(draft().getAssignee()).isEqualTo(leaver);
        assertThat(work.people(PLAN, admin, "gtvt-2")).extracting("id").containsExactly(successor);
    }

    @Test
    void oneThatFailsHoldsUpNoOtherIsSeenAndIsTriedAgain() {
        String alsoLeaving = staff.hire("cv-gtvt-3", new Group(PLAN, OFFICE, Role.CHUYEN_VIEN));
        handOvers.handOver(PLAN, leaver, leaver, successor, FIRST_OF_DECEMBER, null);
        handOvers.handOver(PLAN, alsoLeaving, alsoLeaving, successor, FIRST_OF_DECEMBER, null);
        desk.at("2024-12-01T08:00");
        jdbc.sql("alter table thidua.hand_over add constraint hand_over_fails"
                        + " check (carried_out_at is null or from_person <> 'cv-gtvt-1') not valid")
                .update();
        try {
            assertThatThrownBy(handOvers::carryOutDue).hasMessageContaining("hand_over_fails");
        } finally {
            jdbc.sql("alter table thidua.hand_over drop constraint hand_over_fails")
                    .update();
        }
        assertThat(handOvers.list(PLAN, head))
                .extracting(HandOvers.Row::from, HandOvers.Row::waits)
                .containsExactlyInAnyOrder(tuple("Kiêm nhiệm cv-gtvt-1", true), tuple("Kiêm nhiệm cv-gtvt-3", false));

        assertThat(handOvers.carryOutDue()).isEqualTo(1);
    }

    @Test
    void twoNodesCarryItOutOnce() {
        has(leaver, draft());
        handOvers.handOver(PLAN, leaver, leaver, successor, FIRST_OF_DECEMBER, null);
        desk.at("2024-12-01T08:00");
        assertThat(AtOnce.run(handOvers::carryOutDue, handOvers::carryOutDue)).containsOnlyNulls();
        assertThat(trace())
                .filteredOn(event -> event.action().equals("Bàn giao công việc"))
                .hasSize(1);
    }

    private LocalDate today() {
        return LocalDate.of(2024, 11, 5);
    }

    private List<DocumentEvent> trace() {
        return archive.story(archive.latest(office.dossier(), "bao-cao-don-vi").orElseThrow());
    }
}
