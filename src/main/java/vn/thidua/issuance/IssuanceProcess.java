package vn.thidua.issuance;

import vn.thidua.obligation.Obligation;

/** The process {@code plan-issuance} as the use cases need it; the engine is asked as the system. */
public interface IssuanceProcess {

    /** Starts the next batch of what a round has opened. */
    void startNext(String roundId);

    /** Waits for whoever completes a task of the obligation at this moment; then holds its tasks until the transaction ends. */
    void hold(Obligation obligation);

    /**
     * The plan was entered from paper: its work ends, and what follows an issued plan follows.
     *
     * @return false when no process of it waits for that
     */
    boolean entered(Obligation obligation);
}
