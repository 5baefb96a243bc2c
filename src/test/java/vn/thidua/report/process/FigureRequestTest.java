package vn.thidua.report.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.contribution.Contributions;
import vn.thidua.notification.DailyReminders;
import vn.thidua.notification.Notice;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.ObligationEvent;
import vn.thidua.obligation.ObligationRequest;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Requests;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.report.Coordination;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.WebUser;

/** Xin số liệu, and what coordinating offices see, give and never owe. */
@OfficeTest
class FigureRequestTest {

    private static final String PLAN = "thu-nghiem";
    private static final String ANSWER = "userTask_answer";
    private static final String WRITER = PLAN + ".tram-y-te.chuyen-vien";
    private static final String FINANCE = PLAN + ".tai-chinh.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Coordination coordination;

    @Autowired
    Contributions contributions;

    @Autowired
    Requests requests;

    @Autowired
    Obligations obligations;

    @Autowired
    Notices notices;

    @Autowired
    DailyReminders reminders;

    @Autowired
    ServletWebServerApplicationContext server;

    private final ObjectMapper json = new ObjectMapper();
    ReportingOffice office;
    String report;

    @BeforeEach
    void theRoundIsOpen() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024");
        office = desk.office(PLAN, "tram-y-te", "2024");
        report = office.dossier();
    }

    private ObligationRequest asks(String office, String wished, String... figures) {
        return coordination.ask(
                report,
                WRITER,
                office,
                "Cần số vốn đã giải ngân của Trạm.",
                wished == null ? null : LocalDate.parse(wished),
                List.of(figures));
    }

    private String gives(Object text, List<UUID> files, Map<String, Object> figures) {
        try {
            var detail = new HashMap<String, Object>();
            detail.put("text", text);
            detail.put("attachments", files);
            detail.put("figures", figures);
            return json.writeValueAsString(Map.of("decision", "grant", "detail", detail));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private WebUser browser(String person) {
        return WebUser.loggedIn(server.getWebServer().getPort(), person, "tasklist");
    }

    @Test
    void anotherOfficeIsAskedAnswersOnceAndItsFiguresStandBesideTheDraft() {
        ObligationRequest asked = asks("tai-chinh", "2024-11-20", "muc-dat");
        Task task = desk.only(ANSWER, asked.id());
        assertThat(task.getName()).isEqualTo("Cung cấp số liệu theo đề nghị của Trạm Y tế");
        assertThat(task.getDueDate().toInstant()).isEqualTo(Instant.parse("2024-11-20T23:59:59+07:00"));
        assertThat(desk.as(FINANCE).tasks()).extracting(Task::getId).contains(task.getId());
        assertThat(notices.about(asked.id()))
                .extracting(Notice::person, Notice::kind)
                .contains(tuple(FINANCE, "figures-asked"));
        assertThat(obligations.coordinators(report)).containsExactly("tai-chinh");

        var finance = desk.at("2024-11-10T09:00").as(FINANCE);
        UUID file = finance.attaches(ANSWER, asked.id(), "so-lieu.pdf");
        assertThat(finance.isRefused(ANSWER, asked.id(), gives("Kèm bảng.", List.of(file), Map.of())))
                .startsWith("Chưa trả lời số liệu “Mức đạt so với kế hoạch”");
        finance.does(
                ANSWER,
                asked.id(),
                gives(
                        "Kèm bảng.",
                        List.of(file),
                        Map.of("muc-dat", Map.of("answer", "so-lieu", "actual", 98.5, "estimate", 100))));

        Coordination.Detail seen = coordination.of(report, WRITER);
        assertThat(seen.coordinating()).containsExactly("Bộ phận Tài chính");
        assertThat(seen.requests()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo("Cung cấp số liệu");
            assertThat(row.by()).isEqualTo("Chuyên viên Tài chính");
            assertThat(row.text()).isEqualTo("Kèm bảng.");
            assertThat(row.rows()).containsExactly(List.of("Mức đạt so với kế hoạch", "%", "98,5", "100"));
            assertThat(row.files()).extracting("name").containsExactly("so-lieu.pdf");
        });
        String draft = desk.only("userTask_draft", report).getId();
        assertThat(browser(WRITER).get("/api/tasks/" + draft + "/form").body())
                .contains("\"figureRequests\":[{\"office\":\"Bộ phận Tài chính\"", "98,5");
        assertThat(browser(WRITER).get("/api/attachments/" + file).statusCode()).isEqualTo(200);
        assertThat(browser(PLAN + ".to-1.chuyen-vien")
                        .get("/api/attachments/" + file)
                        .statusCode())
                .isEqualTo(404);
        assertThat(obligations.history(report))
                .extracting(ObligationEvent::actor, ObligationEvent::action)
                .contains(tuple(WRITER, "Xin số liệu"), tuple(FINANCE, "Cung cấp số liệu"));
    }

    @Test
    void severalOfficesAreAskedAtATimeAndEachOnce() {
        asks("tai-chinh", null);
        ObligationRequest second = asks("hoi-ccb", null);
        assertThat(desk.only(ANSWER, second.id()).getDueDate().toInstant())
                .isEqualTo(Instant.parse("2024-11-08T23:59:59+07:00"));
        assertThat(obligations.coordinators(report)).containsExactly("hoi-ccb", "tai-chinh");
        assertThatThrownBy(() -> asks("tai-chinh", null))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("“Xin số liệu” ngày 01/11/2024 đang chờ trả lời");

        desk.as(FINANCE)
                .does(
                        ANSWER,
                        report + "/xin-so-lieu/1",
                        "{\"decision\":\"refuse\",\"comment\":\"Chúng tôi không theo dõi số liệu này.\"}");
        assertThat(coordination.of(report, WRITER).requests())
                .extracting("state", "text")
                .containsExactly(
                        tuple("Không cung cấp được số liệu", "Chúng tôi không theo dõi số liệu này."),
                        tuple("Đang chờ trả lời", null));
        asks("tai-chinh", null);
    }

    @Test
    void whatIsAskedIsOfNoUseOnceTheReportIsSent() {
        ObligationRequest asked = asks("tai-chinh", null);
        office.sends();
        assertThat(requests.get(asked.id()).outcome()).isEqualTo(ObligationRequest.Outcome.KHONG_CON_CAN);
        assertThat(desk.open(ANSWER, asked.id())).isEmpty();
        assertThatThrownBy(() -> asks("hoi-ccb", null))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Báo cáo này không còn đang soạn (Đã gửi)");
    }

    @Test
    void badRequestsAreRefused() {
        assertThatThrownBy(() -> asks("tram-y-te", null))
                .hasMessage("Không xin số liệu của chính đơn vị mình; hãy chọn cơ quan khác.");
        assertThatThrownBy(() -> asks("cap-tren", null)).hasMessageStartingWith("Cơ quan được chọn không xử lý việc");
        assertThatThrownBy(() -> asks("", null)).hasMessageStartingWith("Chưa chọn cơ quan cung cấp số liệu");
        assertThatThrownBy(() -> asks("tai-chinh", "2024-10-31"))
                .hasMessage("Ngày đề nghị cung cấp 31/10/2024 đã qua; hãy chọn ngày từ hôm nay (01/11/2024) trở đi.");
        assertThatThrownBy(() -> asks("tai-chinh", "2024-12-15"))
                .hasMessage("Ngày đề nghị cung cấp 15/12/2024 sau thời hạn của báo cáo (14/12/2024);"
                        + " hãy chọn ngày sớm hơn.");
        assertThatThrownBy(() -> asks("tai-chinh", null, "dat-hien"))
                .hasMessageStartingWith("Có số liệu không thuộc biểu của đơn vị");
        assertThatThrownBy(() -> coordination.ask(report, WRITER, "tai-chinh", " ", null, null))
                .hasMessage("Chưa nhập mục “Lý do”; hãy nhập rồi gửi lại.");
        assertThatThrownBy(() -> coordination.ask(report, FINANCE, "hoi-ccb", "Cần.", null, null))
                .isInstanceOf(NotFound.class);
        assertThat(obligations.coordinators(report)).isEmpty();

        ObligationRequest asked = asks("tai-chinh", null);
        assertThat(desk.as(FINANCE).isRefused(ANSWER, asked.id(), gives(" ", List.of(), Map.of())))
                .isEqualTo("Chưa có nội dung cung cấp; hãy nhập nội dung hoặc đính kèm tệp rồi gửi lại.");
    }

    @Test
    void aCoordinatingOfficeSeesContributesAndIsNeverLate() {
        assertThatThrownBy(() -> coordination.of(report, FINANCE)).isInstanceOf(NotFound.class);
        obligations.coordinate(report, List.of("tai-chinh"));

        var browser = browser(FINANCE);
        String path = "/api/obligations/report/2024/tram-y-te/contributions";
        var sent = browser.upload(path + "/files", "gop-y.pdf", "%PDF-1.7\n%%EOF\n".getBytes());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        String file = sent.body().replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");
        var given =
                browser.send("POST", path, "{\"text\":\"Vốn của Trạm do chúng tôi cấp.\",\"file\":\"" + file + "\"}");
        assertThat(given.statusCode()).as(given.body()).isEqualTo(200);

        assertThat(coordination.of(report, WRITER).contributions())
                .extracting("office", "by", "text")
                .containsExactly(tuple("Bộ phận Tài chính", "Chuyên viên Tài chính", "Vốn của Trạm do chúng tôi cấp."));
        assertThat(coordination.of(report, FINANCE).mayContribute()).isTrue();
        assertThat(browser.get("/api/coordinated-reports").body())
                .contains("\"officeName\":\"Trạm Y tế phường\"", "\"status\":\"Đang thực hiện\"")
                .doesNotContain("Quá hạn");
        assertThat(browser(WRITER).get("/api/attachments/" + file).statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> contributions.contribute(report, WRITER, "Tôi góp cho mình.", null))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> contributions.contribute(report, FINANCE, " ", null))
                .hasMessage("Chưa nhập mục “Nội dung phối hợp”; hãy nhập rồi gửi lại.");

        desk.at("2024-12-16T07:30");
        reminders.compose();
        assertThat(notices.about(report))
                .extracting(Notice::person)
                .isNotEmpty()
                .noneMatch(person -> person.contains(".tai-chinh."));
    }
}
