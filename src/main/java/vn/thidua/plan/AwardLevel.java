package vn.thidua.plan;

import java.util.List;

/**
 * Who acts at a level of an award route, and for which proposers. The first row of the plan that fits a level and a proposer
 * counts.
 *
 * @param level the level
 * @param offices offices, sets or groups that are of this level themselves: what they propose bears their own minutes
 * @param below offices, sets or groups that propose to this level; with {@code offices} empty too, the row is for everybody
 * @param authority who confers here or submits upwards; {@link SigningChain#OWN_OFFICE} is the proposing office, and for one of
 *     {@code below} the office it is part of
 * @param receiver who receives the dossiers; one without accounts is outside, and what becomes of them is recorded
 * @param appraiser who checks and appraises them
 * @param council the council that votes here, or null when it is no office of the plan: then its minutes come on paper
 * @param agencies whose opinion is asked (hiệp y) where the route says so
 * @param submission what the level sends upwards, or null when it never does
 * @param decision what it confers with, or null when it never does or does so outside
 */
public record AwardLevel(
        AwardTier level,

        @RefersTo({IdKind.OFFICE, IdKind.OFFICE_SET, IdKind.GROUP})
        List<String> offices,

        @RefersTo({IdKind.OFFICE, IdKind.OFFICE_SET, IdKind.GROUP})
        List<String> below,

        @RefersTo(value = IdKind.OFFICE, orOwnOffice = true) String authority,
        @RefersTo(value = IdKind.OFFICE, orOwnOffice = true) String receiver,
        @RefersTo(value = IdKind.OFFICE, orOwnOffice = true) String appraiser,
        @MayBeAbsent @RefersTo(IdKind.OFFICE) String council,
        @RefersTo(IdKind.OFFICE) List<String> agencies,
        @MayBeAbsent @RefersTo(IdKind.DOCUMENT) String submission,
        @MayBeAbsent @RefersTo(IdKind.DOCUMENT) String decision,
        Source source) {}
