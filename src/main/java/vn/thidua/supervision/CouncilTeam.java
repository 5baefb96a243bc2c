package vn.thidua.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.duty.CouncilAssignments;
import vn.thidua.duty.CouncilMember;
import vn.thidua.organisation.Colleague;
import vn.thidua.organisation.People;

/** The members of the council that holds the supervision, as they are assigned to fields and areas today; the first one leads. */
@Component
class CouncilTeam implements TeamSuggestions {

    private static final int NAMESAKES = 2;

    private final CouncilAssignments assignments;
    private final People people;
    private final Clock clock;

    CouncilTeam(CouncilAssignments assignments, People people, Clock clock) {
        this.assignments = assignments;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<TeamMember> of(SupervisionCase held) {
        var team = new ArrayList<TeamMember>();
        for (CouncilMember member : assignments.of(held.plan(), held.body(), LocalDate.now(clock))) {
            team.add(new TeamMember(account(held.plan(), member), member.member(), position(member), team.isEmpty()));
        }
        return team;
    }

    /** The one person of the plan who has that name; of namesakes nobody is guessed. */
    private String account(String plan, CouncilMember member) {
        List<Colleague> named = people.named(plan, member.member(), NAMESAKES);
        return named.size() == 1 && named.get(0).fullName().equalsIgnoreCase(member.member())
                ? named.get(0).id()
                : null;
    }

    private static String position(CouncilMember member) {
        return Stream.of(member.post(), member.field(), member.area())
                .filter(words -> words != null && !words.isBlank())
                .collect(Collectors.joining("; "));
    }
}
