package vn.thidua.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachments;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentAuthors;
import vn.thidua.document.DocumentDesk;
import vn.thidua.document.DocumentEvent;
import vn.thidua.document.DocumentView;
import vn.thidua.document.Documents;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.RoundCount;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.DutyMode;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;

/**
 * What a person may look up about reports: an office its own, the consolidator and whoever follows the plan all of them.
 */
@Service
@Transactional(readOnly = true)
public class ReportDesk {

    private final Reports reports;
    private final Corrections corrections;
    private final EnteredReports entries;
    private final EntryRights entryRights;
    private final ReportRounds rounds;
    private final Obligations obligations;
    private final Documents documents;
    private final DocumentArchive archive;
    private final DocumentDesk documentDesk;
    private final DocumentAuthors authors;
    private final Attachments attachments;
    private final People people;
    private final Plans plans;
    private final Clock clock;

    ReportDesk(
            Reports reports,
            Corrections corrections,
            EnteredReports entries,
            EntryRights entryRights,
            ReportRounds rounds,
            Obligations obligations,
            Documents documents,
            DocumentArchive archive,
            DocumentDesk documentDesk,
            DocumentAuthors authors,
            Attachments attachments,
            People people,
            Plans plans,
            Clock clock) {
        this.reports = reports;
        this.corrections = corrections;
        this.entries = entries;
        this.entryRights = entryRights;
        this.rounds = rounds;
        this.obligations = obligations;
        this.documents = documents;
        this.archive = archive;
        this.documentDesk = documentDesk;
        this.authors = authors;
        this.attachments = attachments;
        this.people = people;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * One office's report in a list.
     *
     * @param requested the plan requests the report of this office and does not order it
     * @param coordinating another office's report, in which one of the person's offices only coordinates
     * @param nil whether the report that counts says that there is nothing to report
     * @param source where it comes from when the office did not send it here, null otherwise
     * @param supplementDue day by which the supplement is to be sent, null when none was asked for
     */
    public record Row(
            String period,
            String office,
            String officeName,
            boolean requested,
            boolean coordinating,
            String status,
            String progress,
            boolean nil,
            Instant due,
            LocalDate supplementDue,
            Instant sentAt,
            boolean mayWithdraw,
            String source) {}

    /** One round with its counters. */
    public record RoundRow(
            String period, Instant openedAt, Instant due, Instant closesAt, Instant consolidatedAt, RoundCount count) {}

    /**
     * One version as it was sent, with the signed and stamped copy.
     *
     * @param kind Lần gửi, Bổ sung, Đính chính
     * @param reason why it was sent after the acceptance, null for the report itself
     * @param current whether it is the one that counts
     * @param paper null for what was sent here
     */
    public record VersionRow(
            int version,
            String kind,
            String reason,
            boolean nil,
            boolean current,
            Instant sentAt,
            String sentBy,
            String state,
            String number,
            LocalDate dated,
            List<DocumentView.AttachmentInfo> issuedCopy,
            PaperRow paper) {}

    /**
     * What is known of a version that came on paper.
     *
     * @param by office that entered it
     * @param arrivedOn day that decides whether it is on time
     */
    public record PaperRow(
            String source, String by, LocalDate arrivedOn, String arrivalNumber, String signer, String signerTitle) {}

    /**
     * What the person may do about a report that comes, or came, on paper.
     *
     * @param mayEnter enter it for the office
     * @param mayRegisterSecret register number and date of the own office's secret report
     * @param mayObject object to what was entered for the own office
     */
    public record PaperOffer(boolean mayEnter, boolean mayRegisterSecret, boolean mayObject) {}

    /** The supplement or correction that is under way. */
    public record CorrectionRow(
            String kind, String reason, String status, String startedBy, Instant startedAt, boolean mayWithdraw) {}

    /**
     * One office's report with its content and story.
     *
     * @param mayCorrect whether the person may begin a supplement or a correction now
     * @param correction the one under way, null when there is none
     */
    public record Detail(
            Row report,
            DocumentView view,
            DocumentDesk.SignatureView signature,
            List<VersionRow> versions,
            boolean mayCorrect,
            CorrectionRow correction,
            List<DocumentEvent> trace,
            List<Event> history,
            PaperOffer paper) {

        /** One step of the obligation. */
        public record Event(Instant at, String by, String action, String note) {}
    }

    /** Whether the person may see all offices' reports of the plan, which decides what the page offers. */
    public boolean seesAll(String plan, String user) {
        return reports.seesAll(plan, user);
    }

    /** The reports of the person's own offices, newest period first, then those in which they coordinate. */
    public List<Row> own(String plan, String user) {
        Set<Group> hats = hats(user);
        Set<String> offices = hats.stream()
                .filter(group -> group.plan().equals(plan))
                .map(group -> group.office())
                .collect(Collectors.toCollection(TreeSet::new));
        return rows(
                Stream.concat(
                                offices.stream().flatMap(office -> obligations.ofOffice(plan, office).stream()),
                                offices.stream().flatMap(office -> obligations.coordinatedBy(plan, office).stream()))
                        .filter(obligation -> obligation.kind().equals(ReportRound.KIND))
                        .distinct()
                        .toList(),
                hats);
    }

    /** All rounds of the plan, newest first. */
    public List<RoundRow> rounds(String plan, String user) {
        requireSeesAll(plan, user);
        return rounds.ofPlan(plan).stream()
                .map(round -> new RoundRow(
                        round.period(),
                        round.openedAt(),
                        round.dueAt(),
                        round.closesAt(),
                        round.consolidatedAt(),
                        obligations.count(round.id())))
                .toList();
    }

    /** How every office of a round stands. */
    public List<Row> ofRound(String plan, String period, String user) {
        requireSeesAll(plan, user);
        return rows(obligations.ofRound(ReportRounds.id(plan, period)), hats(user));
    }

    /** One office's report: the version that counts, all versions, and what was said. */
    public Detail report(String plan, String period, String office, String user) {
        Obligation obligation = obligations
                .find(Obligation.id(ReportRounds.id(plan, period), office))
                .filter(found -> reports.sees(found, user))
                .orElseThrow(NotFound::new);
        Set<Group> hats = hats(user);
        List<Submission> versions = reports.versions(obligation.id());
        Optional<Submission> current = reports.current(obligation.id());
        Map<String, Correction> known = corrections.of(obligation.id()).stream()
                .collect(Collectors.toMap(Correction::id, each -> each, (a, b) -> a, LinkedHashMap::new));
        Optional<Correction> open =
                known.values().stream().filter(each -> each.closedAt() == null).findFirst();
        boolean writes = SentReports.writesFor(obligation, hats);
        boolean inside = inside(obligation, hats);
        boolean story = reports.seesInside(obligation, user);
        Map<String, Document> byId = versions.stream()
                .map(Submission::document)
                .distinct()
                .collect(Collectors.toMap(id -> id, archive::get));
        Optional<Document> sent = current.map(submission -> byId.get(submission.document()));
        Map<String, ReportEntry> entered = entries.byDocument(obligation.id());
        return new Detail(
                row(
                        obligation,
                        hats,
                        current.filter(version -> version.content().nil()).isPresent(),
                        entries.among(List.of(obligation.id())).get(obligation.id())),
                sent.map(each -> view(each, inside)).orElse(null),
                sent.map(documentDesk::signature).orElse(null),
                versions.stream()
                        .map(version -> version(
                                version,
                                known.get(version.correction()),
                                current.filter(each -> each.version() == version.version())
                                        .isPresent(),
                                byId.get(version.document()).reference(),
                                entered.get(version.document())))
                        .toList(),
                writes && open.isEmpty() && corrections.accepted(obligation) && rounds.movementRuns(plan),
                open.map(each -> correction(each, writes)).orElse(null),
                Stream.concat(Stream.of(obligation.id()), known.keySet().stream())
                        .filter(subject -> story)
                        .flatMap(subject -> archive
                                .latest(subject, plans.plan(plan).reporting().document())
                                .stream())
                        .flatMap(document -> (inside ? archive.story(document) : archive.history(document)).stream())
                        .toList(),
                obligations.history(obligation.id()).stream()
                        .filter(event -> story)
                        .map(event -> new Detail.Event(
                                event.at(),
                                event.actor() == null ? "Hệ thống" : people.nameOf(event.actor()),
                                event.action(),
                                event.note()))
                        .toList(),
                offer(obligation, hats));
    }

    private PaperOffer offer(Obligation obligation, Set<Group> hats) {
        Optional<EntryRights.Offer> offer = entryRights.offer(obligation, hats);
        return new PaperOffer(
                offer.filter(EntryRights.Offer.NHAP_THAY::equals).isPresent(),
                offer.filter(EntryRights.Offer.VAN_BAN_MAT::equals).isPresent(),
                SentReports.writesFor(obligation, hats) && entries.mayObject(obligation));
    }

    /** Whether somebody works in the office, or follows the plan: then he reads who had the text and wrote what. */
    private static boolean inside(Obligation obligation, Set<Group> hats) {
        return hats.stream()
                .anyMatch(hat -> hat.plan().equals(obligation.plan())
                        && (hat.role() == Role.GIAM_SAT || hat.office().equals(obligation.office())));
    }

    private Set<Group> hats(String user) {
        return people.groupsOf(user);
    }

    private void requireSeesAll(String plan, String user) {
        if (!reports.seesAll(plan, user)) {
            throw new NotAllowed("Chỉ cơ quan tổng hợp và người theo dõi xem được báo cáo của mọi đơn vị.");
        }
    }

    private CorrectionRow correction(Correction correction, boolean mayWithdraw) {
        return new CorrectionRow(
                correction.kind().label(),
                correction.reason(),
                correction.state().label(),
                people.nameOf(correction.startedBy()),
                correction.startedAt(),
                mayWithdraw);
    }

    /** @param correction null for the report itself */
    private VersionRow version(
            Submission submission,
            Correction correction,
            boolean current,
            Document.Reference reference,
            ReportEntry entry) {
        return new VersionRow(
                submission.version(),
                ReportVersions.kindOf(submission),
                correction == null ? null : correction.reason(),
                submission.content().nil(),
                current,
                submission.sentAt(),
                people.nameOf(submission.sentBy()),
                submission.state().label(),
                reference.full(),
                reference.dated(),
                DocumentView.AttachmentInfo.of(
                        attachments.describe(reference.secret() ? List.of() : List.of(reference.file()))),
                entry == null ? null : paper(entry));
    }

    private PaperRow paper(ReportEntry entry) {
        Plan plan = plans.plan(entry.enterGroup().plan());
        return new PaperRow(
                entry.source(),
                plan.office(entry.enterGroup().office()).name(),
                entry.arrivedOn(),
                entry.arrivalNumber(),
                entry.signer(),
                entry.signerTitle());
    }

    /** With who wrote what only for the office's own people; a document marked mật has no content to be read. */
    private DocumentView view(Document document, boolean inside) {
        DocumentView view = documents.view(document);
        return inside && document.content() != null ? authors.named(document, view) : view;
    }

    private List<Row> rows(List<Obligation> found, Set<Group> hats) {
        List<String> ids = found.stream().map(Obligation::id).toList();
        Set<String> nil = reports.nilAmong(ids);
        Map<String, ReportEntry> entered = entries.among(ids);
        return found.stream()
                .map(obligation -> row(obligation, hats, nil.contains(obligation.id()), entered.get(obligation.id())))
                .toList();
    }

    private Row row(Obligation obligation, Set<Group> hats, boolean nil, ReportEntry entry) {
        Plan plan = plans.plan(obligation.plan());
        return new Row(
                obligation.period(),
                obligation.office(),
                plan.office(obligation.office()).name(),
                obligation.mode() == DutyMode.DE_NGHI,
                hats.stream().noneMatch(hat -> hat.office().equals(obligation.office())),
                obligation.status().label(),
                obligation.progressLabel(clock.instant()),
                nil,
                obligation.dueAt(),
                obligation.supplementDue(),
                obligation.sentAt(),
                Reports.mayWithdraw(obligation, hats),
                entry == null ? null : entry.source());
    }
}
