package vn.thidua.report;

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

    /** Key of the process. */
    String process();
}
