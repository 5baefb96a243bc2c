package vn.thidua.awardrule;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * One version of a plan's decision tables: which definition of each table was in force together. A nomination keeps the
 * {@link #id()} of the version it began with.
 *
 * @param no 1 for the first of the plan
 * @param changed the table that an administrator replaced, null when a release brought the version
 * @param by who replaced it, null when a release did
 * @param note why, in the administrator's words
 * @param definitions the definition of each table
 * @param own the tables whose definition is the plan's own
 */
public record RuleVersion(
        String plan,
        int no,
        Instant since,
        DecisionTable changed,
        String by,
        String note,
        Map<DecisionTable, String> definitions,
        Set<DecisionTable> own) {

    /** How nominations name it. */
    public String id() {
        return plan + "/" + no;
    }

    String definition(DecisionTable table) {
        return definitions.get(table);
    }
}
