package vn.thidua.issuance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.DueDates;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.Documents;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Purpose;
import vn.thidua.plan.Recipient;
import vn.thidua.plan.SigningChain;
import vn.thidua.plan.SubordinatePlans;
import vn.thidua.platform.time.VietnamTime;

/**
 * What an issued plan demands of the offices right below: a plan of their own, each by its own date, or only to take note.
 * A few statements, whatever the number of offices.
 */
@Service
@Transactional
public class Cascade {

    /** Whoever gets the document for one of these takes note of it; a superior or a copy for the file does not. */
    private static final Set<Purpose> NOTED = EnumSet.of(Purpose.THUC_HIEN, Purpose.PHOI_HOP, Purpose.DE_BIET);

    private final IssuanceStore store;
    private final PlanTrees trees;
    private final Plans plans;
    private final Obligations obligations;
    private final Documents documents;
    private final DocumentArchive archive;
    private final DueDates dueDates;
    private final Clock clock;

    Cascade(
            IssuanceStore store,
            PlanTrees trees,
            Plans plans,
            Obligations obligations,
            Documents documents,
            DocumentArchive archive,
            DueDates dueDates,
            Clock clock) {
        this.store = store;
        this.trees = trees;
        this.plans = plans;
        this.obligations = obligations;
        this.documents = documents;
        this.archive = archive;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** Opens what the plan of this obligation demands below; what is open already stays as it is. */
    public void open(String obligationId) {
        Obligation issued = obligations.get(obligationId);
        IssuanceStore.Link link = store.linkOf(obligationId).orElseThrow();
        Issuance issuance = store.find(link.issuance()).orElseThrow();
        Plan plan = plans.plan(issuance.plan());
        PlanTree tree = trees.of(plan.id());
        LocalDate today = LocalDate.now(clock);
        boolean root = link.above() == null;
        Optional<Document> document =
                archive.latest(obligationId, link.document()).filter(each -> each.reference() != null);

        List<Office> owing = !issuance.ownPlans()
                ? List.of()
                : tree.owingBelow(root ? plan.issuer() : issued.office(), today).stream()
                        .filter(office -> !office.id().equals(issued.office()))
                        .toList();
        List<Office> noting = noting(plan, tree, issuance, issued, root, lines(plan, link, issued, document), today);

        openPlans(issuance, issued, tree, owing);
        openAcknowledgements(issuance, issued, noting);
        document.ifPresent(each -> documents.letRead(
                each.id(),
                Stream.concat(owing.stream(), noting.stream()).map(Office::id).toList()));
    }

    private void openPlans(Issuance issuance, Obligation issued, PlanTree tree, List<Office> owing) {
        Map<SubordinatePlans, List<Office>> byRow = new LinkedHashMap<>();
        for (Office office : owing) {
            byRow.computeIfAbsent(tree.demand(office.id()).orElseThrow(), row -> new ArrayList<>())
                    .add(office);
        }
        byRow.forEach((row, offices) -> {
            LocalDate day = belowDue(issuance, row);
            open(issuance, issued, Issuance.PLAN, offices, day, row.document());
        });
    }

    /** The date that the starter gave, else that of the plan for the plan itself; later issuances have none by themselves. */
    private LocalDate belowDue(Issuance issuance, SubordinatePlans row) {
        if (issuance.belowDue() != null || issuance.kind() != IssuanceKind.KE_HOACH) {
            return issuance.belowDue();
        }
        Plan plan = plans.plan(issuance.plan());
        return row.due()
                .lastDay(Issuances.firstYear(plan))
                .map(day -> dueDates.lastDay(day, Issuances.ifDayOff(plan)))
                .orElse(null);
    }

    private void openAcknowledgements(Issuance issuance, Obligation issued, List<Office> noting) {
        open(issuance, issued, Issuance.ACKNOWLEDGEMENT, noting, null, null);
    }

    private void open(
            Issuance issuance,
            Obligation issued,
            String kind,
            Collection<Office> offices,
            LocalDate day,
            String document) {
        if (offices.isEmpty()) {
            return;
        }
        Instant dueAt = day == null ? null : VietnamTime.endOf(day);
        obligations.open(
                issuance.plan(),
                kind,
                issuance.period(),
                offices.stream()
                        .map(office -> new Obligations.Demand(office.id(), office.mode()))
                        .toList(),
                dueAt,
                day == null ? null : dueDates.followUpAt(day));
        String round = Obligation.roundId(issuance.plan(), kind, issuance.period());
        store.link(offices.stream()
                .map(office ->
                        new IssuanceStore.Link(Obligation.id(round, office.id()), issuance.id(), issued.id(), document))
                .toList());
    }

    // ---- who takes note ------------------------------------------------------------------------------------------

    private static List<Office> noting(
            Plan plan,
            PlanTree tree,
            Issuance issuance,
            Obligation issued,
            boolean root,
            List<Recipient> lines,
            LocalDate today) {
        Set<String> meant = new HashSet<>();
        lines.stream().filter(line -> NOTED.contains(line.purpose())).forEach(line -> meant.addAll(line.offices()));
        if (meant.isEmpty()) {
            return List.of();
        }
        Set<String> tookPart = new HashSet<>();
        if (root) {
            // who drafted, verified or numbered it knows it
            plan.signing(issuance.document()).steps().forEach(step -> {
                tookPart.add(step.office());
                tookPart.add(step.numberedBy());
            });
        }
        return plan.officesNamed(meant, today).stream()
                .filter(Office::hasAccounts)
                .filter(office ->
                        !office.id().equals(issued.office()) && !office.id().equals(issuance.office()))
                .filter(office -> !tookPart.contains(office.id()))
                .filter(office ->
                        !issuance.ownPlans() || tree.demand(office.id()).isEmpty())
                .filter(office -> root || tree.isBelow(office, issued.office()))
                .toList();
    }

    /** "Nơi nhận" of the document as it was sent; of one that came on paper, that of its chain. */
    private List<Recipient> lines(Plan plan, IssuanceStore.Link link, Obligation issued, Optional<Document> document) {
        if (document.isPresent()) {
            return documents.kindOf(document.get()).recipients(document.get());
        }
        SigningChain chain = documents.chainOf(plan, link.document(), issued.office());
        return chain.recipients();
    }

    // ---- starting ------------------------------------------------------------------------------------------------

    /** The next round of the issuance in which work is not given yet; empty when all of it is. */
    @Transactional(readOnly = true)
    public Optional<String> nextRound(String obligationId) {
        Obligation issued = obligations.get(obligationId);
        return Stream.of(Issuance.PLAN, Issuance.ACKNOWLEDGEMENT)
                .map(kind -> Obligation.roundId(issued.plan(), kind, issued.period()))
                .filter(obligations::hasUnstarted)
                .findFirst();
    }

    /** The document that an obligation of the cascade follows: number, date and copy of what the office above issued. */
    @Transactional(readOnly = true)
    Optional<Followed> followedBy(String obligationId) {
        return store.linkOf(obligationId)
                .map(IssuanceStore.Link::above)
                .filter(Objects::nonNull)
                .flatMap(above -> store.linkOf(above)
                        .map(link -> new Followed(
                                obligations.get(above),
                                archive.latest(above, link.document())
                                        .filter(each -> each.reference() != null)
                                        .orElse(null),
                                store.entry(above).orElse(null))));
    }

    /**
     * @param above the obligation of the office above
     * @param document its document, null when that came on paper
     * @param entry how it was recorded from paper, otherwise null
     */
    record Followed(Obligation above, Document document, IssuanceStore.Entry entry) {}
}
