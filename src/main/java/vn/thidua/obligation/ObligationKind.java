package vn.thidua.obligation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import vn.thidua.plan.Plan;

/**
 * One kind of obligation: what it is called, which process does it, and which document fulfils it. A feature that demands
 * something of offices adds a bean; opening, starting, reminding, urging and settling are the same for all.
 */
public interface ObligationKind {

    /**
     * Whether this bean knows the kind as it stands in {@link Obligation#kind()}. A feature with several demands puts the
     * demand behind its name, e.g. {@code duty-cong-khai-vi-pham}.
     */
    boolean handles(String kind);

    /** As a choice of kinds names it, whatever the period: "Báo cáo", "Sơ kết". */
    String name(String plan, String kind);

    /** As lists and mails name it, with its period: "Báo cáo năm 2024", "Kế hoạch triển khai của đơn vị". */
    String title(String plan, String kind, String period);

    /**
     * Starts what does the obligations, all of one round.
     *
     * @return id of the process instance, by obligation
     */
    Map<String, String> start(Collection<Obligation> obligations);

    /** The document whose dispatch is the sending of the obligation; empty where something else is. */
    default Optional<String> document(Plan plan, String kind) {
        return Optional.empty();
    }
}
