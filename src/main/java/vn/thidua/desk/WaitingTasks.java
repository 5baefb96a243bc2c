package vn.thidua.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Opinions;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.engine.OpenTask;
import vn.thidua.platform.engine.OpenTasks;

/** Chờ phản hồi: matters in which a person has done his part and waits for somebody else. Tells offices and roles, never who. */
@Service
@Transactional(readOnly = true)
public class WaitingTasks {

    /** So many of the person's newest dossiers are looked at. */
    private static final int DOSSIERS = 300;

    private final DoneTaskStore store;
    private final OpenTasks open;
    private final People people;
    private final Plans plans;
    private final Opinions opinions;

    WaitingTasks(DoneTaskStore store, OpenTasks open, People people, Plans plans, Opinions opinions) {
        this.store = store;
        this.open = open;
        this.people = people;
        this.plans = plans;
        this.opinions = opinions;
    }

    /**
     * One open step of somebody else.
     *
     * @param mine what the person did last in the matter
     * @param with roles and offices that have it now
     */
    public record Row(String mine, Instant doneAt, String waitsFor, String with, Instant since, Instant due) {}

    /** What waits longest comes first. */
    public List<Row> of(String planId, String person) {
        Map<String, DoneTask> mine = withOpinions(store.lastSteps(planId, person, DOSSIERS));
        if (mine.isEmpty()) {
            return List.of();
        }
        Plan plan = plans.plan(planId);
        Set<String> own = people.groupsOf(person).stream().map(Group::id).collect(Collectors.toSet());
        return open.ofDossiers(planId, mine.keySet()).stream()
                .filter(task -> !person.equals(task.assignee()) && !mayTake(task, person, own))
                .filter(task -> !task.candidateGroups().isEmpty())
                .map(task -> row(plan, mine.get(task.businessKey()), task))
                .sorted(Comparator.comparing(Row::since))
                .toList();
    }

    /** By dossier; an office that is asked for its opinion on a document has a dossier of its own. */
    private Map<String, DoneTask> withOpinions(List<DoneTask> steps) {
        Map<String, DoneTask> mine =
                steps.stream().collect(Collectors.toMap(DoneTask::businessKey, Function.identity()));
        Map<String, DoneTask> byDocument = steps.stream()
                .filter(step -> step.document() != null)
                .collect(Collectors.toMap(DoneTask::document, Function.identity(), (newest, earlier) -> newest));
        opinions.awaited(byDocument.keySet())
                .forEach(awaited -> mine.putIfAbsent(awaited.dossier(), byDocument.get(awaited.document())));
        return mine;
    }

    /** It is offered to the person as well: then he waits for nobody. */
    private static boolean mayTake(OpenTask task, String person, Collection<String> own) {
        return task.assignee() == null
                && (task.candidateUsers().contains(person)
                        || task.candidateGroups().stream().anyMatch(own::contains));
    }

    private static Row row(Plan plan, DoneTask mine, OpenTask task) {
        return new Row(
                mine.name(),
                mine.doneAt(),
                task.name(),
                task.candidateGroups().stream()
                        .flatMap(group -> Group.of(group).stream())
                        .map(group -> group.role().label()
                                + plan.findOffice(group.office())
                                        .map(office -> " " + office.shortName())
                                        .orElse(""))
                        .distinct()
                        .collect(Collectors.joining(", ")),
                task.created(),
                task.due());
    }
}
