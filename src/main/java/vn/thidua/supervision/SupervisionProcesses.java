package vn.thidua.supervision;

import java.time.Instant;
import java.util.Collection;

/** The processes behind supervisions. */
public interface SupervisionProcesses {

    /** @return id of the process instance */
    String start(SupervisionCase opened, Instant arrangeDue);

    /** The team meets the office on another day: its tasks move. */
    void moved(Visit visit, Instant minutesDue);

    /** The work at the office ends without minutes. */
    void cancel(Visit visit);

    /** Waits for whoever completes a task of it or of one of its visits; keeps them from doing so until the transaction ends. */
    void hold(String supervision, Collection<Visit> visits);

    /** The supervision is called off: its process ends, whatever it is at. */
    void calledOff(String supervision);

    /** Nothing is left to do at the offices: the supervision goes on. */
    void visitsDone(String supervision);

    /** Everything that the conclusion requires is settled: the supervision goes on. */
    void followUpsDone(String supervision);
}
