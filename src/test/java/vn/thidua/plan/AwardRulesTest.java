package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code award_procedure}: what a plan may say about who handles nominations, and the fault where it may not. */
class AwardRulesTest {

    private static final String FILE = "thu/plan.yaml";

    /** {@code was} is replaced by {@code becomes} in the made-up province. */
    @ParameterizedTest(name = "{1} is refused at {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "supplements: 1|supplements: -1|award_procedure.supplements|số lần yêu cầu bổ sung không được âm.",
                "from: 2026-01-19|from: 2024-05-17|award_procedure.regulations[1].from|mỗi ngày chỉ có một quy định của tỉnh bắt đầu có hiệu lực.",
                "form_class: bang-khen-tinh, ||award_forms[5].form_class|Kế hoạch có award_procedure nên mỗi hình thức phải ghi form_class, ví dụ giay-khen.",
                "form_class: bang-khen-tinh|form_class: bang-khen|award_forms[5].form_class|“bang-khen” không dùng được, cần ghi một trong các giá trị: giay-khen",
                "decided_by: [thu-tuong], state|decided_by: [cuc-thue], state|award_forms[6].decided_by|không cấp xét nào trong award_procedure.levels có cơ quan có quyền tặng hình thức này, hãy bổ sung dòng cho cấp đó.",
                "offices: [doan-the], authority|offices: [cac-xa], authority|awards[0].proposers[4]|award_procedure.levels chưa ghi nơi đề nghị này thuộc cấp nào, hãy ghi vào offices hoặc below của một cấp.",
                "level: tinh, authority: ubnd-tinh|level: tinh, authority: $don-vi|award_procedure.levels[7].authority|$don-vi cần offices hoặc below để biết là cơ quan nào.",
                "below: [phong-thuoc-so], authority|below: [doan-the], authority|award_procedure.levels[0].below[0]|đơn vị đề nghị lên $don-vi phải ghi part_of, hoặc authority của cấp này phải ghi rõ cơ quan.",
                "receiver: ban-tdkt, appraiser: ban-tdkt, council|receiver: ban-tdkt, appraiser: ban-tdkt-tw, council|award_procedure.levels[7].appraiser|nơi tiếp nhận và nơi thẩm định phải cùng có hoặc cùng không có tài khoản.",
                ", submission: to-trinh-khen-thuong-tinh, decision: quyet-dinh-khen-thuong,|,|award_procedure.levels[7].decision|cấp xét trong hệ thống phải có trình tự ký: decision khi quyết định, submission khi trình lên.",
                "authority: thu-tuong, receiver|submission: to-trinh-khen-thuong-tinh, authority: thu-tuong, receiver|award_procedure.levels[8].receiver|cấp xét ở ngoài hệ thống không trình ký ở đây, hãy bỏ submission và decision.",
                "council: hdtdkt-tinh, agencies|council: hoi-dong, agencies|award_procedure.levels[7].council|không có cơ quan, đơn vị nào mang mã “hoi-dong” trong offices",
            })
    void a_fault_is_refused_where_it_stands(String was, String becomes, String key, String sentence) {
        String text = TestPlans.text("de-nghi");
        assertThat(text).contains(was);

        List<PlanProblem> problems = problemsOf(text.replace(was, becomes == null ? "" : becomes));

        assertThat(problems).anySatisfy(each -> {
            assertThat(each.key()).isEqualTo(key);
            assertThat(each.line()).isGreaterThan(80);
            assertThat(each.message()).startsWith(sentence);
        });
    }

    @Test
    void the_province_is_read_as_it_is_and_a_regulation_counts_from_its_first_day() {
        AwardProcedure procedure = TestPlans.load("de-nghi").awardProcedure();

        assertThat(procedure.regulationOn(LocalDate.of(2024, 5, 16))).isEmpty();
        assertThat(procedure.regulationOn(LocalDate.of(2024, 5, 17)))
                .map(AwardProcedure.Regulation::id)
                .contains("qd-17-2024");
        assertThat(procedure.regulationOn(LocalDate.of(2026, 11, 22)))
                .map(AwardProcedure.Regulation::id)
                .contains("qd-07-2026");
    }

    private static List<PlanProblem> problemsOf(String text) {
        return catchThrowableOfType(
                        BrokenPlanException.class, () -> PlanLoader.load(FILE, text.getBytes(StandardCharsets.UTF_8)))
                .problems();
    }
}
