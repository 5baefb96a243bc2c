package vn.thidua.movement;

/** Programmes live longer than a release: brings the running ones to the newest version of their model. */
public interface ProgrammeVersions {

    /** @return how many changed their version */
    int bringToNewest();
}
