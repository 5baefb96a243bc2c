package vn.thidua.notification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.notification.process.DailyRemindersProcess.Elements.ASK_CALENDAR;
import static vn.thidua.notification.process.DailyRemindersProcess.Elements.COMPOSE_REMINDERS;
import static vn.thidua.notification.process.DailyRemindersProcess.Elements.DAY_OFF;
import static vn.thidua.notification.process.DailyRemindersProcess.Elements.IS_WORKING_DAY;
import static vn.thidua.notification.process.DailyRemindersProcess.Elements.MORNING;
import static vn.thidua.notification.process.DailyRemindersProcess.Elements.REMINDERS_COMPOSED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.notification.DigestStatus;
import vn.thidua.notification.Digests;
import vn.thidua.notification.Notices;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.support.ProcessTest;

@ProcessTest
class DailyRemindersProcessTest {

    private static final String PERSON = "nguoi-doc-nhac-viec";

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    Notices notices;

    @Autowired
    Digests digests;

    @Autowired
    JdbcClient jdbc;

    Date timerBefore;

    @BeforeEach
    void rememberTheTimer() {
        clean();
        timerBefore = morningTimer().getDuedate();
        jdbc.sql("""
                        insert into thidua.person (id, plan_id, full_name, email, created_at)
                        values (?, 'x', 'Người đọc', 'doc@nhac-viec.test', now())
                        """).param(PERSON).update();
    }

    @AfterEach
    void putTimeAndTimerBack() {
        ClockUtil.reset();
        management.setJobDuedate(morningTimer().getId(), timerBefore);
        clean();
    }

    private void clean() {
        for (String table : List.of("notice", "digest")) {
            jdbc.sql("delete from thidua." + table).update();
        }
        jdbc.sql("delete from thidua.person where id = ?").param(PERSON).update();
    }

    @Test
    void onAWorkingMorningTheDigestsAreComposed() {
        LocalDate friday = LocalDate.of(2024, 12, 13);
        notices.raise(PERSON, "thu", "bao", friday, "Báo cáo đã được tiếp nhận.");
        HistoricProcessInstance instance = runMorning(friday);

        assertThat(passed(instance))
                .containsExactlyInAnyOrder(
                        MORNING, ASK_CALENDAR, IS_WORKING_DAY, COMPOSE_REMINDERS, REMINDERS_COMPOSED);
        assertThat(digests.count(friday)).containsEntry(DigestStatus.WAITING, 1);
    }

    @Test
    void onSundaysAndHolidaysNothingIsComposed() {
        for (LocalDate dayOff : List.of(LocalDate.of(2024, 12, 15), LocalDate.of(2024, 4, 30))) {
            HistoricProcessInstance instance = runMorning(dayOff);
            assertThat(passed(instance)).containsExactlyInAnyOrder(MORNING, ASK_CALENDAR, IS_WORKING_DAY, DAY_OFF);
            assertThat(digests.count(dayOff)).isEmpty();
        }
    }

    @Test
    void bothWaysTogetherPassEveryNodeAndFlow() {
        Set<String> passed = new HashSet<>(passed(runMorning(LocalDate.of(2024, 12, 13))));
        passed.addAll(passed(runMorning(LocalDate.of(2024, 12, 15))));
        var nodes = repository
                .getBpmnModelInstance(morningTimer().getProcessDefinitionId())
                .getModelElementsByType(FlowNode.class);
        // a model without loops and joins: a flow was passed when the node behind it was
        assertThat(nodes).allSatisfy(node -> assertThat(node.getIncoming()).hasSizeLessThanOrEqualTo(1));
        assertThat(passed)
                .containsExactlyInAnyOrderElementsOf(
                        nodes.stream().map(FlowNode::getId).toList());
    }

    @Test
    void theTimerFiresEveryDayAtHalfPastSevenInVietnam() {
        runMorning(LocalDate.of(2024, 12, 13));
        assertThat(morningTimer().getDuedate().toInstant()).isEqualTo(Instant.parse("2024-12-14T00:30:00Z"));
    }

    @Test
    void theProcessBelongsToNoPlanAndItsHistoryIsKeptForAMonth() {
        assertThat(runMorning(LocalDate.of(2024, 12, 13)).getTenantId()).isNull();
        assertThat(repository
                        .getProcessDefinition(morningTimer().getProcessDefinitionId())
                        .getHistoryTimeToLive())
                .isEqualTo(30);
    }

    /** Lets the timer fire at 07:30 of the day and runs what it starts. */
    private HistoricProcessInstance runMorning(LocalDate day) {
        Instant morning = LocalDateTime.of(day, java.time.LocalTime.of(7, 30))
                .atZone(VietnamTime.ZONE)
                .toInstant();
        ClockUtil.setCurrentTime(Date.from(morning));
        Job timer = morningTimer();
        management.setJobDuedate(timer.getId(), Date.from(morning));
        management.executeJob(timer.getId());
        management.createJobQuery().processDefinitionKey(DailyRemindersProcess.KEY).messages().list().stream()
                .map(Job::getId)
                .forEach(management::executeJob);
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(DailyRemindersProcess.KEY)
                .startedAfter(Date.from(morning.minusSeconds(1)))
                .startedBefore(Date.from(morning.plusSeconds(1)))
                .orderByProcessInstanceStartTime()
                .desc()
                .list()
                .get(0);
        assertThat(instance.getEndTime()).as("ended").isNotNull();
        return instance;
    }

    private Job morningTimer() {
        return management
                .createJobQuery()
                .processDefinitionKey(DailyRemindersProcess.KEY)
                .timers()
                .singleResult();
    }

    private List<String> passed(HistoricProcessInstance instance) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }
}
