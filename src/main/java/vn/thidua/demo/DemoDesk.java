package vn.thidua.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.thidua.organisation.Group;

/** The invented officials at their tasks, as Tasklist lets them. */
public interface DemoDesk {

    /**
     * The form of an open task before one of its people.
     *
     * @param task process and task, {@code nomination-level/userTask_check}
     * @param form what it shows
     * @param uploads attaches a small file of this name and gives its id
     */
    record Sheet(String task, JsonNode form, UnaryOperator<String> uploads) {

        public String attach(String name) {
            return uploads.apply(name);
        }
    }

    /**
     * Takes a document from its draft to its dispatch, each step done by somebody of its group.
     *
     * @param content what is drafted, made from what the draft's form shows
     */
    void issues(String businessKey, Function<JsonNode, ObjectNode> content);

    /**
     * Somebody who may does the next open task of a dossier.
     *
     * @param typing what is typed; of a document only the draft's content is asked for
     * @return whether there was one
     */
    boolean doesNext(String businessKey, Function<Sheet, ObjectNode> typing);

    /** Lets the first of a group do something outside a task. */
    <T> T as(Group group, Function<String, T> work);
}
