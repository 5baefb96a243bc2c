package vn.thidua.obligation;

import java.util.Collection;

/**
 * The process behind an obligation that is settled otherwise than by it. Every process that does an obligation hears the
 * message {@code obligationSettled} at any time and ends.
 */
public interface ObligationWork {

    /** Waits for whoever completes a task of it at this moment; then keeps the office from doing so until the transaction ends. */
    void hold(Obligation obligation);

    /** As {@link #hold} for many, with one statement. */
    void holdAll(Collection<Obligation> obligations);

    /**
     * Ends it. An instance that does not hear the message (of an older model) is deleted.
     *
     * @param why one Vietnamese sentence or phrase for the engine's history
     * @return whether the process heard it and tidies up by itself; false when it was deleted, is gone or was never started
     */
    boolean end(Obligation obligation, String why);
}
