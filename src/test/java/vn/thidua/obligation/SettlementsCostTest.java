package vn.thidua.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.plan.DutyMode;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Statements;

/** What is left of an earlier period ends when the next one opens: a batch at a time, not one by one. */
@OfficeTest
class SettlementsCostTest {

    private static final String PLAN = "thu-nghiem";

    @Autowired
    Desk desk;

    @Autowired
    Obligations obligations;

    @Autowired
    Settlements settlements;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void january() {
        desk.at("2025-01-02T08:00");
    }

    @Test
    void missingFortyObligationsCostsAsManyStatementsAsTwo() {
        assertThat(cost("2023", 40)).isEqualTo(cost("2022", 2));
        assertThat(obligations.ofRound(round("2023")))
                .hasSize(40)
                .allMatch(each -> each.status() == Status.KHONG_BAO_CAO && each.closedAt() != null)
                .allSatisfy(each -> assertThat(obligations.history(each.id()))
                        .extracting(ObligationEvent::action)
                        .containsExactly("Không báo cáo"));
    }

    @Test
    void whatWasSentOrSettledAtThatMomentStaysAsItIs() {
        List<Obligation> before = opened("2024", 3);
        obligations.sent(before.get(0).id(), "a", "1/BC");
        obligations.waived(before.get(1).id(), "b", "Giải thể.");
        transaction.executeWithoutResult(status -> settlements.missed(before));
        assertThat(obligations.ofRound(round("2024")))
                .extracting(Obligation::status)
                .containsExactly(Status.DA_GUI, Status.KHONG_PHAI_THUC_HIEN, Status.KHONG_BAO_CAO);
    }

    private long cost(String period, int offices) {
        List<Obligation> unsent = opened(period, offices);
        return Statements.of(() -> transaction.executeWithoutResult(status -> settlements.missed(unsent)));
    }

    private List<Obligation> opened(String period, int offices) {
        obligations.open(
                PLAN,
                "thu",
                period,
                IntStream.range(0, offices)
                        .mapToObj(n -> new Obligations.Demand("don-vi-" + n, DutyMode.GIAO))
                        .toList(),
                Instant.parse("2024-12-14T23:59:59+07:00"),
                desk.now());
        return obligations.ofRound(round(period));
    }

    private static String round(String period) {
        return Obligation.roundId(PLAN, "thu", period);
    }
}
