package vn.thidua.webapps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import vn.thidua.platform.database.StartLock;

/**
 * The task lists that every official finds in Tasklist, made sure of at each start. Each names the user's groups or the user
 * himself: without that the engine checks the authorisation of every open task of all offices.
 */
@Component
class DefaultFilters implements SmartInitializingSingleton {

    private static final String NOW = "${now()}";
    private static final String IN_SEVEN_DAYS = "${dateTime().plusDays(7)}";

    private final FilterService filters;
    private final TaskService tasks;
    private final StartLock startLock;

    DefaultFilters(FilterService filters, TaskService tasks, StartLock startLock) {
        this.filters = filters;
        this.tasks = tasks;
        this.startLock = startLock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        startLock.run(() -> {
            Map<String, Filter> existing = filters.createFilterQuery().list().stream()
                    .filter(filter -> filter.getOwner() == null)
                    .collect(Collectors.toMap(Filter::getName, Function.identity(), (first, second) -> first));
            wanted().forEach(filter -> save(filter, existing.get(filter.name())));
        });
    }

    private List<Wanted> wanted() {
        return List.of(
                new Wanted(
                        "Việc cần làm",
                        "Việc của các cơ quan, đơn vị và vai trò mà bạn đảm nhiệm, gần đến hạn trước",
                        "#0b4f9c",
                        -30,
                        offeredToMe()),
                new Wanted(
                        "Việc của tôi",
                        "Việc bạn đã nhận hoặc được phân công",
                        "#0b4f9c",
                        -20,
                        tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")),
                new Wanted(
                        "Việc chung chưa ai nhận",
                        "Việc của phòng, đơn vị mà chưa ai nhận",
                        "#0b4f9c",
                        -15,
                        tasks.createTaskQuery().taskCandidateUserExpression("${currentUser()}")),
                new Wanted(
                        "Đến hạn trong 7 ngày",
                        "Việc có thời hạn trong 7 ngày tới",
                        "#8a5200",
                        -10,
                        offeredToMe().dueAfterExpression(NOW).dueBeforeExpression(IN_SEVEN_DAYS)),
                new Wanted(
                        "Quá hạn",
                        "Việc đã quá thời hạn",
                        "#b3261e",
                        0,
                        offeredToMe().dueBeforeExpression(NOW)));
    }

    /** Of the user's groups, and those that are offered to him alone, such as signing by a paper of authorisation. */
    private TaskQuery offeredToMe() {
        return tasks.createTaskQuery()
                .taskCandidateUserExpression("${currentUser()}")
                .includeAssignedTasks();
    }

    private void save(Wanted wanted, Filter existing) {
        Filter filter = existing == null ? filters.newTaskFilter(wanted.name()) : existing;
        String query = existing == null ? null : ((FilterEntity) existing).getQueryInternal();
        Map<String, Object> properties = wanted.properties();
        filter.setQuery(wanted.query().orderByDueDate().asc());
        boolean unchanged = Objects.equals(query, ((FilterEntity) filter).getQueryInternal())
                && sameText(properties, filter.getProperties());
        if (!unchanged) {
            filters.saveFilter(filter.setProperties(properties));
        }
    }

    /** Stored numbers come back as another type of number. */
    private static boolean sameText(Map<String, Object> wanted, Map<String, Object> stored) {
        return stored != null && texts(wanted).equals(texts(stored));
    }

    private static Map<String, String> texts(Map<String, Object> properties) {
        return properties.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> String.valueOf(e.getValue())));
    }

    /** One list; {@code priority} orders the lists, the smallest first and opened at the start. */
    private record Wanted(String name, String description, String color, int priority, TaskQuery query) {

        Map<String, Object> properties() {
            var properties = new HashMap<String, Object>();
            properties.put("description", description);
            properties.put("color", color);
            properties.put("priority", priority);
            properties.put("refresh", true);
            properties.put("showUndefinedVariable", false);
            return properties;
        }
    }
}
