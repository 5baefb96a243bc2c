package vn.thidua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.SigningChain;

/** What the page shows about absence: who works for whom, who may sign by a paper, and what the reader may register. */
@Service
@Transactional(readOnly = true)
public class AbsenceDesk {

    private final Substitutions substitutions;
    private final Authorisations authorisations;
    private final People people;
    private final Plans plans;
    private final Clock clock;

    AbsenceDesk(Substitutions substitutions, Authorisations authorisations, People people, Plans plans, Clock clock) {
        this.substitutions = substitutions;
        this.authorisations = authorisations;
        this.people = people;
        this.plans = plans;
        this.clock = clock;
    }

    /** Somebody or something to choose. */
    public record Choice(String id, String name) {}

    /**
     * One substitution in the list.
     *
     * @param state in words: not begun, today, over
     * @param mayEnd the reader may end it now
     */
    public record SubstitutionRow(
            UUID id,
            String person,
            String substitute,
            LocalDate from,
            LocalDate to,
            String reason,
            String registeredBy,
            String state,
            boolean mayEnd) {}

    /**
     * @param people for whom the reader may register a substitute; himself first, never empty for who has a role
     * @param substitutes who may be chosen
     */
    public record SubstitutionList(
            String me, List<SubstitutionRow> rows, List<Choice> people, List<Choice> substitutes) {}

    /**
     * One paper in the list.
     *
     * @param documents names of the kinds that it covers; empty: all
     */
    public record AuthorisationRow(
            UUID id,
            String number,
            LocalDate dated,
            String office,
            String grantor,
            String unit,
            String person,
            LocalDate from,
            LocalDate to,
            List<String> documents,
            String state,
            boolean mayEnd) {}

    /** The head of a unit inside, to whom a paper may be given. */
    public record Holder(String unit, String unitName, String person, String name) {}

    /** An office for which the reader may register papers: its heads, whom they may authorise, and for what. */
    public record Granting(
            String office, String name, List<Choice> grantors, List<Holder> holders, List<Choice> documents) {}

    public record AuthorisationList(List<AuthorisationRow> rows, List<Granting> offices) {}

    public SubstitutionList substitutions(String plan, String user) {
        List<Person> registrable = substitutions.registrableBy(user, plan);
        Set<String> mine = registrable.stream().map(Person::id).collect(Collectors.toSet());
        List<Substitution> found = substitutions.seenBy(user, plan);
        Map<String, String> names = names(found.stream()
                .flatMap(each -> Stream.of(each.person(), each.substitute(), each.registeredBy()))
                .toList());
        LocalDate today = LocalDate.now(clock);
        return new SubstitutionList(
                user,
                found.stream()
                        .map(each -> new SubstitutionRow(
                                each.id(),
                                names.get(each.person()),
                                names.get(each.substitute()),
                                each.from(),
                                each.to(),
                                each.reason(),
                                names.get(each.registeredBy()),
                                state(each.endedAt() != null, each.from(), each.to(), today, "Đang xử lý thay"),
                                open(each.endedAt() != null, each.to(), today) && mine.contains(each.person())))
                        .toList(),
                choices(registrable),
                choices(substitutions.choosableBy(user, plan)));
    }

    public AuthorisationList authorisations(String planId, String user) {
        Plan plan = plans.plan(planId);
        List<Office> registrable = authorisations.registrableBy(user, planId);
        Set<String> mine = registrable.stream().map(Office::id).collect(Collectors.toSet());
        List<Authorisation> found = authorisations.seenBy(user, planId);
        Map<String, String> names = names(found.stream()
                .flatMap(each -> Stream.of(each.grantor(), each.person()))
                .toList());
        LocalDate today = LocalDate.now(clock);
        return new AuthorisationList(
                found.stream()
                        .map(each -> new AuthorisationRow(
                                each.id(),
                                each.number(),
                                each.dated(),
                                plan.office(each.office()).name(),
                                names.get(each.grantor()),
                                plan.office(each.unit()).name(),
                                names.get(each.person()),
                                each.from(),
                                each.to(),
                                each.documents().stream()
                                        .map(document -> plan.signing(document).title())
                                        .toList(),
                                state(each.endedAt() != null, each.from(), each.to(), today, "Đang có hiệu lực"),
                                open(each.endedAt() != null, each.to(), today) && mine.contains(each.office())))
                        .toList(),
                registrable.stream().map(office -> granting(plan, office)).toList());
    }

    private Granting granting(Plan plan, Office office) {
        return new Granting(
                office.id(),
                office.name(),
                choicesOf(people.headsOf(plan.id(), office.id())),
                authorisations.unitsInside(plan, office.id()).stream()
                        .flatMap(unit -> people.headsOf(plan.id(), unit.id()).stream()
                                .map(head -> new Holder(
                                        unit.id(), unit.name(), head.person(), people.nameOf(head.person()))))
                        .toList(),
                authorisations.documentsSignedBy(plan, office).stream()
                        .map(AbsenceDesk::choice)
                        .toList());
    }

    private List<Choice> choicesOf(List<RoleAssignment> heads) {
        return heads.stream()
                .map(head -> new Choice(head.person(), people.nameOf(head.person())))
                .toList();
    }

    private static Choice choice(SigningChain chain) {
        return new Choice(chain.document(), chain.title());
    }

    private static List<Choice> choices(List<Person> people) {
        return people.stream()
                .map(person -> new Choice(person.id(), person.fullName()))
                .toList();
    }

    private static boolean open(boolean ended, LocalDate to, LocalDate today) {
        return !ended && !to.isBefore(today);
    }

    private static String state(boolean ended, LocalDate from, LocalDate to, LocalDate today, String now) {
        if (!open(ended, to, today)) {
            return "Đã kết thúc";
        }
        return from.isAfter(today) ? "Chưa đến ngày" : now;
    }

    /** Accounts without a person behind them keep their id. */
    private Map<String, String> names(Collection<String> ids) {
        var names = new HashMap<String, String>();
        ids.forEach(id -> names.put(id, id));
        names.putAll(people.namesOf(names.keySet()));
        return names;
    }
}
