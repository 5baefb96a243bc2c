package vn.thidua.nomination.process;

import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.Hands;
import vn.thidua.nomination.LevelDossier;
import vn.thidua.nomination.LevelOpinions;
import vn.thidua.nomination.Nomination;
import vn.thidua.nomination.Nominations;
import vn.thidua.nomination.process.NominationLevelProcess.Variables;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.OverdueCycle;
import vn.thidua.obligation.process.ObligationInstances;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.People;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.engine.Facts;

/** What the process of a level is told about it. */
@Component
class LevelFacts {

    private final LevelOpinions opinions;
    private final Nominations nominations;
    private final Hands hands;
    private final People people;
    private final Obligations obligations;
    private final Plans plans;

    LevelFacts(
            LevelOpinions opinions,
            Nominations nominations,
            Hands hands,
            People people,
            Obligations obligations,
            Plans plans) {
        this.opinions = opinions;
        this.nominations = nominations;
        this.hands = hands;
        this.people = people;
        this.obligations = obligations;
        this.plans = plans;
    }

    Map<String, Object> of(LevelDossier level, String obligation) {
        LevelOpinions.Asked asked = opinions.toAsk(level);
        Set<String> barred = hands.mayNotExamine(
                nominations.ofDossier(level.id()).stream().map(Nomination::id).toList());
        Map<String, Object> facts = Facts.of(
                Variables.PLAN.is(level.plan()),
                Variables.LEVEL.is(level.id()),
                Variables.OFFICE.is(level.receiver()),
                Variables.PERIOD.is(level.period()),
                Variables.BEGINS_AT.is(level.beginsAt().code()),
                Variables.SENDER_GROUP.is(specialists(level, level.sender()).id()),
                Variables.RECEIVER_GROUP.is(examiners(level, level.receiver(), barred)),
                Variables.APPRAISER_GROUP.is(examiners(level, level.appraiser(), barred)),
                Variables.AGENCIES_ASKED.is(!asked.agencies().isEmpty()),
                Variables.POSTING_NEEDED.is(asked.posting()),
                Variables.PARTY_OPINION_NEEDED.is(asked.party()));
        facts.putAll(dates(obligations.get(obligation)));
        return facts;
    }

    /** The obligation that is being done, and its dates. */
    static Map<String, Object> dates(Obligation obligation) {
        return Facts.of(
                Variables.OBLIGATION.is(obligation.id()),
                Variables.DUE.is(Date.from(obligation.dueAt())),
                Variables.FOLLOW_UP.is(Date.from(ObligationInstances.followUp(obligation))),
                Variables.OVERDUE_CYCLE.is(OverdueCycle.weeklyAfter(obligation.dueAt())));
    }

    /**
     * Specialists; in a small office whose specialists have all proposed the list, the heads of division; where nobody inside is
     * left, as at a post of one person, those of the office that it belongs to, leaders last because they are to sign. A task
     * belongs to one group, and four eyes are to see it.
     */
    private String examiners(LevelDossier level, String office, Set<String> barred) {
        Optional<String> whole = plans.plan(level.plan()).findOffice(office).map(Office::partOf);
        return Stream.of(
                        groups(level, office, Role.CHUYEN_VIEN, Role.TRUONG_PHONG),
                        whole.stream().flatMap(each -> groups(level, each, Role.CHUYEN_VIEN, Role.TRUONG_PHONG)),
                        groups(level, office, Role.LANH_DAO),
                        whole.stream().flatMap(each -> groups(level, each, Role.LANH_DAO)))
                .flatMap(Function.identity())
                .filter(group -> people.holding(group).stream().anyMatch(person -> !barred.contains(person.id())))
                .findFirst()
                .orElse(specialists(level, office))
                .id();
    }

    private static Stream<Group> groups(LevelDossier level, String office, Role... roles) {
        return Stream.of(roles).map(role -> new Group(level.plan(), office, role));
    }

    private static Group specialists(LevelDossier level, String office) {
        return new Group(level.plan(), office, Role.CHUYEN_VIEN);
    }
}
