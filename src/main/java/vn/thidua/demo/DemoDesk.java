package vn.thidua.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/** The invented officials at work on a document, as Tasklist lets them. */
public interface DemoDesk {

    /**
     * Takes a document from its draft to its dispatch, each step done by somebody of its group.
     *
     * @param content what is drafted, made from what the draft's form shows
     */
    void issues(String businessKey, Function<JsonNode, ObjectNode> content);
}
