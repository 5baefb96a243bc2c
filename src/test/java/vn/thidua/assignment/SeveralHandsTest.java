package vn.thidua.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentAuthors;
import vn.thidua.document.DocumentView;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.report.ReportDesk;
import vn.thidua.support.AtOnce;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;
import vn.thidua.support.WebUser;

/** A report written by several people: who wrote which part, and that none of them signs it. */
@OfficeTest
class SeveralHandsTest {

    private static final String PLAN = "thu-nghiem";
    private static final String OFFICE = "tram-y-te";
    private static final int GONE = 404;
    /** Nobody types on for so long: the report was never sent then. */
    private static final int MOST_SAVES = 5_000;

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Assignments assignments;

    @Autowired
    DocumentArchive archive;

    @Autowired
    DocumentAuthors authors;

    @Autowired
    ReportDesk reports;

    @Autowired
    ServletWebServerApplicationContext server;

    private final ObjectMapper json = new ObjectMapper();

    ReportingOffice office;
    String anna;
    String binh;

    @BeforeEach
    void theRoundIsOpen() {
        staff.hireFor(PLAN);
        anna = staff.hire("cv-sau", new Group(PLAN, OFFICE, Role.CHUYEN_VIEN));
        binh = staff.hire("cv-bay", new Group(PLAN, OFFICE, Role.CHUYEN_VIEN));
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024");
        office = desk.office(PLAN, OFFICE, "2024");
    }

    private WebUser browser(String person) {
        return WebUser.loggedIn(server.getWebServer().getPort(), person, "tasklist");
    }

    private String task() {
        return desk.only("userTask_draft", office.dossier()).getId();
    }

    private void types(String person, int revision, Map<String, Object> sections, Map<String, Object> figures) {
        try {
            String body = json.writeValueAsString(Map.of(
                    "revision", revision, "content", Map.of("content.sections", sections, "content.figures", figures)));
            var answer = browser(person).send("PUT", "/api/tasks/" + task() + "/draft", body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> figure(String actual, String estimate) {
        return Map.of("answer", "so-lieu", "actual", actual, "estimate", estimate);
    }

    private Document document() {
        return archive.latest(office.dossier(), "bao-cao").orElseThrow();
    }

    private Map<String, DocumentAuthors.Author> written() {
        return authors.of(document().id());
    }

    @Test
    void everyPartTellsWhoWroteItLast() throws JsonProcessingException {
        types(anna, 0, Map.of("chi-dao", "Ban hành 3 văn bản.", "ket-qua", "Làm 2 km đường."), Map.of());
        desk.at("2024-11-02T09:00");
        types(
                binh,
                1,
                Map.of("chi-dao", "Ban hành 3 văn bản.", "ket-qua", "Làm 5 km đường."),
                Map.of("muc-dat", figure("1.100,5", "1.200")));

        assertThat(written().keySet()).containsExactly("figures/so-lieu", "sections/chi-dao", "sections/ket-qua");
        assertThat(written().get("sections/chi-dao").by()).isEqualTo("Kiêm nhiệm cv-sau");
        assertThat(written().get("sections/ket-qua").by()).isEqualTo("Kiêm nhiệm cv-bay");
        assertThat(written().get("figures/so-lieu"))
                .extracting(DocumentAuthors.Author::by, DocumentAuthors.Author::at)
                .containsExactly("Kiêm nhiệm cv-bay", desk.now());
        JsonNode form = json.readTree(
                        browser(anna).get("/api/tasks/" + task() + "/form").body())
                .get("form");
        assertThat(form.get("authors").get("sections/ket-qua").get("by").asText())
                .isEqualTo("Kiêm nhiệm cv-bay");
        assertThat(form.get("report").get("figureGroups").get(0).get("part").asText())
                .isEqualTo("figures/so-lieu");
    }

    @Test
    void whoOnlySendsTheTextOnWritesNothing() {
        var report = office.report().says("chi-dao", "  Ban hành 3 văn bản. ");
        @SuppressWarnings("unchecked")
        var sections = (Map<String, Object>) report.content().get("sections");
        types(anna, 0, Map.copyOf(sections), Map.of());
        types(binh, 1, Map.copyOf(sections), allFigures(report.content()));
        desk.as(office.person("chuyen-vien")).does("userTask_draft", office.dossier(), report.draft());

        assertThat(written().values())
                .extracting(DocumentAuthors.Author::by)
                .containsOnly("Kiêm nhiệm cv-sau", "Kiêm nhiệm cv-bay");
        assertThat(document().draftedBy()).containsExactlyInAnyOrder(anna, binh, office.person("chuyen-vien"));
    }

    /** The figures as the kit keeps them while one types: texts. */
    private static Map<String, Object> allFigures(Map<String, Object> content) {
        var typed = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) content.get("figures")).keySet().forEach(id -> typed.put((String) id, figure("1", "2,0")));
        return typed;
    }

    @Test
    void nobodyWhoWroteAPartSignsIt() {
        staff.alsoMake(binh, new Group(PLAN, OFFICE, Role.LANH_DAO), SigningCapacity.KT);
        types(binh, 0, Map.of("chi-dao", "Tôi viết phần này."), Map.of());
        desk.as(anna).does("userTask_draft", office.dossier(), office.report().draft());
        office.approves();

        assertThat(desk.as(binh).isRefused("userTask_sign", office.dossier(), Typed.sign("KT")))
                .startsWith("Người soạn thảo không được ký văn bản do chính mình soạn");
        office.signs();
    }

    @Test
    void theReportNamesItsWritersInsideTheOfficeOnly() {
        types(anna, 0, Map.of("ket-qua", "Kết quả của Trạm Y tế."), Map.of());
        office.sends();
        var inside = reports.report(PLAN, "2024", OFFICE, binh).view();
        assertThat(inside.sections())
                .extracting(DocumentView.Section::part, DocumentView.Section::author)
                .contains(tuple("sections/ket-qua", "Kiêm nhiệm cv-sau"));
        assertThat(inside.tables().get(0).author()).isEqualTo("Chuyên viên Trạm Y tế");

        var outside = reports.report(PLAN, "2024", OFFICE, PLAN + ".noi-vu.chuyen-vien");
        assertThat(outside.view().sections())
                .extracting(DocumentView.Section::author)
                .containsOnlyNulls();
    }

    @Test
    void aSupplementBeginsWithTheAuthorsOfItsText() {
        types(anna, 0, Map.of("ket-qua", "Kết quả của Trạm Y tế."), Map.of());
        office.sends().isAskedForSupplement("Thiếu số liệu.", "2024-12-20");
        desk.runReadySteps();
        assertThat(document().draftedBy()).isEmpty();
        assertThat(written().get("sections/ket-qua").by()).isEqualTo("Kiêm nhiệm cv-sau");
        desk.as(binh)
                .does(
                        "userTask_draft",
                        office.dossier(),
                        office.report().says("ket-qua", "Bổ sung.").draft());
        assertThat(document().draftedBy()).contains(anna, binh, office.person("chuyen-vien"));
        assertThat(written().get("sections/ket-qua").by()).isEqualTo("Kiêm nhiệm cv-bay");
    }

    @Test
    void anUnfinishedTextIsPassedOnWithWhatWasWritten() {
        types(anna, 0, Map.of("chi-dao", "Phần của tôi."), Map.of());
        assignments.passOn(PLAN, anna, List.of(new ChosenTask(task(), null)), binh, "Anh viết tiếp phần II.");
        assertThat(browser(binh).get("/api/tasks/" + task() + "/form").body())
                .contains("Phần của tôi.", "\"note\":\"Anh viết tiếp phần II.\"");
    }

    /** The last keystrokes of one colleague are saved in the second in which another one sends the report. */
    @Test
    void savingAndSendingAtOnceDoNotStopEachOther() throws JsonProcessingException {
        String task = task();
        var report = office.report();
        String draft = json.writeValueAsString(Map.of(
                "revision",
                0,
                "content",
                Map.of("content.sections", report.content().get("sections"))));
        var saves = new ArrayList<Integer>();
        WebUser annasBrowser = browser(anna);

        var outcomes = AtOnce.run(
                () -> {
                    do {
                        saves.add(annasBrowser
                                .send("PUT", "/api/tasks/" + task + "/draft", draft)
                                .statusCode());
                    } while (saves.get(saves.size() - 1) != GONE && saves.size() < MOST_SAVES);
                },
                () -> desk.as(binh).does("userTask_draft", office.dossier(), report.draft()));

        assertThat(outcomes).containsOnlyNulls();
        assertThat(saves).as("saved, saved before, already sent").isSubsetOf(200, 409, GONE);
        assertThat(saves).last().isEqualTo(GONE);
        assertThat(desk.waitsAt(office.dossier())).containsExactly("userTask_reviewContent");
        assertThat(document().draftedBy()).contains(binh);
    }
}
