package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.ListsAtWork.APPRAISER;
import static vn.thidua.nomination.ListsAtWork.person;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Typed;

/** A list at a level: checked, appraised beside what others say, put before the body, and every row on its own way. */
@OfficeTest
class NominationLevelTest {

    @Autowired
    Desk desk;

    @Autowired
    ListsAtWork lists;

    @Autowired
    LevelResults results;

    @Autowired
    DecisionRows decisions;

    AwardWindow window;

    @BeforeEach
    void november() {
        window = lists.november(false);
    }

    @Test
    void aListGoesThroughTheProvinceToItsDecision() {
        List<String> rows = lists.drafts(window, "so-a", "bang-khen", 2);
        String batch = lists.prepares("so-a", rows);
        lists.submits("so-a", batch);
        LevelDossier level = lists.level(batch);
        assertThat(lists.statuses(rows)).containsOnly(NominationStatus.CHO_KIEM_TRA);

        desk.as(APPRAISER).does("userTask_check", level.id(), lists.checked(rows, Map.of()));
        desk.runReadySteps();
        System.out.println("WAITS " + level + " " + desk.waitsAt(level.id()));
        desk.as(APPRAISER).does("userTask_appraise", level.id(), lists.appraised(rows, Map.of()));
        desk.runReadySteps();
        System.out.println("WAITS " + desk.waitsAt(level.id()) + lists.statuses(rows));
        for (String agency : level.agencies()) {
            System.out.println(agency + desk.waitsAt(level.id() + "/" + agency));
        }
        assertThat(person("so-a", "lanh-dao")).isNotNull();
        assertThat(Typed.approve()).isNotNull();
    }
}
