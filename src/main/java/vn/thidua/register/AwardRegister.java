package vn.thidua.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.NomineeKind;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;

/**
 * The register of what was conferred. Everything works on lists and takes few statements for any number of rows. Nothing is ever
 * deleted: a later decision revokes, and both stay. Callers check who may decide.
 */
@Service
@Transactional
public class AwardRegister {

    private final AwardStore store;
    private final Nominees nominees;
    private final RegisterRules rules;
    private final Clock clock;

    AwardRegister(AwardStore store, Nominees nominees, RegisterRules rules, Clock clock) {
        this.store = store;
        this.nominees = nominees;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Enters awards; those that the register has already stay as they are.
     *
     * @param by account of whoever enters
     * @return how many were new
     * @throws Refusal naming the first entry that is not complete; nothing is entered then
     */
    public int enter(String plan, List<Entry> entries, String by) {
        if (entries.isEmpty()) {
            return 0;
        }
        Map<UUID, Nominee> known =
                nominees.find(entries.stream().map(Entry::nominee).collect(Collectors.toSet()));
        entries.forEach(entry -> {
            Nominee nominee = known.get(entry.nominee());
            if (nominee == null || !nominee.plan().equals(plan)) {
                throw new NotFound();
            }
            if (nominee.kind() != entry.kind()) {
                throw Refusal.of(
                        "%s là %s trong sổ; hãy chọn đúng loại đối tượng.",
                        nominee.name(), Texts.inSentence(nominee.kind().label()));
            }
            rules.check(entry);
        });
        return store.insert(plan, entries, by, clock.instant());
    }

    // ---- conferred, revoked -----------------------------------------------------------------------------------------

    /**
     * Notes that certificates were written, handed over or conferred; parts that are null stay as they are.
     *
     * @param awards ids of awards
     * @throws Refusal when a day lies before a decision or after today
     */
    public void confer(String plan, Collection<UUID> awards, Award.Conferring noted) {
        List<Award> all = require(plan, awards);
        Texts.optional(noted.certificateNumber(), "Số hiệu bằng", RegisterRules.NUMBER);
        Texts.optional(noted.event(), "Nơi trao thưởng", RegisterRules.WORDS);
        day(all, noted.writtenOn(), "Ngày viết bằng");
        day(all, noted.handedOn(), "Ngày cấp phát");
        day(all, noted.conferredOn(), "Ngày trao thưởng");
        if (all.stream().anyMatch(each -> each.revocation() != null)) {
            throw new Refusal(
                    "Có quyết định khen thưởng đã bị hủy bỏ trong danh sách; hãy bỏ các dòng đó ra rồi ghi lại.");
        }
        store.confer(plan, awards, noted);
    }

    private void day(List<Award> awards, LocalDate day, String what) {
        awards.forEach(each -> rules.notBeforeDecision(day, each.decision().on(), what));
    }

    /**
     * Revokes awards by a later decision; both stay in the register.
     *
     * @param awards ids of awards
     * @param by the number, date and reason of the later decision
     * @throws Refusal when one is revoked already, or the decision is not later
     */
    public void revoke(String plan, Collection<UUID> awards, Award.Revocation by, String user) {
        List<Award> all = require(plan, awards);
        Texts.required(by.number(), "Số quyết định hủy bỏ", RegisterRules.NUMBER);
        Texts.required(by.reason(), "Lý do hủy bỏ", Texts.COMMENT);
        if (by.on() == null) {
            throw new Refusal("Chưa nhập mục “Ngày quyết định hủy bỏ”; hãy nhập rồi gửi lại.");
        }
        day(all, by.on(), "Ngày quyết định hủy bỏ");
        all.stream().filter(each -> each.revocation() != null).findFirst().ifPresent(each -> {
            throw Refusal.of(
                    "Khen thưởng của %s đã bị hủy bỏ theo Quyết định %s; hãy bỏ dòng đó ra khỏi danh sách.",
                    each.name(), each.revocation().number());
        });
        Set<UUID> ids = new HashSet<>(awards);
        if (store.revoke(plan, ids, by, user, clock.instant()) != ids.size()) {
            throw new Refusal("Có khen thưởng vừa bị hủy bỏ bởi quyết định khác; hãy tải lại trang để xem.");
        }
    }

    private List<Award> require(String plan, Collection<UUID> awards) {
        Set<UUID> ids = new HashSet<>(awards);
        List<Award> found = ids.isEmpty() ? List.of() : store.find(plan, ids);
        if (ids.isEmpty() || found.size() != ids.size()) {
            throw new NotFound();
        }
        return found;
    }

    /** Notes số hiệu of certificates, by award; few statements for any number. */
    public void number(String plan, Map<UUID, String> certificates) {
        certificates.values().forEach(number -> Texts.required(number, "Số hiệu bằng", RegisterRules.NUMBER));
        if (!certificates.isEmpty()) {
            store.number(plan, certificates);
        }
    }

    // ---- found again ------------------------------------------------------------------------------------------------

    /** Everything that the nominee holds or held, revoked ones too, under all its identities, the newest first. */
    @Transactional(readOnly = true)
    public List<Award> held(UUID nominee) {
        List<UUID> identities = nominees.identities(nominee);
        return identities.isEmpty() ? List.of() : store.of(identities);
    }

    /** What living nominees hold or held, revoked ones too, under all their identities; one statement for any number. */
    @Transactional(readOnly = true)
    public List<Award> heldBy(Collection<UUID> living) {
        return living.isEmpty() ? List.of() : store.ofLiving(living);
    }

    /**
     * Awards by their ids.
     *
     * @throws NotFound when the plan has no such one
     */
    @Transactional(readOnly = true)
    public List<Award> get(String plan, Collection<UUID> awards) {
        return require(plan, awards);
    }

    /** The awards of dossiers, those that have one. */
    @Transactional(readOnly = true)
    public List<Award> ofNominations(String plan, Collection<String> nominations) {
        return nominations.isEmpty() ? List.of() : store.ofNominations(plan, nominations);
    }

    /**
     * Whether an award of one of these decisions stands, which could be cancelled.
     *
     * @param decisions ids of decisions in the system
     * @param outside also what was decided outside the system
     */
    @Transactional(readOnly = true)
    public boolean isStanding(String plan, Collection<String> decisions, boolean outside) {
        return store.isStanding(plan, decisions, outside);
    }

    /** What fits, the newest decision first, in the order of Vietnamese names. */
    @Transactional(readOnly = true)
    public AwardPage search(String plan, AwardSearch search, int page, int size) {
        return new AwardPage(page, size, store.count(plan, search), store.search(plan, search, size, page));
    }

    /** How many standing awards fit, by form, kind and rank, and of them by priority group. */
    @Transactional(readOnly = true)
    public List<AwardCount> counts(String plan, AwardSearch search) {
        record Line(String form, NomineeKind kind, PersonRank rank) {}
        var totals = new LinkedHashMap<Line, Long>();
        var groups = new HashMap<Line, Map<String, Long>>();
        store.counts(plan, search).forEach(each -> {
            var line = new Line(each.form(), each.kind(), each.rank());
            if (each.group() == null) {
                totals.put(line, each.count());
            } else {
                groups.computeIfAbsent(line, key -> new TreeMap<>()).put(each.group(), each.count());
            }
        });
        return totals.entrySet().stream()
                .map(total -> new AwardCount(
                        total.getKey().form(),
                        total.getKey().kind(),
                        total.getKey().rank(),
                        total.getValue(),
                        groups.getOrDefault(total.getKey(), Map.of())))
                .sorted(Comparator.comparing(AwardCount::form)
                        .thenComparing(AwardCount::kind)
                        .thenComparing(AwardCount::rank, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    /** Every award that fits, one after the other, in the order of {@link #search}; few of them are in memory at a time. */
    @Transactional(readOnly = true)
    public void each(String plan, AwardSearch search, Consumer<Award> to) {
        store.each(plan, search, to);
    }
}
