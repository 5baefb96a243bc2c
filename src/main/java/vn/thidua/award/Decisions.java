package vn.thidua.award;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentStatus;
import vn.thidua.document.Documents;
import vn.thidua.nomination.AwardNumbers;
import vn.thidua.nomination.DecisionRows;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.NominationMoves;
import vn.thidua.nomination.NominationStatus;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/**
 * Lists that go to a leader as one decision: one award form, rows of many batches. The list changes until it is signed: rows are
 * added while the draft lies with its drafter, and taken out at any time before.
 */
@Service
@Transactional
public class Decisions {

    /** A longer list is several decisions: no transaction grows with the occasion. */
    public static final int MOST_ROWS = 500;

    /** Time to draft and sign in working days (assumed: no rule names one for this step alone). */
    private static final int DAYS_TO_ISSUE = 10;

    private final DecisionStore store;
    private final RevocationStore revocations;
    private final DecisionRows rows;
    private final NominationMoves locks;
    private final Deciders deciders;
    private final AwardNumbers numbers;
    private final AwardRights rights;
    private final DecisionProcess process;
    private final Documents documents;
    private final DocumentArchive archive;
    private final WorkingDays workingDays;
    private final Plans plans;
    private final Clock clock;

    Decisions(
            DecisionStore store,
            RevocationStore revocations,
            DecisionRows rows,
            NominationMoves locks,
            Deciders deciders,
            AwardNumbers numbers,
            AwardRights rights,
            DecisionProcess process,
            Documents documents,
            DocumentArchive archive,
            WorkingDays workingDays,
            Plans plans,
            Clock clock) {
        this.store = store;
        this.revocations = revocations;
        this.rows = rows;
        this.locks = locks;
        this.deciders = deciders;
        this.numbers = numbers;
        this.rights = rights;
        this.process = process;
        this.documents = documents;
        this.archive = archive;
        this.workingDays = workingDays;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Begins a decision with rows of the office's pool.
     *
     * @return its id
     */
    public String start(String planId, String user, String office, Collection<String> ids) {
        Plan plan = plans.plan(planId);
        rights.requirePreparer(plan, office, user);
        List<Nomination> chosen = chosen(plan, office, ids);
        Deciders.Decider decider = deciders.requireOne(plan, chosen);
        Decision decision = begin(plan, user, office, DecisionType.KHEN_THUONG, decider, null);
        put(decision.id(), chosen, user);
        process.start(decision, issueBy());
        return decision.id();
    }

    /** Adds rows of the pool while the draft lies with its drafter. */
    public void add(String planId, String user, String id, Collection<String> ids) {
        Decision decision = own(planId, user, id);
        Plan plan = plans.plan(planId);
        requireAtDrafter(decision);
        if (decision.revokes()) {
            throw new NotFound();
        }
        List<Nomination> chosen = chosen(plan, decision.office(), ids);
        Deciders.Decider decider = deciders.requireOne(plan, chosen);
        if (!decider.equals(new Deciders.Decider(decision.form(), decision.authority(), decision.documentKind()))) {
            throw new Refusal(
                    "Hồ sơ được chọn thuộc hình thức hoặc cấp quyết định khác; hãy lập quyết định riêng cho các hồ sơ này.");
        }
        if (store.rows(id).size() + chosen.size() > MOST_ROWS) {
            throw tooMany();
        }
        put(id, chosen, user);
    }

    /** Rows go back to the pool; those that were withdrawn or held meanwhile only leave the list. */
    public void takeOut(String planId, String user, String id, Collection<String> ids, String reason) {
        Decision decision = own(planId, user, id);
        requireUnsigned(decision);
        String why = Texts.required(reason, "Lý do đưa ra khỏi danh sách", Texts.COMMENT);
        requireListed(id, ids);
        rows.givenBack(still(ids), user, why);
        store.takeOut(id, ids, user, why, clock.instant());
    }

    /**
     * The leader is asked not to reward these rows; they end with the decision's dispatch.
     *
     * @param reason null: to be rewarded after all
     */
    public void refuse(String planId, String user, String id, Collection<String> ids, String reason) {
        Decision decision = own(planId, user, id);
        requireAtDrafter(decision);
        requireListed(id, ids);
        store.refuse(id, ids, Texts.optional(reason, "Lý do không khen thưởng", Texts.COMMENT));
    }

    /** There will be no such decision, or its process was ended from outside: its rows wait in the pool again. */
    public void drop(String planId, String user, String id, String reason) {
        boolean running = process.hold(id); // whoever signs at this moment holds the task first, then the decision
        Decision decision = own(planId, user, id);
        if (running || decision.status() != DecisionStatus.DANG_LAP) {
            requireUnsigned(decision);
        }
        String why = Texts.required(reason, "Lý do không ra quyết định", Texts.COMMENT);
        documents.stop(id, decision.documentKind(), why);
        release(decision, user, why);
        process.drop(id);
    }

    /** Nothing is issued; called inside the transaction in which that was decided. */
    void release(Decision decision, String user, String why) {
        if (decision.revokes()) {
            revocations.drop(decision.id(), clock.instant());
        } else {
            List<String> listed = store.rows(decision.id()).stream()
                    .map(DecisionStore.Row::nomination)
                    .toList();
            rows.givenBack(still(listed), user, why);
            store.takeOut(decision.id(), listed, user, why, clock.instant());
        }
        store.ended(decision.id(), DecisionStatus.KHONG_BAN_HANH, why, clock.instant());
    }

    // ---- rules ---------------------------------------------------------------------------------------------------

    Decision begin(Plan plan, String user, String office, DecisionType type, Deciders.Decider decider, String reason) {
        Instant now = clock.instant();
        Decision decision = new Decision(
                numbers.nextId(plan.id(), Decision.KIND, LocalDate.now(clock).getYear(), office),
                plan.id(),
                type,
                decider.form(),
                decider.authority(),
                decider.document(),
                office,
                DecisionStatus.DANG_LAP,
                reason,
                user,
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        store.insert(decision);
        return decision;
    }

    Instant issueBy() {
        return VietnamTime.endOf(workingDays.plus(LocalDate.now(clock), DAYS_TO_ISSUE));
    }

    private List<Nomination> chosen(Plan plan, String office, Collection<String> ids) {
        if (ids == null || ids.isEmpty()) {
            throw new Refusal("Chưa chọn hồ sơ nào; hãy chọn ít nhất một hồ sơ chờ quyết định.");
        }
        if (Set.copyOf(ids).size() > MOST_ROWS) {
            throw tooMany();
        }
        List<Nomination> chosen = locks.lock(Set.copyOf(ids));
        chosen.stream()
                .filter(row -> row.status() != NominationStatus.CHO_QUYET_DINH)
                .findFirst()
                .ifPresent(row -> {
                    throw new Conflict("Hồ sơ của %s không còn chờ quyết định (%s); hãy tải lại danh sách rồi chọn lại."
                            .formatted(row.name(), row.status().label()));
                });
        if (chosen.stream()
                .anyMatch(row -> !row.plan().equals(plan.id()) || !row.office().equals(office))) {
            throw new NotFound();
        }
        return chosen;
    }

    private void put(String id, List<Nomination> chosen, String user) {
        List<String> ids = inOrder(chosen);
        // one that was held and came back still stands in the list that it left that way
        store.leaveOthers(id, ids, user, "Chuyển sang quyết định khác", clock.instant());
        store.add(id, ids, user, clock.instant());
        rows.taken(ids, user, "Đưa vào danh sách của quyết định " + id);
    }

    /** As the offices sent them: by proposer, then by id. */
    private static List<String> inOrder(List<Nomination> chosen) {
        return chosen.stream()
                .sorted(Comparator.comparing(Nomination::proposer).thenComparing(Nomination::id))
                .map(Nomination::id)
                .toList();
    }

    private Decision own(String planId, String user, String id) {
        Decision decision =
                store.lock(id).filter(each -> each.plan().equals(planId)).orElseThrow(NotFound::new);
        rights.requirePreparer(plans.plan(planId), decision.office(), user);
        return decision;
    }

    private void requireUnsigned(Decision decision) {
        if (decision.status() != DecisionStatus.DANG_LAP
                || document(decision)
                        .map(document -> document.signature() != null)
                        .orElse(false)) {
            throw new Conflict(
                    "Quyết định đã được ký nên không thay đổi danh sách được nữa; nếu cần, hãy đề nghị văn thư trả lại trước khi cấp số.");
        }
    }

    private void requireAtDrafter(Decision decision) {
        requireUnsigned(decision);
        if (document(decision)
                .map(document -> document.status() != DocumentStatus.DANG_SOAN)
                .orElse(false)) {
            throw new Conflict(
                    "Dự thảo quyết định đang trình nên chỉ đưa hồ sơ ra được; hãy chờ dự thảo được trả lại rồi thay đổi danh sách.");
        }
    }

    private Optional<Document> document(Decision decision) {
        return archive.latest(decision.id(), decision.documentKind());
    }

    private void requireListed(String id, Collection<String> ids) {
        Set<String> listed =
                store.rows(id).stream().map(DecisionStore.Row::nomination).collect(Collectors.toSet());
        if (ids == null || ids.isEmpty() || !listed.containsAll(ids)) {
            throw new Refusal(
                    "Hồ sơ được chọn không còn trong danh sách của quyết định; hãy tải lại trang rồi chọn lại.");
        }
    }

    /** Those that the decision still has: not withdrawn or held meanwhile. */
    private List<String> still(Collection<String> ids) {
        return locks.lock(ids).stream()
                .filter(row -> row.status() == NominationStatus.TRONG_QUYET_DINH)
                .map(Nomination::id)
                .toList();
    }

    private static Refusal tooMany() {
        return Refusal.of(
                "Một quyết định gồm nhiều nhất %d đối tượng; hãy chia danh sách thành nhiều quyết định.", MOST_ROWS);
    }
}
