package vn.thidua.timelapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.award.AwaitingRows;
import vn.thidua.award.Decisions;
import vn.thidua.award.SigningTeam;
import vn.thidua.nomination.NominationMoves;
import vn.thidua.nomination.NominationStatus;
import vn.thidua.nomination.NominationStep;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** The audit of a life finds a decision whose list is not what the register says. */
@OfficeTest
class DecisionAuditTest {

    private static final String PLAN = AwaitingRows.PLAN;

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    AwaitingRows rows;

    @Autowired
    SigningTeam team;

    @Autowired
    Decisions decisions;

    @Autowired
    NominationMoves moves;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void december() {
        staff.hireFor(PLAN);
        desk.at("2024-12-02T09:00");
    }

    @Test
    void aListAndTheRegisterAreHeldAgainstEachOtherBothWays() {
        var audit = new NominationAuditStore(jdbc);
        List<String> ids = rows.households("so-a", 3);
        String decision = decisions.start(PLAN, SigningTeam.SPECIALIST, "ban-tdkt", ids);
        desk.runReadySteps();
        assertThat(audit.decisionsOtherThanRegister(PLAN))
                .as("nothing is issued yet")
                .isEmpty();
        team.issues(decision, "15");
        assertThat(audit.decisionsOtherThanRegister(PLAN))
                .as("the register follows")
                .containsExactly(decision);
        desk.runReadySteps();
        assertThat(audit.decisionsOtherThanRegister(PLAN)).isEmpty();
        assertThat(audit.revokedButStanding(PLAN)).isEmpty();

        jdbc.sql("delete from thidua.award_decision_row where nomination_id = ?")
                .param(ids.get(0))
                .update();
        assertThat(audit.decisionsOtherThanRegister(PLAN))
                .as("in the register alone")
                .containsExactly(decision);
    }

    @Test
    void aDecisionThatLostADossierIsFoundUntilItIsTidied() {
        var pools = new PoolStore(jdbc);
        List<String> ids = rows.households("so-a", 2);
        String decision = decisions.start(PLAN, SigningTeam.SPECIALIST, "ban-tdkt", ids);
        desk.runReadySteps();
        assertThat(pools.thinnedDecisions(PLAN)).isEmpty();

        moves.move(
                ids.subList(0, 1),
                Set.of(NominationStatus.TRONG_QUYET_DINH),
                NominationStep.to(NominationStatus.DA_RUT, SigningTeam.SPECIALIST)
                        .because("Đơn vị xin rút."));
        assertThat(pools.thinnedDecisions(PLAN))
                .containsExactly(new PoolStore.Thinned(decision, "ban-tdkt", ids.subList(0, 1), 2));

        decisions.takeOut(PLAN, SigningTeam.SPECIALIST, decision, ids.subList(0, 1), "Đã rút");
        assertThat(pools.thinnedDecisions(PLAN)).isEmpty();
    }

    @Test
    void whatIsStuckIsNamedWithTheOfficeThatCouldAct() {
        String row = rows.households("so-a", 1).get(0);
        assertThat(new NominationAuditStore(jdbc).withoutEnd(PLAN)).containsExactly(row + " cho-quyet-dinh (ban-tdkt)");
    }

    @Test
    void aVoteOnOneselfIsFoundAndMoreVotesThanVoters() {
        var audit = new NominationAuditStore(jdbc);
        String row = rows.households("so-a", 1).get(0);
        jdbc.sql(
                        "update thidua.nominee set person_id = 'member' where id = (select nominee from thidua.nomination where id = ?)")
                .param(row)
                .update();
        jdbc.sql("""
                        insert into thidua.council_session
                            (id, plan_id, council, body, year, n, status, opened_by, opened_at)
                        values ('session', ?, 'hdtdkt-tinh', 'hoi-dong', 2024, 1, 'ket-thuc', 'x', now())
                        """).param(PLAN).update();
        jdbc.sql("""
                        insert into thidua.council_voter (session_id, person, name, position, chair, voted)
                        values ('session', 'member', 'Một', 'Thành viên', false, true)
                        """).update();
        jdbc.sql("""
                        insert into thidua.council_session_row (session_id, n, nomination_id, nominee, form, rule, recused, valid)
                        values ('session', 1, ?, 'Một', 'bang-khen', 1, '{}', 1)
                        """).param(row).update();
        assertThat(audit.votesOnOneself(PLAN)).containsExactly("session 1 member");
        assertThat(audit.moreVotesThanVoters(PLAN)).isEmpty();

        jdbc.sql("update thidua.council_session_row set recused = '{member}'").update();
        assertThat(audit.votesOnOneself(PLAN)).isEmpty();
        assertThat(audit.moreVotesThanVoters(PLAN)).containsExactly("session 1");
    }
}
