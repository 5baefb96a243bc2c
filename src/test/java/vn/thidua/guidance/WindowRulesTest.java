package vn.thidua.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.plan.Coded;
import vn.thidua.plan.Occasion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.TestPlans;
import vn.thidua.platform.error.Refusal;

/** What a guidance may not say, each with the sentence that its drafter reads. */
class WindowRulesTest {

    private static final Plan PLAN = TestPlans.load("khen-thuong");
    private static final LocalDate TODAY = LocalDate.of(2024, 11, 1);

    // ---- fields -----------------------------------------------------------------------------------------------------

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                wrong("forms", List.of(), "Chưa chọn hình thức khen thưởng; hãy chọn ít nhất một hình thức."),
                wrong(
                        "forms",
                        List.of("giay-khen", "huan-chuong"),
                        "Có hình thức khen thưởng không thuộc Kế hoạch; hãy tải lại trang và chọn lại."),
                wrong(
                        "forms",
                        List.of("giay-khen-huyen"),
                        "Kế hoạch không có hình thức Giấy khen của Chủ tịch UBND huyện cho dịp hằng năm; hãy bỏ hình thức đó."),
                wrong("nominees", null, "Chưa chọn đối tượng khen thưởng; hãy chọn ít nhất một loại đối tượng."),
                wrong(
                        "nominees",
                        List.of("ho-gia-dinh"),
                        "Kế hoạch không có đối tượng “Hộ gia đình” cho dịp hằng năm; hãy bỏ đối tượng đó."),
                wrong(
                        "nominees",
                        List.of("<b>"),
                        "Có loại đối tượng khen thưởng không hợp lệ; hãy tải lại trang và chọn lại."),
                wrong(
                        "proposers",
                        List.of(),
                        "Chưa chọn nơi đề nghị khen thưởng; hãy chọn ít nhất một cơ quan hoặc khối cơ quan."),
                wrong(
                        "proposers",
                        List.of("so-x"),
                        "Có mục nơi đề nghị khen thưởng không thuộc Kế hoạch hoặc đợt này; hãy tải lại trang và chọn lại."),
                wrong(
                        "priorityGroups",
                        List.of("x"),
                        "Có mục đối tượng ưu tiên không thuộc Kế hoạch hoặc đợt này; hãy tải lại trang và chọn lại."),
                wrong("standard", " ", "Chưa nhập mục “Tiêu chuẩn”; hãy nhập rồi gửi lại."),
                wrong("closesOn", null, "Chưa nhập ngày cuối nhận hồ sơ; hãy nhập ngày theo dạng dd/MM/yyyy."),
                wrong(
                        "closesOn",
                        "2024-10-31",
                        "Ngày cuối nhận hồ sơ 31/10/2024 đã qua (hôm nay là 01/11/2024); hãy ghi một ngày từ hôm nay trở đi."),
                wrong("receiver", "x", "Chưa chọn cơ quan nhận hồ sơ đang hoạt động; hãy chọn cơ quan nhận hồ sơ."),
                wrong(
                        "mergedForms",
                        List.of("bang-khen"),
                        "Có mục hình thức lồng ghép chỉ tiêu không thuộc Kế hoạch hoặc đợt này; hãy tải lại trang và chọn lại."),
                wrong("checklist", List.of(), "Chưa ghi thành phần hồ sơ; hãy ghi ít nhất một thành phần."),
                wrong(
                        "checklist",
                        List.of(WindowTyped.item(" ", null, null, true)),
                        "Chưa nhập mục “Thành phần hồ sơ”; hãy nhập rồi gửi lại."),
                wrong(
                        "checklist",
                        List.of(WindowTyped.item("Tờ trình", "bang-khen", null, true)),
                        "Thành phần “Tờ trình” ghi hình thức hoặc đối tượng không có trong đợt này; hãy chọn lại."),
                wrong(
                        "checklist",
                        List.of(
                                WindowTyped.item("Tờ trình", null, null, true),
                                WindowTyped.item("tờ trình ", null, null, false)),
                        "Thành phần “tờ trình” ghi hai lần; hãy bỏ bớt một dòng."),
                wrong(
                        "checklist",
                        IntStream.range(0, 61)
                                .mapToObj(i -> WindowTyped.item("Thứ " + i, null, null, true))
                                .toList(),
                        "Thành phần hồ sơ có 61 dòng, tối đa 60 dòng; hãy gộp bớt."));
    }

    private static Arguments wrong(String field, Object value, String sentence) {
        return Arguments.of(field, value, sentence);
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void aWrongFieldIsNamedInOneSentence(String field, Object value, String sentence) {
        Map<String, Object> fields = WindowTyped.yearly();
        fields.put(field, value);
        assertThat(refused(Occasion.HANG_NAM, TODAY, fields)).isEqualTo(sentence);
    }

    @Test
    void nothingAtAllIsRefusedToo() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> rules(Occasion.HANG_NAM, TODAY).check(null))
                .withMessageStartingWith("Chưa nhập nội dung đợt nhận hồ sơ");
    }

    @Test
    void aFormThatNobodyMayConferOnTheClosingDayIsRefused() {
        Map<String, Object> fields = WindowTyped.midTerm();
        fields.put("forms", List.of("giay-khen-huyen"));
        fields.put("quotas", List.of());
        fields.put("checklist", List.of(WindowTyped.item("Tờ trình", null, null, true)));
        fields.put("closesOn", "2024-12-31");
        assertThat(rules(Occasion.SO_KET, TODAY).check(WindowTyped.of(fields)).forms())
                .as("the district still exists that day")
                .containsExactly("giay-khen-huyen");
        fields.put("closesOn", "2025-01-01");
        assertThat(refused(Occasion.SO_KET, TODAY, fields))
                .isEqualTo(
                        "Đến ngày 01/01/2025 không còn cơ quan nào có thẩm quyền quyết định Giấy khen của Chủ tịch UBND huyện; hãy bỏ hình thức đó.");
    }

    @Test
    void whereThePlanNamesNoFormForTheOccasionTheGuidanceChoosesAmongAll() {
        Map<String, Object> fields = WindowTyped.midTerm();
        fields.put("forms", List.of("bang-khen", "giay-khen"));
        fields.put("nominees", List.of("doanh-nghiep", "tap-the", "ca-nhan"));
        fields.put("quotas", null);
        fields.put("priorityGroups", null);
        assertThat(rules(Occasion.DOT_XUAT, TODAY).check(WindowTyped.of(fields)).forms())
                .as("in the plan's order")
                .containsExactly("giay-khen", "bang-khen");
    }

    // ---- quota ------------------------------------------------------------------------------------------------------

    static Stream<Arguments> wrongQuotas() {
        return Stream.of(
                Arguments.of(
                        "Chỉ tiêu Giấy khen của Chủ tịch UBND phường phải là số nguyên từ 0 trở lên (đã nhập -1); hãy nhập lại số lượng.",
                        List.of(WindowTyped.quota("giay-khen", null, null, -1))),
                Arguments.of(
                        "Chỉ tiêu Giấy khen của Chủ tịch UBND phường (cá nhân) phải là số nguyên từ 0 trở lên (đã nhập 1,5); hãy nhập lại số lượng.",
                        List.of(WindowTyped.quota("giay-khen", "ca-nhan", null, 1.5))),
                Arguments.of(
                        "Chỉ tiêu Giấy khen của Chủ tịch UBND phường của Các phòng, trạm phải là số nguyên từ 0 trở lên; hãy nhập lại số lượng.",
                        List.of(WindowTyped.quota("giay-khen", null, "cac-phong", null))),
                Arguments.of(
                        "Chỉ tiêu Giấy khen của Chủ tịch UBND phường là 6, vượt quá 5 của Kế hoạch; hãy giảm chỉ tiêu.",
                        List.of(WindowTyped.quota("giay-khen", null, null, 6))),
                Arguments.of(
                        "Chỉ tiêu Giấy khen của Chủ tịch UBND phường phân bổ cộng lại là 6, vượt quá 5 được giao; hãy giảm số phân bổ.",
                        List.of(
                                WindowTyped.quota("giay-khen", null, "cac-phong", 4),
                                WindowTyped.quota("giay-khen", null, "hoi-ccb", 2))),
                Arguments.of(
                        "Chỉ tiêu Giấy khen của Chủ tịch UBND phường phân bổ cộng lại là 4, vượt quá 3 được giao; hãy giảm số phân bổ.",
                        List.of(
                                WindowTyped.quota("giay-khen", null, null, 3),
                                WindowTyped.quota("giay-khen", "tap-the", null, 2),
                                WindowTyped.quota("giay-khen", "ca-nhan", null, 2))),
                Arguments.of(
                        "Chỉ tiêu Giấy khen của Chủ tịch UBND phường (tập thể) phân bổ cộng lại là 3, vượt quá 2 được giao; hãy giảm số phân bổ.",
                        List.of(
                                WindowTyped.quota("giay-khen", "tap-the", null, 2),
                                WindowTyped.quota("giay-khen", "tap-the", "cac-phong", 3))),
                Arguments.of(
                        "Chỉ tiêu Giấy khen của Chủ tịch UBND phường của Hội Cựu chiến binh phường có hai dòng giống nhau; hãy gộp thành một dòng.",
                        List.of(
                                WindowTyped.quota("giay-khen", null, "hoi-ccb", 1),
                                WindowTyped.quota("giay-khen", null, "hoi-ccb", 1))),
                Arguments.of(
                        "Bảng chỉ tiêu có dòng chưa chọn hình thức của đợt này; hãy chọn hình thức hoặc bỏ dòng đó.",
                        List.of(WindowTyped.quota("giay-khen-huyen", null, null, 1))),
                Arguments.of(
                        "Chỉ tiêu Giấy khen của Chủ tịch UBND phường ghi đối tượng không có trong đợt này; hãy chọn lại đối tượng.",
                        List.of(WindowTyped.quota("giay-khen", "doanh-nghiep", null, 1))),
                Arguments.of(
                        "Chỉ tiêu Giấy khen của Chủ tịch UBND phường ghi cơ quan không thuộc Kế hoạch; hãy chọn lại cơ quan.",
                        List.of(WindowTyped.quota("giay-khen", null, "so-x", 1))));
    }

    @ParameterizedTest
    @MethodSource("wrongQuotas")
    void aWrongQuotaIsNamedInOneSentence(String sentence, List<Map<String, Object>> lines) {
        Map<String, Object> fields = WindowTyped.midTerm();
        fields.put("quotas", lines);
        assertThat(refused(Occasion.SO_KET, TODAY, fields)).isEqualTo(sentence);
    }

    @Test
    void aMergedFormHasNoNumberOfItsOwnAndAFormIsMergedOnlyWhereThePlanSaysSo() {
        Map<String, Object> yearly = WindowTyped.yearly();
        yearly.put("quotas", List.of(WindowTyped.quota("giay-khen", null, null, 3)));
        assertThat(refused(Occasion.HANG_NAM, TODAY, yearly))
                .isEqualTo(
                        "Giấy khen của Chủ tịch UBND phường đã chọn lồng ghép trong chỉ tiêu cuối năm nên không ghi số lượng riêng; hãy bỏ dòng chỉ tiêu đó hoặc bỏ chọn lồng ghép.");
        yearly.put("mergedForms", List.of());
        assertThat(rules(Occasion.HANG_NAM, TODAY).check(WindowTyped.of(yearly)).quota("giay-khen", null, null))
                .as("the issuer may decide a number instead")
                .contains(3);
        Map<String, Object> midTerm = WindowTyped.midTerm();
        midTerm.put("mergedForms", List.of("giay-khen"));
        assertThat(refused(Occasion.SO_KET, TODAY, midTerm))
                .isEqualTo(
                        "Kế hoạch không cho lồng ghép chỉ tiêu của Giấy khen của Chủ tịch UBND phường vào chỉ tiêu cuối năm; hãy bỏ chọn lồng ghép.");
    }

    // ---- periods ----------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hang-nam | 2024-2025 | 2024-11-01 | Khen thưởng hằng năm xét cho một năm; hãy nhập một năm, ví dụ 2024.",
                "hang-nam | 2022 | 2024-11-01 | Kỳ xét khen thưởng (năm 2022) nằm ngoài giai đoạn 2023 - 2027 mà Kế hoạch quy định cho dịp hằng năm; hãy chọn kỳ nằm trong đó.",
                "hang-nam | 2025 | 2024-11-01 | Kỳ xét khen thưởng (năm 2025) chưa bắt đầu nên chưa nhận hồ sơ được; hãy chọn kỳ đã bắt đầu.",
                "so-ket | 2023-2026 | 2025-07-01 | Kỳ xét khen thưởng (giai đoạn 2023 - 2026) nằm ngoài giai đoạn 2023 - 2025 mà Kế hoạch quy định cho dịp sơ kết; hãy chọn kỳ nằm trong đó.",
                "so-ket | 2026-2027 | 2026-07-01 | Kỳ xét khen thưởng (giai đoạn 2026 - 2027) nằm ngoài giai đoạn 2023 - 2025 mà Kế hoạch quy định cho dịp sơ kết; hãy chọn kỳ nằm trong đó.",
                "dot-xuat | 2028 | 2028-07-01 | Kỳ xét khen thưởng (năm 2028) nằm ngoài giai đoạn 2023 - 2027 mà Kế hoạch quy định cho dịp đột xuất; hãy chọn kỳ nằm trong đó.",
                "so-ket | 2025-2023 | 2025-07-01 | Kỳ xét khen thưởng “2025-2023” không đúng; hãy nhập một năm (ví dụ 2024) hoặc khoảng năm (ví dụ 2023-2025).",
                "hang-nam | năm nay | 2024-11-01 | Kỳ xét khen thưởng “năm nay” không đúng; hãy nhập một năm (ví dụ 2024) hoặc khoảng năm (ví dụ 2023-2025)."
            })
    void aPeriodOutsideThePhaseOrNotBegunIsRefused(String occasion, String period, LocalDate today, String sentence) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> OccasionPeriods.require(PLAN, Coded.of(Occasion.class, occasion), period, today))
                .withMessage(sentence);
    }

    @Test
    void aPeriodThatEndsInTheFutureIsRewardedUpToTheMomentOfTheReview() {
        LocalDate july = LocalDate.of(2025, 7, 1);
        assertThat(OccasionPeriods.require(PLAN, Occasion.SO_KET, "2023 - 2025", july))
                .isEqualTo(new AwardPeriod(2023, 2025));
        assertThat(OccasionPeriods.require(PLAN, Occasion.SO_KET, "2024-2025", july))
                .as("a part of the phase")
                .isEqualTo(new AwardPeriod(2024, 2025));
        assertThat(OccasionPeriods.suggested(PLAN, Occasion.SO_KET, july)).containsExactly(new AwardPeriod(2023, 2025));
        assertThat(OccasionPeriods.suggested(PLAN, Occasion.HANG_NAM, LocalDate.of(2030, 1, 1)))
                .as("after the plan's life")
                .isEmpty();
        assertThat(OccasionPeriods.require(PLAN, Occasion.TONG_KET, "2026-2027", LocalDate.of(2027, 1, 1)))
                .as("the plan names no final review: its whole life counts")
                .isEqualTo(new AwardPeriod(2026, 2027));
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    private static WindowRules rules(Occasion occasion, LocalDate today) {
        return new WindowRules(PLAN, occasion, today, form -> false);
    }

    private static String refused(Occasion occasion, LocalDate today, Map<String, Object> fields) {
        return assertThatExceptionOfType(Refusal.class)
                .as(Arrays.toString(fields.values().toArray()))
                .isThrownBy(() -> rules(occasion, today).check(WindowTyped.of(fields)))
                .actual()
                .getMessage();
    }
}
