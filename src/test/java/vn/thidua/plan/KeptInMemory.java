package vn.thidua.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps texts as the database does, for tests without one. */
final class KeptInMemory implements KeptPlans {

    private final Map<String, Kept> plans = new TreeMap<>();

    @Override
    public Optional<Kept> ofPlan(String plan) {
        return Optional.ofNullable(plans.get(plan));
    }

    @Override
    public List<Kept> ofFile(String file) {
        return plans.values().stream().filter(each -> each.file().equals(file)).toList();
    }

    @Override
    public Map<String, String> sha256() {
        return plans.values().stream().collect(Collectors.toMap(Kept::plan, Kept::sha256));
    }

    @Override
    public void keep(Kept plan) {
        plans.put(plan.plan(), plan);
    }
}
