package vn.thidua.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.document.DocumentView;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.ReviewKind;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Statements;

/** What a phase comes to: three years, the last of them nine months long, an office that ended and one that began. */
@OfficeTest
class PhaseFiguresTest {

    private static final String PLAN = "ket-qua";
    private static final String REVIEW = PLAN + "/mid-term-review/2023-2025";
    private static final LocalDate NINE_MONTHS = LocalDate.of(2025, 9, 30);

    @Autowired
    PhaseData data;

    @Autowired
    PhaseFigures figures;

    @Autowired
    PhaseTargets targets;

    @Autowired
    PhaseTrace trace;

    @Autowired
    Plans plans;

    @BeforeEach
    void threeYears() {
        data.round(PLAN, 2023, "tai-chinh", "giao-thong", "xay-dung", "xa-1")
                .report(
                        PLAN,
                        2023,
                        "tai-chinh",
                        Map.of(
                                "von-giao",
                                "100/100",
                                "von-giai-ngan",
                                "80/90",
                                "ty-le-giai-ngan",
                                "80/90",
                                "tiet-kiem",
                                "120",
                                "dung-han",
                                "99",
                                "vu-viec",
                                "2",
                                "mo-hinh",
                                "3",
                                "che-phu",
                                "61",
                                "nha-dat",
                                "40",
                                "tru-so",
                                "2"))
                .report(
                        PLAN,
                        2023,
                        "giao-thong",
                        Map.of(
                                "von-giao",
                                "300/300",
                                "von-giai-ngan",
                                "300/300",
                                "ty-le-giai-ngan",
                                "100/100",
                                "tiet-kiem",
                                "100",
                                "dung-han",
                                "97",
                                "vu-viec",
                                "7",
                                "mo-hinh",
                                "0!",
                                "tru-so",
                                "5"))
                .report(
                        PLAN,
                        2023,
                        "xay-dung",
                        Map.of("von-giao", "-", "von-giai-ngan", "-", "tiet-kiem", "50", "tru-so", "1"))
                .nil(PLAN, 2023, "xa-1");
        // 2024: Sở Xây dựng sent nothing
        data.round(PLAN, 2024, "tai-chinh", "giao-thong", "xay-dung", "xa-1", "xa-2")
                .report(
                        PLAN,
                        2024,
                        "tai-chinh",
                        Map.of(
                                "von-giao",
                                "200",
                                "von-giai-ngan",
                                "100",
                                "ty-le-giai-ngan",
                                "50",
                                "tiet-kiem",
                                "140",
                                "che-phu",
                                "63",
                                "nha-dat",
                                "100",
                                "tru-so",
                                "4",
                                "mo-hinh",
                                "1"))
                .report(
                        PLAN,
                        2024,
                        "giao-thong",
                        Map.of(
                                "von-giao",
                                "400",
                                "von-giai-ngan",
                                "400",
                                "ty-le-giai-ngan",
                                "100",
                                "tru-so",
                                "6",
                                "tiet-kiem",
                                "60"))
                .report(PLAN, 2024, "xa-1", Map.of("von-giao", "-", "dat-hien", "0!", "mo-hinh", "2"))
                .report(PLAN, 2024, "xa-2", Map.of("von-giao", "-", "dat-hien", "500.5"));
        // 2025: nine months, in the review; Sở Giao thông vận tải ended in February and had reported its two months
        data.round(PLAN, 2025, "giao-thong")
                .report(
                        PLAN,
                        2025,
                        "giao-thong",
                        Map.of("von-giao", "50", "von-giai-ngan", "10", "dung-han", "90", "tru-so", "6"))
                .review(PLAN, "2023-2025", ReviewKind.SO_KET, NINE_MONTHS, "tai-chinh", "xay-dung", "xa-1", "xa-2")
                .inReview(
                        REVIEW,
                        PLAN,
                        "tai-chinh",
                        Map.of(
                                "von-giao",
                                "100/200",
                                "von-giai-ngan",
                                "60/200",
                                "ty-le-giai-ngan",
                                "60/100",
                                "tiet-kiem",
                                "90/150",
                                "tru-so",
                                "5"))
                .inReview(
                        REVIEW,
                        PLAN,
                        "xay-dung",
                        Map.of(
                                "von-giao",
                                "500/600",
                                "von-giai-ngan",
                                "300/600",
                                "ty-le-giai-ngan",
                                "60/100",
                                "tru-so",
                                "9"));
    }

    private PhaseFigures.Result computed() {
        return figures.of(plan(), scope());
    }

    private Plan plan() {
        return plans.plan(PLAN);
    }

    private PhaseScope scope() {
        return PhaseScope.of(plan(), "2023-2025", NINE_MONTHS, REVIEW);
    }

    /** The row of each figure behind its rule: 2023, 2024, nine months of 2025, the phase, with the estimate. */
    private Map<String, List<String>> rows() {
        return computed().tables().stream()
                .flatMap(table -> table.rows().stream())
                .collect(Collectors.toMap(row -> row.get(0), row -> row.subList(3, row.size())));
    }

    @Test
    void aFigureAddsUpOverOfficesAndYearsByItsOwnRule() {
        DocumentView.Table table = computed().tables().get(0);
        assertThat(table.title()).isEqualTo("Số liệu, giai đoạn 2023 - 2025");
        assertThat(table.columns())
                .containsExactly(
                        "Số liệu",
                        "Đơn vị tính",
                        "Cách tổng hợp",
                        "Năm 2023",
                        "Năm 2024",
                        "9 tháng năm 2025",
                        "Cả giai đoạn",
                        "Cả giai đoạn, kể cả ước cả năm");
        // 100 + 300; 200 + 400 without Sở Xây dựng; 100 + 500 without the two months of the office that ended
        assertThat(rows().get("Vốn được giao"))
                .containsExactly(
                        "400",
                        "600 (1 đơn vị chưa có số liệu)",
                        "600 (ước cả năm 800; 2 đơn vị chưa có số liệu)",
                        "1.600",
                        "1.800");
        // 380/400, 500/600, 360/600; of the phase 1.240/1.600 and 1.690/1.800: shares are never averaged
        assertThat(rows().get("Tỷ lệ giải ngân"))
                .containsExactly(
                        "95 (ước cả năm 97,5; 1 đơn vị chưa có số liệu)",
                        "83,3 (3 đơn vị chưa có số liệu)",
                        "60 (ước cả năm 100; 2 đơn vị chưa có số liệu)",
                        "77,5",
                        "93,9");
        // (120 + 100 + 50) / 3, (140 + 60) / 2, 90: the mean of the years
        assertThat(rows().get("Kinh phí tiết kiệm"))
                .containsExactly(
                        "90",
                        "100 (3 đơn vị chưa có số liệu)",
                        "90 (ước cả năm 150; 4 đơn vị chưa có số liệu)",
                        "93,3",
                        "113,3");
        assertThat(rows().get("Số vụ vi phạm nhiều nhất"))
                .startsWith("7 (1 đơn vị chưa có số liệu)")
                .endsWith("7", "7");
        assertThat(rules())
                .containsEntry("Vốn được giao", "Tổng; cả giai đoạn: cộng các năm")
                .containsEntry("Tỷ lệ giải ngân", "Tỷ lệ của tổng; cả giai đoạn: tính lại từ tổng các năm")
                .containsEntry("Kinh phí tiết kiệm", "Bình quân; cả giai đoạn: bình quân các năm")
                .containsEntry("Tỷ lệ hồ sơ đúng hạn", "Nhỏ nhất; cả giai đoạn: năm nhỏ nhất")
                .containsEntry("Số vụ vi phạm nhiều nhất", "Lớn nhất; cả giai đoạn: năm lớn nhất")
                .containsEntry("Mô hình hay", "Liệt kê đơn vị; cả giai đoạn: cộng các năm")
                .containsEntry("Tỷ lệ che phủ toàn tỉnh", "Không cộng; cả giai đoạn: lấy số mới nhất")
                .containsEntry("Trụ sở dôi dư đã xử lý từ đầu giai đoạn", "Tổng; cả giai đoạn: lấy số mới nhất");
    }

    private Map<String, String> rules() {
        return computed().tables().stream()
                .flatMap(table -> table.rows().stream())
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(2)));
    }

    @Test
    void aYearThatNobodyToldIsMissingAndNeitherZeroNorWithoutOccasion() {
        assertThat(rows().get("Tỷ lệ che phủ toàn tỉnh")).containsExactly("61", "63", "chưa có số liệu", "63", "63");
        // two offices gave it only in 2023; in 2025 only the one that ended did, and its successor said nothing of it
        assertThat(rows().get("Tỷ lệ hồ sơ đúng hạn"))
                .containsExactly(
                        "97 (1 đơn vị chưa có số liệu)",
                        "chưa có số liệu",
                        "90 (4 đơn vị chưa có số liệu)",
                        "90",
                        "90");
        // asked of communes: in 2023 one with a nil report, in 2024 one with and one without an occasion
        assertThat(rows().get("Diện tích đất hiến"))
                .containsExactly("không phát sinh", "500,5", "chưa có số liệu", "500,5", "500,5");
    }

    @Test
    void anOfficeThatEndedKeepsItsYearsAndIsNotCountedTwice() {
        // last values: Tài chính 5, Xây dựng 9 (with what it took over), not the 6 of Giao thông beside it
        assertThat(rows().get("Trụ sở dôi dư đã xử lý từ đầu giai đoạn"))
                .containsExactly("8", "10 (3 đơn vị chưa có số liệu)", "14 (2 đơn vị chưa có số liệu)", "14", "14");
        assertThat(computed().notes())
                .contains(
                        Succession.RULE,
                        "Cơ quan, đơn vị kết thúc hoạt động: Sở Giao thông vận tải (đến 28/02/2025, kế thừa: Sở Xây dựng).");
        assertThat(traced("von-giao"))
                .contains(
                        "Sở Giao thông vận tải (đến 28/02/2025, kế thừa: Sở Xây dựng)|Năm 2023|Số liệu|300|true|",
                        "Sở Giao thông vận tải (đến 28/02/2025, kế thừa: Sở Xây dựng)|9 tháng năm 2025|Số liệu|50|false|"
                                + "không tính vì đã có số liệu của cơ quan kế thừa: Sở Xây dựng",
                        "Sở Xây dựng ()|9 tháng năm 2025|Số liệu|500|true|");
    }

    @Test
    void listedOfficesAreNamedWithWhatTheyGaveInAllYears() {
        assertThat(rows().get("Mô hình hay"))
                .containsExactly(
                        "1 đơn vị (1 đơn vị chưa có số liệu)",
                        "2 đơn vị (3 đơn vị chưa có số liệu)",
                        "chưa có số liệu",
                        "Tài chính: 4; Xã Một: 2",
                        "");
    }

    @Test
    void theNotesSayThatTheLastYearIsNineMonthsLong() {
        assertThat(computed().notes())
                .contains(
                        "Số liệu năm 2025 là 9 tháng năm 2025 (đến 30/09/2025) theo báo cáo sơ kết, tổng kết của các cơ quan, đơn vị, kèm ước cả năm; đơn vị không nêu thì lấy theo báo cáo năm nếu đã có.");
    }

    @Test
    void theReportOfTheYearCountsWhereAnotherReviewLooksAtAYearThatIsOver() {
        data.report(PLAN, 2025, "tai-chinh", Map.of("von-giao", "111"));
        var whole = PhaseScope.of(plan(), "2023-2025", null, PLAN + "/final-review/2023-2025");
        assertThat(whole.running(2025)).isFalse();
        Map<String, List<String>> rows = figures.of(plan(), whole).tables().stream()
                .flatMap(table -> table.rows().stream())
                .collect(Collectors.toMap(row -> row.get(0), Function.identity()));
        // the year's report of Tài chính; of Xây dựng there is only what it said in the review
        assertThat(rows.get("Vốn được giao").get(5)).startsWith("611 (ước cả năm 711");
    }

    @Test
    void everyFigureIsTracedToItsReportWithVersionAndNumber() {
        data.numbered(PLAN, 2023, "tai-chinh", "12", "BC-STC");
        data.supplement(PLAN, 2023, "tai-chinh", 2, Map.of("von-giao", "105"));
        PhaseTrace.Page page = trace.page(plan(), scope(), "von-giao", 0);
        PhaseTrace.Row row = page.rows().stream()
                .filter(each -> each.office().equals("tai-chinh") && each.year() == 2023)
                .findFirst()
                .orElseThrow();
        assertThat(row.actual()).isEqualByComparingTo("105");
        assertThat(row.version()).isEqualTo(2);
        assertThat(row.number()).isEqualTo("12/BC-STC");
        assertThat(row.obligation()).isEqualTo("ket-qua/report/2023/tai-chinh");
        assertThat(row.source()).isEqualTo("Báo cáo năm 2023");
        assertThat(page.more()).isFalse();
        assertThat(traced("von-giao"))
                .contains(
                        "Sở Xây dựng ()|Năm 2023|Không thuộc phạm vi|null|false|",
                        "Sở Xây dựng ()|Năm 2024|Chưa có số liệu|null|false|",
                        "Ủy ban nhân dân xã Một ()|Năm 2023|Không phát sinh (cả báo cáo)|null|false|",
                        "Ủy ban nhân dân xã Hai (từ 01/01/2024)|Năm 2024|Không thuộc phạm vi|null|false|");
        assertThat(traced("dat-hien")).noneMatch(line -> line.startsWith("Sở"));
        var file = new StringBuilder();
        trace.export(plan(), scope(), "von-giao", file);
        assertThat(file.toString().lines())
                .hasSize(6 + page.rows().size())
                .anyMatch(
                        line -> line.startsWith(
                                "\"Sở Tài chính\",\"\",\"9 tháng năm 2025\",\"Số liệu\",\"100\",\"200\",\"Báo cáo sơ kết, tổng kết (số liệu đến 30/09/2025)\""));
    }

    private List<String> traced(String figure) {
        return trace.page(plan(), scope(), figure, 0).rows().stream()
                .map(row -> "%s (%s)|%s|%s|%s|%s|%s"
                        .formatted(
                                row.officeName(),
                                row.note(),
                                row.yearLabel(),
                                row.answer(),
                                row.actual(),
                                row.counted(),
                                row.counted() && figure.equals("von-giao") ? "" : row.remark()))
                .toList();
    }

    @Test
    void targetsAreJudgedByTheirKindForTheWholeAndCountedByOffice() {
        PhaseTargets.Result judged = targets.of(plan(), scope(), computed().totals());
        assertThat(judged.sentences())
                .containsExactly(
                        "Giải ngân vốn được giao (100%; phấn đấu): cả giai đoạn 93,9%, thấp hơn mức phấn đấu 6,1 điểm %; số năm đạt: 1/3 năm có số liệu; số đơn vị đạt: 2/3 đơn vị có số liệu.",
                        "Kinh phí tiết kiệm hằng năm (tối thiểu 100 triệu đồng; bảo đảm): cả giai đoạn 113,3 triệu đồng, ước đạt; số năm đạt: 2/3 năm có số liệu; số đơn vị đạt: 1/3 đơn vị có số liệu.",
                        "Số vụ vi phạm (tối đa 5 vụ; bảo đảm): cả giai đoạn 7 vụ, chưa đạt (cao hơn 2 vụ); số năm đạt: 0/1 năm có số liệu; số đơn vị đạt: 1/2 đơn vị có số liệu.",
                        "Tỷ lệ che phủ (từ 62% đến 65%, năm 2025; bảo đảm): cả giai đoạn 63%, đạt; số năm đạt: 1/2 năm có số liệu.",
                        "Hoàn thành sắp xếp nhà đất (hoàn thành, năm 2025; bảo đảm): cả giai đoạn 100%, đạt; số năm đạt: 1/2 năm có số liệu.",
                        "Tăng năng suất lao động (6,5%/năm; bảo đảm): chỉ để tham chiếu, không thu thập số liệu.");
        var cells = new ArrayList<String>();
        judged.tables().get(0).rows().forEach(row -> cells.add(row.get(0) + ": " + row.subList(3, row.size())));
        assertThat(cells)
                .contains(
                        "Số vụ vi phạm: [7: chưa đạt (cao hơn 2 vụ), chưa có số liệu, chưa có số liệu, 7: chưa đạt (cao hơn 2 vụ), 1/2]");
    }

    @Test
    void whatIsAskedOfTheDatabaseDoesNotGrowWithTheOffices() {
        assertThat(Statements.of(() -> computed())).isEqualTo(5);
    }
}
