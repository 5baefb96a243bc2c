package vn.thidua.document.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentAuthors;
import vn.thidua.document.DocumentDesk;
import vn.thidua.document.DocumentEvent;
import vn.thidua.document.DocumentView;
import vn.thidua.document.Documents;
import vn.thidua.document.SigningWays;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.SigningStep;
import vn.thidua.plan.Step;

/** Builds what the document forms show. */
@Component
public class DocumentForms {

    private final Documents documents;
    private final SigningWays ways;
    private final DocumentArchive archive;
    private final DocumentAuthors authors;
    private final DocumentDesk desk;
    private final Plans plans;
    private final Clock clock;

    DocumentForms(
            Documents documents,
            SigningWays ways,
            DocumentArchive archive,
            DocumentAuthors authors,
            DocumentDesk desk,
            Plans plans,
            Clock clock) {
        this.documents = documents;
        this.ways = ways;
        this.archive = archive;
        this.authors = authors;
        this.desk = desk;
        this.plans = plans;
        this.clock = clock;
    }

    record DocumentHead(
            String id,
            String kind,
            String title,
            String office,
            String officeName,
            String status,
            String number,
            String symbol,
            LocalDate date,
            String period) {}

    record StepInfo(String title, String approveLabel, String returnLabel, String returnsTo) {}

    /** @param block as it would be printed */
    record CapacityInfo(String code, String label, List<String> block) {}

    record Returned(java.time.Instant at, String by, String comment) {}

    record RecipientInfo(String id, String name, String purpose) {}

    record NumberInfo(String symbol, LocalDate suggestedDate, int year) {}

    Document document(String id) {
        return archive.get(id);
    }

    /** The document, its content and its story. */
    public Map<String, Object> common(Document document) {
        return shown(document, archive.history(document));
    }

    /** The same for who works on a step: with what happened at the desks, and who wrote what. */
    Map<String, Object> inside(Document document) {
        Map<String, Object> form = shown(document, archive.story(document));
        form.computeIfPresent("view", (name, view) -> authors.named(document, (DocumentView) view));
        return form;
    }

    /** Who was the last to write which part. */
    Map<String, DocumentAuthors.Author> authors(Document document) {
        return authors.of(document.id());
    }

    private Map<String, Object> shown(Document document, List<DocumentEvent> story) {
        Plan plan = plans.plan(document.plan());
        var kind = documents.kindOf(document);
        var form = new LinkedHashMap<String, Object>();
        form.put(
                "document",
                new DocumentHead(
                        document.id(),
                        document.kind(),
                        kind.title(document),
                        document.office(),
                        plan.office(document.office()).name(),
                        document.status().label(),
                        document.reference() == null
                                ? null
                                : document.reference().number(),
                        document.reference() == null
                                ? document.chain().symbol()
                                : document.reference().symbol(),
                        document.reference() == null
                                ? null
                                : document.reference().dated(),
                        document.period()));
        form.put("view", documents.view(document));
        form.put("signature", desk.signature(document));
        form.put("trace", trace(story));
        return form;
    }

    private static List<Map<String, Object>> trace(List<DocumentEvent> story) {
        return story.stream()
                .map(event -> {
                    var row = new LinkedHashMap<String, Object>();
                    row.put("at", event.at());
                    row.put("by", event.actor());
                    row.put("action", event.action());
                    row.put("capacity", event.capacity());
                    row.put("comment", event.note());
                    return (Map<String, Object>) row;
                })
                .toList();
    }

    /** The last return, as long as nothing was submitted after it. */
    Returned returned(Document document) {
        List<DocumentEvent> history = archive.history(document);
        Optional<DocumentEvent> last =
                history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
        return last.filter(event -> event.action().startsWith("Trả lại"))
                .map(event -> new Returned(event.at(), event.actor(), event.note()))
                .orElse(null);
    }

    StepInfo step(Document document, Step step) {
        SigningStep named = document.chain().step(step).orElseThrow();
        String approve = switch (step) {
            case DUYET -> "Duyệt";
            case THAM_TRA -> "Đạt yêu cầu, trình tiếp";
            case KY_NHAY -> "Ký nháy, trình ký";
            case KY -> "Ký ban hành";
            case TO_TRINH -> "Ký Tờ trình";
            case CAP_SO -> "Cấp số, phát hành";
            case SOAN, LAY_Y_KIEN -> "Trình";
        };
        return new StepInfo(
                step.label(),
                approve,
                "Trả lại",
                named.returnTo() == null ? null : named.returnTo().label());
    }

    /** A step with whose it is, such as "Ký ban hành – Lãnh đạo, Sở Y tế". */
    String actor(Document document, SigningStep step) {
        return "%s – %s, %s"
                .formatted(
                        step.step().label(),
                        step.role().label(),
                        plans.plan(document.plan()).office(step.office()).name());
    }

    /** In which ways the person may sign at this step: own capacities, and papers of authorisation. */
    List<CapacityInfo> capacities(Document document, Step step, String user) {
        return ways.waysToSign(document, step, user).stream()
                .map(way -> new CapacityInfo(way.signing().code(), way.label(), way.block()))
                .toList();
    }

    NumberInfo number(String symbol) {
        LocalDate today = LocalDate.now(clock);
        return new NumberInfo(symbol, today, today.getYear());
    }

    List<RecipientInfo> recipients(Document document) {
        return documents.kindOf(document).recipients(document).stream()
                .map(line -> new RecipientInfo(
                        line.name(), line.name(), line.purpose().label()))
                .toList();
    }
}
