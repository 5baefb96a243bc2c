package vn.thidua.support;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;

/** A report as an office types it: complete and plain at first, then changed where a test wants it otherwise. */
public final class TypedReport {

    private final Map<String, Object> sections = new LinkedHashMap<>();
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<Object> awards = new ArrayList<>();
    private final List<UUID> attachments = new ArrayList<>();
    private UUID narrativeFile;
    private String kind;
    private String statement;

    private TypedReport() {}

    /** Every section about results has a text, every figure the value 1 so far and 2 for the whole year. */
    public static TypedReport of(Plan plan, String officeId) {
        Office office = plan.office(officeId);
        var report = new TypedReport();
        plan.reporting().outlineFor(office).stream()
                .filter(section -> section.theme() != null)
                .forEach(section -> report.says(section.id(), "Kết quả của " + office.shortName() + "."));
        plan.reporting().figuresFor(office).forEach(figure -> report.figure(figure.id(), "1", "2"));
        return report;
    }

    public TypedReport says(String section, String text) {
        sections.put(section, text);
        return this;
    }

    public TypedReport silentOn(String section) {
        sections.remove(section);
        return this;
    }

    public TypedReport figure(String id, String actual, String estimate) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("answer", "so-lieu");
        answer.put("actual", actual == null ? null : new BigDecimal(actual));
        answer.put("estimate", estimate == null ? null : new BigDecimal(estimate));
        figures.put(id, answer);
        return this;
    }

    public TypedReport nothingHappened(String id) {
        figures.put(id, Map.of("answer", "khong-phat-sinh"));
        return this;
    }

    public TypedReport notConcerned(String id) {
        figures.put(id, Map.of("answer", "khong-thuoc-pham-vi"));
        return this;
    }

    public TypedReport answered(String id, Map<String, Object> answer) {
        figures.put(id, answer);
        return this;
    }

    public TypedReport unanswered(String id) {
        figures.remove(id);
        return this;
    }

    public TypedReport awarded(String form, String recipient, int count) {
        awards.add(Map.of("form", form, "recipient", recipient, "count", count));
        return this;
    }

    public TypedReport attached(UUID file) {
        attachments.add(file);
        return this;
    }

    /** "Báo cáo không phát sinh": nothing but the statement. */
    public TypedReport nothingToReport(String words) {
        sections.clear();
        figures.clear();
        awards.clear();
        narrativeFile = null;
        return saysNothingToReport(words);
    }

    /** The statement beside whatever else is typed. */
    public TypedReport saysNothingToReport(String words) {
        kind = "khong-phat-sinh";
        statement = words;
        return this;
    }

    public TypedReport toldBy(UUID file) {
        narrativeFile = file;
        return this;
    }

    public Map<String, Object> content() {
        var content = new LinkedHashMap<String, Object>();
        if (kind != null) {
            content.put("kind", kind);
            content.put("statement", statement);
        }
        content.put("sections", sections);
        content.put("figures", figures);
        content.put("awards", awards);
        content.put("attachments", attachments);
        content.put("narrativeFile", narrativeFile);
        return content;
    }

    public String draft() {
        return Typed.draft(content());
    }
}
