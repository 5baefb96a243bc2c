package vn.thidua.awardrule;

import java.util.List;

/**
 * A decision table as it is written.
 *
 * @param key key of the decision
 * @param hitPolicy as DMN spells it, such as {@code RULE ORDER}
 * @param languages expression languages that cells name; empty when all are the table's own
 */
public record TableContent(
        String key,
        String name,
        String hitPolicy,
        List<Column> inputs,
        List<Column> outputs,
        List<Row> rows,
        List<String> languages) {

    /**
     * @param name the expression of an input, the name of an output
     * @param label what it is called in the table
     */
    public record Column(String name, String label) {}

    /**
     * @param id id of the rule
     * @param note annotation, or null
     * @param inputs one condition per input, empty for "any"
     * @param outputs one literal per output
     */
    public record Row(String id, String note, List<String> inputs, List<String> outputs) {}
}
