package vn.thidua.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.dashboard.DeadlineData.inCockpit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.obligation.ObligationEvent;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.Status;
import vn.thidua.plan.DutyMode;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.security.UserAtWork;
import vn.thidua.platform.spreadsheet.Workbooks;
import vn.thidua.report.UrgingKind;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** The deadline page: what it counts, who reads what, and đôn đốc from it. */
@OfficeTest
class DeadlinesTest {

    private static final String PLAN = "co-xep-loai";
    private static final Instant PAST = Instant.parse("2024-12-14T16:59:59Z");
    private static final Instant SOON = Instant.parse("2024-12-25T16:59:59Z");
    private static final Instant FAR = Instant.parse("2025-03-31T16:59:59Z");

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlineStore store;

    @Autowired
    DeadlineRights rights;

    @Autowired
    DeadlineExport export;

    @Autowired
    DeadlineUrging urging;

    @Autowired
    DeadlineData data;

    @Autowired
    Obligations obligations;

    @Autowired
    Plans plans;

    @Autowired
    CockpitReaders cockpit;

    @Autowired
    Staff staff;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    private UserAtWork follower;

    @BeforeEach
    void december() {
        staff.hireFor(PLAN);
        desk.at("2024-12-20T09:00");
        follower = inCockpit(cockpit.follower(PLAN));
    }

    @Test
    void theDatabaseJudgesEveryObligationAsTheDomainDoes() {
        int n = 0;
        for (Status status : Status.values()) {
            for (DutyMode mode : DutyMode.values()) {
                for (Instant due : new Instant[] {null, PAST, SOON, FAR}) {
                    for (Instant sent : new Instant[] {null, PAST, PAST.plusSeconds(1)}) {
                        data.owes(PLAN, "x", "2024", "don-vi-" + n++, mode, status, due, sent);
                    }
                }
            }
        }
        var all = new DeadlineFilter(null, null, null, null, null, true);
        Reader reader = new Reader(plans.plan(PLAN), follower.id(), null, true, true);
        List<DeadlineStore.Line> lines = store.page(reader, all, desk.now(), 10_000, 0);

        assertThat(lines).hasSize(n).allSatisfy(line -> {
            Progress expected = Progress.of(line.status(), line.mode(), line.dueAt(), line.sentAt(), desk.now());
            assertThat(line.progress()).isEqualTo(expected);
            assertThat(line.daysLate() != null).isEqualTo(expected == Progress.QUA_HAN || expected == Progress.CHAM);
        });
        assertThat(store.counts(reader, all, desk.now()).stream()
                        .mapToLong(DeadlineStore.Counted::count)
                        .sum())
                .as("counters never overlap")
                .isEqualTo(n);
    }

    @Test
    void theLatestStandFirstAndTheCountersFollowWhatIsChosen() {
        data.owes(PLAN, "report", "2024", "van-hoa", Status.DANG_THUC_HIEN, PAST, null);
        data.owes(PLAN, "report", "2024", "tai-chinh", Status.CHO_DUYET, PAST.minusSeconds(86_400), null);
        data.owes(PLAN, "report", "2024", "hoi-ccb", DutyMode.DE_NGHI, Status.DANG_THUC_HIEN, PAST, null);
        data.owes(PLAN, "report", "2023", "van-hoa", Status.HOAN_THANH, PAST, PAST);
        data.owes(PLAN, "plan", "ke-hoach", "van-hoa", Status.DANG_THUC_HIEN, FAR, null);

        Deadlines.Page open = deadlines.page(follower, null, DeadlineFilter.OPEN, 0);
        assertThat(open.rows())
                .extracting(Deadlines.Row::id, Deadlines.Row::progressName, Deadlines.Row::daysLate)
                .containsExactly(
                        tuple(PLAN + "/report/2024/tai-chinh", "Quá hạn", 7),
                        tuple(PLAN + "/report/2024/van-hoa", "Quá hạn", 6),
                        tuple(PLAN + "/report/2024/hoi-ccb", "Chưa có báo cáo", null),
                        tuple(PLAN + "/plan/ke-hoach/van-hoa", "Trong hạn", null));
        assertThat(open.rows().get(0).title()).isEqualTo("Báo cáo năm 2024");
        assertThat(open.total()).isEqualTo(4);
        assertThat(open.progresses())
                .filteredOn(each -> each.count() > 0)
                .extracting(Deadlines.Count::label, Deadlines.Count::count)
                .containsExactly(tuple("Trong hạn", 1L), tuple("Quá hạn", 2L), tuple("Chưa có báo cáo", 1L));

        var late = new DeadlineFilter("report", "2024", null, null, Progress.QUA_HAN, false);
        assertThat(deadlines.page(follower, null, late, 7).total())
                .as("a page beyond the last is the last")
                .isEqualTo(2);
        var settled = new DeadlineFilter(null, null, "van-hoa", null, null, true);
        assertThat(deadlines.page(follower, null, settled, 0).rows())
                .extracting(Deadlines.Row::id)
                .hasSize(3);

        Deadlines.Choices choices = deadlines.choices(follower, null, "report", null);
        assertThat(choices.kinds())
                .extracting(Deadlines.Choice::label)
                .containsExactly("Ban hành kế hoạch, hướng dẫn", "Báo cáo");
        assertThat(choices.periods()).extracting(Deadlines.Choice::value).containsExactly("2024", "2023");
        assertThat(choices.mayUrge()).isTrue();
    }

    @Test
    void aLetterIsOfferedOnlyToWhomTheServerLetsWriteIt() {
        UserAtWork consolidator = inCockpit(PLAN + ".noi-vu.chuyen-vien");

        assertThat(deadlines.choices(follower, null, "report", "2024"))
                .extracting(Deadlines.Choices::mayUrge, Deadlines.Choices::mayWrite)
                .containsExactly(true, false);
        assertThat(deadlines.choices(consolidator, null, "report", "2024"))
                .extracting(Deadlines.Choices::mayWrite, Deadlines.Choices::letterFits)
                .containsExactly(true, true);
        assertThat(deadlines.choices(consolidator, null, "report", null).letterFits())
                .isFalse();
        assertThat(deadlines.choices(consolidator, null, "plan", "ke-hoach").letterFits())
                .isFalse();
    }

    @Test
    void theMatrixCrossesOfficesAndRoundsAndTheChartDrawsTheRoundThatIsMostOpen() {
        data.owes(PLAN, "report", "2024", "van-hoa", Status.DANG_THUC_HIEN, PAST, null);
        data.owes(PLAN, "report", "2024", "tai-chinh", Status.HOAN_THANH, PAST, PAST.minusSeconds(86_400));
        data.owes(PLAN, "report", "2024", "hoi-ccb", Status.DA_GUI, PAST, PAST.plusSeconds(86_400));
        data.owes(PLAN, "plan", "ke-hoach", "van-hoa", Status.DANG_THUC_HIEN, FAR, null);

        Deadlines.Matrix matrix = deadlines.matrix(follower, PLAN, DeadlineFilter.OPEN, 0);
        assertThat(matrix.columns())
                .extracting(
                        Deadlines.Column::title, Deadlines.Column::due, Deadlines.Column::open, Deadlines.Column::all)
                .containsExactly(
                        tuple("Báo cáo năm 2024", LocalDate.of(2024, 12, 14), 2L, 3L),
                        tuple("Kế hoạch triển khai Phong trào thi đua", LocalDate.of(2025, 3, 31), 1L, 1L));
        assertThat(matrix.offices().get(0).office()).as("overdue first").isEqualTo("van-hoa");
        assertThat(matrix.offices().get(0).cells())
                .extracting(Deadlines.Cell::progress)
                .containsExactly("qua-han", "trong-han");
        assertThat(matrix.offices())
                .filteredOn(row -> row.office().equals("tai-chinh"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.cells().get(0).progressName())
                            .as("also what is settled")
                            .isEqualTo("Đúng hạn");
                    assertThat(row.cells().get(1)).isNull();
                });

        Deadlines.Chart chart = deadlines.chart(follower, PLAN, DeadlineFilter.OPEN);
        assertThat(chart.title()).isEqualTo("Báo cáo năm 2024");
        assertThat(chart.owed()).isEqualTo(3);
        assertThat(chart.from()).isEqualTo(LocalDate.of(2024, 11, 1));
        assertThat(chart.sent())
                .containsExactly(
                        new Deadlines.Sent(LocalDate.of(2024, 12, 13), 1, 0),
                        new Deadlines.Sent(LocalDate.of(2024, 12, 15), 1, 1));
        assertThat(chart.due()).containsExactly(new Deadlines.Due(LocalDate.of(2024, 12, 14), 3));
    }

    @Test
    void withoutAnythingTheViewsAreEmpty() {
        assertThat(deadlines.page(follower, PLAN, DeadlineFilter.OPEN, 3).rows())
                .isEmpty();
        assertThat(deadlines.matrix(follower, PLAN, DeadlineFilter.OPEN, 0).columns())
                .isEmpty();
        assertThat(deadlines.chart(follower, PLAN, DeadlineFilter.OPEN)).isNull();
    }

    @Test
    void everybodyElseReadsWhatTheirOfficesOweAndAnotherPlanIsNotThere() {
        data.owes(PLAN, "report", "2024", "van-hoa", Status.DANG_THUC_HIEN, PAST, null);
        data.owes(PLAN, "report", "2024", "tai-chinh", Status.DANG_THUC_HIEN, PAST, null);
        data.owes("thu-nghiem", "report", "2024", "to-1", Status.DANG_THUC_HIEN, PAST, null);
        UserAtWork office = inCockpit(PLAN + ".van-hoa.chuyen-vien");
        UserAtWork consolidator = inCockpit(PLAN + ".noi-vu.van-thu");

        assertThat(deadlines.page(office, null, DeadlineFilter.OPEN, 0).rows())
                .extracting(Deadlines.Row::id)
                .containsExactly(PLAN + "/report/2024/van-hoa");
        assertThat(deadlines.choices(office, null, null, null).offices())
                .extracting(Deadlines.Choice::value)
                .containsExactly("van-hoa");
        assertThat(deadlines.choices(office, null, null, null).mayUrge()).isFalse();
        assertThat(deadlines.page(consolidator, null, DeadlineFilter.OPEN, 0).total())
                .isEqualTo(2);
        assertThat(deadlines.matrix(office, null, DeadlineFilter.OPEN, 0).offices())
                .hasSize(1);
        assertThat(deadlines.chart(office, null, DeadlineFilter.OPEN).owed()).isEqualTo(1);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> deadlines.page(follower, "thu-nghiem", DeadlineFilter.OPEN, 0));
        var withoutCockpit = new UserAtWork(follower.id(), follower.groups(), List.of(PLAN), Set.of("tasklist"));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> deadlines.page(withoutCockpit, null, DeadlineFilter.OPEN, 0))
                .withMessageStartingWith("Tài khoản của bạn chưa được mở ứng dụng Theo dõi");
        var administrator = new UserAtWork("admin", List.of("camunda-admin"), List.of(), Set.of());
        assertThat(deadlines
                        .page(administrator, "thu-nghiem", DeadlineFilter.OPEN, 0)
                        .total())
                .isEqualTo(1);
    }

    @Test
    void anOfficeThatCoordinatesReadsTheRowAndNothingBeyondIt() {
        String led = data.owes(PLAN, "report", "2024", "van-hoa", Status.DANG_THUC_HIEN, PAST, null);
        data.owes(PLAN, "report", "2023", "van-hoa", Status.DANG_THUC_HIEN, PAST, null);
        String own = data.owes(PLAN, "report", "2024", "tai-chinh", Status.DANG_THUC_HIEN, FAR, null);
        obligations.coordinate(led, List.of("tai-chinh"));
        UserAtWork coordinator = inCockpit(PLAN + ".tai-chinh.chuyen-vien");
        UserAtWork third = inCockpit(PLAN + ".hoi-ccb.chuyen-vien");

        assertThat(deadlines.page(coordinator, null, DeadlineFilter.OPEN, 0).rows())
                .extracting(Deadlines.Row::id, Deadlines.Row::coordinating, Deadlines.Row::processId)
                .containsExactly(tuple(led, true, null), tuple(own, false, null));
        assertThat(deadlines
                        .page(coordinator, null, new DeadlineFilter(null, null, "van-hoa", null, null, true), 0)
                        .total())
                .isEqualTo(1);
        assertThat(deadlines.choices(coordinator, null, null, null))
                .satisfies(choices -> assertThat(choices.offices())
                        .extracting(Deadlines.Choice::value)
                        .containsExactlyInAnyOrder("van-hoa", "tai-chinh"))
                .extracting(Deadlines.Choices::mayUrge)
                .isEqualTo(false);
        Deadlines.Matrix matrix = deadlines.matrix(coordinator, null, DeadlineFilter.OPEN, 0);
        assertThat(matrix.columns())
                .extracting(Deadlines.Column::title, Deadlines.Column::all)
                .containsExactly(tuple("Báo cáo năm 2024", 2L));
        assertThat(matrix.offices()).extracting(Deadlines.OfficeRow::office).containsExactly("van-hoa", "tai-chinh");
        assertThat(deadlines.chart(coordinator, null, DeadlineFilter.OPEN).owed())
                .isEqualTo(2);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> urging.urge(coordinator, PLAN, UrgingKind.MAIL, List.of(led)));

        assertThat(deadlines.page(third, null, DeadlineFilter.OPEN, 0).total()).isZero();
        assertThat(deadlines.matrix(third, null, DeadlineFilter.OPEN, 0).columns())
                .isEmpty();
        assertThat(deadlines.choices(third, null, null, null).offices())
                .extracting(Deadlines.Choice::value)
                .containsExactly("hoi-ccb");
        assertThat(deadlines.page(follower, null, DeadlineFilter.OPEN, 0).rows())
                .as("who reads all of the plan helps nobody")
                .hasSize(3)
                .noneMatch(Deadlines.Row::coordinating);
    }

    @Test
    void whyItWasSentBackIsNotToldToWhoOnlyCoordinates() {
        String led = data.owes(PLAN, "report", "2024", "van-hoa", Status.DANG_THUC_HIEN, PAST, null);
        obligations.noted(led, PLAN + ".van-hoa.lanh-dao", "Trả lại", "Thiếu số liệu quý IV.");
        obligations.coordinate(led, List.of("tai-chinh"));

        assertThat(returns(led, PLAN + ".van-hoa.chuyen-vien")).isEqualTo(1);
        assertThat(returns(led, PLAN + ".tai-chinh.chuyen-vien")).isZero();
    }

    private int returns(String obligation, String person) {
        return store.returns(
                        List.of(obligation),
                        rights.reader(inCockpit(person), PLAN).offices(),
                        10)
                .size();
    }

    @Test
    void theExportHoldsEveryRowOfWhatIsChosen() {
        data.past(PLAN, "report", 0, 120);
        var file = new ByteArrayOutputStream();
        export.write(follower, PLAN, DeadlineFilter.OPEN, file);

        var rows = Workbooks.rows(new ByteArrayInputStream(file.toByteArray()), 1_000);
        assertThat(rows).hasSize(121);
        assertThat(rows.get(0).text(6)).isEqualTo("Số ngày quá hạn, chậm");
        assertThat(rows.get(1).cell(3).date()).hasValue(LocalDate.of(2024, 10, 26));
        assertThat(rows.get(1).text(5)).isEqualTo("Quá hạn");
        assertThat(rows.get(1).text(6)).isEqualTo("55");
    }

    @Test
    void whateverIsOwedIsUrgedByMailOnceADayAndReportsThroughTheirRound() {
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024");
        desk.at("2024-12-20T09:00");
        String plan = data.owes(PLAN, "plan", "ke-hoach", "van-hoa", Status.DANG_THUC_HIEN, PAST, null);
        String asked =
                data.owes(PLAN, "plan", "ke-hoach", "hoi-ccb", DutyMode.DE_NGHI, Status.DANG_THUC_HIEN, PAST, null);
        String report = PLAN + "/report/2024/van-hoa";

        assertThat(urging.urge(follower, PLAN, UrgingKind.MAIL, List.of(plan, asked, report)))
                .isEqualTo(3);
        assertThat(sentences(plan))
                .containsExactly(
                        "Bộ phận Nội vụ đề nghị khẩn trương thực hiện “Kế hoạch triển khai Phong trào thi đua” (Kế hoạch số 07/KH-UBND (thử nghiệm)); thời hạn 14/12/2024, đã quá hạn 5 ngày làm việc.");
        assertThat(sentences(asked))
                .containsExactly(
                        "Bộ phận Nội vụ trân trọng đề nghị Quý cơ quan quan tâm thực hiện “Kế hoạch triển khai Phong trào thi đua” (Kế hoạch số 07/KH-UBND (thử nghiệm)).");
        assertThat(sentences(report)).singleElement().asString().startsWith("Bộ phận Nội vụ đề nghị khẩn trương gửi");
        assertThat(obligations.history(asked))
                .extracting(ObligationEvent::actor, ObligationEvent::action)
                .containsExactly(tuple(follower.id(), "Thư điện tử đề nghị thực hiện"));

        assertThat(refused(UrgingKind.MAIL, asked))
                .isEqualTo(
                        "Hội Cựu chiến binh phường đã được đôn đốc bằng thư điện tử về việc này trong hôm nay; hãy bỏ chọn dòng này hoặc chờ đến ngày mai.");
        assertThat(refused(UrgingKind.MAIL, report)).startsWith("Bộ phận Văn hóa đã được đôn đốc");
        assertThat(refused(UrgingKind.LETTER, plan))
                .startsWith("Công văn đôn đốc chỉ lập được cho báo cáo của một đợt");
        assertThat(refused(UrgingKind.MAIL)).startsWith("Chưa chọn cơ quan, đơn vị");
        String done = data.owes(PLAN, "plan", "ke-hoach", "tai-chinh", Status.HOAN_THANH, PAST, PAST);
        assertThat(refused(UrgingKind.MAIL, done)).endsWith("(hoàn thành); hãy bỏ chọn dòng này rồi đôn đốc lại.");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> urging.urge(follower, PLAN, UrgingKind.MAIL, List.of("thu-nghiem/report/2024/to-1")));
    }

    @Test
    void aLetterIsTheConsolidatorsAndAnOfficeUrgesNobody() {
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024");
        List<String> reports = List.of(PLAN + "/report/2024/van-hoa", PLAN + "/report/2024/hoi-ccb");

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> urging.urge(follower, PLAN, UrgingKind.LETTER, reports));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> urging.urge(
                        inCockpit(PLAN + ".van-hoa.lanh-dao"), PLAN, UrgingKind.MAIL, reports.subList(0, 1)));
        assertThat(urging.urge(inCockpit(PLAN + ".noi-vu.chuyen-vien"), PLAN, UrgingKind.LETTER, reports))
                .isEqualTo(2);
        assertThat(desk.only("userTask_draft", PLAN + "/report/2024/don-doc/1").getName())
                .isEqualTo("Soạn công văn đôn đốc");
    }

    private String refused(UrgingKind by, String... ids) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> urging.urge(follower, PLAN, by, List.of(ids)))
                .actual()
                .getMessage();
    }

    private List<String> sentences(String obligation) {
        return jdbc.sql("select distinct sentence from thidua.notice where subject = ? and kind = 'urged'")
                .param(obligation)
                .query(String.class)
                .list();
    }
}
