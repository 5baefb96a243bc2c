package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.ListsAtWork.APPRAISER;
import static vn.thidua.nomination.ListsAtWork.PLAN;
import static vn.thidua.nomination.ListsAtWork.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.award.Decisions;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;

/** Wherever a row is before the decision, it may be held, taken up again where it stood, and withdrawn; the others go on. */
@OfficeTest
class HeldAtAnyPointTest {

    private static final String HEAD = person("so-a", "lanh-dao");

    @Autowired
    Desk desk;

    @Autowired
    ListsAtWork lists;

    @Autowired
    RowActions actions;

    @Autowired
    LevelResults results;

    @Autowired
    Nominations nominations;

    @Autowired
    Decisions decisions;

    private AwardWindow window;

    @BeforeEach
    void november() {
        window = lists.november(true);
    }

    private String dossier(String row) {
        return nominations.get(row).dossier();
    }

    private NominationStatus status(String row) {
        return nominations.get(row).status();
    }

    /** Held and taken up again it stands where it stood, or a step before what it has to go through once more. */
    private void isHeldAndTakenUpAgain(String row, NominationStatus stood, NominationStatus goesOn) {
        assertThat(status(row)).isEqualTo(stood);
        actions.hold(List.of(row), APPRAISER, "Có đơn thư", LocalDate.of(2024, 12, 30));
        desk.runReadySteps();
        assertThat(status(row)).isEqualTo(NominationStatus.TAM_DUNG);
        actions.resume(List.of(row), APPRAISER, "Đơn không đúng");
        desk.runReadySteps();
        assertThat(status(row)).isEqualTo(goesOn);
        assertThat(nominations.get(row).reason())
                .as("the reason stays in its story only")
                .isNull();
    }

    private void checks(List<String> rows, Map<String, String> others) {
        desk.as(APPRAISER).does("userTask_check", dossier(rows.get(0)), lists.checked(rows, others));
        desk.runReadySteps();
    }

    private void appraises(List<String> rows) {
        desk.as(APPRAISER).does("userTask_appraise", dossier(rows.get(0)), lists.appraised(rows, Map.of()));
        desk.runReadySteps();
    }

    private void councilAgrees(List<String> rows) {
        results.bodySaid(
                "thu/council-session/2024-9/hoi-dong",
                rows.stream().collect(Collectors.toMap(row -> row, row -> new BodyResult(true, "22/22"))),
                APPRAISER);
        desk.runReadySteps();
    }

    @Test
    void onItsWayToADecisionHere() {
        List<String> rows = lists.drafts(window, "so-a", "bang-khen", 7);
        lists.submits("so-a", lists.prepares("so-a", rows));

        isHeldAndTakenUpAgain(rows.get(0), NominationStatus.CHO_KIEM_TRA, NominationStatus.CHO_KIEM_TRA);
        checks(rows.subList(1, 7), Map.of(rows.get(1), "bo-sung"));
        isHeldAndTakenUpAgain(rows.get(1), NominationStatus.BO_SUNG, NominationStatus.CHO_KIEM_TRA);
        isHeldAndTakenUpAgain(rows.get(2), NominationStatus.DANG_THAM_DINH, NominationStatus.DANG_THAM_DINH);
        appraises(rows.subList(3, 7));
        isHeldAndTakenUpAgain(rows.get(3), NominationStatus.CHO_HOP, NominationStatus.CHO_HOP);
        councilAgrees(rows.subList(4, 7));
        isHeldAndTakenUpAgain(rows.get(4), NominationStatus.CHO_QUYET_DINH, NominationStatus.CHO_QUYET_DINH);
        decisions.start(PLAN, APPRAISER, "ban-tdkt", rows.subList(5, 7));
        desk.runReadySteps();
        isHeldAndTakenUpAgain(rows.get(5), NominationStatus.TRONG_QUYET_DINH, NominationStatus.CHO_QUYET_DINH);
        assertThat(status(rows.get(6))).isEqualTo(NominationStatus.TRONG_QUYET_DINH);

        actions.withdraw(rows, HEAD, "Đơn vị xét lại");
        desk.runReadySteps();
        assertThat(lists.statuses(rows)).containsOnly(NominationStatus.DA_RUT);
        for (String row : rows) {
            assertThat(desk.endsOf("nomination", row)).as(row).containsExactly("endEvent_withdrawn");
        }
    }

    @Test
    void onItsWayToAnAuthorityAbove() {
        List<String> rows = lists.drafts(window, "so-a", "bang-khen-thu-tuong", 3);
        lists.submits("so-a", lists.prepares("so-a", rows));
        checks(rows, Map.of());
        for (String agency : List.of("so-b", "so-c", "cuc-thue")) {
            desk.fires("boundaryEvent_silence", dossier(rows.get(0)) + "/" + agency);
        }
        desk.runReadySteps();
        appraises(rows);
        councilAgrees(rows);
        isHeldAndTakenUpAgain(rows.get(0), NominationStatus.CHO_TRINH, NominationStatus.CHO_TRINH);
        String upward = lists.prepares("ban-tdkt", rows.subList(1, 3));
        isHeldAndTakenUpAgain(rows.get(1), NominationStatus.TRONG_DOT_TRINH, NominationStatus.CHO_TRINH);
        lists.submitsForProvince(upward);
        isHeldAndTakenUpAgain(rows.get(2), NominationStatus.CHO_CAP_TREN, NominationStatus.CHO_CAP_TREN);

        actions.withdraw(rows, HEAD, "Đơn vị xét lại");
        desk.runReadySteps();
        assertThat(lists.statuses(rows)).containsOnly(NominationStatus.DA_RUT);
    }
}
