package vn.thidua.report.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.plan.PeriodKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.TestPlans;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.TypedReport;

/** Everything that is refused in a report, with the sentence that says what is wrong and what to do. */
class ReportCheckTest {

    private static final Plan PLAN = TestPlans.load("thu-nghiem");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Arguments> refused() {
        return Stream.of(
                refused(
                        "share of 140 %",
                        r -> r.figure("dung-han", "98", "140"),
                        "Số liệu “Tỷ lệ hồ sơ đúng hạn” (Ước thực hiện cả năm) là 140 %, vượt quá mức tối đa 100; hãy kiểm tra và nhập lại."),
                refused(
                        "share just above 100 %",
                        r -> r.figure("ty-le-giai-ngan", "100.1", "100"),
                        "Số liệu “Tỷ lệ giải ngân” (Thực hiện) là 100,1 %, vượt quá mức tối đa 100; hãy kiểm tra và nhập lại."),
                refused(
                        "beyond the bound of a figure that is no share",
                        r -> r.figure("muc-dat", "1000.5", "100"),
                        "Số liệu “Mức đạt so với kế hoạch” (Thực hiện) là 1.000,5 %, vượt quá mức tối đa 1.000; hãy kiểm tra và nhập lại."),
                refused(
                        "negative",
                        r -> r.figure("von-giao", "-1", "2"),
                        "Số liệu “Vốn được giao” (Thực hiện) là -1 triệu đồng, thấp hơn mức tối thiểu 0; hãy kiểm tra và nhập lại."),
                refused(
                        "half a case",
                        r -> r.figure("cao-nhat", "1.5", "2"),
                        "Số liệu “Số vụ nhiều nhất” (Thực hiện) là 1,5, có nhiều hơn 0 chữ số sau dấu phẩy; hãy làm tròn."),
                refused(
                        "too many decimals",
                        r -> r.figure("von-giao", "1234.56", "2"),
                        "Số liệu “Vốn được giao” (Thực hiện) là 1.234,56, có nhiều hơn 1 chữ số sau dấu phẩy; hãy làm tròn."),
                refused(
                        "beyond all measure",
                        r -> r.figure("von-giao", "1", "1e15"),
                        "Số liệu “Vốn được giao” (Ước thực hiện cả năm) quá lớn; hãy kiểm tra lại đơn vị tính."),
                refused(
                        "value so far missing",
                        r -> r.figure("von-giao", null, "2"),
                        "Số liệu “Vốn được giao” chưa có giá trị ở cột “Thực hiện”; hãy nhập giá trị."),
                refused(
                        "estimate missing",
                        r -> r.figure("von-giao", "1", null),
                        "Số liệu “Vốn được giao” chưa có giá trị ở cột “Ước thực hiện cả năm”; hãy nhập giá trị."),
                refused(
                        "figure not answered",
                        r -> r.unanswered("mo-hinh"),
                        "Chưa trả lời số liệu “Mô hình hay”; hãy nhập số liệu hoặc chọn Không phát sinh, Không thuộc phạm vi."),
                refused(
                        "figure without an answer",
                        r -> r.answered("mo-hinh", Map.of("actual", 1)),
                        "Chưa trả lời số liệu “Mô hình hay”; hãy nhập số liệu hoặc chọn Không phát sinh, Không thuộc phạm vi."),
                refused(
                        "value beside 'không phát sinh'",
                        r -> r.answered("mo-hinh", Map.of("answer", "khong-phat-sinh", "actual", 1)),
                        "Số liệu “Mô hình hay” vừa có giá trị vừa chọn “Không phát sinh”; hãy xóa giá trị hoặc chọn lại Số liệu."),
                refused(
                        "value beside 'không thuộc phạm vi'",
                        r -> r.answered("mo-hinh", Map.of("answer", "khong-thuoc-pham-vi", "estimate", 1)),
                        "Số liệu “Mô hình hay” vừa có giá trị vừa chọn “Không thuộc phạm vi”; hãy xóa giá trị hoặc chọn lại Số liệu."),
                refused(
                        "the one office that keeps it says it is not concerned",
                        r -> r.notConcerned("che-phu"),
                        "Số liệu “Tỷ lệ che phủ toàn phường” do đơn vị theo dõi cho toàn địa bàn nên không chọn được Không thuộc phạm vi; hãy nhập số liệu hoặc chọn Không phát sinh."),
                refused(
                        "unknown figure",
                        r -> r.figure("khong-co", "1", "2"),
                        "Biểu số liệu có mục không thuộc phần của đơn vị; hãy tải lại trang và gửi lại."),
                refused(
                        "figure of other offices",
                        r -> r.figure("dat-hien", "1", "2"),
                        "Biểu số liệu có mục không thuộc phần của đơn vị; hãy tải lại trang và gửi lại."),
                refused(
                        "figure that is only shown",
                        r -> r.figure("tham-chieu", "1", "2"),
                        "Biểu số liệu có mục không thuộc phần của đơn vị; hãy tải lại trang và gửi lại."),
                refused(
                        "unknown section",
                        r -> r.says("khong-co", "Nội dung."),
                        "Đề cương báo cáo có mục không thuộc phần của đơn vị; hãy tải lại trang và gửi lại."),
                refused(
                        "results not told",
                        r -> r.silentOn("ket-qua"),
                        "Chưa nhập mục “II. Kết quả”; hãy nhập rồi gửi lại."),
                refused(
                        "results blank",
                        r -> r.says("ket-qua", " \n "),
                        "Chưa nhập mục “II. Kết quả”; hãy nhập rồi gửi lại."),
                refused(
                        "text too long",
                        r -> r.says("ket-qua", "x".repeat(ReportCheck.SECTION + 1)),
                        "Mục “II. Kết quả” dài 20001 ký tự, vượt quá 20000 ký tự cho phép; hãy rút gọn rồi gửi lại."),
                refused(
                        "optional text too long",
                        r -> r.says("chi-dao", "x".repeat(ReportCheck.SECTION + 1)),
                        "Mục “I. Công tác chỉ đạo” dài 20001 ký tự, vượt quá 20000 ký tự cho phép; hãy rút gọn rồi gửi lại."),
                refused(
                        "a nil report with figures in it",
                        r -> r.saysNothingToReport("Trong kỳ không phát sinh."),
                        "Báo cáo không phát sinh không có số liệu; hãy xóa số liệu đã nhập hoặc chọn Báo cáo đầy đủ."),
                refused(
                        "a nil report with a figure that does not concern the office",
                        r -> r.nothingToReport("Trong kỳ không phát sinh.").notConcerned("mo-hinh"),
                        "Báo cáo không phát sinh không có số liệu; hãy xóa số liệu đã nhập hoặc chọn Báo cáo đầy đủ."),
                refused(
                        "a nil report with a section",
                        r -> r.nothingToReport("Trong kỳ không phát sinh.").says("chi-dao", "Đã chỉ đạo."),
                        "Báo cáo không phát sinh chỉ gồm xác nhận ngắn và tệp đính kèm; hãy bỏ các phần khác hoặc chọn Báo cáo đầy đủ."),
                refused(
                        "a nil report with awards",
                        r -> r.nothingToReport("Trong kỳ không phát sinh.").awarded("giay-khen", "tap-the", 1),
                        "Báo cáo không phát sinh chỉ gồm xác nhận ngắn và tệp đính kèm; hãy bỏ các phần khác hoặc chọn Báo cáo đầy đủ."),
                refused(
                        "a nil report told by a file",
                        r -> r.nothingToReport("Trong kỳ không phát sinh.").toldBy(UUID.randomUUID()),
                        "Báo cáo không phát sinh chỉ gồm xác nhận ngắn và tệp đính kèm; hãy bỏ các phần khác hoặc chọn Báo cáo đầy đủ."),
                refused(
                        "a nil report that says nothing at all",
                        r -> r.nothingToReport("  "),
                        "Chưa nhập mục “Xác nhận không phát sinh”; hãy nhập rồi gửi lại."),
                refused(
                        "a nil report that is no short one",
                        r -> r.nothingToReport("x".repeat(ReportCheck.STATEMENT + 1)),
                        "Mục “Xác nhận không phát sinh” dài 1001 ký tự, vượt quá 1000 ký tự cho phép; hãy rút gọn rồi gửi lại."),
                refused(
                        "21 files",
                        r -> Stream.generate(UUID::randomUUID).limit(21).forEach(r::attached),
                        "Báo cáo kèm 21 tệp, vượt quá 20 tệp cho phép; hãy gộp hoặc bỏ bớt tệp."),
                refused(
                        "award of an unknown form",
                        r -> r.awarded("huan-chuong", "tap-the", 1),
                        "Biểu khen thưởng có dòng không thuộc kế hoạch; hãy tải lại trang và nhập lại."),
                refused(
                        "award of an unknown kind of recipient",
                        r -> r.awarded("giay-khen", "ho-gia-dinh", 1),
                        "Biểu khen thưởng có dòng không thuộc kế hoạch; hãy tải lại trang và nhập lại."),
                refused(
                        "the same award cell twice",
                        r -> r.awarded("giay-khen", "tap-the", 1).awarded("giay-khen", "tap-the", 2),
                        "Biểu khen thưởng có dòng không thuộc kế hoạch; hãy tải lại trang và nhập lại."),
                refused(
                        "fewer than no awards",
                        r -> r.awarded("giay-khen", "tap-the", -1),
                        "Số lượng khen thưởng -1 không hợp lệ; hãy nhập số từ 0 đến 100.000."),
                refused(
                        "more awards than people",
                        r -> r.awarded("giay-khen", "tap-the", 100_001),
                        "Số lượng khen thưởng 100001 không hợp lệ; hãy nhập số từ 0 đến 100.000."));
    }

    private static Arguments refused(String what, Consumer<TypedReport> change, String sentence) {
        return Arguments.of(what, change, sentence);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses(String what, Consumer<TypedReport> change, String sentence) {
        TypedReport report = TypedReport.of(PLAN, "tai-chinh");
        change.accept(report);
        assertThatThrownBy(() -> check("tai-chinh", report))
                .isInstanceOf(Refusal.class)
                .hasMessage(sentence);
    }

    @Test
    void aCompleteReportIsKeptAsTyped() {
        ReportContent kept = check(
                "tai-chinh",
                TypedReport.of(PLAN, "tai-chinh")
                        .says("chi-dao", "  Đoạn một.\n\nĐoạn hai.  ")
                        .figure("von-giao", "1234.50", "2000")
                        .figure("muc-dat", "140", "1000")
                        .nothingHappened("mo-hinh")
                        .notConcerned("von-giai-ngan")
                        .awarded("giay-khen", "tap-the", 2)
                        .awarded("bang-khen", "ca-nhan", 0));
        assertThat(kept.sections()).containsEntry("chi-dao", "Đoạn một.\n\nĐoạn hai.");
        assertThat(kept.figures())
                .containsEntry("von-giao", number("1234.5", "2000"))
                .containsEntry("muc-dat", number("140", "1000"))
                .containsEntry("mo-hinh", new ReportContent.FigureAnswer(Answer.KHONG_PHAT_SINH, null, null))
                .containsEntry("von-giai-ngan", new ReportContent.FigureAnswer(Answer.KHONG_THUOC_PHAM_VI, null, null))
                .doesNotContainKeys("dat-hien", "tham-chieu");
        assertThat(kept.awards())
                .extracting(
                        ReportContent.AwardCount::form,
                        ReportContent.AwardCount::recipient,
                        ReportContent.AwardCount::count)
                .containsExactly(tuple("giay-khen", "tap-the", 2));
    }

    @Test
    void anUploadedTextMayStandForTheSectionsButNotForTheFigures() {
        TypedReport report =
                TypedReport.of(PLAN, "tai-chinh").silentOn("ket-qua").toldBy(UUID.randomUUID());
        assertThat(check("tai-chinh", report).sections()).isEmpty();
        report.unanswered("mo-hinh");
        assertThatThrownBy(() -> check("tai-chinh", report)).hasMessageContaining("“Mô hình hay”");
    }

    @Test
    void inANilReportNothingHappenedInEveryFigureAskedOfTheOffice() {
        UUID file = UUID.randomUUID();
        ReportContent kept = check(
                "to-1",
                TypedReport.of(PLAN, "to-1")
                        .nothingToReport(" Trong năm không phát sinh. ")
                        .nothingHappened("mo-hinh")
                        .attached(file));
        assertThat(kept.nil()).isTrue();
        assertThat(kept.statement()).isEqualTo("Trong năm không phát sinh.");
        assertThat(kept.sections()).isEmpty();
        assertThat(kept.attachments()).containsExactly(file);
        assertThat(kept.figures())
                .containsOnlyKeys(PLAN.reporting().figuresFor(PLAN.office("to-1")).stream()
                        .map(figure -> figure.id())
                        .toList())
                .allSatisfy((id, answer) -> assertThat(answer)
                        .isEqualTo(new ReportContent.FigureAnswer(Answer.KHONG_PHAT_SINH, null, null)));
    }

    @Test
    void aReportWithoutAKindIsOneInFullAsItWasBeforeThereWasAChoice() {
        assertThat(check("tai-chinh", TypedReport.of(PLAN, "tai-chinh")).kind()).isEqualTo(ReportKind.DAY_DU);
    }

    @Test
    void everyOfficeIsAskedWhatIsItsOwn() {
        assertThat(check("to-1", TypedReport.of(PLAN, "to-1")).figures())
                .containsKey("dat-hien")
                .doesNotContainKey("che-phu");
        assertThat(check("tai-chinh", TypedReport.of(PLAN, "tai-chinh")).figures())
                .containsKey("che-phu");
        assertThat(check("tram-y-te", TypedReport.of(PLAN, "tram-y-te")).figures())
                .doesNotContainKeys("che-phu", "dat-hien");
    }

    private static ReportContent.FigureAnswer number(String actual, String estimate) {
        return new ReportContent.FigureAnswer(Answer.SO_LIEU, new BigDecimal(actual), new BigDecimal(estimate));
    }

    private static ReportContent check(String office, TypedReport report) {
        return new ReportCheck(PLAN, PLAN.office(office), PeriodKind.NAM)
                .check(JSON.convertValue(report.content(), ReportContent.class));
    }
}
