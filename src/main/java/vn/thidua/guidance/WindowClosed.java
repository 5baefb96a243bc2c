package vn.thidua.guidance;

/** A window was closed by hand before its day. The day itself closes a window without this event. */
public record WindowClosed(AwardWindow window) {}
