package vn.thidua.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachments;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentView;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Supervision;
import vn.thidua.platform.error.NotFound;

/** Supervisions as pages and forms show them, to everybody what is his to see. */
@Service
@Transactional(readOnly = true)
public class SupervisionViews {

    /** The papers of the team, in the order in which they are issued. */
    private static final List<String> PAPERS =
            List.of(Papers.PLAN, Papers.DECISION, Papers.NOTICE, Papers.REPORT, Papers.CONCLUSION);

    /** Those that an office which is visited gets too. */
    private static final Set<String> TOLD = Set.of(Papers.DECISION, Papers.NOTICE, Papers.CONCLUSION);

    private final SupervisionStore store;
    private final SupervisionPaperStore paperStore;
    private final VisitStore visitStore;
    private final SupervisionAccess access;
    private final Supervisions supervisions;
    private final CallingOff callingOff;
    private final Obligations obligations;
    private final DocumentArchive documents;
    private final Attachments attachments;
    private final Plans plans;
    private final Clock clock;

    SupervisionViews(
            SupervisionStore store,
            SupervisionPaperStore paperStore,
            VisitStore visitStore,
            SupervisionAccess access,
            Supervisions supervisions,
            CallingOff callingOff,
            Obligations obligations,
            DocumentArchive documents,
            Attachments attachments,
            Plans plans,
            Clock clock) {
        this.store = store;
        this.paperStore = paperStore;
        this.visitStore = visitStore;
        this.access = access;
        this.supervisions = supervisions;
        this.callingOff = callingOff;
        this.obligations = obligations;
        this.documents = documents;
        this.attachments = attachments;
        this.plans = plans;
        this.clock = clock;
    }

    public record Choice(String id, String name) {}

    /** What the person may open, and in whose name. */
    public record Openable(String id, String name, List<Choice> bodies) {}

    /**
     * One line of the list.
     *
     * @param whole whether the person sees all of it; otherwise the counts are of his own office
     * @param next the next day of the schedule, or null
     */
    public record Row(
            String period,
            int year,
            String title,
            String kind,
            String body,
            String status,
            boolean whole,
            int units,
            int met,
            int findings,
            int answered,
            LocalDate next) {}

    public record Overview(List<Openable> mayOpen, List<Supervisions.Summary> years, List<Row> rows) {}

    public record Member(String name, String position, boolean head) {}

    public record Head(
            String period,
            String title,
            String kind,
            String team,
            String body,
            String lead,
            String status,
            String reason,
            LocalDate lookedFrom,
            LocalDate lookedUntil,
            String outline,
            List<Member> members) {}

    /** A document of the team or of an office, wherever it was signed. */
    public record PaperView(
            String name, String number, LocalDate dated, String content, List<DocumentView.AttachmentInfo> files) {}

    /** What an office owes because of the supervision. */
    public record Owed(
            String obligation, String status, String progress, LocalDate due, Instant sentAt, PaperView paper) {}

    public record VisitView(
            String office,
            String officeName,
            LocalDate visitOn,
            String place,
            String status,
            LocalDate metOn,
            String minutes,
            List<String> findings,
            List<String> requirements,
            LocalDate followUpDue,
            String teamSigner,
            String unitSigner,
            boolean onPaper,
            String note,
            List<DocumentView.AttachmentInfo> files,
            Owed selfReport,
            Owed followUp) {}

    /** @param mayArrange whether the person may give an office another day */
    public record Detail(
            Head head,
            boolean whole,
            boolean mayEndVisits,
            boolean mayArrange,
            boolean mayEndFollowUps,
            boolean mayCallOff,
            List<PaperView> papers,
            List<VisitView> visits) {}

    /** All supervisions of the plan that concern the person, the newest first. */
    public Overview overview(String planId, String user) {
        Plan plan = plans.plan(planId);
        Map<String, List<Visit>> visits =
                visitStore.visitsOfPlan(planId).stream().collect(Collectors.groupingBy(Visit::supervision));
        boolean all = access.seesAll(planId, user);
        Set<String> teams = Set.copyOf(store.onTeam(planId, user));
        var rows = new ArrayList<Row>();
        for (SupervisionCase held : store.ofPlan(planId)) {
            boolean whole =
                    all || teams.contains(held.id()) || access.isOf(planId, List.of(held.body(), held.lead()), user);
            List<Visit> shown = visits.getOrDefault(held.id(), List.of()).stream()
                    .filter(visit ->
                            whole || held.status().announced() && access.isOf(planId, Set.of(visit.office()), user))
                    .toList();
            if (whole || !shown.isEmpty()) {
                rows.add(row(plan, held, whole, shown));
            }
        }
        return new Overview(
                openable(plan, user), all ? supervisions.summary(planId, 0, Integer.MAX_VALUE) : List.of(), rows);
    }

    private Row row(Plan plan, SupervisionCase held, boolean whole, List<Visit> visits) {
        Set<String> done = visits.stream().allMatch(visit -> visit.followUpDue() == null)
                ? Set.of()
                : SupervisionSummaries.done(obligations.ofRound(held.followUps()));
        List<Visit> met = visits.stream()
                .filter(visit -> visit.status() == VisitStatus.DA_CO_BIEN_BAN)
                .toList();
        return new Row(
                held.period(),
                held.year(),
                supervisions.title(held),
                held.kind().label(),
                plan.office(held.body()).name(),
                held.status().label(),
                whole,
                visits.size(),
                met.size(),
                met.stream().mapToInt(visit -> visit.findings().size()).sum(),
                met.stream()
                        .filter(visit -> done.contains(visit.office()))
                        .mapToInt(visit -> visit.findings().size())
                        .sum(),
                visits.stream()
                        .filter(visit -> !visit.status().over())
                        .map(Visit::visitOn)
                        .min(LocalDate::compareTo)
                        .orElse(null));
    }

    private List<Openable> openable(Plan plan, String user) {
        var openable = new ArrayList<Openable>();
        for (Supervision demanded : plan.supervision()) {
            List<Choice> bodies = supervisions.bodies(plan, demanded).stream()
                    .filter(body -> access.mayOpen(plan, body.id(), user))
                    .map(body -> new Choice(body.id(), body.name()))
                    .toList();
            if (!bodies.isEmpty()) {
                openable.add(new Openable(demanded.id(), demanded.name(), bodies));
            }
        }
        return openable;
    }

    /** @throws NotFound when there is none, or not for this person */
    public Detail detail(String planId, String period, String user) {
        SupervisionCase held = store.find(planId + "/supervision/" + period).orElseThrow(NotFound::new);
        boolean whole = access.sees(held, user);
        List<Visit> visits = visitStore.visits(held.id()).stream()
                .filter(visit -> access.sees(held, visit.office(), user))
                .toList();
        if (!whole && visits.isEmpty()) {
            throw new NotFound();
        }
        return new Detail(
                head(held),
                whole,
                held.status() == CaseStatus.LAM_VIEC && access.leads(held, store.members(held.id()), user),
                held.status() == CaseStatus.LAM_VIEC && access.arranges(held, store.members(held.id()), user),
                held.status() == CaseStatus.THUC_HIEN && access.leads(held, store.members(held.id()), user),
                callingOff.mayCallOff(held, user),
                PAPERS.stream()
                        .filter(paper -> whole || TOLD.contains(paper))
                        .flatMap(paper -> paper(held.plan(), held.demand(), held.id(), paper).stream())
                        .toList(),
                views(held, visits));
    }

    public Head head(SupervisionCase held) {
        Plan plan = plans.plan(held.plan());
        return new Head(
                held.period(),
                supervisions.title(held),
                held.kind().label(),
                held.teamWord(),
                plan.office(held.body()).name(),
                plan.office(held.lead()).name(),
                held.status().label(),
                held.reason(),
                held.lookedFrom(),
                held.lookedUntil(),
                held.outline(),
                store.members(held.id()).stream()
                        .map(member -> new Member(member.name(), member.position(), member.head()))
                        .toList());
    }

    public String office(SupervisionCase held, String office) {
        return plans.plan(held.plan()).office(office).name();
    }

    public List<VisitView> visits(SupervisionCase held) {
        return views(held, visitStore.visits(held.id()));
    }

    public VisitView visit(SupervisionCase held, String office) {
        return views(held, visitStore.visit(held.id(), office).stream().toList())
                .get(0);
    }

    private List<VisitView> views(SupervisionCase held, List<Visit> visits) {
        Map<String, Obligation> selfReports = byOffice(held.selfReports());
        Map<String, Obligation> followUps = byOffice(held.followUps());
        Plan plan = plans.plan(held.plan());
        return visits.stream()
                .map(visit -> new VisitView(
                        visit.office(),
                        plan.findOffice(visit.office()).map(Office::name).orElse(visit.office()),
                        visit.visitOn(),
                        visit.place(),
                        visit.status().label(),
                        visit.metOn(),
                        visit.minutes(),
                        visit.findings(),
                        visit.requirements(),
                        visit.followUpDue(),
                        visit.teamSigner(),
                        visit.unitSigner(),
                        visit.onPaper(),
                        visit.note(),
                        files(visit.files()),
                        owed(held, selfReports.get(visit.office()), Papers.SELF_REPORT),
                        owed(held, followUps.get(visit.office()), Papers.FOLLOW_UP)))
                .toList();
    }

    private Map<String, Obligation> byOffice(String round) {
        return obligations.ofRound(round).stream().collect(Collectors.toMap(Obligation::office, Function.identity()));
    }

    private Owed owed(SupervisionCase held, Obligation obligation, String paper) {
        return obligation == null
                ? null
                : new Owed(
                        obligation.id(),
                        obligation.status().label(),
                        obligation.progressLabel(clock.instant()),
                        obligation.dueAt() == null
                                ? null
                                : vn.thidua.platform.time.VietnamTime.dateOf(obligation.dueAt()),
                        obligation.sentAt(),
                        obligation.sentAt() == null
                                ? null
                                : paper(held.plan(), held.demand(), obligation.id(), paper)
                                        .orElse(null));
    }

    /** The newest: recorded here, or issued through its signing chain. */
    private Optional<PaperView> paper(String plan, String demand, String subject, String paper) {
        Optional<PaperView> recorded = paperStore.papers(List.of(subject)).stream()
                .filter(found -> found.kind().equals(paper))
                .reduce((earlier, later) -> later)
                .map(found -> new PaperView(
                        Papers.name(paper), found.number(), found.dated(), found.content(), files(found.files())));
        return recorded.or(() -> Stream.of(paper + "-" + demand, paper)
                .flatMap(kind -> documents.latest(subject, kind).stream())
                .filter(document -> document.reference() != null)
                .findFirst()
                .map(document -> issued(paper, document)));
    }

    private PaperView issued(String paper, Document document) {
        Document.Reference reference = document.reference();
        return new PaperView(
                Papers.name(paper),
                reference.full(),
                reference.dated(),
                null,
                reference.secret() ? List.of() : files(List.of(reference.file())));
    }

    private List<DocumentView.AttachmentInfo> files(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : DocumentView.AttachmentInfo.of(attachments.describe(ids));
    }
}
