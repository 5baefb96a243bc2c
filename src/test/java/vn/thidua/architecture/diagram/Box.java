package vn.thidua.architecture.diagram;

import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** A rectangle on the drawing, in its units; {@code slack} is how far two boxes may miss or enter each other unnoticed. */
record Box(double x, double y, double width, double height) {

    static Box of(Bounds bounds) {
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    static Box between(Point a, Point b) {
        return new Box(
                Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    Box grownBy(double margin) {
        return new Box(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }

    boolean overlaps(Box other, double slack) {
        return x + slack < other.right()
                && other.x + slack < right()
                && y + slack < other.bottom()
                && other.y + slack < bottom();
    }

    boolean holds(Box other, double slack) {
        return other.x >= x - slack
                && other.y >= y - slack
                && other.right() <= right() + slack
                && other.bottom() <= bottom() + slack;
    }

    boolean holds(Point point, double slack) {
        return holds(new Box(point.x(), point.y(), 0, 0), slack);
    }

    boolean horizontal() {
        return height <= Diagram.STRAIGHT && width > Diagram.STRAIGHT;
    }

    boolean vertical() {
        return width <= Diagram.STRAIGHT && height > Diagram.STRAIGHT;
    }
}
