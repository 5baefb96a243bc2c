package vn.thidua.amendment;

import java.time.Clock;
import java.time.Instant;
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
import vn.thidua.calendar.DueDates;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.notification.Notices;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Amendment;
import vn.thidua.plan.AmendmentOutcome;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanChange;
import vn.thidua.plan.PlanDates;
import vn.thidua.plan.PlanVersion;
import vn.thidua.plan.PlanVersions;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/**
 * The inbox gathers proposals into one submission; its head submits it, the deciding office says what comes of each, and the
 * plan is amended where that is the outcome.
 */
@Service
@Transactional
public class Gatherings {

    // Working days for each step (assumed: no plan names any).
    private static final int GATHER_DAYS = 5;
    private static final int SUBMIT_DAYS = 3;
    private static final int DECIDE_DAYS = 5;
    private static final int CHANGES_DAYS = 3;
    private static final int LETTER_DAYS = 5;

    private static final int REPLY = 5_000;

    private final AmendmentStore store;
    private final AmendmentRights rights;
    private final AmendmentProcess process;
    private final PlanVersions versions;
    private final Plans plans;
    private final People people;
    private final DocumentArchive documents;
    private final Notices notices;
    private final DueDates dueDates;
    private final Clock clock;

    Gatherings(
            AmendmentStore store,
            AmendmentRights rights,
            AmendmentProcess process,
            PlanVersions versions,
            Plans plans,
            People people,
            DocumentArchive documents,
            Notices notices,
            DueDates dueDates,
            Clock clock) {
        this.store = store;
        this.rights = rights;
        this.process = process;
        this.versions = versions;
        this.plans = plans;
        this.people = people;
        this.documents = documents;
        this.notices = notices;
        this.dueDates = dueDates;
        this.clock = clock;
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

    // ---- opening and gathering --------------------------------------------------------------------------------------

    /**
     * The inbox begins to gather what waits.
     *
     * @throws Refusal when nothing waits
     */
    public Gathering open(String plan, String user) {
        rights.clause(plan);
        requireInbox(plan, user);
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
        process.start(gathering, rights.inbox(plan), dueAfter(GATHER_DAYS));
        return gathering;
    }

    private void requireInbox(String plan, String user) {
        if (!rights.gathers(plan, user)) {
            throw new NotAllowed(
                    "Chỉ chuyên viên của cơ quan tiếp nhận đề xuất, kiến nghị mới tổng hợp được; hãy liên hệ cơ quan đó.");
        }
    }

    private void require(Group group, String user) {
        if (!people.holds(user, group)) {
            throw new NotAllowed("Chỉ lãnh đạo %s mới thực hiện được bước này."
                    .formatted(plans.plan(group.plan()).office(group.office()).name()));
        }
    }

    /** What the inbox sends about one proposal; {@code outcome} is a code or null. */
    public record Gathered(UUID id, String comment, String outcome) {}

    /** Submits some of the waiting proposals; the others wait on. */
    public void gather(String id, String user, List<Gathered> chosen, String summary) {
        Gathering gathering = get(id);
        requireInbox(gathering.plan(), user);
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

    private AmendmentOutcome outcome(Amendment clause, String code) {
        Optional<AmendmentOutcome> meant = clause.outcomes().stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
        return meant.orElseThrow(() ->
                new Refusal("Kế hoạch không quy định kết quả xử lý được chọn; hãy chọn một kết quả trong danh sách."));
    }

    /** The inbox lets it be; what it had gathered waits again. */
    public void drop(String id, String user) {
        Gathering gathering = get(id);
        requireInbox(gathering.plan(), user);
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
        require(rights.submitter(gathering.plan()), user);
        store.submitted(id, user);
        store.status(id, GatheringStatus.CHO_QUYET_DINH);
        store.note(id, clock.instant(), user, "Trình", Texts.optional(comment, "Ý kiến", Texts.COMMENT));
    }

    /** The head of the submitting office, or who decides, sends it back to the inbox. */
    public void sendBack(String id, String user, String reason, boolean decider) {
        Gathering gathering = get(id);
        require(decider ? rights.decider(gathering.plan()) : rights.submitter(gathering.plan()), user);
        String given = Texts.required(reason, "Lý do trả lại", Texts.COMMENT);
        store.status(id, GatheringStatus.DANG_TONG_HOP);
        store.note(id, clock.instant(), user, "Trả lại", given);
    }

    // ---- deciding ---------------------------------------------------------------------------------------------------

    /** What was decided about one proposal; {@code outcome} is a code. */
    public record Decided(UUID id, String outcome, String reply) {}

    /** @param letter kind of the document that answers, or null: none is needed */
    public record Decision(boolean amends, String letter) {}

    /**
     * Decides about all proposals of the submission.
     *
     * @throws Refusal when one is left open, the plan knows no such outcome, or who gathered decides himself
     */
    public Decision decide(String id, String user, List<Decided> decided, String comment) {
        Gathering gathering = get(id);
        String planId = gathering.plan();
        require(rights.decider(planId), user);
        if (user.equals(gathering.gatheredBy()) || user.equals(gathering.submittedBy())) {
            throw new Refusal(
                    "Người tổng hợp, người trình không tự quyết định đợt này; hãy chuyển cho lãnh đạo khác của cơ quan quyết định.");
        }
        Plan plan = plans.plan(planId);
        Amendment clause = rights.clause(planId);
        Map<UUID, Decided> given = new LinkedHashMap<>();
        (decided == null ? List.<Decided>of() : decided).forEach(each -> given.put(each.id(), each));
        List<Proposal> proposals = store.ofGathering(id);
        if (!proposals.stream().map(Proposal::id).collect(Collectors.toSet()).containsAll(given.keySet())) {
            throw new Refusal("Danh sách có đề xuất, kiến nghị không thuộc đợt này; hãy tải lại biểu mẫu.");
        }
        var rows = new ArrayList<AmendmentStore.Decided>();
        for (Proposal proposal : proposals) {
            Decided one = given.get(proposal.id());
            String office = plan.office(proposal.office()).name();
            if (one == null || one.outcome() == null || one.outcome().isBlank()) {
                throw Refusal.of("Chưa chọn kết quả xử lý đề xuất, kiến nghị của %s; hãy chọn cho đủ rồi gửi.", office);
            }
            AmendmentOutcome outcome = outcome(clause, one.outcome());
            String reply = Texts.optional(one.reply(), "Nội dung trả lời", REPLY);
            if (reply == null && outcome != AmendmentOutcome.DIEU_CHINH) {
                throw Refusal.of(
                        "Chưa nhập nội dung trả lời cho %s; hãy nhập nội dung trả lời, hướng dẫn hoặc lý do.", office);
            }
            if (outcome == AmendmentOutcome.DIEU_CHINH
                    && plan.findSigning(clause.amendingDocument()).isEmpty()) {
                throw new Refusal(
                        "Kế hoạch không quy định trình tự ký văn bản điều chỉnh; hãy chọn kết quả khác hoặc liên hệ người quản trị.");
            }
            rows.add(new AmendmentStore.Decided(proposal.id(), outcome, reply));
        }
        Instant now = clock.instant();
        store.decide(rows, now);
        store.decided(id, user, now);
        boolean amends = rows.stream().anyMatch(each -> each.outcome() == AmendmentOutcome.DIEU_CHINH);
        boolean answers = rows.stream().anyMatch(each -> each.outcome() != AmendmentOutcome.DIEU_CHINH);
        store.status(id, amends ? GatheringStatus.DANG_DIEU_CHINH : ended(rows));
        store.note(id, now, user, "Quyết định", Texts.optional(comment, "Ý kiến", Texts.COMMENT));
        tell(plan, store.ofGathering(id));
        return new Decision(amends, answers ? clause.answerDocument() : null);
    }

    private static GatheringStatus ended(List<AmendmentStore.Decided> rows) {
        return rows.stream().allMatch(each -> each.outcome() == AmendmentOutcome.KHONG_DIEU_CHINH)
                ? GatheringStatus.KHONG_DIEU_CHINH
                : GatheringStatus.DA_TRA_LOI;
    }

    private void tell(Plan plan, List<Proposal> proposals) {
        for (Proposal proposal : proposals) {
            notices.raise(
                    plan.id(),
                    List.of(proposal.office()),
                    AmendmentRights.SPEAKERS,
                    "proposal/" + proposal.id(),
                    "proposal-decided",
                    VietnamTime.dateOf(proposal.decidedAt()),
                    "Đề xuất, kiến nghị ngày %s của %s (%s) đã được xem xét: %s."
                            .formatted(
                                    VietnamTime.format(VietnamTime.dateOf(proposal.raisedAt())),
                                    plan.office(proposal.office()).name(),
                                    plan.shortTitle(),
                                    Texts.inSentence(proposal.outcome().label())));
        }
    }

    // ---- amending ---------------------------------------------------------------------------------------------------

    /** What somebody enters: a date of the plan; {@code year} and {@code onward} for one that comes back every year. */
    public record Change(String path, LocalDate day, Integer year, boolean onward) {

        PlanChange change() {
            return new PlanChange(path, day, year, year != null && onward);
        }
    }

    /**
     * The inbox enters what the amendment changes; may be called again until the document is signed.
     *
     * @throws Refusal when the plan cannot be amended so
     */
    public void enterChanges(String id, String user, List<Change> changes) {
        Gathering gathering = get(id);
        requireInbox(gathering.plan(), user);
        if (gathering.status() != GatheringStatus.DANG_DIEU_CHINH) {
            throw Refusal.of(
                    "Đợt này không còn ở bước điều chỉnh Kế hoạch (%s); hãy tải lại trang để xem.",
                    gathering.status().label());
        }
        boolean signed = document(gathering)
                .filter(document -> document.signature() != null)
                .isPresent();
        if (signed) {
            throw new Refusal(
                    "Văn bản điều chỉnh đã được ký nên không sửa nội dung điều chỉnh được nữa; hãy đề nghị văn thư trả lại để soạn lại.");
        }
        List<PlanChange> entered = (changes == null ? List.<Change>of() : changes)
                .stream().map(Change::change).toList();
        versions.check(gathering.plan(), entered);
        store.changes(id, entered);
        store.note(id, clock.instant(), user, "Nhập nội dung điều chỉnh", described(gathering.plan(), entered));
    }

    /**
     * Corrects what the amendment changes while its document is drafted and on its way to the signature.
     *
     * @param name {@code <year>-<n>}
     */
    public void correctChanges(String plan, String name, String user, List<Change> changes) {
        String id = "%s/amendment/%s".formatted(plan, name);
        enterChanges(seen(id, user).id(), user, changes);
    }

    private Optional<Document> document(Gathering gathering) {
        return documents.latest(gathering.id(), rights.clause(gathering.plan()).amendingDocument());
    }

    /** The changes in words, one line each: "Báo cáo năm – thời hạn gửi (năm 2024): từ 14/12/2024 thành 20/12/2024". */
    @Transactional(readOnly = true)
    public String described(String planId, List<PlanChange> changes) {
        return described(plans.plan(planId), changes);
    }

    static String described(Plan before, List<PlanChange> changes) {
        return changes.stream()
                .map(change -> {
                    PlanDates.Dated dated =
                            PlanDates.find(before, change.path()).orElseThrow();
                    String year = change.year() == null
                            ? ""
                            : change.onward()
                                    ? " (từ năm %d)".formatted(change.year())
                                    : " (năm %d)".formatted(change.year());
                    String old = PlanVersions.dayOf(dated.deadline(), change.year() == null ? 0 : change.year())
                            .map(VietnamTime::format)
                            .orElse("không ghi thời hạn");
                    return "%s%s: từ %s thành %s".formatted(dated.label(), year, old, VietnamTime.format(change.day()));
                })
                .collect(Collectors.joining("\n"));
    }

    /** The amending document must still be possible: dates pass while papers lie. */
    void requirePossible(Gathering gathering) {
        versions.check(gathering.plan(), gathering.changes());
    }

    /** The amending document is dispatched: the plan has a new version. */
    void amended(Gathering gathering, Document document, String user) {
        PlanVersion version = versions.enter(
                gathering.plan(),
                gathering.changes(),
                document.reference().dated(),
                document.reference().full(),
                document.id(),
                user);
        store.amended(gathering.id(), version.version());
        store.status(gathering.id(), GatheringStatus.DA_DIEU_CHINH);
        store.note(
                gathering.id(),
                clock.instant(),
                user,
                "Điều chỉnh, bổ sung Kế hoạch (lần %d)".formatted(version.version() - 1),
                document.reference().full());
    }

    /** No document came of it: the plan stays as it is. */
    void notAmended(Gathering gathering, String user) {
        store.status(gathering.id(), GatheringStatus.DA_TRA_LOI);
        store.note(gathering.id(), clock.instant(), user, "Không ban hành văn bản điều chỉnh", null);
    }

    // ---- dates of the steps -----------------------------------------------------------------------------------------

    /** Last moments of the steps that follow. */
    public enum Step {
        GATHER(GATHER_DAYS),
        SUBMIT(SUBMIT_DAYS),
        DECIDE(DECIDE_DAYS),
        CHANGES(CHANGES_DAYS),
        LETTER(LETTER_DAYS);

        private final int days;

        Step(int days) {
            this.days = days;
        }
    }

    @Transactional(readOnly = true)
    public Instant due(Step step) {
        return dueAfter(step.days);
    }

    private Instant dueAfter(int days) {
        return dueDates.dueAfter(LocalDate.now(clock), days);
    }

    /** The groups that do the steps. */
    @Transactional(readOnly = true)
    public Map<Step, Group> groups(String plan) {
        return Map.of(
                Step.GATHER, rights.inbox(plan),
                Step.SUBMIT, rights.submitter(plan),
                Step.DECIDE, rights.decider(plan));
    }

    /** Whether the person may look at the gathering. */
    @Transactional(readOnly = true)
    public Gathering seen(String id, String user) {
        return store.gathering(id)
                .filter(found -> rights.seesAll(found.plan(), user))
                .orElseThrow(NotFound::new);
    }
}
