package vn.thidua.movement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thidua.document.DocumentView;

/** What a review proposed for a phase that the plan's own authority decides on, and the plan of that phase. */
public interface PhaseProposals {

    /**
     * What was proposed.
     *
     * @param review name of the review that it follows from
     * @param by who proposed it, by name
     */
    record Proposal(
            String review,
            String targets,
            String deadlines,
            String offices,
            List<DocumentView.AttachmentInfo> file,
            String by,
            Instant at) {}

    Optional<Proposal> of(String plan, String phase);

    /** Whether the plan has a document as which a phase's plan is issued. */
    boolean mayIssuePlan(String plan);

    /**
     * The decision gives the issuer the task to issue the plan of the phase.
     *
     * @param due last day for the issuer, null for no date
     */
    void issuePlan(String plan, String phase, LocalDate due, String user);
}
