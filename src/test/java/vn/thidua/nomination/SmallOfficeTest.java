package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.ListsAtWork.PLAN;
import static vn.thidua.nomination.ListsAtWork.person;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** An office that examines what it proposed itself keeps four eyes, also when it has one specialist only. */
@OfficeTest
class SmallOfficeTest {

    @Autowired
    Desk desk;

    @Autowired
    ListsAtWork lists;

    @Autowired
    Staff staff;

    @Autowired
    Hands hands;

    @Test
    void theHeadOfDivisionExaminesWhatTheOnlySpecialistProposed() {
        List<String> rows = lists.drafts(lists.november(false), "so-a", "giay-khen", 1);
        String level = arrived(rows);
        assertThat(desk.as(person("so-a", "chuyen-vien")).tasks()).isEmpty();
        String head = person("so-a", "truong-phong");
        desk.as(head).does("userTask_check", level, lists.checked(rows, Map.of()));
        desk.runReadySteps();
        desk.as(head).does("userTask_appraise", level, lists.appraised(rows, Map.of()));
    }

    @Test
    void anotherSpecialistExaminesWhereThereIsOne() {
        List<String> rows = lists.drafts(lists.november(false), "so-a", "giay-khen", 1);
        String another = staff.hire(PLAN + ".chuyen-vien-khac", new Group(PLAN, "so-a", Role.CHUYEN_VIEN));
        desk.as(another).does("userTask_check", arrived(rows), lists.checked(rows, Map.of()));
    }

    @Test
    void theOfficeAboveExaminesWhatEverybodyInsideHadAHandIn() {
        List<String> rows = lists.drafts(lists.november(false), "phong-a1", "giay-khen-phong", 1);
        hands.note(rows, person("phong-a1", "truong-phong"), Deed.SOAN);
        desk.as(person("so-a", "chuyen-vien"))
                .does("userTask_check", arrived("phong-a1", rows), lists.checked(rows, Map.of()));
    }

    private String arrived(List<String> rows) {
        return arrived("so-a", rows);
    }

    private String arrived(String office, List<String> rows) {
        String batch = lists.prepares(office, rows);
        lists.submits(office, batch);
        return lists.level(batch).id();
    }
}
