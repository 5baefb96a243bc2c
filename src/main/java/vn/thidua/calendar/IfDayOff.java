package vn.thidua.calendar;

/** What happens to a deadline whose last day is a day off. */
public enum IfDayOff {
    /** The date stays: the plan names a day, and the shift of civil law concerns periods. */
    KEEP,
    /** The last working day before. */
    PREVIOUS,
    /** The first working day after. */
    NEXT
}
