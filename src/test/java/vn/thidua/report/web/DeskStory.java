package vn.thidua.report.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.document.Attachments;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.process.DocumentIssuanceProcess;
import vn.thidua.obligation.Obligations;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.organisation.Person;
import vn.thidua.organisation.RoleAssignment;
import vn.thidua.plan.DutyMode;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.plan.Step;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.RoundProcess;
import vn.thidua.support.Desk;
import vn.thidua.support.Staff;
import vn.thidua.support.WebUser;

/** A round in which offices have sent reports and letters, and people who look at them in a browser. */
@Component
public class DeskStory {

    public static final String PLAN = "dak-lak";
    public static final String PERIOD = "2023";
    public static final String CONSOLIDATOR = person("ban-tdkt", Role.CHUYEN_VIEN);
    public static final String FOLLOWER = person("ubnd-tinh", Role.GIAM_SAT);
    public static final String FOREIGNER = "ke-hoach-khac.so-y-te.chuyen-vien";

    private static final AtomicInteger NUMBERS = new AtomicInteger(700);

    private final Desk desk;
    private final Staff staff;
    private final People people;
    private final Plans plans;
    private final RoundProcess rounds;
    private final Obligations obligations;
    private final Attachments attachments;
    private final DocumentArchive archive;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final ServletWebServerApplicationContext server;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, WebUser> browsers = new HashMap<>();

    DeskStory(
            Desk desk,
            Staff staff,
            People people,
            Plans plans,
            RoundProcess rounds,
            Obligations obligations,
            Attachments attachments,
            DocumentArchive archive,
            RuntimeService runtime,
            JdbcClient jdbc,
            ServletWebServerApplicationContext server) {
        this.desk = desk;
        this.staff = staff;
        this.people = people;
        this.plans = plans;
        this.rounds = rounds;
        this.obligations = obligations;
        this.attachments = attachments;
        this.archive = archive;
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.server = server;
    }

    public static String person(String office, Role role) {
        return new Group(PLAN, office, role).id();
    }

    public static String dossier(String office) {
        return PLAN + "/report/" + PERIOD + "/" + office;
    }

    /** It is 1 December of the round's year; people are hired and the round is open. */
    public void begin() {
        desk.at(PERIOD + "-12-01T08:00");
        if (people.find(FOREIGNER).isEmpty()) {
            staff.hireFor(PLAN);
            hire(FOLLOWER, new Group(PLAN, "ubnd-tinh", Role.GIAM_SAT));
            hire(FOREIGNER, new Group("ke-hoach-khac", "so-y-te", Role.CHUYEN_VIEN));
        }
        if (obligations.ofRound(PLAN + "/report/" + PERIOD).isEmpty()) {
            rounds.start(PLAN, PERIOD, false);
            desk.runReadySteps();
        }
    }

    private void hire(String id, Group group) {
        people.register(
                group.plan(),
                List.of(new Person(id, group.plan(), "Người " + group.id(), id + "@thu.invalid")),
                List.of(new RoleAssignment(id, group, group.role().label(), Set.of())),
                Map.of(id, id));
    }

    /** While the code runs, the round also requests the report of an office that no process asks. */
    void withRequested(String office, Instant due, Runnable code) {
        obligations.open(PLAN, "report", PERIOD, List.of(new Obligations.Demand(office, DutyMode.DE_NGHI)), due, null);
        try {
            code.run();
        } finally {
            jdbc.sql("delete from thidua.obligation where id = ?")
                    .param(dossier(office))
                    .update();
        }
    }

    public int port() {
        return server.getWebServer().getPort();
    }

    /** The person's browser, logged in to Tasklist. */
    public WebUser browser(String person) {
        return browsers.computeIfAbsent(person, id -> WebUser.loggedIn(port(), id, "tasklist"));
    }

    public JsonNode json(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body(), e);
        }
    }

    public String message(HttpResponse<String> answer) {
        return json(answer).path("message").asText();
    }

    // ---- work ----------------------------------------------------------------------------------------------------

    /** The office's people draft, approve, sign and dispatch the report. */
    public void sends(String office) {
        Plan plan = plans.plan(PLAN);
        var chain = plan.signing(plan.reporting().document()).forOffice(plan.office(office));
        does(
                person(office, Role.CHUYEN_VIEN),
                "userTask_draft",
                dossier(office),
                Map.of("action", "submit", "content", report(plan, office)));
        if (chain.has(Step.DUYET)) {
            does(
                    person(office, Role.TRUONG_PHONG),
                    "userTask_reviewContent",
                    dossier(office),
                    Map.of("decision", "approve"));
        }
        if (chain.has(Step.KY)) {
            does(
                    person(office, Role.LANH_DAO),
                    "userTask_sign",
                    dossier(office),
                    Map.of("decision", "sign", "capacity", "KT"));
        }
        issue(person(office, Role.VAN_THU), dossier(office), chain.symbol());
    }

    private Map<String, Object> report(Plan plan, String officeId) {
        var office = plan.office(officeId);
        var sections = new HashMap<String, Object>();
        plan.reporting()
                .outlineFor(office)
                .forEach(section -> sections.put(section.id(), "Kết quả của " + office.shortName() + "."));
        var figures = new HashMap<String, Object>();
        plan.reporting()
                .figuresFor(office)
                .forEach(figure -> figures.put(figure.id(), Map.of("answer", "so-lieu", "actual", 1, "estimate", 2)));
        return Map.of("sections", sections, "figures", figures, "awards", List.of(), "attachments", List.of());
    }

    /** A letter of the consolidator to some lines of its "Nơi nhận", on its own; it came back once before it was approved. */
    public Document letter(String summary, List<String> lines) {
        String dossier = PLAN + "/thu/" + NUMBERS.incrementAndGet();
        String kind = "cong-van-de-nghi-bao-cao";
        runtime.createProcessInstanceByKey(DocumentIssuanceProcess.KEY)
                .businessKey(dossier)
                .setVariable("plan", PLAN)
                .setVariable("documentKind", kind)
                .setVariable("subject", dossier)
                .setVariable("office", "ban-tdkt")
                .setVariable("period", PERIOD)
                .setVariable("due", Date.from(desk.now()))
                .setVariable("followUp", Date.from(desk.now()))
                .execute();
        var draft = Map.of(
                "action",
                "submit",
                "content",
                Map.of("subject", summary, "body", "Kính gửi các cơ quan.", "recipients", lines));
        does(CONSOLIDATOR, "userTask_draft", dossier, draft);
        String head = person("ban-tdkt", Role.TRUONG_PHONG);
        does(head, "userTask_reviewContent", dossier, Map.of("decision", "return", "comment", "Câu chữ chưa gọn."));
        does(CONSOLIDATOR, "userTask_draft", dossier, draft);
        does(head, "userTask_reviewContent", dossier, Map.of("decision", "approve"));
        does(
                person("so-noi-vu", Role.LANH_DAO),
                "userTask_sign",
                dossier,
                Map.of("decision", "sign", "capacity", "KT"));
        issue(person("so-noi-vu", Role.VAN_THU), dossier, "SNV-BTĐKT");
        return archive.latest(dossier, kind).orElseThrow();
    }

    private void issue(String registrar, String dossier, String symbol) {
        Task task = desk.only("userTask_issue", dossier);
        UUID copy = attachments
                .stage(
                        PLAN,
                        task.getId(),
                        registrar,
                        "ban-phat-hanh.pdf",
                        new ByteArrayInputStream("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)))
                .id();
        does(
                registrar,
                "userTask_issue",
                dossier,
                Map.of(
                        "decision", "issue",
                        "number", String.valueOf(NUMBERS.incrementAndGet()),
                        "symbol", symbol,
                        "date", VietnamTime.dateOf(desk.now()).toString(),
                        "attachment", copy.toString()));
    }

    public void does(String person, String task, String dossier, Map<String, Object> submission) {
        try {
            desk.as(person).does(task, dossier, json.writeValueAsString(submission));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
