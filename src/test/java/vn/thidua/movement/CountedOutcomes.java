package vn.thidua.movement;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A feature that follows what waits for a superior; only in the plans for which a test says how many. */
@Component
public class CountedOutcomes implements OpenOutcomes {

    private final Map<String, Integer> waiting = new ConcurrentHashMap<>();

    public void say(String plan, int count) {
        waiting.put(plan, count);
    }

    public void forget(String plan) {
        waiting.remove(plan);
    }

    @Override
    public OptionalInt waiting(String plan) {
        Integer count = waiting.get(plan);
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }
}
