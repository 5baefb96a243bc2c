package vn.thidua.organisation;

import java.util.Set;

/**
 * People got roles: these groups have members now. Listeners may be called at any time and any number of times.
 *
 * @param groups those that appear in Tasklist
 */
public record RolesGiven(Set<Group> groups) {}
