package vn.thidua.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachments;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentStatus;
import vn.thidua.document.DocumentView;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Reporting;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.report.domain.ReportDifference;
import vn.thidua.report.domain.ReportSubject;
import vn.thidua.report.domain.RoundSubject;

/**
 * Versions beside each other: a correction beside what it corrects, and số liệu bổ sung: what came in since a consolidated
 * report was drawn up, beside the figures that it was signed with.
 */
@Service
@Transactional(readOnly = true)
public class ReportVersions {

    private final ReportStore store;
    private final VersionStore versions;
    private final CorrectionStore corrections;
    private final ReportRounds rounds;
    private final Reports reports;
    private final Consolidation consolidation;
    private final ConsolidatedReportKind kind;
    private final DocumentArchive archive;
    private final Attachments attachments;
    private final Plans plans;

    ReportVersions(
            ReportStore store,
            VersionStore versions,
            CorrectionStore corrections,
            ReportRounds rounds,
            Reports reports,
            Consolidation consolidation,
            ConsolidatedReportKind kind,
            DocumentArchive archive,
            Attachments attachments,
            Plans plans) {
        this.store = store;
        this.versions = versions;
        this.corrections = corrections;
        this.rounds = rounds;
        this.reports = reports;
        this.consolidation = consolidation;
        this.kind = kind;
        this.archive = archive;
        this.attachments = attachments;
        this.plans = plans;
    }

    /**
     * Số liệu bổ sung of a round.
     *
     * @param mayMakeVersion whether the person may have a further version drawn up now
     */
    public record Supplementary(boolean mayMakeVersion, List<Upward> reports) {}

    /**
     * One report upward, compared with what the offices' reports say now.
     *
     * @param document key in {@code signing.<kind>} of the plan
     * @param issued whether a version was issued, so that there is something to compare with
     * @param underWay whether a further version is being drawn up
     * @param changes what came in since the newest issued version was drawn up
     * @param totals consolidated values that are others now
     */
    public record Upward(
            String document,
            String to,
            boolean issued,
            boolean underWay,
            List<Version> versions,
            List<OfficeChange> changes,
            List<TotalChange> totals) {}

    /** @param id of the document, to be read with its own figures */
    public record Version(
            int version,
            String id,
            String status,
            String number,
            LocalDate dated,
            Instant issuedAt,
            List<DocumentView.AttachmentInfo> issuedCopy) {}

    /**
     * @param kind Lần gửi, Bổ sung, Đính chính
     * @param versionBefore version that the consolidated report knows, null: none
     * @param version version that counts now, null: none any more
     */
    public record OfficeChange(
            String office,
            String officeName,
            String kind,
            String reason,
            Integer versionBefore,
            Integer version,
            String number,
            Instant sentAt,
            List<ReportDifference.Change> values) {}

    /** @param signed as the consolidated report says it */
    public record TotalChange(String table, String name, String unit, String column, String signed, String now) {}

    // ---- corrections ---------------------------------------------------------------------------------------------

    /** The version that the correction sent last. */
    public Submission latestOf(Correction correction) {
        return store.latestOfCorrection(correction.id()).orElseThrow();
    }

    /** What a version of a correction says otherwise than the version that counts. */
    public List<ReportDifference.Change> changesBy(Correction correction, Submission sent) {
        Plan plan = plans.plan(correction.plan());
        return new ReportDifference(plan, plan.office(correction.office()))
                .between(
                        store.current(correction.obligation())
                                .map(Submission::content)
                                .orElse(null),
                        sent.content());
    }

    // ---- consolidated reports ------------------------------------------------------------------------------------

    /** @throws NotAllowed when the person may not read every office's report */
    public Supplementary supplementary(String planId, String period, String user) {
        if (!reports.seesAll(planId, user)) {
            throw new NotAllowed("Chỉ cơ quan tổng hợp và người theo dõi xem được số liệu bổ sung.");
        }
        ReportRound round = rounds.find(ReportRounds.id(planId, period)).orElseThrow(NotFound::new);
        List<Upward> upward = of(round);
        return new Supplementary(
                reports.consolidates(planId, user) && upward.stream().anyMatch(ReportVersions::mayFollow), upward);
    }

    /** Whether a further version of the report can be drawn up now. */
    static boolean mayFollow(Upward report) {
        return report.issued() && !report.underWay() && !report.changes().isEmpty();
    }

    /** Every report upward of the round. */
    List<Upward> of(ReportRound round) {
        Plan plan = plans.plan(round.plan());
        Consolidation.Result now = consolidation.of(round);
        return plan.reporting().upward().stream()
                .map(row -> upward(plan, round, row, now))
                .toList();
    }

    private Upward upward(Plan plan, ReportRound round, Reporting.Upward row, Consolidation.Result now) {
        List<Document> documents = IntStream.rangeClosed(1, versions.newest(round.id(), row.document()))
                .mapToObj(version -> archive.latest(new RoundSubject(round.id(), version).id(), row.document()))
                .flatMap(Optional::stream)
                .toList();
        Document signed = null;
        for (Document document : documents) {
            signed = issued(document) ? document : signed;
        }
        boolean underWay = !documents.isEmpty() && !issued(documents.get(documents.size() - 1));
        String to = plan.namesOf(row.to());
        List<Version> shown = documents.stream().map(this::version).toList();
        if (signed == null) {
            return new Upward(row.document(), to, false, underWay, shown, List.of(), List.of());
        }
        ConsolidatedReportKind.Kept kept = kind.kept(signed.content());
        return new Upward(
                row.document(),
                to,
                true,
                underWay,
                shown,
                changes(plan, round, known(round, signed, kept), now.versions()),
                totals(kept.computed(), now.tables()));
    }

    private static boolean issued(Document document) {
        return document.status() == DocumentStatus.DA_BAN_HANH;
    }

    private Version version(Document document) {
        Document.Reference reference = document.reference();
        return new Version(
                RoundSubject.of(document.subject()).version(),
                document.id(),
                document.status().label(),
                reference == null ? null : reference.full(),
                reference == null ? null : reference.dated(),
                reference == null ? null : reference.issuedAt(),
                reference == null
                        ? List.of()
                        : DocumentView.AttachmentInfo.of(attachments.describe(List.of(reference.file()))));
    }

    /** The versions that a report was computed from; an old one does not say, so what was sent before its issue counts. */
    private Map<String, Integer> known(ReportRound round, Document signed, ConsolidatedReportKind.Kept kept) {
        return kept.versions() != null
                ? kept.versions()
                : store.versionsSentBefore(round.id(), signed.reference().issuedAt());
    }

    private List<OfficeChange> changes(
            Plan plan, ReportRound round, Map<String, Integer> known, Map<String, Integer> now) {
        Set<String> offices = new TreeSet<>(known.keySet());
        offices.addAll(now.keySet());
        offices.removeIf(office -> Objects.equals(known.get(office), now.get(office)));
        if (offices.isEmpty()) {
            return List.of();
        }
        Map<String, List<Submission>> sent =
                store.versions(round.id(), offices).stream().collect(Collectors.groupingBy(Submission::office));
        return offices.stream()
                .map(office -> change(
                        plan,
                        plan.office(office),
                        sent.getOrDefault(office, List.of()),
                        known.get(office),
                        now.get(office)))
                .toList();
    }

    private OfficeChange change(Plan plan, Office office, List<Submission> sent, Integer known, Integer now) {
        Submission before = numbered(sent, known);
        Submission after = numbered(sent, now);
        if (after == null) {
            return new OfficeChange(office.id(), office.name(), "Đã rút lại", null, known, null, null, null, List.of());
        }
        Optional<Correction> correction =
                Optional.ofNullable(after.correction()).flatMap(corrections::find);
        return new OfficeChange(
                office.id(),
                office.name(),
                kindOf(after),
                correction.map(Correction::reason).orElse(null),
                known,
                now,
                archive.get(after.document()).reference().full(),
                after.sentAt(),
                new ReportDifference(plan, office).between(before == null ? null : before.content(), after.content()));
    }

    /** What kind of version it is, as lists say it. */
    static String kindOf(Submission submission) {
        return submission.correction() == null
                ? "Lần gửi"
                : ReportSubject.of(submission.correction()).correction().label();
    }

    private static Submission numbered(List<Submission> sent, Integer version) {
        return version == null
                ? null
                : sent.stream()
                        .filter(each -> each.version() == version)
                        .findFirst()
                        .orElse(null);
    }

    /** Cells of figures and awards that are others now; how the offices stand is another matter. */
    private static List<TotalChange> totals(List<DocumentView.Table> signed, List<DocumentView.Table> now) {
        var changes = new ArrayList<TotalChange>();
        for (DocumentView.Table table : now) {
            if (table.title().equals(Consolidation.OFFICES)) {
                continue;
            }
            Map<String, List<String>> before = signed.stream()
                    .filter(each -> each.title().equals(table.title()))
                    .flatMap(each -> each.rows().stream())
                    .collect(Collectors.toMap(row -> row.get(0), row -> row, (first, second) -> first));
            table.rows()
                    .forEach(row -> cells(table, row, before.getOrDefault(row.get(0), List.of()))
                            .forEach(changes::add));
        }
        return changes;
    }

    private static Stream<TotalChange> cells(DocumentView.Table table, List<String> row, List<String> before) {
        int unit = table.columns().indexOf(Consolidation.UNIT);
        return IntStream.range(1, row.size())
                .filter(column -> !row.get(column).equals(column < before.size() ? before.get(column) : ""))
                .mapToObj(column -> new TotalChange(
                        table.title(),
                        row.get(0),
                        unit < 0 ? "" : row.get(unit),
                        table.columns().get(column),
                        column < before.size() ? before.get(column) : "",
                        row.get(column)));
    }
}
