package vn.thidua.council;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.council.CouncilAtWork.SECRETARY;
import static vn.thidua.council.CouncilAtWork.SECRET_FORM;
import static vn.thidua.council.CouncilAtWork.ballot;
import static vn.thidua.council.CouncilAtWork.votesHere;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.council.domain.RowTally;
import vn.thidua.support.AtOnce;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Statements;

/** Twenty-two members: all at the same moment, and on lists of five hundred. */
@OfficeTest
class BigCouncilTest {

    @Autowired
    Desk desk;

    @Autowired
    CouncilAtWork council;

    private String voting(List<String> members, int rows) {
        desk.at("2024-11-04T08:00");
        String session = council.opens(council.waits(SECRET_FORM, rows));
        council.invites(session, "hop-phieu-kin", "2024-11-12");
        desk.at("2024-11-12T11:00");
        desk.as(SECRETARY).does("userTask_recordMeeting", session, votesHere(members, null));
        desk.runReadySteps();
        return session;
    }

    private static List<Integer> all(int rows) {
        return IntStream.rangeClosed(1, rows).boxed().toList();
    }

    @Test
    void twentyTwoWhoVoteAtOnceLoseNoBallotAndMeetNoError() {
        List<String> members = council.sits(22);
        String session = voting(members, 40);
        Runnable[] deeds = members.stream()
                .map(member -> (Runnable) () -> desk.as(member)
                        .does("userTask_vote", CouncilSession.ballot(session, member), ballot(all(40), List.of())))
                .toArray(Runnable[]::new);

        assertThat(AtOnce.run(deeds)).containsOnlyNulls();
        desk.runReadySteps();

        assertThat(council.members(session)).allMatch(SessionMember::voted);
        assertThat(council.rows(session)).extracting(SessionRow::tally).containsOnly(new RowTally(22, 22, 22, true));
    }

    @Test
    void aListOfFiveHundredCostsAsManyStatementsAsOneOfFifty() {
        List<String> members = council.sits(22);
        statements(members, 1); // what is read once and kept, such as the decision tables
        assertThat(statements(members, 500)).isEqualTo(statements(members, 50));
    }

    /** From gathering the rows to their results. */
    private long statements(List<String> members, int rows) {
        desk.at("2024-11-04T08:00");
        List<String> waiting = council.waits(SECRET_FORM, rows);
        return Statements.of(() -> {
            String session = council.opens(waiting);
            council.invites(session, "hop-phieu-kin", "2024-11-12");
            desk.at("2024-11-12T11:00");
            desk.as(SECRETARY).does("userTask_recordMeeting", session, votesHere(members, null));
            desk.runReadySteps();
            members.forEach(member -> desk.as(member)
                    .does("userTask_vote", CouncilSession.ballot(session, member), ballot(all(rows), List.of())));
            desk.runReadySteps();
            council.signsAndApproves(session);
        });
    }
}
