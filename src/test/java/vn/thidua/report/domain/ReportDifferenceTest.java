package vn.thidua.report.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.PeriodKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.TestPlans;
import vn.thidua.report.domain.ReportDifference.Change;
import vn.thidua.support.TypedReport;

/** What one version says otherwise than another, in the words of the form. */
class ReportDifferenceTest {

    private static final Plan PLAN = TestPlans.load("thu-nghiem");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void twoEqualReportsHaveNoDifference() {
        assertThat(between(report(), report())).isEmpty();
    }

    @Test
    void everyValueThatIsAnotherIsNamedWithItsColumn() {
        assertThat(between(
                        report().figure("von-giao", "80", "90").nothingHappened("mo-hinh"),
                        report().figure("von-giao", "85.5", "90")))
                .extracting(Change::name, Change::unit, Change::column, Change::before, Change::after)
                .containsExactly(
                        tuple("Vốn được giao", "triệu đồng", "Thực hiện", "80", "85,5"),
                        tuple("Mô hình hay", "mô hình", "Thực hiện", "Không phát sinh", "1"),
                        tuple("Mô hình hay", "mô hình", "Ước thực hiện cả năm", "Không phát sinh", "2"));
    }

    @Test
    void awardsAndTheTextCountToo() {
        assertThat(between(
                        report().awarded("giay-khen", "tap-the", 2),
                        report().awarded("giay-khen", "tap-the", 3).says("ket-qua", "Viết lại.")))
                .extracting(Change::name, Change::before, Change::after)
                .containsExactly(
                        tuple("Khen thưởng: Giấy khen – Tập thể", "2", "3"),
                        tuple("Phần lời của báo cáo", "", "Có thay đổi"));
    }

    @Test
    void aNilReportThatBecomesAFullOneIsSaidFirst() {
        assertThat(between(report().nothingToReport("Không phát sinh."), report()))
                .first()
                .extracting(Change::name, Change::before, Change::after)
                .containsExactly("Loại báo cáo", "Báo cáo không phát sinh", "Báo cáo đầy đủ");
    }

    @Test
    void beforeTheFirstReportThereWasNothing() {
        List<Change> changes = new ReportDifference(PLAN, PLAN.office("tai-chinh")).between(null, content(report()));
        assertThat(changes)
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.before()).isEmpty());
        assertThat(new ReportDifference(PLAN, PLAN.office("tai-chinh"))
                        .between(null, content(report().nothingToReport("Không phát sinh."))))
                .extracting(Change::name, Change::after)
                .containsExactly(tuple("Loại báo cáo", "Báo cáo không phát sinh"));
    }

    private static TypedReport report() {
        return TypedReport.of(PLAN, "tai-chinh");
    }

    private static ReportContent content(TypedReport report) {
        return new ReportCheck(PLAN, PLAN.office("tai-chinh"), PeriodKind.NAM)
                .check(JSON.convertValue(report.content(), ReportContent.class));
    }

    private static List<Change> between(TypedReport before, TypedReport after) {
        return new ReportDifference(PLAN, PLAN.office("tai-chinh")).between(content(before), content(after));
    }
}
