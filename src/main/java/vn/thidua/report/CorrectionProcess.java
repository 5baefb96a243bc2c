package vn.thidua.report;

import java.time.Instant;

/** The process of a supplement or correction. */
public interface CorrectionProcess {

    /**
     * @param due last moment for drafting, signing and sending
     * @param receiveDue last moment for the consolidator's check
     */
    void start(Correction correction, Instant due, Instant receiveDue);

    /** Keeps everybody from completing a task of it until the transaction ends; waits for a task that is being completed. */
    void hold(Correction correction);

    /** The office took it back: nothing of it goes on. */
    void withdrawn(Correction correction);
}
