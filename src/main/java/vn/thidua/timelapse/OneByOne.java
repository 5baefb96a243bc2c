package vn.thidua.timelapse;

import java.util.List;

/**
 * Processes whose steps take the next number of a register: at one moment they follow one another in a fixed order, or the same
 * seed would number them otherwise.
 */
public final class OneByOne {

    private static final List<String> FAMILIES = List.of("nomination", "council-", "award-");

    private OneByOne() {}

    public static boolean is(String process) {
        return FAMILIES.stream().anyMatch(process::startsWith);
    }
}
