package vn.thidua.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.thidua.council.CouncilAtWork.CHAIR;
import static vn.thidua.council.CouncilAtWork.PLAN;
import static vn.thidua.council.CouncilAtWork.SECRETARY;
import static vn.thidua.council.CouncilAtWork.SECRET_FORM;
import static vn.thidua.council.CouncilAtWork.ballot;
import static vn.thidua.council.CouncilAtWork.votesHere;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.council.domain.RowTally;
import vn.thidua.organisation.RightsReview;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;

/** Ballots that nobody waits for any more: their member has left, or the secretary ends the vote before its day. */
@OfficeTest
class VotingEndsEarlyTest {

    @Autowired
    Desk desk;

    @Autowired
    CouncilAtWork council;

    @Autowired
    Ballots ballots;

    @Autowired
    SessionViews views;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    private List<String> members;
    private String session;

    @BeforeEach
    void everybodyIsPolledUntilThe15th() {
        desk.at("2024-11-04T08:00");
        members = council.sits(7);
        session = council.opens(council.waits(SECRET_FORM, 2));
        council.invites(session, "hop-phieu-kin", "2024-11-12");
        desk.at("2024-11-12T11:00")
                .as(SECRETARY)
                .does("userTask_recordMeeting", session, votesHere(members, "2024-11-15"));
        desk.runReadySteps();
    }

    private void leaves(String member) {
        jdbc.sql("delete from thidua.role_assignment where person_id = ?")
                .param(member)
                .update();
    }

    private void review() {
        events.publishEvent(new RightsReview());
        desk.runReadySteps();
    }

    private String own(String member) {
        return CouncilSession.ballot(session, member);
    }

    private SessionViews.Detail detail() {
        return views.detail(PLAN, session, SECRETARY);
    }

    @Test
    void whoLeavesWhileOthersVoteIsRefusedAndHisBallotIsTakenBack() {
        String leaver = members.get(2);
        leaves(leaver);
        assertThat(desk.as(leaver).isRefused("userTask_vote", own(leaver), ballot(List.of(1, 2), List.of())))
                .startsWith("Bạn không còn là thành viên Hội đồng nên phiếu này không còn hiệu lực");
        review();
        review();

        assertThat(desk.open("userTask_vote", own(leaver))).isEmpty();
        assertThat(desk.endsOf("council-ballot", own(leaver))).containsExactly("endEvent_closed");
        assertThat(detail().members())
                .filteredOn(member -> member.left() != null)
                .singleElement()
                .matches(member ->
                        member.person().equals(leaver) && member.left().equals(LocalDate.of(2024, 11, 12)));
        assertThat(council.status(session)).isEqualTo(SessionStatus.BO_PHIEU);

        members.stream().filter(member -> !member.equals(leaver)).forEach(member -> council.votes(session, member));
        desk.runReadySteps();
        // the body stays as it was invited: seven
        assertThat(council.rows(session).get(0).tally()).isEqualTo(new RowTally(6, 6, 7, true));
    }

    @Test
    void theVoteGoesOnWhenTheLastOneAwaitedLeaves() {
        members.subList(0, 6).forEach(member -> council.votes(session, member));
        desk.runReadySteps();
        assertThat(council.status(session)).isEqualTo(SessionStatus.BO_PHIEU);
        leaves(members.get(6));
        review();

        assertThat(council.status(session)).isEqualTo(SessionStatus.CHO_KY);
        assertThat(desk.waitsAt(session)).containsExactly("userTask_signMinutes");
        assertThat(desk.only("userTask_signMinutes", session).getDueDate())
                .as("three working days from the count, not the day by which the session was to be prepared")
                .isEqualTo(Date.from(VietnamTime.endOf(LocalDate.of(2024, 11, 15))));
    }

    @Test
    void theSecretaryEndsTheVoteWithAReasonThatTheMinutesKeep() {
        members.subList(0, 4).forEach(member -> council.votes(session, member));
        desk.runReadySteps();
        assertThat(detail().mayClose()).isFalse();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ballots.closeEarly(session, SECRETARY, "Đủ rồi"))
                .withMessageStartingWith("Mới có 4 trong 7 thành viên bỏ phiếu, ít hơn số tối thiểu 5");
        council.votes(session, members.get(4));
        String late = desk.only("userTask_vote", own(members.get(5))).getId();
        assertThat(detail().mayClose()).isTrue();
        assertThat(views.detail(PLAN, session, CHAIR).mayClose()).isFalse();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> ballots.closeEarly(session, members.get(1), "Đủ rồi"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ballots.closeEarly(session, SECRETARY, " "))
                .withMessageContaining("Lý do kết thúc bỏ phiếu sớm");

        ballots.closeEarly(session, SECRETARY, "Hai thành viên đi công tác dài ngày");
        desk.runReadySteps();

        assertThat(council.status(session)).isEqualTo(SessionStatus.CHO_KY);
        assertThat(council.rows(session).get(0).tally()).isEqualTo(new RowTally(5, 5, 7, false));
        assertThat(detail().earlyClose())
                .matches(close -> close.reason().equals("Hai thành viên đi công tác dài ngày") && close.silent() == 2);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> desk.as(members.get(5)).sends(late, ballot(List.of(1, 2), List.of())))
                .withMessageEndingWith("hãy tải lại danh sách việc để xem kết quả.");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ballots.closeEarly(session, SECRETARY, "Lần nữa"))
                .withMessageStartingWith("Phiên họp không trong thời gian bỏ phiếu");
    }
}
