package vn.thidua.award;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.DocumentView;
import vn.thidua.nomination.DecisionRows;
import vn.thidua.nomination.Nomination;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.register.Award;
import vn.thidua.register.AwardRegister;
import vn.thidua.register.AwardSearch;

/** The tab "Quyết định": what waits for a decision, the decisions with their lists, and what may be cancelled. */
@Service
@Transactional(readOnly = true)
public class AwardDesk {

    private static final int LISTED = 200;
    private static final int FOUND = 50;

    private final DecisionStore store;
    private final DecisionLists lists;
    private final RevocationLists revocations;
    private final CeremonyStore ceremonies;
    private final DecisionRows rows;
    private final Deciders deciders;
    private final ListTables tables;
    private final AwardRegister register;
    private final AwardRights rights;
    private final People people;
    private final Plans plans;
    private final Clock clock;

    AwardDesk(
            DecisionStore store,
            DecisionLists lists,
            RevocationLists revocations,
            CeremonyStore ceremonies,
            DecisionRows rows,
            Deciders deciders,
            ListTables tables,
            AwardRegister register,
            AwardRights rights,
            People people,
            Plans plans,
            Clock clock) {
        this.store = store;
        this.lists = lists;
        this.revocations = revocations;
        this.ceremonies = ceremonies;
        this.rows = rows;
        this.deciders = deciders;
        this.tables = tables;
        this.register = register;
        this.rights = rights;
        this.people = people;
        this.plans = plans;
        this.clock = clock;
    }

    /** @param days for so many days it has waited here */
    public record Waiting(String id, String name, String kind, String proposer, LocalDate since, int days) {}

    /**
     * Rows that may go into one decision: those that have waited longest, as many as a decision takes.
     *
     * @param all how many of the form wait there
     */
    public record Pool(
            String office,
            String officeName,
            String form,
            String formName,
            String authority,
            List<Waiting> rows,
            int all) {}

    /**
     * @param count how many it rewards, or cancels
     * @param handed to how many of them it was handed over
     * @param open whether its list may still change
     */
    public record Line(
            String id,
            String type,
            String form,
            String authority,
            String number,
            LocalDate dated,
            String status,
            int count,
            int refused,
            int handed,
            LocalDate startedOn,
            boolean open) {}

    /** @param mayCancel whether an award stands that the reader may have cancelled */
    public record Page(List<Pool> pools, List<Line> decisions, boolean mayCancel) {}

    /** @param state where the nomination stands, why it is not rewarded, or by what the award was taken back */
    public record Row(
            String id, String name, String kind, String proposer, boolean gone, String state, String handed) {}

    /** @param mayChange whether the reader may change the list */
    public record Detail(
            Line decision,
            String reason,
            String startedBy,
            String signer,
            boolean mayChange,
            List<Row> rows,
            List<DocumentView.Table> revoked,
            List<String> ceremonies,
            LocalDate toldOn,
            List<Pool> more) {}

    /** An award that was conferred and stands. */
    public record Standing(
            String id,
            String name,
            String kind,
            String form,
            String number,
            LocalDate on,
            String authority,
            boolean here) {}

    public boolean offered(String planId, String user) {
        return !rights.readsFor(plans.plan(planId), user).isEmpty();
    }

    public Page page(String planId, String user) {
        Plan plan = plans.plan(planId);
        List<String> mine = rights.preparesFor(plan, user);
        List<Decision> decisions = store.of(planId, rights.readsFor(plan, user), LISTED);
        return new Page(
                mine.stream().flatMap(office -> pools(plan, office).stream()).toList(),
                lines(plan, decisions),
                !mine.isEmpty()
                        && register.isStanding(planId, store.issued(planId, mine), mine.contains(plan.consolidator())));
    }

    /** @throws NotFound when it is not the reader's either */
    public Detail detail(String planId, String user, String id) {
        Plan plan = plans.plan(planId);
        Decision decision = store.find(id)
                .filter(each -> each.plan().equals(planId))
                .filter(each -> rights.readsFor(plan, user).contains(each.office()))
                .orElseThrow(NotFound::new);
        boolean mayChange = decision.status() == DecisionStatus.DANG_LAP
                && rights.preparesFor(plan, user).contains(decision.office());
        return new Detail(
                lines(plan, List.of(decision)).get(0),
                decision.reason(),
                people.nameOf(decision.startedBy()),
                decision.signer() == null ? null : people.nameOf(decision.signer()),
                mayChange,
                decision.revokes() ? List.of() : rows(plan, decision),
                decision.revokes() ? tables.ofRevoked(revocations.list(decision)) : List.of(),
                ceremonies.of(id).stream()
                        .map(each -> "Lần %d: ngày %s, %s – %d đối tượng"
                                .formatted(
                                        each.no(), VietnamTime.format(each.conferredOn()), each.event(), each.count()))
                        .toList(),
                decision.toldOn(),
                mayChange && !decision.revokes()
                        ? pools(plan, decision.office()).stream()
                                .filter(pool -> pool.form().equals(decision.form()))
                                .toList()
                        : List.of());
    }

    /** Awards that stand, by name or by the number of the decision, for whoever wants to cancel one. */
    public List<Standing> standing(String planId, String user, String text) {
        Plan plan = plans.plan(planId);
        if (rights.preparesFor(plan, user).isEmpty() || text == null || text.isBlank()) {
            return List.of();
        }
        boolean number = Character.isDigit(text.strip().charAt(0));
        var search = new AwardSearch(
                number ? null : text, null, null, null, null, null, null, number ? text : null, null, false);
        return register.search(planId, search, 0, FOUND).awards().stream()
                .map(award -> new Standing(
                        award.id().toString(),
                        award.name(),
                        award.kind().label(),
                        award.formName(),
                        award.decision().number(),
                        award.decision().on(),
                        award.decision().authority(),
                        award.decision().dossier() != null))
                .toList();
    }

    private List<Pool> pools(Plan plan, String office) {
        List<Nomination> waiting = rows.awaiting(plan.id(), office, Decisions.MOST_ROWS);
        Map<String, Integer> all = rows.awaitingByForm(plan.id(), office);
        Map<String, Deciders.Decider> by = deciders.of(waiting);
        var pools = new ArrayList<Pool>();
        waiting.stream()
                .collect(Collectors.groupingBy(
                        row -> by.get(row.id()).form() + " " + by.get(row.id()).authority(),
                        TreeMap::new,
                        Collectors.toList()))
                .values()
                .forEach(some -> {
                    Deciders.Decider decider = by.get(some.get(0).id());
                    pools.add(new Pool(
                            office,
                            plan.office(office).name(),
                            decider.form(),
                            DecisionWords.form(plan, decider.form(), null),
                            DecisionWords.authority(plan, decider.authority()),
                            some.stream().map(row -> waiting(plan, row)).toList(),
                            all.getOrDefault(decider.form(), some.size())));
                });
        return pools;
    }

    private Waiting waiting(Plan plan, Nomination row) {
        LocalDate since = VietnamTime.dateOf(row.since());
        return new Waiting(
                row.id(),
                row.name(),
                row.kind().label(),
                plan.office(row.proposedBy()).name(),
                since,
                (int) ChronoUnit.DAYS.between(since, LocalDate.now(clock)));
    }

    private List<Line> lines(Plan plan, Collection<Decision> decisions) {
        Map<String, DecisionStore.Counts> counts = store
                .counts(decisions.stream().map(Decision::id).toList())
                .stream()
                .collect(Collectors.toMap(DecisionStore.Counts::decision, Function.identity()));
        return decisions.stream()
                .map(each -> new Line(
                        each.id(),
                        each.type().label(),
                        DecisionWords.form(plan, each.form(), null),
                        DecisionWords.authority(plan, each.authority()),
                        each.number(),
                        each.dated(),
                        each.status().label(),
                        counts.get(each.id()).rewarded(),
                        counts.get(each.id()).refused(),
                        counts.get(each.id()).conferred(),
                        VietnamTime.dateOf(each.startedAt()),
                        each.status() == DecisionStatus.DANG_LAP))
                .toList();
    }

    private List<Row> rows(Plan plan, Decision decision) {
        List<ListedRow> list = lists.list(decision.id());
        Map<String, Award> entered =
                register
                        .ofNominations(
                                plan.id(), list.stream().map(ListedRow::id).toList())
                        .stream()
                        .collect(Collectors.toMap(Award::nomination, Function.identity()));
        return list.stream()
                .sorted(Comparator.comparingInt(ListedRow::no))
                .map(row -> new Row(
                        row.id(),
                        row.nomination().name(),
                        row.nomination().kind().label(),
                        plan.office(row.nomination().proposedBy()).name(),
                        decision.status() == DecisionStatus.DANG_LAP && !row.inDecision(),
                        state(row, entered.get(row.id())),
                        handed(entered.get(row.id()))))
                .toList();
    }

    private static String state(ListedRow row, Award award) {
        if (!row.rewarded()) {
            return "Không khen thưởng: " + row.refused();
        }
        return award != null && award.revocation() != null
                ? "Đã hủy bỏ theo Quyết định " + award.revocation().number()
                : row.nomination().status().label();
    }

    private static String handed(Award award) {
        return award == null || award.conferring().conferredOn() == null
                ? null
                : Stream.of(
                                VietnamTime.format(award.conferring().conferredOn()),
                                award.conferring().event(),
                                award.conferring().certificateNumber())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }
}
