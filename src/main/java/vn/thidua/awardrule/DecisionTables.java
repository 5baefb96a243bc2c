package vn.thidua.awardrule;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions of a plan's decision tables, and asking them. */
@Service
public class DecisionTables {

    /** What was asked of a definition; its answer never changes. */
    private record Question(String definition, Map<String, Object> inputs) {}

    private final RuleVersionStore store;
    private final DecisionEngine engine;
    private final Clock clock;
    private final Map<Question, List<Map<String, Object>>> answers = new ConcurrentHashMap<>();

    DecisionTables(RuleVersionStore store, DecisionEngine engine, Clock clock) {
        this.store = store;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * The version in force for the plan. A table that the plan has not replaced is the release's, so that a new release begins
     * a new version.
     */
    @Transactional
    public RuleVersion current(String plan) {
        RuleVersion latest = store.latest(plan).orElse(null);
        Set<DecisionTable> own = latest == null ? Set.of() : latest.own();
        Map<DecisionTable, String> inForce = new EnumMap<>(DecisionTable.class);
        for (DecisionTable table : DecisionTable.values()) {
            inForce.put(table, own.contains(table) ? latest.definition(table) : engine.released(table));
        }
        if (latest != null && latest.definitions().equals(inForce)) {
            return latest;
        }
        int no = latest == null ? 1 : latest.no() + 1;
        store.insert(new RuleVersion(plan, no, clock.instant(), null, null, null, inForce, own));
        return store.latest(plan).orElseThrow();
    }

    /**
     * The version with this id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public RuleVersion version(String id) {
        int slash = id.lastIndexOf('/');
        return store.find(id.substring(0, slash), Integer.parseInt(id.substring(slash + 1)))
                .orElseThrow(() -> new IllegalArgumentException("There is no version of decision tables " + id));
    }

    /** What the rows of a table answer, in the order of the table. */
    List<TableRow> evaluate(RuleVersion version, DecisionTable table, Map<String, Object> inputs) {
        return answers
                .computeIfAbsent(
                        new Question(version.definition(table), inputs),
                        asked -> engine.evaluate(asked.definition(), asked.inputs()))
                .stream()
                .map(TableRow::new)
                .toList();
    }
}
