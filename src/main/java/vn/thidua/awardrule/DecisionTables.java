package vn.thidua.awardrule;

import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.platform.error.Conflict;

/** The versions of a plan's decision tables, and asking them. */
@Service
public class DecisionTables {

    /** What was asked of a definition; its answer never changes. */
    private record Question(String definition, Map<String, Object> inputs) {}

    private final RuleVersionStore store;
    private final DecisionEngine engine;
    private final Clock clock;
    private final Map<Question, List<Map<String, Object>>> answers = new ConcurrentHashMap<>();
    private final Map<String, TableContent> contents = new ConcurrentHashMap<>();

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

    /** All versions of the plan, newest first. */
    List<RuleVersion> versions(String plan) {
        return store.of(plan);
    }

    /** The version that begins when a table takes the place of one in force; nothing is asked of it before {@link #begin}. */
    RuleVersion with(RuleVersion current, DecisionTable table, String dmn, String by, String note) {
        Map<DecisionTable, String> definitions = new EnumMap<>(current.definitions());
        definitions.put(table, engine.deploy(current.plan(), table, dmn));
        Set<DecisionTable> own = EnumSet.of(table);
        own.addAll(current.own());
        return new RuleVersion(current.plan(), current.no() + 1, clock.instant(), table, by, note, definitions, own);
    }

    /** @throws Conflict when somebody else has begun a version meanwhile */
    void begin(RuleVersion version) {
        if (!store.insert(version)) {
            throw new Conflict("Người khác vừa thay bảng quy định, hãy tải lại trang rồi xem có cần thay nữa không.");
        }
    }

    /** What stands in a table of a version. */
    TableContent content(RuleVersion version, DecisionTable table) {
        return contents.computeIfAbsent(version.definition(table), each -> engine.read(engine.dmn(each)));
    }

    String dmn(RuleVersion version, DecisionTable table) {
        return engine.dmn(version.definition(table));
    }

    /** @throws vn.thidua.platform.error.Refusal when it is no readable file with one decision table */
    TableContent read(String dmn) {
        return engine.read(dmn);
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
