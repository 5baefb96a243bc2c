package vn.thidua.obligation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.time.VietnamTime;

/** Who has to do with an obligation: the office that owes it, those who coordinate, the consolidator, who follows the plan. */
@Service
public class ObligationAccess {

    /** Who speaks for an office about its obligations. */
    private static final Set<Role> SPEAKERS = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private final CoordinatorStore coordinators;
    private final People people;
    private final Plans plans;
    private final Clock clock;

    ObligationAccess(CoordinatorStore coordinators, People people, Plans plans, Clock clock) {
        this.coordinators = coordinators;
        this.people = people;
        this.plans = plans;
        this.clock = clock;
    }

    /** Whether the person may read the obligation and what was done about it. */
    public boolean sees(Obligation obligation, String user) {
        Set<Group> hats = hats(user);
        return isOf(obligation.plan(), obligation.office(), hats)
                || enters(obligation, hats)
                || seesAll(obligation.plan(), hats)
                || coordinators.coordinators(obligation.id()).stream()
                        .anyMatch(office -> isOf(obligation.plan(), office, hats));
    }

    /** Whether the person may also read what was said on the way: of the office itself, or one who reads everything. */
    public boolean seesInside(Obligation obligation, String user) {
        Set<Group> hats = hats(user);
        return isOf(obligation.plan(), obligation.office(), hats)
                || enters(obligation, hats)
                || seesAll(obligation.plan(), hats);
    }

    /** Whether the person may read every obligation of the plan. */
    public boolean seesAll(String plan, String user) {
        return seesAll(plan, hats(user));
    }

    private boolean seesAll(String plan, Collection<Group> hats) {
        String consolidator = consolidator(plan);
        return hats.stream()
                .anyMatch(hat ->
                        hat.plan().equals(plan) && (follows(hat) || hat.office().equals(consolidator)));
    }

    /** Whether this is somebody who follows the plan, in whichever office: reads all of it and how it is being done. */
    public boolean follows(Group hat) {
        return hat.role() == Role.GIAM_SAT;
    }

    /** As {@link #follows(Group)}, of one of the hats that the person wears in the plan. */
    public boolean follows(String plan, String user) {
        return hats(user).stream().anyMatch(hat -> hat.plan().equals(plan) && follows(hat));
    }

    /**
     * Whether people with this hat have more deadlines to watch than their own office's: who follows the plan, and who speaks for
     * its consolidator or for an office that enters for one without accounts.
     */
    public boolean watches(Group hat) {
        return plans.all().stream()
                .filter(plan -> plan.id().equals(hat.plan()))
                .anyMatch(plan -> follows(hat)
                        || SPEAKERS.contains(hat.role())
                                && (hat.office().equals(plan.consolidator())
                                        || entersFor(plan).containsValue(hat.office())));
    }

    /**
     * What a person reads of a plan's deadlines who does not read all of them.
     *
     * @param offices whose obligations are read: the person's own, and those for which these enter
     * @param coordinating the person's own; what they help other offices with is read as well, and nothing of how it is done
     */
    public record Sight(Set<String> offices, Set<String> coordinating) {}

    /** The rule of {@link #sees} for whole lists, with who enters today. */
    public Sight sightOf(String plan, String user) {
        Set<String> own = hats(user).stream()
                .filter(hat -> hat.plan().equals(plan))
                .map(Group::office)
                .collect(Collectors.toSet());
        Set<String> all = new HashSet<>(own);
        entersFor(plans.plan(plan)).forEach((office, enterer) -> {
            if (own.contains(enterer)) {
                all.add(office);
            }
        });
        return new Sight(all, own);
    }

    /** Who enters today, by office without accounts. */
    private Map<String, String> entersFor(Plan plan) {
        LocalDate today = LocalDate.now(clock);
        return plan.offices().stream()
                .filter(office -> !office.hasAccounts())
                .collect(Collectors.toMap(Office::id, office -> plan.enterer(office, today)));
    }

    private static boolean isOf(String plan, String office, Collection<Group> hats) {
        return hats.stream()
                .anyMatch(hat -> hat.plan().equals(plan) && hat.office().equals(office));
    }

    /**
     * Whether the person speaks for the office that owes it: a specialist, head of division or leader of it, or of the office
     * that enters for one without accounts.
     */
    public boolean speaksFor(Obligation obligation, String user) {
        Set<Group> speaking =
                hats(user).stream().filter(hat -> SPEAKERS.contains(hat.role())).collect(Collectors.toSet());
        return isOf(obligation.plan(), obligation.office(), speaking) || enters(obligation, speaking);
    }

    /** Whoever had it to enter when it was opened, or has it now. */
    private boolean enters(Obligation obligation, Collection<Group> hats) {
        Plan plan = plans.plan(obligation.plan());
        return plan.findOffice(obligation.office())
                .filter(office -> !office.hasAccounts())
                .filter(office -> Stream.of(VietnamTime.dateOf(obligation.openedAt()), LocalDate.now(clock))
                        .map(date -> plan.enterer(office, date))
                        .anyMatch(enterer -> isOf(plan.id(), enterer, hats)))
                .isPresent();
    }

    /** Whether the person leads the office that consolidates the plan's obligations. */
    public boolean leadsConsolidator(Obligation obligation, String user) {
        String consolidator = consolidator(obligation.plan());
        return people.holds(user, new Group(obligation.plan(), consolidator, Role.LANH_DAO));
    }

    /** The office that follows the plan's obligations and answers for their dates. */
    public String consolidator(String plan) {
        return plans.plan(plan).consolidator();
    }

    private Set<Group> hats(String user) {
        return people.groupsOf(user);
    }
}
