package vn.thidua.report;

import java.time.Instant;
import vn.thidua.obligation.Obligation;

/** The processes around an entry on behalf. */
public interface EntryProcess {

    /**
     * Starts an entry of its own beside the office's report.
     *
     * @param due when the entry should be done
     * @return id of the process instance
     */
    String start(Obligation obligation, ReportEntry entry, Instant due);

    /** Ends an entry that has become useless; one that somebody completes at this moment is left alone. */
    void end(ReportEntry entry);

    /**
     * The office's report begins again.
     *
     * @return id of the process instance that does the obligation from now on
     */
    String startAgain(Obligation obligation);
}
