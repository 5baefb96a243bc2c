package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.thidua.nomination.ListsAtWork.APPRAISER;
import static vn.thidua.nomination.ListsAtWork.PLAN;
import static vn.thidua.nomination.ListsAtWork.person;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.platform.error.NotFound;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;

/** The course of one nomination: everybody concerned sees where it was for how long and who said what, nobody else sees it. */
@OfficeTest
class NominationCourseTest {

    @Autowired
    Desk desk;

    @Autowired
    ListsAtWork lists;

    @Autowired
    NominationCourse course;

    @Test
    void theProposerFollowsItsRowAndAnotherOfficeDoesNot() {
        List<String> rows = lists.drafts(lists.november(false), "so-a", "bang-khen", 1);
        String batch = lists.prepares("so-a", rows);
        lists.submits("so-a", batch);
        desk.at("2024-11-08T08:00");
        LevelDossier level = lists.level(batch);
        desk.as(APPRAISER).does("userTask_check", level.id(), lists.checked(rows, Map.of()));
        desk.runReadySteps();

        NominationCourse.Story story = course.story(PLAN, rows.get(0), person("so-a", "lanh-dao"));
        assertThat(story.stages())
                .extracting(NominationCourse.Stage::status)
                .containsExactly("Đang soạn", "Trong đợt trình chưa gửi", "Chờ kiểm tra hồ sơ", "Đang thẩm định");
        assertThat(story.stages().get(2).workingDays()).isEqualTo(4);
        assertThat(story.said()).extracting(NominationCourse.Said::mark).containsExactly("Đủ");
        assertThat(story.mayWithdraw()).isTrue();
        assertThat(story.mayHold()).isFalse();
        assertThat(course.story(PLAN, rows.get(0), APPRAISER).mayHold()).isTrue();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.story(PLAN, rows.get(0), person("so-b", "chuyen-vien")));
        assertThat(course.pages(PLAN, person("so-a", "chuyen-vien")))
                .singleElement()
                .satisfies(page -> assertThat(page.batches())
                        .extracting(NominationCourse.Listed::id)
                        .contains(batch));
    }
}
