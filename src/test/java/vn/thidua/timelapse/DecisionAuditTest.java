package vn.thidua.timelapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.award.AwaitingRows;
import vn.thidua.award.Decisions;
import vn.thidua.award.SigningTeam;
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
}
