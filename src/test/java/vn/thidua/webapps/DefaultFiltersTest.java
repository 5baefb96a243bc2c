package vn.thidua.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.support.ProcessTest;
import vn.thidua.webapps.DoorPeople.Role;
import vn.thidua.webapps.DoorPeople.Trial;

@ProcessTest
class DefaultFiltersTest {

    @Autowired
    DefaultFilters defaults;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identities;

    @Autowired
    TaskService tasks;

    @Autowired
    DoorPeople people;

    @AfterEach
    void realTimeAndNobody() {
        ClockUtil.reset();
        identities.clearAuthentication();
    }

    @Test
    void officialsFindFiveListsTheCommonOneFirst() {
        assertThat(shared())
                .extracting(Filter::getName)
                .startsWith(
                        "Việc cần làm", "Việc của tôi", "Việc chung chưa ai nhận", "Đến hạn trong 7 ngày", "Quá hạn");
    }

    @Test
    void anotherStartWritesNothing() {
        List<String> before = shared().stream().map(DefaultFiltersTest::state).toList();

        defaults.afterSingletonsInstantiated();

        assertThat(shared().stream().map(DefaultFiltersTest::state)).isEqualTo(before);
    }

    @Test
    void aListThatSomebodySpoiltIsRestored() {
        Filter spoilt = shared().get(0);
        spoilt.setQuery(tasks.createTaskQuery().taskName("x"));
        filters.saveFilter(spoilt);

        defaults.afterSingletonsInstantiated();

        assertThat(((FilterEntity) shared().get(0)).getQueryInternal()).contains("currentUser()");
    }

    @Test
    void tasksAppearWhereTheyBelong() {
        Trial mine = people.newTrial();
        Trial common = people.newUnclaimedTrial();

        as(Role.OFFICIAL);
        assertThat(list("Việc cần làm")).contains(mine.task(), common.task());
        assertThat(list("Việc của tôi")).contains(mine.task()).doesNotContain(common.task());
        assertThat(list("Việc chung chưa ai nhận")).contains(common.task()).doesNotContain(mine.task());
        assertThat(list("Quá hạn")).doesNotContain(mine.task(), common.task());

        as(Role.SIBLING);
        assertThat(list("Việc cần làm")).doesNotContain(mine.task(), common.task());

        as(Role.SUPERVISOR);
        assertThat(list("Việc cần làm"))
                .as("sees all in Cockpit, but this is not his work")
                .doesNotContain(mine.task());
    }

    @Test
    void deadlinesMoveATaskFromListToList() {
        Trial trial = people.newTrial(); // due 01/01/2030
        as(Role.OFFICIAL);

        ClockUtil.setCurrentTime(java.sql.Timestamp.valueOf("2029-12-24 23:00:00"));
        assertThat(list("Đến hạn trong 7 ngày")).doesNotContain(trial.task());

        ClockUtil.setCurrentTime(java.sql.Timestamp.valueOf("2029-12-25 01:00:00"));
        assertThat(list("Đến hạn trong 7 ngày")).contains(trial.task());
        assertThat(list("Quá hạn")).doesNotContain(trial.task());

        ClockUtil.setCurrentTime(java.sql.Timestamp.valueOf("2030-01-01 00:00:01"));
        assertThat(list("Đến hạn trong 7 ngày")).doesNotContain(trial.task());
        assertThat(list("Quá hạn")).contains(trial.task());
    }

    /** An expression is code that runs on the server: only the stored lists may have one. */
    @Test
    void aRequestCannotAddAnExpressionToAList() {
        String id = shared().get(0).getId();
        String path = "/camunda/api/engine/engine/default/filter/" + id + "/list";
        var official = people.browser(Role.OFFICIAL);

        assertThat(official.send("POST", path, "{}").statusCode()).isEqualTo(200);
        assertThat(official.send("POST", path, "{\"assigneeExpression\":\"${currentUser()}\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    private void as(Role role) {
        people.browser(role);
        identities.clearAuthentication();
        List<String> groups = identities.createGroupQuery().groupMember(role.id()).list().stream()
                .map(org.camunda.bpm.engine.identity.Group::getId)
                .toList();
        List<String> plans = identities.createTenantQuery().userMember(role.id()).list().stream()
                .map(org.camunda.bpm.engine.identity.Tenant::getId)
                .toList();
        identities.setAuthentication(role.id(), groups, plans);
    }

    private List<String> list(String name) {
        Filter filter = filters.createFilterQuery().filterName(name).singleResult();
        return filters.<Task>list(filter.getId()).stream().map(Task::getId).toList();
    }

    private List<Filter> shared() {
        return filters.createFilterQuery().list().stream()
                .filter(filter -> filter.getProperties().containsKey("priority"))
                .sorted(Comparator.comparing(DefaultFiltersTest::priority))
                .toList();
    }

    private static int priority(Filter filter) {
        return ((Number) filter.getProperties().get("priority")).intValue();
    }

    private static String state(Filter filter) {
        return filter.getId() + ((FilterEntity) filter).getRevision();
    }
}
