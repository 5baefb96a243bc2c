package vn.thidua.nomination.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.NomineeKind;

/**
 * The arithmetic of a quota (chỉ tiêu khen thưởng): which places count against which limit, and whether there is room.
 *
 * @param limits lines of the guidance; a form without one is not limited
 */
public record QuotaBook(List<Limit> limits) {

    /**
     * A limit.
     *
     * @param kind kind of nominees that it limits, or null for all kinds together
     * @param offices whose places count; null: everybody's
     */
    public record Limit(String form, NomineeKind kind, Set<String> offices, int count) {

        public boolean covers(Place place) {
            return form.equals(place.form())
                    && (kind == null || kind == place.kind())
                    && (offices == null
                            || offices.contains(place.proposer())
                            || place.onBehalfOf() != null && offices.contains(place.onBehalfOf()));
        }
    }

    /**
     * What a nomination takes.
     *
     * @param onBehalfOf office without accounts that asked for it, or null
     */
    public record Place(String form, NomineeKind kind, String proposer, String onBehalfOf) {}

    /** A limit that does not hold. @param left places before; never below 0 */
    public record Shortage(int line, Limit limit, int wanted, int left) {}

    /** How many places count against a limit. */
    public static int against(Limit limit, Map<Place, Integer> places) {
        return places.entrySet().stream()
                .filter(each -> limit.covers(each.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** How many are left; 0 when a later letter allocates fewer than are taken. */
    public static int left(Limit limit, Map<Place, Integer> taken) {
        return Math.max(0, limit.count() - against(limit, taken));
    }

    /** The first limit without room for all that is wanted, besides what is taken; a limit that they do not touch does not matter. */
    public Optional<Shortage> shortOf(Map<Place, Integer> taken, Map<Place, Integer> wanted) {
        for (int line = 0; line < limits.size(); line++) {
            Limit limit = limits.get(line);
            int more = against(limit, wanted);
            int left = left(limit, taken);
            if (more > left) {
                return Optional.of(new Shortage(line, limit, more, left));
            }
        }
        return Optional.empty();
    }

    /** Places counted. */
    public static Map<Place, Integer> count(Iterable<Place> places) {
        var counted = new HashMap<Place, Integer>();
        places.forEach(place -> counted.merge(place, 1, Integer::sum));
        return counted;
    }
}
