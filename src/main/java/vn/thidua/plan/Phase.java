package vn.thidua.plan;

import java.util.List;

/**
 * A phase of the movement.
 *
 * @param starts when it starts ({@code from}) and what of the calendar it begins with
 * @param ends the last year or day of it
 * @param needs conditions, all of which must hold before it opens
 * @param guidanceFrom whose guidance {@link PhaseNeed#HUONG_DAN_CAP_TREN} means, or who above opens the phase where that is not
 *     the issuer of the superior document; or null
 * @param openWithoutNeeds whether it may be opened with a reason though a condition is missing
 */
public record Phase(
        @Defines(IdKind.PHASE) String id,
        String name,
        Deadline starts,
        Deadline ends,
        List<PhaseNeed> needs,
        @MayBeAbsent @RefersTo(IdKind.OFFICE) String guidanceFrom,
        DecidedBy decidedBy,
        boolean openWithoutNeeds,
        Source source) {}
