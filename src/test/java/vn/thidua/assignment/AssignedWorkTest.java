package vn.thidua.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentEvent;
import vn.thidua.notification.Notices;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.Substitutions;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.support.AtOnce;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** Phân công xử lý and chuyển xử lý in an office with several people, whose report is due "trước ngày 15/12". */
@OfficeTest
class AssignedWorkTest {

    private static final String PLAN = "thu-nghiem";
    private static final String OFFICE = "tram-y-te";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Assignments assignments;

    @Autowired
    OfficeWork work;

    @Autowired
    DocumentArchive archive;

    @Autowired
    Notices notices;

    @Autowired
    TaskService tasks;

    @Autowired
    Substitutions substitutions;

    @Autowired
    AuthorizationService authorizations;

    ReportingOffice office;
    String head;
    String sectionHead;
    String anna;
    String binh;

    @BeforeEach
    void theRoundIsOpen() {
        staff.hireFor(PLAN);
        anna = staff.hire("cv-an", new Group(PLAN, OFFICE, Role.CHUYEN_VIEN));
        binh = staff.hire("cv-binh", new Group(PLAN, OFFICE, Role.CHUYEN_VIEN));
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024");
        office = desk.office(PLAN, OFFICE, "2024");
        head = office.person("lanh-dao");
        sectionHead = office.person("truong-phong");
    }

    private Task draft() {
        return desk.only("userTask_draft", office.dossier());
    }

    private List<ChosenTask> chosen(Task... found) {
        return Stream.of(found)
                .map(task -> new ChosenTask(task.getId(), task.getAssignee()))
                .toList();
    }

    private void assigns(String user, Task task, String to, String direction, String internalDate) {
        assignments.assign(
                PLAN, user, chosen(task), to, direction, internalDate == null ? null : LocalDate.parse(internalDate));
        assignments.tellAssigned(PLAN, user, List.of(task.getId()), to);
    }

    @Test
    void aHeadGivesATaskWithADirectionAndAnInternalDate() {
        assigns(sectionHead, draft(), anna, "Chú ý số liệu quý IV.", "2024-12-05");

        assertThat(draft().getAssignee()).isEqualTo(anna);
        assertThat(draft().getFollowUpDate().toInstant()).isEqualTo(VietnamTime.endOf(LocalDate.of(2024, 12, 5)));
        assertThat(assignments.of(draft().getId(), anna)).hasValueSatisfying(line -> {
            assertThat(line.by()).isEqualTo("Trưởng phòng Trạm Y tế");
            assertThat(line.direction()).isEqualTo("Chú ý số liệu quý IV.");
            assertThat(line.internalDate()).isEqualTo(LocalDate.of(2024, 12, 5));
        });
        assertThat(notices.about("work/" + draft().getId()))
                .extracting("person", "kind")
                .containsExactly(tuple(anna, "assigned"));
        assertThat(work.desk(PLAN, sectionHead).tasks())
                .extracting("holderName", "internalDate", "direction", "mayAssign")
                .contains(tuple("Kiêm nhiệm cv-an", LocalDate.of(2024, 12, 5), "Chú ý số liệu quý IV.", true));
        assertThat(trace())
                .extracting(DocumentEvent::actor, DocumentEvent::action, DocumentEvent::note)
                .containsExactly(
                        tuple(
                                "Trưởng phòng Trạm Y tế",
                                "Phân công xử lý",
                                "Kiêm nhiệm cv-an (Soạn báo cáo năm 2024 – Trạm Y tế): Chú ý số liệu quý IV. – hạn nội bộ 05/12/2024"));

        assertThat(desk.as(binh)
                        .isRefused(
                                "userTask_draft",
                                office.dossier(),
                                office.report().draft()))
                .startsWith("Việc này đã có người khác nhận xử lý");
        desk.as(anna).does("userTask_draft", office.dossier(), office.report().draft());
        assertThat(desk.waitsAt(office.dossier())).containsExactly("userTask_reviewContent");
    }

    @Test
    void manyTasksAreGivenAtOnceOrNoneOfThem() {
        desk.at("2024-11-02T08:00").begins(PLAN, "ke-hoach", "noi-vu", "2024-12-20");
        desk.runReadySteps();
        String second = desk.begins(PLAN, "huong-dan", "noi-vu", "2024-11-20");
        desk.runReadySteps();
        String carla = staff.hire("cv-chi", new Group(PLAN, "noi-vu", Role.CHUYEN_VIEN));
        String noiVu = PLAN + ".noi-vu.lanh-dao";
        List<ChosenTask> all = work.desk(PLAN, noiVu).tasks().stream()
                .filter(row -> row.name().startsWith("Soạn"))
                .map(row -> new ChosenTask(row.id(), row.holder()))
                .toList();
        assertThat(all).hasSize(2);

        assertThatThrownBy(() -> assignments.assign(PLAN, noiVu, all, carla, null, LocalDate.of(2024, 11, 25)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Hạn nội bộ 25/11/2024 không trước thời hạn 20/11/2024 của việc “Soạn");
        assertThat(desk.as(carla).tasks()).extracting(Task::getAssignee).containsOnlyNulls();

        assignments.assign(PLAN, noiVu, all, carla, null, LocalDate.of(2024, 11, 15));
        assertThat(tasks.createTaskQuery().taskAssignee(carla).count()).isEqualTo(2);
        assertThat(desk.only("userTask_draft", second).getAssignee()).isEqualTo(carla);
    }

    @Test
    void whoHasATaskPassesItOnAndTheHeadsDirectionStays() {
        assigns(head, draft(), anna, "Gửi tôi xem trước.", "2024-12-05");
        assignments.passOn(PLAN, anna, chosen(draft()), binh, "Tôi đã viết xong phần I.");

        assertThat(draft().getAssignee()).isEqualTo(binh);
        assertThat(assignments.of(draft().getId(), binh)).hasValueSatisfying(line -> {
            assertThat(line.direction()).isEqualTo("Gửi tôi xem trước.");
            assertThat(line.internalDate()).isEqualTo(LocalDate.of(2024, 12, 5));
            assertThat(line.passedBy()).isEqualTo("Kiêm nhiệm cv-an");
            assertThat(line.note()).isEqualTo("Tôi đã viết xong phần I.");
        });
        assertThat(trace()).extracting(DocumentEvent::action).containsExactly("Phân công xử lý", "Chuyển xử lý");
        assertThatThrownBy(() -> assignments.passOn(PLAN, anna, chosen(draft()), anna, null))
                .isInstanceOf(NotAllowed.class)
                .hasMessage(
                        "Việc này đang do người khác xử lý; chỉ người đó hoặc lãnh đạo, trưởng phòng của cơ quan được chuyển.");
        assignments.passOn(PLAN, sectionHead, chosen(draft()), anna, null);
        assertThat(draft().getAssignee()).isEqualTo(anna);
    }

    @Test
    void aTaskThatNobodyHasIsPassedOnByWhoeverMayTakeIt() {
        assignments.passOn(PLAN, anna, chosen(draft()), binh, "Anh làm giúp.");
        assertThat(draft().getAssignee()).isEqualTo(binh);

        assertThatThrownBy(() -> assignments.passOn(PLAN, binh, chosen(draft()), binh, null))
                .hasMessage(
                        "Việc “Soạn báo cáo năm 2024 – Trạm Y tế” đang do chính người này xử lý; hãy chọn người khác.");
    }

    @Test
    void returningATaskToTheGroupEndsItsAssignmentButNotItsStory() {
        var before = draft().getFollowUpDate();
        assigns(head, draft(), anna, "Làm ngay.", "2024-12-05");
        desk.as(anna).loggedIn(() -> {
            tasks.setAssignee(draftUnchecked(), null);
            return null;
        });

        assertThat(draft().getAssignee()).isNull();
        assertThat(draft().getFollowUpDate()).isEqualTo(before);
        desk.as(anna).loggedIn(() -> {
            tasks.claim(draftUnchecked(), anna);
            return null;
        });
        assertThat(assignments.of(draft().getId(), anna)).isEmpty();
        assertThat(trace()).extracting(DocumentEvent::action).containsExactly("Phân công xử lý", "Trả lại việc chung");
        assertThat(work.events(PLAN, draft().getId(), binh)).hasSize(2);
    }

    /** The task as the database has it: within a login the query would ask with that person's rights. */
    private String draftUnchecked() {
        return work.desk(PLAN, head).tasks().stream()
                .filter(row -> row.name().startsWith("Soạn báo cáo"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void whoLostATaskKeepsNoRightToIt() {
        String guest = staff.hire("cv-khach", new Group(PLAN, OFFICE, Role.CHUYEN_VIEN));
        assigns(head, draft(), guest, null, null);
        assigns(head, draft(), anna, null, null);
        assertThat(rights(guest)).isZero();
        assertThat(rights(anna)).isEqualTo(1);
    }

    private long rights(String person) {
        return authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(draft().getId())
                .userIdIn(person)
                .count();
    }

    @Test
    void twoHeadsWhoGiveTheSameTaskAtOnceAreNotBothObeyed() {
        Task task = draft();
        var outcomes = AtOnce.run(
                () -> assigns(head, task, anna, null, null), () -> assigns(sectionHead, task, binh, null, null));

        assertThat(outcomes).filteredOn(outcome -> outcome == null).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome != null)
                .singleElement()
                .satisfies(
                        outcome -> assertThat(outcome)
                                .isInstanceOf(Conflict.class)
                                .hasMessageMatching(
                                        "Việc “Soạn báo cáo năm 2024 – Trạm Y tế” vừa được giao cho Kiêm nhiệm cv-(an|binh); .*"));
        assertThat(trace()).hasSize(1);
    }

    @Test
    void aTaskThatIsDoneMeanwhileIsNotGiven() {
        Task task = draft();
        office.drafts();
        assertThatThrownBy(() -> assigns(head, task, anna, null, null))
                .isInstanceOf(Conflict.class)
                .hasMessageStartingWith("Việc này vừa được người khác xử lý hoặc đã kết thúc");
    }

    // ---- refused -------------------------------------------------------------------------------------------------

    @Test
    void anInternalDateInThePastOrNotBeforeTheDueDateIsRefused() {
        assertThatThrownBy(() -> assigns(head, draft(), anna, null, "2024-10-31"))
                .hasMessage("Hạn nội bộ 31/10/2024 đã qua; hãy chọn ngày từ hôm nay (01/11/2024) trở đi.");
        assertThatThrownBy(() -> assigns(head, draft(), anna, null, "2024-12-14"))
                .hasMessage(
                        "Hạn nội bộ 14/12/2024 không trước thời hạn 14/12/2024 của việc “Soạn báo cáo năm 2024 – Trạm Y tế”;"
                                + " hãy chọn ngày sớm hơn hoặc để trống.");
        assigns(head, draft(), anna, null, "2024-11-01");
        assertThat(draft().getAssignee()).isEqualTo(anna);
    }

    @Test
    void nobodyIsGivenWhatHisRolesDoNotCover() {
        assertThatThrownBy(() -> assigns(head, draft(), office.person("van-thu"), null, null))
                .isInstanceOf(Refusal.class)
                .hasMessage("Văn thư Trạm Y tế không có vai trò để xử lý việc “Soạn báo cáo năm 2024 – Trạm Y tế”;"
                        + " hãy chọn người khác trong danh sách.");
        staff.hireFor("dong-don-vi");
        assertThatThrownBy(() -> assigns(head, draft(), "dong-don-vi.to-001.chuyen-vien", null, null))
                .hasMessageStartingWith("Người nhận việc không có trong kế hoạch này");
        assertThatThrownBy(() -> assigns(head, draft(), "", null, null))
                .hasMessageStartingWith("Chưa chọn người nhận việc");
        assertThatThrownBy(() -> assignments.assign(PLAN, head, List.of(), anna, null, null))
                .hasMessageStartingWith("Chưa chọn việc nào");
        assertThat(draft().getAssignee()).isNull();
    }

    @Test
    void onlyHeadsOfTheOfficeAssign() {
        assertThatThrownBy(() -> assigns(anna, draft(), binh, null, null))
                .isInstanceOf(NotAllowed.class)
                .hasMessageStartingWith("Chỉ lãnh đạo, trưởng phòng của cơ quan được phân công xử lý");
        assertThatThrownBy(() -> assigns(PLAN + ".tai-chinh.lanh-dao", draft(), anna, null, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> work.events(PLAN, draft().getId(), PLAN + ".tai-chinh.lanh-dao"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSigningTaskGoesNeitherToTheDrafterNorToSomebodyWithoutACapacity() {
        String both =
                staff.hire("pho-gd", new Group(PLAN, OFFICE, Role.CHUYEN_VIEN), new Group(PLAN, OFFICE, Role.LANH_DAO));
        String powerless = staff.hire("ld-moi", new Group(PLAN, OFFICE, Role.CHUYEN_VIEN));
        staff.alsoMake(powerless, new Group(PLAN, OFFICE, Role.LANH_DAO));
        desk.as(both).does("userTask_draft", office.dossier(), office.report().draft());
        office.approves();
        Task sign = desk.only("userTask_sign", office.dossier());

        assertThatThrownBy(() -> assigns(sectionHead, sign, both, null, null))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Người soạn thảo không được ký văn bản do chính mình soạn");
        assertThatThrownBy(() -> assigns(sectionHead, sign, powerless, null, null))
                .hasMessageStartingWith("Người nhận chưa có hình thức ký nào");
        assigns(sectionHead, sign, head, "Trình anh ký.", null);
        desk.as(head).does("userTask_sign", office.dossier(), Typed.sign("KT"));
    }

    @Test
    void aSubstituteIsGivenWhatIsDraftedButNotWhatIsSigned() {
        String registrar = office.person("van-thu");
        substitutions.register(
                PLAN,
                head,
                office.person("chuyen-vien"),
                registrar,
                LocalDate.of(2024, 11, 1),
                LocalDate.of(2024, 11, 20),
                "Nghỉ phép.");
        assigns(sectionHead, draft(), registrar, null, null);
        desk.as(registrar)
                .does("userTask_draft", office.dossier(), office.report().draft());
        office.approves();
        String other = staff.hire("vt-thay", new Group(PLAN, OFFICE, Role.VAN_THU));
        substitutions.register(
                PLAN, head, head, other, LocalDate.of(2024, 11, 1), LocalDate.of(2024, 11, 20), "Đi công tác.");

        assertThatThrownBy(() -> assigns(sectionHead, desk.only("userTask_sign", office.dossier()), other, null, null))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Kiêm nhiệm vt-thay không có vai trò để xử lý việc");
    }

    private List<DocumentEvent> trace() {
        return archive.story(archive.latest(office.dossier(), "bao-cao").orElseThrow());
    }
}
