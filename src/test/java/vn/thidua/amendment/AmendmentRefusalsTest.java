package vn.thidua.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.organisation.Group;
import vn.thidua.plan.PlanVersions;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** What is not possible with proposals and amendments, and the sentence that says so; who may do and read what. */
@OfficeTest
class AmendmentRefusalsTest {

    private static final String PLAN = "kien-nghi";
    private static final String REPORT_DUE = "reporting.periods[nam].due";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Proposals proposals;

    @Autowired
    Gatherings gatherings;

    @Autowired
    PlanAmendments amendments;

    @Autowired
    AmendmentDesk shown;

    @Autowired
    PlanVersions versions;

    @Autowired
    Plans plans;

    AmendmentTeam team;

    @BeforeEach
    void december() {
        staff.hireFor(PLAN);
        desk.at("2024-12-02T08:00");
        team = new AmendmentTeam(desk, plans.plan(PLAN), proposals, gatherings);
    }

    // ---- raising ----------------------------------------------------------------------------------------------------

    @Test
    void onlyWhomThePlanNamesRaisesSomethingAndSaysWhat() {
        assertThat(notAllowed(() -> raise("kien-nghi.hoi-ccb.chuyen-vien", null, null, "Khó.")))
                .startsWith("Chỉ chuyên viên, trưởng phòng, lãnh đạo của cơ quan, đơn vị được Kế hoạch giao");
        assertThat(notAllowed(() -> raise("kien-nghi.tai-chinh.van-thu", null, null, "Khó.")))
                .startsWith("Chỉ chuyên viên");
        assertThat(refusal(() -> raise("kien-nghi.tai-chinh.chuyen-vien", null, null, " ")))
                .isEqualTo("Chưa nhập mục “Khó khăn, vướng mắc; đề xuất, kiến nghị”; hãy nhập rồi gửi lại.");
        assertThat(refusal(() -> raise("kien-nghi.tai-chinh.chuyen-vien", "tram-y-te", null, "Khó.")))
                .startsWith("Chưa chọn cơ quan, đơn vị gửi đề xuất, kiến nghị");
        assertThat(refusal(() -> raise("kien-nghi.tai-chinh.chuyen-vien", null, "reporting.due", "Khó.")))
                .startsWith("Kế hoạch không có thời hạn được chọn");
        assertThat(refusal(() ->
                        proposals.raise("thu-nghiem", "x", new Proposals.Raised(null, null, "Khó.", null, List.of()))))
                .startsWith("Kế hoạch này không quy định việc tiếp nhận đề xuất, kiến nghị");
    }

    @Test
    void aFileGoesWithTheProposalAndIsReadByTheOfficeAndTheInboxOnly() {
        String who = "kien-nghi.tai-chinh.chuyen-vien";
        UUID file = proposals
                .stage(
                        PLAN,
                        who,
                        null,
                        "can-cu.pdf",
                        new ByteArrayInputStream("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)))
                .id();
        Proposal raised =
                proposals.raise(PLAN, who, new Proposals.Raised(null, REPORT_DUE, "Khó.", null, List.of(file)));
        String owner = "proposal/" + raised.id();
        assertThat(proposals.mayRead(owner, "kien-nghi.tai-chinh.lanh-dao", Set.of()))
                .isTrue();
        assertThat(proposals.mayRead(owner, team.inbox(), Set.of())).isTrue();
        assertThat(proposals.mayRead(owner, "kien-nghi.tram-y-te.chuyen-vien", Set.of()))
                .isFalse();
        assertThat(shown.page(PLAN, who).own()).singleElement().satisfies(row -> {
            assertThat(row.files()).hasSize(1);
            assertThat(row.status()).isEqualTo("Chờ tổng hợp");
            assertThat(row.concerns()).isEqualTo("Báo cáo năm – thời hạn gửi");
        });
        assertThat(shown.page(PLAN, who).all()).isEmpty();
        assertThat(shown.page(PLAN, "kien-nghi.tram-y-te.chuyen-vien").own()).isEmpty();
        assertThat(shown.page(PLAN, team.inbox()))
                .extracting(AmendmentDesk.Page::mayGather, page -> page.all().size())
                .containsExactly(true, 1);
        assertThat(shown.page("thu-nghiem", "thu-nghiem.noi-vu.chuyen-vien").known())
                .isFalse();
    }

    // ---- gathering and deciding -------------------------------------------------------------------------------------

    @Test
    void gatheringAndDecidingAreRefusedWithOneSentence() {
        String inbox = team.inbox();
        assertThat(refusal(() -> gatherings.open(PLAN, inbox)))
                .isEqualTo("Chưa có đề xuất, kiến nghị nào chờ tổng hợp; hãy chờ các cơ quan, đơn vị gửi.");
        UUID one = team.raises("tai-chinh", null, "Thiếu kinh phí.").id();
        UUID two = team.raises("to-1", REPORT_DUE, "Xin lùi.").id();
        assertThat(notAllowed(() -> gatherings.open(PLAN, "kien-nghi.tai-chinh.chuyen-vien")))
                .startsWith("Chỉ chuyên viên của cơ quan tiếp nhận");
        team.opens();
        String gathering = team.gathering();
        assertThat(desk.as(inbox).isRefused("userTask_gather", gathering, "{}"))
                .isEqualTo("Chưa chọn trình hay không trình đợt này; hãy chọn rồi gửi.");
        assertThat(desk.as(inbox).isRefused("userTask_gather", gathering, AmendmentTeam.gathered(List.of())))
                .startsWith("Chưa chọn đề xuất, kiến nghị nào");
        assertThat(desk.as(inbox)
                        .isRefused("userTask_gather", gathering, AmendmentTeam.gathered(List.of(UUID.randomUUID()))))
                .startsWith("Có đề xuất, kiến nghị vừa được đưa vào đợt tổng hợp khác");
        assertThat(desk.as(inbox)
                        .isRefused(
                                "userTask_gather",
                                gathering,
                                Typed.json(
                                        "decision",
                                        "submit",
                                        "proposals",
                                        List.of(Map.of("id", one, "outcome", "chi-dao")))))
                .as("an outcome that this plan does not know")
                .startsWith("Kế hoạch không quy định kết quả xử lý được chọn");
        team.gathers(List.of(one));
        String first = gathering;
        team.opens();
        assertThat(desk.as(inbox)
                        .isRefused("userTask_gather", team.gathering(), AmendmentTeam.gathered(List.of(one, two))))
                .startsWith("Có đề xuất, kiến nghị vừa được đưa vào đợt tổng hợp khác");

        String submitter = team.submitter();
        assertThat(desk.as(submitter).isRefused("userTask_submit", first, "{}"))
                .isEqualTo("Chưa chọn trình hay trả lại; hãy chọn rồi gửi.");
        assertThat(desk.as(submitter).isRefused("userTask_submit", first, Typed.json("decision", "return")))
                .isEqualTo("Chưa nhập mục “Lý do trả lại”; hãy nhập rồi gửi lại.");
        desk.as(submitter).does("userTask_submit", first, Typed.json("decision", "submit"));

        String decider = team.decider();
        assertThat(desk.as(decider).isRefused("userTask_decide", first, "{}"))
                .isEqualTo("Chưa chọn quyết định hay trả lại; hãy chọn rồi gửi.");
        assertThat(desk.as(decider).isRefused("userTask_decide", first, AmendmentTeam.decided(Map.of())))
                .isEqualTo(
                        "Chưa chọn kết quả xử lý đề xuất, kiến nghị của Bộ phận Tài chính; hãy chọn cho đủ rồi gửi.");
        assertThat(desk.as(decider).isRefused("userTask_decide", first, AmendmentTeam.decided(Map.of(one, "chi-dao"))))
                .startsWith("Kế hoạch không quy định kết quả xử lý được chọn");
        assertThat(desk.as(decider)
                        .isRefused(
                                "userTask_decide",
                                first,
                                Typed.json(
                                        "decision",
                                        "decide",
                                        "proposals",
                                        List.of(Map.of("id", one, "outcome", "tra-loi-huong-dan")))))
                .startsWith("Chưa nhập nội dung trả lời cho Bộ phận Tài chính");
        var strange = new LinkedHashMap<UUID, String>();
        strange.put(one, "dieu-chinh");
        strange.put(two, "dieu-chinh");
        assertThat(desk.as(decider).isRefused("userTask_decide", first, AmendmentTeam.decided(strange)))
                .startsWith("Danh sách có đề xuất, kiến nghị không thuộc đợt này");
    }

    @Test
    void whoGatheredDoesNotDecide() {
        UUID one = team.raises("tai-chinh", null, "Thiếu kinh phí.").id();
        String both = staff.hire(
                "thu.kien-nghi.kiem-nhiem",
                new Group(PLAN, "noi-vu", Role.CHUYEN_VIEN),
                new Group(PLAN, "ubnd", Role.LANH_DAO));
        team.opens();
        desk.as(both).does("userTask_gather", team.gathering(), AmendmentTeam.gathered(List.of(one)));
        team.submits();
        assertThat(desk.as(both)
                        .isRefused(
                                "userTask_decide",
                                team.gathering(),
                                AmendmentTeam.decided(Map.of(one, "khong-dieu-chinh"))))
                .startsWith("Người tổng hợp, người trình không tự quyết định đợt này");
    }

    // ---- changes ----------------------------------------------------------------------------------------------------

    @Test
    void anAmendmentThatCannotBeIsRefusedWithTheSentenceShown() {
        amending();
        assertThat(List.of(
                        entering(REPORT_DUE, "2024-12-01", 2024),
                        entering("reporting.periods[nam].closes", "2024-12-20", 2024),
                        entering(REPORT_DUE, "2024-12-20", null),
                        entering("duties[ra-soat].due", "2025-04-30", 2025),
                        entering(REPORT_DUE, "2024-12-14", 2024),
                        entering(REPORT_DUE, "2025-10-20", 2025),
                        entering(REPORT_DUE, "2024-12-28", 2024),
                        entering("phases[gd1].ends", "2044-12-31", null),
                        entering(REPORT_DUE, null, 2024)))
                .containsExactly(
                        "Ngày mới 01/12/2024 của “Báo cáo năm – thời hạn gửi” đã qua; hãy chọn ngày từ hôm nay (02/12/2024) trở đi.",
                        "Kế hoạch không có thời hạn được chọn; hãy tải lại trang và chọn lại trong danh sách.",
                        "“Báo cáo năm – thời hạn gửi” lặp lại hằng năm; hãy chọn năm được điều chỉnh.",
                        "“Rà soát quy trình – thời hạn thực hiện” chỉ có một lần; hãy bỏ năm được điều chỉnh.",
                        "“Báo cáo năm – thời hạn gửi” đã là ngày 14/12/2024; hãy nhập ngày khác hoặc bỏ dòng này.",
                        "“Báo cáo năm – thời hạn gửi” không điều chỉnh được như vậy: thời hạn 20/10/2024 đứng trước ngày mở đợt báo cáo 01/11/2024; hãy chọn ngày khác hoặc điều chỉnh cả hai thời hạn.",
                        "“Báo cáo năm – thời hạn báo cáo tổng hợp” không điều chỉnh được như vậy: thời hạn 25/12/2024 đứng trước thời hạn báo cáo của các đơn vị 28/12/2024; hãy chọn ngày khác hoặc điều chỉnh cả hai thời hạn.",
                        "Ngày mới 31/12/2044 của “Giai đoạn 2024 - 2026 – kết thúc” quá xa; hãy kiểm tra lại năm.",
                        "Chưa nhập ngày mới của “Báo cáo năm – thời hạn gửi”; hãy nhập ngày theo dạng dd/MM/yyyy.");
        assertThat(desk.as(team.inbox())
                        .isRefused("userTask_enterChanges", team.gathering(), Typed.json("changes", List.of())))
                .startsWith("Chưa có thời hạn nào được điều chỉnh");
        assertThat(versions.of(PLAN)).isEmpty();
    }

    @Test
    void aDateThatPassesWhilePapersLieIsRefusedAtTheDispatchAndCanBeCorrectedBeforeTheSignature() {
        amending();
        team.enters(REPORT_DUE, "2024-12-10", 2024, false);
        var drafter = desk.as(team.inbox());
        String draft = Typed.draft(Typed.letter("Điều chỉnh", "Nội dung.", 1));
        drafter.does("userTask_draft", team.gathering(), draft);
        desk.at("2024-12-11T08:00");
        String name = "2024-1";
        var changes = List.of(new PlanAmendments.Change(REPORT_DUE, java.time.LocalDate.of(2024, 12, 20), 2024, false));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> amendments.correctChanges(PLAN, name, "kien-nghi.tai-chinh.chuyen-vien", changes));
        assertThat(notAllowed(() -> {
                    amendments.correctChanges(PLAN, name, team.decider(), changes);
                    return null;
                }))
                .startsWith("Chỉ chuyên viên của cơ quan tiếp nhận");
        team.signs("ubnd");
        assertThat(refusal(() -> {
                    amendments.correctChanges(PLAN, name, team.inbox(), changes);
                    return null;
                }))
                .startsWith("Văn bản điều chỉnh đã được ký");
        var registry = desk.as("kien-nghi.van-phong.van-thu");
        UUID copy = registry.attaches("userTask_issue", team.gathering(), "ban-phat-hanh.pdf");
        assertThat(registry.isRefused(
                        "userTask_issue", team.gathering(), Typed.issue("9", "KH-UBND", "2024-12-11", copy)))
                .startsWith("Ngày mới 10/12/2024 của “Báo cáo năm – thời hạn gửi” đã qua");
        assertThat(versions.of(PLAN)).isEmpty();

        registry.does("userTask_issue", team.gathering(), Typed.sendBack("Ngày điều chỉnh đã qua."));
        assertThat(drafter.isRefused("userTask_draft", team.gathering(), draft)).contains("đã qua");
        amendments.correctChanges(PLAN, name, team.inbox(), changes);
        team.issues("ke-hoach");
        desk.runReadySteps();
        assertThat(shown.versions(PLAN))
                .extracting(AmendmentDesk.VersionRow::name, AmendmentDesk.VersionRow::changes)
                .containsExactly(
                        tuple(
                                "Kế hoạch điều chỉnh, bổ sung (lần 1)",
                                List.of("Báo cáo năm – thời hạn gửi (năm 2024): từ 14/12/2024 thành 20/12/2024")),
                        tuple("Kế hoạch ban hành lần đầu", List.of()));
        assertThat(refusal(() -> {
                    amendments.correctChanges(PLAN, name, team.inbox(), changes);
                    return null;
                }))
                .startsWith("Đợt này không còn ở bước điều chỉnh Kế hoạch (Đã điều chỉnh Kế hoạch)");
    }

    private void amending() {
        UUID one = team.raises("to-1", REPORT_DUE, "Xin lùi thời hạn.").id();
        team.opens().gathers(List.of(one)).submits().decides(Map.of(one, "dieu-chinh"));
    }

    private String entering(String path, String day, Integer year) {
        return desk.as(team.inbox())
                .isRefused("userTask_enterChanges", team.gathering(), AmendmentTeam.change(path, day, year, false));
    }

    private Proposal raise(String who, String office, String concerns, String text) {
        return proposals.raise(PLAN, who, new Proposals.Raised(office, concerns, text, null, List.of()));
    }

    private static String refusal(Supplier<?> deed) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(deed::get)
                .actual()
                .getMessage();
    }

    private static String notAllowed(Supplier<?> deed) {
        return assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(deed::get)
                .actual()
                .getMessage();
    }
}
