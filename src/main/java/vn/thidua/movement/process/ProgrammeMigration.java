package vn.thidua.movement.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.movement.MovementStages;
import vn.thidua.movement.ProgrammeVersions;
import vn.thidua.movement.process.MovementProgrammeProcess.Elements;
import vn.thidua.movement.process.MovementProgrammeProcess.Variables;
import vn.thidua.platform.engine.InsideSystem;

/**
 * Brings running programmes to the newest version of the model. Between versions of one tag every step keeps its id, so tokens
 * and timers stay where they are; a step that is renamed or taken out needs an entry in {@link #RENAMED}. Version 1 knew the
 * rounds of reports only: wherever it stood, it goes on by looking for what comes next, and the line of the phases begins.
 * Version 2 had reviews marked only: one that waits for a review of its own, or has it marked, looks for that review again.
 */
@Component
class ProgrammeMigration implements ProgrammeVersions {

    private static final Logger LOG = LoggerFactory.getLogger(ProgrammeMigration.class);

    private static final int TRIES = 5;

    private static final String ROUNDS_ONLY = "1";
    private static final String REVIEWS_MARKED = "2";

    /** Where version 2 waited for the day of a review, or for the mark that it was held. */
    private static final Set<String> REVIEW_WAITS =
            Set.of(Elements.MID_TERM_DUE, Elements.FINAL_DUE, Elements.HOLD_MID_TERM, Elements.HOLD_FINAL);

    private static final String PLAN_NEXT_ROUND = "serviceTask_planNextRound";

    /** By version tag: id in that version → id now. */
    private static final Map<String, Map<String, String>> RENAMED =
            Map.of(ROUNDS_ONLY, Map.of(PLAN_NEXT_ROUND, Elements.PLAN_NEXT_MILESTONE));

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final EngineProgramme programme;
    private final MovementStages stages;
    private final InsideSystem system;
    private final TransactionTemplate each;

    ProgrammeMigration(
            RepositoryService repository,
            RuntimeService runtime,
            EngineProgramme programme,
            MovementStages stages,
            InsideSystem system,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.runtime = runtime;
        this.programme = programme;
        this.stages = stages;
        this.system = system;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** One that cannot change stays in its version and runs on there; the log says so, and the next start tries again. */
    @Override
    public int bringToNewest() {
        return system.call(() -> {
            List<ProcessDefinition> versions = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(MovementProgrammeProcess.KEY)
                    .orderByProcessDefinitionVersion()
                    .desc()
                    .list();
            return versions.stream()
                    .skip(1)
                    .mapToInt(version -> bring(version, versions.get(0)))
                    .sum();
        });
    }

    @Override
    public void tellDates(String plan) {
        system.run(() -> runtime.createProcessInstanceQuery()
                .processDefinitionKey(MovementProgrammeProcess.KEY)
                .tenantIdIn(plan)
                .list()
                .forEach(instance -> tried(
                        "not told what its plan says by now",
                        instance,
                        () -> programme.datesChanged(instance.getId(), stages.dates(plan)))));
    }

    private int bring(ProcessDefinition from, ProcessDefinition to) {
        int changed = 0;
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processDefinitionId(from.getId())
                .list()) {
            if (tried("left in its version", instance, () -> bring(instance.getId(), from, to))) {
                changed++;
            }
        }
        if (changed > 0) {
            LOG.info("{} programmes go on in version {} of their model", changed, to.getVersion());
        }
        return changed;
    }

    /** In a transaction of its own; again when one of its jobs ran at the same moment. Never keeps the system from starting. */
    private boolean tried(String otherwise, ProcessInstance instance, Runnable work) {
        for (int tries = 1; ; tries++) {
            try {
                each.executeWithoutResult(status -> work.run());
                return true;
            } catch (OptimisticLockingException atWork) {
                if (tries == TRIES) {
                    LOG.error("Programme {} is {}: it is at work", instance.getBusinessKey(), otherwise, atWork);
                    return false;
                }
            } catch (ProcessEngineException e) {
                LOG.error("Programme {} is {}", instance.getBusinessKey(), otherwise, e);
                return false;
            }
        }
    }

    private void bring(String instance, ProcessDefinition from, ProcessDefinition to) {
        boolean roundsOnly = ROUNDS_ONLY.equals(from.getVersionTag());
        if (roundsOnly) {
            lookAgain(instance, PLAN_NEXT_ROUND, activity -> true);
        } else if (REVIEWS_MARKED.equals(from.getVersionTag())) {
            lookForTheReview(instance);
        }
        MigrationPlanBuilder plan = runtime.createMigrationPlan(from.getId(), to.getId());
        MigrationPlan steps = roundsOnly
                ? renamed(plan, from).build()
                : renamed(plan.mapEqualActivities(), from).build();
        runtime.newMigration(steps).processInstanceIds(instance).execute();
        if (roundsOnly) {
            runtime.createProcessInstanceModification(instance)
                    .startBeforeActivity(Elements.RECORD_LAUNCH)
                    .execute();
        }
    }

    private static MigrationPlanBuilder renamed(MigrationPlanBuilder plan, ProcessDefinition from) {
        MigrationPlanBuilder steps = plan;
        for (var step : RENAMED.getOrDefault(String.valueOf(from.getVersionTag()), Map.of())
                .entrySet()) {
            steps = steps.mapActivities(step.getKey(), step.getValue());
        }
        return steps;
    }

    /** A review that the superior holds keeps its task. */
    private void lookForTheReview(String instance) {
        String review = (String) runtime.getVariable(instance, Variables.REVIEW.name());
        boolean above = review != null
                && stages.heldAbove((String) runtime.getVariable(instance, Variables.PLAN.name()), review);
        lookAgain(
                instance,
                Elements.PLAN_REVIEW,
                element -> REVIEW_WAITS.contains(element)
                        && !(above
                                && Set.of(Elements.HOLD_MID_TERM, Elements.HOLD_FINAL)
                                        .contains(element)));
    }

    /** Leaves the steps where it waits and begins the given one instead; nothing happens when it waits at none of them. */
    private void lookAgain(String instance, String step, Predicate<String> left) {
        ActivityInstance now = runtime.getActivityInstance(instance);
        List<ActivityInstance> activities = Arrays.stream(now.getChildActivityInstances())
                .filter(activity -> left.test(activity.getActivityId()))
                .toList();
        List<TransitionInstance> waiting = Arrays.stream(now.getChildTransitionInstances())
                .filter(transition -> left.test(transition.getActivityId()))
                .toList();
        if (activities.isEmpty() && waiting.isEmpty()) {
            return;
        }
        var modification = runtime.createProcessInstanceModification(instance).startBeforeActivity(step);
        activities.forEach(activity -> modification.cancelActivityInstance(activity.getId()));
        waiting.forEach(transition -> modification.cancelTransitionInstance(transition.getId()));
        modification.execute();
    }
}
