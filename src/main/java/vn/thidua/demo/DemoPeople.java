package vn.thidua.demo;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.People;
import vn.thidua.organisation.Person;
import vn.thidua.plan.Plan;

/** Hires the invented people of a plan, each with his account's name as password. */
@Component
@Profile({"demo", "timelapse"})
public class DemoPeople {

    private final People people;

    DemoPeople(People people) {
        this.people = people;
    }

    /**
     * Who is there stays as he is.
     *
     * @return how many people the plan has
     */
    public int hire(Plan plan) {
        DemoStaff staff = DemoStaff.of(plan);
        people.register(
                plan.id(),
                staff.people(),
                staff.roles(),
                staff.people().stream().map(Person::id).collect(Collectors.toMap(Function.identity(), id -> id)));
        return staff.people().size();
    }
}
