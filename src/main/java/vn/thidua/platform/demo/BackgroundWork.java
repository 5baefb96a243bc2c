package vn.thidua.platform.demo;

/** The engine's background jobs. */
interface BackgroundWork {

    /** Runs something while no job of this node is taken or worked on. */
    void suspendedDuring(Runnable work);
}
