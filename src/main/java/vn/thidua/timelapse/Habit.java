package vn.thidua.timelapse;

import vn.thidua.plan.DutyMode;

/** How an office deals with one obligation. */
enum Habit {
    PUNCTUAL,
    LATE,
    ASKS_FOR_TIME,
    NEVER;

    /** Most are on time; a body that is only asked is silent more often. */
    static Habit of(Chance chance, DutyMode mode) {
        int drawn = chance.percentile();
        int silent = mode == DutyMode.DE_NGHI ? 20 : 4;
        if (drawn < silent) {
            return NEVER;
        }
        return drawn < silent + 12 ? LATE : drawn < silent + 16 ? ASKS_FOR_TIME : PUNCTUAL;
    }
}
