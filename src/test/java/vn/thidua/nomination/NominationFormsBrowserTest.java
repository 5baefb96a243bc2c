package vn.thidua.nomination;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.nomination.ListsAtWork.APPRAISER;
import static vn.thidua.nomination.ListsAtWork.person;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.acceptance.Browsers;
import vn.thidua.acceptance.pages.TaskPage;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.PageParts;

/**
 * The forms that a list meets on its way, each opened, filled in wrongly and rightly, and sent: what is missing is said in one
 * sentence before it leaves, and nothing that was typed is lost.
 */
@OfficeTest
@BrowserTest
class NominationFormsBrowserTest {

    private static final String PICTURES = "nomination-forms";
    private static final String SENDER = person("so-a", "chuyen-vien");

    @RegisterExtension
    Browsers browsers = new Browsers();

    @Autowired
    Desk desk;

    @Autowired
    ListsAtWork lists;

    @Autowired
    WardAtWork ward;

    @Autowired
    RouteThroughTheParty theParty;

    @Autowired
    LevelResults results;

    @Autowired
    Nominations nominations;

    @Autowired
    OpinionStore opinions;

    private List<String> rows;

    @Test
    void theDateIsAskedForWhereAMarkNeedsOne() {
        LevelDossier level = arrived("bang-khen", 3);
        TaskPage check = takes(APPRAISER, "userTask_check", level.id());
        assertThat(check.field("Thời hạn bổ sung")).isHidden();
        check.place().getByLabel("Đánh dấu " + name(1)).selectOption("bo-sung");
        check.place().getByLabel("Ghi chú về " + name(1)).fill("Thiếu báo cáo thành tích");
        check.place().getByLabel("Đánh dấu " + name(2)).selectOption("tam-dung");
        check.place().getByLabel("Ghi chú về " + name(2)).fill("Có đơn tố cáo");
        check.button("Đánh dấu tất cả là đủ").click();
        check.tries("Gửi kết quả kiểm tra");
        assertThat(check.problems()).containsText("Thời hạn bổ sung: Hãy nhập thời hạn bổ sung.");
        assertThat(check.problems()).containsText("Ngày xem xét lại: Hãy nhập ngày xem xét lại.");
        picture(APPRAISER, "check-dates");
        check.type("Thời hạn bổ sung", "18/11/2024").type("Ngày xem xét lại", "01/11/2024");
        check.tries("Gửi kết quả kiểm tra");
        assertThat(check.problems()).containsText("“Ngày xem xét lại” phải từ ngày 05/11/2024 trở đi");
        assertThat(check.place().getByLabel("Ghi chú về " + name(2))).hasValue("Có đơn tố cáo");
        check.type("Ngày xem xét lại", "02/12/2024");
        check.send("Gửi kết quả kiểm tra");
        desk.runReadySteps();
        assertThat(lists.statuses(rows))
                .containsExactly(NominationStatus.DANG_THAM_DINH, NominationStatus.BO_SUNG, NominationStatus.TAM_DUNG);
    }

    @Test
    void theSendingOfficeSaysOfEveryRowWhatItSupplemented() {
        LevelDossier level = arrived("bang-khen", 2);
        checks(level, Map.of(rows.get(0), "bo-sung", rows.get(1), "bo-sung"));
        String asked = lists.level(level.batch()).id();
        TaskPage supplement = takes(SENDER, "userTask_supplement", asked);
        assertThat(supplement.text("Thời hạn bổ sung: 18/11/2024")).isVisible();
        assertThat(supplement.text("Kiểm tra: Bổ sung – Lý do của hồ sơ này")).isVisible();
        supplement.place().getByLabel("Ghi chú về " + name(0)).fill("Đã nộp báo cáo thành tích");
        supplement.tries("Gửi hồ sơ đã bổ sung");
        assertThat(supplement.problems()).containsText(name(1) + ": Hãy ghi nội dung.");
        picture(SENDER, "supplement");
        assertThat(supplement.place().getByLabel("Ghi chú về " + name(0))).hasValue("Đã nộp báo cáo thành tích");
        supplement.place().getByLabel("Ghi chú về " + name(1)).fill("Đã có xác nhận của thuế");
        supplement.send("Gửi hồ sơ đã bổ sung");
        desk.runReadySteps();
        assertThat(lists.statuses(rows)).containsOnly(NominationStatus.CHO_KIEM_TRA);
    }

    @Test
    void anAgencyReadsTheListAndSaysToWhomItObjects() {
        LevelDossier level = arrived("bang-khen-thu-tuong", 2);
        checks(level, Map.of());
        String here = person("so-b", "chuyen-vien");
        TaskPage opinion = takes(here, "userTask_giveOpinion", level.id() + "/so-b");
        assertThat(opinion.text(name(0))).isVisible();
        opinion.tries("Gửi ý kiến");
        assertThat(opinion.problems()).containsText("Hãy chọn đồng ý hoặc không đồng ý.");
        opinion.choose("Không đồng ý với một số trường hợp").type("Nội dung ý kiến", "Đề nghị xem lại.");
        opinion.tries("Gửi ý kiến");
        assertThat(opinion.problems()).containsText("Hãy ghi lý do ở ít nhất một trường hợp không đồng ý.");
        picture(here, "give-opinion");
        opinion.place().getByLabel("Ghi chú về " + name(1)).fill("Nợ bảo hiểm xã hội");
        opinion.send("Gửi ý kiến");

        String outside = level.id() + "/cuc-thue";
        TaskPage letter = takes(APPRAISER, "userTask_giveOpinion", outside);
        letter.choose("Đồng ý với cả danh sách").type("Số văn bản trả lời", "5/CT");
        letter.tries("Gửi ý kiến");
        assertThat(letter.problems()).containsText("Hãy nhập ngày văn bản trả lời.");
        letter.type("Ngày văn bản trả lời", "05/11/2024");
        letter.tries("Gửi ý kiến");
        assertThat(letter.problems()).hasText("Ngày văn bản trả lời còn trống hoặc chưa tới; hãy nhập lại ngày.");
        assertThat(letter.field("Số văn bản trả lời")).hasValue("5/CT");
        picture(APPRAISER, "give-opinion-recorded");
        letter.type("Ngày văn bản trả lời", "04/11/2024");
        letter.send("Gửi ý kiến");
        desk.runReadySteps();
        assertThat(opinions.answers(List.of(level.id())))
                .extracting(OpinionStore.Answer::status)
                .contains(OpinionStore.OBJECTS, OpinionStore.AGREES);
    }

    @Test
    void aListIsPostedLongEnoughAndWhatPeopleSaidIsSummedUp() {
        LevelDossier level = arrived("huan-chuong", 2);
        checks(level, Map.of());
        TaskPage post = takes(APPRAISER, "userTask_post", level.id());
        assertThat(post.text(name(0))).isVisible();
        assertThat(post.field("Từ ngày")).hasValue("04/11/2024");
        assertThat(post.field("Đến ngày")).hasValue("18/11/2024");
        post.type("Đến ngày", "");
        post.tries("Đăng tải");
        assertThat(post.problems()).containsText("Hãy ghi nơi đăng tải.");
        assertThat(post.problems()).containsText("Hãy nhập ngày kết thúc đăng tải.");
        post.type("Nơi đăng tải", "Cổng thông tin điện tử tỉnh").type("Đến ngày", "08/11/2024");
        post.tries("Đăng tải");
        assertThat(post.problems())
                .hasText("Danh sách phải đăng tải ít nhất 10 ngày làm việc; hãy chọn đến ngày từ 18/11/2024 trở đi.");
        assertThat(post.field("Nơi đăng tải")).hasValue("Cổng thông tin điện tử tỉnh");
        picture(APPRAISER, "post-list");
        post.type("Đến ngày", "18/11/2024");
        post.send("Đăng tải");
        desk.runReadySteps();

        desk.at("2024-11-19T08:00").fires("event_postingOver", level.id()).runReadySteps();
        TaskPage said = takes(APPRAISER, "userTask_recordPublicOpinions", level.id());
        assertThat(said.text("Đã đăng tải: Cổng thông tin điện tử tỉnh, từ ngày 04/11/2024 đến ngày 18/11/2024"))
                .isVisible();
        said.button("Thêm ý kiến").click();
        said.place().getByLabel("Người, nơi có ý kiến, ý kiến 1").fill("Ông Trần Văn B");
        said.place().getByLabel("Nội dung, ý kiến 1").fill("Đồng tình với danh sách");
        said.tries("Ghi tổng hợp ý kiến");
        assertThat(said.problems()).containsText("Cách xử lý");
        picture(APPRAISER, "record-public-opinions");
        assertThat(said.place().getByLabel("Nội dung, ý kiến 1")).hasValue("Đồng tình với danh sách");
        said.place().getByLabel("Cách xử lý, ý kiến 1").fill("Ghi nhận");
        said.send("Ghi tổng hợp ý kiến");
        desk.runReadySteps();
        assertThat(opinions.postings(List.of(level.id())))
                .singleElement()
                .satisfies(posting -> assertThat(posting.opinions()).hasSize(1));
    }

    @Test
    void theOpinionOfThePartyIsRecordedWithItsLetter() {
        LevelDossier level = theParty.insteadOf(arrived("bang-khen", 2), rows);
        checks(level, Map.of());
        TaskPage party = takes(APPRAISER, "userTask_recordPartyOpinion", level.id());
        party.type("Cấp ủy cho ý kiến", "Ban Thường vụ Tỉnh ủy").type("Số văn bản", "31-CV/TU");
        party.tries("Ghi ý kiến cấp ủy");
        assertThat(party.problems()).containsText("Hãy nhập ngày văn bản.");
        picture(APPRAISER, "record-party-opinion");
        assertThat(party.field("Số văn bản")).hasValue("31-CV/TU");
        party.type("Ngày văn bản", "04/11/2024");
        party.place().getByLabel("Ghi chú về " + name(1)).fill("Đang xem xét kỷ luật");
        party.send("Ghi ý kiến cấp ủy");
        desk.runReadySteps();
        assertThat(lists.statuses(rows)).containsExactly(NominationStatus.DANG_THAM_DINH, NominationStatus.KHONG_KHEN);
    }

    @Test
    void theResultFromAboveNeedsItsDecision() {
        AwardWindow window = ward.november();
        rows = List.of(
                ward.drafts(window, null, "Hộ bà Phạm Thị Tám", "Hiến 120 m2 đất."),
                ward.drafts(window, null, "Hộ ông Đỗ Chín", "Hiến 60 m2 đất."));
        LevelDossier examined = ward.level(ward.submits(rows, "03/BB-TDP3"));
        ward.checks(examined, rows, Map.of(), null);
        ward.appraises(examined, rows);
        results.bodySaid(
                "thu/council-session/2024-1/hoi-dong",
                rows.stream().collect(Collectors.toMap(row -> row, row -> new BodyResult(true, "22/22"))),
                WardAtWork.EXAMINER);
        desk.runReadySteps();
        String submission = ward.submits(rows, "07/BB-HĐTĐKT");

        TaskPage outcome = takes(WardAtWork.CLERK, "userTask_recordOutcome", submission);
        outcome.tries("Ghi kết quả");
        assertThat(outcome.problems())
                .hasText("Chưa ghi kết quả của hồ sơ nào; hãy ghi kết quả hoặc ghi tiến độ cấp trên đang xem xét.");
        picture(WardAtWork.CLERK, "record-outcome-empty");
        outcome.place().getByLabel("Đánh dấu " + name(0)).selectOption("conferred");
        outcome.place().getByLabel("Đánh dấu " + name(1)).selectOption("refused");
        outcome.tries("Ghi kết quả");
        assertThat(outcome.problems()).containsText("Hãy nhập số quyết định khen thưởng.");
        assertThat(outcome.problems()).containsText("Hãy nhập ngày quyết định khen thưởng.");
        assertThat(outcome.problems()).containsText("Hãy đính kèm quyết định khen thưởng của cấp trên.");
        assertThat(outcome.problems()).containsText(name(1) + ": Hãy ghi lý do, nội dung.");
        picture(WardAtWork.CLERK, "record-outcome-missing");
        outcome.place().getByLabel("Ghi chú về " + name(1)).fill("Chưa đủ tiêu chuẩn");
        outcome.type("Số quyết định, văn bản", "1985/QĐ-UBND").type("Ngày quyết định, văn bản", "04/11/2024");
        outcome.attach(
                "Quyết định, văn bản của cấp trên",
                new FilePayload(
                        "quyet-dinh.pdf", "application/pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        outcome.attached("quyet-dinh.pdf");
        picture(WardAtWork.CLERK, "record-outcome");
        outcome.send("Ghi kết quả");
        desk.runReadySteps();
        assertThat(lists.statuses(rows)).containsExactly(NominationStatus.DA_KHEN, NominationStatus.KHONG_KHEN);
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    private LevelDossier arrived(String form, int howMany) {
        AwardWindow window = lists.november(!form.equals("bang-khen"));
        rows = lists.drafts(window, "so-a", form, howMany);
        String batch = lists.prepares("so-a", rows);
        lists.submits("so-a", batch);
        return lists.level(batch);
    }

    private void checks(LevelDossier level, Map<String, String> others) {
        desk.as(APPRAISER).does("userTask_check", level.id(), lists.checked(rows, others));
        desk.runReadySteps();
    }

    private String name(int row) {
        return nominations.get(rows.get(row)).name();
    }

    private TaskPage takes(String person, String task, String dossier) {
        return browsers.of(person).take(desk.only(task, dossier).getName());
    }

    /** On the screen of an office and on a large one. */
    private void picture(String person, String name) {
        Page page = browsers.of(person).page();
        page.setViewportSize(1920, 1080);
        PageParts.picture(page, PICTURES, name + "-1920");
        page.setViewportSize(1366, 768);
        PageParts.picture(page, PICTURES, name + "-1366");
    }
}
