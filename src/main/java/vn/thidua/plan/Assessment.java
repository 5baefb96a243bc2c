package vn.thidua.plan;

import java.util.List;

/**
 * The yearly assessment of the offices.
 *
 * @param by who assesses
 * @param scale best result first
 * @param with what it is based on and goes with
 */
public record Assessment(
        @RefersTo(IdKind.OFFICE) String by, @NonEmpty List<ScaleStep> scale, String with, Source source) {

    /** One result on the scale. */
    public record ScaleStep(@Defines(IdKind.SCALE_STEP) String id, String name) {}
}
