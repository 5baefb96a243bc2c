package vn.thidua.report.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import vn.thidua.plan.Figure;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.platform.text.Numbers;

/** What one version of an office's report says otherwise than the one before. */
public final class ReportDifference {

    private final Plan plan;
    private final Office office;

    public ReportDifference(Plan plan, Office office) {
        this.plan = plan;
        this.office = office;
    }

    /**
     * One value that is another now, in the words of the form.
     *
     * @param column column of the data form; empty where the value has none
     * @param before empty when the version before had none
     */
    public record Change(String name, String unit, String column, String before, String after) {}

    /** @param before null: the office had sent nothing */
    public List<Change> between(ReportContent before, ReportContent after) {
        var changes = new ArrayList<Change>();
        if (before == null ? after.nil() : before.kind() != after.kind()) {
            String was = before == null ? "" : before.kind().label();
            changes.add(new Change("Loại báo cáo", "", "", was, after.kind().label()));
        }
        if (before == null && after.nil()) {
            return changes;
        }
        for (Figure figure : plan.reporting().figuresFor(office)) {
            var was = before == null ? null : before.figures().get(figure.id());
            var is = after.figures().get(figure.id());
            add(changes, figure, "Thực hiện", was, is, ReportContent.FigureAnswer::actual);
            add(changes, figure, "Ước thực hiện cả năm", was, is, ReportContent.FigureAnswer::estimate);
        }
        awards(before, after, changes);
        if (before != null && !narrative(before).equals(narrative(after))) {
            changes.add(new Change("Phần lời của báo cáo", "", "", "", "Có thay đổi"));
        }
        return changes;
    }

    private static void add(
            List<Change> changes,
            Figure figure,
            String column,
            ReportContent.FigureAnswer before,
            ReportContent.FigureAnswer after,
            Function<ReportContent.FigureAnswer, BigDecimal> value) {
        String was = written(before, value);
        String is = written(after, value);
        if (!was.equals(is)) {
            changes.add(new Change(figure.name(), figure.unit(), column, was, is));
        }
    }

    private static String written(
            ReportContent.FigureAnswer answer, Function<ReportContent.FigureAnswer, BigDecimal> value) {
        if (answer == null || answer.answer() == null) {
            return "";
        }
        return answer.answer() == Answer.SO_LIEU
                ? Numbers.format(value.apply(answer))
                : answer.answer().label();
    }

    private void awards(ReportContent before, ReportContent after, List<Change> changes) {
        var table = plan.reporting().awardTable();
        if (table == null) {
            return;
        }
        Map<String, Integer> was = counts(before);
        Map<String, Integer> is = counts(after);
        for (String form : table.forms()) {
            for (NomineeKind kind : table.kinds()) {
                String cell = form + "/" + kind.code();
                int earlier = was.getOrDefault(cell, 0);
                int now = is.getOrDefault(cell, 0);
                if (earlier != now) {
                    changes.add(new Change(
                            "Khen thưởng: " + formName(form) + " – " + kind.label(),
                            "",
                            "",
                            String.valueOf(earlier),
                            String.valueOf(now)));
                }
            }
        }
    }

    private String formName(String form) {
        return plan.awardForms().stream()
                .filter(each -> each.id().equals(form))
                .findFirst()
                .map(each -> each.name())
                .orElse(form);
    }

    private static Map<String, Integer> counts(ReportContent content) {
        var counts = new LinkedHashMap<String, Integer>();
        if (content != null) {
            content.awards().forEach(award -> counts.put(award.form() + "/" + award.recipient(), award.count()));
        }
        return counts;
    }

    private static List<Object> narrative(ReportContent content) {
        return List.of(
                content.sections(),
                Objects.requireNonNullElse(content.statement(), ""),
                content.attachments(),
                Objects.requireNonNullElse(content.narrativeFile(), ""));
    }
}
