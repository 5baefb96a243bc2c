package vn.thidua.awardrule;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RuleVersionStore {

    private final JdbcClient jdbc;

    RuleVersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(String plan, int no, OffsetDateTime since, String changed, String by, String note) {}

    private record Line(String key, String definition, boolean own) {}

    Optional<RuleVersion> latest(String plan) {
        return read("plan_id = ? order by no desc limit 1", plan).stream().findFirst();
    }

    Optional<RuleVersion> find(String plan, int no) {
        return read("plan_id = ? and no = ?", plan, no).stream().findFirst();
    }

    /** Newest first. */
    List<RuleVersion> of(String plan) {
        return read("plan_id = ? order by no desc", plan);
    }

    /** False when the plan has a version with this number already. */
    boolean insert(RuleVersion version) {
        boolean inserted = jdbc.sql("""
                                insert into thidua.award_rule_version (plan_id, no, since, changed, entered_by, note)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(Arrays.asList(
                                version.plan(),
                                version.no(),
                                version.since().atOffset(ZoneOffset.UTC),
                                version.changed() == null
                                        ? null
                                        : version.changed().key(),
                                version.by(),
                                version.note()))
                        .update()
                == 1;
        if (inserted) {
            version.definitions()
                    .forEach((table, definition) -> jdbc.sql("""
                            insert into thidua.award_rule_table (plan_id, no, table_key, definition_id, own)
                            values (?, ?, ?, ?, ?)
                            """)
                            .params(
                                    version.plan(),
                                    version.no(),
                                    table.key(),
                                    definition,
                                    version.own().contains(table))
                            .update());
        }
        return inserted;
    }

    private List<RuleVersion> read(String where, Object... parameters) {
        List<Head> heads = jdbc.sql("select * from thidua.award_rule_version where " + where)
                .params(parameters)
                .query((row, i) -> new Head(
                        row.getString("plan_id"),
                        row.getInt("no"),
                        row.getObject("since", OffsetDateTime.class),
                        row.getString("changed"),
                        row.getString("entered_by"),
                        row.getString("note")))
                .list();
        return new ArrayList<>(heads.stream().map(this::withTables).toList());
    }

    private RuleVersion withTables(Head head) {
        Map<DecisionTable, String> definitions = new EnumMap<>(DecisionTable.class);
        Set<DecisionTable> own = EnumSet.noneOf(DecisionTable.class);
        jdbc.sql("select * from thidua.award_rule_table where plan_id = ? and no = ?")
                .params(head.plan(), head.no())
                .query((row, i) ->
                        new Line(row.getString("table_key"), row.getString("definition_id"), row.getBoolean("own")))
                .list()
                .forEach(line -> {
                    DecisionTable table = DecisionTable.withKey(line.key()).orElseThrow();
                    definitions.put(table, line.definition());
                    if (line.own()) {
                        own.add(table);
                    }
                });
        return new RuleVersion(
                head.plan(),
                head.no(),
                head.since().toInstant(),
                DecisionTable.withKey(head.changed()).orElse(null),
                head.by(),
                head.note(),
                definitions,
                own);
    }
}
