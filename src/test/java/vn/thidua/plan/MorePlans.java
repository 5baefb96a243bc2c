package vn.thidua.plan;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The installation's plans and those that a test adds, read by the same loader from the same text. */
@Component
@Primary
public class MorePlans implements Plans {

    private final VersionedPlans loaded;
    private final Map<String, Plan> added = new ConcurrentHashMap<>();

    MorePlans(VersionedPlans loaded) {
        this.loaded = loaded;
    }

    /** Adds a plan as if its {@code plan.yaml} had been there at the start. */
    public Plan add(String yaml) {
        Plan plan = PlanLoader.load("test", yaml.getBytes(StandardCharsets.UTF_8));
        added.put(plan.id(), plan);
        return plan;
    }

    @Override
    public Plan plan(String id) {
        Plan plan = added.get(id);
        return plan == null ? loaded.plan(id) : plan;
    }

    @Override
    public Collection<Plan> all() {
        return Stream.concat(loaded.all().stream(), added.values().stream()).toList();
    }
}
