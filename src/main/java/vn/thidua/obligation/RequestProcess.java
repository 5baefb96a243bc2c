package vn.thidua.obligation;

import java.time.Instant;
import vn.thidua.organisation.Group;

/** The process in which a request waits for its answer. */
public interface RequestProcess {

    /** Starts it; the request is stored already. Returns the id of the process instance. */
    String start(ObligationRequest request, Obligation obligation, Task task);

    /** Nobody needs the answer any more; waits for somebody who answers at this moment. */
    void lapse(ObligationRequest request);

    /** @param form path below {@code forms/} */
    record Task(Group group, String form, Instant due) {}
}
