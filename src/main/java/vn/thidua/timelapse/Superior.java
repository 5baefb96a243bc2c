package vn.thidua.timelapse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import vn.thidua.movement.MovementPage;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.organisation.Person;
import vn.thidua.plan.Phase;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Refusal;
import vn.thidua.superior.Effect;
import vn.thidua.superior.OpeningKind;
import vn.thidua.superior.Openings;
import vn.thidua.superior.SuperiorDocuments;

/** What comes from above, late as in life: the documents that phases wait for, and the last outcomes after the movement's end. */
final class Superior {

    private static final int EARLIEST_DAYS = 10;
    private static final int LATEST_DAYS = 120;
    private static final int OUTCOMES_FROM = 60;
    private static final int OUTCOMES_TO = 200;
    private static final Period AGAIN = Period.ofDays(30);

    private final Plan plan;
    private final Stage stage;
    private final OfficeHours hours;
    private final SuperiorDocuments documents;
    private final MovementPage page;
    private final String registrar;
    private final LocalDate end;
    private final NavigableMap<Instant, Runnable> agenda = new TreeMap<>();

    Superior(
            Plan plan,
            long seed,
            LocalDate last,
            LocalDate end,
            Stage stage,
            OfficeHours hours,
            Openings openings,
            SuperiorDocuments documents,
            MovementPage page,
            People people) {
        this.plan = plan;
        this.stage = stage;
        this.hours = hours;
        this.documents = documents;
        this.page = page;
        this.end = end;
        this.registrar = people.holding(new Group(plan.id(), plan.consolidator(), Role.CHUYEN_VIEN)).stream()
                .map(Person::id)
                .sorted()
                .findFirst()
                .orElseThrow();
        for (Openings.Waiting waiting : openings.of(plan.id())) {
            if (waiting.kind() == OpeningKind.PHASE) {
                var chance = new Chance(seed, "superior " + waiting.id());
                LocalDate day = starts(waiting.id()).plusDays(chance.between(EARLIEST_DAYS, LATEST_DAYS));
                put(hours.on(day, chance), () -> documentComes(waiting, day));
            }
        }
        var chance = new Chance(seed, "outcomes");
        outcomesCome(last.plusDays(chance.between(OUTCOMES_FROM, OUTCOMES_TO)), chance);
    }

    Optional<Instant> next() {
        return agenda.isEmpty() ? Optional.empty() : Optional.of(agenda.firstKey());
    }

    void act(Instant now) {
        Runnable deed = agenda.remove(now);
        if (deed != null) {
            stage.as(registrar, plan.id(), () -> {
                deed.run();
                return null;
            });
        }
    }

    private void put(Instant at, Runnable deed) {
        Runnable before = agenda.get(at);
        agenda.put(
                at,
                before == null
                        ? deed
                        : () -> {
                            before.run();
                            deed.run();
                        });
    }

    private LocalDate starts(String phase) {
        return plan.phases().stream()
                .filter(each -> each.id().equals(phase))
                .map(Phase::starts)
                .flatMap(starts -> starts.firstDay(0).stream())
                .findFirst()
                .orElseThrow();
    }

    private void documentComes(Openings.Waiting waiting, LocalDate day) {
        documents.register(
                plan.id(),
                registrar,
                new SuperiorDocuments.Typed(
                        null,
                        waiting.from(),
                        "Hướng dẫn",
                        day.getDayOfYear() + "/HD",
                        day,
                        null,
                        null,
                        "Về việc triển khai " + waiting.name(),
                        false,
                        null,
                        Effect.MO_GIAI_DOAN.code(),
                        waiting.id()));
    }

    private void outcomesCome(LocalDate day, Chance chance) {
        put(hours.on(day, chance), () -> {
            try {
                page.settleOutcomes(plan.id(), registrar);
            } catch (Refusal notYet) {
                LocalDate later = day.plus(AGAIN);
                if (later.isBefore(end)) {
                    outcomesCome(later, chance);
                }
            }
        });
    }
}
