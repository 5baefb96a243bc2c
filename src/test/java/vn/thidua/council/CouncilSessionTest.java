package vn.thidua.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.council.CouncilAtWork.CHAIR;
import static vn.thidua.council.CouncilAtWork.OPEN_FORM;
import static vn.thidua.council.CouncilAtWork.PLAN;
import static vn.thidua.council.CouncilAtWork.SECRETARY;
import static vn.thidua.council.CouncilAtWork.SECRET_FORM;
import static vn.thidua.council.CouncilAtWork.votesHere;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.council.domain.RowTally;
import vn.thidua.nomination.Deed;
import vn.thidua.nomination.Hands;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.NominationStatus;
import vn.thidua.nomination.Nominations;
import vn.thidua.notification.Notice;
import vn.thidua.notification.Notices;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Typed;

/** Sessions from their opening to the result of every row, as secretary, members and chair live them. */
@OfficeTest
class CouncilSessionTest {

    @Autowired
    Desk desk;

    @Autowired
    Hands hands;

    @Autowired
    CouncilAtWork council;

    @Autowired
    Nominations nominations;

    @Autowired
    SessionViews views;

    @Autowired
    Notices notices;

    private List<String> members;

    @BeforeEach
    void november() {
        desk.at("2024-11-04T08:00");
        members = council.sits(7);
    }

    @Test
    void anElectronicSecretSessionGivesEveryRowItsResult() {
        List<String> rows = council.waits(SECRET_FORM, 3);
        String session = council.opens(rows);
        assertThat(desk.only("userTask_prepare", session).getName())
                .startsWith("Chuẩn bị phiên họp – Hội đồng, phiên 2024-");
        council.invites(session, "hop-phieu-kin", "2024-11-12");
        assertThat(notices.about(session))
                .extracting(Notice::kind)
                .containsOnly("invited")
                .hasSize(7);

        desk.at("2024-11-12T11:00");
        desk.as(SECRETARY).does("userTask_recordMeeting", session, votesHere(members, null));
        desk.runReadySteps();
        for (String member : members) {
            assertThat(desk.as(member).tasks())
                    .extracting(task -> task.getTaskDefinitionKey())
                    .contains("userTask_vote");
        }
        council.votes(session, members.get(0));
        council.votes(session, members.get(1), 2);
        council.votes(session, members.get(2), 2);
        council.votes(session, members.get(3), 2, 3);
        council.votes(session, members.get(4));
        council.votes(session, members.get(5));
        desk.runReadySteps();
        assertThat(council.status(session)).isEqualTo(SessionStatus.BO_PHIEU);
        assertThat(views.detail(PLAN, session, CHAIR).rows())
                .extracting(SessionViews.Row::agree)
                .containsOnlyNulls();
        council.votes(session, members.get(6));
        desk.runReadySteps();

        assertThat(council.rows(session))
                .extracting(SessionRow::n, SessionRow::tally)
                .containsExactly(
                        tuple(1, new RowTally(7, 7, 7, true)),
                        tuple(2, new RowTally(7, 4, 7, false)),
                        tuple(3, new RowTally(7, 6, 7, true)));
        assertThat(views.detail(PLAN, session, CHAIR).votes()).isEmpty();
        assertThat(hands.whoDid(rows, Set.of(Deed.BIEU_QUYET))).isEmpty();
        council.signsAndApproves(session);

        assertThat(desk.endsOf("council-session", session)).containsExactly("endEvent_resultsGiven");
        assertThat(nominations.all(rows))
                .extracting(Nomination::status)
                .containsExactly(
                        NominationStatus.CHO_QUYET_DINH, NominationStatus.KHONG_KHEN, NominationStatus.CHO_QUYET_DINH);
        assertThat(nominations.stages(rows.get(1)))
                .last()
                .satisfies(
                        stage -> assertThat(stage.note()).isEqualTo("Đồng ý 4/7 (57,1 %), không đạt tỷ lệ quy định"));
        assertThat(council.status(session)).isEqualTo(SessionStatus.KET_THUC);
    }

    @Test
    void anOpenVoteStandsWithItsNameOnceItIsCounted() {
        List<String> rows = council.waits(OPEN_FORM, 2);
        String session = council.opens(rows);
        council.invites(session, "hop-bieu-quyet", "2024-11-12");
        desk.at("2024-11-12T11:00");
        desk.as(SECRETARY).does("userTask_recordMeeting", session, votesHere(members, null));
        desk.runReadySteps();
        members.forEach(
                member -> council.votes(session, member, member.equals(CHAIR) ? new Integer[] {1} : new Integer[0]));
        desk.runReadySteps();

        assertThat(views.detail(PLAN, session, CHAIR).votes())
                .extracting(SessionViews.Vote::agrees)
                .hasSize(7)
                .contains(List.of(false, true))
                .contains(List.of(true, true));
        assertThat(council.rows(session))
                .extracting(SessionRow::tally)
                .containsExactly(new RowTally(7, 6, 7, true), new RowTally(7, 7, 7, true));
        assertThat(hands.whoDid(rows, Set.of(Deed.BIEU_QUYET))).containsExactlyInAnyOrderElementsOf(members);

        // the chair sends the minutes back once
        desk.as(SECRETARY).does("userTask_signMinutes", session, Typed.json("discussion", "Kết luận"));
        desk.as(CHAIR).does("userTask_approveMinutes", session, Typed.sendBack("Ghi rõ ý kiến thảo luận"));
        assertThat(council.status(session)).isEqualTo(SessionStatus.CHO_KY);
        council.signsAndApproves(session);
        assertThat(nominations.all(rows)).extracting(Nomination::status).containsOnly(NominationStatus.CHO_QUYET_DINH);
    }
}
