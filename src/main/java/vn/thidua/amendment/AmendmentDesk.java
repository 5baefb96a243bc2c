package vn.thidua.amendment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachment;
import vn.thidua.document.Attachments;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentView;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanChange;
import vn.thidua.plan.PlanDates;
import vn.thidua.plan.PlanVersion;
import vn.thidua.plan.PlanVersions;
import vn.thidua.plan.Plans;

/** What people see of proposals, gatherings and the versions of the plan: on their page and in the forms. */
@Service
@Transactional(readOnly = true)
public class AmendmentDesk {

    private static final int LISTED = 500;

    private final AmendmentStore store;
    private final AmendmentRights rights;
    private final Gatherings gatherings;
    private final PlanVersions versions;
    private final Plans plans;
    private final People people;
    private final Attachments attachments;
    private final DocumentArchive documents;
    private final Clock clock;

    AmendmentDesk(
            AmendmentStore store,
            AmendmentRights rights,
            Gatherings gatherings,
            PlanVersions versions,
            Plans plans,
            People people,
            Attachments attachments,
            DocumentArchive documents,
            Clock clock) {
        this.store = store;
        this.rights = rights;
        this.gatherings = gatherings;
        this.versions = versions;
        this.plans = plans;
        this.people = people;
        this.attachments = attachments;
        this.documents = documents;
        this.clock = clock;
    }

    /** Something to choose. */
    public record Choice(String id, String name) {}

    /** One date of the plan, as a form offers it. */
    public record DateChoice(String id, String name, String present, boolean yearly) {}

    /**
     * One proposal.
     *
     * @param status where it is: waiting, in a gathering, or its outcome
     * @param gathering title of the gathering, null while it waits
     */
    public record Row(
            UUID id,
            String office,
            String officeName,
            String raisedBy,
            Instant raisedAt,
            String concerns,
            String text,
            String wish,
            List<DocumentView.AttachmentInfo> files,
            String gathering,
            String comment,
            String suggested,
            String outcome,
            String outcomeName,
            String status,
            String reply) {}

    /**
     * One gathering.
     *
     * @param changes what the amendment changes, in words; empty when it changes nothing
     * @param mayCorrect whether the person may still correct that
     */
    public record GatheringRow(
            String id,
            String title,
            String status,
            int proposals,
            Instant openedAt,
            String openedBy,
            Instant decidedAt,
            List<String> changes,
            List<PlanChange> entered,
            boolean mayCorrect) {}

    /**
     * Everything that the page shows.
     *
     * @param offices for which the person may raise something
     * @param own proposals of the person's offices
     * @param all proposals of the plan, empty for who may not read them
     */
    public record Page(
            boolean known,
            String inbox,
            List<Choice> offices,
            List<DateChoice> dates,
            boolean mayGather,
            boolean seesAll,
            List<Row> own,
            List<Row> all,
            List<GatheringRow> gatherings) {}

    /** The page "Đề xuất, kiến nghị" as the person sees it. */
    public Page page(String planId, String user) {
        Plan plan = plans.plan(planId);
        if (plan.amendment() == null) {
            return new Page(false, null, List.of(), List.of(), false, false, List.of(), List.of(), List.of());
        }
        boolean all = rights.seesAll(planId, user);
        List<Proposal> seen = all ? store.ofPlan(planId, LISTED) : List.of();
        List<Gathering> gathered = store.gatherings(planId, LISTED);
        boolean gathers = rights.gathers(planId, user);
        Map<String, Long> counts = seen.stream()
                .filter(each -> each.gathering() != null)
                .collect(Collectors.groupingBy(Proposal::gathering, Collectors.counting()));
        return new Page(
                true,
                plan.office(plan.amendment().inbox()).name(),
                rights.raisesFor(planId, user).stream()
                        .map(office -> new Choice(office.id(), office.name()))
                        .toList(),
                dates(plan),
                gathers,
                all,
                rows(plan, gathered, store.ofOffices(planId, rights.officesOf(planId, user), LISTED)),
                rows(plan, gathered, seen),
                all
                        ? gathered.stream()
                                .map(each -> row(plan, each, counts.getOrDefault(each.id(), 0L), gathers))
                                .toList()
                        : List.of());
    }

    private GatheringRow row(Plan plan, Gathering gathering, long proposals, boolean gathers) {
        Plan before = gathering.version() == null ? plan : versions.asOf(plan.id(), gathering.version() - 1);
        boolean amending = gathering.status() == GatheringStatus.DANG_DIEU_CHINH
                && !gathering.changes().isEmpty();
        return new GatheringRow(
                gathering.id(),
                gathering.title(),
                gathering.status().label(),
                (int) proposals,
                gathering.openedAt(),
                people.nameOf(gathering.openedBy()),
                gathering.decidedAt(),
                lines(before, gathering.changes()),
                gathering.changes(),
                amending
                        && gathers
                        && documents
                                .latest(gathering.id(), plan.amendment().amendingDocument())
                                .filter(document -> document.signature() != null)
                                .isEmpty());
    }

    private static List<String> lines(Plan before, List<PlanChange> changes) {
        return changes.isEmpty()
                ? List.of()
                : PlanAmendments.described(before, changes).lines().toList();
    }

    private List<Row> rows(Plan plan, List<Gathering> gathered, List<Proposal> proposals) {
        Map<String, Gathering> byId = gathered.stream().collect(Collectors.toMap(Gathering::id, Function.identity()));
        Map<UUID, Attachment> files =
                attachments
                        .describe(proposals.stream()
                                .flatMap(each -> each.files().stream())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Attachment::id, Function.identity()));
        Map<String, String> names = people.namesOf(
                proposals.stream().map(Proposal::raisedBy).distinct().toList());
        return proposals.stream()
                .map(proposal -> {
                    Gathering gathering = byId.get(proposal.gathering());
                    return new Row(
                            proposal.id(),
                            proposal.office(),
                            plan.office(proposal.office()).name(),
                            names.getOrDefault(proposal.raisedBy(), proposal.raisedBy()),
                            proposal.raisedAt(),
                            proposal.concernsName(),
                            proposal.text(),
                            proposal.wish(),
                            DocumentView.AttachmentInfo.of(proposal.files().stream()
                                    .map(files::get)
                                    .filter(Objects::nonNull)
                                    .toList()),
                            gathering == null ? null : gathering.title(),
                            proposal.comment(),
                            proposal.suggested() == null
                                    ? null
                                    : proposal.suggested().code(),
                            proposal.outcome() == null
                                    ? null
                                    : proposal.outcome().code(),
                            proposal.outcome() == null
                                    ? null
                                    : proposal.outcome().label(),
                            status(proposal, gathering),
                            proposal.reply());
                })
                .toList();
    }

    private static String status(Proposal proposal, Gathering gathering) {
        if (proposal.outcome() != null) {
            return proposal.outcome().label();
        }
        return gathering == null ? "Chờ tổng hợp" : gathering.status().label();
    }

    private static List<DateChoice> dates(Plan plan) {
        return PlanDates.of(plan).stream()
                .map(each -> new DateChoice(
                        each.path(), each.label(), each.deadline().label(), each.yearly()))
                .toList();
    }

    // ---- forms ------------------------------------------------------------------------------------------------------

    /** What the form for gathering, and the one for deciding, shows. */
    public Map<String, Object> form(String id, boolean gathering) {
        Gathering shown = gatherings.get(id);
        Plan plan = plans.plan(shown.plan());
        List<Proposal> proposals = gathering ? store.gatherable(plan.id(), id) : store.ofGathering(id);
        var form = new LinkedHashMap<String, Object>();
        form.put("title", shown.title());
        form.put("summary", shown.summary());
        form.put("rows", rows(plan, List.of(shown), proposals));
        form.put(
                "chosen",
                proposals.stream()
                        .filter(each -> id.equals(each.gathering()))
                        .map(Proposal::id)
                        .toList());
        form.put(
                "outcomes",
                plan.amendment().outcomes().stream()
                        .map(outcome -> new Choice(outcome.code(), outcome.label()))
                        .toList());
        return Map.of("gathering", form, "view", view(plan, shown), "trace", trace(id));
    }

    /** What the form for the changes shows. */
    public Map<String, Object> changesForm(String id) {
        Gathering shown = gatherings.get(id);
        Plan plan = plans.plan(shown.plan());
        var form = new LinkedHashMap<String, Object>();
        form.put("dates", dates(plan));
        form.put("entered", shown.changes());
        form.put("year", LocalDate.now(clock).getYear());
        return Map.of("changes", form, "view", view(plan, shown), "trace", trace(id));
    }

    private DocumentView view(Plan plan, Gathering gathering) {
        List<Row> rows = rows(plan, List.of(gathering), store.ofGathering(gathering.id()));
        return new DocumentView(
                "Đề xuất, kiến nghị – " + gathering.title(),
                plan.shortTitle(),
                gathering.summary() == null
                        ? List.of()
                        : List.of(DocumentView.Section.of("Ý kiến chung", gathering.summary())),
                List.of(new DocumentView.Table(
                        "Danh sách",
                        List.of(
                                "Cơ quan, đơn vị",
                                "Khó khăn, vướng mắc; đề xuất, kiến nghị",
                                "Nội dung đề nghị",
                                "Ý kiến của cơ quan tổng hợp",
                                "Kết quả"),
                        rows.stream()
                                .map(row -> List.of(
                                        row.officeName(),
                                        row.concerns() == null ? row.text() : row.concerns() + ": " + row.text(),
                                        row.wish() == null ? "" : row.wish(),
                                        row.comment() == null ? "" : row.comment(),
                                        row.outcomeName() == null ? "" : row.outcomeName()))
                                .toList())),
                rows.stream().flatMap(row -> row.files().stream()).toList());
    }

    /** One step, as forms show it. */
    public record Trace(Instant at, String by, String action, String comment) {}

    private List<Trace> trace(String id) {
        return store.events(id).stream()
                .map(event -> new Trace(
                        event.at(),
                        event.actor() == null ? null : people.nameOf(event.actor()),
                        event.action(),
                        event.note()))
                .toList();
    }

    // ---- versions ---------------------------------------------------------------------------------------------------

    /**
     * One version of the plan.
     *
     * @param document id of the amending document where the reader may open it, null for the plan as issued
     */
    public record VersionRow(
            int version, String name, String number, LocalDate effectiveOn, List<String> changes, UUID file) {}

    /** The versions of the plan, the newest first; the last one is the plan as issued. */
    public List<VersionRow> versions(String planId) {
        Plan issued = versions.asOf(planId, 1);
        var rows = new ArrayList<VersionRow>();
        rows.add(new VersionRow(1, "Kế hoạch ban hành lần đầu", issued.number(), issued.issuedOn(), List.of(), null));
        for (PlanVersion version : versions.of(planId)) {
            rows.add(
                    0,
                    new VersionRow(
                            version.version(),
                            "Kế hoạch điều chỉnh, bổ sung (lần %d)".formatted(version.version() - 1),
                            version.number(),
                            version.effectiveOn(),
                            lines(versions.asOf(planId, version.version() - 1), version.changes()),
                            version.document() == null
                                    ? null
                                    : documents
                                            .find(version.document())
                                            .map(document ->
                                                    document.reference().file())
                                            .orElse(null)));
        }
        return rows;
    }
}
