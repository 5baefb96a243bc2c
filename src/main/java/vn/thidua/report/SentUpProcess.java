package vn.thidua.report;

import vn.thidua.obligation.Obligation;

/** The parent plan's office report, which goes on without a draft of its own when a child plan's report was sent up. */
public interface SentUpProcess {

    /** Waits for whoever works on the report at this moment, then holds its tasks; false when it does not wait for a report. */
    boolean hold(Obligation obligation);

    /** The report is there and waits to be received. */
    void sentUp(Obligation obligation);
}
