package vn.thidua.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.guidance.ReviewWindows;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.ReviewKind;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.ReportRounds;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** Reviews as other plans want them: in another year, with other dates for every group of offices, or none at all. */
@OfficeTest
class ReviewPlansTest {

    private static final String GROUPS = "so-ket-theo-nhom";
    private static final String NONE = "khong-so-ket";
    private static final String MID_TERM = GROUPS + "/mid-term-review/gd1";
    private static final String GUIDANCE = GROUPS + "/award-window/huong-dan-so-ket/so-ket/2024-2026";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    ReviewCourse course;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewPage page;

    @Autowired
    ReviewWindows windows;

    @Autowired
    Obligations obligations;

    @Autowired
    ReportRounds rounds;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        staff.hireFor(GROUPS);
        staff.hireFor(NONE);
    }

    // ---- other years, other dates
    // ------------------------------------------------------------------------------------

    @Test
    void everyGroupOfOfficesHasItsOwnDatesInOneReview() {
        desk.at("2026-06-01T08:00");
        course.open(GROUPS, "gd1", ReviewKind.SO_KET, null, null);
        course.openObligations(MID_TERM);

        assertThat(obligations.ofRound(MID_TERM))
                .extracting(Obligation::office, each -> day(each.dueAt()))
                .containsExactlyInAnyOrder(
                        tuple("tai-chinh", LocalDate.of(2026, 7, 15)),
                        tuple("y-te", LocalDate.of(2026, 7, 15)),
                        tuple("xa-dong", LocalDate.of(2026, 10, 15)),
                        tuple("xa-tay", LocalDate.of(2026, 10, 15)));
        assertThat(obligations.ofRound(MID_TERM))
                .extracting(Obligation::office, each -> day(reviews.holdBy(each)))
                .contains(tuple("y-te", LocalDate.of(2026, 6, 30)), tuple("xa-tay", LocalDate.of(2026, 9, 30)));
        assertThat(reviews.get(MID_TERM)).satisfies(review -> {
            assertThat(day(review.closesAt())).as("the plan's closing date").isEqualTo(LocalDate.of(2026, 11, 2));
            assertThat(review.figuresUntil()).isEqualTo(LocalDate.of(2026, 6, 30));
        });
        assertThat(course.openObligations(MID_TERM)).as("each office once").isFalse();
        assertThat(obligations.ofRound(MID_TERM)).hasSize(4);
    }

    @Test
    void aReviewIsOpenedInItsPhaseAndOnce() {
        desk.at("2026-06-01T08:00");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> course.open(GROUPS, "gd2", ReviewKind.TONG_KET, null, null))
                .withMessage(
                        "Chưa mở được tổng kết giai đoạn 2 (2027 - 2028) vì giai đoạn bắt đầu từ ngày 01/01/2027; hãy mở từ ngày đó trở đi.");
        course.open(GROUPS, "gd1", ReviewKind.SO_KET, null, null);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> course.open(GROUPS, "gd1", ReviewKind.SO_KET, null, null))
                .withMessage(
                        "Sơ kết giai đoạn 1 (2024 - 2026) đã được mở; hãy xem đợt đang mở trong trang Phong trào.");
    }

    @Test
    void onlyTheGroupThatThePlanNamesHoldsTheFinalReviewAndTheOthersReportOnTheYear() {
        desk.at("2028-11-01T08:00").opensRound(GROUPS, "2028");
        course.open(GROUPS, "gd2", ReviewKind.TONG_KET, null, null);
        String id = GROUPS + "/final-review/gd2";
        course.openObligations(id);

        assertThat(obligations.ofRound(id))
                .extracting(Obligation::office, each -> day(each.dueAt()))
                .containsExactlyInAnyOrder(
                        tuple("tai-chinh", LocalDate.of(2028, 12, 14)), tuple("y-te", LocalDate.of(2028, 12, 14)));
        assertThat(obligations.ofRound(ReportRounds.id(GROUPS, "2028")))
                .extracting(Obligation::office)
                .containsExactlyInAnyOrder("xa-dong", "xa-tay");
    }

    // ---- awards on the occasion
    // --------------------------------------------------------------------------------------

    @Test
    void theReviewAsksForTheOwnGuidanceOfItsOccasionOnce() {
        desk.at("2026-06-01T08:00");
        course.open(GROUPS, "gd1", ReviewKind.SO_KET, null, null);
        desk.runReadySteps();

        assertThat(desk.only("userTask_draft", GUIDANCE).getName())
                .isEqualTo("Soạn hướng dẫn khen thưởng sơ kết giai đoạn 2024 - 2026");
        assertThat(windows.window(GROUPS, ReviewKind.SO_KET, "gd1"))
                .as("dossiers are received when the guidance is issued")
                .isEmpty();
        windows.ask(GROUPS, ReviewKind.SO_KET, "gd1");
        desk.runReadySteps();
        assertThat(desk.open("userTask_draft", GUIDANCE)).hasSize(1);
    }

    @Test
    void aGuidanceFromAboveIsAskedOfTheConsolidatorWhoRegistersIt() {
        desk.at("2028-11-01T08:00");
        course.open(GROUPS, "gd2", ReviewKind.TONG_KET, null, null);

        assertThat(jdbc.sql("select sentence from thidua.notice where person_id = ? and kind = 'guidance-asked'")
                        .param(GROUPS + ".noi-vu.chuyen-vien")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "Đã mở tổng kết; khi có hướng dẫn khen thưởng tổng kết giai đoạn 2027 - 2028 của Ủy ban nhân dân tỉnh, hãy đăng ký để mở thời gian nhận hồ sơ.");
    }

    // ---- no review at all
    // --------------------------------------------------------------------------------------------

    @Test
    void aPlanWithoutReviewsOpensNoneAndReportsEveryYear() {
        desk.at("2025-06-02T08:00");
        String clerk = NONE + ".noi-vu.chuyen-vien";

        assertThat(page.view(NONE, clerk).reviews()).isEmpty();
        for (ReviewKind kind : ReviewKind.values()) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> course.open(NONE, "gd1", kind, null, clerk))
                    .withMessage("Kế hoạch này không quy định %s nên không mở được; hãy chọn giai đoạn khác."
                            .formatted(kind.label().toLowerCase(Locale.ROOT) + " giai đoạn 2024 - 2025"));
        }
        assertThat(rounds.next(NONE))
                .hasValueSatisfying(next -> assertThat(next.period()).isEqualTo("2025"));
    }

    // ---- the page
    // ----------------------------------------------------------------------------------------------------

    @Test
    void thePageShowsEveryReviewAndTheOfficesToWhomTheyConcern() {
        desk.at("2026-06-01T08:00");
        course.open(GROUPS, "gd1", ReviewKind.SO_KET, null, null);
        course.openObligations(MID_TERM);

        ReviewPage.View view = page.view(GROUPS, GROUPS + ".noi-vu.chuyen-vien");
        assertThat(view.reviews())
                .extracting(ReviewPage.Line::title, ReviewPage.Line::state, ReviewPage.Line::mayClose)
                .containsExactly(
                        tuple("Sơ kết giai đoạn 1 (2024 - 2026)", "Đang nhận báo cáo của các đơn vị", true),
                        tuple("Tổng kết giai đoạn 2 (2027 - 2028)", "Chưa mở", false));
        assertThat(view.reviews().get(0).rows())
                .extracting(ReviewPage.Row::heldBy, ReviewPage.Row::holdBy, ReviewPage.Row::reportBy)
                .containsExactly(
                        tuple("Các phòng", "tháng 06/2026", "chậm nhất ngày 15/07/2026"),
                        tuple("Các xã", "Quý III/2026", "chậm nhất ngày 15/10/2026"),
                        tuple("Ủy ban nhân dân huyện", "tháng 11/2026", "chậm nhất ngày 01/12/2026"));
        assertThat(view.reviews().get(0).count().total()).isEqualTo(4);
        assertThat(view.figures()).extracting(ReviewPage.Traced::id).containsExactly("duong");

        String office = GROUPS + ".y-te.chuyen-vien";
        assertThat(page.view(GROUPS, office).seesAll()).isFalse();
        assertThat(page.view(GROUPS, office).figures()).isEmpty();
        assertThat(page.view(GROUPS, office).reviews().get(0).mayClose()).isFalse();
        assertThat(page.offices(GROUPS, "gd1", ReviewKind.SO_KET, office))
                .extracting(ReviewPage.OfficeRow::office, ReviewPage.OfficeRow::row)
                .containsExactly(tuple("y-te", "Sơ kết giai đoạn 1 ở các phòng"));
        assertThat(page.offices(GROUPS, "gd1", ReviewKind.SO_KET, GROUPS + ".noi-vu.chuyen-vien"))
                .hasSize(4);
    }

    @Test
    void everyBuiltInPlanShowsItsReviewsWithTheirSources() {
        desk.at("2024-11-01T08:00");
        for (String plan : List.of("dak-lak", "lang-son", "nguyen-nghiem", "sgddt-dak-nong", "sldtbxh-binh-phuoc")) {
            assertThat(page.view(plan, "nobody").reviews())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.rows())
                            .isNotEmpty()
                            .allSatisfy(row -> assertThat(row.source()).isNotBlank()));
        }
        assertThat(page.view("sgddt-dak-nong", "nobody").reviews())
                .extracting(ReviewPage.Line::title, line -> line.rows().size())
                .containsExactly(
                        tuple("Sơ kết giai đoạn 1 (2023 - 2025)", 1), tuple("Tổng kết giai đoạn 2 (2026 - 2030)", 2));
    }

    private static LocalDate day(Instant instant) {
        return VietnamTime.dateOf(instant);
    }
}
