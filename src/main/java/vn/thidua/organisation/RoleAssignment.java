package vn.thidua.organisation;

import java.util.EnumSet;
import java.util.Set;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningCapacity;

/**
 * One hat of one person.
 *
 * @param position title as printed under a signature
 * @param capacities in which capacities this person may sign for the office; never TUQ., which needs a registered paper
 *     ({@link Authorisations})
 */
public record RoleAssignment(String person, Group group, String position, Set<SigningCapacity> capacities) {

    private static final Set<SigningCapacity> OF_A_HEAD =
            EnumSet.of(SigningCapacity.TRUC_TIEP, SigningCapacity.TM, SigningCapacity.Q);

    public RoleAssignment {
        if (capacities.contains(SigningCapacity.TUQ)) {
            throw new IllegalArgumentException("TUQ. is no capacity of a role: " + group.id());
        }
    }

    /** Whether this is the head of the office, or the acting one. */
    public boolean isHead() {
        return group.role() == Role.LANH_DAO && capacities.stream().anyMatch(OF_A_HEAD::contains);
    }

    /** Whether the tasks of this role appear to the person. */
    boolean offersTasks() {
        return group.role() != Role.LANH_DAO || !capacities.isEmpty();
    }
}
