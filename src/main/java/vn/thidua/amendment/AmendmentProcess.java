package vn.thidua.amendment;

import java.time.Instant;
import vn.thidua.organisation.Group;

/** The process of one gathering. */
public interface AmendmentProcess {

    /** @param inbox who gathers, by {@code due} */
    void start(Gathering gathering, Group inbox, Instant due);
}
