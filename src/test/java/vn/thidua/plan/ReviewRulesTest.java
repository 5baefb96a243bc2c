package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of {@code reviews}: what a plan may ask for, and the fault that is told with its line where it may not. */
class ReviewRulesTest {

    private static final String FILE = "thu/plan.yaml";

    private static final String ROW = """
              - id: so-ket
                name: Sơ kết
                kind: so-ket
                level: don-vi
                phase: gd1
                held_by: [cac-so]
                hold_by: 2025-Q3
                report_by: 2025-10-15
                figures_until: 2025-09-30
                src: V
            """;

    /** {@code was} is replaced by {@code becomes} in the only review of a small plan. */
    @ParameterizedTest(name = "{1} is refused at {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hold_by: 2025-Q3|hold_by: 2023-Q3|hold_by|ngày 30/09/2023 đứng trước ngày bắt đầu giai đoạn 01/01/2024.",
                "hold_by: 2025-Q3|hold_by: 09-30|hold_by|đợt sơ kết, tổng kết phải ghi rõ năm, ví dụ 2025-Q3.",
                "report_by: 2025-10-15|report_by: 2025-09-01|report_by|thời hạn 01/09/2025 đứng trước thời hạn tổ chức 30/09/2025.",
                "figures_until: 2025-09-30|figures_until: 2023-09-30|figures_until|ngày 30/09/2023 đứng trước ngày bắt đầu giai đoạn 01/01/2024.",
                "figures_until: 2025-09-30|figures_until: 2026-01-31|figures_until|ngày 31/01/2026 đứng sau ngày kết thúc giai đoạn 31/12/2025.",
                "src: V|closes: 2025-10-01, src: V|closes|ngày 01/10/2025 đứng trước thời hạn báo cáo 15/10/2025.",
                "level: don-vi|level: cap-ban-hanh, closes: 2025-11-01|closes|ngày chốt chỉ ghi ở dòng của các đơn vị (level: don-vi).",
                "src: V|tolerance: 101, src: V|tolerance|mức sai lệch cho phép phải từ 0 đến 100 (%).",
                "src: V|council_opinion: true, src: V|council_opinion|Kế hoạch không ghi Hội đồng (council) để lấy ý kiến; hãy ghi council hoặc bỏ council_opinion.",
                "src: V|document: bao-cao, src: V|document|trình tự này là của báo cáo định kỳ; hãy ghi một trình tự riêng, hoặc bỏ document để dùng chung.",
                "src: V|document: cong-van, src: V|document|mỗi đơn vị ký báo cáo của mình nên body của signing.cong-van phải là $don-vi.",
                "level: don-vi|level: cap-tren, document: cong-van|document|đợt do cấp trên tổ chức thì không trình ký ở đây; hãy bỏ document.",
            })
    void a_fault_is_refused_where_it_stands(String was, String becomes, String key, String sentence) {
        String changed = "    " + becomes.replace(", ", "\n    ");
        String row = ROW.replace("    " + was, changed);
        String text = plan(row);

        assertThat(problemsOf(text))
                .containsExactly(
                        new PlanProblem(FILE, lineOf(text, "    " + key + ":"), "reviews[0]." + key, sentence));
    }

    @Test
    void a_review_replaces_no_annual_report_where_the_plan_asks_for_none() {
        String half = plan(ROW.replace("    src: V", "    absorbs_annual: true\n    src: V"))
                .replace(
                        "    - kind: nam\n      due: {before: 12-15}\n      opens: {from: 11-01}\n      data_until: 11-30",
                        "    - kind: 6-thang\n      due: {before: 12-15}\n      opens: {from: 11-01}\n      data_until: 11-30");

        assertThat(problemsOf(half))
                .containsExactly(
                        new PlanProblem(
                                FILE,
                                lineOf(half, "    absorbs_annual"),
                                "reviews[0].absorbs_annual",
                                "Kế hoạch không quy định báo cáo năm nên không có báo cáo nào để thay; hãy bỏ absorbs_annual."));
    }

    @Test
    void a_review_without_any_date_replaces_no_report() {
        String undated = plan(ROW.replace("hold_by: 2025-Q3", "hold_by: null")
                .replace("report_by: 2025-10-15", "report_by: null")
                .replace("figures_until: 2025-09-30", "figures_until: null\n    absorbs_annual: true"));

        assertThat(problemsOf(undated))
                .extracting(PlanProblem::key, PlanProblem::message)
                .containsExactly(
                        tuple(
                                "reviews[0].absorbs_annual",
                                "đợt không ghi ngày nào nên không biết thay báo cáo của năm nào; hãy ghi hold_by hoặc figures_until."));
    }

    @Test
    void a_plan_without_reports_says_how_the_review_is_signed() {
        String text = plan(ROW);
        String without = text.substring(0, text.indexOf("reporting:\n"))
                + "followed_by: {office: van-phong, src: VI}\n"
                + text.substring(text.indexOf("subordinate_plans:\n"));

        assertThat(problemsOf(without))
                .extracting(PlanProblem::key, PlanProblem::message)
                .containsExactly(
                        tuple(
                                "reviews[0].document",
                                "Kế hoạch không có trình tự báo cáo để dùng chung; hãy ghi trình tự ký của báo cáo sơ kết, tổng kết."));
        assertThat(load(without.replace(
                                "    figures_until: 2025-09-30\n", "    figures_until: null\n    document: bao-cao\n"))
                        .reviews()
                        .get(0)
                        .document())
                .isEqualTo("bao-cao");
    }

    @Test
    void groups_of_offices_may_have_rows_with_dates_of_their_own() {
        Plan plan = load(plan(ROW + second("don-vi", "van-phong", "2025-11-15")));

        assertThat(plan.reviews()).extracting(Review::id).containsExactly("so-ket", "so-ket-2");
        assertThat(plan.reviews().get(0).sameReview(plan.reviews().get(1))).isTrue();
    }

    @Test
    void an_office_is_asked_in_one_row_only() {
        assertThat(problemsOf(plan(ROW + second("don-vi", "so-y-te", "2025-11-15"))))
                .extracting(PlanProblem::key, PlanProblem::message)
                .containsExactly(tuple(
                        "reviews[1].held_by",
                        "“so-y-te” đã có ở dòng so-ket; mỗi đơn vị chỉ ghi trong một dòng của đợt."));
    }

    @Test
    void the_issuer_holds_one_review_of_a_kind_in_a_phase_and_reports_after_the_offices() {
        String own = second("cap-ban-hanh", "ubnd", "2025-12-31");

        assertThat(load(plan(ROW + own)).reviews()).hasSize(2);
        assertThat(problemsOf(plan(ROW + own + own.replace("so-ket-2", "so-ket-3"))))
                .extracting(PlanProblem::key, PlanProblem::message)
                .containsExactly(tuple(
                        "reviews[2].level",
                        "giai đoạn “gd1” đã có đợt sơ kết của cấp này (so-ket-2), mỗi cấp chỉ ghi một dòng."));
        assertThat(problemsOf(plan(ROW + second("cap-ban-hanh", "ubnd", "2025-10-01"))))
                .extracting(PlanProblem::key, PlanProblem::message)
                .containsExactly(tuple(
                        "reviews[1].report_by",
                        "ngày 01/10/2025 đứng trước thời hạn báo cáo của các đơn vị 15/10/2025."));
    }

    @Test
    void a_figure_may_differ_by_five_percent_where_the_plan_says_nothing_else() {
        assertThat(load(plan(ROW)).reviews().get(0).tolerancePercent()).isEqualByComparingTo("5");
        assertThat(load(plan(ROW.replace("    src: V", "    tolerance: 2.5\n    src: V")))
                        .reviews()
                        .get(0)
                        .tolerancePercent())
                .isEqualByComparingTo("2.5");
    }

    private static String second(String level, String heldBy, String reportBy) {
        return ROW.replace("id: so-ket\n", "id: so-ket-2\n")
                .replace("level: don-vi", "level: " + level)
                .replace("[cac-so]", "[" + heldBy + "]")
                .replace("2025-10-15", reportBy);
    }

    /** The small plan with these rows for its reviews, and a chain that no report uses. */
    private static String plan(String rows) {
        String text = PlanFiles.minimal();
        String chain = text.substring(text.indexOf("  ke-hoach:\n"), text.indexOf("  bao-cao:\n"));
        return text.substring(0, text.indexOf("reviews:\n"))
                + "reviews:\n"
                + rows
                + text.substring(text.indexOf("award_forms:\n"))
                + chain.replace("ke-hoach:", "cong-van:");
    }

    private static int lineOf(String text, String part) {
        return (int) text.substring(0, text.indexOf(part, text.indexOf("reviews:\n")))
                        .lines()
                        .count()
                + 1;
    }

    private static Plan load(String text) {
        return PlanLoader.load(FILE, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<PlanProblem> problemsOf(String text) {
        return catchThrowableOfType(BrokenPlanException.class, () -> load(text)).problems();
    }
}
