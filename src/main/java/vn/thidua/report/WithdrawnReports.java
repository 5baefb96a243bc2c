package vn.thidua.report;

import vn.thidua.obligation.Obligation;

/** The process that has to hear of a withdrawal. */
public interface WithdrawnReports {

    /**
     * The office took its report back: the process goes on with a new draft.
     *
     * @throws vn.thidua.platform.error.Refusal when the consolidator decided in the meantime
     */
    void withdrawn(Obligation obligation);
}
