package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.support.OfficeTest;

/**
 * No user task lives in an instance without a plan: it would be seen by every plan. What tests create is held against the
 * same rule by {@code TaskHygiene}.
 */
@OfficeTest
class TasksBelongToAPlanTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Test
    void whatATimerStartsHasNoPlanHenceNoTaskAndCallsNothing() {
        List<BpmnModelInstance> timerStarted = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(definition -> repository.getBpmnModelInstance(definition.getId()))
                .filter(TasksBelongToAPlanTest::startsByTimer)
                .toList();
        assertThat(timerStarted).as("daily-reminders at least").isNotEmpty().allSatisfy(model -> {
            assertThat(model.getModelElementsByType(UserTask.class)).isEmpty();
            assertThat(model.getModelElementsByType(CallActivity.class)).isEmpty();
        });
    }

    /** Those of event sub-processes start nothing by themselves: their instance has its plan. */
    private static boolean startsByTimer(BpmnModelInstance model) {
        return model.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> start.getParentElement() instanceof Process)
                .flatMap(start -> start.getEventDefinitions().stream())
                .anyMatch(TimerEventDefinition.class::isInstance);
    }

    @Test
    void aProcessWithTasksDoesNotStartWithoutAPlan() {
        for (String process : List.of("document-issuance", "report-round")) {
            assertThatThrownBy(() -> runtime.startProcessInstanceByKey(process))
                    .as(process)
                    .isInstanceOf(RuntimeException.class);
        }
        for (String process : List.of("office-report", "document-opinion")) {
            assertThatThrownBy(() -> runtime.startProcessInstanceByKey(process))
                    .as(process)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(tasks.createTaskQuery().withoutTenantId().count()).isZero();
        assertThat(runtime.createProcessInstanceQuery().withoutTenantId().list())
                .isEmpty();
    }
}
