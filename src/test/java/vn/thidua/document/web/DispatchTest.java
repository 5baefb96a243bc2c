package vn.thidua.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.report.web.DeskStory.CONSOLIDATOR;
import static vn.thidua.report.web.DeskStory.FOLLOWER;
import static vn.thidua.report.web.DeskStory.FOREIGNER;
import static vn.thidua.report.web.DeskStory.PERIOD;
import static vn.thidua.report.web.DeskStory.person;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.RecipientLine;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Purpose;
import vn.thidua.plan.Role;
import vn.thidua.report.web.DeskStory;
import vn.thidua.support.ProcessTest;

/** An issued document reaches whom its "Nơi nhận" names, and nobody else. */
@ProcessTest
class DispatchTest {

    private static final String DEPARTMENT = "so-y-te";
    private static final String DISTRICT = "tp-buon-ma-thuot";

    @Autowired
    DeskStory story;

    @Autowired
    DocumentArchive archive;

    @Autowired
    Plans plans;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        story.begin();
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    private HttpResponse<String> reads(String person, Document document) {
        return story.browser(person)
                .get("/api/documents?id=" + URLEncoder.encode(document.id(), StandardCharsets.UTF_8));
    }

    private List<JsonNode> receivedBy(String person, Document document) {
        JsonNode rows = story.json(story.browser(person).get("/api/documents/received"));
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.get("id").asText().equals(document.id()))
                .toList();
    }

    private String told(String person, Document document) {
        return jdbc.sql("select sentence from thidua.notice where person_id = ? and subject = ?")
                .params(person, document.id())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    @Test
    void aLetterGoesToTheChosenLinesOnly() {
        Document letter = story.letter("V/v báo cáo năm 2023", List.of("1", "3"));

        List<RecipientLine> lines = archive.recipients(letter.id());
        assertThat(lines).extracting(RecipientLine::name).containsExactly("Các sở, ban, ngành", "UBND tỉnh (b/c)");
        assertThat(lines).extracting(RecipientLine::purpose).containsExactly(Purpose.THUC_HIEN, Purpose.BAO_CAO);
        assertThat(lines.get(0).offices())
                .isEqualTo(plans.plan(DeskStory.PLAN)
                        .officesNamed(List.of("so-ban-nganh"), java.time.LocalDate.of(2023, 12, 1))
                        .size());

        assertThat(reads(person(DEPARTMENT, Role.VAN_THU), letter).statusCode()).isEqualTo(200);
        assertThat(reads(FOLLOWER, letter).statusCode()).isEqualTo(200);
        assertThat(reads(person(DISTRICT, Role.CHUYEN_VIEN), letter).statusCode())
                .isEqualTo(404);
        assertThat(reads(FOREIGNER, letter).statusCode()).isEqualTo(404);
        assertThat(receivedBy(person(DISTRICT, Role.CHUYEN_VIEN), letter)).isEmpty();
    }

    @Test
    void whoeverReceivesItIsToldWithThePurpose() {
        Document letter = story.letter("V/v báo cáo kết quả", List.of("1", "3"));
        String sentence = "Đã nhận Công văn số %s ngày 01/12/2023 của Sở Nội vụ: V/v báo cáo kết quả (%s)."
                .formatted(letter.reference().full(), "%s");

        assertThat(told(person(DEPARTMENT, Role.CHUYEN_VIEN), letter)).isEqualTo(sentence.formatted("để thực hiện"));
        assertThat(told(person(DEPARTMENT, Role.VAN_THU), letter)).isEqualTo(sentence.formatted("để thực hiện"));
        assertThat(told(person("ubnd-tinh", Role.VAN_THU), letter)).isEqualTo(sentence.formatted("để báo cáo"));
        assertThat(told(person(DEPARTMENT, Role.LANH_DAO), letter)).isNull();
        assertThat(told(person(DISTRICT, Role.CHUYEN_VIEN), letter)).isNull();
        assertThat(told(CONSOLIDATOR, letter)).isNull();
    }

    @Test
    void theRegisterOfReceivedDocumentsLeadsToTheCopyAndTheContent() {
        Document letter = story.letter("V/v gửi số liệu", List.of("1"));
        String reader = person(DEPARTMENT, Role.CHUYEN_VIEN);

        List<JsonNode> rows = receivedBy(reader, letter);
        assertThat(rows).hasSize(1);
        JsonNode row = rows.get(0);
        assertThat(row.get("number").asText()).isEqualTo(letter.reference().full());
        assertThat(row.get("dated").asText()).isEqualTo("2023-12-01");
        assertThat(row.get("body").asText()).isEqualTo("Sở Nội vụ");
        assertThat(row.get("summary").asText()).isEqualTo("V/v gửi số liệu");
        assertThat(row.at("/purposes/0").asText()).isEqualTo("để thực hiện");
        String copy = "/api/attachments/" + row.at("/issuedCopy/0/id").asText();
        assertThat(story.browser(reader).get(copy).body()).startsWith("%PDF");
        assertThat(story.browser(person(DISTRICT, Role.VAN_THU)).get(copy).statusCode())
                .isEqualTo(404);

        JsonNode document = story.json(reads(reader, letter));
        assertThat(document.at("/document/number").asText())
                .isEqualTo(letter.reference().full());
        assertThat(document.at("/view/sections/0/paragraphs/0").asText()).isEqualTo("Kính gửi các cơ quan.");
        assertThat(document.at("/recipients/0/name").asText()).isEqualTo("Các sở, ban, ngành");
    }

    @Test
    void whatWasSaidInsideBeforeTheSignatureStaysInside() {
        Document letter = story.letter("V/v rà soát", List.of("1"));

        JsonNode outside =
                story.json(reads(person(DEPARTMENT, Role.CHUYEN_VIEN), letter)).get("trace");
        assertThat(outside.findValuesAsText("action")).containsExactly("Ký ban hành", "Cấp số, phát hành");
        for (String insider : new String[] {CONSOLIDATOR, FOLLOWER, person("so-noi-vu", Role.VAN_THU)}) {
            assertThat(story.json(reads(insider, letter)).get("trace").findValuesAsText("note"))
                    .as(insider)
                    .contains("Câu chữ chưa gọn.");
        }
    }

    @Test
    void aReportIsReceivedByTheConsolidatorWhoGetsATaskForItAndNoFurtherNotice() {
        String office = "so-thong-tin-truyen-thong";
        story.sends(office);
        Document report =
                archive.latest(DeskStory.dossier(office), "bao-cao-don-vi").orElseThrow();

        assertThat(archive.recipients(report.id()))
                .extracting(RecipientLine::purpose)
                .containsExactly(Purpose.BAO_CAO, Purpose.LUU);
        assertThat(receivedBy(CONSOLIDATOR, report))
                .singleElement()
                .satisfies(row -> assertThat(row.get("summary").asText()).startsWith("Báo cáo năm " + PERIOD));
        assertThat(receivedBy(person(office, Role.VAN_THU), report)).isEmpty();
        assertThat(told(CONSOLIDATOR, report)).isNull();
    }
}
