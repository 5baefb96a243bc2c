package vn.thidua.guidance;

/** A further guidance or an allocating letter changed an open or closed window, e.g. moved its closing day; it is open again unless that day has passed. */
public record WindowChanged(AwardWindow window) {}
