package vn.thidua.nomination;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Office;
import vn.thidua.plan.OfficeKind;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;

/**
 * Who examines lists in the name of an office: its specialists; in a small office whose specialists have all proposed the list, its
 * heads of division; where nobody inside is left, those of the office that it belongs to, leaders last because they are to sign. A
 * task belongs to one group, and four eyes are to see it. A post (chức danh) is one person, so there the office that it belongs to
 * does at any time what examiners do: what a ward's clerk types for a tổ dân phố, others at the ward examine.
 */
@Component
public class Examiners {

    private static final List<Role> NEAR = List.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG);
    private static final List<Role> LEADING = List.of(Role.LANH_DAO);

    private final People people;
    private final Plans plans;

    Examiners(People people, Plans plans) {
        this.people = people;
        this.plans = plans;
    }

    /**
     * The group that gets the tasks.
     *
     * @param barred people who may not have them, because they proposed the list or are in it
     */
    public Group groupFor(String plan, String office, Set<String> barred) {
        Stream<String> whole = whole(plan, office).stream();
        List<String> both = Stream.concat(Stream.of(office), whole).toList();
        return Stream.of(NEAR, LEADING)
                .flatMap(roles -> both.stream().flatMap(each -> groups(plan, each, roles)))
                .filter(group -> people.holding(group).stream().anyMatch(person -> !barred.contains(person.id())))
                .findFirst()
                .orElse(new Group(plan, office, Role.CHUYEN_VIEN));
    }

    /** Whether the person works on what the office examines. */
    boolean worksFor(String plan, String office, String user) {
        boolean post = plans.plan(plan).office(office).kind() == OfficeKind.CHUC_DANH;
        return Stream.concat(Stream.of(office), post ? whole(plan, office).stream() : Stream.empty())
                .flatMap(each -> Stream.of(NEAR, LEADING).flatMap(roles -> groups(plan, each, roles)))
                .anyMatch(group -> people.worksAs(user, group));
    }

    private Optional<String> whole(String plan, String office) {
        return plans.plan(plan).findOffice(office).map(Office::partOf);
    }

    private static Stream<Group> groups(String plan, String office, List<Role> roles) {
        return roles.stream().map(role -> new Group(plan, office, role));
    }
}
