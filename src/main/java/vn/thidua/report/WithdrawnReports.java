package vn.thidua.report;

import vn.thidua.obligation.Obligation;

/** The process that has to hear of a withdrawal. */
public interface WithdrawnReports {

    /** Keeps the consolidator from deciding until the transaction ends; waits for a decision that is being made. */
    void hold(Obligation obligation);

    /**
     * The office took its report back: the process goes on with a new draft.
     *
     * @throws vn.thidua.platform.error.Refusal when the consolidator decided in the meantime
     */
    void withdrawn(Obligation obligation);
}
