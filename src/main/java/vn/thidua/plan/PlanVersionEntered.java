package vn.thidua.plan;

import java.util.List;

/**
 * A plan has a new version, told inside the transaction that entered it: {@link Plans} answers the new version already, there
 * and nowhere else until it commits.
 *
 * @param version the new one; {@link PlanVersions#asOf} knows the one before
 */
public record PlanVersionEntered(String plan, int version, List<PlanChange> changes) {}
