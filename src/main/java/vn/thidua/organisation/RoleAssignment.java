package vn.thidua.organisation;

import java.util.Set;
import vn.thidua.plan.SigningCapacity;

/**
 * One hat of one person.
 *
 * @param position title as printed under a signature
 * @param capacities in which capacities this person may sign for the office
 */
public record RoleAssignment(String person, Group group, String position, Set<SigningCapacity> capacities) {}
