package vn.thidua.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.SearchKey;

/**
 * The nominees of a plan. Their identity is the id; name, unit, position and office may change and are kept with their history.
 * Callers check who may nominate; this class checks what is said.
 */
@Service
@Transactional
public class Nominees {

    private final NomineeStore store;
    private final Plans plans;
    private final RegisterRules rules;
    private final Clock clock;

    Nominees(NomineeStore store, Plans plans, RegisterRules rules, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A new identity.
     *
     * @param by account of whoever enters it
     * @throws Refusal naming the first thing that is wrong
     */
    public Nominee register(String plan, Particulars said, String by) {
        return registerAll(plan, List.of(said), by).get(0);
    }

    /** New identities in the order of what is said of them; few statements for any number, none is kept when one is refused. */
    public List<Nominee> registerAll(String planId, List<Particulars> said, String by) {
        if (said.isEmpty()) {
            return List.of();
        }
        Plan plan = plans.plan(planId);
        List<Nominee> nominees = said.stream()
                .map(each -> nominee(UUID.randomUUID(), planId, rules.checked(plan, each)))
                .toList();
        store.insert(nominees, by, clock.instant());
        return nominees;
    }

    /**
     * What is said, as it would be kept. A refusal here leaves the surrounding transaction alone, so that an import can name every
     * row that is wrong.
     */
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public Particulars check(String planId, Particulars said) {
        return rules.checked(plans.plan(planId), said);
    }

    private static Nominee nominee(UUID id, String plan, Particulars said) {
        return new Nominee(
                id,
                plan,
                said.kind(),
                said.name(),
                said.unit(),
                said.position(),
                said.rank(),
                said.bornIn(),
                said.office(),
                said.person(),
                null,
                id);
    }

    /**
     * Notes that the nominee is called otherwise, or is elsewhere, from now on; the old name stays in its history. What it is
     * called already changes nothing.
     *
     * @throws Refusal when the kind is another one, or the nominee was merged into another
     */
    public Nominee describe(String planId, UUID id, Particulars said, String by) {
        Particulars now = rules.checked(plans.plan(planId), said);
        Nominee before = store.lock(List.of(id)).stream()
                .filter(each -> each.plan().equals(planId))
                .findFirst()
                .orElseThrow(NotFound::new);
        before.requireLiving();
        if (before.kind() != now.kind()) {
            throw Refusal.of(
                    "Đối tượng này là %s, không đổi loại được; hãy lập đối tượng mới.",
                    before.kind().label().toLowerCase(Locale.ROOT));
        }
        Nominee after = nominee(id, planId, now);
        if (!after.equals(before)) {
            store.update(after);
            if (!naming(after).equals(naming(before))) {
                store.renamed(after, by, clock.instant());
            }
        }
        return after;
    }

    /**
     * Says which account the person has.
     *
     * @throws Refusal when another one is known already, or the account is of another plan
     */
    public void tie(String planId, UUID id, String person) {
        Nominee before = store.lock(List.of(id)).stream()
                .filter(each -> each.plan().equals(planId))
                .findFirst()
                .orElseThrow(NotFound::new);
        before.requireLiving();
        if (before.person() != null && !before.person().equals(person)) {
            throw Refusal.of(
                    "%s đã gắn với một tài khoản khác; nếu sai, hãy đề nghị người giữ sổ khen thưởng sửa ở trang Tra cứu khen thưởng.",
                    before.name());
        }
        Particulars now = rules.checked(
                plans.plan(planId),
                new Particulars(
                        before.kind(),
                        before.name(),
                        before.unit(),
                        before.position(),
                        before.rank(),
                        before.bornIn(),
                        before.office(),
                        person));
        store.update(nominee(id, planId, now));
    }

    private static List<Object> naming(Nominee nominee) {
        return Stream.of(nominee.name(), nominee.unit(), nominee.position(), nominee.rank())
                .map(part -> (Object) Optional.ofNullable(part))
                .toList();
    }

    // ---- found again ------------------------------------------------------------------------------------------------

    @Transactional(readOnly = true)
    public Optional<Nominee> find(UUID id) {
        return store.find(List.of(id)).stream().findFirst();
    }

    /** Those that exist, by id, doubles as such; one statement. */
    @Transactional(readOnly = true)
    public Map<UUID, Nominee> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : store.find(ids).stream().collect(Collectors.toMap(Nominee::id, Function.identity()));
    }

    /** By id: the nominee that one stands for now, itself unless it was merged; two statements for any number. */
    @Transactional(readOnly = true)
    public Map<UUID, Nominee> living(Collection<UUID> ids) {
        Map<UUID, Nominee> asked = find(ids);
        Map<UUID, Nominee> living =
                find(asked.values().stream().map(Nominee::living).collect(Collectors.toSet()));
        return asked.values().stream().collect(Collectors.toMap(Nominee::id, each -> living.get(each.living())));
    }

    /** The ids that mean the same nominee: the living one and every double merged into it. */
    @Transactional(readOnly = true)
    public List<UUID> identities(UUID id) {
        return find(id).map(nominee -> store.identities(nominee.living())).orElse(List.of());
    }

    /**
     * Living nominees to choose from while typing, by name: every word typed begins a word of the present name, unit and position,
     * or of former ones.
     *
     * @param kind null for any
     */
    @Transactional(readOnly = true)
    public List<Nominee> search(String plan, NomineeKind kind, String text, int limit) {
        String query = SearchKey.query(text);
        return query == null ? List.of() : store.named(plan, kind, query, limit);
    }

    /** For each of what is said: living nominees of the same kind that are or were called exactly so; one statement for all. */
    @Transactional(readOnly = true)
    public List<List<Nominee>> alike(String plan, List<Particulars> said) {
        var found = new ArrayList<List<Nominee>>();
        said.forEach(each -> found.add(new ArrayList<>()));
        if (!said.isEmpty()) {
            store.alike(plan, said).forEach(each -> found.get(each.place()).add(each.nominee()));
        }
        return found;
    }

    /** How the nominee, and every double merged into it, was called, the newest first. */
    @Transactional(readOnly = true)
    public List<Naming> names(UUID id) {
        return store.names(identities(id));
    }
}
