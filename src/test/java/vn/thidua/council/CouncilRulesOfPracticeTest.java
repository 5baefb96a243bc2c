package vn.thidua.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.thidua.council.CouncilAtWork.CHAIR;
import static vn.thidua.council.CouncilAtWork.COUNCIL;
import static vn.thidua.council.CouncilAtWork.OPEN_FORM;
import static vn.thidua.council.CouncilAtWork.PLAN;
import static vn.thidua.council.CouncilAtWork.SECRETARY;
import static vn.thidua.council.CouncilAtWork.SECRET_FORM;
import static vn.thidua.council.CouncilAtWork.arranged;
import static vn.thidua.council.CouncilAtWork.ballot;
import static vn.thidua.council.CouncilAtWork.typed;
import static vn.thidua.council.CouncilAtWork.votesHere;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.council.domain.RowTally;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.NominationMoves;
import vn.thidua.nomination.NominationStatus;
import vn.thidua.nomination.NominationStep;
import vn.thidua.nomination.Nominations;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** What councils may not do, each with its sentence; written polls, missing members, rows that leave, a session that is cancelled. */
@OfficeTest
class CouncilRulesOfPracticeTest {

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    CouncilAtWork council;

    @Autowired
    Sessions sessions;

    @Autowired
    SessionViews views;

    @Autowired
    Nominations nominations;

    @Autowired
    NominationMoves moves;

    private List<String> members;

    @BeforeEach
    void november() {
        desk.at("2024-11-04T08:00");
        members = council.sits(7);
    }

    private static String ballotOf(String session, String member) {
        return CouncilSession.ballot(session, member);
    }

    /** A session at which everybody has a ballot. */
    private String voting(List<String> rows, String form) {
        String session = council.opens(rows);
        council.invites(session, form, "2024-11-12");
        desk.at("2024-11-12T11:00");
        desk.as(SECRETARY).does("userTask_recordMeeting", session, votesHere(members, null));
        desk.runReadySteps();
        return session;
    }

    @Test
    void nobodyVotesOnHimselfTwiceForAnotherOrHalf() {
        List<String> rows = council.waits(SECRET_FORM, 2);
        String author = members.get(3);
        council.isOf(rows.get(1), author);
        String session = voting(rows, "hop-phieu-kin");
        String own = ballotOf(session, author);
        String task = desk.only("userTask_vote", own).getId();

        assertThat(desk.as(author).isRefused("userTask_vote", own, ballot(List.of(), List.of())))
                .isEqualTo(
                        "Phiếu còn 1 hồ sơ chưa đánh dấu; hãy chọn đồng ý hoặc không đồng ý cho từng hồ sơ rồi bỏ phiếu.");
        assertThat(desk.as(author).isRefused("userTask_vote", own, ballot(List.of(1, 2), List.of())))
                .isEqualTo("Thành viên không bỏ phiếu cho hồ sơ của chính mình; hãy tải lại phiếu rồi bỏ phiếu lại.");
        assertThat(desk.as(author).isRefused("userTask_vote", own, ballot(List.of(1), List.of(1))))
                .startsWith("Có hồ sơ vừa đánh dấu đồng ý vừa đánh dấu không đồng ý");
        assertThat(desk.as(author).isRefused("userTask_vote", own, ballot(List.of(1, 3), List.of())))
                .startsWith("Phiếu có hồ sơ không thuộc danh sách của phiên họp");
        council.votes(session, author);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> desk.as(author).sends(task, ballot(List.of(1), List.of())));

        // two that agree, one that does not: the author counts in the base and not among the ballots of his own row
        for (String member : members) {
            if (!member.equals(author)) {
                council.votes(session, member);
            }
        }
        desk.runReadySteps();
        assertThat(council.rows(session).get(1).tally()).isEqualTo(new RowTally(6, 6, 7, true));
    }

    @Test
    void whoTurnsOutToBeTheNomineeAfterTheInvitationDoesNotVoteOnHimselfEither() {
        List<String> rows = council.waits(SECRET_FORM, 2);
        String session = council.opens(rows);
        council.invites(session, "hop-phieu-kin", "2024-11-12");
        String first = members.get(2);
        council.isOf(rows.get(0), first);
        desk.at("2024-11-12T11:00").as(SECRETARY).does("userTask_recordMeeting", session, votesHere(members, null));
        desk.runReadySteps();
        assertThat(council.rows(session).get(0).recused()).containsExactly(first);
        assertThat(desk.as(first)
                        .isRefused("userTask_vote", ballotOf(session, first), ballot(List.of(1, 2), List.of())))
                .isEqualTo("Thành viên không bỏ phiếu cho hồ sơ của chính mình; hãy tải lại phiếu rồi bỏ phiếu lại.");

        String second = members.get(3);
        council.isOf(rows.get(1), second);
        String own = ballotOf(session, second);
        assertThat(desk.as(second).isRefused("userTask_vote", own, ballot(List.of(1, 2), List.of())))
                .isEqualTo("Thành viên không bỏ phiếu cho hồ sơ của chính mình; hãy tải lại phiếu rồi bỏ phiếu lại.");
        desk.as(second).does("userTask_vote", own, ballot(List.of(1), List.of()));
        members.stream().filter(member -> !member.equals(second)).forEach(member -> council.votes(session, member));
        desk.runReadySteps();
        assertThat(council.rows(session))
                .extracting(SessionRow::tally)
                .containsExactly(new RowTally(6, 6, 7, true), new RowTally(6, 6, 7, true));
    }

    @Test
    void aBallotAfterTheEndIsNotTaken() {
        String session = voting(council.waits(SECRET_FORM, 1), "hop-phieu-kin");
        String own = ballotOf(session, members.get(1));
        String task = desk.only("userTask_vote", own).getId();
        desk.at("2024-11-13T00:01");
        assertThat(desk.as(members.get(1)).isRefused("userTask_vote", own, ballot(List.of(1), List.of())))
                .startsWith("Phiên họp đã hết thời gian bỏ phiếu nên phiếu này không còn được nhận");
        desk.fires("event_votingOver", session).runReadySteps();
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> desk.as(members.get(1)).sends(task, ballot(List.of(1), List.of())));
    }

    @Test
    void aWrittenPollThatTooFewAnswerIsPolledOnUntilEnoughHave() {
        List<String> rows = council.waits(OPEN_FORM, 1);
        String session = council.opens(rows);
        council.invites(session, "lay-y-kien", "2024-11-15");
        members.subList(0, 3).forEach(member -> council.votes(session, member));
        desk.runReadySteps();
        desk.at("2024-11-16T00:00").fires("event_votingOver", session).runReadySteps();

        assertThat(council.status(session)).isEqualTo(SessionStatus.THIEU_THANH_VIEN);
        assertThat(council.rows(session).get(0).tally()).isNull();
        var secretary = desk.as(SECRETARY);
        assertThat(secretary.isRefused("userTask_settleQuorum", session, Typed.json("comment", "Kết thúc")))
                .isEqualTo(
                        "Phiên họp chưa đủ số thành viên tối thiểu nên chưa kết thúc được; hãy chọn lấy ý kiến thêm hoặc chuyển sang ngày khác.");
        assertThat(secretary.isRefused(
                        "userTask_settleQuorum",
                        session,
                        Typed.json("decision", "postpone", "date", "2024-11-20", "hour", "08:00", "comment", "Ít")))
                .startsWith("Lấy ý kiến bằng phiếu không có ngày họp");
        secretary.does("userTask_settleQuorum", session, Typed.json("decision", "poll", "date", "2024-11-20"));
        desk.runReadySteps();
        assertThat(desk.open("userTask_vote", ballotOf(session, members.get(0))))
                .isEmpty();
        members.subList(3, 7).forEach(member -> council.votes(session, member));
        desk.runReadySteps();

        assertThat(council.rows(session).get(0).tally()).isEqualTo(new RowTally(7, 7, 7, true));
        council.signsAndApproves(session);
        assertThat(nominations.get(rows.get(0)).status()).isEqualTo(NominationStatus.CHO_QUYET_DINH);
    }

    @Test
    void aMeetingThatTooFewJoinInTheEndIsHeldOnAnotherDayAndItsBallotsAreGone() {
        String session = council.opens(council.waits(SECRET_FORM, 1));
        council.invites(session, "hop-phieu-kin", "2024-11-12");
        desk.at("2024-11-12T11:00");
        desk.as(SECRETARY).does("userTask_recordMeeting", session, votesHere(members.subList(0, 3), "2024-11-14"));
        desk.runReadySteps();
        council.votes(session, members.get(0));
        desk.runReadySteps();
        desk.at("2024-11-15T00:00").fires("event_votingOver", session).runReadySteps();
        desk.as(SECRETARY)
                .does(
                        "userTask_settleQuorum",
                        session,
                        Typed.json(
                                "decision", "postpone",
                                "date", "2024-11-20",
                                "hour", "08:00",
                                "place", "Phòng họp số 1",
                                "comment", "Ít người"));
        desk.runReadySteps();

        assertThat(council.members(session)).noneMatch(SessionMember::voted).noneMatch(SessionMember::asked);
        assertThat(desk.waitsAt(session)).containsExactly("userTask_recordMeeting");
    }

    @Test
    void whatTheSecretaryPreparesIsChecked() {
        var secretary = desk.as(SECRETARY);
        String session = council.opens(council.waits(SECRET_FORM, 1));

        assertThat(secretary.isRefused("userTask_prepare", session, typed(arranged(null, "2024-11-12"))))
                .startsWith("Chưa chọn hình thức họp");
        assertThat(secretary.isRefused("userTask_prepare", session, typed(arranged("hop-bieu-quyet", "2024-11-12"))))
                .contains("phải bỏ phiếu kín; hãy chọn họp bỏ phiếu kín");
        assertThat(secretary.isRefused("userTask_prepare", session, typed(arranged("hop-phieu-kin", "2024-11-05"))))
                .isEqualTo(
                        "Giấy mời và tài liệu được gửi trước ít nhất 3 ngày làm việc; hãy chọn ngày từ 07/11/2024 hoặc ghi lý do mời gấp.");
        assertThat(secretary.isRefused("userTask_prepare", session, typed(arranged("hop-phieu-kin", "2024-11-01"))))
                .isEqualTo("Ngày họp phải từ hôm nay trở đi; hãy nhập ngày không sớm hơn 04/11/2024.");
        Map<String, Object> noHour = arranged("hop-phieu-kin", "2024-11-12");
        noHour.put("hour", "8 giờ");
        assertThat(secretary.isRefused("userTask_prepare", session, typed(noHour)))
                .isEqualTo("Chưa nhập giờ họp; hãy nhập giờ theo dạng 08:00.");
        Map<String, Object> urgent = arranged("hop-phieu-kin", "2024-11-05");
        urgent.put("shortNotice", "Khen thưởng đột xuất");
        secretary.does("userTask_prepare", session, typed(urgent));
        desk.runReadySteps();
        assertThat(secretary.isRefused("userTask_recordMeeting", session, votesHere(members, null)))
                .startsWith("Phiên họp đến ngày 05/11/2024 mới diễn ra");
        desk.at("2024-11-05T12:00");
        assertThat(secretary.isRefused("userTask_recordMeeting", session, votesHere(List.of("ai-do"), null)))
                .startsWith("Có người dự họp không phải thành viên được mời");
        assertThat(secretary.isRefused("userTask_recordMeeting", session, Typed.json("comment", "x")))
                .startsWith("Chưa chọn phiên họp tiếp tục thế nào");
    }

    @Test
    void theStandingBodyIsThoseWhoWereChosen() {
        String session = council.opens(CouncilBody.THUONG_TRUC, council.waitsForStandingBody(OPEN_FORM, 1));
        Map<String, Object> typed = arranged("hop-bieu-quyet", "2024-11-12");
        assertThat(desk.as(SECRETARY).isRefused("userTask_prepare", session, typed(typed)))
                .startsWith("Chưa chọn đủ thành viên Thường trực Hội đồng");
        typed.put("members", members.subList(0, 3));
        desk.as(SECRETARY).does("userTask_prepare", session, typed(typed));

        assertThat(council.members(session))
                .extracting(SessionMember::person)
                .containsExactlyInAnyOrderElementsOf(members.subList(0, 3));
    }

    @Test
    void whoIsNoSecretaryOpensNothingAndNothingIsTakenTwice() {
        List<String> rows = council.waits(OPEN_FORM, 2);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> sessions.open(PLAN, COUNCIL, CouncilBody.HOI_DONG, rows, members.get(1)));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> council.opens(List.of()))
                .withMessageStartingWith("Chưa chọn hồ sơ nào");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> sessions.open(PLAN, "khong-co", CouncilBody.HOI_DONG, rows, SECRETARY));
        council.opens(rows.subList(0, 1));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> council.opens(rows))
                .withMessageStartingWith("Có hồ sơ vừa chuyển trạng thái hoặc đã vào phiên họp khác");
        assertThat(sessions.waiting(PLAN, COUNCIL, CouncilBody.HOI_DONG).first())
                .extracting(Nomination::id)
                .containsExactly(rows.get(1));
        assertThat(sessions.waiting(PLAN, COUNCIL, CouncilBody.THUONG_TRUC).first())
                .isEmpty();
    }

    @Test
    void aRowThatIsWithdrawnDuringTheSessionIsLeftOutWithItsReason() {
        List<String> rows = council.waits(SECRET_FORM, 2);
        String session = voting(rows, "hop-phieu-kin");
        council.votes(session, members.get(0));
        moves.move(
                rows.subList(0, 1),
                Set.of(NominationStatus.CHO_HOP),
                NominationStep.to(NominationStatus.DA_RUT, null).because("Đơn vị rút hồ sơ"));

        assertThat(desk.as(members.get(1))
                        .isRefused("userTask_vote", ballotOf(session, members.get(1)), ballot(List.of(1), List.of())))
                .startsWith("Phiếu còn 1 hồ sơ chưa đánh dấu");
        members.subList(1, 7).forEach(member -> council.votes(session, member));
        desk.runReadySteps();
        assertThat(views.detail(PLAN, session, CHAIR).rows())
                .extracting(SessionViews.Row::leftReason)
                .containsExactly("Đã rút: Đơn vị rút hồ sơ", null);
        council.signsAndApproves(session);
        assertThat(nominations.all(rows))
                .extracting(Nomination::status)
                .containsExactly(NominationStatus.DA_RUT, NominationStatus.CHO_QUYET_DINH);
    }

    @Test
    void aCancelledSessionGivesItsRowsBackAndEndsItsBallots() {
        List<String> rows = council.waits(SECRET_FORM, 2);
        String session = voting(rows, "hop-phieu-kin");
        council.votes(session, members.get(0));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> sessions.cancel(session, members.get(0), "Không họp nữa"));
        sessions.cancel(session, SECRETARY, "Hoãn sang năm sau");
        desk.runReadySteps();

        assertThat(desk.endsOf("council-session", session)).containsExactly("endEvent_cancelled");
        assertThat(desk.open("userTask_vote", ballotOf(session, members.get(1))))
                .isEmpty();
        assertThat(sessions.waiting(PLAN, COUNCIL, CouncilBody.HOI_DONG).first())
                .hasSize(2);
        assertThat(council.status(session)).isEqualTo(SessionStatus.HUY);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> sessions.cancel(session, SECRETARY, "Lần nữa"))
                .withMessageStartingWith("Phiên họp đã kết thúc nên không hủy được");
        // the rows go before another session
        assertThat(council.opens(rows)).isNotEqualTo(session);
    }

    @Test
    void whoSignedAsSecretaryDoesNotSignAsChair() {
        String session = voting(council.waits(OPEN_FORM, 1), "hop-bieu-quyet");
        members.forEach(member -> council.votes(session, member));
        desk.runReadySteps();
        staff.alsoMake(SECRETARY, new Group(PLAN, COUNCIL, Role.LANH_DAO), vn.thidua.plan.SigningCapacity.KT);
        desk.as(SECRETARY).does("userTask_signMinutes", session, Typed.json("discussion", "Kết luận"));

        assertThat(desk.as(SECRETARY).isRefused("userTask_approveMinutes", session, Typed.approve()))
                .startsWith("Bạn đã ký biên bản với tư cách thư ký nên không thông qua biên bản này");
        assertThat(desk.as(CHAIR).isRefused("userTask_approveMinutes", session, Typed.json("comment", "x")))
                .startsWith("Chưa chọn thông qua hay trả lại biên bản");
    }
}
