package vn.thidua.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thidua.report.domain.ReportContent;

/**
 * What an office writes in its report on a review.
 *
 * @param sections text by section of the outline
 * @param figures the running year's answers up to the day that the plan names, with the estimate of the whole year
 * @param targets what the office says of itself about each target of the phase that concerns it
 * @param criteria the same about each criterion that binds it
 * @param examples what is worth spreading
 * @param proposals what it proposes, or null
 * @param narrativeFile an uploaded text that stands for the sections, or null
 */
public record ReviewContent(
        Map<String, String> sections,
        Map<String, ReportContent.FigureAnswer> figures,
        List<OnTarget> targets,
        List<OnCriterion> criteria,
        List<WorthSpreading> examples,
        String proposals,
        List<UUID> attachments,
        UUID narrativeFile) {

    public ReviewContent {
        sections = sections == null ? Map.of() : sections;
        figures = figures == null ? Map.of() : figures;
        targets = targets == null ? List.of() : targets;
        criteria = criteria == null ? List.of() : criteria;
        examples = examples == null ? List.of() : examples;
        attachments = attachments == null ? List.of() : attachments;
    }

    /**
     * @param id of the plan's target
     * @param reached value of the last year that was reported, as the office gives it now; null where there is none
     * @param explanation why it says otherwise than the accepted annual report, or null
     */
    public record OnTarget(String id, Verdict verdict, BigDecimal reached, String comment, String explanation) {}

    /** @param id as {@link ReviewBasis.AskedCriterion} names it */
    public record OnCriterion(String id, Verdict verdict, String comment) {}

    /** @param kind code of a kind of advanced example */
    public record WorthSpreading(String kind, String name, String content) {}
}
