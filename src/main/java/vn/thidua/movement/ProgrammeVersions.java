package vn.thidua.movement;

/** Programmes live longer than a release: brings the running ones to the newest version of their model. */
public interface ProgrammeVersions {

    /** @return how many changed their version */
    int bringToNewest();

    /** Lets the plan's running programme know what the plan says by now; one that cannot hear it is told at the next start. */
    void tellDates(String plan);
}
