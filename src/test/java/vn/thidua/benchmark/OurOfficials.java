package vn.thidua.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import vn.thidua.document.Attachments;
import vn.thidua.plan.Coded;
import vn.thidua.plan.Figure;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.Refusal;
import vn.thidua.report.domain.Answer;
import vn.thidua.report.domain.ReportContent;
import vn.thidua.report.domain.ReportKind;

/** Officials of our system who fill in whole reports. */
@Component
class OurOfficials {

    private static final byte[] ISSUED_COPY =
            "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final String PARAGRAPH =
            "Đơn vị đã triển khai đầy đủ các nội dung của Kế hoạch, có kết quả cụ thể. ";

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final Attachments attachments;
    private final ObjectMapper json;

    OurOfficials(
            TaskService tasks,
            FormService forms,
            IdentityService identity,
            Attachments attachments,
            ObjectMapper json) {
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        this.attachments = attachments;
        this.json = json;
    }

    // ---- over HTTP, as Tasklist does --------------------------------------------------------------------------------

    /** One session per person and office, made before anything is measured. */
    Map<String, Browser> logIn(int port, Plan plan, List<String> offices) {
        HttpClient client = HttpClient.newHttpClient();
        var browsers = new ConcurrentHashMap<String, Browser>();
        offices.parallelStream().forEach(office -> {
            for (Step step : List.of(Step.DRAFT, Step.SIGN)) {
                String person = step.person(plan.id(), office);
                browsers.put(person, Browser.loggedIn(client, port, person));
            }
        });
        return browsers;
    }

    Rush.Officials atTasklist(Plan plan, Map<String, Browser> browsers) {
        return (office, step) -> {
            Browser browser = browsers.get(step.person(plan.id(), office));
            String task = OpenTask.id(tasks, plan.id(), office, step);
            UUID file = step == Step.ISSUE ? upload(browser, task) : null;
            String body = write(Map.of(
                    "variables",
                    Map.of(
                            "submission",
                            Map.of("type", "String", "value", write(submission(plan, office, step, file))))));
            return () -> {
                var answer = browser.post("/camunda/api/engine/engine/default/task/" + task + "/submit-form", body);
                if (answer.statusCode() != 204) {
                    throw new Rush.Refused(answer.statusCode() == 409, answer.statusCode() + " " + answer.body());
                }
            };
        };
    }

    private UUID upload(Browser browser, String task) {
        var answer = browser.upload("/api/attachments?task=" + task, "ban-phat-hanh.pdf", ISSUED_COPY);
        try {
            return UUID.fromString(json.readTree(answer.body()).path("id").asText());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body(), e);
        }
    }

    // ---- through the form service, without HTTP ---------------------------------------------------------------------

    Rush.Officials inside(Plan plan) {
        return (office, step) -> {
            String person = step.person(plan.id(), office);
            String task = OpenTask.id(tasks, plan.id(), office, step);
            UUID file = step == Step.ISSUE
                    ? attachments
                            .stage(plan.id(), task, person, "ban-phat-hanh.pdf", new ByteArrayInputStream(ISSUED_COPY))
                            .id()
                    : null;
            Map<String, Object> variables = Map.of("submission", write(submission(plan, office, step, file)));
            return () -> {
                identity.setAuthentication(person, step.groups(plan.id(), office), List.of(plan.id()));
                try {
                    forms.submitTaskForm(task, variables);
                } catch (Conflict | Refusal e) {
                    throw new Rush.Refused(e instanceof Conflict, e.getMessage());
                } finally {
                    identity.clearAuthentication();
                }
            };
        };
    }

    // ---- what they write --------------------------------------------------------------------------------------------

    private Map<String, Object> submission(Plan plan, String office, Step step, UUID file) {
        return switch (step) {
            case DRAFT -> Map.of("action", step.decision, "content", report(plan, plan.office(office)));
            case REVIEW -> Map.of("decision", step.decision, "comment", "Đồng ý.");
            case SIGN -> Map.of("decision", step.decision, "capacity", "TRUC_TIEP");
            case ISSUE ->
                Map.of(
                        "decision",
                        step.decision,
                        "number",
                        "1",
                        "symbol",
                        "BC-" + plan.office(office).symbol(),
                        "date",
                        LocalDate.of(2024, 12, 14),
                        "attachment",
                        file);
        };
    }

    /** Every section, every figure, every cell of the table of awards. */
    private static ReportContent report(Plan plan, Office office) {
        var reporting = plan.reporting();
        var sections = new LinkedHashMap<String, String>();
        reporting.outlineFor(office).forEach(section -> sections.put(section.id(), PARAGRAPH.repeat(10)));
        var figures = new LinkedHashMap<String, ReportContent.FigureAnswer>();
        for (Figure figure : reporting.figuresFor(office)) {
            BigDecimal value = figure.max() == null ? BigDecimal.TEN : figure.max();
            figures.put(figure.id(), new ReportContent.FigureAnswer(Answer.SO_LIEU, value, value));
        }
        List<ReportContent.AwardCount> awards = reporting.awardTable() == null
                ? List.of()
                : reporting.awardTable().forms().stream()
                        .flatMap(form -> reporting.awardTable().kinds().stream()
                                .map(kind -> new ReportContent.AwardCount(form, ((Coded) kind).code(), 3)))
                        .toList();
        return new ReportContent(ReportKind.DAY_DU, null, sections, figures, awards, List.of(), null);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
