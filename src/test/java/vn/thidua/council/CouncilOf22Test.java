package vn.thidua.council;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.council.CouncilAtWork.CHAIR;
import static vn.thidua.council.CouncilAtWork.OPEN_FORM;
import static vn.thidua.council.CouncilAtWork.PLAN;
import static vn.thidua.council.CouncilAtWork.SECRETARY;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.council.domain.RowTally;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.NominationStatus;
import vn.thidua.nomination.Nominations;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Typed;

/** Scene 7: the council of 22, 17 present, 3 by phiếu lấy ý kiến, 2 silent; a list of 40, in secret, counted on paper by three. */
@OfficeTest
class CouncilOf22Test {

    private static final int CHAIRMANS = 1;
    private static final int THE_FORTIETH = 40;

    @Autowired
    Desk desk;

    @Autowired
    CouncilAtWork council;

    @Autowired
    Nominations nominations;

    @Autowired
    SessionViews views;

    private List<String> members;
    private List<String> rows;
    private String session;

    @BeforeEach
    void theSessionIsInvited() {
        desk.at("2024-11-18T08:00");
        members = council.sits(22);
        rows = council.waits(OPEN_FORM, 40);
        council.isOf(rows.get(CHAIRMANS - 1), CHAIR);
        session = council.opens(rows);
        council.invites(session, "hop-phieu-kin", "2024-11-25");
        desk.at("2024-11-25T11:30");
    }

    private static Map<String, Object> row(int n, Integer valid, int agree) {
        var row = new LinkedHashMap<String, Object>();
        row.put("n", n);
        row.put("valid", valid);
        row.put("agree", agree);
        return row;
    }

    /** All in favour but of the 40th; the chairman's ballot says nothing of himself. */
    private static List<Map<String, Object>> counted() {
        var counted = new ArrayList<Map<String, Object>>();
        counted.add(row(CHAIRMANS, null, 16));
        for (int n = 2; n < THE_FORTIETH; n++) {
            counted.add(row(n, 17, 17));
        }
        counted.add(row(THE_FORTIETH, 17, 15));
        return counted;
    }

    private String recorded(int present, Map<String, Object> count, String pollUntil, UUID scan) {
        return Typed.json(
                "decision",
                "paper",
                "present",
                members.subList(0, present),
                "pollUntil",
                pollUntil,
                "count",
                count,
                "attachments",
                scan == null ? List.of() : List.of(scan));
    }

    private static Map<String, Object> count(
            int team, int issued, int collected, int valid, List<Map<String, Object>> rows) {
        var names = List.of("Nguyễn Văn A", "Trần Thị B", "Lê Văn C").subList(0, team);
        return Map.of(
                "team", names.stream().map(name -> Map.of("name", name)).toList(),
                "issued", issued,
                "collected", collected,
                "valid", valid,
                "rows", rows);
    }

    @Test
    void thirtyNinePassAndTheFortiethFallsShortByOneVoteOfTwentyTwo() {
        UUID scan = desk.as(SECRETARY).attaches("userTask_recordMeeting", session, "bien-ban-kiem-phieu.pdf");
        desk.as(SECRETARY)
                .does(
                        "userTask_recordMeeting",
                        session,
                        recorded(17, count(3, 17, 17, 17, counted()), "2024-11-29", scan));
        desk.runReadySteps();
        assertThat(desk.timerDate("event_votingOver", session)).isEqualTo("2024-11-29T16:59:59Z");

        // one ballot task per absent member for the whole list, none for those who voted on paper
        List<String> absent = members.subList(17, 22);
        for (String member : members) {
            assertThat(desk.open("userTask_vote", CouncilSession.ballot(session, member)))
                    .hasSize(absent.contains(member) ? 1 : 0);
        }
        absent.subList(0, 2).forEach(member -> council.votes(session, member));
        council.votes(session, absent.get(2), THE_FORTIETH);
        desk.runReadySteps();
        desk.at("2024-11-30T00:00").fires("event_votingOver", session).runReadySteps();

        // 17 agree: 85 % of 20 ballots, 77.3 % of 22 members, where 18 votes are 80 %
        List<SessionRow> tallied = council.rows(session);
        assertThat(tallied.get(THE_FORTIETH - 1).tally()).isEqualTo(new RowTally(20, 17, 22, false));
        assertThat(tallied.get(1).tally()).isEqualTo(new RowTally(20, 20, 22, true));
        assertThat(tallied.get(CHAIRMANS - 1).recused()).containsExactly(CHAIR);
        assertThat(tallied.get(CHAIRMANS - 1).tally()).isEqualTo(new RowTally(19, 19, 22, true));
        assertThat(views.detail(PLAN, session, CHAIR)
                        .rows()
                        .get(THE_FORTIETH - 1)
                        .percent())
                .isEqualTo("77,3");
        assertThat(desk.endsOf("council-ballot", CouncilSession.ballot(session, absent.get(4))))
                .containsExactly("endEvent_closed");

        council.signsAndApproves(session);
        List<Nomination> after = nominations.all(rows);
        assertThat(after.stream().filter(each -> each.status() == NominationStatus.CHO_QUYET_DINH))
                .hasSize(39);
        Nomination refused = nominations.get(rows.get(THE_FORTIETH - 1));
        assertThat(refused.status()).isEqualTo(NominationStatus.KHONG_KHEN);
        assertThat(nominations.stages(refused.id()))
                .last()
                .satisfies(
                        stage -> assertThat(stage.note()).isEqualTo("Đồng ý 17/22 (77,3 %), không đạt tỷ lệ quy định"));
    }

    @Test
    void whatTheCountingTeamCannotHaveCountedIsRefused() {
        var secretary = desk.as(SECRETARY);
        String task = "userTask_recordMeeting";
        UUID scan = secretary.attaches(task, session, "bien-ban-kiem-phieu.pdf");

        assertThat(secretary.isRefused(task, session, recorded(17, count(1, 17, 17, 17, counted()), null, scan)))
                .isEqualTo("Tổ kiểm phiếu phải có ít nhất hai người; hãy ghi tên từng người trong tổ kiểm phiếu.");
        assertThat(secretary.isRefused(task, session, recorded(17, count(3, 17, 17, 17, counted()), null, null)))
                .isEqualTo("Chưa đính kèm bản chụp biên bản kiểm phiếu; hãy đính kèm rồi gửi lại.");
        assertThat(secretary.isRefused(task, session, recorded(17, count(3, 18, 17, 17, counted()), null, scan)))
                .startsWith("Số phiếu phát ra (18) nhiều hơn số thành viên dự họp (17)");
        assertThat(secretary.isRefused(task, session, recorded(17, count(3, 17, 17, 18, counted()), null, scan)))
                .startsWith("Số phiếu phát ra, thu vào, hợp lệ (17, 17, 18) không khớp");
        assertThat(secretary.isRefused(task, session, recorded(17, null, null, scan)))
                .isEqualTo("Chưa nhập kết quả kiểm phiếu; hãy nhập theo biên bản của tổ kiểm phiếu.");
        assertThat(secretary.isRefused(
                        task,
                        session,
                        recorded(17, count(3, 17, 17, 17, counted().subList(0, 39)), null, scan)))
                .startsWith("Chưa nhập số phiếu đồng ý của hồ sơ số 40");

        // nobody's ballot counts for himself: 17 present, the chairman among them
        var forHimself = new ArrayList<>(counted());
        forHimself.set(0, row(CHAIRMANS, 17, 17));
        assertThat(secretary.isRefused(task, session, recorded(17, count(3, 17, 17, 17, forHimself), null, scan)))
                .contains("có nhiều nhất 16 phiếu hợp lệ, không phải 17");
        forHimself.set(0, row(CHAIRMANS, 16, 17));
        assertThat(secretary.isRefused(task, session, recorded(17, count(3, 17, 17, 17, forHimself), null, scan)))
                .contains("có 17 phiếu đồng ý, nhiều hơn 16 phiếu hợp lệ");
    }

    @Test
    void withoutAQuorumTheSessionIsNotClosed() {
        assertThat(desk.as(SECRETARY)
                        .isRefused(
                                "userTask_recordMeeting",
                                session,
                                recorded(14, count(3, 14, 14, 14, List.of()), null, null)))
                .isEqualTo(
                        "Mới có 14 trong 22 thành viên dự họp, ít hơn số tối thiểu 15 nên phiên họp chưa kết thúc được; hãy chuyển sang ngày khác hoặc lấy ý kiến bằng phiếu của thành viên vắng mặt.");
        desk.as(SECRETARY)
                .does(
                        "userTask_recordMeeting",
                        session,
                        Typed.json(
                                "decision", "postpone",
                                "date", "2024-12-02",
                                "hour", "14:00",
                                "place", "Phòng họp số 2",
                                "comment", "Không đủ thành viên"));
        desk.runReadySteps();

        assertThat(council.status(session)).isEqualTo(SessionStatus.DA_MOI);
        assertThat(council.rows(session)).hasSize(40).allMatch(SessionRow::open);
        assertThat(desk.only("userTask_recordMeeting", session).getDueDate().toInstant())
                .isEqualTo("2024-12-02T16:59:59Z");

        // all are there on the other day: no ballot is given out, the count on paper is all
        desk.at("2024-12-02T16:00");
        UUID scan = desk.as(SECRETARY).attaches("userTask_recordMeeting", session, "bien-ban-kiem-phieu.pdf");
        var all = new ArrayList<Map<String, Object>>();
        for (int n = 1; n <= 40; n++) {
            all.add(row(n, null, 21));
        }
        desk.as(SECRETARY).does("userTask_recordMeeting", session, recorded(22, count(2, 22, 22, 22, all), null, scan));
        desk.runReadySteps();
        assertThat(council.rows(session).get(0).tally()).isEqualTo(new RowTally(21, 21, 22, true));
        assertThat(council.status(session)).isEqualTo(SessionStatus.CHO_KY);
    }
}
