package vn.thidua.report.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an office writes in its report.
 *
 * @param kind absent in what was sent before there was a choice: in full
 * @param statement that nothing happened in the period; only in a nil report
 * @param sections text by section of the outline
 * @param figures answer by figure
 * @param awards awards given in the year, by form and kind of recipient
 * @param narrativeFile an uploaded text that stands for the sections, or null
 */
public record ReportContent(
        ReportKind kind,
        String statement,
        Map<String, String> sections,
        Map<String, FigureAnswer> figures,
        List<AwardCount> awards,
        List<UUID> attachments,
        UUID narrativeFile) {

    /** Of a secret report nothing is known. */
    public static final ReportContent NOTHING =
            new ReportContent(ReportKind.DAY_DU, null, Map.of(), Map.of(), List.of(), List.of(), null);

    public ReportContent {
        kind = kind == null ? ReportKind.DAY_DU : kind;
        sections = sections == null ? Map.of() : sections;
        figures = figures == null ? Map.of() : figures;
        awards = awards == null ? List.of() : awards;
        attachments = attachments == null ? List.of() : attachments;
    }

    /** Whether nothing was typed or attached at all. */
    public boolean blank() {
        return statement == null
                && sections.isEmpty()
                && figures.isEmpty()
                && awards.isEmpty()
                && attachments.isEmpty()
                && narrativeFile == null;
    }

    /** Nothing happened in the period: no text, no figures, no awards. */
    public boolean nil() {
        return kind == ReportKind.KHONG_PHAT_SINH;
    }

    /**
     * @param actual value so far; only with {@link Answer#SO_LIEU}
     * @param estimate estimate for the whole year; only with {@link Answer#SO_LIEU}
     */
    public record FigureAnswer(Answer answer, BigDecimal actual, BigDecimal estimate) {}

    /** @param recipient code of the kind of recipient */
    public record AwardCount(String form, String recipient, int count) {}
}
