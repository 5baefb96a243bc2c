package vn.thidua.support;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.plan.PlanVersions;

/** Takes everything off the desks that a test left there; people, accounts, holidays and models stay. */
@Component
class Archive {

    private static final Set<String> KEPT = Set.of("flyway_schema_history", "person", "role_assignment");

    /** In the order of their foreign keys; the timer that starts daily-reminders belongs to no instance and stays. */
    private static final List<String> ENGINE = List.of(
            "act_ru_event_subscr where proc_inst_id_ is not null",
            "act_ru_incident",
            "act_ru_job where process_instance_id_ is not null",
            "act_ru_identitylink where task_id_ is not null",
            "act_ru_variable",
            "act_ru_task",
            "act_ru_execution",
            "act_hi_actinst",
            "act_hi_comment",
            "act_hi_detail",
            "act_hi_identitylink",
            "act_hi_incident",
            "act_hi_job_log",
            "act_hi_op_log",
            "act_hi_taskinst",
            "act_hi_varinst",
            "act_hi_procinst",
            "act_ge_bytearray where deployment_id_ is null");

    private final JdbcClient jdbc;

    private final PlanVersions versions;

    Archive(JdbcClient jdbc, PlanVersions versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    void empty() {
        // what a substitute had from somebody else must not look like his own in the next test
        jdbc.sql("""
                        delete from public.act_id_membership m using thidua.inherited_membership i
                        where m.user_id_ = i.person_id and m.group_id_ = i.plan_id || '.' || i.office_id || '.' || i.role
                        """).update();
        jdbc.sql("truncate %s cascade".formatted(ownTables())).update();
        ENGINE.forEach(rows -> jdbc.sql("delete from public." + rows).update());
        versions.refresh();
    }

    private String ownTables() {
        return jdbc
                .sql("select table_name from information_schema.tables where table_schema = 'thidua'"
                        + " and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !KEPT.contains(table) && !table.contains("holiday"))
                .map(table -> "thidua." + table)
                .collect(Collectors.joining(", "));
    }
}
