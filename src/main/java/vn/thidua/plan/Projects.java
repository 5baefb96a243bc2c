package vn.thidua.plan;

import java.util.List;

/**
 * Projects that reports speak of.
 *
 * @param open whether offices may add projects of their own
 * @param classes kinds of projects that the plan names, in its words
 * @param named projects that the plan names one by one
 */
public record Projects(boolean open, List<String> classes, List<String> named, Source source) {}
