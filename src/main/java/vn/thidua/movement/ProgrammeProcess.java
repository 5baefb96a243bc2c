package vn.thidua.movement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The process that lives as long as the movement. */
public interface ProgrammeProcess {

    /**
     * @param launch the day on which the movement is launched
     * @return id of the process instance
     */
    String start(String plan, String businessKey, LocalDate launch);

    /** The plan's dates have changed: what opens next is planned anew, timers and due dates move. An ended programme hears nothing. */
    void datesChanged(String process, ProgrammeDates dates);

    /** What waited with its phase waits no longer: what opens next is planned anew. */
    void milestonesFreed(String process);

    /** What the phase waited for has come; a programme that does not wait for this phase hears nothing. */
    void phaseOpened(String process, String phase);

    /** One of these rows of the plan's reviews runs now; a programme that does not wait for its day hears nothing. */
    void reviewOpened(String process, Collection<String> reviews);

    /** These rows of the plan's reviews are over; a programme that does not wait for them hears nothing. */
    void reviewClosed(String process, Collection<String> reviews);

    /**
     * Nothing is left with the superior.
     *
     * @param closeBy until when the movement should be closed then
     * @return false when the programme does not wait for that
     */
    boolean outcomesSettled(String process, Instant now, Instant closeBy);

    /** The elements at which it stands; empty when it has ended. */
    List<String> standsAt(String process);

    /** Whether those elements mean that it waits for nothing but what is still with the superior. */
    boolean waitsForOutcomes(List<String> elements);

    /** What the model calls those of the elements at which a supervisor says that a movement stands. */
    List<String> describe(List<String> elements);
}
