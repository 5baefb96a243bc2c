package vn.thidua.council;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.council.CouncilAtWork.OPEN_FORM;
import static vn.thidua.council.CouncilAtWork.SECRETARY;
import static vn.thidua.council.CouncilAtWork.ballot;
import static vn.thidua.council.CouncilAtWork.votesHere;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeProperty;

/** Whoever sits in a council and is on its list, in secret or openly: nobody votes on himself, and everybody on everybody else. */
class OwnRowPropertiesTest extends OfficeProperty {

    private static final int MEMBERS = 4;
    private static final int ROWS = 4;

    /** Of a row that is no member's. */
    private static final int NOBODY = MEMBERS;

    @Autowired
    Desk desk;

    @Autowired
    CouncilAtWork council;

    @Autowired
    Ballots ballots;

    @Property(tries = 4)
    void nobodyVotesOnHimself(@ForAll @Size(ROWS) List<@IntRange(max = NOBODY) Integer> whose, @ForAll boolean secret) {
        desk.at("2024-11-04T08:00");
        List<String> members = council.sits(MEMBERS).subList(0, MEMBERS);
        List<String> rows = council.waits(OPEN_FORM, ROWS);
        IntStream.range(0, ROWS)
                .filter(n -> whose.get(n) != NOBODY)
                .forEach(n -> council.isOf(rows.get(n), members.get(whose.get(n))));
        String session = council.opens(rows);
        council.invites(session, secret ? "hop-phieu-kin" : "hop-bieu-quyet", "2024-11-12");
        desk.at("2024-11-12T11:00");
        desk.as(SECRETARY).does("userTask_recordMeeting", session, votesHere(members, null));
        desk.runReadySteps();

        List<Integer> all = IntStream.rangeClosed(1, ROWS).boxed().toList();
        for (int member = 0; member < MEMBERS; member++) {
            int self = member;
            String person = members.get(member);
            List<Integer> others =
                    all.stream().filter(n -> whose.get(n - 1) != self).toList();
            assertThat(ballots.ballotOf(session, person))
                    .extracting(SessionRow::n)
                    .isEqualTo(others);
            if (others.size() < ROWS) {
                assertThat(desk.as(person)
                                .isRefused(
                                        "userTask_vote",
                                        CouncilSession.ballot(session, person),
                                        ballot(all, List.of())))
                        .startsWith("Thành viên không bỏ phiếu cho hồ sơ của chính mình");
            }
            council.votes(session, person);
        }
        desk.runReadySteps();

        assertThat(council.rows(session)).allSatisfy(row -> {
            int voting = whose.get(row.n() - 1) == NOBODY ? MEMBERS : MEMBERS - 1;
            assertThat(row.tally().valid()).isEqualTo(voting);
            assertThat(row.tally().agree()).isEqualTo(voting);
            assertThat(row.tally().base()).isEqualTo(MEMBERS);
        });
    }
}
