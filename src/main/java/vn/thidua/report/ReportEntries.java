package vn.thidua.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.DueDates;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.Documents;
import vn.thidua.document.NumberTyped;
import vn.thidua.document.OutsideDocuments;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationMoves;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Settlements;
import vn.thidua.obligation.Status;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.domain.ReportContent;

/**
 * Nhập thay: reports that came on paper or by another system, fulfilled as of the day on which they arrived; and reports
 * marked mật, of which number and date are registered and nothing else (office practice 5.9).
 */
@Service
@Transactional
public class ReportEntries {

    static final String ENTERED = "Nhập thay";
    static final String REGISTERED_SECRET = "Ghi văn bản mật";

    /** Working days in which a paper that arrived should be entered (assumed: practice). */
    private static final int ENTRY_DAYS = 3;

    private static final int SHORT = 200;

    private static final Set<Role> TOLD = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO, Role.VAN_THU);

    private final EntryStore store;
    private final ReportStore reports;
    private final ReportRounds rounds;
    private final Obligations obligations;
    private final Settlements settlements;
    private final OfficeReportKind officeReport;
    private final OutsideDocuments outside;
    private final Documents documents;
    private final DocumentArchive archive;
    private final Notices notices;
    private final People people;
    private final EntryRights rights;
    private final Plans plans;
    private final DueDates dueDates;
    private final EntryProcess process;
    private final Clock clock;

    ReportEntries(
            EntryStore store,
            ReportStore reports,
            ReportRounds rounds,
            Obligations obligations,
            Settlements settlements,
            OfficeReportKind officeReport,
            OutsideDocuments outside,
            Documents documents,
            DocumentArchive archive,
            Notices notices,
            People people,
            EntryRights rights,
            Plans plans,
            DueDates dueDates,
            EntryProcess process,
            Clock clock) {
        this.store = store;
        this.reports = reports;
        this.rounds = rounds;
        this.obligations = obligations;
        this.settlements = settlements;
        this.officeReport = officeReport;
        this.outside = outside;
        this.documents = documents;
        this.archive = archive;
        this.notices = notices;
        this.people = people;
        this.rights = rights;
        this.plans = plans;
        this.dueDates = dueDates;
        this.process = process;
        this.clock = clock;
    }

    /**
     * What somebody reads off the paper.
     *
     * @param secret mật: content, scan and signer must be absent
     * @param number number, symbol and date as on the paper, and its scan
     * @param arrivedOn day on which it arrived
     * @param arrivalNumber số đến
     * @param signer as on the paper
     */
    public record Paper(
            boolean secret,
            NumberTyped number,
            LocalDate arrivedOn,
            String arrivalNumber,
            String signer,
            String signerTitle,
            JsonNode content) {}

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

    // ---- entering ------------------------------------------------------------------------------------------------

    /**
     * The report is entered: fulfilled as of the day of arrival.
     *
     * @param task the task whose form staged the files
     */
    public void enter(String id, String user, String task, Paper paper) {
        ReportEntry entry = requireMine(id, user);
        Obligation obligation = obligations.get(entry.obligation());
        if (entry.processId().equals(obligation.processId())) {
            enter(entry, user, task, paper);
        } else {
            // nobody of the office sends meanwhile; then its own work ends
            settlements.settle(obligation, user, null, () -> enter(entry, user, task, paper));
        }
    }

    private void enter(ReportEntry entry, String user, String task, Paper paper) {
        Obligation obligation = obligations.get(entry.obligation());
        EntryRights.requireOwed(obligation);
        boolean own = isOwn(entry, obligation);
        if (entry.secret() && !paper.secret()) {
            throw new Refusal(
                    "Việc này mở cho văn bản mật nên chỉ ghi số, ngày; hãy chọn “Không nhập” nếu văn bản không phải là mật.");
        }
        LocalDate arrivedOn = own ? paper.number().date() : paper.arrivedOn();
        Arrival.require(paper.number().date(), arrivedOn, LocalDate.now(clock));
        ReportEntry entered = new ReportEntry(
                entry.id(),
                entry.obligation(),
                entry.round(),
                entry.enterGroup(),
                entry.processId(),
                ReportEntry.State.DA_NHAP,
                paper.secret(),
                entry.openedBy(),
                entry.openedAt(),
                null,
                arrivedOn,
                own ? null : Texts.required(paper.arrivalNumber(), "Số đến", SHORT),
                signer(paper, paper.signer(), "Người ký"),
                signer(paper, paper.signerTitle(), "Chức vụ người ký"),
                user,
                clock.instant());
        Document document = record(entered, obligation, task, paper);
        if (!store.entered(with(entered, document.id()))) {
            throw Conflict.taskGone();
        }
        fulfil(entered, obligation, document);
    }

    private static ReportEntry with(ReportEntry entry, String document) {
        return new ReportEntry(
                entry.id(),
                entry.obligation(),
                entry.round(),
                entry.enterGroup(),
                entry.processId(),
                entry.state(),
                entry.secret(),
                entry.openedBy(),
                entry.openedAt(),
                document,
                entry.arrivedOn(),
                entry.arrivalNumber(),
                entry.signer(),
                entry.signerTitle(),
                entry.enteredBy(),
                entry.enteredAt());
    }

    private static boolean isOwn(ReportEntry entry, Obligation obligation) {
        return entry.enterGroup().office().equals(obligation.office());
    }

    private static String signer(Paper paper, String text, String label) {
        if (!paper.secret()) {
            return Texts.required(text, label, SHORT);
        }
        if (text != null && !text.isBlank()) {
            throw secretHasNothingElse();
        }
        return null;
    }

    private static Refusal secretHasNothingElse() {
        return new Refusal(
                "Văn bản mật chỉ ghi số, ngày; hãy bỏ nội dung, số liệu, người ký và mọi tệp đính kèm rồi gửi lại.");
    }

    private Document record(ReportEntry entry, Obligation obligation, String task, Paper paper) {
        var about = new OutsideDocuments.About(
                obligation.plan(),
                plans.plan(obligation.plan()).reporting().document(),
                obligation.id(),
                obligation.period(),
                obligation.office());
        if (!paper.secret()) {
            return outside.record(
                    about,
                    officeReport.toldBy(paper.content(), paper.number().attachment()),
                    paper.number(),
                    entry.enteredBy(),
                    task,
                    ENTERED,
                    said(entry));
        }
        if (!officeReport.isEmpty(paper.content()) || paper.number().attachment() != null) {
            throw secretHasNothingElse();
        }
        return outside.recordSecret(
                about, paper.number(), entry.enteredBy(), task, action(entry, obligation), said(entry));
    }

    private static String action(ReportEntry entry, Obligation obligation) {
        return isOwn(entry, obligation) ? REGISTERED_SECRET : ENTERED;
    }

    /** What the paper and the register say beside number and date. */
    private static String said(ReportEntry entry) {
        String arrived = entry.arrivalNumber() == null
                ? ""
                : "; đến ngày %s, số đến %s".formatted(VietnamTime.format(entry.arrivedOn()), entry.arrivalNumber());
        String signed = entry.signer() == null ? "" : "; người ký: " + entry.signerTitle() + " " + entry.signer();
        return (entry.secret() ? " (văn bản mật)" : "") + arrived + signed;
    }

    private void fulfil(ReportEntry entry, Obligation obligation, Document document) {
        Instant endOfDay = VietnamTime.endOf(entry.arrivedOn());
        Instant now = clock.instant();
        Instant sentAt = endOfDay.isAfter(now) ? now : endOfDay;
        reports.insert(
                new Submission(
                        obligation.id(),
                        reports.nextVersion(obligation.id()),
                        obligation.roundId(),
                        obligation.office(),
                        document.id(),
                        sentAt,
                        entry.enteredBy(),
                        Submission.State.DA_TIEP_NHAN,
                        entry.secret() ? ReportContent.NOTHING : officeReport.read(document.content()),
                        null),
                obligation.plan());
        obligations.entered(
                obligation.id(),
                entry.enteredBy(),
                sentAt,
                action(entry, obligation),
                document.reference().full()
                        + (entry.arrivalNumber() == null ? "" : ", đến ngày " + VietnamTime.format(entry.arrivedOn())));
        documents.letRead(
                document.id(),
                Stream.of(
                                plans.plan(obligation.plan()).reporting().consolidator(),
                                entry.enterGroup().office())
                        .distinct()
                        .toList());
        tellOffice(entry, obligation, document);
    }

    private void tellOffice(ReportEntry entry, Obligation obligation, Document document) {
        if (isOwn(entry, obligation)) {
            return;
        }
        Plan plan = plans.plan(obligation.plan());
        notices.raise(
                obligation.plan(),
                List.of(obligation.office()),
                TOLD,
                obligation.id(),
                "entered",
                LocalDate.now(clock),
                "%s đã nhập thay báo cáo %s ngày %s (đến ngày %s) của đơn vị; nếu không đúng, hãy gửi ý kiến ở trang Báo cáo và văn bản đến."
                        .formatted(
                                plan.office(entry.enterGroup().office()).name(),
                                document.reference().full(),
                                VietnamTime.format(document.reference().dated()),
                                VietnamTime.format(entry.arrivedOn())));
    }

    /** It is not entered: the paper was not what it seemed, or the office has sent by itself. */
    public void skip(String id, String user, String reason) {
        ReportEntry entry = requireMine(id, user);
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

    private ReportEntry requireMine(String id, String user) {
        ReportEntry entry = store.find(id).orElseThrow(() -> new IllegalArgumentException("No entry " + id));
        if (!people.worksAs(user, entry.enterGroup())) {
            throw new Refusal(
                    "Bạn không được giao nhập thay báo cáo này; hãy chuyển việc cho người có vai trò phù hợp.");
        }
        return entry;
    }

    // ---- objections ----------------------------------------------------------------------------------------------

    /** Whether the office can still object to what was entered for it. */
    boolean mayObject(Obligation obligation) {
        return inForce(obligation)
                .filter(entry -> !isOwn(entry, obligation))
                .filter(entry -> rounds.get(obligation.roundId()).consolidatedAt() == null)
                .isPresent();
    }

    private Optional<ReportEntry> inForce(Obligation obligation) {
        return obligation.status() == Status.HOAN_THANH
                ? store.inForce(List.of(obligation.id())).stream().findFirst()
                : Optional.empty();
    }

    /**
     * The entry in force, as long as it can be taken back: until the consolidated report has gone out.
     *
     * @throws Refusal when there is none, or it is too late
     */
    ReportEntry requireObjectionable(Obligation obligation) {
        ReportEntry entry = inForce(obligation)
                .filter(found -> !isOwn(found, obligation))
                .orElseThrow(
                        () -> new Refusal(
                                "Báo cáo này không do cơ quan khác nhập thay nên không có gì để nêu ý kiến; hãy dùng đính chính nếu cần sửa."));
        if (rounds.get(obligation.roundId()).consolidatedAt() != null) {
            throw new Refusal(
                    "Báo cáo tổng hợp đã gửi cấp trên nên không rút báo cáo nhập thay được nữa; hãy gửi báo cáo đính chính nếu cần sửa.");
        }
        return entry;
    }

    /** The newest entry of the obligation that was completed, also one that was taken back. */
    Optional<ReportEntry> entryOf(Obligation obligation) {
        return store.of(obligation.id()).stream()
                .filter(entry -> entry.document() != null)
                .findFirst();
    }

    /** Number and date of what was entered. */
    String numberOf(ReportEntry entry) {
        Document.Reference reference = archive.get(entry.document()).reference();
        return reference.full() + " ngày " + VietnamTime.format(reference.dated());
    }

    /** The entry was wrong: it stays as withdrawn, and the office owes its report again, beginning with what was entered. */
    void takeBack(Obligation obligation, String user, String reason) {
        ReportEntry entry = requireObjectionable(obligation);
        if (!store.move(entry.id(), ReportEntry.State.DA_NHAP, ReportEntry.State.DA_RUT, reason)) {
            throw Conflict.taskGone();
        }
        outside.takeBack(entry.document(), user, reason);
        reports.withdrawn(obligation.id());
        obligations.entryTakenBack(obligation.id(), user, reason);
        obligations.started(Map.of(obligation.id(), process.startAgain(obligations.get(obligation.id()))));
    }

    // ---- looking -------------------------------------------------------------------------------------------------

    /** Those of the obligations that were entered, by obligation: one statement, however many they are. */
    @Transactional(readOnly = true)
    Map<String, ReportEntry> among(Collection<String> ids) {
        return store.inForce(ids).stream().collect(Collectors.toMap(ReportEntry::obligation, Function.identity()));
    }

    /** What was entered, by document. */
    @Transactional(readOnly = true)
    Map<String, ReportEntry> byDocument(String obligation) {
        return store.of(obligation).stream()
                .filter(entry -> entry.document() != null)
                .collect(Collectors.toMap(ReportEntry::document, Function.identity()));
    }

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
        fixed.put("arrives", !isOwn(entry, obligation));
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
