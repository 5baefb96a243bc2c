package vn.thidua.award;

import java.time.Instant;

/** The process of a decision. */
public interface DecisionProcess {

    /** @param due last moment of drafting, signing and numbering */
    void start(Decision decision, Instant due);

    /**
     * Nobody works on its tasks meanwhile: waits for those who do, until the transaction ends.
     *
     * @return false when it was ended from outside: nobody will work on it any more
     */
    boolean hold(String decision);

    /** It will not be issued: its tasks end. */
    void drop(String decision);
}
