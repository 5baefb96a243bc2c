package vn.thidua.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.document.DocumentView;
import vn.thidua.plan.ReviewKind;
import vn.thidua.report.PhaseData;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.WebUser;

/** Everything that a phase came to, as sentences and tables of the consolidated draft, and over HTTP. */
@OfficeTest
class PhaseResultsTest {

    private static final String PLAN = "ket-qua";
    private static final String PHASE = "/api/reviews/ket-qua/2023-2025";
    private static final LocalDate NINE_MONTHS = LocalDate.of(2025, 9, 30);

    @Autowired
    PhaseData data;

    @Autowired
    PhaseResults results;

    @Autowired
    Staff staff;

    @Autowired
    ServletWebServerApplicationContext server;

    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void twoYearsAndNineMonths() {
        staff.hireFor(PLAN);
        data.round(PLAN, 2023, "tai-chinh", "xay-dung")
                .report(PLAN, 2023, "tai-chinh", Map.of("von-giao", "100", "vu-viec", "2"))
                .round(PLAN, 2024, "tai-chinh", "xay-dung")
                .report(PLAN, 2024, "tai-chinh", Map.of("von-giao", "200"))
                .report(PLAN, 2024, "xay-dung", Map.of("von-giao", "300"))
                .review(PLAN, "2023-2025", ReviewKind.SO_KET, NINE_MONTHS, "tai-chinh", "xay-dung")
                .inReview(PLAN + "/mid-term-review/2023-2025", PLAN, "tai-chinh", Map.of("von-giao", "50/75"));
    }

    @Test
    void theDraftGetsSentencesAndTables() {
        PhaseResults.Result result = results.of(PLAN, "2023-2025", ReviewKind.SO_KET, NINE_MONTHS);
        assertThat(result.sentences())
                .anyMatch(
                        sentence -> sentence.startsWith("Số vụ vi phạm (tối đa 5 vụ; bảo đảm): cả giai đoạn 2 vụ, đạt"))
                .allMatch(sentence -> sentence.endsWith("."));
        assertThat(result.tables())
                .extracting(DocumentView.Table::title)
                .startsWith(
                        "Kết quả thực hiện chỉ tiêu thi đua",
                        "Số liệu, giai đoạn 2023 - 2025",
                        "Tình hình gửi báo cáo qua các kỳ",
                        "Kết quả thực hiện chế độ báo cáo của từng cơ quan, đơn vị");
        assertThat(result.tables()).allSatisfy(table -> {
            assertThat(table.rows()).isNotEmpty();
            assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
        });
        assertThat(table(result, "Tình hình gửi báo cáo qua các kỳ").rows())
                .containsExactly(
                        List.of("Báo cáo năm 2023", "2", "1", "0", "1", "0"),
                        List.of("Báo cáo năm 2024", "2", "2", "0", "0", "0"));
        assertThat(table(result, "Kết quả thực hiện chế độ báo cáo của từng cơ quan, đơn vị")
                        .rows())
                .containsExactly(
                        List.of("Sở Xây dựng", "2", "1", "0", "0", "2023", "", ""),
                        List.of("Sở Tài chính", "2", "2", "0", "0", "", "", ""));
    }

    @Test
    void whatTheOfficesSayOfThemselvesIsCounted() {
        data.says(PLAN + "/mid-term-review/2023-2025", "tai-chinh", """
                {"targets": [{"id": "vu-viec", "verdict": "dat"}, {"id": "giai-ngan", "verdict": "chua-dat"}],
                 "criteria": [{"id": "khac", "verdict": "khong-thuoc-pham-vi"}]}
                """);
        PhaseResults.Result result = results.of(PLAN, "2023-2025", ReviewKind.SO_KET, NINE_MONTHS);
        assertThat(table(result, "Cơ quan, đơn vị tự đánh giá theo chỉ tiêu thi đua")
                        .rows())
                .containsExactly(
                        List.of("Giải ngân vốn được giao", "0", "1", "0"), List.of("Số vụ vi phạm", "1", "0", "0"));
        assertThat(result.sentences())
                .contains(
                        "Các cơ quan, đơn vị tự đánh giá theo tiêu chí thi đua: 0 lượt đạt, 0 lượt chưa đạt, 1 lượt không thuộc phạm vi.");
    }

    private static DocumentView.Table table(PhaseResults.Result result, String title) {
        return result.tables().stream()
                .filter(table -> table.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPlanWithoutFiguresStillHasItsResults() {
        PhaseResults.Result result = results.of("sgddt-dak-nong", "2023-2025", ReviewKind.SO_KET, NINE_MONTHS);
        assertThat(result.sentences())
                .contains("Kế hoạch không quy định biểu số liệu báo cáo định kỳ nên không có số liệu để cộng từng năm.")
                .anyMatch(sentence -> sentence.contains("không có số liệu đo trong báo cáo định kỳ"));
    }

    @Test
    void theConsolidatorReadsEveryFigureBackToItsReports() {
        WebUser consolidator = browser("ket-qua.noi-vu.chuyen-vien");
        JsonNode page = tree(consolidator.get(PHASE + "/figures/von-giao"));
        assertThat(page.get("rule").asText()).isEqualTo("Tổng; cả giai đoạn: cộng các năm");
        assertThat(page.get("rows")).anySatisfy(row -> {
            assertThat(row.get("officeName").asText()).isEqualTo("Sở Tài chính");
            assertThat(row.get("yearLabel").asText()).isEqualTo("9 tháng năm 2025");
            assertThat(row.get("estimate").asInt()).isEqualTo(75);
            assertThat(row.get("version").asInt()).isEqualTo(1);
        });
        assertThat(tree(consolidator.get(PHASE + "/results?kind=so-ket")).get("tables"))
                .isNotEmpty();
        HttpResponse<String> file = consolidator.get(PHASE + "/figures/von-giao/export.csv");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).startsWith("\uFEFF\"Vốn được giao (triệu đồng), giai đoạn 2023 - 2025\"\r\n");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("von-giao-2023-2025.csv");
        assertThat(consolidator.get(PHASE + "/offices/export.csv").body())
                .contains("\"Sở Xây dựng\",\"2\",\"1\",\"0\",\"0\",\"2023\"");
    }

    @Test
    void whoMayNotSeeAllOrAsksForWhatIsNotThereIsToldSo() {
        isRefused(browser("ket-qua.tai-chinh.chuyen-vien").get(PHASE + "/figures/von-giao"), 403);
        isRefused(browser("ket-qua.tai-chinh.chuyen-vien").get(PHASE + "/figures/von-giao/export.csv"), 403);
        isRefused(browser("ket-qua.tai-chinh.chuyen-vien").get(PHASE + "/offices/export.csv"), 403);
        isRefused(browser("ket-qua.tai-chinh.chuyen-vien").get(PHASE + "/results"), 403);
        WebUser consolidator = browser("ket-qua.noi-vu.chuyen-vien");
        isRefused(consolidator.get(PHASE + "/figures/khong-co"), 404);
        isRefused(consolidator.get(PHASE + "/figures/von-giao?kind=khac"), 404);
        isRefused(consolidator.get("/api/reviews/ket-qua/1999/figures/von-giao"), 404);
        isRefused(consolidator.get("/api/reviews/thu-nghiem/gd1/figures/von-giao"), 404);
        isRefused(WebUser.anonymous(port()).get(PHASE + "/results"), 401);
    }

    private WebUser browser(String person) {
        return WebUser.loggedIn(port(), person, "tasklist");
    }

    private int port() {
        return server.getWebServer().getPort();
    }

    private JsonNode tree(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return parsed(answer);
    }

    private JsonNode parsed(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    private void isRefused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(parsed(answer).path("message").asText()).endsWith(".").matches(".*[À-ỹ].*");
    }
}
