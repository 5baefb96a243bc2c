package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.nomination.ListsAtWork.APPRAISER;
import static vn.thidua.nomination.ListsAtWork.PLAN;
import static vn.thidua.nomination.ListsAtWork.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.notification.Notice;
import vn.thidua.notification.Notices;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Typed;

/** Đợt trình: a list with its papers goes to the next authority, or does not, and an authority outside answers or is asked again. */
@OfficeTest
class NominationBatchTest {

    private static final String SENDER = person("so-a", "chuyen-vien");
    private static final String HEAD = person("so-a", "lanh-dao");

    @Autowired
    Desk desk;

    @Autowired
    ListsAtWork lists;

    @Autowired
    Batches batches;

    @Autowired
    LevelResults results;

    @Autowired
    RowActions actions;

    @Autowired
    Nominations nominations;

    @Autowired
    Notices notices;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Hands hands;

    @Autowired
    OneselfOnTheList oneself;

    AwardWindow window;

    @BeforeEach
    void november() {
        window = lists.november(true);
    }

    /** A list of the province waits for the Prime Minister. */
    private String withThePrimeMinister(List<String> rows) {
        String batch = lists.prepares("so-a", rows);
        lists.submits("so-a", batch);
        LevelDossier level = lists.level(batch);
        desk.as(APPRAISER).does("userTask_check", level.id(), lists.checked(rows, Map.of()));
        desk.runReadySteps();
        for (String agency : List.of("so-b", "so-c", "cuc-thue")) {
            desk.fires("boundaryEvent_silence", level.id() + "/" + agency);
        }
        desk.runReadySteps();
        desk.as(APPRAISER).does("userTask_appraise", level.id(), lists.appraised(rows, Map.of()));
        desk.runReadySteps();
        results.bodySaid(
                "thu/council-session/2024-9/hoi-dong",
                rows.stream().collect(Collectors.toMap(row -> row, row -> new BodyResult(true, "22/22"))),
                APPRAISER);
        desk.runReadySteps();
        String upward = lists.prepares("ban-tdkt", rows);
        lists.submitsForProvince(upward);
        assertThat(desk.endsOf("nomination-level", level.id())).containsExactly("endEvent_settled");
        assertThat(desk.endsOf("nomination-batch", batch)).containsExactly("endEvent_settled");
        return upward;
    }

    @Test
    void theAnswerOfThePrimeMinisterIsRecordedRowByRow() {
        List<String> rows = lists.drafts(window, "so-a", "bang-khen-thu-tuong", 3);
        String upward = withThePrimeMinister(rows);
        assertThat(lists.statuses(rows)).containsOnly(NominationStatus.CHO_CAP_TREN);
        desk.fires("boundaryEvent_silent", upward).runReadySteps();
        assertThat(notices.about(upward)).extracting(Notice::kind).contains("nomination-silence");
        desk.as(APPRAISER)
                .does(
                        "userTask_recordOutcome",
                        upward,
                        Typed.json(
                                "rows",
                                List.of(),
                                "note",
                                "Ban TĐKT Trung ương đang thẩm định",
                                "askAgainOn",
                                lists.day(30)));
        actions.hold(List.of(rows.get(2)), APPRAISER, "Có đơn thư", LocalDate.of(2024, 12, 30));
        actions.resume(List.of(rows.get(2)), APPRAISER, "Đơn không đúng");
        desk.runReadySteps();
        assertThat(lists.statuses(rows)).containsOnly(NominationStatus.CHO_CAP_TREN);
        assertThat(desk.as(APPRAISER)
                        .isRefused(
                                "userTask_recordOutcome",
                                upward,
                                Typed.json(
                                        "rows",
                                        List.of(Map.of("row", rows.get(0), "outcome", "conferred")),
                                        "number",
                                        "1/QĐ-TTg",
                                        "dated",
                                        lists.today())))
                .isEqualTo("Chưa đính kèm quyết định khen thưởng của cấp trên; hãy đính kèm tệp rồi gửi lại.");
        oneself.whileAbout(
                rows.get(1),
                APPRAISER,
                () -> assertThat(desk.as(APPRAISER)
                                .isRefused("userTask_recordOutcome", upward, Typed.json("note", "Đang xem xét")))
                        .isEqualTo(OneselfOnTheList.refused("ghi kết quả")));
        UUID file = desk.as(APPRAISER).attaches("userTask_recordOutcome", upward, "quyet-dinh.pdf");
        desk.as(APPRAISER)
                .does(
                        "userTask_recordOutcome",
                        upward,
                        Typed.json(
                                "rows",
                                List.of(
                                        Map.of("row", rows.get(0), "outcome", "conferred"),
                                        Map.of("row", rows.get(1), "outcome", "refused", "note", "Chưa đủ tiêu chuẩn")),
                                "number",
                                "1/QĐ-TTg",
                                "dated",
                                lists.today(),
                                "files",
                                List.of(file)));
        desk.runReadySteps();
        assertThat(lists.statuses(rows))
                .containsExactly(NominationStatus.DA_KHEN, NominationStatus.KHONG_KHEN, NominationStatus.CHO_CAP_TREN);
        assertThat(lists.registered(rows.get(0))).containsExactly("1/QĐ-TTg");
        assertThat(notices.about(rows.get(0))).extracting(Notice::kind).contains("nomination-conferred");
        UUID second = desk.as(APPRAISER).attaches("userTask_recordOutcome", upward, "quyet-dinh.pdf");
        desk.as(APPRAISER)
                .does(
                        "userTask_recordOutcome",
                        upward,
                        Typed.json(
                                "rows",
                                List.of(Map.of("row", rows.get(2), "outcome", "conferred")),
                                "number",
                                "2/QĐ-TTg",
                                "dated",
                                lists.today(),
                                "files",
                                List.of(second)));
        desk.runReadySteps();
        assertThat(desk.endsOf("nomination-batch", upward)).containsExactly("endEvent_chased", "endEvent_settled");
        assertThat(desk.passed("event_moved", rows.get(0))).isTrue();
        assertThat(desk.endsOf("nomination", rows.get(0))).containsExactly("endEvent_conferred");
    }

    @Test
    void whatWasWithdrawnNeedsNoAnswer() {
        List<String> rows = lists.drafts(window, "so-a", "bang-khen-thu-tuong", 1);
        String upward = withThePrimeMinister(rows);
        actions.withdraw(rows, HEAD, "Đơn vị rút hồ sơ");
        desk.runReadySteps();
        assertThat(desk.endsOf("nomination-batch", upward)).containsExactly("endEvent_nothingToRecord");
    }

    @Test
    void aListIsGivenUpInTwoWaysAndItsRowsLieWhereTheyLay() {
        List<String> rows = lists.drafts(window, "so-a", "bang-khen", 2);
        String skipped = lists.prepares("so-a", rows);
        desk.as(SENDER).does("userTask_draft", skipped, Typed.skip("Để đợt sau"));
        desk.runReadySteps();
        assertThat(desk.endsOf("nomination-batch", skipped)).containsExactly("endEvent_notSubmitted");
        assertThat(lists.statuses(rows)).containsOnly(NominationStatus.DU_THAO);

        String cancelled = lists.prepares("so-a", rows);
        batches.takeOut(cancelled, rows.subList(0, 1), SENDER);
        assertThat(lists.statuses(rows)).containsExactly(NominationStatus.DU_THAO, NominationStatus.TRONG_DOT_TRINH);
        batches.cancel(cancelled, SENDER, "Lập lại danh sách");
        desk.runReadySteps();
        assertThat(desk.endsOf("nomination-batch", cancelled)).containsExactly("endEvent_cancelled");
        assertThat(lists.statuses(rows)).containsOnly(NominationStatus.DU_THAO);
        assertThat(batches.get(cancelled).status()).isEqualTo(BatchStatus.DA_HUY);
    }

    @Test
    void aListThatAnAdministratorEndedInCockpitIsGivenUpAsWell() {
        List<String> rows = lists.drafts(window, "so-a", "bang-khen", 1);
        String batch = lists.prepares("so-a", rows);
        runtime.deleteProcessInstance(batches.get(batch).process(), "Mở nhầm.", true);
        batches.cancel(batch, SENDER, "Lập lại danh sách");
        assertThat(lists.statuses(rows)).containsOnly(NominationStatus.DU_THAO);
        assertThat(batches.get(batch).status()).isEqualTo(BatchStatus.DA_HUY);
        assertThat(batches.open(PLAN, "so-a", rows, SENDER).id()).isNotEqualTo(batch);
    }

    @Test
    void aListThatIsWithAnAuthorityOutsideCannotBeEndedInCockpit() {
        List<String> rows = lists.drafts(window, "so-a", "bang-khen-thu-tuong", 1);
        String upward = withThePrimeMinister(rows);
        String process = batches.get(upward).process();
        assertThatThrownBy(() -> runtime.deleteProcessInstance(process, "Mở nhầm.", true))
                .hasStackTraceContaining("Danh sách đã trình theo Tờ trình số");
        assertThat(desk.waitsAt(upward)).containsExactly("userTask_recordOutcome");
    }

    @Test
    void aListWithoutItsPapersIsNotSent() {
        List<String> rows = lists.drafts(window, "so-a", "bang-khen", 1);
        String batch = batches.open(PLAN, "so-a", rows, SENDER).id();
        assertThat(desk.as(SENDER)
                        .isRefused(
                                "userTask_prepare",
                                batch,
                                Typed.json("minutesNumber", "12/BB", "minutesDate", lists.today())))
                .isEqualTo(
                        "Chưa đính kèm biên bản họp xét khen thưởng; hãy đính kèm đúng một tệp biên bản rồi gửi lại.");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> batches.open(PLAN, "so-a", rows, SENDER))
                .withMessageContaining("Trong đợt trình chưa gửi");
        List<String> others = lists.drafts(window, "so-a", "giay-khen", 1);
        List<String> more = lists.drafts(window, "so-a", "bang-khen", 1);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> batches.open(PLAN, "so-a", List.of(others.get(0), more.get(0)), SENDER))
                .withMessageStartingWith("Các hồ sơ đã chọn thuộc nhiều hình thức khen thưởng");
    }

    @Test
    void aListDoesNotLeaveWithoutItsToTrinh() {
        List<String> rows = lists.drafts(window, "so-a", "bang-khen", 1);
        String batch = lists.prepares("so-a", rows);
        assertThat(desk.as(SENDER).isRefused("userTask_draft", batch, Typed.draft(Map.of("body", " "))))
                .isEqualTo("Chưa nhập mục “Nội dung tờ trình”; hãy nhập rồi gửi lại.");
        lists.drafts("so-a", batch);
        desk.as(person("so-a", "truong-phong")).does("userTask_reviewContent", batch, Typed.approve());
        desk.runReadySteps();
        desk.as(HEAD).does("userTask_sign", batch, Typed.sign("TRUC_TIEP"));
        desk.runReadySteps();
        String registry = person("so-a", "van-thu");
        assertThat(desk.as(registry)
                        .isRefused("userTask_issue", batch, Typed.issue("9", "TTr-SA", lists.today(), null)))
                .isEqualTo("Chưa đính kèm bản phát hành (bản đã ký, đóng dấu); hãy chọn tệp rồi phát hành.");
        assertThat(lists.statuses(rows)).containsOnly(NominationStatus.TRONG_DOT_TRINH);
        assertThat(lists.levels(batch)).isEmpty();
        lists.issues(registry, batch, "TTr-SA");
        assertThat(lists.statuses(rows)).containsOnly(NominationStatus.CHO_KIEM_TRA);
    }

    @Test
    void whoHadAHandInTheListDoesNotSignIt() {
        List<String> rows = lists.drafts(window, "so-a", "bang-khen", 2);
        String batch = lists.prepares("so-a", rows);
        hands.note(rows, HEAD, Deed.SOAN);
        lists.drafts("so-a", batch);
        desk.as(person("so-a", "truong-phong")).does("userTask_reviewContent", batch, Typed.approve());
        desk.runReadySteps();
        assertThat(desk.as(HEAD).isRefused("userTask_sign", batch, Typed.sign("TRUC_TIEP")))
                .startsWith("Bạn đã soạn, kiểm tra hoặc thẩm định hồ sơ trong danh sách nên không ký tờ trình này");
    }
}
