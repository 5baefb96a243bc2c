package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.nomination.ListsAtWork.APPRAISER;
import static vn.thidua.nomination.ListsAtWork.PLAN;
import static vn.thidua.nomination.ListsAtWork.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.awardrule.Body;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.notification.Notice;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Settlements;
import vn.thidua.obligation.Status;
import vn.thidua.platform.error.Conflict;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Statements;
import vn.thidua.support.Typed;

/** A list at a level: checked, appraised beside what others say, put before the body, and every row on its own way. */
@OfficeTest
class NominationLevelTest {

    private static final String SENDER = person("so-a", "chuyen-vien");
    private static final String HEAD = person("so-a", "lanh-dao");

    @Autowired
    Desk desk;

    @Autowired
    ListsAtWork lists;

    @Autowired
    LevelResults results;

    @Autowired
    DecisionRows decisions;

    @Autowired
    RowActions actions;

    @Autowired
    LevelWork work;

    @Autowired
    LevelStore store;

    @Autowired
    OpinionStore opinions;

    @Autowired
    Nominations nominations;

    @Autowired
    RouteThroughTheParty theParty;

    @Autowired
    Obligations obligations;

    @Autowired
    Settlements settlements;

    @Autowired
    Notices notices;

    @Autowired
    BatchStore batches;

    AwardWindow window;

    /** A list of an office has arrived at the province. */
    private LevelDossier arrived(List<String> rows) {
        String batch = lists.prepares("so-a", rows);
        lists.submits("so-a", batch);
        return lists.level(batch);
    }

    private void checks(LevelDossier level, List<String> rows, Map<String, String> others) {
        desk.as(APPRAISER).does("userTask_check", level.id(), lists.checked(rows, others));
        desk.runReadySteps();
    }

    private void appraises(LevelDossier level, List<String> rows, Map<String, String> others) {
        desk.as(APPRAISER).does("userTask_appraise", level.id(), lists.appraised(rows, others));
        desk.runReadySteps();
    }

    private LevelDossier split(LevelDossier level) {
        return lists.levels(level.batch()).stream()
                .filter(each -> level.id().equals(each.splitFrom()))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    @BeforeEach
    void november() {
        window = lists.november(false);
    }

    @Test
    void everyRowGoesTheWayOfItsMarkAndNobodyHoldsTheOthers() {
        List<String> rows = lists.drafts(window, "so-a", "bang-khen", 5);
        LevelDossier level = arrived(rows);
        assertThat(lists.statuses(rows)).containsOnly(NominationStatus.CHO_KIEM_TRA);
        assertThat(obligations.get(level.id()).dueAt()).isNotNull();
        String held = rows.get(1);
        checks(
                level,
                rows,
                Map.of(rows.get(2), "khong-du", rows.get(3), "bo-sung", rows.get(4), "bo-sung", held, "tam-dung"));
        assertThat(lists.statuses(rows))
                .containsExactly(
                        NominationStatus.DANG_THAM_DINH,
                        NominationStatus.TAM_DUNG,
                        NominationStatus.KHONG_KHEN,
                        NominationStatus.BO_SUNG,
                        NominationStatus.BO_SUNG);
        assertThat(nominations.get(rows.get(2)).reason()).isEqualTo("Lý do của hồ sơ này");
        LevelDossier supplement = split(level);
        assertThat(supplement.stoppedOn()).isEqualTo(LocalDate.parse(lists.today()));
        assertThat(obligations.get(supplement.supplementObligation()).office()).isEqualTo("so-a");
        assertThat(obligations.find(supplement.id())).as("the clock stands").isEmpty();

        appraises(level, List.of(rows.get(0)), Map.of());
        assertThat(desk.passed("event_bodyDone", level.id())).isFalse();
        assertThat(results.waiting(PLAN, "hdtdkt-tinh", Body.HOI_DONG)).containsExactly(rows.get(0));
        results.bodySaid(
                "thu/council-session/2024-1/hoi-dong",
                Map.of(rows.get(0), new BodyResult(true, "Đồng ý 20/22")),
                APPRAISER);
        desk.runReadySteps();
        decisions.taken(List.of(rows.get(0)), APPRAISER, "Quyết định 1");
        assertThat(decisions.requireInDecision(List.of(rows.get(0)))).hasSize(1);
        decisions.givenBack(List.of(rows.get(0)), APPRAISER, "Đưa ra");
        assertThat(decisions.awaiting(PLAN, "ban-tdkt", 10))
                .extracting(Nomination::id)
                .containsExactly(rows.get(0));
        decisions.taken(List.of(rows.get(0)), APPRAISER, "Quyết định 1");
        decisions.conferred(List.of(rows.get(0)), APPRAISER, "Quyết định số 9/QĐ-UBND");
        desk.runReadySteps();
        assertThat(desk.endsOf("nomination-level", level.id())).containsExactly("endEvent_settled");
        assertThat(obligations.get(level.id()).status()).isEqualTo(Status.HOAN_THANH);
        assertThat(desk.endsOf("nomination", rows.get(0))).containsExactly("endEvent_conferred");
        assertThat(desk.endsOf("nomination", rows.get(2))).containsExactly("endEvent_refused");

        // the others go on by themselves: supplemented, and resumed on the day that was set
        desk.at("2024-11-11T09:00");
        List<String> two = rows.subList(3, 5);
        desk.as(SENDER).does("userTask_supplement", supplement.id(), Typed.json("rows", ListsAtWork.notes(two)));
        desk.runReadySteps();
        assertThat(obligations.get(supplement.supplementObligation()).status()).isEqualTo(Status.HOAN_THANH);
        assertThat(store.stops(List.of(supplement.id())))
                .singleElement()
                .satisfies(stop -> assertThat(stop.newDueOn()).isAfter(LocalDate.of(2024, 12, 9)));
        assertThat(desk.timerDate("startEvent_overdue", supplement.id()))
                .isEqualTo(obligations.get(supplement.id()).dueAt().plusSeconds(1));
        assertThat(desk.as(APPRAISER)
                        .isRefused(
                                "userTask_check", supplement.id(), lists.checked(two, Map.of(two.get(0), "bo-sung"))))
                .endsWith(
                        "đã được yêu cầu bổ sung đủ 1 lần theo quy định; hãy chọn đủ, không đủ điều kiện hoặc tạm dừng xét.");
        checks(supplement, two, Map.of());
        appraises(supplement, two, Map.of(two.get(1), "khong-du"));

        desk.fires("event_lookAgain", held).runReadySteps();
        assertThat(notices.about(held)).extracting(Notice::kind).contains("nomination-look-again");
        actions.resume(List.of(held), APPRAISER, "Đã xác minh xong");
        desk.runReadySteps();
        LevelDossier resumed = store.find(nominations.get(held).dossier()).orElseThrow();
        assertThat(desk.waitsAt(resumed.id())).containsExactly("userTask_check");
        checks(resumed, List.of(held), Map.of());
        appraises(resumed, List.of(held), Map.of());
        results.bodySaid(
                "thu/council-session/2024-2/hoi-dong",
                Map.of(held, new BodyResult(false, "Đồng ý 15/22"), two.get(0), new BodyResult(true, "22/22")),
                APPRAISER);
        decisions.refused(Map.of(two.get(0), "Người có thẩm quyền không đồng ý"), APPRAISER);
        desk.runReadySteps();
        assertThat(nominations.get(held).reason()).isEqualTo("Đồng ý 15/22");
        assertThat(batches.find(level.batch()).orElseThrow().status()).isEqualTo(BatchStatus.DA_XONG);
        assertThat(desk.endsOf("nomination-batch", level.batch())).containsExactly("endEvent_settled");
        assertThat(notices.about(rows.get(2))).extracting(Notice::person).contains(HEAD);
    }

    @Test
    void whatOthersSayIsHeardBesideTheAppraisal() {
        window = lists.november(true);
        List<String> rows = lists.drafts(window, "so-a", "huan-chuong", 2);
        LevelDossier level = arrived(rows);
        checks(level, rows, Map.of());
        assertThat(desk.waitsAt(level.id())).containsExactly("userTask_appraise", "userTask_post");
        String agrees = level.id() + "/so-b";
        String silent = level.id() + "/so-c";
        String outside = level.id() + "/cuc-thue";
        desk.as(person("so-b", "chuyen-vien"))
                .does(
                        "userTask_giveOpinion",
                        agrees,
                        Typed.json(
                                "opinion",
                                "object",
                                "rows",
                                List.of(Map.of("row", rows.get(1), "note", "Nợ bảo hiểm"))));
        assertThat(desk.as(APPRAISER).isRefused("userTask_giveOpinion", outside, Typed.json("opinion", "agree")))
                .startsWith("Ngày văn bản trả lời còn trống");
        desk.as(APPRAISER)
                .does(
                        "userTask_giveOpinion",
                        outside,
                        Typed.json("opinion", "agree", "number", "5/CT", "dated", lists.today()));
        desk.runReadySteps();
        desk.fires("boundaryEvent_silence", silent).runReadySteps();
        assertThat(opinions.answers(List.of(level.id())))
                .extracting(OpinionStore.Answer::agency, OpinionStore.Answer::status)
                .containsExactlyInAnyOrder(
                        tuple("so-b", OpinionStore.OBJECTS),
                        tuple("so-c", OpinionStore.SILENT),
                        tuple("cuc-thue", OpinionStore.AGREES));
        appraises(level, rows, Map.of());
        assertThat(lists.statuses(rows)).as("the posting is not over").containsOnly(NominationStatus.DANG_THAM_DINH);
        assertThat(desk.as(APPRAISER)
                        .isRefused(
                                "userTask_post",
                                level.id(),
                                Typed.json("place", "Cổng thông tin", "from", lists.today(), "to", lists.day(2))))
                .startsWith("Danh sách phải đăng tải ít nhất 10 ngày làm việc");
        desk.as(APPRAISER)
                .does(
                        "userTask_post",
                        level.id(),
                        Typed.json("place", "Cổng thông tin", "from", lists.today(), "to", lists.day(20)));
        desk.runReadySteps();
        desk.fires("event_postingOver", level.id());
        desk.as(APPRAISER)
                .does(
                        "userTask_recordPublicOpinions",
                        level.id(),
                        Typed.json(
                                "opinions",
                                List.of(Map.of("from", "Ông B", "text", "Đồng tình", "handling", "Ghi nhận"))));
        desk.runReadySteps();
        assertThat(lists.statuses(rows)).containsOnly(NominationStatus.CHO_HOP);

        // held while it waits for the council, it comes back to the council and nobody is asked again
        actions.hold(List.of(rows.get(0)), APPRAISER, "Có đơn thư", LocalDate.of(2024, 12, 20));
        desk.runReadySteps();
        actions.resume(List.of(rows.get(0)), APPRAISER, "Đơn không đúng");
        desk.runReadySteps();
        assertThat(lists.statuses(rows)).containsOnly(NominationStatus.CHO_HOP);
        results.bodySaid(
                "thu/council-session/2024-3/hoi-dong",
                Map.of(rows.get(0), new BodyResult(true, "22/22"), rows.get(1), new BodyResult(true, "21/22")),
                APPRAISER);
        desk.runReadySteps();
        assertThat(lists.statuses(rows)).containsOnly(NominationStatus.CHO_TRINH);
        actions.hold(rows, APPRAISER, "Chờ kết luận", LocalDate.of(2024, 12, 20));
        actions.resume(rows, APPRAISER, "Đã có kết luận");
        desk.runReadySteps();
        assertThat(lists.statuses(rows)).as("the council has spoken").containsOnly(NominationStatus.CHO_TRINH);
    }

    @Test
    void thePartyCommitteeIsAskedWhereTheRouteSaysSo() {
        List<String> rows = lists.drafts(window, "so-a", "bang-khen", 3);
        LevelDossier first = arrived(rows);
        LevelDossier level = theParty.insteadOf(first, rows);
        assertThat(desk.endsOf("nomination-level", first.id())).containsExactly("endEvent_emptied");
        checks(level, rows, Map.of());
        desk.as(APPRAISER)
                .does(
                        "userTask_recordPartyOpinion",
                        level.id(),
                        Typed.json(
                                "authority",
                                "Ban Thường vụ",
                                "number",
                                "3-CV/TU",
                                "dated",
                                lists.today(),
                                "against",
                                List.of(Map.of("row", rows.get(2), "note", "Đang xem xét kỷ luật"))));
        appraises(level, rows.subList(0, 2), Map.of(rows.get(1), "tam-dung"));
        assertThat(lists.statuses(rows))
                .containsExactly(
                        NominationStatus.CHO_QUYET_DINH, NominationStatus.TAM_DUNG, NominationStatus.KHONG_KHEN);
        actions.resume(List.of(rows.get(1)), APPRAISER, "Tiếp tục");
        desk.runReadySteps();
        LevelDossier resumed =
                store.find(nominations.get(rows.get(1)).dossier()).orElseThrow();
        assertThat(desk.waitsAt(resumed.id()))
                .as("the Party has answered before")
                .containsExactly("userTask_appraise");
        actions.refuse(List.of(rows.get(1)), APPRAISER, "Không đủ tiêu chuẩn");
        actions.refuse(List.of(rows.get(0)), APPRAISER, "Không đủ tiêu chuẩn");
        desk.runReadySteps();
        assertThat(desk.endsOf("nomination-level", resumed.id())).containsExactly("endEvent_emptied");
    }

    @Test
    void aListOfWhichNothingIsLeftEndsWhereverItIs() {
        AwardWindow yearly = window;
        window = lists.november(true);
        List<String> rows = lists.drafts(window, "so-a", "huan-chuong", 2);
        LevelDossier level = arrived(rows);
        checks(level, rows, Map.of());
        actions.hold(List.of(rows.get(1)), APPRAISER, "Có đơn thư", LocalDate.of(2024, 12, 20));
        desk.runReadySteps();
        actions.withdraw(rows, HEAD, "Đơn vị xét lại");
        desk.runReadySteps();
        assertThat(desk.endsOf("nomination-level", level.id())).containsExactly("endEvent_emptied");
        assertThat(desk.endsOf("nomination-opinion", level.id() + "/so-b")).containsExactly("endEvent_dropped");
        assertThat(desk.endsOf("nomination", rows.get(0))).containsExactly("endEvent_withdrawn");
        assertThat(desk.endsOf("nomination", rows.get(1))).containsExactly("endEvent_withdrawn");

        List<String> others = lists.drafts(yearly, "so-a", "bang-khen", 1);
        LevelDossier refused = arrived(others);
        checks(refused, others, Map.of(others.get(0), "khong-du"));
        assertThat(desk.endsOf("nomination-level", refused.id())).containsExactly("endEvent_noneComplete");
    }

    @Test
    void aLevelThatIsLateIsToldAndOneThatIsWaivedGoesOn() {
        List<String> rows = lists.drafts(window, "so-a", "bang-khen", 1);
        LevelDossier level = arrived(rows);
        desk.at("2025-01-06T08:00").fires("startEvent_overdue", level.id()).runReadySteps();
        assertThat(obligations.history(level.id())).extracting("action").contains("Quá hạn");
        settlements.waive(level.id(), person("ban-tdkt", "lanh-dao"), "Xét cùng đợt sau");
        desk.runReadySteps();
        assertThat(desk.waitsAt(level.id())).containsExactly("userTask_check");
    }

    @Test
    void marksThatDoNotFitTheListChangeNothing() {
        List<String> rows = lists.drafts(window, "so-a", "bang-khen", 2);
        LevelDossier level = arrived(rows);
        assertThat(desk.as(APPRAISER)
                        .isRefused("userTask_check", level.id(), lists.checked(rows.subList(0, 1), Map.of())))
                .endsWith("chưa được đánh dấu; hãy đánh dấu mọi hồ sơ rồi gửi.");
        assertThat(desk.as(APPRAISER)
                        .isRefused(
                                "userTask_check",
                                level.id(),
                                lists.checked(List.of(rows.get(0), rows.get(0), rows.get(1)), Map.of())))
                .endsWith("được đánh dấu hai lần; hãy tải lại biểu mẫu rồi đánh dấu lại.");
        actions.withdraw(List.of(rows.get(1)), HEAD, "Đơn vị rút");
        desk.runReadySteps();
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> desk.as(APPRAISER).does("userTask_check", level.id(), lists.checked(rows, Map.of())))
                .withMessage(
                        "Danh sách vừa thay đổi: có hồ sơ vừa được rút, tạm dừng hoặc chuyển đi; hãy tải lại biểu mẫu rồi đánh dấu lại.");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> actions.resume(List.of(rows.get(0)), APPRAISER, "Tiếp tục"))
                .withMessageContaining("Chờ kiểm tra hồ sơ");
        assertThat(lists.statuses(rows)).containsExactly(NominationStatus.CHO_KIEM_TRA, NominationStatus.DA_RUT);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> actions.withdraw(List.of(rows.get(1)), HEAD, "Lần nữa"));
    }

    @Test
    void aLongListCostsNoMoreStatementsThanAShortOne() {
        assertThat(statements(lists.drafts(window, "so-a", "bang-khen", 300)))
                .isEqualTo(statements(lists.drafts(window, "so-b", "bang-khen", 6)));
    }

    private long statements(List<String> rows) {
        String office = nominations.get(rows.get(0)).proposer();
        String batch = lists.prepares(office, rows);
        lists.submits(office, batch);
        LevelDossier level = lists.level(batch);
        Set<String> out = Set.of(rows.get(0), rows.get(1));
        var given = rows.stream()
                .map(row -> new LevelWork.Given(row, out.contains(row) ? "khong-du" : "du", "Ghi chú " + row))
                .toList();
        return Statements.of(() -> work.check(
                level.id(),
                APPRAISER,
                new LevelWork.Arrival(LocalDate.parse(lists.today()), null, null),
                new LevelWork.Marked(given, null, null)));
    }
}
