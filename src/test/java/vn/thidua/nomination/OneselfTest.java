package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.thidua.nomination.ListsAtWork.APPRAISER;
import static vn.thidua.nomination.ListsAtWork.PLAN;
import static vn.thidua.nomination.ListsAtWork.person;
import static vn.thidua.nomination.OneselfOnTheList.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Typed;

/** Nobody proposes, examines or signs for themselves: whoever stands on a list leaves it to others, at every step of its way. */
@OfficeTest
class OneselfTest {

    private static final String SENDER = person("so-a", "chuyen-vien");
    private static final String HEAD = person("so-a", "lanh-dao");
    private static final String AGENCY = person("so-b", "chuyen-vien");

    @Autowired
    Desk desk;

    @Autowired
    ListsAtWork lists;

    @Autowired
    OneselfOnTheList oneself;

    @Autowired
    Batches batches;

    @Autowired
    RowActions actions;

    @Test
    void whoeverStandsOnTheListLeavesItToOthers() {
        List<String> rows = lists.drafts(lists.november(true), "so-a", "huan-chuong", 2);
        String row = rows.get(1);
        oneself.whileAbout(row, SENDER, () -> isRefused(() -> batches.open(PLAN, "so-a", rows, SENDER), "trình"));
        String batch = lists.prepares("so-a", rows);
        lists.drafts("so-a", batch);
        desk.as(person("so-a", "truong-phong")).does("userTask_reviewContent", batch, Typed.approve());
        desk.runReadySteps();
        oneself.whileAbout(
                row,
                HEAD,
                () -> assertThat(desk.as(HEAD).isRefused("userTask_sign", batch, Typed.sign("TRUC_TIEP")))
                        .isEqualTo(
                                "Người có tên trong danh sách không được ký tờ trình về chính mình; hãy chuyển cho lãnh đạo khác có thẩm quyền ký."));
        desk.as(HEAD).does("userTask_sign", batch, Typed.sign("TRUC_TIEP"));
        desk.runReadySteps();
        lists.issues(person("so-a", "van-thu"), batch, "TTr-SA");

        String level = lists.level(batch).id();
        oneself.whileAbout(row, APPRAISER, () -> {
            assertThat(desk.as(APPRAISER).isRefused("userTask_check", level, lists.checked(rows, Map.of())))
                    .isEqualTo(refused("kiểm tra"));
            isRefused(() -> actions.hold(rows, APPRAISER, "Có đơn thư", LocalDate.of(2024, 12, 20)), "thẩm định");
        });
        desk.as(APPRAISER).does("userTask_check", level, lists.checked(rows, Map.of()));
        desk.runReadySteps();
        oneself.whileAbout(
                row,
                APPRAISER,
                () -> assertThat(desk.as(APPRAISER)
                                .isRefused("userTask_appraise", level, lists.appraised(rows, Map.of())))
                        .isEqualTo(refused("thẩm định")));
        oneself.whileAbout(
                row,
                AGENCY,
                () -> assertThat(desk.as(AGENCY)
                                .isRefused("userTask_giveOpinion", level + "/so-b", Typed.json("opinion", "agree")))
                        .isEqualTo(refused("cho ý kiến hiệp y")));
        desk.as(APPRAISER).does("userTask_appraise", level, lists.appraised(rows, Map.of()));
    }

    @Test
    void whoeverStandsOnTheListDoesNotPrepareIt() {
        List<String> rows = lists.drafts(lists.november(false), "so-a", "bang-khen", 1);
        String batch = batches.open(PLAN, "so-a", rows, SENDER).id();
        oneself.whileAbout(
                rows.get(0),
                SENDER,
                () -> assertThat(desk.as(SENDER).isRefused("userTask_prepare", batch, Typed.json()))
                        .isEqualTo(refused("trình")));
    }

    private static void isRefused(ThrowingCallable work, String wants) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(work).withMessage(refused(wants));
    }
}
