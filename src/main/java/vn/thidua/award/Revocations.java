package vn.thidua.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Document;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.register.Award;
import vn.thidua.register.AwardRegister;

/**
 * Hủy bỏ quyết định khen thưởng (Luật Thi đua, khen thưởng, chương VII: false declaration, false dossier, unlawful appraisal,
 * violations found later): a later decision of the same authority through the same signing chain. The register keeps both; what
 * became of the certificate and the bonus is noted.
 */
@Service
@Transactional
public class Revocations {

    private final RevocationStore store;
    private final DecisionStore decisions;
    private final Decisions beginnings;
    private final AwardRegister register;
    private final AwardRights rights;
    private final DecisionProcess process;
    private final Plans plans;
    private final Clock clock;

    Revocations(
            RevocationStore store,
            DecisionStore decisions,
            Decisions beginnings,
            AwardRegister register,
            AwardRights rights,
            DecisionProcess process,
            Plans plans,
            Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.beginnings = beginnings;
        this.register = register;
        this.rights = rights;
        this.process = process;
        this.plans = plans;
        this.clock = clock;
    }

    /** What became of certificate, gift and bonus of one award, as typed. */
    public record Recovery(UUID id, String items, String money) {}

    /** A superior's decision that cancels an award which was decided outside the system. */
    public record FromAbove(UUID award, String number, LocalDate on, String reason) {}

    /**
     * Begins a decision that cancels awards.
     *
     * @return its id
     * @throws Refusal when they were not conferred by one authority here, or one is cancelled already
     */
    public String start(String planId, String user, Collection<UUID> awards, String reason) {
        Plan plan = plans.plan(planId);
        if (awards == null || awards.isEmpty()) {
            throw new Refusal("Chưa chọn khen thưởng nào để hủy bỏ; hãy chọn trong kết quả tra cứu.");
        }
        List<UUID> chosen = List.copyOf(new LinkedHashSet<>(awards));
        if (chosen.size() > Decisions.MOST_ROWS) {
            throw Refusal.of("Một quyết định hủy bỏ nhiều nhất %d khen thưởng; hãy chia ra.", Decisions.MOST_ROWS);
        }
        String why = Texts.required(reason, "Lý do hủy bỏ", Texts.COMMENT);
        List<Award> found = register.get(planId, chosen);
        found.forEach(RevocationLists::requireStanding);
        Decision origin = origin(found);
        rights.requirePreparer(plan, origin.office(), user);
        Decision decision = beginnings.begin(
                plan,
                user,
                origin.office(),
                DecisionType.HUY_BO,
                new Deciders.Decider(origin.form(), origin.authority(), origin.documentKind()),
                why);
        try {
            store.add(decision.id(), chosen);
        } catch (DuplicateKeyException e) {
            throw new Conflict(
                    "Có khen thưởng đã nằm trong một quyết định hủy bỏ đang trình hoặc đã ban hành; hãy tải lại trang để xem.");
        }
        process.start(decision, beginnings.issueBy());
        return decision.id();
    }

    /** The decision that conferred them, when it was one authority and one form. */
    private Decision origin(List<Award> found) {
        if (found.stream().anyMatch(award -> award.decision().dossier() == null)) {
            throw new Refusal(
                    "Có khen thưởng không do quyết định trên hệ thống; cấp đã khen thưởng hủy bỏ và kết quả được ghi theo quyết định của cấp đó.");
        }
        List<Decision> origins = found.stream()
                .map(award -> award.decision().dossier())
                .distinct()
                .map(id -> decisions.find(id).orElseThrow(NotFound::new))
                .toList();
        Decision first = origins.get(0);
        if (origins.stream()
                .anyMatch(each -> !each.office().equals(first.office())
                        || !each.documentKind().equals(first.documentKind())
                        || !each.form().equals(first.form()))) {
            throw new Refusal(
                    "Một quyết định hủy bỏ chỉ gồm khen thưởng cùng hình thức do một cấp quyết định; hãy chọn riêng từng hình thức.");
        }
        return first;
    }

    /** Records a superior's decision that cancels an award which the superior had conferred. */
    public void fromAbove(String planId, String user, FromAbove typed) {
        Plan plan = plans.plan(planId);
        rights.requirePreparer(plan, plan.consolidator(), user);
        Award award = register.get(planId, List.of(typed.award())).get(0);
        RevocationLists.requireStanding(award);
        if (award.decision().dossier() != null) {
            throw new Refusal(
                    "Khen thưởng này do quyết định trên hệ thống; hãy lập quyết định hủy bỏ thay cho việc ghi văn bản của cấp trên.");
        }
        register.revoke(
                planId,
                List.of(award.id()),
                new Award.Revocation(null, typed.number(), typed.on(), typed.reason()),
                user);
    }

    // ---- its way -------------------------------------------------------------------------------------------------

    /** The decision is dispatched: the register shows both from this moment on. */
    void issued(Decision decision, Document.Reference reference, String user) {
        register.revoke(
                decision.plan(),
                store.rows(decision.id()).stream()
                        .map(RevocationStore.Row::entry)
                        .toList(),
                new Award.Revocation(decision.id(), reference.full(), reference.dated(), decision.reason()),
                user);
        store.entered(decision.id(), clock.instant());
    }

    /** What became of certificates, gifts and bonuses; with it the decision is carried out. */
    public void recovered(String id, List<Recovery> typed) {
        Decision decision = decisions.lock(id).orElseThrow(NotFound::new);
        Map<UUID, Recovery> given = typed == null
                ? Map.of()
                : typed.stream()
                        .collect(Collectors.toMap(Recovery::id, Function.identity(), (first, second) -> second));
        List<RevocationStore.Row> rows = store.rows(id).stream()
                .map(row -> {
                    Recovery recovery = given.get(row.entry());
                    if (recovery == null) {
                        throw new Refusal(
                                "Chưa ghi kết quả thu hồi của đủ các đối tượng; hãy ghi từng dòng, chưa nhận thì ghi “không có”.");
                    }
                    return new RevocationStore.Row(
                            row.entry(),
                            row.no(),
                            Texts.required(recovery.items(), "Hiện vật khen thưởng", Texts.COMMENT),
                            Texts.required(recovery.money(), "Tiền thưởng", Texts.COMMENT));
                })
                .toList();
        store.recovered(id, rows);
        decisions.ended(decision.id(), DecisionStatus.DA_XONG, null, clock.instant());
    }
}
