package vn.thidua.nomination.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.Batch;
import vn.thidua.nomination.LevelDossier;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.NominationProcesses;
import vn.thidua.nomination.process.NominationProcess.Variables;
import vn.thidua.obligation.OverdueCycle;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.platform.engine.Facts;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.engine.TaskLocks;
import vn.thidua.platform.time.VietnamTime;

@Component
class EngineNominations implements NominationProcesses {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final InsideSystem system;
    private final TaskLocks locks;
    private final LevelFacts levelFacts;
    private final Clock clock;

    EngineNominations(
            RuntimeService runtime,
            ManagementService management,
            InsideSystem system,
            TaskLocks locks,
            LevelFacts levelFacts,
            Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.system = system;
        this.locks = locks;
        this.levelFacts = levelFacts;
        this.clock = clock;
    }

    @Override
    public String startBatch(Batch batch, LocalDate due) {
        return start(
                NominationBatchProcess.KEY,
                batch.id(),
                Facts.of(
                        NominationBatchProcess.Variables.PLAN.is(batch.plan()),
                        NominationBatchProcess.Variables.BATCH.is(batch.id()),
                        NominationBatchProcess.Variables.SUBMISSION_KIND.is(batch.submissionKind()),
                        NominationBatchProcess.Variables.OFFICE.is(batch.office()),
                        NominationBatchProcess.Variables.PERIOD.is(batch.period()),
                        NominationBatchProcess.Variables.DRAFT_GROUP.is(
                                new Group(batch.plan(), batch.office(), Role.CHUYEN_VIEN).id()),
                        NominationBatchProcess.Variables.DUE.is(endOf(due)),
                        NominationBatchProcess.Variables.FOLLOW_UP.is(now()),
                        NominationBatchProcess.Variables.DECISION.is(null)));
    }

    private String start(String key, String businessKey, Map<String, Object> facts) {
        return system.call(() -> runtime.createProcessInstanceByKey(key)
                .businessKey(businessKey)
                .setVariables(facts)
                .execute()
                .getId());
    }

    @Override
    public boolean cancelBatch(Batch batch) {
        return tell(NominationBatchProcess.Messages.BATCH_CANCELLED, batch.process(), Map.of());
    }

    @Override
    public void hold(String process) {
        locks.holdTasksBelow(process);
    }

    @Override
    public String startLevel(LevelDossier level, String obligation) {
        return start(NominationLevelProcess.KEY, level.id(), levelFacts.of(level, obligation));
    }

    @Override
    public void moveOverdue(String process, LocalDate due) {
        Instant last = VietnamTime.endOf(due);
        system.run(() -> management
                .createJobQuery()
                .processInstanceId(process)
                .activityId(NominationLevelProcess.Elements.START_EVENT_OVERDUE)
                .timers()
                .list()
                .forEach(timer ->
                        management.setJobDuedate(timer.getId(), Date.from(OverdueCycle.firstAfter(last)), true)));
    }

    @Override
    public void bodyDone(LevelDossier level) {
        tell(NominationLevelProcess.Messages.BODY_DONE, level.process(), Map.of());
    }

    /** Where nothing waits for the last row, the dossier ends from wherever it is. */
    @Override
    public void levelSettled(LevelDossier level) {
        if (!tell(NominationLevelProcess.Messages.LEVEL_SETTLED, level.process(), Map.of())) {
            tell(NominationLevelProcess.Messages.LEVEL_EMPTIED, level.process(), Map.of());
        }
    }

    @Override
    public boolean batchSettled(Batch batch) {
        return tell(NominationBatchProcess.Messages.BATCH_SETTLED, batch.process(), Map.of());
    }

    @Override
    public String startOpinion(LevelDossier level, String agency, boolean answersHere, LocalDate until) {
        String group = new Group(level.plan(), answersHere ? agency : level.appraiser(), Role.CHUYEN_VIEN).id();
        return start(
                NominationOpinionProcess.KEY,
                level.id() + "/" + agency,
                Facts.of(
                        NominationOpinionProcess.Variables.PLAN.is(level.plan()),
                        NominationOpinionProcess.Variables.LEVEL.is(level.id()),
                        NominationOpinionProcess.Variables.LEVEL_PROCESS.is(level.process()),
                        NominationOpinionProcess.Variables.AGENCY.is(agency),
                        NominationOpinionProcess.Variables.ANSWERS_HERE.is(answersHere),
                        NominationOpinionProcess.Variables.OPINION_GROUP.is(group),
                        NominationOpinionProcess.Variables.DUE.is(endOf(until)),
                        NominationOpinionProcess.Variables.FOLLOW_UP.is(now()),
                        NominationOpinionProcess.Variables.SILENT_AT.is(
                                Date.from(OverdueCycle.firstAfter(VietnamTime.endOf(until))))));
    }

    @Override
    public void dropOpinions(List<String> processes) {
        processes.forEach(each -> tell(NominationOpinionProcess.Messages.NOMINATION_OPINION_DROPPED, each, Map.of()));
    }

    @Override
    public void startNews(String plan) {
        start(
                NominationNewsProcess.KEY,
                plan + "/nomination-news",
                Facts.of(NominationNewsProcess.Variables.PLAN.is(plan)));
    }

    @Override
    public String startNomination(Nomination nomination) {
        return start(NominationProcess.KEY, nomination.id(), facts(nomination));
    }

    private static Map<String, Object> facts(Nomination nomination) {
        return Facts.of(
                Variables.PLAN.is(nomination.plan()),
                Variables.NOMINATION.is(nomination.id()),
                Variables.OFFICE.is(nomination.office()),
                Variables.LEVEL.is(String.valueOf(nomination.levelNo())));
    }

    @Override
    public void moved(String process, Nomination nomination) {
        tell(NominationProcess.Messages.NOMINATION_MOVED, process, facts(nomination));
    }

    @Override
    public void held(String process, Nomination nomination) {
        tell(
                NominationProcess.Messages.NOMINATION_HELD,
                process,
                Facts.of(Variables.LOOK_AGAIN_AT.is(Date.from(VietnamTime.startOf(nomination.lookAgainOn())))));
    }

    @Override
    public void resumed(String process, Nomination nomination) {
        tell(NominationProcess.Messages.NOMINATION_RESUMED, process, facts(nomination));
    }

    @Override
    public void ended(String process, String outcome) {
        tell(NominationProcess.Messages.NOMINATION_ENDED, process, Facts.of(Variables.OUTCOME.is(outcome)));
    }

    /** @return whether the instance heard it; one that waits for something else, or has ended, does not */
    private boolean tell(String message, String process, Map<String, Object> facts) {
        return system.call(() -> !runtime.createMessageCorrelation(message)
                .processInstanceId(process)
                .setVariables(facts)
                .correlateAllWithResult()
                .isEmpty());
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    private static Date endOf(LocalDate day) {
        return Date.from(VietnamTime.endOf(day));
    }
}
