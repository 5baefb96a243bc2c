package vn.thidua.movement.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.movement.Movements;
import vn.thidua.movement.process.MovementProgrammeProcess.Elements;
import vn.thidua.report.ReportRound;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.RoundProcess;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;

/** A movement from the day its plan is registered to its last round. */
@OfficeTest
class MovementProgrammeTest {

    private static final String PLAN = "thu-nghiem";
    private static final String MOVEMENT = "thu-nghiem/movement/2024-2025";

    @Autowired
    Desk desk;

    @Autowired
    Movements movements;

    @Autowired
    ReportRounds rounds;

    @Autowired
    RoundProcess roundProcess;

    @Test
    void everyRoundOpensOnItsDateUntilNoneIsLeft() {
        desk.at("2024-06-01T08:00");
        assertThat(movements.register(PLAN)).isTrue();
        assertThat(movements.register(PLAN)).as("registered once").isFalse();
        ProcessInstance programme = desk.instance("movement-programme", MOVEMENT);
        desk.runReadySteps();
        BpmnAwareTests.assertThat(programme).isWaitingAtExactly(Elements.ROUND_OPENS);
        assertThat(opensAt()).isEqualTo(Instant.parse("2024-11-01T00:00:00+07:00"));
        assertThat(rounds.ofPlan(PLAN)).isEmpty();

        desk.at("2024-11-01T00:00").fires("event_roundOpens", MOVEMENT).runReadySteps();
        assertThat(rounds.ofPlan(PLAN)).extracting(ReportRound::period).containsExactly("2024");
        assertThat(rounds.get("thu-nghiem/report/2024").dueAt()).isEqualTo(Instant.parse("2024-12-14T23:59:59+07:00"));
        assertThat(rounds.get("thu-nghiem/report/2024").closesAt())
                .isEqualTo(Instant.parse("2024-12-18T23:59:59+07:00"));
        assertThat(opensAt()).isEqualTo(Instant.parse("2025-11-01T00:00:00+07:00"));

        desk.at("2025-11-01T00:00").fires("event_roundOpens", MOVEMENT).runReadySteps();
        assertThat(rounds.ofPlan(PLAN)).extracting(ReportRound::period).containsExactly("2025", "2024");
        BpmnAwareTests.assertThat(programme)
                .isEnded()
                .hasPassedInOrder(
                        Elements.PLAN_NEXT_ROUND, Elements.ROUND_OPENS, Elements.START_ROUND, Elements.MOVEMENT_ENDED);
    }

    @Test
    void aRoundThatSomebodyOpenedByHandStaysAsItIs() {
        desk.at("2024-06-01T08:00");
        movements.register(PLAN);
        desk.runReadySteps();
        desk.at("2024-10-25T08:00");
        roundProcess.start(PLAN, "2024", false);
        desk.at("2024-11-01T00:00").fires("event_roundOpens", MOVEMENT).runReadySteps();
        assertThat(rounds.get("thu-nghiem/report/2024").openedAt())
                .isEqualTo(Instant.parse("2024-10-25T08:00:00+07:00"));
        assertThat(desk.running("report-round", "thu-nghiem/report/2024")).isOne();
        assertThat(opensAt()).isEqualTo(Instant.parse("2025-11-01T00:00:00+07:00"));
    }

    @Test
    void aPlanThatIsRegisteredBetweenOpeningAndDueDateOpensItsRoundAtOnce() {
        desk.at("2024-12-02T08:00");
        movements.register(PLAN);
        desk.runReadySteps();
        assertThat(opensAt()).isBefore(desk.now());
        desk.fires("event_roundOpens", MOVEMENT).runReadySteps();
        assertThat(rounds.ofPlan(PLAN)).extracting(ReportRound::period).containsExactly("2024");
    }

    @Test
    void whatWasDueBeforeThePlanWasRegisteredIsHistory() {
        desk.at("2024-12-15T00:00");
        movements.register(PLAN);
        desk.runReadySteps();
        assertThat(opensAt()).isEqualTo(Instant.parse("2025-11-01T00:00:00+07:00"));
    }

    @Test
    void aMovementThatIsOverWhenItIsRegisteredEndsWithoutARound() {
        desk.at("2026-01-05T08:00");
        movements.register(PLAN);
        desk.runReadySteps();
        assertThat(desk.endsOf("movement-programme", MOVEMENT)).containsExactly("endEvent_movementEnded");
        assertThat(rounds.ofPlan(PLAN)).isEmpty();
    }

    private Instant opensAt() {
        return desk.timerDate("event_roundOpens", MOVEMENT);
    }
}
