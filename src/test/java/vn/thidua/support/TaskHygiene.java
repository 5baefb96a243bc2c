package vn.thidua.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Coded;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;

/**
 * What holds for every user task that any test creates: it belongs to one plan, to exactly one group of an office of that
 * plan or to exactly one person of it (ADR 0033), has a due date wherever the plan gives one, and is named in Vietnamese after what it is about.
 */
@Component
class TaskHygiene {

    private static final Pattern VIETNAMESE = Pattern.compile(".*[À-ỹđĐ].*");

    private final JdbcClient jdbc;
    private final Plans plans;

    TaskHygiene(JdbcClient jdbc, Plans plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    record CreatedTask(
            String key,
            String name,
            String tenant,
            boolean due,
            boolean dueKnown,
            boolean followUp,
            List<String> groups,
            List<String> peoplesPlans,
            String dossier) {

        @Override
        public String toString() {
            return key + " “" + name + "” of " + dossier;
        }
    }

    void check() {
        for (CreatedTask task : created()) {
            assertThat(task.tenant()).as("plan of %s", task).isNotNull();
            Plan plan = plans.plan(task.tenant());
            assertThat(task.name()).as("name of %s", task).matches(VIETNAMESE);
            if (task.groups().isEmpty()) {
                assertThat(task.peoplesPlans())
                        .as("group of %s, or plan of its one person", task)
                        .containsExactly(plan.id());
            } else {
                checkGroup(task, plan);
            }
            assertThat(task.due()).as("due date of %s", task).isEqualTo(task.dueKnown());
            assertThat(task.followUp() || !task.dueKnown())
                    .as("follow-up date of %s", task)
                    .isTrue();
        }
    }

    private static void checkGroup(CreatedTask task, Plan plan) {
        assertThat(task.groups()).as("candidate groups of %s", task).hasSize(1);
        String[] group = task.groups().get(0).split("\\.");
        assertThat(group).as("group of %s", task).hasSize(3);
        assertThat(group[0]).as("plan in the group of %s", task).isEqualTo(plan.id());
        assertThat(plan.findOffice(group[1]).map(Office::hasAccounts))
                .as("office of %s", task)
                .contains(true);
        assertThat(Coded.of(Role.class, group[2])).as("role of %s", task).isNotNull();
    }

    /** A due date is missing only where the obligation behind the task has none: the plan gives no date. */
    private List<CreatedTask> created() {
        return jdbc.sql("""
                        select t.task_def_key_, t.name_, t.tenant_id_, t.due_date_ is not null due, t.follow_up_date_ is not null follow_up, p.business_key_,
                               not exists (select 1 from thidua.obligation o
                                           where o.id = p.business_key_ and o.due_at is null
                                             and t.task_def_key_ <> 'userTask_receive' and o.supplement_due is null)
                               or t.due_date_ is not null due_known,
                               array(select distinct l.group_id_ from public.act_hi_identitylink l
                                     where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.operation_type_ = 'add'
                                       and l.group_id_ is not null) groups,
                               array(select p.plan_id from public.act_hi_identitylink l left join thidua.person p on p.id = l.user_id_
                                     where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.operation_type_ = 'add'
                                       and l.user_id_ is not null) peoples_plans
                        from public.act_hi_taskinst t
                             left join public.act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_
                        """)
                .query((row, n) -> new CreatedTask(
                        row.getString("task_def_key_"),
                        row.getString("name_"),
                        row.getString("tenant_id_"),
                        row.getBoolean("due"),
                        row.getBoolean("due_known"),
                        row.getBoolean("follow_up"),
                        texts(row, "groups"),
                        texts(row, "peoples_plans"),
                        row.getString("business_key_")))
                .list();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
