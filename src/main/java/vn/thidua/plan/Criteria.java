package vn.thidua.plan;

import java.util.List;
import java.util.Optional;

/**
 * The plan's own criteria (III.1) and the sets that offices work out beside them.
 *
 * @param document how a set is drafted, signed and numbered where the set itself does not say; null only without sets
 * @param commentWorkingDays working days that the consolidator has for its comments on a draft, or null for
 *     {@link #USUAL_COMMENT_DAYS}
 */
public record Criteria(
        @NonEmpty List<SubjectGroup> subjectGroups,
        List<GeneralCriterion> general,
        @MayBeAbsent @RefersTo(IdKind.DOCUMENT) String document,
        @MayBeAbsent Integer commentWorkingDays,
        List<CriteriaSet> sets) {

    private static final int USUAL_COMMENT_DAYS = 10;

    /** Working days that the consolidator has for its comments; silence after them is agreement. */
    public int commentDays() {
        return commentWorkingDays == null ? USUAL_COMMENT_DAYS : commentWorkingDays;
    }

    public Optional<CriteriaSet> set(String id) {
        return sets.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<SubjectGroup> subjectGroup(String id) {
        return subjectGroups.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The document by which the set is issued; null in a plan that does not say, which is refused. */
    public String documentOf(CriteriaSet set) {
        return set.document() == null ? document : set.document();
    }

    /**
     * Those whom general criteria address.
     *
     * @param offices offices or sets inside the plan that belong to it; empty for persons and households
     */
    public record SubjectGroup(
            @Defines(IdKind.SUBJECT_GROUP) String id,
            String name,

            @RefersTo({IdKind.OFFICE, IdKind.OFFICE_SET, IdKind.GROUP})
            List<String> offices,

            List<NomineeKind> nominees,
            Source source) {}

    /**
     * One criterion in the plan's own words.
     *
     * @param group whom it addresses
     * @param theme the content it belongs to, or null where the plan does not divide the group by content
     * @param subject a narrower addressee inside the group, such as "Người dân", or null
     */
    public record GeneralCriterion(
            @Defines(IdKind.CRITERION) String id,
            @RefersTo(IdKind.SUBJECT_GROUP) String group,
            @MayBeAbsent @RefersTo(IdKind.THEME) String theme,
            @MayBeAbsent String subject,
            String text,
            Source source) {}

    /**
     * A set of criteria that somebody has to work out.
     *
     * @param owners who works it out; each of several owners makes a set of its own
     * @param domain the field, in the plan's words
     * @param issuer who issues it, {@link SigningChain#OWN_OFFICE} for the owner itself
     * @param appliesTo whom it binds; empty for "its own field"
     * @param document how it is drafted, signed and numbered, or null for {@link Criteria#document}
     */
    public record CriteriaSet(
            @Defines(IdKind.CRITERIA_SET) String id,

            @NonEmpty @RefersTo({IdKind.OFFICE, IdKind.OFFICE_SET})
            List<String> owners,

            String domain,

            @RefersTo(value = IdKind.OFFICE, orOwnOffice = true)
            String issuer,

            @RefersTo({IdKind.OFFICE, IdKind.OFFICE_SET, IdKind.GROUP})
            List<String> appliesTo,

            @MayBeAbsent @RefersTo(IdKind.DOCUMENT) String document,
            Deadline due,
            Source source) {}
}
