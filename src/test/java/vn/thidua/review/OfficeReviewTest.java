package vn.thidua.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.review.OfficeReviewWork.PHASE;
import static vn.thidua.review.OfficeReviewWork.PLAN;
import static vn.thidua.review.OfficeReviewWork.id;
import static vn.thidua.review.OfficeReviewWork.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentStatus;
import vn.thidua.document.Documents;
import vn.thidua.example.AdvancedExample;
import vn.thidua.example.Examples;
import vn.thidua.obligation.ObligationEvent;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.Settlements;
import vn.thidua.obligation.Status;
import vn.thidua.plan.ReviewKind;
import vn.thidua.platform.error.Refusal;
import vn.thidua.report.Submission;
import vn.thidua.review.OfficeReviewWork.TypedReview;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** An office's own review: held, reported on, signed, sent, received; and whatever may happen on the way. */
@OfficeTest
class OfficeReviewTest {

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    OfficeReviewWork work;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewSubmissions submissions;

    @Autowired
    ReviewForms forms;

    @Autowired
    OfficeReviewKind kind;

    @Autowired
    Documents documents;

    @Autowired
    DocumentArchive archive;

    @Autowired
    Examples examples;

    @Autowired
    Obligations obligations;

    @Autowired
    Settlements settlements;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void people() {
        staff.hireFor(PLAN);
    }

    // ---- opening -------------------------------------------------------------------------------------------------

    @Test
    void eachGroupOfOfficesHasItsOwnDateAndAnOfficeThatEndedOwesNothing() {
        desk.at("2025-07-01T08:00");
        Review review = work.opens();
        assertThat(review.figuresUntil()).isEqualTo("2025-09-30");
        assertThat(obligations.ofRound(review.id()))
                .extracting("office", "dueAt")
                .containsExactlyInAnyOrder(
                        tuple("tai-chinh", moment("2025-10-15")),
                        tuple("tram-y-te", moment("2025-10-15")),
                        tuple("to-1", moment("2025-11-10")),
                        tuple("doanh-nghiep", moment("2025-11-10")));
        assertThat(review.officesDueAt()).isEqualTo(moment("2025-11-10"));
        assertThat(review.closesAt()).isAfter(review.officesDueAt()).isBefore(moment("2025-12-31"));
        assertThat(desk.only("userTask_hold", id("tai-chinh")).getName())
                .isEqualTo("Tổ chức sơ kết giai đoạn 2024 - 2025 – Tài chính");
        assertThat(desk.only("userTask_hold", id("tai-chinh")).getDueDate()).isEqualTo("2025-09-30T23:59:59.000");
        assertThat(reviews.openObligations(review.id())).as("once only").isFalse();
        assertThat(reviews.ofPlan(PLAN)).extracting(Review::id).containsExactly(review.id());
    }

    private static java.time.Instant moment(String day) {
        return vn.thidua.platform.time.VietnamTime.endOf(LocalDate.parse(day));
    }

    @Test
    void aReviewIsRefusedBeforeItsPhaseAfterTheMovementTwiceOrWhenThePlanHasNone() {
        desk.at("2025-07-01T08:00");
        assertThat(refused("2026-2027", ReviewKind.TONG_KET, null))
                .isEqualTo(
                        "Chưa mở được tổng kết giai đoạn 2026 - 2027 vì giai đoạn bắt đầu từ ngày 01/01/2026; hãy mở từ ngày đó trở đi.");
        assertThat(refused(PHASE, ReviewKind.TONG_KET, null))
                .isEqualTo(
                        "Kế hoạch này không quy định tổng kết giai đoạn 2024 - 2025 nên không mở được; hãy chọn giai đoạn khác.");
        assertThat(refused("2026-2027", ReviewKind.SO_KET, null))
                .isEqualTo(
                        "Sơ kết giai đoạn 2026 - 2027 do cấp trên tổ chức nên không mở ở Kế hoạch này; hãy đánh dấu khi cấp trên đã tổ chức.");
        assertThat(refused(PHASE, ReviewKind.SO_KET, LocalDate.parse("2025-06-30")))
                .isEqualTo("Ngày chốt 30/06/2025 đã qua; hãy chọn ngày từ hôm nay (01/07/2025) trở đi.");
        assertThat(refused(PHASE, ReviewKind.SO_KET, LocalDate.parse("2025-11-09")))
                .isEqualTo(
                        "Ngày chốt 09/11/2025 sớm hơn hạn báo cáo 10/11/2025 của các đơn vị; hãy chọn ngày chốt từ hạn đó trở đi.");
        assertThat(refused(PHASE, ReviewKind.SO_KET, LocalDate.parse("2026-07-02")))
                .isEqualTo("Ngày chốt 02/07/2026 quá xa; hãy chọn ngày trong vòng một năm.");
        work.opens();
        assertThat(refused(PHASE, ReviewKind.SO_KET, null))
                .isEqualTo("Sơ kết giai đoạn 2024 - 2025 đã được mở; hãy xem đợt đang mở trong trang Phong trào.");
        desk.at("2029-01-02T08:00");
        assertThat(refused("2026-2027", ReviewKind.TONG_KET, null))
                .isEqualTo(
                        "Không mở được tổng kết giai đoạn 2026 - 2027 vì phong trào thi đua đã kết thúc; hãy xem kết quả trong hồ sơ lưu.");
    }

    private String refused(String phase, ReviewKind which, LocalDate closesOn) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reviews.open(PLAN, phase, which, closesOn, null))
                .actual()
                .getMessage();
    }

    // ---- the ordinary way ----------------------------------------------------------------------------------------

    @Test
    void theReportBeginsWithWhatTheOfficeReportedAndIsSignedSentAndAccepted() {
        work.reported2024("tram-y-te");
        desk.at("2025-09-20T08:00");
        work.opens();
        work.holds("tram-y-te");
        String review = id("tram-y-te");

        JsonNode begun = json.valueToTree(draft(review).content());
        assertThat(begun.at("/sections/ket-qua").asText()).isEqualTo("Năm 2024: Đã hoàn thành 3 công trình.");
        assertThat(begun.at("/targets"))
                .extracting(
                        row -> row.path("id").asText(),
                        row -> row.path("verdict").asText(),
                        row -> row.path("reached").asText())
                .containsExactly(
                        tuple("dung-han", "dat", "90"),
                        tuple("don-thu", "dat", "3"),
                        tuple("muc-dat", "chua-dat", "85"),
                        tuple("de-an", "null", "null"));
        assertThat(desk.only("userTask_draft", review).getName())
                .isEqualTo("Soạn báo cáo sơ kết giai đoạn 2024 - 2025 – Trạm Y tế");

        ReportingOffice office = work.office("tram-y-te");
        desk.at("2025-10-10T08:00");
        office.drafts(TypedReview.complete().example("Tổ tự quản hạ tầng").content());
        assertThat(work.obligation("tram-y-te").status()).isEqualTo(Status.CHO_DUYET);
        desk.as(person("tram-y-te", "truong-phong"))
                .does("userTask_reviewContent", review, Typed.sendBack("Viết rõ hơn."));
        assertThat(work.obligation("tram-y-te").status()).isEqualTo(Status.DANG_THUC_HIEN);
        office.drafts(TypedReview.complete().example("Tổ tự quản hạ tầng").content())
                .approves()
                .signs()
                .dispatches();
        assertThat(work.obligation("tram-y-te").status()).isEqualTo(Status.DA_GUI);
        assertThat(work.obligation("tram-y-te").progress(desk.now())).isEqualTo(Progress.DUNG_HAN);
        assertThat(desk.only("userTask_receive", review).getName())
                .isEqualTo("Tiếp nhận báo cáo sơ kết giai đoạn 2024 - 2025 – Trạm Y tế");

        office.isAccepted();
        assertThat(work.obligation("tram-y-te").status()).isEqualTo(Status.HOAN_THANH);
        assertThat(desk.waitsAt(review)).isEmpty();
        assertThat(desk.endsOf("office-review", review)).contains("endEvent_accepted");
        ReviewSubmission kept = submissions.current(review).orElseThrow();
        assertThat(kept.state()).isEqualTo(Submission.State.DA_TIEP_NHAN);
        assertThat(kept.content().targets())
                .extracting("verdict")
                .containsExactly(Verdict.DAT, Verdict.DAT, Verdict.CHUA_DAT, Verdict.KHONG_THUOC_PHAM_VI);
        assertThat(kept.content().figures().get("dung-han").actual()).isEqualByComparingTo("92");
        assertThat(examples.search(PLAN, person("noi-vu", "chuyen-vien"), Examples.Search.ALL))
                .extracting(AdvancedExample::office, AdvancedExample::name)
                .containsExactly(tuple("tram-y-te", "Tổ tự quản hạ tầng"));
    }

    private Document draft(String review) {
        return archive.latest(review, "bao-cao").orElseThrow();
    }

    @Test
    void theFormNamesThePartOfTheYearAndTheYearsBefore() {
        work.reported2024("tai-chinh");
        desk.at("2025-09-20T08:00");
        work.opens();
        work.holds("tai-chinh");
        JsonNode asked = json.valueToTree(kind.draftForm(draft(id("tai-chinh"))).get("review"));
        assertThat(asked.path("actualTitle").asText()).isEqualTo("Thực hiện 9 tháng năm 2025");
        assertThat(asked.path("beforeTitle").asText()).isEqualTo("Năm 2024");
        assertThat(asked.at("/earlier/tables/0/columns/2").asText()).isEqualTo("Năm 2024");
        assertThat(asked.at("/earlier/tables/0/rows/0/2").asText()).isEqualTo("90");
        assertThat(asked.at("/targets/0/name").asText())
                .isEqualTo("Hồ sơ đúng hạn (tối thiểu 80%; năm 2024 đã báo cáo: 90%)");
        assertThat(asked.at("/targets"))
                .as("a target of a later phase is not asked")
                .hasSize(4);
        assertThat(asked.at("/criteria"))
                .as("criteria of persons are not asked")
                .hasSize(1);
        assertThat(asked.path("meeting").asText()).isEqualTo("Đã tổ chức ngày 20/09/2025 tại Hội trường phường");
    }

    @Test
    void aYearWithoutAReportIsMissingNotZero() {
        desk.at("2025-09-20T08:00");
        work.opens();
        work.holds("tai-chinh");
        JsonNode asked = json.valueToTree(kind.draftForm(draft(id("tai-chinh"))).get("review"));
        assertThat(asked.at("/earlier/tables/0/rows/0/2").asText()).isEqualTo("chưa có số liệu");
        assertThat(asked.at("/targets/0/name").asText())
                .isEqualTo("Hồ sơ đúng hạn (tối thiểu 80%; chưa có số liệu đã báo cáo)");
    }

    @Test
    void oneHandSendsByTheChainThatItsGroupHas() {
        desk.at("2025-09-20T08:00");
        work.opens();
        desk.as(person("to-1", "chuyen-vien"))
                .does(
                        "userTask_hold",
                        id("to-1"),
                        Typed.json("decision", "notHeld", "reason", "Lồng ghép trong họp tổ dân phố."));
        work.office("to-1").drafts(TypedReview.complete().content()).dispatches();
        work.office("to-1").isAccepted();
        assertThat(archive.latest(id("to-1"), "bao-cao-so-ket")).isPresent();
        assertThat(work.obligation("to-1").status()).isEqualTo(Status.HOAN_THANH);
        assertThat(submissions.meeting(id("to-1")).orElseThrow().reason()).isEqualTo("Lồng ghép trong họp tổ dân phố.");
    }

    @Test
    void theConsolidatorReadsBothValuesSideBySide() {
        work.reported2024("tai-chinh");
        desk.at("2025-09-20T08:00");
        work.opens();
        work.holds("tai-chinh");
        work.office("tai-chinh")
                .drafts(TypedReview.complete()
                        .target("dung-han", "dat", "95", "Đã rà soát lại 12 hồ sơ.")
                        .content())
                .approves()
                .signs()
                .dispatches();
        var view = documents.view(draft(id("tai-chinh")));
        assertThat(view.title()).isEqualTo("Báo cáo sơ kết giai đoạn 2024 - 2025");
        assertThat(view.tables().get(0).rows().get(0))
                .containsExactly(
                        "Hồ sơ đúng hạn",
                        "tối thiểu 80%",
                        "Đạt",
                        "95",
                        "90 (năm 2024)",
                        "",
                        "Đã rà soát lại 12 hồ sơ.");
        assertThat(view.tables())
                .extracting("title")
                .containsExactly("Tự đánh giá chỉ tiêu thi đua", "Tự đánh giá tiêu chí thi đua", "Số liệu");
        assertThat(view.tables().get(2).columns()).contains("Thực hiện 9 tháng năm 2025");
    }

    // ---- sent back, taken back, late, missed ---------------------------------------------------------------------

    @Test
    void aSupplementIsAskedForWithReasonAndDateAndSentAgain() {
        desk.at("2025-10-01T08:00");
        work.opens();
        work.holds("tai-chinh");
        ReportingOffice office = work.office("tai-chinh");
        office.drafts(TypedReview.complete().content()).approves().signs().dispatches();
        office.isAskedForSupplement("Nêu rõ nguyên nhân.", "2025-10-20");
        assertThat(work.obligation("tai-chinh").status()).isEqualTo(Status.YEU_CAU_BO_SUNG);
        assertThat(desk.only("userTask_draft", id("tai-chinh")).getName())
                .isEqualTo("Bổ sung theo yêu cầu: báo cáo sơ kết giai đoạn 2024 - 2025 – Tài chính");
        assertThat(desk.only("userTask_draft", id("tai-chinh")).getDueDate()).isEqualTo("2025-10-20T23:59:59.000");
        office.drafts(TypedReview.complete().content()).approves().signs().dispatches();
        office.isAccepted();
        assertThat(submissions.versions(id("tai-chinh")))
                .extracting(ReviewSubmission::version, ReviewSubmission::state)
                .containsExactly(tuple(1, Submission.State.YEU_CAU_BO_SUNG), tuple(2, Submission.State.DA_TIEP_NHAN));
    }

    @Test
    void whatWasSentIsTakenBackBeforeItIsAccepted() {
        desk.at("2025-10-01T08:00");
        work.opens();
        work.holds("tai-chinh");
        ReportingOffice office = work.office("tai-chinh");
        office.drafts(TypedReview.complete().content()).approves().signs().dispatches();
        submissions.withdraw(id("tai-chinh"), person("tai-chinh", "chuyen-vien"), "Nhầm số liệu.");
        assertThat(work.obligation("tai-chinh").status()).isEqualTo(Status.DANG_THUC_HIEN);
        assertThat(submissions.current(id("tai-chinh"))).isEmpty();
        assertThat(draft(id("tai-chinh")).status()).isEqualTo(DocumentStatus.DANG_SOAN);
        assertThat(desk.waitsAt(id("tai-chinh"))).as("it was held already").containsExactly("userTask_draft");
        office.drafts(TypedReview.complete().content()).approves().signs().dispatches();
        office.isAccepted();
        assertThat(work.obligation("tai-chinh").status()).isEqualTo(Status.HOAN_THANH);
    }

    @Test
    void lateWorkIsNotedAndWhatIsNotSentWhenTheReviewClosesIsMissed() {
        desk.at("2025-10-01T08:00");
        work.opens();
        desk.at("2025-10-20T08:00")
                .fires("boundaryEvent_overdue", id("tai-chinh"))
                .runReadySteps();
        assertThat(work.obligation("tai-chinh").progress(desk.now())).isEqualTo(Progress.QUA_HAN);
        work.holds("tai-chinh");
        settlements.missed(List.of(work.obligation("tai-chinh")));
        desk.runReadySteps();
        assertThat(work.obligation("tai-chinh").status()).isEqualTo(Status.KHONG_BAO_CAO);
        assertThat(desk.waitsAt(id("tai-chinh"))).isEmpty();
        assertThat(desk.endsOf("office-review", id("tai-chinh"))).contains("endEvent_settled");
        assertThat(draft(id("tai-chinh")).status()).isEqualTo(DocumentStatus.DUNG_XU_LY);
    }

    @Test
    void whatNobodyBeganIsMissedToo() {
        desk.at("2025-10-01T08:00");
        Review review = reviews.open(PLAN, PHASE, ReviewKind.SO_KET, null, null);
        reviews.openObligations(review.id());
        settlements.missed(List.of(work.obligation("tai-chinh")));
        assertThat(work.obligation("tai-chinh").status()).isEqualTo(Status.KHONG_BAO_CAO);
    }

    // ---- an office without accounts ------------------------------------------------------------------------------

    @Test
    void theReportOfAnOfficeWithoutAccountsIsEnteredFromItsPaper() {
        desk.at("2025-10-01T08:00");
        work.opens();
        String review = id("doanh-nghiep");
        assertThat(desk.only("userTask_enter", review).getName())
                .isEqualTo("Nhập thay báo cáo sơ kết giai đoạn 2024 - 2025 – Doanh nghiệp");
        var enterer = desk.as(person("tai-chinh", "chuyen-vien"));
        UUID scan = enterer.attaches("userTask_enter", review, "ban-giay.pdf");
        Map<String, Object> content = TypedReview.complete().withoutCriteria().content();
        content.put("sections", Map.of());
        assertThat(enterer.isRefused("userTask_enter", review, entered(scan, "2025-10-02", content)))
                .isEqualTo("Ngày đến 02/10/2025 ở sau ngày hôm nay; hãy nhập ngày không muộn hơn 01/10/2025.");
        enterer.does("userTask_enter", review, entered(scan, "2025-09-30", content));
        desk.runReadySteps();
        assertThat(work.obligation("doanh-nghiep").status()).isEqualTo(Status.HOAN_THANH);
        assertThat(work.obligation("doanh-nghiep").sentAt()).isEqualTo(moment("2025-09-30"));
        assertThat(desk.waitsAt(review)).isEmpty();
        assertThat(submissions.current(review).orElseThrow().content().narrativeFile())
                .isEqualTo(scan);
        assertThat(obligations.history(review))
                .extracting(ObligationEvent::action)
                .contains("Nhập thay báo cáo");
    }

    private static String entered(UUID scan, String arrivedOn, Map<String, Object> content) {
        return Typed.json(
                "number",
                "12",
                "symbol",
                "BC-DN",
                "date",
                "2025-09-25",
                "arrivedOn",
                arrivedOn,
                "arrivalNumber",
                "345",
                "scan",
                scan,
                "content",
                content);
    }

    // ---- bad input -----------------------------------------------------------------------------------------------

    @Test
    void aMeetingNeedsItsDayAndPlaceOrAReason() {
        desk.at("2025-09-20T08:00");
        work.opens();
        var official = desk.as(person("tai-chinh", "chuyen-vien"));
        String review = id("tai-chinh");
        assertThat(official.isRefused("userTask_hold", review, "{}"))
                .isEqualTo("Chưa chọn đã tổ chức hay không tổ chức; hãy chọn một trong hai rồi gửi.");
        assertThat(official.isRefused("userTask_hold", review, held(null, "Hội trường")))
                .isEqualTo("Chưa nhập ngày tổ chức; hãy nhập ngày theo dạng dd/MM/yyyy.");
        assertThat(official.isRefused("userTask_hold", review, held("2025-09-21", "Hội trường")))
                .isEqualTo(
                        "Ngày tổ chức 21/09/2025 chưa đến; hãy ghi khi đã tổ chức, không muộn hơn hôm nay (20/09/2025).");
        assertThat(official.isRefused("userTask_hold", review, held("2023-12-31", "Hội trường")))
                .isEqualTo("Ngày tổ chức 31/12/2023 trước khi giai đoạn bắt đầu (01/01/2024); hãy kiểm tra lại ngày.");
        assertThat(official.isRefused("userTask_hold", review, held("2025-09-19", " ")))
                .isEqualTo("Chưa nhập mục “Nơi tổ chức”; hãy nhập rồi gửi lại.");
        assertThat(official.isRefused("userTask_hold", review, Typed.json("decision", "notHeld")))
                .isEqualTo("Chưa nhập mục “Lý do không tổ chức”; hãy nhập rồi gửi lại.");
        UUID minutes = official.attaches("userTask_hold", review, "bien-ban.pdf");
        official.does(
                "userTask_hold",
                review,
                Typed.json("decision", "held", "heldOn", "2025-09-19", "place", "Hội trường", "minutes", minutes));
        assertThat(submissions.meeting(review).orElseThrow().minutes()).isEqualTo(minutes);
    }

    private static String held(String day, String place) {
        return Typed.json("decision", "held", "heldOn", day, "place", place);
    }

    @Test
    void aFigureOutsideItsRangeAndAThingLeftUnsaidAreRefused() {
        desk.at("2025-09-20T08:00");
        work.opens();
        work.holds("tai-chinh");
        assertThat(refused(TypedReview.complete().figure("dung-han", "101", "93")))
                .isEqualTo(
                        "Số liệu “Tỷ lệ hồ sơ đúng hạn” (Thực hiện) là 101 %, vượt quá mức tối đa 100; hãy kiểm tra và nhập lại.");
        assertThat(refused(TypedReview.complete().silentOn("de-an")))
                .isEqualTo(
                        "Chưa tự đánh giá chỉ tiêu thi đua “Hoàn thành đề án”; hãy chọn Đạt, Chưa đạt hoặc Không thuộc phạm vi.");
        assertThat(refused(TypedReview.complete().withoutCriteria()))
                .isEqualTo(
                        "Chưa tự đánh giá tiêu chí “Công khai ngân sách đúng quy định.”; hãy chọn Đạt, Chưa đạt hoặc Không thuộc phạm vi.");
        assertThat(refused(TypedReview.complete().target("che-phu", "dat", null, null)))
                .isEqualTo("Phần tự đánh giá có dòng không thuộc phần của đơn vị; hãy tải lại trang và gửi lại.");
        assertThat(refused(TypedReview.complete().example(" ")))
                .isEqualTo("Chưa nhập mục “Tên điển hình, mô hình”; hãy nhập rồi gửi lại.");
    }

    @Test
    void whatContradictsTheAcceptedReportIsRefusedWithBothValuesUnlessItIsExplained() {
        work.reported2024("tai-chinh");
        desk.at("2025-09-20T08:00");
        work.opens();
        work.holds("tai-chinh");
        assertThat(refused(TypedReview.complete().target("dung-han", "dat", "95", null)))
                .isEqualTo(
                        "Chỉ tiêu thi đua “Hồ sơ đúng hạn” năm 2024: đơn vị nhập 95% nhưng báo cáo năm đã tiếp nhận là 90%, chênh quá 5%; hãy sửa lại hoặc nhập giải trình ở cùng dòng.");
        assertThat(refused(TypedReview.complete().target("don-thu", "chua-dat", "3", null)))
                .isEqualTo(
                        "Chỉ tiêu thi đua “Đơn thư quá hạn” (thấp hơn 5 đơn): đơn vị tự đánh giá “Chưa đạt” nhưng báo cáo năm 2024 đã tiếp nhận là 3 đơn; hãy sửa lại hoặc nhập giải trình ở cùng dòng.");
        assertThat(refused(TypedReview.complete().figure("muc-dat", "70", "80").target("muc-dat", "dat", "85", null)))
                .isEqualTo(
                        "Chỉ tiêu thi đua “Mức đạt kế hoạch” (từ 90 đến 110 %): đơn vị tự đánh giá “Đạt” nhưng báo cáo năm 2024 đã tiếp nhận là 85%; hãy sửa lại hoặc nhập giải trình ở cùng dòng.");
        assertThat(refused(TypedReview.complete().target("dung-han", "khong-thuoc-pham-vi", "90", null)))
                .contains("đơn vị tự đánh giá “Không thuộc phạm vi” nhưng báo cáo năm 2024 đã tiếp nhận là 90%");

        // within the tolerance, explained, or reached in the running year
        work.office("tai-chinh")
                .drafts(TypedReview.complete()
                        .target("dung-han", "dat", "94", null)
                        .target("don-thu", "chua-dat", "3", "Thêm 4 đơn chưa thống kê.")
                        .target("muc-dat", "dat", "85", null)
                        .content());
        assertThat(work.obligation("tai-chinh").status()).isEqualTo(Status.CHO_DUYET);
    }

    private String refused(TypedReview typed) {
        return desk.as(person("tai-chinh", "chuyen-vien"))
                .isRefused("userTask_draft", id("tai-chinh"), Typed.draft(typed.content()));
    }
}
