package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The engine as the time-lapse needs it: a clock that stands still, jobs on demand, tasks played by people. */
public interface Stage {

    /** Life begins at this moment: what the engine timed by the computer's clock at its start is timed anew. */
    void begin(Instant now);

    /** It is this moment, until the next call. */
    void at(Instant now);

    /**
     * Runs every job that is due, and what follows from it, until nothing is left to run at this moment.
     *
     * @return whether one of them was the plan's; a morning's reminders belong to none
     */
    boolean runDueJobs(String plan);

    /** When the next timer is due; empty when only the daily reminders are left. */
    Optional<Instant> nextTimer(String plan);

    /** When the next timer of any kind is due. */
    Optional<Instant> nextTimerOfAll();

    /** Open tasks of the plan that were created at this moment or later. */
    List<Part> tasksSince(String plan, Instant moment);

    /** What the form of the task shows this person. */
    JsonNode form(Part part, String person);

    /** Sends the form as this person. */
    void send(Part part, String person, JsonNode submission);

    /** Uploads a small file into the task as this person. */
    UUID attach(Part part, String person, String name);

    /** Runs a use case as this person. */
    <T> T as(String person, String plan, Supplier<T> work);

    /** An instance that has not ended. */
    record Running(String process, String dossier) {}

    /** Running instances of the plan, in the order of process and dossier. */
    List<Running> running(String plan);

    /** Jobs that failed for good, each as {@code process/element: message}. */
    List<String> failedJobs();
}
