package vn.thidua.timelapse;

import vn.thidua.plan.DutyMode;

/** How an office deals with one obligation. */
enum Habit {
    PUNCTUAL,
    LATE,
    ASKS_FOR_TIME,
    NEVER;

    /** Kind of the obligation to examine a list of nominations. */
    private static final String LISTS_OF_OTHERS = "nomination-level";

    /** Most are on time; a body that is only asked is silent more often; whoever has the lists of others on the desk is late at worst. */
    static Habit of(Chance chance, String kind, DutyMode mode) {
        int drawn = chance.percentile();
        int silent = kind.equals(LISTS_OF_OTHERS) ? 0 : mode == DutyMode.DE_NGHI ? 20 : 4;
        if (drawn < silent) {
            return NEVER;
        }
        return drawn < silent + 12 ? LATE : drawn < silent + 16 ? ASKS_FOR_TIME : PUNCTUAL;
    }
}
