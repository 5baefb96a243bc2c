package vn.thidua.nomination.process;

import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.Examiners;
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
import vn.thidua.plan.Role;
import vn.thidua.platform.engine.Facts;

/** What the process of a level is told about it. */
@Component
class LevelFacts {

    private final LevelOpinions opinions;
    private final Nominations nominations;
    private final Hands hands;
    private final Examiners examiners;
    private final Obligations obligations;

    LevelFacts(
            LevelOpinions opinions,
            Nominations nominations,
            Hands hands,
            Examiners examiners,
            Obligations obligations) {
        this.opinions = opinions;
        this.nominations = nominations;
        this.hands = hands;
        this.examiners = examiners;
        this.obligations = obligations;
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
                Variables.RECEIVER_GROUP.is(examiners
                        .groupFor(level.plan(), level.receiver(), barred)
                        .id()),
                Variables.APPRAISER_GROUP.is(examiners
                        .groupFor(level.plan(), level.appraiser(), barred)
                        .id()),
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

    private static Group specialists(LevelDossier level, String office) {
        return new Group(level.plan(), office, Role.CHUYEN_VIEN);
    }
}
