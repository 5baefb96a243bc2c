package vn.thidua.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.assignment.ChosenTask;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.notification.Notices;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** Many tasks of one desk at once: what can be done is done, the rest is named. */
@OfficeTest
class SeveralTasksTest {

    private static final String PLAN = "thu-nghiem";
    private static final String DRAFTER = PLAN + ".noi-vu.chuyen-vien";
    private static final String HEAD = PLAN + ".noi-vu.truong-phong";
    private static final Group CHAIR = new Group(PLAN, "ubnd", Role.LANH_DAO);
    private static final String REVIEW = "userTask_reviewContent";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    SeveralTasks several;

    @Autowired
    DoneTasks done;

    @Autowired
    DocumentArchive documents;

    @Autowired
    Notices notices;

    @Autowired
    TaskService tasks;

    String colleague;

    @BeforeEach
    void people() {
        staff.hireFor(PLAN);
        colleague = staff.hire("tp-khac", new Group(PLAN, "noi-vu", Role.TRUONG_PHONG));
        desk.at("2024-11-04T08:00");
    }

    private List<String> plansToReview(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> {
                    String dossier = desk.begins(PLAN, "ke-hoach", "noi-vu", "2024-12-20");
                    desk.runReadySteps();
                    desk.as(DRAFTER)
                            .does(
                                    "userTask_draft",
                                    dossier,
                                    Typed.draft(Typed.letter("Kế hoạch " + n, "Nội dung.", 0)));
                    return desk.only(REVIEW, dossier).getId();
                })
                .toList();
    }

    private List<SeveralTasks.Outcome> decides(List<String> chosen, String decision, String comment) {
        return desk.as(HEAD).loggedIn(() -> several.decide(PLAN, HEAD, chosen, decision, comment));
    }

    @Test
    void threeOfFiftyFailAndFortySevenAreDone() {
        List<String> chosen = new ArrayList<>(plansToReview(49));
        String draft = desk.begins(PLAN, "ke-hoach", "noi-vu", "2024-12-20");
        desk.runReadySteps();
        staff.alsoMake(HEAD, new Group(PLAN, "noi-vu", Role.CHUYEN_VIEN));
        chosen.add(desk.only("userTask_draft", draft).getId());
        String gone = chosen.get(10);
        desk.as(colleague).sends(gone, Typed.approve());
        String taken = chosen.get(20);
        tasks.claim(taken, colleague);

        List<SeveralTasks.Outcome> outcomes = decides(chosen, "Duyệt", "Nhất trí.");

        staff.takeFrom(HEAD, new Group(PLAN, "noi-vu", Role.CHUYEN_VIEN));
        assertThat(outcomes).hasSize(50);
        assertThat(outcomes.stream().filter(outcome -> outcome.sentence() == null))
                .hasSize(47);
        assertThat(outcomes.stream().filter(outcome -> outcome.sentence() != null))
                .extracting(SeveralTasks.Outcome::id, SeveralTasks.Outcome::sentence)
                .containsExactly(
                        tuple(
                                gone,
                                "Việc này đã được Kiêm nhiệm tp-khac hoàn thành lúc 04/11/2024 08:00; hãy tải lại danh"
                                        + " sách việc để xem kết quả."),
                        tuple(
                                taken,
                                "Việc này đã có người khác nhận xử lý; hãy đề nghị người đó trả lại việc chung rồi"
                                        + " nhận lại."),
                        tuple(
                                chosen.get(49),
                                "Việc này không có quyết định “Duyệt” để xử lý cùng lúc; hãy mở việc để xử lý."));
        assertThat(done.of(PLAN, HEAD, null, 0)).hasSize(47);
    }

    @Test
    void onlyPlainDecisionsAreOfferedAndAReturnNeedsItsReason() {
        List<String> chosen = plansToReview(2);

        Map<String, List<SeveralTasks.Offer>> offers = desk.as(HEAD).loggedIn(() -> several.offers(PLAN, HEAD, chosen));
        assertThat(offers.get(chosen.get(0)))
                .containsExactly(new SeveralTasks.Offer("Duyệt", false), new SeveralTasks.Offer("Trả lại", true));
        assertThat(desk.as(DRAFTER).loggedIn(() -> several.offers(PLAN, DRAFTER, chosen)))
                .as("not his tasks")
                .isEmpty();

        assertThat(decides(chosen, "Trả lại", " "))
                .extracting(SeveralTasks.Outcome::sentence)
                .allSatisfy(sentence -> assertThat(sentence).contains("Lý do trả lại"));
        assertThat(decides(chosen, "Trả lại", "Bổ sung căn cứ."))
                .extracting(SeveralTasks.Outcome::sentence)
                .containsOnlyNulls();
        assertThat(done.of(PLAN, HEAD, "bổ sung", 0))
                .extracting(DoneTasks.Row::decision, DoneTasks.Row::said)
                .containsOnly(tuple("Trả lại", "Bổ sung căn cứ."));
    }

    @Test
    void whoHasOneCapacitySignsSeveralAtOnceAndWhoHasTwoChoosesForEach() {
        String chairman = PLAN + ".ubnd.lanh-dao";
        String deputy = staff.hire("pho-chu-tich", CHAIR);
        staff.alsoMake(deputy, CHAIR, SigningCapacity.KT);
        List<String> dossiers = IntStream.range(0, 3)
                .mapToObj(n -> desk.begins(PLAN, "cong-van", "ubnd", "2024-12-20"))
                .toList();
        desk.runReadySteps();
        dossiers.forEach(dossier -> desk.as(DRAFTER)
                .does("userTask_draft", dossier, Typed.draft(Typed.letter("Về báo cáo", "Nội dung.", 0))));
        List<String> chosen = dossiers.stream()
                .map(dossier -> desk.only("userTask_sign", dossier).getId())
                .toList();

        assertThat(desk.as(deputy)
                        .loggedIn(() -> several.offers(PLAN, deputy, chosen))
                        .get(chosen.get(0)))
                .containsExactly(new SeveralTasks.Offer("Ký duyệt", false), new SeveralTasks.Offer("Trả lại", true));
        assertThat(desk.as(chairman).loggedIn(() -> several.decide(PLAN, chairman, chosen, "Ký duyệt", null)))
                .extracting(SeveralTasks.Outcome::sentence)
                .containsOnly("Việc này có nhiều lựa chọn ở mục “Hình thức ký”; hãy mở việc để chọn.");
        assertThat(desk.as(deputy).loggedIn(() -> several.decide(PLAN, deputy, chosen, "Ký duyệt", null)))
                .extracting(SeveralTasks.Outcome::sentence)
                .containsOnlyNulls();
        assertThat(dossiers)
                .extracting(dossier ->
                        documents.latest(dossier, "cong-van").orElseThrow().signature())
                .extracting(Document.Signature::signer, Document.Signature::capacity)
                .containsOnly(tuple(deputy, SigningCapacity.KT));
    }

    @Test
    void tasksAreTakenEachByItself() {
        List<String> chosen = plansToReview(3);
        tasks.claim(chosen.get(1), colleague);

        List<SeveralTasks.Outcome> outcomes = desk.as(HEAD).loggedIn(() -> several.claim(PLAN, HEAD, chosen));

        assertThat(outcomes)
                .extracting(SeveralTasks.Outcome::sentence)
                .containsExactly(null, "Việc này đã có người khác nhận xử lý; hãy tải lại danh sách việc.", null);
        assertThat(tasks.createTaskQuery().taskAssignee(HEAD).count()).isEqualTo(2);
    }

    @Test
    void aHeadAssignsWhatCanBeAssignedAndTellsOnce() {
        List<String> chosen = plansToReview(3);
        desk.as(colleague).sends(chosen.get(2), Typed.approve());

        List<SeveralTasks.Outcome> outcomes = several.assign(
                PLAN,
                HEAD,
                chosen.stream().map(id -> new ChosenTask(id, null)).toList(),
                colleague,
                "Xem trong tuần.",
                null);

        assertThat(outcomes.stream().map(SeveralTasks.Outcome::sentence).filter(Objects::nonNull))
                .singleElement()
                .asString()
                .startsWith("Việc này đã được Kiêm nhiệm tp-khac hoàn thành lúc 04/11/2024");
        assertThat(tasks.createTaskQuery().taskAssignee(colleague).list())
                .extracting(Task::getId)
                .containsExactlyInAnyOrder(chosen.get(0), chosen.get(1));
        assertThat(chosen.stream().flatMap(id -> notices.about("work/" + id).stream()))
                .as("one notice for both")
                .hasSize(1);
    }

    @Test
    void tasksArePassedOnAndTakenOverEachByItself() {
        List<String> chosen = plansToReview(3);
        List<ChosenTask> seen =
                chosen.stream().map(id -> new ChosenTask(id, HEAD)).toList();
        chosen.forEach(id -> tasks.claim(id, HEAD));
        desk.as(HEAD).sends(chosen.get(2), Typed.approve());

        List<SeveralTasks.Outcome> passed = several.passOn(PLAN, HEAD, seen, colleague, "Xem giúp.");

        assertThat(passed.stream().filter(outcome -> outcome.sentence() != null))
                .extracting(SeveralTasks.Outcome::id)
                .containsExactly(chosen.get(2));
        assertThat(tasks.createTaskQuery().taskAssignee(colleague).list())
                .extracting(Task::getId)
                .containsExactlyInAnyOrder(chosen.get(0), chosen.get(1));
        assertThat(chosen.stream().flatMap(id -> notices.about("work/" + id).stream()))
                .as("one notice for both")
                .hasSize(1);
        assertThat(several.takeOver(PLAN, HEAD, List.of(new ChosenTask(chosen.get(0), colleague))))
                .extracting(SeveralTasks.Outcome::sentence)
                .allSatisfy(sentence -> assertThat(sentence).startsWith("Bạn không được giao xử lý thay việc"));
    }

    @Test
    void whatCannotBeMeantIsRefusedAsAWhole() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> decides(List.of(), "Duyệt", null))
                .withMessage("Chưa chọn việc nào; hãy đánh dấu ít nhất một việc trong danh sách.");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> decides(List.of("x"), " ", null))
                .withMessageStartingWith("Chưa chọn quyết định");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> decides(
                        IntStream.range(0, 201).mapToObj(String::valueOf).toList(), "Duyệt", null))
                .withMessageStartingWith("Mỗi lần chỉ xử lý được 200 việc");
        assertThat(decides(List.of("no-such-task"), "Duyệt", null))
                .extracting(SeveralTasks.Outcome::sentence)
                .allSatisfy(
                        sentence -> assertThat(sentence).startsWith("Việc này đã được xử lý hoặc không thuộc phạm vi"));
    }
}
