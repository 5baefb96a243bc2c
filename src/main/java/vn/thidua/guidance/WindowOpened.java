package vn.thidua.guidance;

/** A window is open: dossiers are received from now on until its day. */
public record WindowOpened(AwardWindow window) {}
