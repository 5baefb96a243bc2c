package vn.thidua.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.DueDates;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationMoves;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Status;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/**
 * Nhập thay: an entry is opened for a report that came on paper or by another system, or is marked mật; its task shows what
 * the office is asked; and it ends without anything entered when nobody needs it. Entering is {@link PaperEntry}.
 */
@Service
@Transactional
public class ReportEntries {

    /** Working days in which a paper that arrived should be entered (assumed: practice). */
    private static final int ENTRY_DAYS = 3;

    private final EntryStore store;
    private final Obligations obligations;
    private final OfficeReportKind officeReport;
    private final EntryRights rights;
    private final Plans plans;
    private final DueDates dueDates;
    private final EntryProcess process;
    private final Clock clock;

    ReportEntries(
            EntryStore store,
            Obligations obligations,
            OfficeReportKind officeReport,
            EntryRights rights,
            Plans plans,
            DueDates dueDates,
            EntryProcess process,
            Clock clock) {
        this.store = store;
        this.obligations = obligations;
        this.officeReport = officeReport;
        this.rights = rights;
        this.plans = plans;
        this.dueDates = dueDates;
        this.process = process;
        this.clock = clock;
    }

    // ---- opening -------------------------------------------------------------------------------------------------

    /** A new entry of the round for an office without accounts; it counts from {@link #started} on. */
    public ReportEntry entryOfRound(Obligation obligation) {
        Plan plan = plans.plan(obligation.plan());
        return entry(obligation, rights.enterer(plan, plan.office(obligation.office())), false, null);
    }

    /** The processes of these entries have begun. */
    public void started(Collection<ReportEntry> entries) {
        if (!entries.isEmpty()) {
            store.insert(entries);
        }
    }

    /**
     * Opens an entry beside the office's own report. Nothing changes for the office before it is completed.
     *
     * @param secret only number and date will be registered; the only way for the office itself
     * @throws NotFound when there is no such report, or not for this person
     * @throws Refusal when the person may not, the office has sent, or somebody is at it already
     */
    public ReportEntry open(String obligationId, String user, boolean secret) {
        Obligation obligation = obligations.lock(obligationId).orElseThrow(NotFound::new);
        Group group = rights.enterGroup(obligation, user, secret);
        EntryRights.requireOwed(obligation);
        store.open(obligationId).ifPresent(open -> {
            throw Refusal.of(
                    "Báo cáo này đang được nhập thay (mở ngày %s); hãy xử lý việc “Nhập thay báo cáo” trong danh sách việc cần làm.",
                    VietnamTime.format(VietnamTime.dateOf(open.openedAt())));
        });
        ReportEntry entry = entry(obligation, group, secret, user);
        Instant due = dueDates.dueAfter(LocalDate.now(clock), ENTRY_DAYS);
        ReportEntry started = entry.in(process.start(obligation, entry, due));
        store.insert(List.of(started));
        return started;
    }

    /** An office whose report somebody may begin to enter. */
    public record Enterable(String office, String name) {}

    /** The offices of a round whose paper reports the person may begin to enter now. */
    @Transactional(readOnly = true)
    public List<Enterable> enterable(String planId, String period, String user) {
        Plan plan = plans.plan(planId);
        return rights.enterable(obligations.ofRound(ReportRounds.id(planId, period)), user).stream()
                .map(each ->
                        new Enterable(each.office(), plan.office(each.office()).name()))
                .toList();
    }

    private ReportEntry entry(Obligation obligation, Group group, boolean secret, String by) {
        return new ReportEntry(
                UUID.randomUUID().toString(),
                obligation.id(),
                obligation.roundId(),
                group,
                null,
                ReportEntry.State.DANG_NHAP,
                secret,
                by,
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    // ---- ending without a report ----------------------------------------------------------------------------------

    /** It is not entered: the paper was not what it seemed, or the office has sent by itself. */
    public void skip(String id, String user, String reason) {
        ReportEntry entry = rights.requireMine(id, user);
        Obligation obligation = obligations.get(entry.obligation());
        Plan plan = plans.plan(obligation.plan());
        if (EntryRights.isOwed(obligation) && !plan.office(obligation.office()).hasAccounts()) {
            throw Refusal.of(
                    "%s không có tài khoản nên báo cáo chỉ có thể được nhập thay; nếu đơn vị không phải báo cáo, hãy trình lãnh đạo cơ quan tổng hợp quyết định.",
                    plan.office(obligation.office()).shortName());
        }
        String given = Texts.required(reason, "Lý do không nhập", Texts.COMMENT);
        if (!store.move(id, ReportEntry.State.DANG_NHAP, ReportEntry.State.KHONG_NHAP, given)) {
            throw Conflict.taskGone();
        }
    }

    /** The obligation was sent or settled in another way: nobody needs the entry any more. */
    @EventListener
    void obligationMoves(ObligationMoves moves) {
        if (moves.next() == Status.DA_GUI || moves.next().settled()) {
            store.open(moves.obligations()).forEach(entry -> {
                Obligation obligation = obligations.get(entry.obligation());
                if (!entry.processId().equals(obligation.processId())) {
                    process.end(entry);
                }
                store.move(
                        entry.id(),
                        ReportEntry.State.DANG_NHAP,
                        ReportEntry.State.KHONG_NHAP,
                        moves.next().label());
            });
        }
    }

    // ---- the form -------------------------------------------------------------------------------------------------

    /**
     * What the form of an entry shows: what the office is asked, and what is fixed.
     *
     * @param own the office registers its own secret report
     */
    @Transactional(readOnly = true)
    public Map<String, Object> form(String id) {
        ReportEntry entry = store.find(id).orElseThrow(() -> new IllegalArgumentException("No entry " + id));
        Obligation obligation = obligations.get(entry.obligation());
        var form = new LinkedHashMap<String, Object>();
        form.put("report", officeReport.asked(obligation.plan(), obligation.office(), obligation.period()));
        var fixed = new LinkedHashMap<String, Object>();
        Plan plan = plans.plan(obligation.plan());
        fixed.put("secret", entry.secret());
        fixed.put("open", !entry.secret());
        fixed.put("arrives", !entry.isOwnOf(obligation));
        fixed.put(
                "maySkip",
                !EntryRights.isOwed(obligation)
                        || plan.office(obligation.office()).hasAccounts());
        fixed.put("symbol", officeReport.symbol(plan, obligation.office()));
        fixed.put("today", LocalDate.now(clock));
        form.put("entry", fixed);
        return form;
    }
}
