package vn.thidua.plan;

import java.util.List;

/**
 * Plan files were read again, here or on another node.
 *
 * @param added ids of plans that were not there before
 * @param changed ids of plans whose text is another one
 */
public record PlansReloaded(List<String> added, List<String> changed) {}
