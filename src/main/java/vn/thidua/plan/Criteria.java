package vn.thidua.plan;

import java.util.List;

/** The plan's own criteria (III.1) and the sets that offices work out beside them. */
public record Criteria(
        @NonEmpty List<SubjectGroup> subjectGroups, List<GeneralCriterion> general, List<CriteriaSet> sets) {

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

            Deadline due,
            Source source) {}
}
