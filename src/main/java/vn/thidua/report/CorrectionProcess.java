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

    /**
     * What a child plan issued is there and waits to be received, without a draft of its own: the process goes on with it, or
     * begins there.
     *
     * @param due last moment for a draft where the consolidator returns it
     * @param receiveDue last moment for the consolidator's check
     */
    void sentUp(Correction correction, Instant due, Instant receiveDue);

    /** The office took it back: nothing of it goes on. */
    void withdrawn(Correction correction);
}
