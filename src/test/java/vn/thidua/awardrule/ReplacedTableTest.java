package vn.thidua.awardrule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.organisation.Group;
import vn.thidua.plan.MorePlans;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Role;
import vn.thidua.plan.TestPlans;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.WebUser;

/** An administrator replaces a decision table without a release; what has begun keeps the version it began with. */
@OfficeTest
class ReplacedTableTest {

    private static final LocalDate DAY = LocalDate.of(2024, 11, 1);
    private static final String ROUTE = "award-route";
    private static final String TWENTY_FIVE_DAYS =
            "<outputEntry id=\"outputEntry_bangKhenTinh_tinh_workingDays\">\n          <text>25</text>";

    @Autowired
    MorePlans plans;

    @Autowired
    Staff staff;

    @Autowired
    RuleDesk desk;

    @Autowired
    AwardPaths paths;

    @Autowired
    CouncilRules councils;

    @Autowired
    Eligibility eligibility;

    @Autowired
    ServletWebServerApplicationContext server;

    private String plan;
    private String administrator;

    /** A plan of its own: other tests begin with the release's tables. */
    @BeforeEach
    void a_province_with_an_administrator() {
        plan = "bang-" + UUID.randomUUID().toString().substring(0, 8);
        plans.add(TestPlans.text("de-nghi").replace("id: de-nghi\n", "id: " + plan + "\n"));
        administrator = staff.hire(plan + ".quan-tri", new Group(plan, "so-noi-vu", Role.QUAN_TRI));
    }

    @Test
    void what_has_begun_keeps_its_path_and_what_begins_goes_by_the_new_table() {
        AwardPath before = path("bang-khen");

        int version = replace(ROUTE, changed(TWENTY_FIVE_DAYS, TWENTY_FIVE_DAYS.replace("25", "20")));

        AwardPath after = path("bang-khen");
        assertThat(version).isEqualTo(2);
        assertThat(before.tableVersion()).isEqualTo(plan + "/1");
        assertThat(after.tableVersion()).isEqualTo(plan + "/2");
        assertThat(before.last().workingDays()).isEqualTo(25);
        assertThat(after.last().workingDays()).isEqualTo(20);
        assertThat(paths.get(before.id())).isEqualTo(before);
        assertThat(paths.get(before.id()).last().workingDays()).isEqualTo(25);

        RuleDesk.Page page = desk.page(plan, administrator, null);
        assertThat(page.current()).isEqualTo(2);
        assertThat(page.mayReplace()).isTrue();
        assertThat(page.tables()).extracting(RuleDesk.Table::own).containsExactly(true, false, false);
        assertThat(page.versions()).first().satisfies(each -> {
            assertThat(each.changed()).isEqualTo("Thay bảng Trình tự xét khen thưởng");
            assertThat(each.by()).isNotBlank();
            assertThat(each.note()).isEqualTo("Theo quy định mới của tỉnh");
        });
        assertThat(desk.dmn(plan, ROUTE, 1)).isEqualTo(TableFiles.text(DecisionTable.ROUTE));
        assertThat(desk.page(plan, administrator, 1).tables())
                .extracting(RuleDesk.Table::own)
                .containsOnly(false);
    }

    /** Nothing that was read asks for it, so the release's table does not; a province may, for whom and by what it says. */
    @Test
    void a_row_of_the_provinces_own_regulation_asks_the_party_committee_about_persons_only() {
        String route = TableFiles.text(DecisionTable.ROUTE);
        int start = route.indexOf("<rule id=\"rule_bangKhenThuTuong_tinh\">");
        int end = route.indexOf("</rule>", start) + "</rule>".length();
        String general = route.substring(start, end);
        String persons = with(general, "nomineeKind", "\"ca-nhan\"").replace("bangKhenThuTuong_tinh", "caNhan_tinh");
        String own = with(with(persons, "regulation", "\"qd-17-2024\""), "partyOpinion", "true");
        String others = with(persons, "regulation", "not(\"qd-17-2024\")").replace("caNhan_tinh", "caNhanKhac_tinh");
        String notPersons = with(general, "nomineeKind", "\"tap-the\", \"doanh-nghiep\", \"ho-gia-dinh\"");

        replace(ROUTE, route.substring(0, start) + own + others + notPersons + route.substring(end));

        assertThat(asksParty(NomineeKind.CA_NHAN, LocalDate.of(2024, 11, 4))).containsExactly("tinh");
        assertThat(asksParty(NomineeKind.TAP_THE, LocalDate.of(2024, 11, 4))).isEmpty();
        assertThat(asksParty(NomineeKind.CA_NHAN, LocalDate.of(2026, 2, 2)))
                .as("another regulation")
                .isEmpty();
    }

    private List<String> asksParty(NomineeKind kind, LocalDate day) {
        return paths.pathFor(plan, "bang-khen-thu-tuong", kind, "so-a", day).levels().stream()
                .filter(PathLevel::partyOpinion)
                .map(PathLevel::level)
                .toList();
    }

    /** The row with another value in one of its columns. */
    private static String with(String row, String column, String value) {
        return row.replaceFirst(
                "(Entry id=\"\\w+_" + column + "\">\\s*<text>)[^<]*", "$1" + Matcher.quoteReplacement(value));
    }

    @Test
    void a_council_votes_by_the_version_that_its_nominations_began_with() {
        AwardPath before = path("bang-khen");
        String council = TableFiles.text(DecisionTable.COUNCIL);
        String eighty = "<outputEntry id=\"outputEntry_bangKhenTinh_threshold\">\n          <text>80</text>";
        assertThat(council).contains(eighty);

        replace("council-rule", council.replace(eighty, eighty.replace("80", "75")));

        assertThat(councils.ruleFor(before, Body.HOI_DONG).threshold()).isEqualTo(80);
        assertThat(councils.ruleFor(path("bang-khen"), Body.HOI_DONG)).satisfies(rule -> {
            assertThat(rule.threshold()).isEqualTo(75);
            assertThat(rule.verified()).isFalse();
            assertThat(rule.version()).isEqualTo(plan + "/2");
        });
        assertThat(councils.ruleFor(plan, "huan-chuong", Body.HOI_DONG, DAY).votingForm())
                .isEqualTo(VotingForm.BO_PHIEU_KIN);
    }

    @Test
    void a_ground_that_warned_refuses_from_now_on() {
        String version = path("bang-khen").tableVersion();
        String table = TableFiles.text(DecisionTable.ELIGIBILITY);
        String warns = "<outputEntry id=\"outputEntry_daKhenCapDuoi_severity\">\n          <text>\"canh-bao\"</text>";
        assertThat(table).contains(warns);

        replace("award-eligibility", table.replace(warns, warns.replace("canh-bao", "tu-choi")));

        var found = List.of(Ground.DA_KHEN_CAP_DUOI, Ground.HUAN_CHUONG_KHI_SO_KET);
        assertThat(eligibility.ruling(plan, DAY, found))
                .extracting(Finding::severity)
                .containsExactly(Severity.TU_CHOI, Severity.HOI_LY_DO);
        assertThat(eligibility.ruling(version, plan, DAY, found))
                .extracting(Finding::severity)
                .containsExactly(Severity.CANH_BAO, Severity.HOI_LY_DO);
        assertThat(eligibility.ruling(plan, DAY, List.of())).isEmpty();
    }

    @ParameterizedTest(name = "{0} is refused: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "id=`award-route` name|id=`bang-khac` name|Tệp là bảng “bang-khac”, không phải bảng “award-route” (Trình tự xét khen thưởng); hãy chọn đúng tệp.",
                "hitPolicy=`RULE ORDER`|hitPolicy=`FIRST`|Cách chọn dòng (hit policy) của bảng phải là RULE ORDER, không phải FIRST; hãy sửa lại.",
                "name=`decides`|name=`quyetDinh`|Các cột kết quả phải là",
                "<text>nomineeKind</text>|<text>nominee.kind</text>|Các cột điều kiện phải là",
                "<text>`giay-khen`</text>|<text>`giay-khenn`</text>|Dòng 1, cột “Hình thức khen thưởng”: không có giá trị “giay-khenn”, chỉ dùng",
                "<text>`giay-khen`</text>|<text>formClass = 1</text>|Dòng 1, cột “Hình thức khen thưởng”: chỉ ghi các từ trong dấu nháy",
                "<text>`chưa xác minh`</text>|<text>`đúng`</text>|Dòng 1, cột “Xác minh”: giá trị \"đúng\" không dùng được",
                "<text>10</text>|<text>0</text>|Dòng 1, cột “Thời hạn (ngày làm việc)”: giá trị 0 không dùng được",
                "<text>10</text>|<text>5 + 5</text>|Dòng 1, cột “Thời hạn (ngày làm việc)”: giá trị 5 + 5 không dùng được",
                "<inputEntry id=`inputEntry_giayKhen_donVi_formClass`>|<inputEntry id=`inputEntry_giayKhen_donVi_formClass` expressionLanguage=`javascript`>|Bảng dùng ngôn ngữ biểu thức javascript",
                "</definitions>||Tệp không phải là bảng quyết định DMN đọc được",
                "<definitions |<!DOCTYPE x><definitions |Tệp không phải là bảng quyết định DMN đọc được",
            })
    void a_table_that_cannot_be_used_is_refused_with_one_sentence(String was, String becomes, String sentence) {
        String dmn = TableFiles.text(DecisionTable.ROUTE);
        String from = was.replace('`', '"');
        assertThat(dmn).contains(from);
        path("bang-khen");
        String changed = dmn.replaceFirst(
                Pattern.quote(from), Matcher.quoteReplacement(becomes == null ? "" : becomes.replace('`', '"')));

        assertThatThrownBy(() -> replace(ROUTE, changed))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(sentence.replace('`', '"'));
        assertThat(desk.page(plan, administrator, null).versions()).hasSize(1);
    }

    @Test
    void a_table_that_leaves_a_proposal_of_the_plan_without_a_decider_is_refused() {
        String route = TableFiles.text(DecisionTable.ROUTE);
        int row = route.indexOf("<rule id=\"rule_bangKhenTinh_tinh\">");
        String without = route.substring(0, row) + route.substring(route.indexOf("</rule>", row) + "</rule>".length());

        assertThatThrownBy(() -> replace(ROUTE, without))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "Theo bảng này, “Bằng khen của Chủ tịch UBND tỉnh” tặng tập thể do Sở Nội vụ đề nghị ngày 31/12/2023 không đến được cấp quyết định; hãy bổ sung dòng còn thiếu.");
        assertThat(path("bang-khen").levels()).hasSize(1);
    }

    @Test
    void two_rows_for_one_ground_are_refused() {
        String table = TableFiles.text(DecisionTable.ELIGIBILITY);
        int end = table.indexOf("</rule>") + "</rule>".length();
        String row = table.substring(table.indexOf("<rule "), end).replace("hinhThucKhongCo", "hinhThucHaiLan");

        assertThatThrownBy(() -> replace("award-eligibility", table.substring(0, end) + row + table.substring(end)))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "Bảng quy định có hai dòng cùng trả lời một trường hợp, hãy sửa để mỗi trường hợp có một dòng.");
    }

    @Test
    void the_table_in_force_is_not_put_in_its_own_place() {
        assertThatThrownBy(() -> replace(ROUTE, TableFiles.text(DecisionTable.ROUTE)))
                .hasMessage("Bảng này giống bảng đang áp dụng, không có gì để thay; hãy chọn đúng tệp đã sửa.");
    }

    @Test
    void a_row_without_its_legal_basis_is_refused() {
        String route = TableFiles.text(DecisionTable.ROUTE);
        String entry = "<outputEntry id=\"outputEntry_giayKhen_xa_basis\">";
        int start = route.indexOf("<text>", route.indexOf(entry));
        String without = route.substring(0, start)
                + "<text>\"\"</text>"
                + route.substring(route.indexOf("</text>", start) + "</text>".length());

        assertThatThrownBy(() -> replace(ROUTE, without))
                .hasMessage("Dòng 4 chưa ghi căn cứ pháp lý, hãy ghi vào cột “Căn cứ pháp lý”.");
    }

    @Test
    void only_the_administrator_of_the_plan_replaces_and_not_over_somebody_elses_change() {
        String other = staff.hire(plan + ".chuyen-vien", new Group(plan, "so-noi-vu", Role.CHUYEN_VIEN));
        String dmn = changed(TWENTY_FIVE_DAYS, TWENTY_FIVE_DAYS.replace("25", "20"));

        assertThatThrownBy(() -> desk.replace(plan, other, ROUTE, new RuleDesk.Replacement(dmn, "Thử", 1)))
                .isInstanceOf(NotAllowed.class);
        assertThat(desk.page(plan, other, null).mayReplace()).isFalse();
        replace(ROUTE, dmn);
        String again = changed(TWENTY_FIVE_DAYS, TWENTY_FIVE_DAYS.replace("25", "15"));
        assertThatThrownBy(() -> desk.replace(plan, administrator, ROUTE, new RuleDesk.Replacement(again, "Thử", 1)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> desk.dmn(plan, "bang-khac", 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.dmn(plan, ROUTE, 9)).isInstanceOf(NotFound.class);
    }

    @Test
    void tables_are_read_and_replaced_over_rest_and_by_no_other_door() {
        WebUser web = WebUser.loggedIn(server.getWebServer().getPort(), administrator, "tasklist");
        path("bang-khen");

        assertThat(web.get("/api/award-rules").body()).contains("Trình tự xét khen thưởng", "\"mayReplace\":true");
        assertThat(web.get("/api/award-rules/award-route/versions/1"))
                .satisfies(answer -> assertThat(answer.body()).isEqualTo(TableFiles.text(DecisionTable.ROUTE)))
                .satisfies(answer -> assertThat(answer.headers().firstValue("Content-Disposition"))
                        .contains("attachment; filename=\"award-route-1.dmn\""));
        assertThat(web.send(
                        "POST",
                        "/api/award-rules/award-route/versions",
                        "{\"dmn\":\"x\",\"note\":\"y\",\"basedOn\":1}"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains("Tệp không phải là bảng quyết định DMN"));
        assertThat(web.send("POST", "/api/engine/engine/default/deployment/create", "{}")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(WebUser.anonymous(server.getWebServer().getPort())
                        .get("/api/award-rules")
                        .statusCode())
                .isEqualTo(401);
    }

    private AwardPath path(String form) {
        return paths.pathFor(plan, form, NomineeKind.TAP_THE, "so-a", DAY);
    }

    private int replace(String key, String dmn) {
        int current = desk.page(plan, administrator, null).current();
        return desk.replace(
                plan, administrator, key, new RuleDesk.Replacement(dmn, "Theo quy định mới của tỉnh", current));
    }

    private static String changed(String was, String becomes) {
        String dmn = TableFiles.text(DecisionTable.ROUTE);
        assertThat(dmn).contains(was);
        return dmn.replace(was, becomes);
    }
}
