package vn.thidua.council;

import java.time.LocalDate;
import java.util.Collection;

/** The processes behind sessions and ballots. */
public interface CouncilProcesses {

    void start(CouncilSession session, LocalDate due);

    /** Waits for whoever works on a task of the session, or of one of its ballots, at this moment; then nobody may. */
    void hold(CouncilSession session, Collection<String> voters);

    /** The session ends where it is; its process with it. */
    void cancelled(CouncilSession session);

    /** Gives each of them a ballot who has none open. */
    void giveBallots(CouncilSession session, Collection<SessionMember> members);

    /** Their ballots are taken no more. */
    void closeBallots(CouncilSession session, Collection<String> persons);

    /** Everybody who was asked has voted: the session goes on. */
    void ballotsIn(CouncilSession session);
}
