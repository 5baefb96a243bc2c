package vn.thidua.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.security.UserAtWork;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** What a list and a task's page say about the matter behind a task. */
@OfficeTest
class TaskBackgroundTest {

    private static final String PLAN = "thu-nghiem";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    TaskBackground background;

    @Autowired
    TaskCards cards;

    @Autowired
    DoneTasks done;

    @Autowired
    WaitingTasks waiting;

    @Autowired
    TaskService tasks;

    ReportingOffice office;

    @BeforeEach
    void theRoundIsOpen() {
        staff.hireFor(PLAN);
        desk.at("2024-11-05T08:00").opensRound(PLAN, "2024");
        office = desk.office(PLAN, "tram-y-te", "2024");
    }

    private TaskBackground.Background of(String task, String person) {
        String id = desk.only(task, office.dossier()).getId();
        return desk.as(person)
                .loggedIn(() ->
                        background.of(id, new UserAtWork(person, List.of(person), List.of(PLAN), Set.of("tasklist"))));
    }

    @Test
    void aTaskTellsItsObligationTheReturnsAndWhoActsNext() {
        office.drafts();
        String head = office.person("truong-phong");
        desk.as(head).does("userTask_reviewContent", office.dossier(), Typed.sendBack("Thiếu số liệu quý IV."));

        TaskBackground.Background told = of("userTask_draft", office.person("chuyen-vien"));

        assertThat(told.owed().title()).isEqualTo("Báo cáo năm 2024");
        assertThat(told.owed().office()).isEqualTo("Trạm Y tế phường");
        assertThat(told.owed().status()).isEqualTo("Đang thực hiện");
        assertThat(told.returns())
                .extracting(TaskBackground.Return::by, TaskBackground.Return::note)
                .containsExactly(tuple("Trưởng phòng Trạm Y tế", "Thiếu số liệu quý IV."));
        assertThat(told.next()).containsExactly("Duyệt nội dung (ký nháy) – Trưởng phòng, Trạm Y tế phường");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> of("userTask_draft", PLAN + ".tai-chinh.chuyen-vien"));
    }

    @Test
    void afterTheLastStepOfAChainNobodyActsNext() {
        office.drafts();
        office.approves();
        office.signs();

        assertThat(of("userTask_issue", office.person("van-thu")).next()).isEmpty();
    }

    @Test
    void passingOnIsOfferedOnlyWhereAColleagueMayTakeTheTask() {
        String drafter = office.person("chuyen-vien");
        assertThat(of("userTask_draft", drafter).mayPassOn())
                .as("the office's only specialist")
                .isFalse();
        String colleague = staff.hire("cv-tyt-2", new Group(PLAN, "tram-y-te", Role.CHUYEN_VIEN));
        assertThat(of("userTask_draft", drafter).mayPassOn()).isTrue();
        tasks.claim(desk.only("userTask_draft", office.dossier()).getId(), colleague);
        assertThat(of("userTask_draft", drafter).mayPassOn())
                .as("somebody else's now")
                .isFalse();
        assertThat(of("userTask_draft", colleague).mayPassOn()).isTrue();

        staff.alsoMake(colleague, new Group(PLAN, "tram-y-te", Role.LANH_DAO));
        desk.as(colleague)
                .does("userTask_draft", office.dossier(), office.report().draft());
        office.approves();
        assertThat(of("userTask_sign", office.person("lanh-dao")).mayPassOn())
                .as("the other leader drafted and may not sign")
                .isFalse();
        staff.hire("pt-tyt", new Group(PLAN, "tram-y-te", Role.LANH_DAO));
        assertThat(of("userTask_sign", office.person("lanh-dao")).mayPassOn()).isTrue();
    }

    @Test
    void cardsSayWhoseMatterItIsAndHowTheDayStands() {
        String drafter = office.person("chuyen-vien");
        String id = desk.only("userTask_draft", office.dossier()).getId();

        assertThat(card(drafter, id))
                .extracting(TaskCards.Card::office, TaskCards.Card::period, TaskCards.Card::words)
                .containsExactly("Trạm Y tế", "2024", null);
        desk.at("2024-12-12T09:00");
        assertThat(card(drafter, id).words()).isEqualTo("Còn 2 ngày");
        desk.at("2024-12-14T21:40");
        assertThat(card(drafter, id).words()).isEqualTo("Đến hạn hôm nay");
        desk.at("2024-12-17T09:00");
        assertThat(card(drafter, id).words()).isEqualTo("Quá hạn 3 ngày");
        assertThat(card(drafter, id).standing()).isEqualTo(TaskCards.Standing.LATE);
        String stranger = PLAN + ".tai-chinh.chuyen-vien";
        assertThat(desk.as(stranger).<List<TaskCards.Card>>loggedIn(() -> cards.of(PLAN, List.of(id))))
                .isEmpty();
    }

    private TaskCards.Card card(String person, String id) {
        return desk.as(person).loggedIn(() -> cards.of(PLAN, List.of(id))).get(0);
    }

    @Test
    void whoHasDoneHisPartSeesForWhomHeWaits() {
        office.drafts();
        String drafter = office.person("chuyen-vien");

        assertThat(waiting.of(PLAN, drafter))
                .extracting(WaitingTasks.Row::mine, WaitingTasks.Row::waitsFor, WaitingTasks.Row::with)
                .containsExactly(tuple(
                        "Soạn báo cáo năm 2024 – Trạm Y tế",
                        "Duyệt nội dung (ký nháy): báo cáo năm 2024 – Trạm Y tế",
                        "Trưởng phòng Trạm Y tế"));
        assertThat(waiting.of(PLAN, office.person("truong-phong"))).isEmpty();
        desk.as(office.person("truong-phong"))
                .does("userTask_reviewContent", office.dossier(), Typed.sendBack("Sửa số liệu."));
        assertThat(waiting.of(PLAN, drafter)).as("it is his again").isEmpty();
    }

    @Test
    void whoSentADraftOutWaitsForTheOfficesThatWereAsked() {
        String drafter = PLAN + ".noi-vu.chuyen-vien";
        String dossier = desk.begins(PLAN, "ke-hoach", "ubnd", "2024-11-29");
        desk.as(drafter).does("userTask_draft", dossier, Typed.draft(Typed.letter("Kế hoạch", "Nội dung.", 0)));
        desk.as(PLAN + ".noi-vu.truong-phong").does("userTask_reviewContent", dossier, Typed.approve());
        desk.runReadySteps();

        assertThat(waiting.of(PLAN, drafter))
                .extracting(WaitingTasks.Row::waitsFor, WaitingTasks.Row::with)
                .contains(tuple("Góp ý dự thảo: kế hoạch của phường", "Chuyên viên Trạm Y tế"))
                .hasSize(3);
        desk.as(PLAN + ".tram-y-te.chuyen-vien")
                .does("userTask_giveOpinion", dossier + "/ke-hoach/1/tram-y-te", Typed.agrees());
        assertThat(waiting.of(PLAN, drafter))
                .extracting(WaitingTasks.Row::with)
                .doesNotContain("Chuyên viên Trạm Y tế");
    }

    @Test
    void whatIsDoneIsFoundAgainWithItsDecisionAndDocument() {
        office.drafts();
        String head = office.person("truong-phong");
        desk.as(head).does("userTask_reviewContent", office.dossier(), Typed.approve("Đồng ý trình."));

        assertThat(done.of(PLAN, head, null, 0)).first().satisfies(row -> {
            assertThat(row.name()).startsWith("Duyệt nội dung (ký nháy): báo cáo năm 2024");
            assertThat(row.decision()).isEqualTo("Duyệt");
            assertThat(row.said()).isEqualTo("Đồng ý trình.");
            assertThat(row.document()).startsWith(office.dossier());
        });
        assertThat(done.of(PLAN, head, "ĐỒNG Ý", 0)).isNotEmpty();
        assertThat(done.of(PLAN, head, "100%", 0)).isEmpty();
        assertThat(done.of(PLAN, office.person("lanh-dao"), null, 0)).isEmpty();
    }
}
