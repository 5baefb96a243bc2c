package vn.thidua.benchmark;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * What a stock Tasklist 7.24 asks its engine for: a second, plain engine on the same database, with authorisation on and everything
 * else as Camunda ships it. None of our plugins, guards, listeners and settings; no jobs, no change of the schema, the history that
 * the database has. Its lists are filters like everybody's, deleted when it is closed.
 */
final class StockTasklist implements AutoCloseable {

    private final ProcessEngine engine;
    private final List<String> lists = new ArrayList<>();

    StockTasklist(DataSource database) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("stock");
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_AUTO);
        configuration.setAuthorizationEnabled(true);
        configuration.setCmmnEnabled(false); // the database has no tables of cases
        configuration.setJobExecutorActivate(false);
        configuration.setHistoryCleanupEnabled(false);
        configuration.setMetricsEnabled(false);
        engine = configuration.buildProcessEngine();
    }

    /** "My Group Tasks" of Camunda's own distribution, in the order of ours. */
    String ofMyGroups() {
        return save(
                "My Group Tasks",
                engine.getTaskService()
                        .createTaskQuery()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .taskUnassigned());
    }

    /** "All tasks", the only list of an installation that was not set up further, in the order of ours. */
    String ofAll() {
        return save("All tasks", engine.getTaskService().createTaskQuery());
    }

    private String save(String name, TaskQuery query) {
        FilterService filters = engine.getFilterService();
        String id = filters.saveFilter(filters.newTaskFilter(name)
                        .setQuery(query.orderByDueDate().asc()))
                .getId();
        lists.add(id);
        return id;
    }

    /** Whoever asks from now on, with the plan as his tenant; nobody after {@link #leave}. */
    void enter(String person, List<String> groups, String plan) {
        engine.getIdentityService().setAuthentication(person, groups, List.of(plan));
    }

    void leave() {
        engine.getIdentityService().clearAuthentication();
    }

    List<Task> page(String list, int size) {
        return engine.getFilterService().listPage(list, 0, size);
    }

    long count(String list) {
        return engine.getFilterService().count(list);
    }

    @Override
    public void close() {
        lists.forEach(engine.getFilterService()::deleteFilter);
        engine.close();
    }
}
