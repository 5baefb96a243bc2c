package vn.thidua.timelapse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.organisation.Person;
import vn.thidua.plan.Plan;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/**
 * The officials of one time-lapse: each task that they meet is put on the agenda at a moment that the office's habits choose,
 * and done there by somebody who may. What happens at one moment is done by several hands at once; nothing depends on their
 * order.
 */
final class Cast {

    private static final int EARLIEST_BEFORE_DUE = 20;
    private static final int LATEST_BEFORE_DUE = 2;
    private static final int MOST_DAYS_LATE = 12;
    private static final int UNDATED_FROM = 3;
    private static final int UNDATED_TO = 40;
    private static final int ASKS_BEFORE_DUE = 8;
    private static final int MORE_DAYS = 5;
    private static final int PROMPT = 3;

    private final Plan plan;
    private final long seed;
    private final Stage stage;
    private final Crew crew;
    private final List<Script> scripts;
    private final People people;
    private final OfficeHours hours;
    private final Obligations obligations;
    private final Asking asking;

    private final NavigableMap<Instant, List<Act>> agenda = new TreeMap<>();
    private final Map<String, Integer> met = new HashMap<>();
    private final SortedMap<String, Integer> troubles = new ConcurrentSkipListMap<>();
    private int numbers;

    Cast(
            Plan plan,
            long seed,
            Stage stage,
            Crew crew,
            List<Script> scripts,
            People people,
            OfficeHours hours,
            Obligations obligations,
            Asking asking) {
        this.plan = plan;
        this.seed = seed;
        this.stage = stage;
        this.crew = crew;
        this.scripts = scripts;
        this.people = people;
        this.hours = hours;
        this.obligations = obligations;
        this.asking = asking;
    }

    /**
     * @param times how often this task stood in this dossier, with this time
     * @param askUntil the day until which more time is asked for instead of doing it, else null
     */
    private record Act(Part part, int times, LocalDate askUntil) {}

    /** What nobody could do, and how often: {@code process/task: why}. */
    SortedMap<String, Integer> troubles() {
        return troubles;
    }

    /** Notes what somebody could not do. */
    void trouble(String what) {
        troubles.merge(what, 1, Integer::sum);
    }

    Optional<Instant> next() {
        return agenda.isEmpty() ? Optional.empty() : Optional.of(agenda.firstKey());
    }

    // ---- when
    // --------------------------------------------------------------------------------------------------------

    /** Somebody sees the task in his list, and will do it at his time. */
    void meets(Part part, Instant now) {
        int times = met.merge(part.role(), 1, Integer::sum);
        Chance chance = chance(part, times);
        Optional<Obligation> own = times == 1 && firstOfDossier(part)
                ? Obligation.kindOf(part.dossier()).flatMap(kind -> obligations.find(part.dossier()))
                : Optional.empty();
        int waits = scripts.stream()
                .mapToInt(script -> script.daysBefore(part, chance))
                .max()
                .orElse(0);
        if (waits > 0) {
            LocalDate day = VietnamTime.dateOf(now).plusDays(waits);
            put(hours.on(day, chance), new Act(part, times, null));
            return;
        }
        if (own.isEmpty()) {
            put(hours.after(now, chance.between(1, PROMPT)), new Act(part, times, null));
            return;
        }
        LocalDate today = VietnamTime.dateOf(now);
        LocalDate due = part.due() == null ? null : VietnamTime.dateOf(part.due());
        switch (Habit.of(chance, own.get().kind(), own.get().mode())) {
            case NEVER -> {}
            case LATE ->
                put(
                        due == null
                                ? today.plusDays(chance.between(UNDATED_TO, 2 * UNDATED_TO))
                                : due.plusDays(chance.between(1, MOST_DAYS_LATE)),
                        today,
                        part,
                        null,
                        chance);
            case ASKS_FOR_TIME -> {
                LocalDate asksOn = due == null ? today : due.minusDays(ASKS_BEFORE_DUE);
                if (asksOn.isAfter(today)) {
                    put(asksOn, today, part, due.plusDays(MORE_DAYS), chance);
                } else {
                    inTime(part, today, due, chance);
                }
            }
            case PUNCTUAL -> inTime(part, today, due, chance);
        }
    }

    private void inTime(Part part, LocalDate today, LocalDate due, Chance chance) {
        LocalDate day = due == null
                ? today.plusDays(chance.between(UNDATED_FROM, UNDATED_TO))
                : due.minusDays(chance.between(LATEST_BEFORE_DUE, EARLIEST_BEFORE_DUE));
        put(day, today, part, null, chance);
    }

    /** Later tasks of the same dossier follow promptly; the first one shows the office's habit. */
    private boolean firstOfDossier(Part part) {
        return met.merge("first of " + part.dossier(), 1, Integer::sum) == 1;
    }

    private void put(LocalDate wanted, LocalDate today, Part part, LocalDate askUntil, Chance chance) {
        LocalDate day = wanted.isAfter(today) ? wanted : today.plusDays(1);
        put(hours.on(day, chance), new Act(part, 1, askUntil));
    }

    private void put(Instant at, Act act) {
        agenda.computeIfAbsent(at, moment -> new ArrayList<>()).add(act);
    }

    // ---- what
    // --------------------------------------------------------------------------------------------------------

    /**
     * Does everything that the agenda has for this moment.
     *
     * @return whether there was anything
     */
    boolean act(Instant now) {
        List<Act> acts = agenda.remove(now);
        if (acts == null) {
            return false;
        }
        acts.sort(Comparator.comparing(act -> act.part().role()));
        List<Runnable> deeds = new ArrayList<>();
        List<Runnable> inOrder = new ArrayList<>();
        for (Act act : acts) {
            int number = ++numbers;
            if (act.askUntil() == null) {
                (OneByOne.is(act.part().process()) ? inOrder : deeds).add(() -> does(act, number, now));
            } else {
                asks(act, now);
            }
        }
        crew.all(deeds);
        inOrder.forEach(Runnable::run);
        return true;
    }

    private void asks(Act act, Instant now) {
        Part part = act.part();
        boolean asked = candidates(part).stream()
                .findFirst()
                .filter(person -> asking.forTime(part, person, act.askUntil()))
                .isPresent();
        Chance chance = new Chance(seed, part.role() + " after asking");
        LocalDate day = asked ? act.askUntil().minusDays(1) : act.askUntil().minusDays(MORE_DAYS + 1L);
        put(day, VietnamTime.dateOf(now), part, null, chance);
    }

    private void does(Act act, int number, Instant now) {
        Part part = act.part();
        String why = "không ai giữ vai trò %s %s".formatted(part.groups(), part.people());
        for (String person : candidates(part)) {
            try {
                Scene scene = new Scene(
                        part,
                        person,
                        stage.form(part, person),
                        VietnamTime.dateOf(now),
                        new Chance(seed, part.role() + " " + act.times() + " typed"),
                        act.times() == 1,
                        name -> stage.attach(part, person, name),
                        number);
                Optional<ObjectNode> typed = scripts.stream()
                        .flatMap(script -> script.play(scene).stream())
                        .findFirst();
                if (typed.isPresent()) {
                    stage.send(part, person, typed.get());
                    return;
                }
                why = "không kịch bản nào biết việc này";
            } catch (NotFound | Conflict gone) {
                return; // settled or done otherwise meanwhile
            } catch (Refusal | NotAllowed no) {
                why = no.getMessage();
            }
        }
        trouble(part.process() + "/" + part.task() + ": " + why);
    }

    private List<String> candidates(Part part) {
        Stream<String> ofGroups = part.groups().stream()
                .flatMap(group -> Group.of(group).map(people::holding).orElse(List.of()).stream())
                .map(Person::id);
        return Stream.concat(ofGroups, part.people().stream())
                .filter(person -> person.startsWith(plan.id()))
                .distinct()
                .sorted()
                .toList();
    }

    private Chance chance(Part part, int times) {
        return new Chance(seed, part.role() + " " + times);
    }
}
