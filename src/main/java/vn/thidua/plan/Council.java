package vn.thidua.plan;

/**
 * The emulation and commendation council.
 *
 * @param own the plan's own council, or null when only a superior one exists
 * @param standing the standing office of the council
 * @param assignment whether members are assigned to fields and areas, as a duty
 */
public record Council(
        @MayBeAbsent @RefersTo(IdKind.OFFICE) String own,
        @RefersTo(IdKind.OFFICE) String standing,
        boolean assignment,
        @MayBeAbsent Recurrence assignmentRecurrence,
        Source source) {}
