package vn.thidua.movement;

import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.document.DocumentView;

/** What a review proposed for a phase that the plan's own authority decides on, and the plan of that phase. */
public interface PhaseProposals {

    /** What was proposed, as whoever decides reads it; empty when nothing was. */
    Optional<DocumentView> of(String plan, String phase);

    /** Whether the plan has a document as which a phase's plan is issued. */
    boolean mayIssuePlan(String plan);

    /**
     * The decision gives the issuer the task to issue the plan of the phase.
     *
     * @param due last day for the issuer, null for no date
     */
    void issuePlan(String plan, String phase, LocalDate due, String user);
}
