package vn.thidua.criteria.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.criteria.domain.CriteriaContent.CommentAnswer;
import vn.thidua.criteria.domain.CriteriaContent.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.TestPlans;
import vn.thidua.platform.error.Refusal;

class CriteriaCheckTest {

    private static final Plan PLAN = TestPlans.load("bo-tieu-chi");
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);
    private static final String OFFICES = "co-quan-don-vi";
    private static final String PERSONS = "ca-nhan";

    @Test
    void criteriaStandInThePlansOrderAndInsideThatAsTheyWereTyped() {
        assertThat(checked(
                                row(PERSONS, null, "Sáng kiến"),
                                row(OFFICES, null, "Chung"),
                                row(OFFICES, "thtk-clp", "Tiết kiệm"),
                                row(OFFICES, "kcht", "Đường"),
                                row(OFFICES, "kcht", "Điện"))
                        .criteria())
                .extracting(Criterion::text, Criterion::id)
                .containsExactly(
                        tuple("Đường", "tc-1"),
                        tuple("Điện", "tc-2"),
                        tuple("Tiết kiệm", "tc-3"),
                        tuple("Chung", "tc-4"),
                        tuple("Sáng kiến", "tc-5"));
    }

    @Test
    void whoHasAnIdKeepsItAndOthersGetAFreeOne() {
        assertThat(checked(
                                row("tc-2", OFFICES, "kcht", "Cũ", null),
                                row("tc-2", OFFICES, "kcht", "Chép lại", null),
                                row("Mã lạ!", OFFICES, "kcht", "Lạ", null),
                                row(null, OFFICES, "kcht", "Mới", null))
                        .criteria())
                .extracting(Criterion::id)
                .containsExactly("tc-2", "tc-1", "tc-3", "tc-4");
    }

    @Test
    void whatIsTypedIsTrimmedAndPointsThatAreNotUsedAreLeftOut() {
        Criterion kept = checked(new Criterion(null, OFFICES, " kcht ", "  Đường ", " km ", " ", BigDecimal.TEN))
                .criteria()
                .get(0);
        assertThat(kept).isEqualTo(new Criterion("tc-1", OFFICES, "kcht", "Đường", "km", null, null));
    }

    @Test
    void pointsAddUpToAHundredInEverySubjectGroup() {
        assertThat(weighted(
                                row(null, OFFICES, "kcht", "Đường", "60.5"),
                                row(null, OFFICES, "kcht", "Điện", "39.50"),
                                row(null, PERSONS, null, "Sáng kiến", "100"))
                        .criteria())
                .extracting(Criterion::weight)
                .containsExactly(new BigDecimal("60.5"), new BigDecimal("39.5"), new BigDecimal("1E+2"));
        assertThat(refusal(() ->
                        weighted(row(null, OFFICES, "kcht", "Đường", "60"), row(null, OFFICES, "kcht", "Điện", "39"))))
                .isEqualTo(
                        "Tổng điểm của nhóm “Các cơ quan, đơn vị” là 99; hãy sửa để tổng điểm của mỗi nhóm đối tượng bằng 100.");
    }

    @Test
    void badInputIsRefusedWithTheNumberOfTheCriterion() {
        assertThat(refusal(() -> checked())).startsWith("Chưa có tiêu chí nào");
        assertThat(refusal(() -> checked(row(OFFICES, "kcht", "Đường"), row(null, "kcht", "Điện"))))
                .startsWith("Tiêu chí số 2 chưa chọn nhóm đối tượng");
        assertThat(refusal(() -> checked(row("la", "kcht", "Điện"))))
                .startsWith("Tiêu chí số 1 có nhóm đối tượng không");
        assertThat(refusal(() -> checked(row(OFFICES, "la", "Điện"))))
                .startsWith("Tiêu chí số 1 có nội dung thi đua không");
        assertThat(refusal(() -> checked(row(OFFICES, "kcht", " "))))
                .isEqualTo("Chưa nhập mục “Tiêu chí số 1”; hãy nhập rồi gửi lại.");
        assertThat(refusal(() -> checked(row(OFFICES, "kcht", "x".repeat(2_001)))))
                .contains("“Tiêu chí số 1” dài 2001 ký tự");
        assertThat(refusal(() -> checked(row(OFFICES, "kcht", "Tiết  kiệm"), row(OFFICES, "kcht", "TIẾT KIỆM"))))
                .startsWith("Tiêu chí số 2 trùng với tiêu chí số 1");
        assertThat(refusal(() -> weighted(row(OFFICES, "kcht", "Đường")))).startsWith("Tiêu chí số 1 chưa có điểm");
        for (String points : List.of("0", "-5", "100.5", "33.333")) {
            assertThat(refusal(() -> weighted(row(null, OFFICES, "kcht", "Đường", points))))
                    .startsWith("Tiêu chí số 1 có điểm ");
        }
        assertThat(refusal(() -> checked(
                        Collections.nCopies(301, row(OFFICES, "kcht", "Đường")).toArray(Criterion[]::new))))
                .startsWith("Bộ tiêu chí có 301 tiêu chí");
        assertThat(refusal(() -> new CriteriaCheck(PLAN, TODAY)
                        .check(new CriteriaContent(
                                TODAY.minusDays(1), false, List.of(row(OFFICES, null, "Đường")), null, null))))
                .startsWith("Ngày áp dụng 29/02/2024 ở trước hôm nay");
    }

    @Test
    void everyCommentIsTakenInOrItIsSaidWhyNot() {
        assertThat(CriteriaCheck.checkAnswers(
                        List.of(new CommentAnswer(2, false, "Đã đủ"), new CommentAnswer(1, true, " ")), List.of(1, 2)))
                .containsExactly(new CommentAnswer(1, true, null), new CommentAnswer(2, false, "Đã đủ"));
        assertThat(refusal(() -> CriteriaCheck.checkAnswers(List.of(), List.of(1))))
                .startsWith("Chưa chọn tiếp thu hay giải trình ý kiến số 1");
        assertThat(refusal(() -> CriteriaCheck.checkAnswers(List.of(new CommentAnswer(1, null, "Đã sửa")), List.of(1))))
                .startsWith("Chưa chọn tiếp thu hay giải trình ý kiến số 1");
    }

    private static CriteriaContent checked(Criterion... rows) {
        return new CriteriaCheck(PLAN, TODAY).check(new CriteriaContent(null, false, List.of(rows), null, null));
    }

    private static CriteriaContent weighted(Criterion... rows) {
        return new CriteriaCheck(PLAN, TODAY).check(new CriteriaContent(null, true, List.of(rows), null, null));
    }

    private static Criterion row(String group, String theme, String text) {
        return row(null, group, theme, text, null);
    }

    private static Criterion row(String id, String group, String theme, String text, String weight) {
        return new Criterion(id, group, theme, text, null, null, weight == null ? null : new BigDecimal(weight));
    }

    private static String refusal(Runnable bad) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(bad::run)
                .actual()
                .getMessage();
    }
}
