package vn.thidua.timelapse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.organisation.Person;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Role;

/** A morning on which officials look what there is to begin. */
final class Turn {

    private final Plan plan;
    private final LocalDate today;
    private final long seed;
    private final Stage stage;
    private final People people;
    private final Consumer<String> troubles;

    /** @param troubles hears what could not be begun */
    Turn(Plan plan, LocalDate today, long seed, Stage stage, People people, Consumer<String> troubles) {
        this.plan = plan;
        this.today = today;
        this.seed = seed;
        this.stage = stage;
        this.people = people;
        this.troubles = troubles;
    }

    Plan plan() {
        return plan;
    }

    LocalDate today() {
        return today;
    }

    Chance chance(String about) {
        return new Chance(seed, about);
    }

    /** Somebody with this role in the office, always the same. */
    Optional<String> somebody(String office, Role role) {
        return everybody(office, role).stream().findFirst();
    }

    /** All with this role in the office, always in the same order. */
    List<String> everybody(String office, Role role) {
        return people.holding(new Group(plan.id(), office, role)).stream()
                .map(Person::id)
                .sorted()
                .toList();
    }

    void trouble(String what) {
        troubles.accept(what);
    }

    <T> T as(String person, Supplier<T> work) {
        return stage.as(person, plan.id(), work);
    }
}
