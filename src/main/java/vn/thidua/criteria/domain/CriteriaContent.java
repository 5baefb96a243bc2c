package vn.thidua.criteria.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a set of criteria says.
 *
 * @param inForceFrom first day on which it is to count; null: the day of the document that issues it
 * @param weighted whether every criterion has points
 * @param criteria by subject group and theme, in the plan's order
 * @param answers to the comments on the draft; empty before it was sent out
 * @param attachments ids of files, such as guidance on scoring
 */
public record CriteriaContent(
        LocalDate inForceFrom,
        boolean weighted,
        List<Criterion> criteria,
        List<CommentAnswer> answers,
        List<UUID> attachments) {

    /** Nothing was written yet. */
    public static final CriteriaContent NOTHING = new CriteriaContent(null, false, List.of(), List.of(), List.of());

    public CriteriaContent {
        criteria = criteria == null ? List.of() : criteria;
        answers = answers == null ? List.of() : answers;
        attachments = attachments == null ? List.of() : attachments;
    }

    /**
     * One criterion.
     *
     * @param id stays the same in all versions of the set as long as the criterion does
     * @param group id of a subject group of the plan
     * @param theme id of a theme of the plan; null for all of them
     * @param unit unit of measure, or null
     * @param evidence tài liệu minh chứng, or null
     * @param weight points; null in a set without points
     */
    public record Criterion(
            String id, String group, String theme, String text, String unit, String evidence, BigDecimal weight) {}

    /**
     * What became of one comment.
     *
     * @param comment its number
     * @param taken whether it was taken in (tiếp thu); otherwise it is explained why not (giải trình)
     * @param text what was changed, or why nothing was
     */
    public record CommentAnswer(int comment, Boolean taken, String text) {}
}
