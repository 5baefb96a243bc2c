package vn.thidua.timelapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.movement.MovementPage;
import vn.thidua.movement.Movements;
import vn.thidua.nomination.DraftedNominations;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.NominationStatus;
import vn.thidua.nomination.Nominations;
import vn.thidua.organisation.Group;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Refusal;
import vn.thidua.register.AwardRegister;
import vn.thidua.register.Nominees;
import vn.thidua.register.Particulars;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/**
 * The movement's time is over and its tổng kết is held, yet two nominees wait for the Prime Minister: the movement stays open until
 * the last of the outcomes is recorded, and then ends.
 */
@OfficeTest
class LastOutcomeTest {

    private static final String PLAN = "de-nghi";
    private static final String MOVEMENT = "de-nghi/movement/2023-2030";
    private static final String PROPOSER = "de-nghi.so-a.chuyen-vien";
    private static final String CLERK = "de-nghi.ban-tdkt.chuyen-vien";
    private static final String HEAD = "de-nghi.ubnd-tinh.lanh-dao";
    private static final String AWAITED = "Đã tổng kết – còn hồ sơ trình cấp trên";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    AwardRoad road;

    @Autowired
    DraftedNominations drafted;

    @Autowired
    Nominees nominees;

    @Autowired
    Nominations nominations;

    @Autowired
    AwardRegister register;

    @Autowired
    Movements movements;

    @Autowired
    MovementPage page;

    private List<String> rows;

    @BeforeEach
    void twoWaitForThePrimeMinister() {
        desk.at("2030-11-01T08:00");
        staff.hireFor(PLAN);
        List.of("so-a", "ban-tdkt")
                .forEach(office ->
                        staff.hire(PLAN + "." + office + ".chuyen-vien-2", new Group(PLAN, office, Role.CHUYEN_VIEN)));
        rows = new ArrayList<>();
        for (String name : List.of("Hợp tác xã Một", "Hợp tác xã Hai")) {
            rows.add(drafted.of(
                    nominees.register(PLAN, Particulars.of(NomineeKind.TAP_THE, name, null), PROPOSER),
                    "so-a",
                    PLAN + "/award-window/cuoi-cung/" + UUID.randomUUID(),
                    "bang-khen-thu-tuong",
                    PROPOSER));
        }
        road.from(PLAN, "so-a", rows, PROPOSER).until(row -> row.status() == NominationStatus.CHO_CAP_TREN);
    }

    private void theTimeIsOver() {
        desk.at("2030-12-28T08:00");
        movements.register(PLAN);
        goOn();
        desk.at("2031-01-01T00:00");
        goOn();
    }

    /** Every date of the programme that has come. */
    private void goOn() {
        desk.runReadySteps();
        for (String event : List.of(
                "event_launchDay",
                "event_phaseStarts",
                "event_milestoneDue",
                "event_movementOver",
                "event_lastPhaseEnds")) {
            while (desk.timers(event, MOVEMENT).stream()
                    .anyMatch(timer -> !timer.getDuedate().toInstant().isAfter(desk.now()))) {
                desk.fires(event, MOVEMENT).runReadySteps();
            }
        }
    }

    private List<String> stands() {
        return page.view(PLAN, CLERK).stands();
    }

    private String list() {
        return nominations.all(rows).stream()
                .map(Nomination::batch)
                .distinct()
                .reduce((one, other) -> {
                    throw new AssertionError("Two lists");
                })
                .orElseThrow();
    }

    private void isAnswered(int row, String outcome, String note) {
        UUID file = desk.as(CLERK).attaches("userTask_recordOutcome", list(), "quyet-dinh.pdf");
        desk.as(CLERK)
                .does(
                        "userTask_recordOutcome",
                        list(),
                        Typed.json(
                                "rows",
                                List.of(
                                        note == null
                                                ? Map.of("row", rows.get(row), "outcome", outcome)
                                                : Map.of("row", rows.get(row), "outcome", outcome, "note", note)),
                                "number",
                                "15/QĐ-TTg",
                                "dated",
                                "2031-03-02",
                                "files",
                                List.of(file)));
        desk.runReadySteps();
    }

    @Test
    void theLastOutcomeFromAboveEndsTheProgramme() {
        theTimeIsOver();
        assertThat(stands()).containsExactly(AWAITED);
        assertThat(page.view(PLAN, CLERK).outcomesWaited()).isTrue();

        desk.at("2031-03-03T09:00");
        assertThatThrownBy(() -> page.settleOutcomes(PLAN, CLERK))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "Còn 2 hồ sơ đề nghị khen thưởng chưa có kết quả nên phong trào chưa kết thúc được; hãy ghi kết quả của cấp trên, hoặc rút hồ sơ, cho từng hồ sơ còn lại.");
        isAnswered(0, "conferred", null);
        assertThat(stands()).as("one of two").containsExactly(AWAITED);
        assertThat(register.ofNominations(PLAN, rows)).hasSize(1);

        isAnswered(1, "refused", "Thành tích chưa đủ tiêu chuẩn.");
        assertThat(desk.open("userTask_closeMovement", MOVEMENT)).hasSize(1);
        assertThat(page.view(PLAN, CLERK).outcomesWaited()).isFalse();
        desk.as(HEAD).does("userTask_closeMovement", MOVEMENT, Typed.json("confirmed", true));
        desk.runReadySteps();
        assertThat(desk.endsOf("movement-programme", MOVEMENT)).contains("endEvent_movementEnded");
        assertThat(nominations.all(rows))
                .extracting(Nomination::status)
                .containsExactly(NominationStatus.DA_KHEN, NominationStatus.KHONG_KHEN);
    }
}
