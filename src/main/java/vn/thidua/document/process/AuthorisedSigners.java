package vn.thidua.document.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.process.DocumentIssuanceProcess.Elements;
import vn.thidua.document.process.DocumentIssuanceProcess.Variables;
import vn.thidua.organisation.Authorisation;
import vn.thidua.organisation.Authorisations;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.organisation.RightsReview;
import vn.thidua.plan.Role;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.engine.TaskRights;

/**
 * Lets open signing tasks appear to whoever holds a paper of authorisation in force, and to nobody whose paper ended. The
 * signature itself asks the register again, so a late review lets nobody sign. Calling it again changes nothing.
 */
@Component
class AuthorisedSigners {

    private final Authorisations authorisations;
    private final People people;
    private final TaskService tasks;
    private final TaskRights rights;
    private final InsideSystem inside;

    AuthorisedSigners(
            Authorisations authorisations, People people, TaskService tasks, TaskRights rights, InsideSystem inside) {
        this.authorisations = authorisations;
        this.people = people;
        this.tasks = tasks;
        this.rights = rights;
        this.inside = inside;
    }

    @EventListener
    @Order(2)
    @Transactional
    public void follow(RightsReview review) {
        List<Authorisation> inForce = authorisations.inForce();
        inside.run(() -> {
            authorisations.offeredInVain().forEach(paper -> takeBack(paper, inForce));
            inForce.forEach(this::offer);
        });
    }

    private void offer(Authorisation paper) {
        Set<String> known = knownTo(paper.person());
        open(paper).stream()
                .filter(task -> !known.contains(task.getId()) && paper.covers(kind(task)))
                .forEach(task -> tasks.addCandidateUser(task.getId(), paper.person()));
        authorisations.offered(paper, true);
    }

    private void takeBack(Authorisation ended, List<Authorisation> inForce) {
        List<Authorisation> others = inForce.stream()
                .filter(paper ->
                        paper.person().equals(ended.person()) && leaders(paper).equals(leaders(ended)))
                .toList();
        Set<String> known = knownTo(ended.person());
        open(ended).stream()
                .filter(task -> known.contains(task.getId()))
                .filter(task -> others.stream().noneMatch(paper -> paper.covers(kind(task))))
                .forEach(task -> takeBack(task, ended));
        authorisations.offered(ended, false);
    }

    /** A task that the person had taken goes back to the leaders, unless he is one of them. */
    private void takeBack(Task task, Authorisation ended) {
        tasks.deleteCandidateUser(task.getId(), ended.person());
        if (!people.holds(ended.person(), leaders(ended))) {
            if (ended.person().equals(task.getAssignee())) {
                tasks.setAssignee(task.getId(), null);
            }
            rights.take(List.of(task.getId()), ended.person());
        }
    }

    private List<Task> open(Authorisation paper) {
        return signing()
                .taskCandidateGroup(leaders(paper).id())
                .includeAssignedTasks()
                .list();
    }

    /** In a query of its own: one query asks the same link for the group and the person. */
    private Set<String> knownTo(String person) {
        return signing().taskInvolvedUser(person).list().stream()
                .map(Task::getId)
                .collect(Collectors.toSet());
    }

    private TaskQuery signing() {
        return tasks.createTaskQuery()
                .processDefinitionKey(DocumentIssuanceProcess.KEY)
                .taskDefinitionKeyIn(Elements.SIGN, Elements.SIGN_SUBMISSION_LETTER);
    }

    private String kind(Task task) {
        return (String) tasks.getVariable(task.getId(), Variables.DOCUMENT_KIND.name());
    }

    private static Group leaders(Authorisation paper) {
        return new Group(paper.plan(), paper.office(), Role.LANH_DAO);
    }
}
