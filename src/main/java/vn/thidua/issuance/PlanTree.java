package vn.thidua.issuance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubordinatePlans;

/**
 * Who stands below whom, read once from a plan: an office that owes a plan of its own stands below the nearest office above it
 * ({@code part_of}) that owes one too, otherwise below the issuer.
 */
final class PlanTree {

    private final Plan plan;
    private final Map<String, Office> offices = new HashMap<>();
    private final Map<String, List<Office>> parts = new HashMap<>();
    private final Map<String, SubordinatePlans> demands = new HashMap<>();

    PlanTree(Plan plan) {
        this.plan = plan;
        plan.offices().forEach(office -> {
            offices.put(office.id(), office);
            if (office.partOf() != null) {
                parts.computeIfAbsent(office.partOf(), above -> new ArrayList<>())
                        .add(office);
            }
        });
        for (SubordinatePlans row : plan.subordinatePlans()) {
            Set<String> wanted = new HashSet<>(row.owners());
            plan.groups().stream()
                    .filter(group -> row.owners().contains(group.id()))
                    .forEach(group -> wanted.addAll(group.members()));
            plan.offices().stream()
                    .filter(office -> wanted.contains(office.id())
                            || office.sets().stream().anyMatch(wanted::contains))
                    .filter(office -> !office.id().equals(plan.issuer()))
                    .forEach(office -> demands.putIfAbsent(office.id(), row));
        }
    }

    /** Whether it was read from this very plan, not from a version before. */
    boolean isOf(Plan other) {
        return plan == other;
    }

    Office office(String id) {
        return Optional.ofNullable(offices.get(id)).orElseThrow(() -> new IllegalArgumentException("No office " + id));
    }

    /** The row of the plan that demands a plan of the office; empty when it owes none. */
    Optional<SubordinatePlans> demand(String office) {
        return Optional.ofNullable(demands.get(office));
    }

    /** The existing offices directly below that owe a plan of their own, in the plan's order. */
    List<Office> owingBelow(String office, LocalDate today) {
        if (office.equals(plan.issuer())) {
            return plan.offices().stream()
                    .filter(each -> demands.containsKey(each.id()) && each.existsOn(today))
                    .filter(each -> above(each).isEmpty())
                    .toList();
        }
        var owing = new ArrayList<Office>();
        collect(office, today, owing);
        return owing;
    }

    private void collect(String above, LocalDate today, List<Office> owing) {
        for (Office part : parts.getOrDefault(above, List.of())) {
            if (demands.containsKey(part.id()) && part.existsOn(today)) {
                owing.add(part);
            } else {
                collect(part.id(), today, owing);
            }
        }
    }

    /** The nearest office above, other than the issuer, that owes a plan. */
    private Optional<String> above(Office office) {
        for (String at = office.partOf();
                at != null && !at.equals(plan.issuer());
                at = office(at).partOf()) {
            if (demands.containsKey(at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Whether the office is a part of the other, on whatever level. */
    boolean isBelow(Office office, String other) {
        for (String at = office.partOf(); at != null; at = office(at).partOf()) {
            if (at.equals(other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something stands below the office that a plan of its own could reach. */
    boolean hasOfficesBelow(String office) {
        return office.equals(plan.issuer()) || parts.containsKey(office);
    }
}
