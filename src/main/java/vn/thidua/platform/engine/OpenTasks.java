package vn.thidua.platform.engine;

import static vn.thidua.platform.database.Moments.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Open tasks as sets: one statement, however many there are. The engine's query would ask once more per task for its groups.
 * Reads without the authorisations of a user; who asks decides what may be seen.
 */
@Component
public class OpenTasks {

    private static final String COLUMNS = """
            select t.id_, t.task_def_key_, t.proc_def_id_, e.business_key_, t.tenant_id_, t.name_, t.assignee_, t.due_date_,
                   t.follow_up_date_, t.create_time_,
                   array(select l.group_id_ from act_ru_identitylink l
                         where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null
                         order by l.group_id_) as groups,
                   array(select l.user_id_ from act_ru_identitylink l
                         where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.user_id_ is not null
                         order by l.user_id_) as users
            from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
            where t.tenant_id_ = :plan and
            """;

    private static final String ORDER = " order by t.due_date_ nulls last, t.create_time_, t.id_";

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tasks with these ids that are still open in the plan, the earliest due first. */
    public List<OpenTask> withIds(String plan, Collection<String> ids) {
        return jdbc.sql(COLUMNS + "t.id_ = any (:ids)" + ORDER)
                .param("plan", plan)
                .param("ids", ids.toArray(String[]::new))
                .query(OpenTasks::task)
                .list();
    }

    /** What is open in these dossiers, whoever has it; the earliest due first. */
    public List<OpenTask> ofDossiers(String plan, Collection<String> businessKeys) {
        return jdbc.sql(COLUMNS + "e.business_key_ = any (:keys)" + ORDER)
                .param("plan", plan)
                .param("keys", businessKeys.toArray(String[]::new))
                .query(OpenTasks::task)
                .list();
    }

    /** Tasks of these groups, whoever has them, and tasks that the person has or may take; the earliest due first. */
    public List<OpenTask> ofGroups(String plan, Collection<String> groups, String person) {
        return jdbc.sql(COLUMNS + """
                        (t.assignee_ = :person
                         or exists (select 1 from act_ru_identitylink l
                                    where l.task_id_ = t.id_ and l.type_ = 'candidate'
                                      and (l.group_id_ = any (:groups) or l.user_id_ = :person)))
                        """ + ORDER)
                .param("plan", plan)
                .param("person", person)
                .param("groups", groups.toArray(String[]::new))
                .query(OpenTasks::task)
                .list();
    }

    private static OpenTask task(ResultSet row, int n) throws SQLException {
        return new OpenTask(
                row.getString("id_"),
                row.getString("task_def_key_"),
                TaskWorks.processKey(row.getString("proc_def_id_")),
                row.getString("business_key_"),
                row.getString("tenant_id_"),
                row.getString("name_"),
                row.getString("assignee_"),
                instant(row, "due_date_"),
                instant(row, "follow_up_date_"),
                instant(row, "create_time_"),
                texts(row, "groups"),
                texts(row, "users"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
