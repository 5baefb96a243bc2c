package vn.thidua.report.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an office writes in its report.
 *
 * @param sections text by section of the outline
 * @param figures answer by figure
 * @param awards awards given in the year, by form and kind of recipient
 * @param narrativeFile an uploaded text that stands for the sections, or null
 */
public record ReportContent(
        Map<String, String> sections,
        Map<String, FigureAnswer> figures,
        List<AwardCount> awards,
        List<UUID> attachments,
        UUID narrativeFile) {

    /** Of a secret report nothing is known. */
    public static final ReportContent NOTHING =
            new ReportContent(Map.of(), Map.of(), List.of(), List.of(), null);

    public ReportContent {
        sections = sections == null ? Map.of() : sections;
        figures = figures == null ? Map.of() : figures;
        awards = awards == null ? List.of() : awards;
        attachments = attachments == null ? List.of() : attachments;
    }

    /** Whether nothing was typed or attached at all. */
    public boolean isEmpty() {
        return sections.isEmpty()
                && figures.isEmpty()
                && awards.isEmpty()
                && attachments.isEmpty()
                && narrativeFile == null;
    }

    /**
     * @param actual value so far; only with {@link Answer#SO_LIEU}
     * @param estimate estimate for the whole year; only with {@link Answer#SO_LIEU}
     */
    public record FigureAnswer(Answer answer, BigDecimal actual, BigDecimal estimate) {}

    /** @param recipient code of the kind of recipient */
    public record AwardCount(String form, String recipient, int count) {}
}
