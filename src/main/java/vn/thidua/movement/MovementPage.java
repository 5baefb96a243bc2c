package vn.thidua.movement;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachment;
import vn.thidua.document.Attachments;
import vn.thidua.document.DocumentAccess;
import vn.thidua.document.DocumentView;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.RoundCount;
import vn.thidua.organisation.People;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.Refusal;
import vn.thidua.superior.OpeningKind;
import vn.thidua.superior.Openings;

/**
 * Tiến trình: where the movement stands and what it has on its dates, read by everybody of the plan; what was before the
 * registration is recorded by the consolidator's people and the administrators.
 */
@Service
@Transactional
public class MovementPage implements DocumentAccess {

    private static final Pattern OWNER = Pattern.compile(MovementStages.FILES + "([0-9a-f-]{36})");

    private final MovementStore movements;
    private final MilestoneStore store;
    private final Milestones milestones;
    private final Movements programmes;
    private final MovementStages stages;
    private final ProgrammeProcess programme;
    private final Outcomes outcomes;
    private final Obligations obligations;
    private final Openings openings;
    private final Attachments attachments;
    private final Plans plans;
    private final People people;
    private final Clock clock;

    MovementPage(
            MovementStore movements,
            MilestoneStore store,
            Milestones milestones,
            Movements programmes,
            MovementStages stages,
            ProgrammeProcess programme,
            Outcomes outcomes,
            Obligations obligations,
            Openings openings,
            Attachments attachments,
            Plans plans,
            People people,
            Clock clock) {
        this.movements = movements;
        this.store = store;
        this.milestones = milestones;
        this.programmes = programmes;
        this.stages = stages;
        this.programme = programme;
        this.outcomes = outcomes;
        this.obligations = obligations;
        this.openings = openings;
        this.attachments = attachments;
        this.plans = plans;
        this.people = people;
        this.clock = clock;
    }

    /** What somebody records of before the registration. */
    public record Outside(String key, String number, LocalDate date, UUID file, String note) {}

    /**
     * One milestone.
     *
     * @param year of its day
     * @param waits what it waits for, in words, or null
     * @param count how far the offices are, null where it gave them nothing
     */
    public record Row(
            String key,
            boolean stage,
            String title,
            int year,
            LocalDate opensOn,
            LocalDate until,
            String state,
            String stateName,
            Instant openedAt,
            String waits,
            RoundCount count,
            String number,
            LocalDate dated,
            List<DocumentView.AttachmentInfo> file,
            String note,
            String recordedBy,
            Instant recordedAt,
            boolean mayRecord,
            boolean mayOpen) {}

    /** How many milestones are in a state. */
    public record Counted(String state, String name, long count) {}

    /**
     * @param stands where the movement stands now, in words
     * @param outcomesWaited whether it waits only for what is still with the superior
     */
    public record View(
            String movement,
            Instant registeredAt,
            List<String> stands,
            boolean ended,
            boolean outcomesWaited,
            boolean mayAct,
            List<Counted> statistics,
            List<Row> rows) {}

    @Transactional(readOnly = true)
    public View view(String planId, String user) {
        Plan plan = plans.plan(planId);
        var movement = movements.find(planId);
        if (movement.isEmpty()) {
            return new View(plan.movement(), null, List.of(), false, false, false, List.of(), List.of());
        }
        List<TrackedMilestone> all = store.ofPlan(planId);
        Map<String, RoundCount> counts = obligations.counts(planId);
        Map<String, String> waiting = waiting(plan);
        Map<String, String> names = people.namesOf(all.stream()
                .map(TrackedMilestone::recordedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<UUID, Attachment> files = files(all);
        Set<String> begin = all.stream()
                .filter(each ->
                        each.stage() && each.waits() && each.milestone().kind().equals(Stages.PHASE))
                .map(each -> each.milestone().demand())
                .collect(Collectors.toSet());
        List<String> at = programme.standsAt(movement.get().process());
        boolean mayAct = mayAct(plan, user);
        return new View(
                plan.movement(),
                movement.get().registeredAt(),
                programme.describe(at),
                at.isEmpty(),
                programme.waitsForOutcomes(at),
                mayAct,
                statistics(all),
                all.stream()
                        .map(each -> row(each, counts, waiting, begin, names, files, mayAct && !at.isEmpty()))
                        .toList());
    }

    private Row row(
            TrackedMilestone each,
            Map<String, RoundCount> counts,
            Map<String, String> waiting,
            Set<String> begin,
            Map<String, String> names,
            Map<UUID, Attachment> files,
            boolean mayAct) {
        boolean due = each.waits() && !each.milestone().opensOn().isAfter(LocalDate.now(clock));
        return new Row(
                each.key(),
                each.stage(),
                each.title(),
                each.milestone().opensOn().getYear(),
                each.milestone().opensOn(),
                each.milestone().until(),
                each.state().code(),
                due ? "Đã đến ngày" : each.state().label(),
                each.openedAt(),
                waits(each, waiting, begin),
                each.round() == null ? null : counts.get(each.round()),
                each.number(),
                each.dated(),
                each.file() == null || !files.containsKey(each.file())
                        ? List.of()
                        : DocumentView.AttachmentInfo.of(List.of(files.get(each.file()))),
                each.note(),
                each.recordedBy() == null ? null : names.getOrDefault(each.recordedBy(), each.recordedBy()),
                each.recordedAt(),
                mayAct && each.state().history(),
                mayAct && milestones.mayOpenLate(each));
    }

    /**
     * @param waiting what the phases wait for
     * @param begin the phases that have yet to begin
     */
    private static String waits(TrackedMilestone each, Map<String, String> waiting, Set<String> begin) {
        if (!each.waits()) {
            return null;
        }
        if (each.stage()) {
            return each.milestone().kind().equals(Stages.PHASE)
                    ? waiting.get(each.milestone().demand())
                    : null;
        }
        return begin.contains(each.milestone().period()) ? "giai đoạn bắt đầu" : null;
    }

    private Map<UUID, Attachment> files(Collection<TrackedMilestone> all) {
        return attachments
                .describe(all.stream()
                        .map(TrackedMilestone::file)
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .collect(Collectors.toMap(Attachment::id, Function.identity()));
    }

    private static List<Counted> statistics(List<TrackedMilestone> all) {
        return Arrays.stream(MilestoneState.values())
                .map(state -> new Counted(
                        state.code(),
                        state.label(),
                        all.stream().filter(each -> each.state() == state).count()))
                .filter(each -> each.count() > 0)
                .toList();
    }

    /** What the phases that have not begun wait for, by phase. */
    private Map<String, String> waiting(Plan plan) {
        Map<String, Openings.Waiting> superior = openings.of(plan.id()).stream()
                .filter(each -> each.kind() == OpeningKind.PHASE && each.opened() == null)
                .collect(Collectors.toMap(Openings.Waiting::id, Function.identity()));
        return plan.phases().stream().collect(Collectors.toMap(phase -> phase.id(), phase -> {
            var waits = new ArrayList<String>();
            if (phase.needs().contains(vn.thidua.plan.PhaseNeed.SO_KET)) {
                waits.add("sơ kết giai đoạn trước");
            }
            if (superior.containsKey(phase.id())) {
                waits.add("văn bản của "
                        + plan.office(superior.get(phase.id()).from()).name());
            }
            if (!plan.phases().get(0).equals(phase) && phase.decidedBy() == vn.thidua.plan.DecidedBy.OWN) {
                waits.add("quyết định của " + plan.office(plan.issuer()).name());
            }
            return String.join("; ", waits);
        }));
    }

    // ---- what people do here
    // --------------------------------------------------------------------------------------------

    /** Takes a file that {@link #doneOutside} then names. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Attachment stage(String planId, String user, String name, InputStream content) {
        requireActor(planId, user);
        return attachments.stage(planId, desk(planId), user, name, content);
    }

    /**
     * Records how something of before the registration was done.
     *
     * @throws Refusal when it is not of before the registration, or number or date is missing
     */
    public void doneOutside(String planId, String user, Outside outside) {
        requireActor(planId, user);
        TrackedMilestone milestone = milestones.get(planId, outside.key());
        if (!milestone.state().history()) {
            throw Refusal.of(
                    "“%s” được theo dõi trong hệ thống (%s) nên không ghi là đã thực hiện ngoài hệ thống.",
                    milestone.title(), milestone.state().label());
        }
        stages.doneOutside(
                milestone,
                user,
                desk(planId),
                new MovementStages.Shown(true, outside.number(), outside.date(), outside.file(), outside.note()));
    }

    /**
     * Opens at once what was past when the plan was registered.
     *
     * @throws Refusal when it cannot be opened any more
     */
    public void openLate(String planId, String user, String key) {
        requireActor(planId, user);
        var movement = movements.lock(planId).orElseThrow();
        if (programme.standsAt(movement.process()).isEmpty()) {
            throw new Refusal(
                    "Phong trào đã kết thúc nên không mở thêm việc nào; hãy ghi việc này là đã thực hiện ngoài hệ thống.");
        }
        milestones.openLate(planId, key, user);
        programmes.milestonesChanged(planId);
    }

    /**
     * Nothing of the movement is left with the superior: the head may close it.
     *
     * @throws Refusal when it does not stand there, or a nomination is still under way
     */
    public void settleOutcomes(String planId, String user) {
        requireActor(planId, user);
        var movement = movements.lock(planId).orElseThrow();
        if (!outcomes.saidSettled(movement)) {
            throw new Refusal(
                    "Phong trào chưa ở bước “Đã tổng kết – còn hồ sơ trình cấp trên”; hãy tải lại trang để xem phong trào đang ở đâu.");
        }
    }

    private void requireActor(String planId, String user) {
        if (!mayAct(plans.plan(planId), user)) {
            throw new NotAllowed(
                    "Chỉ người của cơ quan tổng hợp hoặc người quản trị mới ghi được vào tiến trình của phong trào.");
        }
    }

    private boolean mayAct(Plan plan, String user) {
        return people.rolesOf(user).stream()
                .map(role -> role.group())
                .anyMatch(group -> group.plan().equals(plan.id())
                        && (group.role() == Role.QUAN_TRI
                                || group.office().equals(plan.consolidator()) && group.role() != Role.GIAM_SAT));
    }

    /** Stands for a task where files are staged. */
    private static String desk(String plan) {
        return MovementStages.FILES + plan;
    }

    /** Everybody of the plan may read what shows that a milestone was done. */
    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String documentId, String userId, Set<String> groups) {
        Matcher owner = OWNER.matcher(documentId);
        return owner.matches()
                && store.planOf(UUID.fromString(owner.group(1)))
                        .map(plan -> groups.stream().anyMatch(group -> group.startsWith(plan + ".")))
                        .orElse(false);
    }
}
