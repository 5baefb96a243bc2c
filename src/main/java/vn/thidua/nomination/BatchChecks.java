package vn.thidua.nomination;

import java.util.Collection;
import java.util.List;

/** Looks at a list once more when it is sent. */
public interface BatchChecks {

    /** What stands against sending each of them, one sentence per ground; empty: nothing. */
    List<String> refusals(Collection<String> rows);
}
