package vn.thidua.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thidua.council.CouncilAtWork.CHAIR;
import static vn.thidua.council.CouncilAtWork.OPEN_FORM;
import static vn.thidua.council.CouncilAtWork.SECRETARY;
import static vn.thidua.council.CouncilAtWork.votesHere;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.NominationStatus;
import vn.thidua.nomination.Nominations;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Typed;

/** What an administrator cannot end in Cockpit, because nominations would wait for a session that is no more. */
@OfficeTest
class SessionEndedInCockpitTest {

    @Autowired
    Desk desk;

    @Autowired
    CouncilAtWork council;

    @Autowired
    Sessions sessions;

    @Autowired
    Nominations nominations;

    @Autowired
    RuntimeService runtime;

    private List<String> members;
    private List<String> rows;
    private String session;

    @BeforeEach
    void aSessionOfFive() {
        desk.at("2024-11-04T08:00");
        members = council.sits(5);
        rows = council.waits(OPEN_FORM, 2);
        session = council.opens(rows);
    }

    private void deleted(String process, String businessKey) {
        runtime.deleteProcessInstance(desk.instance(process, businessKey).getId(), "Mở nhầm.", true);
    }

    private void everybodyHasABallot() {
        council.invites(session, "hop-bieu-quyet", "2024-11-12");
        desk.at("2024-11-12T11:00").as(SECRETARY).does("userTask_recordMeeting", session, votesHere(members, null));
        desk.runReadySteps();
    }

    @Test
    void aSessionBeforeItsEndIsCancelledByTheSecretaryAndByNobodyElse() {
        assertThatThrownBy(() -> deleted("council-session", session))
                .hasStackTraceContaining(
                        "đang xét hồ sơ nên không xóa được việc này; hãy đề nghị thư ký Hội đồng hủy phiên họp để các hồ sơ trở lại danh sách chờ.");
        assertThat(desk.waitsAt(session)).containsExactly("userTask_prepare");

        sessions.cancel(session, SECRETARY, "Mở nhầm");
        desk.runReadySteps();
        assertThat(desk.endsOf("council-session", session)).containsExactly("endEvent_cancelled");
        assertThat(council.opens(rows)).isNotEqualTo(session);
    }

    @Test
    void aSessionWhoseMinutesTheChairSignedGivesItsResults() {
        everybodyHasABallot();
        members.forEach(member -> council.votes(session, member));
        desk.runReadySteps();
        desk.as(SECRETARY).does("userTask_signMinutes", session, Typed.json("discussion", "Thống nhất."));
        desk.as(CHAIR).does("userTask_approveMinutes", session, Typed.approve());

        assertThatThrownBy(() -> deleted("council-session", session))
                .hasStackTraceContaining("đã được Chủ tịch Hội đồng ký nên không xóa được việc này");
        desk.runReadySteps();
        assertThat(council.status(session)).isEqualTo(SessionStatus.KET_THUC);
        assertThat(nominations.all(rows)).extracting(Nomination::status).containsOnly(NominationStatus.CHO_QUYET_DINH);
    }

    @Test
    void nobodysVoteIsTakenAwayByDeletingTheBallot() {
        everybodyHasABallot();
        String member = members.get(1);
        assertThatThrownBy(() -> deleted("council-ballot", CouncilSession.ballot(session, member)))
                .hasStackTraceContaining("Phiếu này đang chờ thành viên Hội đồng bỏ nên không xóa được");
        council.votes(session, member);
        assertThat(council.members(session))
                .filteredOn(SessionMember::voted)
                .extracting(SessionMember::person)
                .containsExactly(member);
    }
}
