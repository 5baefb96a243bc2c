package vn.thidua.nomination;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Running numbers in the ids of award work: {@code <plan>/<kind>/<year>-<n>/<office>}. */
@Service
@Transactional
public class AwardNumbers {

    private final AwardNumberStore store;

    AwardNumbers(AwardNumberStore store) {
        this.store = store;
    }

    /** An id with the next number. */
    public String nextId(String plan, String kind, int year, String office) {
        return id(plan, kind, year, take(plan, kind, year, 1), office);
    }

    /**
     * Takes numbers of a plan, kind and year.
     *
     * @return the first of them; the others follow
     */
    public int take(String plan, String kind, int year, int howMany) {
        return store.take(plan, kind, year, howMany) - howMany + 1;
    }

    public static String id(String plan, String kind, int year, int number, String office) {
        return "%s/%s/%d-%d/%s".formatted(plan, kind, year, number, office);
    }
}
