package vn.thidua.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Criteria;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Source;

/**
 * The criteria that count on a date: the plan's own, and of every set the version in force. What reports, reviews and
 * nominations of a period refer to is what was in force on its last day.
 *
 * <p>A further version replaces the one before from its day on; both are kept, so every past day can be asked for. Where two
 * versions count from the same day, the later one does.
 */
@Service
@Transactional(readOnly = true)
public class CriteriaInForce {

    private final CriteriaStore store;
    private final Plans plans;

    CriteriaInForce(CriteriaStore store, Plans plans) {
        this.store = store;
        this.plans = plans;
    }

    /**
     * What counts on a day.
     *
     * @param general the plan's own criteria; empty before the plan was issued
     * @param sets in the plan's order, those of superiors behind
     */
    public record InForce(LocalDate on, List<GeneralCriterion> general, List<SetInForce> sets) {}

    /**
     * A criterion of the plan itself.
     *
     * @param id in the plan file
     * @param theme null where the plan does not divide the group by theme
     * @param subject a narrower addressee inside the group, or null
     */
    public record GeneralCriterion(String id, String group, String theme, String subject, String text, Source source) {}

    /**
     * One set.
     *
     * @param version id of the version, by which a report or a dossier names it
     * @param set id of the plan's set, null for criteria of a superior that stand for none
     * @param office who worked it out, or adopted it
     * @param number which version of the set
     * @param superior id in the register of superior documents, null when issued here
     * @param document number and symbol of what it was issued by
     * @param appliesTo offices, sets and groups that it binds; empty: its own field
     * @param criteria empty where only the superior's file says them
     */
    public record SetInForce(
            String version,
            String set,
            String title,
            String office,
            int number,
            UUID superior,
            String document,
            LocalDate dated,
            LocalDate from,
            List<String> appliesTo,
            List<Criterion> criteria) {}

    /**
     * One criterion of a set.
     *
     * @param id the same in all versions of the set
     * @param theme null for all themes
     * @param weight points, null in a set without points
     */
    public record Criterion(
            String id, String group, String theme, String text, String unit, String evidence, BigDecimal weight) {}

    /** Everything that counts on the day, whomever it binds. */
    public InForce on(String planId, LocalDate day) {
        Plan plan = plans.plan(planId);
        return new InForce(
                day,
                general(plan, day).toList(),
                ordered(plan, store.inForce(planId, day))
                        .map(CriteriaInForce::inForce)
                        .toList());
    }

    /**
     * What binds the office on the day: the general criteria of its subject groups and of those that are no offices (persons,
     * households), the sets of its own field, and those that apply to it or to everybody.
     */
    public InForce bindingOn(String planId, String office, LocalDate day) {
        Plan plan = plans.plan(planId);
        return binding(plan, office, day, group -> isOf(plan, group, office, day));
    }

    /**
     * What a nominee is measured by: what binds the office that proposes it, and where it is no collective the general criteria of
     * those that the plan judges like it, such as households, whoever proposes them.
     */
    public InForce measuring(String planId, NomineeKind kind, String office, LocalDate day) {
        Plan plan = plans.plan(planId);
        return binding(
                plan,
                office,
                day,
                group -> isOf(plan, group, office, day)
                        || kind != NomineeKind.TAP_THE && group.nominees().contains(kind));
    }

    private static boolean isOf(Plan plan, Criteria.SubjectGroup group, String office, LocalDate day) {
        return group.offices().isEmpty() || names(plan, group.offices(), office, day);
    }

    private InForce binding(Plan plan, String office, LocalDate day, Predicate<Criteria.SubjectGroup> judged) {
        InForce all = on(plan.id(), day);
        Set<String> groups = plan.criteria() == null
                ? Set.of()
                : plan.criteria().subjectGroups().stream()
                        .filter(judged)
                        .map(Criteria.SubjectGroup::id)
                        .collect(Collectors.toSet());
        return new InForce(
                day,
                all.general().stream()
                        .filter(each -> groups.contains(each.group()))
                        .toList(),
                all.sets().stream().filter(set -> binds(plan, set, office, day)).toList());
    }

    private static boolean binds(Plan plan, SetInForce set, String office, LocalDate day) {
        return set.appliesTo().isEmpty()
                ? SetKeepers.keepers(plan, set.office(), day).contains(office)
                        || set.office().equals(office)
                : names(plan, set.appliesTo(), office, day);
    }

    private static boolean names(Plan plan, List<String> ids, String office, LocalDate day) {
        return plan.officesNamed(ids, day).stream().map(Office::id).anyMatch(office::equals);
    }

    private static Stream<GeneralCriterion> general(Plan plan, LocalDate day) {
        boolean issued = plan.issuedOn() == null || !day.isBefore(plan.issuedOn());
        return plan.criteria() == null || !issued
                ? Stream.empty()
                : plan.criteria().general().stream()
                        .map(each -> new GeneralCriterion(
                                each.id(), each.group(), each.theme(), each.subject(), each.text(), each.source()));
    }

    private static Stream<CriteriaVersion> ordered(Plan plan, List<CriteriaVersion> versions) {
        List<String> sets = plan.criteria() == null
                ? List.of()
                : plan.criteria().sets().stream().map(Criteria.CriteriaSet::id).toList();
        return versions.stream()
                .sorted(Comparator.comparing(CriteriaVersion::adopted)
                        .thenComparingInt(version -> sets.indexOf(version.set())));
    }

    private static SetInForce inForce(CriteriaVersion version) {
        return new SetInForce(
                version.id(),
                version.set(),
                version.title(),
                version.office(),
                version.number(),
                version.issue().superior(),
                version.issue().number(),
                version.issue().dated(),
                version.issue().inForceFrom(),
                version.issue().appliesTo(),
                version.content().criteria().stream()
                        .map(each -> new Criterion(
                                each.id(),
                                each.group(),
                                each.theme(),
                                each.text(),
                                each.unit(),
                                each.evidence(),
                                each.weight()))
                        .toList());
    }
}
