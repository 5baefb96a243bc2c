package vn.thidua.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.People;
import vn.thidua.plan.AwardForm;
import vn.thidua.plan.Coded;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Occasion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.PriorityGroup;
import vn.thidua.platform.error.NotFound;

/** What the tab "Tra cứu khen thưởng" shows: the search, one nominee's history, and the counts. */
@Service
@Transactional(readOnly = true)
public class RegisterDesk {

    /** Rows of one page. */
    public static final int PAGE = 50;

    private static final int CANDIDATES = 20;
    private static final int ACCOUNTS = 2_000;

    private final AwardRegister register;
    private final Nominees nominees;
    private final NomineeMerges merges;
    private final AwardStore store;
    private final RegisterRights rights;
    private final ObjectProvider<NomineeStory> stories;
    private final Plans plans;
    private final People people;

    RegisterDesk(
            AwardRegister register,
            Nominees nominees,
            NomineeMerges merges,
            AwardStore store,
            RegisterRights rights,
            ObjectProvider<NomineeStory> stories,
            Plans plans,
            People people) {
        this.register = register;
        this.nominees = nominees;
        this.merges = merges;
        this.store = store;
        this.rights = rights;
        this.stories = stories;
        this.plans = plans;
        this.people = people;
    }

    /** Something to choose. */
    public record Choice(String id, String name) {

        static <E extends Enum<E> & Coded> List<Choice> of(E[] values) {
            return Stream.of(values)
                    .map(each -> new Choice(each.code(), each.label()))
                    .toList();
        }
    }

    /** What one can search by; {@code mayKeep} whether the person keeps the register in order. */
    public record Choices(
            List<Choice> kinds,
            List<Choice> ranks,
            List<Choice> offices,
            List<String> movements,
            List<Choice> occasions,
            List<Choice> forms,
            List<Integer> years,
            List<Choice> groups,
            String movement,
            boolean mayKeep) {}

    /**
     * One award in words.
     *
     * @param file the copy of the decision, or null
     */
    public record Row(
            UUID id,
            UUID nominee,
            String kind,
            String name,
            String unit,
            String position,
            String rank,
            String form,
            String movement,
            String occasion,
            LocalDate periodFrom,
            LocalDate periodTo,
            String proposer,
            String number,
            LocalDate decidedOn,
            String signer,
            String authority,
            boolean outside,
            UUID file,
            List<String> groups,
            Award.Conferring conferring,
            Award.Revocation revocation) {}

    public record Found(Choices choices, int page, int size, long total, List<Row> awards) {}

    /** One page of what fits. */
    public Found search(String planId, String user, AwardSearch search, int page) {
        Plan plan = readable(planId, user);
        AwardPage found = register.search(planId, search, Math.max(0, page), PAGE);
        return new Found(
                choices(plan, user),
                found.page(),
                found.size(),
                found.total(),
                found.awards().stream().map(words(plan)).toList());
    }

    private Choices choices(Plan plan, String user) {
        return new Choices(
                Choice.of(NomineeKind.values()),
                Choice.of(PersonRank.values()),
                offices(plan),
                store.movements(plan.id()),
                Choice.of(Occasion.values()),
                plan.awardForms().stream()
                        .map(each -> new Choice(each.id(), each.name()))
                        .toList(),
                store.years(plan.id()),
                plan.priorityGroups().stream()
                        .map(each -> new Choice(each.id(), each.name()))
                        .toList(),
                plan.movement(),
                rights.keeps(plan, user));
    }

    static Function<Award, Row> words(Plan plan) {
        Map<String, String> groups =
                plan.priorityGroups().stream().collect(Collectors.toMap(PriorityGroup::id, PriorityGroup::name));
        return award -> new Row(
                award.id(),
                award.nominee(),
                award.kind().label(),
                award.name(),
                award.unit(),
                award.position(),
                label(award.rank()),
                award.formName(),
                award.movement(),
                award.occasion().label(),
                award.periodFrom(),
                award.periodTo(),
                award.proposerName(),
                award.decision().number(),
                award.decision().on(),
                award.decision().signer(),
                award.decision().authority(),
                award.decision().outside(),
                award.decision().file(),
                award.priorityGroups().stream()
                        .map(id -> groups.getOrDefault(id, id))
                        .toList(),
                award.conferring(),
                award.revocation());
    }

    private static String label(PersonRank rank) {
        return rank == null ? null : rank.label();
    }

    // ---- counts -----------------------------------------------------------------------------------------------------

    /** One line of the counts; {@code groups} in the order of {@link Counts#groups}. */
    public record CountRow(String form, String kind, String rank, long count, List<Long> groups) {}

    /** @param groups names of the plan's priority groups */
    public record Counts(List<String> groups, List<CountRow> rows, long total) {}

    /** Standing awards by form, kind and rank, in the plan's order of forms, and how many of them per priority group. */
    public Counts counts(String planId, String user, AwardSearch search) {
        Plan plan = readable(planId, user);
        List<String> order = plan.awardForms().stream().map(AwardForm::id).toList();
        List<AwardCount> counts = register.counts(planId, search).stream()
                .sorted(Comparator.comparingInt(each -> order.indexOf(each.form())))
                .toList();
        Map<String, String> forms =
                plan.awardForms().stream().collect(Collectors.toMap(AwardForm::id, AwardForm::name));
        return new Counts(
                plan.priorityGroups().stream().map(PriorityGroup::name).toList(),
                counts.stream()
                        .map(each -> new CountRow(
                                forms.getOrDefault(each.form(), each.form()),
                                each.kind().label(),
                                label(each.rank()),
                                each.count(),
                                plan.priorityGroups().stream()
                                        .map(group -> each.groups().getOrDefault(group.id(), 0L))
                                        .toList()))
                        .toList(),
                counts.stream().mapToLong(AwardCount::count).sum());
    }

    // ---- one nominee ------------------------------------------------------------------------------------------------

    /** A nominee in words. */
    public record Who(
            UUID id,
            String kind,
            String kindLabel,
            String name,
            String unit,
            String position,
            String rank,
            String rankCode,
            Integer bornIn,
            String office,
            String person) {

        static Who of(Nominee nominee) {
            return new Who(
                    nominee.id(),
                    nominee.kind().code(),
                    nominee.kind().label(),
                    nominee.name(),
                    nominee.unit(),
                    nominee.position(),
                    label(nominee.rank()),
                    nominee.rank() == null ? null : nominee.rank().code(),
                    nominee.bornIn(),
                    nominee.office(),
                    nominee.person());
        }
    }

    /** How it was called. */
    public record Called(String name, String unit, String position, String rank, String by, Instant since) {}

    /** A double that was merged into it. */
    public record Merged(String name, String unit, String by, Instant at, String reason) {}

    /** Everything about one nominee that the person may see. */
    public record History(
            Who nominee,
            List<Called> names,
            List<Merged> merged,
            List<Row> awards,
            List<NomineeStory.Dossier> dossiers,
            boolean mayKeep,
            List<Choice> ranks,
            List<Choice> offices,
            List<Choice> accounts) {}

    /** Nominees to choose from while typing. */
    public List<Who> candidates(String planId, String user, NomineeKind kind, String text) {
        readable(planId, user);
        return nominees.search(planId, kind, text, CANDIDATES).stream()
                .map(Who::of)
                .toList();
    }

    /** The history of a nominee; a double leads to the one it was merged into. */
    public History history(String planId, String user, UUID id) {
        Plan plan = readable(planId, user);
        Nominee nominee = nominees.living(List.of(id)).values().stream()
                .filter(each -> each.plan().equals(planId))
                .findFirst()
                .orElseThrow(NotFound::new);
        List<UUID> identities = nominees.identities(nominee.id());
        List<Naming> names = nominees.names(nominee.id());
        List<MergeTrace> merged = merges.into(nominee.id());
        Map<String, String> accounts = people.namesOf(
                Stream.concat(names.stream().map(Naming::by), merged.stream().map(MergeTrace::by))
                        .collect(Collectors.toSet()));
        return new History(
                Who.of(nominee),
                names.stream()
                        .map(each -> new Called(
                                each.name(),
                                each.unit(),
                                each.position(),
                                label(each.rank()),
                                accounts.getOrDefault(each.by(), each.by()),
                                each.since()))
                        .toList(),
                merged.stream()
                        .map(each -> new Merged(
                                each.merged().name(),
                                each.merged().unit(),
                                accounts.getOrDefault(each.by(), each.by()),
                                each.at(),
                                each.reason()))
                        .toList(),
                register.held(nominee.id()).stream().map(words(plan)).toList(),
                stories.orderedStream()
                        .flatMap(story -> story.dossiers(planId, identities, user).stream())
                        .toList(),
                rights.keeps(plan, user),
                Choice.of(PersonRank.values()),
                offices(plan),
                rights.keeps(plan, user) && nominee.kind() == NomineeKind.CA_NHAN ? accounts(planId) : List.of());
    }

    private List<Choice> accounts(String plan) {
        return people.named(plan, "", ACCOUNTS).stream()
                .map(each -> new Choice(each.id(), "%s (%s)".formatted(each.fullName(), each.id())))
                .toList();
    }

    private static List<Choice> offices(Plan plan) {
        return plan.offices().stream()
                .map(each -> new Choice(each.id(), each.name()))
                .toList();
    }

    /** Whether a file is the copy of a decision in a register that the person may read. */
    public boolean mayReadCopy(String user, UUID file) {
        return store.isCopy(rights.read(user), file);
    }

    private Plan readable(String planId, String user) {
        Plan plan = plans.plan(planId);
        rights.requireReader(plan, user);
        return plan;
    }
}
