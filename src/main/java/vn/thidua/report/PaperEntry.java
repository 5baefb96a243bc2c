package vn.thidua.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Document;
import vn.thidua.document.Documents;
import vn.thidua.document.NumberTyped;
import vn.thidua.document.OutsideDocuments;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Settlements;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.domain.ReportContent;

/**
 * What is read off a paper becomes the office's report: fulfilled as of the day on which it arrived. Of a report marked mật
 * number and date are kept and nothing else (office practice 5.9).
 */
@Service
@Transactional
public class PaperEntry {

    static final String ENTERED = "Nhập thay";

    static final String REGISTERED_SECRET = "Ghi văn bản mật";

    private static final int SHORT = 200;

    private static final Set<Role> TOLD = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO, Role.VAN_THU);

    private final EntryStore store;
    private final ReportStore reports;
    private final Obligations obligations;
    private final Settlements settlements;
    private final OfficeReportKind officeReport;
    private final OutsideDocuments outside;
    private final Documents documents;
    private final Notices notices;
    private final EntryRights rights;
    private final Plans plans;
    private final Clock clock;

    PaperEntry(
            EntryStore store,
            ReportStore reports,
            Obligations obligations,
            Settlements settlements,
            OfficeReportKind officeReport,
            OutsideDocuments outside,
            Documents documents,
            Notices notices,
            EntryRights rights,
            Plans plans,
            Clock clock) {
        this.store = store;
        this.reports = reports;
        this.obligations = obligations;
        this.settlements = settlements;
        this.officeReport = officeReport;
        this.outside = outside;
        this.documents = documents;
        this.notices = notices;
        this.rights = rights;
        this.plans = plans;
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

    /**
     * The report is entered: fulfilled as of the day of arrival.
     *
     * @param task the task whose form staged the files
     */
    public void enter(String id, String user, String task, Paper paper) {
        ReportEntry entry = rights.requireMine(id, user);
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
        boolean own = entry.isOwnOf(obligation);
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
        if (!store.entered(entered.recordedAs(document.id()))) {
            throw Conflict.taskGone();
        }
        fulfil(entered, obligation, document);
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
        return entry.isOwnOf(obligation) ? REGISTERED_SECRET : ENTERED;
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
        if (entry.isOwnOf(obligation)) {
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
}
