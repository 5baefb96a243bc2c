package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.platform.error.Refusal;
import vn.thidua.register.AwardRegister;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Statements;

/** A list of five hundred: no statement per row, and into the register exactly once whatever breaks down between. */
@OfficeTest
class LongListTest {

    private static final String PLAN = AwaitingRows.PLAN;
    private static final String SPECIALIST = SigningTeam.SPECIALIST;
    private static final int LONG = Decisions.MOST_ROWS;

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
    DecisionStore store;

    @Autowired
    RegisterEntries entries;

    @Autowired
    AwardRegister register;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void december() {
        staff.hireFor(PLAN);
        desk.at("2024-12-02T09:00");
    }

    @Test
    void beginningAListOfFiveHundredNeedsNoMoreStatementsThanOneOfTwo() {
        List<String> few = rows.households("so-a", 2);
        long forFew = Statements.of(() -> decisions.start(PLAN, SPECIALIST, "ban-tdkt", few));
        List<String> many = rows.households("so-b", LONG);
        long forMany = Statements.of(() -> decisions.start(PLAN, SPECIALIST, "ban-tdkt", many));
        assertThat(forMany).isEqualTo(forFew);

        List<String> tooMany = rows.households("so-c", LONG + 1);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> decisions.start(PLAN, SPECIALIST, "ban-tdkt", tooMany))
                .withMessage("Một quyết định gồm nhiều nhất 500 đối tượng; hãy chia danh sách thành nhiều quyết định.");
    }

    @Test
    void theRegisterTakesItInPartsAndOnceWhateverBreaksDown() {
        List<String> many = rows.households("so-b", 250);
        List<String> few = rows.households("so-a", 2);
        String small = decisions.start(PLAN, SPECIALIST, "ban-tdkt", few);
        String large = decisions.start(PLAN, SPECIALIST, "ban-tdkt", many);
        desk.runReadySteps();
        team.submits(small);
        team.signs(small);
        String smallNumber = team.number(small, "1");
        team.submits(large);
        team.signs(large);
        String largeNumber = team.number(large, "2");
        long forFew = Statements.of(() -> desk.as(SigningTeam.REGISTRY).does("userTask_issue", small, smallNumber));
        long forMany = Statements.of(() -> desk.as(SigningTeam.REGISTRY).does("userTask_issue", large, largeNumber));
        assertThat(forMany).as("the dispatch confers all at once").isEqualTo(forFew);

        Job first = desk.step("serviceTask_enterRegister", large);
        transactions.executeWithoutResult(broken -> {
            entries.enterNext(large);
            broken.setRollbackOnly(); // the node dies before its transaction ends
        });
        assertThat(register.ofNominations(PLAN, many))
                .as("nothing of a part that broke down")
                .isEmpty();
        desk.run(first);
        assertThat(register.ofNominations(PLAN, many)).hasSize(RegisterEntries.AT_ONCE);
        entries.enterNext(large); // the part was done, and the engine did not hear of it
        assertThat(register.ofNominations(PLAN, many)).hasSize(2 * RegisterEntries.AT_ONCE);
        desk.runReadySteps();
        assertThat(register.ofNominations(PLAN, many)).hasSize(many.size());
        assertThat(store.rows(large)).allMatch(row -> row.enteredAt() != null);
        assertThat(desk.waitsAt(large)).containsExactly("userTask_confer");
    }
}
