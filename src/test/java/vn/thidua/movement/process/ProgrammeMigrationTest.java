package vn.thidua.movement.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.movement.Milestones;
import vn.thidua.movement.Movements;
import vn.thidua.movement.process.MovementProgrammeProcess.Elements;
import vn.thidua.report.ReportRound;
import vn.thidua.report.ReportRounds;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** A movement outlives its model: programmes of every version and at every wait go on in the newest one. */
@OfficeTest
class ProgrammeMigrationTest {

    private static final Path NOW = Path.of("processes/movement/movement-programme.bpmn");
    private static final Path ROUNDS_ONLY = Path.of("src/test/resources/models/movement-programme-1.bpmn");
    private static final Path REVIEWS_MARKED = Path.of("src/test/resources/models/movement-programme-2.bpmn");
    /** Its reviews are the superior's. */
    private static final String PLAN = "tien-trinh";
    /** Its reviews are its own. */
    private static final String REVIEWING = "so-ket";

    /** Wherever a token can rest. */
    private static final List<String> WAITS = List.of(
            Elements.LAUNCH_DAY,
            Elements.RECORD_LAUNCH,
            Elements.PLAN_PHASE,
            Elements.PHASE_STARTS,
            Elements.CHECK_OPENING,
            Elements.PHASE_OPENED,
            Elements.DECIDE_PHASE,
            Elements.BEGIN_PHASE,
            Elements.PLAN_REVIEW,
            Elements.AWAIT_MID_TERM,
            Elements.START_MID_TERM,
            Elements.MID_TERM_CLOSED,
            Elements.HOLD_MID_TERM,
            Elements.AWAIT_FINAL,
            Elements.START_FINAL,
            Elements.FINAL_CLOSED,
            Elements.HOLD_FINAL,
            Elements.LAST_PHASE_ENDS,
            Elements.CHECK_OUTCOMES,
            Elements.OUTCOMES_SETTLED,
            Elements.CLOSE_MOVEMENT,
            Elements.PLAN_NEXT_MILESTONE,
            Elements.AWAIT_MILESTONE,
            Elements.OPEN_MILESTONE,
            Elements.START_OBLIGATIONS,
            Elements.AWAIT_END,
            Elements.BOTH_DONE,
            Elements.SETTLE_REST);

    /** Wherever a token of version 2 could rest; at the first four it looks for the review again. */
    private static final List<String> WAITS_BEFORE = List.of(
            Elements.MID_TERM_DUE,
            Elements.FINAL_DUE,
            Elements.HOLD_MID_TERM,
            Elements.HOLD_FINAL,
            Elements.LAUNCH_DAY,
            Elements.RECORD_LAUNCH,
            Elements.PLAN_PHASE,
            Elements.PHASE_STARTS,
            Elements.CHECK_OPENING,
            Elements.PHASE_OPENED,
            Elements.DECIDE_PHASE,
            Elements.BEGIN_PHASE,
            Elements.PLAN_REVIEW,
            Elements.LAST_PHASE_ENDS,
            Elements.OUTCOMES_SETTLED,
            Elements.CLOSE_MOVEMENT,
            Elements.PLAN_NEXT_MILESTONE,
            Elements.AWAIT_MILESTONE,
            Elements.OPEN_MILESTONE,
            Elements.START_OBLIGATIONS,
            Elements.AWAIT_END,
            Elements.BOTH_DONE,
            Elements.SETTLE_REST);

    private final List<String> deployments = new ArrayList<>();

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    ProgrammeMigration migration;

    @Autowired
    EngineProgramme programme;

    @Autowired
    Milestones milestones;

    @Autowired
    Movements movements;

    @Autowired
    ReportRounds rounds;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void hire() {
        staff.hireFor(PLAN);
    }

    @AfterEach
    void takeTheModelsAway() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    @Test
    void programmesThatKnewRoundsOnlyGoOnWhereverTheyStood() throws IOException {
        ProcessDefinition old = deploy(Files.readString(ROUNDS_ONLY));
        ProcessDefinition now = deploy(Files.readString(NOW));
        desk.at("2024-11-05T08:00");
        String planning = begins(old, "thu-nghiem", "serviceTask_planNextRound");
        String waiting = begins(old, "dong-don-vi", "event_roundOpens");
        String opening = begins(old, PLAN, "serviceTask_startRound");

        assertThat(migration.bringToNewest()).isEqualTo(3);
        assertThat(migration.bringToNewest()).as("once").isZero();
        for (String instance : List.of(planning, waiting, opening)) {
            assertThat(version(instance)).isEqualTo(now.getId());
            assertThat(programme.standsAt(instance))
                    .containsExactly(Elements.PLAN_NEXT_MILESTONE, Elements.RECORD_LAUNCH);
        }

        desk.runReadySteps();
        assertThat(programme.standsAt(planning)).contains(Elements.AWAIT_MILESTONE, Elements.PHASE_STARTS);
        desk.fires(Elements.MILESTONE_DUE, key("thu-nghiem")).runReadySteps();
        desk.fires(Elements.MILESTONE_DUE, key(PLAN)).runReadySteps();
        assertThat(rounds.ofPlan("thu-nghiem")).extracting(ReportRound::period).containsExactly("2024");
        assertThat(rounds.ofPlan(PLAN)).extracting(ReportRound::period).containsExactly("2024");
    }

    @Test
    void aProgrammeOfTheSameTagKeepsItsPlaceItsTimerAndItsTaskAtEveryWait() throws IOException {
        ProcessDefinition now = deploy(Files.readString(NOW));
        ProcessDefinition next = deploy(withOneMoreStep(Files.readString(NOW)));
        desk.at("2024-11-05T08:00");
        Map<String, String> instances = new LinkedHashMap<>();
        for (String wait : WAITS) {
            instances.put(wait, begins(now, PLAN, wait, PLAN + "/migration/" + wait));
        }

        assertThat(migration.bringToNewest()).isEqualTo(WAITS.size());
        instances.forEach((wait, instance) -> {
            assertThat(version(instance)).as(wait).isEqualTo(next.getId());
            assertThat(programme.standsAt(instance)).containsExactly(wait);
        });
        assertThat(desk.timerDate(Elements.MID_TERM_DUE, PLAN + "/migration/" + Elements.AWAIT_MID_TERM))
                .isEqualTo(Instant.parse("2025-01-02T00:00:00+07:00"));
        assertThat(desk.timerDate(Elements.MILESTONE_DUE, PLAN + "/migration/" + Elements.AWAIT_MILESTONE))
                .isEqualTo(Instant.parse("2025-01-02T00:00:00+07:00"));
        milestones.follow(PLAN);
        desk.as("tien-trinh.van-phong.chuyen-vien")
                .does(
                        "userTask_holdMidTerm",
                        PLAN + "/migration/" + Elements.HOLD_MID_TERM,
                        Typed.json("decision", "held", "number", "1/BC-UBND", "date", "2024-11-01"));
        assertThat(programme.standsAt(instances.get(Elements.HOLD_MID_TERM))).containsExactly(Elements.PLAN_REVIEW);
    }

    @Test
    void aProgrammeThatOnlyMarkedReviewsLooksForItsOwnReviewAgainAndKeepsEveryOtherPlace() throws IOException {
        ProcessDefinition old = deploy(Files.readString(REVIEWS_MARKED));
        ProcessDefinition now = deploy(Files.readString(NOW));
        desk.at("2024-11-05T08:00");
        staff.hireFor(REVIEWING);
        Map<String, String> instances = new LinkedHashMap<>();
        for (String wait : WAITS_BEFORE) {
            instances.put(wait, begins(old, REVIEWING, wait, REVIEWING + "/migration/" + wait));
        }
        assertThat(migration.bringToNewest()).isEqualTo(WAITS_BEFORE.size());
        instances.forEach((wait, instance) -> {
            assertThat(version(instance)).as(wait).isEqualTo(now.getId());
            assertThat(programme.standsAt(instance))
                    .as(wait)
                    .containsExactly(WAITS_BEFORE.indexOf(wait) < 4 ? Elements.PLAN_REVIEW : wait);
        });
    }

    @Test
    void aReviewThatTheSuperiorHoldsKeepsTheTaskOfMarkingIt() throws IOException {
        ProcessDefinition old = deploy(Files.readString(REVIEWS_MARKED));
        deploy(Files.readString(NOW));
        desk.at("2024-11-05T08:00");
        String marked = begins(old, PLAN, Elements.HOLD_MID_TERM, PLAN + "/migration/marked");
        String task =
                desk.only(Elements.HOLD_MID_TERM, PLAN + "/migration/marked").getId();
        assertThat(migration.bringToNewest()).isEqualTo(1);
        assertThat(programme.standsAt(marked)).containsExactly(Elements.HOLD_MID_TERM);
        assertThat(desk.only(Elements.HOLD_MID_TERM, PLAN + "/migration/marked").getId())
                .isEqualTo(task);
    }

    @Test
    void atEachStartAProgrammeHearsWhatItsPlanSaysByNow() {
        desk.at("2024-01-15T08:00");
        movements.register(PLAN);
        desk.runReadySteps();
        jdbc.sql("update thidua.movement_milestone set opens_on = opens_on - 30 where not stage and state = 'cho'")
                .update();
        migration.tellDates(PLAN);
        desk.runReadySteps();
        assertThat(desk.timerDate(Elements.MILESTONE_DUE, key(PLAN)))
                .as("as the row says")
                .isEqualTo(Instant.parse("2024-10-02T00:00:00+07:00"));
        assertThat(movements.register(PLAN)).isFalse();
        migration.tellDates(PLAN);
        desk.runReadySteps();
        assertThat(desk.timerDate(Elements.MILESTONE_DUE, key(PLAN)))
                .as("as the plan says")
                .isEqualTo(Instant.parse("2024-11-01T00:00:00+07:00"));
    }

    @Test
    void aProgrammeWhoseStepIsGoneStaysInItsVersion() throws IOException {
        String model = Files.readString(NOW);
        ProcessDefinition old = deploy(
                model.replace("event_launchDay", "event_launchMorning").replace("To" + "LaunchDay", "ToMorning"));
        deploy(model);
        desk.at("2024-01-11T08:00");
        String instance = begins(old, PLAN, "event_launchMorning");
        assertThat(migration.bringToNewest()).isZero();
        assertThat(version(instance)).isEqualTo(old.getId());
    }

    private ProcessDefinition deploy(String model) {
        var deployment = repository
                .createDeployment()
                .name("migration test")
                .addString("processes/movement/movement-programme.bpmn", model)
                .deployWithResult();
        deployments.add(deployment.getId());
        return deployment.getDeployedProcessDefinitions().get(0);
    }

    /** A later release notes the launch twice. */
    private static String withOneMoreStep(String model) {
        String flow = "<bpmn:sequenceFlow id=\"flow_recordLaunchToNextPhase\" sourceRef=\"serviceTask_recordLaunch\"";
        assertThat(model).contains(flow);
        return model.replace(flow, """
                <bpmn:serviceTask id="serviceTask_recordAgain" name="Ghi lại" camunda:asyncBefore="true" camunda:delegateExpression="${recordLaunch}" />
                <bpmn:sequenceFlow id="flow_more" sourceRef="serviceTask_recordLaunch" targetRef="serviceTask_recordAgain" />
                <bpmn:sequenceFlow id="flow_recordLaunchToNextPhase" sourceRef="serviceTask_recordAgain\"""");
    }

    /** A programme as a release before ours left it: it is registered, its milestones are written down at the start of ours. */
    private String begins(ProcessDefinition version, String plan, String wait) {
        String instance = begins(version, plan, wait, key(plan));
        jdbc.sql("insert into thidua.movement (plan_id, registered_at, process_id) values (?, ?, ?)")
                .params(plan, desk.now().atOffset(ZoneOffset.UTC), instance)
                .update();
        milestones.follow(plan);
        return instance;
    }

    private String begins(ProcessDefinition version, String plan, String wait, String businessKey) {
        Date day = Date.from(Instant.parse("2025-01-02T00:00:00+07:00"));
        Map<String, Object> variables = new LinkedHashMap<>(Map.of(
                "plan",
                plan,
                "period",
                "2024",
                "phase",
                "gd1",
                "review",
                plan.equals(REVIEWING) ? "so-ket-xa" : "so-ket",
                "milestone",
                "report/nam/2024",
                "round",
                plan + "/report/2024"));
        List.of(
                        "roundOpensAt",
                        "launchAt",
                        "phaseStartsAt",
                        "reviewOpensAt",
                        "reviewDue",
                        "movementEndsAt",
                        "milestoneAt",
                        "decideDue",
                        "closeDue",
                        "followUp")
                .forEach(name -> variables.put(name, day));
        List.of("decideGroup", "reviewGroup").forEach(name -> variables.put(name, plan + ".van-phong.chuyen-vien"));
        return runtime.createProcessInstanceById(version.getId())
                .businessKey(businessKey)
                .setVariables(variables)
                .startBeforeActivity(wait)
                .execute()
                .getId();
    }

    private static String key(String plan) {
        return plan + "/movement/2024-2025";
    }

    private String version(String instance) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();
    }
}
