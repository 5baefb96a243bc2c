package vn.thidua.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.supervision.TeamAtWork.HEAD;
import static vn.thidua.supervision.TeamAtWork.PLAN;
import static vn.thidua.supervision.TeamAtWork.SPECIALIST;
import static vn.thidua.supervision.TeamAtWork.arranged;
import static vn.thidua.supervision.TeamAtWork.member;
import static vn.thidua.supervision.TeamAtWork.minutes;
import static vn.thidua.supervision.TeamAtWork.requirement;
import static vn.thidua.supervision.TeamAtWork.returns;
import static vn.thidua.supervision.TeamAtWork.signs;
import static vn.thidua.supervision.TeamAtWork.team;
import static vn.thidua.supervision.TeamAtWork.unit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.document.Attachments;
import vn.thidua.obligation.Obligations;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** What a supervision refuses, in which words, and who sees what of it. */
@OfficeTest
class SupervisionRulesTest {

    private static final String FINANCE = PLAN + ".tai-chinh";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    TeamAtWork people;

    @Autowired
    Supervisions supervisions;

    @Autowired
    Conclusions conclusions;

    @Autowired
    Visits visits;

    @Autowired
    SupervisionViews views;

    @Autowired
    SupervisionFiles files;

    @Autowired
    Attachments attachments;

    @Autowired
    CouncilTeam suggestions;

    @Autowired
    Obligations obligations;

    @Autowired
    JdbcClient jdbc;

    private String id;

    @BeforeEach
    void june() {
        staff.hireFor(PLAN);
        desk.at("2024-06-03T08:00");
        id = supervisions.open(PLAN, "thuong-xuyen", "noi-vu", SPECIALIST, null).id();
    }

    private static String refused(ThrowingCallable deed) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(deed)
                .actual()
                .getMessage();
    }

    private static String notAllowed(ThrowingCallable deed) {
        return assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(deed)
                .actual()
                .getMessage();
    }

    // ---- opening
    // -----------------------------------------------------------------------------------------------------

    @Test
    void onlyTheConsolidatorAndTheBodyOpenOneAndOnlyOneOfThePlan() {
        assertThat(notAllowed(() -> supervisions.open(PLAN, "thuong-xuyen", "noi-vu", FINANCE + ".chuyen-vien", null)))
                .isEqualTo(
                        "Chỉ người của cơ quan tổng hợp hoặc của cơ quan mà Kế hoạch giao kiểm tra, giám sát mới lập được cuộc kiểm tra, giám sát.");
        assertThat(notAllowed(
                        () -> supervisions.open(PLAN, "phap-luat", "cong-doan", PLAN + ".doan-tn.chuyen-vien", null)))
                .startsWith("Chỉ người của cơ quan tổng hợp");
        assertThat(supervisions
                        .open(PLAN, "phap-luat", "cong-doan", PLAN + ".cong-doan.lanh-dao", null)
                        .period())
                .isEqualTo("2024-2");
        assertThat(refused(() -> supervisions.open(PLAN, "phap-luat", "tai-chinh", SPECIALIST, null)))
                .isEqualTo(
                        "Cơ quan chủ trì không thuộc các cơ quan mà Kế hoạch giao kiểm tra, giám sát; hãy chọn lại cơ quan chủ trì.");
        assertThat(refused(() -> supervisions.open(PLAN, "la", "noi-vu", SPECIALIST, null)))
                .isEqualTo("Kế hoạch không có cuộc kiểm tra, giám sát này; hãy chọn lại.");
    }

    // ---- team and schedule
    // -------------------------------------------------------------------------------------------

    private String arranging(String submission) {
        return desk.as(SPECIALIST).isRefused("userTask_arrange", id, submission);
    }

    private String teamOf(List<Map<String, Object>> some) {
        return arranging(arranged(some, "2024-01-01", "2024-05-31", List.of(unit("tai-chinh", "2024-06-20"))));
    }

    @Test
    void aTeamHasOneHeadWhoIsOnIt() {
        assertThat(teamOf(List.of())).isEqualTo("Chưa có thành viên nào trong đoàn; hãy ghi ít nhất trưởng đoàn.");
        assertThat(teamOf(List.of(member(HEAD, null, "Phó Chủ tịch", false))))
                .isEqualTo(
                        "Trưởng đoàn không có trong danh sách thành viên; hãy đánh dấu trưởng đoàn ở một dòng của đoàn.");
        assertThat(teamOf(List.of(member(HEAD, null, "Phó Chủ tịch", true), member(SPECIALIST, null, "Nội vụ", true))))
                .isEqualTo("Đoàn chỉ có một trưởng đoàn; hãy bỏ bớt dấu trưởng đoàn.");
        assertThat(teamOf(List.of(member("ai-do", null, "Không rõ", true))))
                .isEqualTo("Có thành viên không có tài khoản trong kế hoạch này; hãy chọn lại thành viên của đoàn.");
        assertThat(teamOf(List.of(member(HEAD, null, "Phó Chủ tịch", true), member(HEAD, null, "Nội vụ", false))))
                .isEqualTo("Lãnh đạo UBND phường được ghi hai lần trong đoàn; hãy bỏ một dòng.");
        assertThat(teamOf(List.of(member(HEAD, null, " ", true))))
                .isEqualTo("Chưa nhập mục “Chức vụ, đơn vị của Lãnh đạo UBND phường”; hãy nhập rồi gửi lại.");
    }

    /** The council's assignment is data of another feature, so its rows are written here as that feature would. */
    @Test
    void theCouncilsAssignmentSuggestsTheTeam() {
        String council = supervisions
                .open(PLAN, "doan-hang-nam", "hoi-dong", SPECIALIST, null)
                .id();
        assertThat(suggestions.of(supervisions.get(council))).isEmpty();
        obligations.open(
                PLAN,
                "duty-phan-cong",
                "2024",
                List.of(new Obligations.Demand("hoi-dong", vn.thidua.plan.DutyMode.GIAO)),
                null,
                desk.now());
        jdbc.sql("""
                        insert into thidua.council_assignment
                            (obligation_id, version, position, plan_id, office_id, member, post, field, area, from_at)
                        values (:duty, 1, 1, :plan, 'hoi-dong', 'Lãnh đạo UBND phường', 'Phó Chủ tịch', 'Kinh tế', null, :at),
                               (:duty, 1, 2, :plan, 'hoi-dong', 'Trần Thị B', null, null, 'Tổ 1', :at)
                        """)
                .param("duty", PLAN + "/duty-phan-cong/2024/hoi-dong")
                .param("plan", PLAN)
                .param("at", desk.now().atOffset(java.time.ZoneOffset.UTC))
                .update();
        assertThat(suggestions.of(supervisions.get(council)))
                .containsExactly(
                        new TeamMember(HEAD, "Lãnh đạo UBND phường", "Phó Chủ tịch; Kinh tế", true),
                        new TeamMember(null, "Trần Thị B", "Tổ 1", false));
        assertThat(suggestions.of(supervisions.get(id))).isEmpty();
    }

    private String units(List<Map<String, Object>> some) {
        return arranging(arranged(team(), "2024-01-01", "2024-05-31", some));
    }

    @Test
    void aScheduleNamesOfficesOfThePlanOnceOnADayToCome() {
        assertThat(units(List.of())).isEqualTo("Chưa chọn đơn vị nào; hãy chọn ít nhất một đơn vị để làm việc.");
        assertThat(units(List.of(unit("cong-doan", "2024-06-20"))))
                .isEqualTo(
                        "Công đoàn phường không thuộc các đơn vị mà Kế hoạch cho cuộc kiểm tra, giám sát này; hãy chọn đơn vị trong danh sách.");
        assertThat(units(List.of(unit("khong-co", "2024-06-20")))).startsWith("Đơn vị đã chọn không thuộc");
        assertThat(units(List.of(unit("tai-chinh", "2024-06-03"))))
                .isEqualTo(
                        "Ngày làm việc tại Bộ phận Tài chính (03/06/2024) không ở sau hôm nay; hãy nhập một ngày sau 03/06/2024.");
        assertThat(units(List.of(unit("tai-chinh", null))))
                .isEqualTo("Chưa nhập ngày làm việc tại Bộ phận Tài chính; hãy nhập ngày theo dạng dd/MM/yyyy.");
        assertThat(units(List.of(unit("tai-chinh", "2024-06-20"), unit("tai-chinh", "2024-06-21"))))
                .isEqualTo("Bộ phận Tài chính có hai dòng trong lịch; hãy bỏ một dòng.");
    }

    @Test
    void thePeriodLookedAtEndsAfterItBeginsAndBeforeTheLastVisit() {
        var units = List.of(unit("tai-chinh", "2024-06-20"));
        assertThat(arranging(arranged(team(), null, "2024-05-31", units)))
                .isEqualTo("Chưa nhập thời kỳ được xem xét; hãy nhập từ ngày và đến ngày.");
        assertThat(arranging(arranged(team(), "2024-05-31", "2024-01-01", units)))
                .isEqualTo(
                        "Thời kỳ được xem xét kết thúc (01/01/2024) trước khi bắt đầu (31/05/2024); hãy nhập lại hai ngày.");
        assertThat(arranging(arranged(team(), "2024-01-01", "2024-06-30", units)))
                .isEqualTo(
                        "Thời kỳ được xem xét đến 30/06/2024, sau buổi làm việc cuối cùng (20/06/2024); hãy nhập lại ngày kết thúc thời kỳ.");
        assertThat(arranging(Typed.json("comment", "x")))
                .isEqualTo("Chưa chọn có tổ chức hay không; hãy chọn một trong hai rồi gửi.");
    }

    @Test
    void aRecordedPaperNeedsNumberDateAndCopy() {
        desk.as(SPECIALIST).does("userTask_arrange", id, arranged(unit("tai-chinh", "2024-06-20")));
        assertThat(recording(Typed.json("date", "2024-06-03")))
                .isEqualTo("Chưa nhập mục “Số, ký hiệu”; hãy nhập rồi gửi lại.");
        assertThat(recording(Typed.json("number", "1/KH")))
                .isEqualTo("Chưa nhập ngày văn bản; hãy nhập ngày theo dạng dd/MM/yyyy.");
        assertThat(recording(Typed.json("number", "1/KH", "date", "2024-06-04")))
                .isEqualTo("Ngày văn bản 04/06/2024 ở sau ngày hôm nay; hãy nhập ngày không muộn hơn 03/06/2024.");
        assertThat(recording(Typed.json("number", "1/KH", "date", "2024-06-03")))
                .isEqualTo("Chưa đính kèm bản phát hành của kế hoạch; hãy đính kèm rồi gửi lại.");
    }

    private String recording(String submission) {
        return desk.as(SPECIALIST).isRefused("userTask_record", id, submission);
    }

    // ---- minutes
    // -----------------------------------------------------------------------------------------------------

    private String visitOfFinance() {
        people.announces(id, arranged(unit("tai-chinh", "2024-06-10"), unit("tram-y-te", "2024-06-11")));
        desk.at("2024-06-10T15:00");
        return Visit.id(id, "tai-chinh");
    }

    @Test
    void minutesSayWhenTheyMetAndWhetherSomethingWasFound() {
        String visit = visitOfFinance();
        assertThat(minutesRefused(visit, minutes("2024-06-11", List.of("A"))))
                .isEqualTo("Ngày làm việc 11/06/2024 ở sau hôm nay; hãy nhập ngày không muộn hơn 10/06/2024.");
        assertThat(minutesRefused(visit, minutes(null, List.of("A"))))
                .isEqualTo("Chưa nhập ngày làm việc; hãy nhập ngày theo dạng dd/MM/yyyy.");
        assertThat(minutesRefused(visit, Typed.json("decision", "sign", "metOn", "2024-06-10", "minutes", "x")))
                .isEqualTo("Chưa ghi tồn tại nào; nếu đơn vị không có tồn tại thì hãy chọn “Không có tồn tại”.");
        assertThat(minutesRefused(
                        visit,
                        Typed.json(
                                "decision", "sign",
                                "metOn", "2024-06-10",
                                "minutes", "x",
                                "nothingFound", true,
                                "findings", List.of(Map.of("text", "A")))))
                .isEqualTo("Đã chọn “Không có tồn tại” nhưng vẫn ghi tồn tại; hãy bỏ một trong hai.");
        assertThat(minutesRefused(visit, Typed.json("metOn", "2024-06-10")))
                .isEqualTo(
                        "Chưa chọn cách ký biên bản; hãy chọn ký trên hệ thống, đã ký bản giấy hoặc không làm việc.");
    }

    private String minutesRefused(String visit, String submission) {
        return desk.as(SPECIALIST).isRefused("userTask_recordMinutes", visit, submission);
    }

    @Test
    void minutesSignedByOneSideAreNone() {
        String visit = visitOfFinance();
        assertThat(minutesRefused(visit, paper("Trần Văn C", null)))
                .isEqualTo(
                        "Biên bản giấy phải có chữ ký của cả hai bên; hãy ghi tên người ký của đoàn và người ký của đơn vị.");
        assertThat(minutesRefused(visit, paper("Trần Văn C", "Lê Thị D")))
                .isEqualTo("Chưa đính kèm bản chụp biên bản đã ký; hãy đính kèm rồi gửi lại.");

        desk.as(SPECIALIST).does("userTask_recordMinutes", visit, minutes("2024-06-10", List.of()));
        desk.as(HEAD).does("userTask_signForTeam", visit, signs());
        assertThat(refused(() -> visits.endVisits(id, HEAD, "Đã đủ")))
                .isEqualTo(
                        "Biên bản làm việc với Bộ phận Tài chính mới có một bên ký; hãy chờ đơn vị ký hoặc ghi bản giấy đã có hai bên ký.");
    }

    private static String paper(String team, String unit) {
        return Typed.json(
                "decision",
                "paper",
                "metOn",
                "2024-06-10",
                "minutes",
                "x",
                "nothingFound",
                true,
                "teamSigner",
                team,
                "unitSigner",
                unit);
    }

    @Test
    void theHeadSignsForTheTeamAndSomebodyElseForTheOffice() {
        String visit = visitOfFinance();
        desk.as(SPECIALIST).does("userTask_recordMinutes", visit, minutes("2024-06-10", List.of()));
        String other = staff.hire(
                PLAN + ".pho", new Group(PLAN, "ubnd", Role.LANH_DAO), new Group(PLAN, "tai-chinh", Role.LANH_DAO));
        assertThat(desk.as(other).isRefused("userTask_signForTeam", visit, signs()))
                .isEqualTo(
                        "Chỉ trưởng đoàn (Lãnh đạo UBND phường) mới ký biên bản thay mặt đoàn; hãy để trưởng đoàn nhận việc này.");
        assertThat(desk.as(other).isRefused("userTask_signForTeam", visit, returns("x")))
                .startsWith("Chỉ trưởng đoàn");
        assertThat(desk.as(HEAD).isRefused("userTask_signForTeam", visit, Typed.json("decision", "return")))
                .isEqualTo("Chưa nhập mục “Ý kiến, nội dung cần sửa”; hãy nhập rồi gửi lại.");
        assertThat(desk.as(HEAD).isRefused("userTask_signForTeam", visit, Typed.json("comment", "x")))
                .isEqualTo("Chưa chọn ký hay trả lại biên bản; hãy chọn một trong hai rồi gửi.");
        desk.as(HEAD).does("userTask_signForTeam", visit, signs());

        staff.alsoMake(HEAD, new Group(PLAN, "tai-chinh", Role.LANH_DAO), vn.thidua.plan.SigningCapacity.KT);
        try {
            assertThat(desk.as(HEAD).isRefused("userTask_signForUnit", visit, signs()))
                    .isEqualTo(
                            "Người đã ký thay mặt đoàn không ký thay mặt Bộ phận Tài chính; đề nghị lãnh đạo khác của đơn vị ký.");
        } finally {
            staff.takeFrom(HEAD, new Group(PLAN, "tai-chinh", Role.LANH_DAO));
        }
    }

    @Test
    void onlyTheHeadOrTheLeadOfficesLeaderEndsTheVisitsAndOnlyWhileTheyLast() {
        assertThat(refused(() -> visits.endVisits(id, PLAN + ".noi-vu.lanh-dao", "x")))
                .isEqualTo(
                        "Cuộc kiểm tra, giám sát không ở bước làm việc tại đơn vị (đang lập đoàn, lịch); hãy tải lại trang.");
        visitOfFinance();
        assertThat(notAllowed(() -> visits.endVisits(id, SPECIALIST, "x")))
                .isEqualTo(
                        "Chỉ trưởng đoàn hoặc lãnh đạo cơ quan chủ trì mới kết thúc được đợt làm việc tại các đơn vị.");
        assertThat(refused(() -> visits.endVisits(id, HEAD, " ")))
                .isEqualTo("Chưa nhập mục “Lý do không làm việc với các đơn vị còn lại”; hãy nhập rồi gửi lại.");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> visits.endVisits(id, FINANCE + ".lanh-dao", "x"));
    }

    @Test
    void aVisitIsMovedByTheTeamToADayToComeWhileThereAreNoMinutes() {
        String visit = visitOfFinance();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> reschedule(PLAN + ".tai-chinh.lanh-dao", "tai-chinh", "2024-06-20"));
        assertThat(refused(() -> reschedule(SPECIALIST, "tai-chinh", "2024-06-10")))
                .isEqualTo(
                        "Ngày làm việc tại Bộ phận Tài chính (10/06/2024) không ở sau hôm nay; hãy nhập một ngày sau 10/06/2024.");
        desk.as(SPECIALIST).does("userTask_recordMinutes", visit, minutes("2024-06-10", List.of()));
        assertThat(refused(() -> reschedule(SPECIALIST, "tai-chinh", "2024-06-20")))
                .isEqualTo(
                        "Không đổi lịch làm việc với Bộ phận Tài chính được nữa (chờ trưởng đoàn ký biên bản); hãy tải lại trang.");
    }

    private void reschedule(String person, String office, String date) {
        visits.reschedule(id, office, person, java.time.LocalDate.parse(date), "Trụ sở");
    }

    // ---- conclusion
    // --------------------------------------------------------------------------------------------------

    @Test
    void theConclusionRequiresSomethingOfEveryOfficeWithFindingsAndOfNoOther() {
        visitOfFinance();
        people.meets(id, "tai-chinh", "2024-06-10", List.of("A"));
        desk.at("2024-06-11T15:00");
        people.meets(id, "tram-y-te", "2024-06-11", List.of());
        people.recordsPaper(SPECIALIST, id, "4/BC", "2024-06-11");

        assertThat(concluding())
                .isEqualTo(
                        "Biên bản làm việc với Bộ phận Tài chính có tồn tại nhưng chưa có kiến nghị; hãy ghi kiến nghị và thời hạn.");
        assertThat(concluding(requirement("tram-y-te", "B", "2024-07-01")))
                .isEqualTo(
                        "Biên bản làm việc với Trạm Y tế phường không có tồn tại; hãy bỏ kiến nghị đối với đơn vị này.");
        assertThat(concluding(requirement("dia-chinh", "B", "2024-07-01")))
                .isEqualTo(
                        "Công chức Địa chính không có biên bản làm việc nên không ghi kiến nghị được; hãy bỏ dòng này.");
        assertThat(concluding(requirement("tai-chinh", "B", "2024-06-11")))
                .isEqualTo(
                        "Thời hạn thực hiện kết luận của Bộ phận Tài chính phải ở sau hôm nay (11/06/2024); hãy nhập lại ngày.");
        assertThat(concluding(requirement("tai-chinh", "B", "2024-07-01"), requirement("tai-chinh", "C", "2024-07-02")))
                .isEqualTo(
                        "Các kiến nghị đối với Bộ phận Tài chính có hai thời hạn (01/07/2024 và 02/07/2024); hãy ghi một thời hạn cho cả đơn vị.");
        desk.as(SPECIALIST)
                .does(
                        "userTask_conclude",
                        id,
                        Typed.json("requirements", List.of(requirement("tai-chinh", "B", "2024-07-01"))));
        people.recordsPaper(SPECIALIST, id, "5/TB", "2024-06-11");

        String answer = PLAN + "/follow-up-thuong-xuyen/2024-1/tai-chinh";
        assertThat(notAllowed(() -> conclusions.endFollowUps(id, SPECIALIST, "x")))
                .isEqualTo("Chỉ trưởng đoàn hoặc lãnh đạo cơ quan chủ trì mới kết thúc được việc theo dõi kết luận.");
        assertThat(desk.as(FINANCE + ".chuyen-vien").isRefused("userTask_record", answer, Typed.json("number", "1/BC")))
                .isEqualTo("Chưa nhập ngày văn bản; hãy nhập ngày theo dạng dd/MM/yyyy.");
        assertThat(desk.as(FINANCE + ".chuyen-vien").isRefused("userTask_record", answer, Typed.json()))
                .isEqualTo("Chưa nhập mục “Nội dung báo cáo”; hãy nhập rồi gửi lại.");
        desk.as(FINANCE + ".chuyen-vien").does("userTask_record", answer, Typed.json("content", "Xong."));
        assertThat(refused(() -> conclusions.endFollowUps(id, HEAD, "Đã lâu")))
                .isEqualTo(
                        "Bộ phận Tài chính đã gửi báo cáo thực hiện kết luận; hãy tiếp nhận hoặc chờ đơn vị thực hiện tiếp rồi mới kết thúc theo dõi.");
        assertThat(desk.as(SPECIALIST)
                        .isRefused("userTask_receive", answer, Typed.supplement("Chưa xong", "2024-06-11")))
                .isEqualTo("Ngày gửi lại phải ở sau hôm nay (11/06/2024); hãy nhập lại ngày.");
        assertThat(desk.as(SPECIALIST).isRefused("userTask_receive", answer, Typed.supplement(null, "2024-07-11")))
                .isEqualTo("Chưa nhập mục “Nội dung phải thực hiện tiếp”; hãy nhập rồi gửi lại.");
        assertThat(desk.as(SPECIALIST).isRefused("userTask_receive", answer, Typed.json("comment", "x")))
                .isEqualTo("Chưa chọn tiếp nhận hay yêu cầu thực hiện tiếp; hãy chọn một trong hai rồi gửi.");
    }

    private String concluding(Object... requirements) {
        return desk.as(SPECIALIST)
                .isRefused("userTask_conclude", id, Typed.json("requirements", List.of(requirements)));
    }

    // ---- who sees what
    // -----------------------------------------------------------------------------------------------

    @Test
    void anOfficeSeesItsOwnPartOnceItIsToldAndTheTeamSeesAll() {
        assertThat(views.overview(PLAN, FINANCE + ".chuyen-vien").rows()).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> views.detail(PLAN, "2024-1", FINANCE + ".chuyen-vien"));
        String visit = visitOfFinance();
        var scan = desk.as(SPECIALIST).attaches("userTask_recordMinutes", visit, "bien-ban.pdf");
        desk.as(SPECIALIST)
                .does(
                        "userTask_recordMinutes",
                        visit,
                        Typed.json(
                                "decision", "paper",
                                "metOn", "2024-06-10",
                                "minutes", "x",
                                "findings", List.of(Map.of("text", "A")),
                                "attachments", List.of(scan),
                                "teamSigner", "C",
                                "unitSigner", "D"));
        desk.runReadySteps();

        var own = views.detail(PLAN, "2024-1", FINANCE + ".chuyen-vien");
        assertThat(own.whole()).isFalse();
        assertThat(own.head().outline()).isEqualTo("I. Kết quả\nII. Tồn tại");
        assertThat(own.visits()).extracting(SupervisionViews.VisitView::office).containsExactly("tai-chinh");
        assertThat(own.papers())
                .extracting(SupervisionViews.PaperView::name, SupervisionViews.PaperView::number)
                .containsExactly(
                        tuple("Quyết định thành lập đoàn", "21/QĐ-UBND"),
                        tuple("Thông báo lịch, đề cương", "31/TB-HĐTĐKT"));
        var all = views.detail(PLAN, "2024-1", HEAD);
        assertThat(all.whole()).isTrue();
        assertThat(all.mayEndVisits()).isTrue();
        assertThat(all.visits())
                .extracting(SupervisionViews.VisitView::office)
                .containsExactly("tai-chinh", "tram-y-te");
        assertThat(all.papers()).hasSize(3);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> views.detail(PLAN, "2024-1", PLAN + ".cong-doan.chuyen-vien"));

        assertThat(views.overview(PLAN, FINANCE + ".chuyen-vien")).satisfies(list -> {
            assertThat(list.mayOpen()).isEmpty();
            assertThat(list.years()).isEmpty();
            assertThat(list.rows())
                    .extracting(
                            SupervisionViews.Row::whole, SupervisionViews.Row::units, SupervisionViews.Row::findings)
                    .containsExactly(tuple(false, 1, 1));
        });
        assertThat(views.overview(PLAN, SPECIALIST)).satisfies(list -> {
            assertThat(list.mayOpen())
                    .extracting(SupervisionViews.Openable::id)
                    .containsExactly("thuong-xuyen", "doan-hang-nam", "phap-luat");
            assertThat(list.rows())
                    .extracting(
                            SupervisionViews.Row::whole, SupervisionViews.Row::units, SupervisionViews.Row::findings)
                    .containsExactly(tuple(true, 2, 1));
        });

        String owner = attachments.find(scan).orElseThrow().document();
        assertThat(files.mayRead(owner, FINANCE + ".van-thu", Set.of())).isTrue();
        assertThat(files.mayRead(owner, PLAN + ".tram-y-te.chuyen-vien", Set.of()))
                .isFalse();
        assertThat(files.mayRead(owner, HEAD, Set.of())).isTrue();
    }

    // ---- many offices
    // ------------------------------------------------------------------------------------------------

    @Test
    void moreOfficesThanABatchAllGetTheirWork() {
        List<String> many =
                IntStream.rangeClosed(1, 51).mapToObj(n -> "to-" + n).toList();
        people.announces(
                id,
                arranged(
                        team(),
                        "2024-01-01",
                        "2024-05-31",
                        many.stream().map(office -> unit(office, "2024-06-10")).toList()));
        desk.at("2024-06-10T15:00");
        for (String office : many) {
            String visit = Visit.id(id, office);
            var scan = desk.as(SPECIALIST).attaches("userTask_recordMinutes", visit, "bien-ban.pdf");
            desk.as(SPECIALIST)
                    .does(
                            "userTask_recordMinutes",
                            visit,
                            Typed.json(
                                    "decision", "paper",
                                    "metOn", "2024-06-10",
                                    "minutes", "x",
                                    "findings", List.of(Map.of("text", "A")),
                                    "attachments", List.of(scan),
                                    "teamSigner", "C",
                                    "unitSigner", "D"));
        }
        desk.runReadySteps();
        people.recordsPaper(SPECIALIST, id, "4/BC", "2024-06-10");
        desk.as(SPECIALIST)
                .does(
                        "userTask_conclude",
                        id,
                        Typed.json(
                                "requirements",
                                many.stream()
                                        .map(office -> requirement(office, "B", "2024-07-01"))
                                        .toList()));
        people.recordsPaper(SPECIALIST, id, "5/TB", "2024-06-10");
        assertThat(many)
                .allSatisfy(office -> assertThat(
                                desk.open("userTask_record", PLAN + "/follow-up-thuong-xuyen/2024-1/" + office))
                        .hasSize(1));

        conclusions.endFollowUps(id, HEAD, "Phường sắp xếp lại tổ dân phố");
        desk.runReadySteps();
        assertThat(desk.endsOf("supervision", id)).containsExactly("endEvent_closed");
        assertThat(supervisions.summary(PLAN, 2024, 2024))
                .containsExactly(new Supervisions.Summary(2024, 1, 51, 51, 0));
    }
}
