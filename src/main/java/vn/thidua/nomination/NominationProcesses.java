package vn.thidua.nomination;

import java.time.LocalDate;
import java.util.List;

/** The processes behind nominations, batches and levels. */
public interface NominationProcesses {

    /** @return id of the instance */
    String startBatch(Batch batch, LocalDate due);

    /**
     * A batch that was not sent is cancelled.
     *
     * @return false when its process was ended from outside, and nothing will follow
     */
    boolean cancelBatch(Batch batch);

    /** Keeps everybody else from completing a task of the process until the transaction ends. */
    void hold(String process);

    /** Starts what works on a level. @return id of the instance */
    String startLevel(LevelDossier level, String obligation);

    /** The clock of a level runs again: its overdue timer moves. */
    void moveOverdue(String process, LocalDate due);

    /** Nothing waits for the body any more; nothing when the dossier does not wait for that. */
    void bodyDone(LevelDossier level);

    /** The last row has left: the dossier ends. */
    void levelSettled(LevelDossier level);

    /** Nothing of the batch is left. @return whether it waited for that */
    boolean batchSettled(Batch batch);

    /** One hiệp y. @return id of the instance */
    String startOpinion(LevelDossier level, String agency, boolean answersHere, LocalDate until);

    /** Nobody needs the answers any more. */
    void dropOpinions(List<String> processes);

    /** Tells instances and dossiers what happened, in transactions of their own. */
    void startNews(String plan);

    /** The instance of one row begins. @return its id */
    String startNomination(Nomination nomination);

    /** The row lies at another level or office. */
    void moved(String process, Nomination nomination);

    void held(String process, Nomination nomination);

    void resumed(String process, Nomination nomination);

    /** @param outcome conferred, refused or withdrawn */
    void ended(String process, String outcome);
}
