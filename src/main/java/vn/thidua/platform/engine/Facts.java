package vn.thidua.platform.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** Routing facts that a use case hands back to its process. */
public final class Facts {

    private Facts() {}

    @SafeVarargs
    public static Map<String, Object> of(Map.Entry<String, Object>... facts) {
        var map = new LinkedHashMap<String, Object>(); // Map.of refuses null, and null is a fact ("no date")
        for (var fact : facts) {
            map.put(fact.getKey(), fact.getValue());
        }
        return map;
    }
}
