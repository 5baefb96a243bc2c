package vn.thidua.awardrule;

import java.util.List;
import java.util.Map;

/** What the decision tables need of the engine, which keeps every version of every table. */
public interface DecisionEngine {

    /** Id of the definition that came with the release. */
    String released(DecisionTable table);

    /** Deploys a replaced table for one plan; the id of its definition. */
    String deploy(String plan, DecisionTable table, String dmn);

    /**
     * What stands in a DMN file.
     *
     * @throws vn.thidua.platform.error.Refusal when it is no readable file with one decision table
     */
    TableContent read(String dmn);

    /** The DMN of a definition. */
    String dmn(String definition);

    /**
     * The rows that answer, in the order of the table, each by the names of its outputs.
     *
     * @throws vn.thidua.platform.error.Refusal when several rows answer where the table allows one
     */
    List<Map<String, Object>> evaluate(String definition, Map<String, Object> inputs);
}
