package vn.thidua.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that one issued plan demands, read from its {@code plan.yaml}. Immutable; dates are calendar days in Vietnam.
 *
 * @param title the plan's title as issued
 * @param shortTitle how lists and mails name it
 * @param movement name of the movement
 * @param issuer id of the issuing office
 * @param number number and symbol, or null when the copy does not show it
 * @param issuedOn date of the plan, or null when the copy does not show it
 * @param parentPlan id of the parent plan when it lives in the same installation, or null
 * @param parentOffice id of the office in the parent plan that this plan's issuer is, or null: then nothing is sent up
 * @param followedBy who follows the plan's work where no reporting clause names a consolidator, else null
 * @param awardProcedure who handles nominations at which level, or null when the plan's nominations are not handled here
 * @param signing one chain per kind of document, by its id
 */
public record Plan(
        String id,
        String title,
        String shortTitle,
        String movement,
        @RefersTo(IdKind.OFFICE) String issuer,
        @MayBeAbsent String number,
        @MayBeAbsent LocalDate issuedOn,
        PlanSigner signer,
        ParentDecision parent,
        @MayBeAbsent String parentPlan,
        @MayBeAbsent String parentOffice,
        @MayBeAbsent Launch launch,
        OwnPlan ownPlan,
        @NonEmpty List<Theme> themes,
        List<Phase> phases,
        @NonEmpty List<OfficeSet> officeSets,
        @NonEmpty List<Office> offices,
        List<OfficeGroup> groups,
        List<Recipient> recipients,
        @MayBeAbsent Criteria criteria,
        List<Target> targets,
        @MayBeAbsent OfficeTargets officeTargets,
        @MayBeAbsent Projects projects,
        @MayBeAbsent Reporting reporting,
        @MayBeAbsent FollowedBy followedBy,
        List<SubordinatePlans> subordinatePlans,
        List<Duty> duties,
        List<Review> reviews,
        List<Supervision> supervision,
        List<Guidance> guidance,
        @MayBeAbsent Assessment assessment,
        @MayBeAbsent Council council,
        List<AwardForm> awardForms,
        @MayBeAbsent AwardProcedure awardProcedure,
        List<PriorityGroup> priorityGroups,
        List<Award> awards,
        List<Quota> quotas,
        @MayBeAbsent Amendment amendment,
        List<RelatedMovement> relatedMovements,
        List<UpwardDuty> upwardDuties,
        Numbering numbering,
        Map<String, SigningChain> signing,
        Source source) {

    /**
     * The office with this id.
     *
     * @throws IllegalArgumentException when the plan does not know it
     */
    public Office office(String id) {
        return findOffice(id)
                .orElseThrow(
                        () -> new IllegalArgumentException("Kế hoạch " + this.id + " không có cơ quan, đơn vị " + id));
    }

    public Optional<Office> findOffice(String id) {
        return offices.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Cơ quan tổng hợp: the office that follows the plan's work, answers for its dates and hears who is late. */
    public String consolidator() {
        return reporting != null ? reporting.consolidator() : followedBy.office();
    }

    /** The office that is there on the date for one that may have ended: itself, or the first successor that exists. */
    public String officeOn(String id, LocalDate date) {
        Office office = office(id);
        return office.existsOn(date)
                ? id
                : office.successors().stream()
                        .map(Office.Successor::office)
                        .filter(each -> office(each).existsOn(date))
                        .findFirst()
                        .orElse(id);
    }

    /**
     * Who enters on the date for an office without accounts: whom the plan names, or who has succeeded it since, otherwise
     * whoever follows the plan's work.
     */
    public String enterer(Office office, LocalDate date) {
        return office.enteredBy() == null ? consolidator() : officeOn(office.enteredBy(), date);
    }

    /** Whether a list of offices, sets and groups means this office, on whatever date. */
    public boolean names(Collection<String> ids, String office) {
        Set<String> wanted = new HashSet<>(ids);
        groups.stream().filter(each -> ids.contains(each.id())).forEach(each -> wanted.addAll(each.members()));
        return wanted.contains(office) || office(office).sets().stream().anyMatch(wanted::contains);
    }

    /**
     * The award form with this id.
     *
     * @throws IllegalArgumentException when the plan does not offer it
     */
    public AwardForm awardForm(String id) {
        return awardForms.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Kế hoạch %s không có hình thức khen thưởng %s".formatted(this.id, id)));
    }

    /** The offices' names as a sentence lists them. */
    public String namesOf(Collection<String> offices) {
        return offices.stream().map(id -> office(id).name()).collect(Collectors.joining(", "));
    }

    /** The offices that exist on the date, in the plan's order. */
    public List<Office> officesOn(LocalDate date) {
        return offices.stream().filter(each -> each.existsOn(date)).toList();
    }

    /** The offices that owe the periodic report and exist on the date; empty when the plan has no reporting clause. */
    public List<Office> reportersOn(LocalDate date) {
        return reporting == null ? List.of() : officesNamed(reporting.reporters(), date);
    }

    /**
     * The existing offices that a list of offices, sets and groups means, each once, in the plan's order.
     *
     * @param ids ids of offices, {@link OfficeSet}s or {@link OfficeGroup}s
     */
    public List<Office> officesNamed(Collection<String> ids, LocalDate date) {
        Set<String> wanted = new HashSet<>(ids);
        groups.stream().filter(each -> ids.contains(each.id())).forEach(each -> wanted.addAll(each.members()));
        return offices.stream()
                .filter(each -> each.existsOn(date))
                .filter(each ->
                        wanted.contains(each.id()) || each.sets().stream().anyMatch(wanted::contains))
                .toList();
    }

    /**
     * The signing chain of a kind of document.
     *
     * @throws IllegalArgumentException when the plan names none
     */
    public SigningChain signing(String document) {
        return findSigning(document)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Kế hoạch " + id + " không quy định trình tự ký cho văn bản " + document));
    }

    public Optional<SigningChain> findSigning(String document) {
        return Optional.ofNullable(signing.get(document));
    }
}
