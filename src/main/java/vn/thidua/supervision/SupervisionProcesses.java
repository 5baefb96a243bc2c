package vn.thidua.supervision;

import java.time.Instant;

/** The processes behind supervisions. */
public interface SupervisionProcesses {

    /** @return id of the process instance */
    String start(SupervisionCase opened, Instant arrangeDue);

    /** The team meets the office on another day: its tasks move. */
    void moved(Visit visit, Instant minutesDue);

    /** The work at the office ends without minutes. */
    void cancel(Visit visit);

    /** Nothing is left to do at the offices: the supervision goes on. */
    void visitsDone(String supervision);

    /** Everything that the conclusion requires is settled: the supervision goes on. */
    void followUpsDone(String supervision);
}
