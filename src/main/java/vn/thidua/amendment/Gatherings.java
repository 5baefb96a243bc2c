package vn.thidua.amendment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Amendment;
import vn.thidua.plan.AmendmentOutcome;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;

/**
 * The inbox gathers proposals into one submission, and its head submits it. What comes of them: {@link ProposalDecisions},
 * {@link PlanAmendments}.
 */
@Service
@Transactional
public class Gatherings {

    static final int REPLY = 5_000;

    private final AmendmentStore store;
    private final AmendmentRights rights;
    private final AmendmentProcess process;
    private final Clock clock;
    private final AmendmentSteps steps;

    Gatherings(
            AmendmentStore store, AmendmentRights rights, AmendmentProcess process, Clock clock, AmendmentSteps steps) {
        this.store = store;
        this.rights = rights;
        this.process = process;
        this.clock = clock;
        this.steps = steps;
    }

    /** @throws IllegalArgumentException when there is none with this id */
    @Transactional(readOnly = true)
    public Gathering get(String id) {
        return store.gathering(id).orElseThrow(() -> new IllegalArgumentException("No gathering " + id));
    }

    @Transactional(readOnly = true)
    public Optional<Gathering> find(String id) {
        return store.gathering(id);
    }

    @Transactional(readOnly = true)
    public List<Proposal> proposals(String gathering) {
        return store.ofGathering(gathering);
    }

    /** @throws NotFound when there is none that the person may look at */
    @Transactional(readOnly = true)
    public Gathering seen(String id, String user) {
        return store.gathering(id)
                .filter(found -> rights.seesAll(found.plan(), user))
                .orElseThrow(NotFound::new);
    }

    // ---- opening and gathering --------------------------------------------------------------------------------------

    /**
     * The inbox begins to gather what waits.
     *
     * @throws Refusal when nothing waits
     */
    public Gathering open(String plan, String user) {
        rights.clause(plan);
        rights.requireInbox(plan, user);
        if (store.gatherable(plan, "").isEmpty()) {
            throw new Refusal("Chưa có đề xuất, kiến nghị nào chờ tổng hợp; hãy chờ các cơ quan, đơn vị gửi.");
        }
        int year = LocalDate.now(clock).getYear();
        int number = store.last(plan, year) + 1;
        var gathering = new Gathering(
                Gathering.id(plan, year, number),
                plan,
                year,
                number,
                GatheringStatus.DANG_TONG_HOP,
                user,
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null);
        if (!store.insert(gathering)) {
            throw new Refusal("Đồng nghiệp vừa mở đợt tổng hợp; hãy tải lại trang để xem.");
        }
        store.note(gathering.id(), clock.instant(), user, "Mở đợt tổng hợp", null);
        process.start(gathering, rights.inbox(plan), steps.due(AmendmentSteps.Step.GATHER));
        return gathering;
    }

    /** What the inbox sends about one proposal; {@code outcome} is a code or null. */
    public record Gathered(UUID id, String comment, String outcome) {}

    /** Submits some of the waiting proposals; the others wait on. */
    public void gather(String id, String user, List<Gathered> chosen, String summary) {
        Gathering gathering = get(id);
        rights.requireInbox(gathering.plan(), user);
        if (chosen == null || chosen.isEmpty()) {
            throw new Refusal(
                    "Chưa chọn đề xuất, kiến nghị nào; hãy chọn ít nhất một, hoặc chọn “Không trình đợt này”.");
        }
        Map<UUID, Proposal> waiting = waiting(gathering);
        Amendment clause = rights.clause(gathering.plan());
        var rows = new ArrayList<AmendmentStore.Gathered>();
        Set<UUID> seen = new HashSet<>();
        for (Gathered each : chosen) {
            if (!waiting.containsKey(each.id()) || !seen.add(each.id())) {
                throw taken();
            }
            rows.add(new AmendmentStore.Gathered(
                    each.id(),
                    Texts.optional(each.comment(), "Ý kiến của cơ quan tổng hợp", REPLY),
                    each.outcome() == null || each.outcome().isBlank() ? null : outcome(clause, each.outcome())));
        }
        store.release(id);
        if (store.gather(id, rows) != rows.size()) {
            throw taken();
        }
        store.gathered(id, Texts.optional(summary, "Ý kiến chung", REPLY), user);
        store.status(id, otherSubmits(gathering.plan()) ? GatheringStatus.DANG_TRINH : GatheringStatus.CHO_QUYET_DINH);
        store.note(id, clock.instant(), user, "Tổng hợp %d đề xuất, kiến nghị".formatted(rows.size()), null);
    }

    private static Refusal taken() {
        return new Refusal(
                "Có đề xuất, kiến nghị vừa được đưa vào đợt tổng hợp khác; hãy tải lại biểu mẫu và chọn lại.");
    }

    private Map<UUID, Proposal> waiting(Gathering gathering) {
        return store.gatherable(gathering.plan(), gathering.id()).stream()
                .collect(Collectors.toMap(Proposal::id, each -> each, (one, other) -> one, LinkedHashMap::new));
    }

    /** What the plan means by a code that somebody chose. */
    static AmendmentOutcome outcome(Amendment clause, String code) {
        Optional<AmendmentOutcome> meant = clause.outcomes().stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
        return meant.orElseThrow(() ->
                new Refusal("Kế hoạch không quy định kết quả xử lý được chọn; hãy chọn một kết quả trong danh sách."));
    }

    /** The inbox lets it be; what it had gathered waits again. */
    public void drop(String id, String user) {
        Gathering gathering = get(id);
        rights.requireInbox(gathering.plan(), user);
        store.release(id);
        store.status(id, GatheringStatus.DA_BO);
        store.note(id, clock.instant(), user, "Không trình", null);
    }

    // ---- submitting -------------------------------------------------------------------------------------------------

    /** Whether another office than the inbox submits: then its head reads the list first. */
    @Transactional(readOnly = true)
    public boolean otherSubmits(String plan) {
        Amendment clause = rights.clause(plan);
        return !clause.inbox().equals(clause.submittedBy());
    }

    public void submit(String id, String user, String comment) {
        Gathering gathering = get(id);
        rights.requireLead(rights.submitter(gathering.plan()), user);
        store.submitted(id, user);
        store.status(id, GatheringStatus.CHO_QUYET_DINH);
        store.note(id, clock.instant(), user, "Trình", Texts.optional(comment, "Ý kiến", Texts.COMMENT));
    }

    /** The head of the submitting office, or who decides, sends it back to the inbox. */
    public void sendBack(String id, String user, String reason, boolean decider) {
        Gathering gathering = get(id);
        rights.requireLead(decider ? rights.decider(gathering.plan()) : rights.submitter(gathering.plan()), user);
        String given = Texts.required(reason, "Lý do trả lại", Texts.COMMENT);
        store.status(id, GatheringStatus.DANG_TONG_HOP);
        store.note(id, clock.instant(), user, "Trả lại", given);
    }
}
