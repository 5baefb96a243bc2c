package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What simulated officials type into the forms of one feature. */
interface Script {

    /** @return what is sent; empty when this script does not know the task */
    Optional<ObjectNode> play(Scene scene);

    /** How many days the task waits before anybody can do it, because somebody outside takes that long. */
    default int daysBefore(Part part, Chance chance) {
        return 0;
    }
}
