package vn.thidua.report;

import java.time.Instant;

/** The process of a round. */
public interface RoundProcess {

    /**
     * Starts the round of a period; does nothing when the plan has it already.
     *
     * @param letter whether a letter asks for the reports first, where the plan knows one
     */
    void start(String plan, String period, boolean letter);

    /** The round has other dates: the process, its waiting timer and the assessment task take them over. */
    void moveDates(ReportRound round);

    /** The consolidated report is wanted by another moment: the report that is under way takes it over with its tasks. */
    void moveUpward(ReportRound round, Instant due);

    /** Key of the process. */
    String process();
}
