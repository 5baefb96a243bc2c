package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.nomination.ListsAtWork.person;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;

/** What an administrator cannot end in Cockpit, because nominations would lie there for ever. */
@OfficeTest
class EndedInCockpitTest {

    @Autowired
    Desk desk;

    @Autowired
    ListsAtWork lists;

    @Autowired
    RuntimeService runtime;

    @Test
    void aListThatIsExaminedStaysUntilItsLastNominationIsGone() {
        List<String> rows = lists.drafts(lists.november(false), "so-a", "giay-khen", 2);
        String batch = lists.prepares("so-a", rows);
        lists.submits("so-a", batch);
        String level = lists.level(batch).id();
        assertThatThrownBy(() -> runtime.deleteProcessInstance(
                        desk.instance("nomination-level", level).getId(), "Mở nhầm.", true))
                .hasStackTraceContaining("Danh sách này còn 2 hồ sơ đang được xét");
        desk.as(person("so-a", "truong-phong")).does("userTask_check", level, lists.checked(rows, Map.of()));
        assertThat(lists.statuses(rows)).containsOnly(NominationStatus.DANG_THAM_DINH);
    }

    @Test
    void anAgencyThatIsAskedAnswersOrItsTimeIsUp() {
        List<String> rows = lists.drafts(lists.november(true), "so-a", "bang-khen-thu-tuong", 1);
        String batch = lists.prepares("so-a", rows);
        lists.submits("so-a", batch);
        String level = lists.level(batch).id();
        desk.as(ListsAtWork.APPRAISER).does("userTask_check", level, lists.checked(rows, Map.of()));
        desk.runReadySteps();
        String asked = desk.instance("nomination-opinion", level + "/so-b").getId();
        assertThatThrownBy(() -> runtime.deleteProcessInstance(asked, "Mở nhầm.", true))
                .hasStackTraceContaining("Cơ quan được lấy ý kiến hiệp y chưa trả lời nên không xóa được việc này");
        for (String agency : List.of("so-b", "so-c", "cuc-thue")) {
            desk.fires("boundaryEvent_silence", level + "/" + agency);
        }
        desk.runReadySteps();
        desk.as(ListsAtWork.APPRAISER).does("userTask_appraise", level, lists.appraised(rows, Map.of()));
        desk.runReadySteps();
        assertThat(lists.statuses(rows)).containsOnly(NominationStatus.CHO_HOP);
    }
}
