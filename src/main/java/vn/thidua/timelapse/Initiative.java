package vn.thidua.timelapse;

/** What officials begin of themselves: deeds that no task asks for. */
interface Initiative {

    /** Does what there is to do on this morning; with the same seed the same on the same morning. */
    void on(Turn turn);

    /** Whether something may still have to be begun, though the movement is over. */
    boolean goesOn(String plan);
}
