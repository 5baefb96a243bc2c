package vn.thidua.architecture.diagram;

/** A place on the drawing. */
record Point(double x, double y) {}
