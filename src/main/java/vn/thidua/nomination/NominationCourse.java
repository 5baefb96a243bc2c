package vn.thidua.nomination;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.time.VietnamTime;

/** The whole course of one nomination, and the lists of an office, for pages. */
@Service
@Transactional(readOnly = true)
public class NominationCourse {

    /** So many lists of an office are shown, the newest. */
    private static final int LISTED = 100;

    private static final Set<NominationStatus> TO_SUBMIT = Set.of(NominationStatus.DU_THAO, NominationStatus.CHO_TRINH);

    private final Nominations nominations;
    private final BatchStore batches;
    private final LevelStore levels;
    private final MarkStore marks;
    private final OpinionStore opinions;
    private final BatchOutcomeStore outcomes;
    private final LevelViews views;
    private final Examiners examiners;
    private final RowActions actions;
    private final Batches lists;
    private final People people;
    private final Plans plans;
    private final WorkingDays workingDays;
    private final Clock clock;

    NominationCourse(
            Nominations nominations,
            BatchStore batches,
            LevelStore levels,
            MarkStore marks,
            OpinionStore opinions,
            BatchOutcomeStore outcomes,
            LevelViews views,
            Examiners examiners,
            RowActions actions,
            Batches lists,
            People people,
            Plans plans,
            WorkingDays workingDays,
            Clock clock) {
        this.nominations = nominations;
        this.batches = batches;
        this.levels = levels;
        this.marks = marks;
        this.opinions = opinions;
        this.outcomes = outcomes;
        this.views = views;
        this.examiners = examiners;
        this.actions = actions;
        this.lists = lists;
        this.people = people;
        this.plans = plans;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @param workingDays how long it was, or has been, there; null where it has ended */
    public record Stage(
            String status, String office, Instant from, Instant to, Integer workingDays, String by, String note) {}

    public record Said(String office, String step, String mark, String note, String by, Instant at) {}

    public record Stop(LocalDate from, LocalDate to, int daysLeft, LocalDate newDue) {}

    public record Opinion(String agency, String answer, String text, LocalDate until) {}

    public record Submission(String office, String number, LocalDate dated, UUID minutes) {}

    public record FromAbove(String outcome, String number, LocalDate dated, String note, UUID file) {}

    /** @param mayWithdraw whether the person leads the proposing office and it is under way */
    public record Story(
            String id,
            String name,
            String kind,
            String form,
            String status,
            String reason,
            LocalDate lookAgainOn,
            boolean mayWithdraw,
            boolean mayHold,
            boolean mayResume,
            List<Stage> stages,
            List<Submission> submissions,
            List<Said> said,
            List<Opinion> opinions,
            List<Stop> stops,
            List<FromAbove> fromAbove) {}

    /** @throws NotFound when there is none, or not for this person */
    public Story story(String planId, String id, String user) {
        Nomination row = nominations
                .find(id)
                .filter(found -> found.plan().equals(planId))
                .orElseThrow(NotFound::new);
        Plan plan = plans.plan(planId);
        List<Batch> sent = batches.sentOf(id);
        List<MarkStore.Said> said = marks.of(List.of(id));
        Set<String> dossiers = said.stream().map(MarkStore.Said::level).collect(Collectors.toCollection(HashSet::new));
        if (row.dossier() != null) {
            dossiers.add(row.dossier());
        }
        List<LevelDossier> examined = levels.all(dossiers);
        requireReader(plan, row, sent, examined, user);
        Map<String, String> names = people.namesOf(said.stream()
                .map(MarkStore.Said::actor)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<String, String> offices = examined.stream()
                .collect(Collectors.toMap(
                        LevelDossier::id,
                        level -> plan.office(level.appraiser()).shortName()));
        boolean held = row.status() == NominationStatus.TAM_DUNG;
        boolean open = row.status().underWay() && row.path() != null;
        boolean examines = actions.examines(row, user);
        return new Story(
                id,
                row.name(),
                row.kind().label(),
                plan.awardForm(row.form()).name(),
                row.status().label(),
                row.reason(),
                row.lookAgainOn(),
                open && people.holds(user, new Group(planId, row.proposer(), Role.LANH_DAO)),
                open && examines && !held,
                held && examines,
                stages(plan, id),
                sent.stream()
                        .map(batch -> new Submission(
                                plan.office(batch.office()).name(),
                                batch.number(),
                                batch.dated(),
                                batch.minutes() == null ? null : batch.minutes().file()))
                        .toList(),
                said.stream()
                        .map(each -> new Said(
                                offices.get(each.level()),
                                LevelViews.step(each.step()),
                                LevelViews.mark(each),
                                each.note(),
                                each.actor() == null ? null : names.getOrDefault(each.actor(), each.actor()),
                                each.at()))
                        .toList(),
                opinions.answers(dossiers).stream()
                        .map(each -> new Opinion(
                                plan.office(each.agency()).name(),
                                LevelViews.label(each.status()),
                                each.text(),
                                each.until()))
                        .toList(),
                levels.stops(dossiers).stream()
                        .map(each -> new Stop(each.stoppedOn(), each.resumedOn(), each.daysLeft(), each.newDueOn()))
                        .toList(),
                outcomes.of(id).stream()
                        .map(each ->
                                new FromAbove(each.outcome(), each.number(), each.dated(), each.note(), each.file()))
                        .toList());
    }

    private List<Stage> stages(Plan plan, String id) {
        LocalDate today = LocalDate.now(clock);
        return nominations.stages(id).stream()
                .map(stage -> new Stage(
                        stage.status().label(),
                        plan.office(stage.office()).shortName(),
                        stage.enteredAt(),
                        stage.leftAt(),
                        stage.status().ended()
                                ? null
                                : workingDays.between(
                                        VietnamTime.dateOf(stage.enteredAt()),
                                        stage.leftAt() == null ? today : VietnamTime.dateOf(stage.leftAt())),
                        stage.actor() == null ? null : people.nameOf(stage.actor()),
                        stage.note()))
                .toList();
    }

    private void requireReader(
            Plan plan, Nomination row, Collection<Batch> sent, Collection<LevelDossier> examined, String user) {
        Set<String> concerned = new HashSet<>(List.of(row.proposer(), row.office()));
        sent.forEach(batch -> concerned.add(batch.office()));
        examined.forEach(level -> {
            concerned.add(level.receiver());
            concerned.add(level.appraiser());
            concerned.add(String.valueOf(level.council()));
        });
        boolean reads = examined.stream().anyMatch(level -> examiners.worksFor(plan.id(), level.appraiser(), user))
                || people.groupsOf(user).stream()
                        .anyMatch(hat -> hat.plan().equals(plan.id())
                                && (hat.role() == Role.GIAM_SAT
                                        || hat.office().equals(plan.consolidator())
                                        || Reach.covers(plan, hat, concerned)));
        if (!reads) {
            throw new NotFound();
        }
    }

    /**
     * A list of an office as its page shows it.
     *
     * @param size how many rows it has
     */
    public record Listed(
            String id,
            String title,
            String form,
            String status,
            String number,
            LocalDate dated,
            boolean mayChange,
            int size) {}

    /** One list with its rows. */
    public record Opened(Listed batch, List<LevelViews.Row> rows) {}

    /**
     * Drafts of one award form, and rows that the office may submit on.
     *
     * @param rows those that have waited longest, as many as a list takes
     * @param all how many wait
     */
    public record Waiting(String form, List<LevelViews.Row> rows, int all) {}

    /**
     * @param waiting drafts, and rows that the office may submit on
     * @param examined rows in the dossiers that the office examines, those that have waited longest
     * @param held rows that are held and lie here, or that the office examines and looks at again
     * @param mayBegin whether the person puts rows into lists
     */
    public record Page(
            String office,
            String name,
            List<Listed> batches,
            List<Waiting> waiting,
            List<LevelViews.Row> examined,
            List<LevelViews.Row> held,
            boolean mayBegin) {}

    /** Lists of the person's offices, what waits there to be submitted on, and what is held there. */
    public List<Page> pages(String planId, String user) {
        Plan plan = plans.plan(planId);
        return plan.officesOn(LocalDate.now(clock)).stream()
                .filter(office -> examiners.worksFor(planId, office.id(), user))
                .map(office -> new Page(
                        office.id(),
                        office.name(),
                        listed(plan, batches.ofOffice(planId, office.id(), LISTED), user),
                        waiting(plan, office.id()),
                        views.rowsOf(nominations.examinedAt(planId, office.id(), LISTED)),
                        views.rowsOf(nominations.heldAt(planId, office.id(), Batches.MOST_ROWS)),
                        lists.drafts(planId, office.id(), user)))
                .toList();
    }

    /** @throws NotFound when there is none, or not for this person */
    public Opened list(String planId, String id, String user) {
        Plan plan = plans.plan(planId);
        Batch batch = batches.find(id)
                .filter(found -> found.plan().equals(planId) && examiners.worksFor(planId, found.office(), user))
                .orElseThrow(NotFound::new);
        return new Opened(listed(plan, List.of(batch), user).get(0), views.rowsOfBatch(id));
    }

    private List<Listed> listed(Plan plan, List<Batch> some, String user) {
        Map<String, Integer> sizes = batches.sizes(some.stream().map(Batch::id).toList());
        return some.stream()
                .map(batch -> new Listed(
                        batch.id(),
                        LevelViews.title(plan, batch, batch.period()),
                        plan.awardForm(batch.form()).name(),
                        batch.status().label(),
                        batch.number(),
                        batch.dated(),
                        batch.status() == BatchStatus.DANG_LAP && lists.drafts(batch.plan(), batch.office(), user),
                        sizes.getOrDefault(batch.id(), 0)))
                .toList();
    }

    private List<Waiting> waiting(Plan plan, String office) {
        Map<String, Integer> all = nominations.countLying(plan.id(), office, TO_SUBMIT);
        Map<String, List<LevelViews.Row>> shown =
                views.rowsOf(nominations.lying(plan.id(), office, TO_SUBMIT, Batches.MOST_ROWS)).stream()
                        .collect(Collectors.groupingBy(LevelViews.Row::form));
        return all.entrySet().stream()
                .map(each -> {
                    String name = plan.awardForm(each.getKey()).name();
                    return new Waiting(name, shown.getOrDefault(name, List.of()), each.getValue());
                })
                .toList();
    }
}
