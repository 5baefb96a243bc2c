package vn.thidua.movement;

import java.util.OptionalInt;

/** Counts what still waits for a superior when the movement's time is over, and so keeps the movement open. */
public interface OpenOutcomes {

    /** How many wait; empty when this feature does not follow them for the plan: then somebody says when the last has come. */
    OptionalInt waiting(String plan);
}
