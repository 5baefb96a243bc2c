package vn.thidua.issuance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachment;
import vn.thidua.document.Attachments;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentView;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationAccess;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.Status;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Office;
import vn.thidua.plan.OfficeKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningChain;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;

/** Tình hình ban hành: what was issued, who below has a plan of his own and who has taken note. */
@Service
@Transactional(readOnly = true)
public class IssuanceDesk {

    private final IssuanceStore store;
    private final IssuanceEntries entries;
    private final Obligations obligations;
    private final ObligationAccess access;
    private final DocumentArchive archive;
    private final Attachments attachments;
    private final SentUpPlans sentUp;
    private final PlanTrees trees;
    private final Plans plans;
    private final People people;
    private final Clock clock;
    private final IssuanceSight sight;

    IssuanceDesk(
            IssuanceStore store,
            IssuanceEntries entries,
            Obligations obligations,
            ObligationAccess access,
            DocumentArchive archive,
            Attachments attachments,
            SentUpPlans sentUp,
            PlanTrees trees,
            Plans plans,
            People people,
            Clock clock,
            IssuanceSight sight) {
        this.store = store;
        this.entries = entries;
        this.obligations = obligations;
        this.access = access;
        this.archive = archive;
        this.attachments = attachments;
        this.sentUp = sentUp;
        this.trees = trees;
        this.plans = plans;
        this.people = people;
        this.clock = clock;
        this.sight = sight;
    }

    /** Something to choose. */
    public record Choice(String id, String name) {}

    /** @param documents as which it may be issued; the plan's own first */
    public record KindChoice(String id, String name, List<Choice> documents) {}

    /**
     * How the offices below stand; every one that owes a plan is in exactly one of onTime, late, undated, missing and
     * notRequired.
     */
    public record Counts(
            int total,
            int issued,
            int onTime,
            int late,
            int undated,
            int missing,
            int overdue,
            int notRequired,
            int toAcknowledge,
            int acknowledged) {

        static Counts of(IssuanceStore.Counts counts) {
            return new Counts(
                    counts.total(),
                    counts.issued(),
                    counts.onTime(),
                    counts.late(),
                    counts.undated(),
                    counts.missing(),
                    counts.overdue(),
                    counts.notRequired(),
                    counts.toAcknowledge(),
                    counts.acknowledged());
        }
    }

    /** One line of the list. */
    public record Line(
            String period,
            String kind,
            String title,
            String officeName,
            boolean ownPlans,
            String status,
            String progress,
            Instant due,
            String number,
            LocalDate dated,
            Counts counts) {}

    /** @param maySendUp whether the person may send the plan up to the parent plan, which waits for it */
    public record Overview(
            boolean mayStart,
            boolean maySendUp,
            boolean seesAll,
            List<KindChoice> kinds,
            List<Choice> phases,
            List<Line> issuances) {}

    /** All issuances of a plan, newest first. */
    public Overview overview(String planId, String user) {
        Plan plan = plans.plan(planId);
        boolean all = access.seesAll(planId, user);
        Map<String, IssuanceStore.Counts> counts = all ? store.counts(planId, clock.instant()) : Map.of();
        List<Issuance> issuances = store.ofPlan(planId);
        Map<String, DocumentArchive.Issued> documents = newest(
                archive.issuedAbout(issuances.stream().map(IssuanceDesk::rootOf).toList()));
        boolean mayStart = mayStart(plan, user);
        return new Overview(
                mayStart,
                mayStart && sentUp.waits(plan),
                all,
                mayStart ? kinds(plan) : List.of(),
                plan.phases().stream()
                        .map(phase -> new Choice(phase.id(), phase.name()))
                        .toList(),
                issuances.stream()
                        .map(issuance -> line(
                                plan,
                                issuance,
                                documents.get(rootOf(issuance)),
                                all ? counts.getOrDefault(issuance.id(), IssuanceStore.Counts.NONE) : null))
                        .toList());
    }

    private Line line(Plan plan, Issuance issuance, DocumentArchive.Issued document, IssuanceStore.Counts counts) {
        Obligation root = obligations.get(rootOf(issuance));
        Optional<IssuanceStore.Entry> entry = document == null ? store.entry(root.id()) : Optional.empty();
        return new Line(
                issuance.period(),
                issuance.kind().label(),
                Issuances.title(plan, issuance.period()),
                plan.office(issuance.office()).name(),
                issuance.ownPlans(),
                root.status().label(),
                progress(root),
                root.dueAt(),
                document != null
                        ? document.number()
                        : entry.map(IssuanceStore.Entry::number).orElse(null),
                document != null
                        ? document.dated()
                        : entry.map(IssuanceStore.Entry::dated).orElse(null),
                counts == null ? null : Counts.of(counts));
    }

    private static String rootOf(Issuance issuance) {
        return Obligation.id(issuance.id(), issuance.office());
    }

    private static List<KindChoice> kinds(Plan plan) {
        return Stream.of(IssuanceKind.values())
                .map(kind -> new KindChoice(
                        kind.code(),
                        kind.label(),
                        Issuances.documents(plan, kind).stream()
                                .sorted(Comparator.comparing((SigningChain chain) ->
                                        !chain.document().equals(plan.ownPlan().document())))
                                .map(chain -> new Choice(chain.document(), chain.title()))
                                .toList()))
                .filter(kind -> !kind.documents().isEmpty())
                .toList();
    }

    /** Whether the person may open an issuance: a specialist of the office that follows the plan. */
    boolean mayStart(Plan plan, String user) {
        return people.worksAs(user, new Group(plan.id(), plan.consolidator(), Role.CHUYEN_VIEN));
    }

    /** @throws Refusal when the person may not open an issuance */
    public void requireStarter(String planId, String user) {
        if (!mayStart(plans.plan(planId), user)) {
            throw new Refusal(
                    "Chỉ chuyên viên của cơ quan theo dõi Kế hoạch mới mở được đợt ban hành; hãy chuyển việc cho người có vai trò phù hợp.");
        }
    }

    // ---- one issuance --------------------------------------------------------------------------------------------

    /**
     * One office.
     *
     * @param kind kind of its obligation: {@code plan} or {@code acknowledgement}
     * @param above short name of the office whose document it follows; null: the issuer
     * @param count of a crowd: how many have a plan
     * @param document id of the issued document for who may read it, null when there is none here
     * @param mayUrge whether the reader may urge it now
     * @param mayEnter whether the reader may record its plan from paper now
     */
    public record Row(
            String office,
            String officeName,
            String kind,
            String above,
            String status,
            String progress,
            Instant due,
            Instant sentAt,
            String number,
            LocalDate dated,
            Integer count,
            String document,
            List<DocumentView.AttachmentInfo> file,
            boolean crowd,
            boolean mayUrge,
            boolean mayEnter) {}

    /** One issuance with the offices that the reader may see, the issuer first. */
    public record Detail(Line issuance, boolean mayUrge, Counts counts, List<Row> offices) {}

    /** @throws NotFound when there is none, or nothing in it for this person */
    public Detail detail(String planId, String period, String user) {
        Plan plan = plans.plan(planId);
        IssuanceSight.Seen seen = sight.seen(plan, period, user);
        Map<String, DocumentArchive.Issued> documents = newest(
                archive.issuedAbout(seen.rows().stream().map(Obligation::id).toList()));
        Map<String, IssuanceStore.Entry> entered =
                store.entriesOf(seen.issuance().id());
        Map<UUID, Attachment> files = files(documents, entered);
        Set<Group> hats = people.groupsOf(user);
        PlanTree tree = trees.of(planId);
        List<Row> rows = seen.rows().stream()
                .map(row -> {
                    DocumentArchive.Issued document = documents.get(row.id());
                    IssuanceStore.Entry entry = entered.get(row.id());
                    Office office = tree.office(row.office());
                    UUID file = document != null ? document.file() : entry == null ? null : entry.file();
                    return new Row(
                            row.office(),
                            office.name(),
                            row.kind(),
                            above(tree, seen.links().get(row.id()), seen.issuance()),
                            row.status().label(),
                            progress(row),
                            row.dueAt(),
                            row.sentAt(),
                            document != null ? document.number() : entry == null ? null : entry.number(),
                            document != null ? document.dated() : entry == null ? null : entry.dated(),
                            entry == null ? null : entry.count(),
                            document == null ? null : document.id(),
                            DocumentView.AttachmentInfo.of(
                                    Stream.ofNullable(files.get(file)).toList()),
                            office.kind() == OfficeKind.NHOM,
                            IssuanceSight.mayUrge(seen, row),
                            mayEnter(plan, office, row, hats));
                })
                .toList();
        Line line = line(plan, seen.issuance(), documents.get(rootOf(seen.issuance())), null);
        return new Detail(line, rows.stream().anyMatch(Row::mayUrge), counted(seen), rows);
    }

    private static String above(PlanTree tree, IssuanceStore.Link link, Issuance issuance) {
        return link.above() == null || link.above().equals(rootOf(issuance))
                ? null
                : tree.office(link.above().substring(link.above().lastIndexOf('/') + 1))
                        .shortName();
    }

    private boolean mayEnter(Plan plan, Office office, Obligation row, Set<Group> hats) {
        boolean open = row.sentAt() == null && !row.status().settled();
        boolean grows = office.kind() == OfficeKind.NHOM && row.status() == Status.HOAN_THANH;
        return row.kind().equals(Issuance.PLAN) && (open || grows) && entries.mayEnter(plan, office, hats);
    }

    private Map<UUID, Attachment> files(
            Map<String, DocumentArchive.Issued> documents, Map<String, IssuanceStore.Entry> entered) {
        List<UUID> ids = Stream.concat(
                        documents.values().stream().map(DocumentArchive.Issued::file),
                        entered.values().stream().map(IssuanceStore.Entry::file))
                .filter(Objects::nonNull)
                .toList();
        return attachments.describe(ids).stream().collect(Collectors.toMap(Attachment::id, Function.identity()));
    }

    private static Map<String, DocumentArchive.Issued> newest(List<DocumentArchive.Issued> documents) {
        var newest = new HashMap<String, DocumentArchive.Issued>();
        documents.forEach(document -> newest.put(document.subject(), document));
        return newest;
    }

    /** A plan that is only not there yet is said so, also of a requested body: the word for reports does not fit. */
    private String progress(Obligation obligation) {
        Progress progress = obligation.progress(clock.instant());
        return progress == Progress.CHUA_CO ? "Chưa có văn bản" : obligation.progressLabel(clock.instant());
    }

    private Counts counted(IssuanceSight.Seen seen) {
        Instant now = clock.instant();
        int onTime = 0;
        int late = 0;
        int undated = 0;
        int missing = 0;
        int overdue = 0;
        int free = 0;
        int toAcknowledge = 0;
        int acknowledged = 0;
        for (Obligation row : seen.rows()) {
            if (seen.links().get(row.id()).above() == null) {
                continue; // the issuer is not one of those who follow
            }
            boolean notRequired = row.sentAt() == null && row.status().notRequired();
            if (row.kind().equals(Issuance.ACKNOWLEDGEMENT)) {
                toAcknowledge += notRequired ? 0 : 1;
                acknowledged += row.sentAt() == null ? 0 : 1;
            } else if (notRequired) {
                free++;
            } else if (row.sentAt() == null) {
                missing++;
                overdue += row.progress(now) == Progress.QUA_HAN ? 1 : 0;
            } else if (row.dueAt() == null) {
                undated++;
            } else if (row.sentAt().isAfter(row.dueAt())) {
                late++;
            } else {
                onTime++;
            }
        }
        return Counts.of(new IssuanceStore.Counts(
                onTime + late + undated + missing + free,
                onTime,
                late,
                undated,
                missing,
                overdue,
                free,
                toAcknowledge,
                acknowledged));
    }
}
