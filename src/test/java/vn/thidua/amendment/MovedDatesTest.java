package vn.thidua.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.obligation.Extensions;
import vn.thidua.obligation.MovedDeadlines;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.RequestKind;
import vn.thidua.obligation.Requests;
import vn.thidua.plan.DutyMode;
import vn.thidua.plan.Plans;
import vn.thidua.report.ReportRounds;
import vn.thidua.support.AtOnce;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.Statements;
import vn.thidua.support.Typed;

/** What runs follows an amended date: beside extensions, beside somebody who sends at that moment, at a flat cost. */
@OfficeTest
class MovedDatesTest {

    private static final String PLAN = "kien-nghi";
    private static final String ROUND = PLAN + "/report/2024";
    private static final String REPORT_DUE = "reporting.periods[nam].due";
    private static final Instant NEW = Instant.parse("2024-12-17T23:59:59+07:00");

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Proposals proposals;

    @Autowired
    Gatherings gatherings;

    @Autowired
    Obligations obligations;

    @Autowired
    MovedDeadlines deadlines;

    @Autowired
    Requests requests;

    @Autowired
    Extensions extensions;

    @Autowired
    ReportRounds rounds;

    @Autowired
    Plans plans;

    @Autowired
    TransactionTemplate transaction;

    AmendmentTeam team;

    @BeforeEach
    void theRoundIsOpen() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024").at("2024-12-02T08:00");
        team = new AmendmentTeam(desk, plans.plan(PLAN), proposals, gatherings);
    }

    @Test
    void aLaterDayOfAnExtensionStaysAndAnEarlierOneIsOvertaken() {
        extended("tai-chinh", "2024-12-18");
        extended("to-1", "2024-12-16");
        amended("2024-12-17").runReadySteps();

        Obligation later = obligations.get(ROUND + "/tai-chinh");
        assertThat(later.dueAt()).isEqualTo(Instant.parse("2024-12-18T23:59:59+07:00"));
        assertThat(later.originalDueAt())
                .as("what counts without the extension")
                .isEqualTo(NEW);
        assertThat(desk.only("userTask_draft", later.id()).getDueDate().toInstant())
                .isEqualTo(later.dueAt());
        Obligation earlier = obligations.get(ROUND + "/to-1");
        assertThat(earlier.dueAt()).isEqualTo(NEW);
        assertThat(earlier.originalDueAt()).isNull();
        assertThat(desk.only("userTask_draft", earlier.id()).getDueDate().toInstant())
                .isEqualTo(NEW);
        assertThat(rounds.get(ROUND).closesAt())
                .as("the consolidator keeps its days")
                .isEqualTo(Instant.parse("2024-12-18T23:59:59+07:00"));
    }

    @Test
    void whoSendsAtTheMomentWhenHisDateMovesHasSentAndNothingIsHalfDone() {
        for (String office : new String[] {"tram-y-te", "tai-chinh", "to-1", "hoi-ccb"}) {
            ReportingOffice each = desk.office(PLAN, office, "2024");
            each.drafts().approves().signs();
        }
        amended("2024-12-17");
        var step = desk.step("serviceTask_moveDates", team.gathering());
        ReportingOffice sending = desk.office(PLAN, "tram-y-te", "2024");
        var registry = desk.as(sending.person("van-thu"));
        String issue = desk.only("userTask_issue", sending.dossier()).getId();
        String form = Typed.issue(
                "7",
                sending.symbol(),
                "2024-12-02",
                registry.attaches("userTask_issue", sending.dossier(), "bao-cao-da-ky.pdf"));
        var outcomes = AtOnce.run(() -> desk.run(step), () -> registry.sends(issue, form));
        assertThat(outcomes.get(1)).as("the office is never turned away").isNull();
        if (Objects.nonNull(outcomes.get(0))) {
            desk.run(desk.step("serviceTask_moveDates", team.gathering()));
        }
        desk.runReadySteps();

        Obligation sent = obligations.get(sending.dossier());
        assertThat(sent.sentAt()).isNotNull();
        assertThat(sent.dueAt()).isIn(NEW, Instant.parse("2024-12-14T23:59:59+07:00"));
        assertThat(desk.waitsAt(sending.dossier())).containsExactly("userTask_receive");
        assertThat(obligations.ofRound(ROUND))
                .filteredOn(each -> each.sentAt() == null)
                .hasSize(3)
                .allSatisfy(each -> {
                    assertThat(each.dueAt()).isEqualTo(NEW);
                    assertThat(desk.only("userTask_issue", each.id())
                                    .getDueDate()
                                    .toInstant())
                            .isEqualTo(NEW);
                });
        assertThat(desk.endsOf("plan-amendment", team.gathering())).contains("endEvent_amended");
    }

    @Test
    void theNumberOfStatementsPerBatchDoesNotGrowWithTheOffices() {
        opens("2024-01", 2);
        opens("2024-02", 40);
        var small = move("2024-01");
        var large = move("2024-02");
        long few = Statements.of(() -> transaction.execute(status -> deadlines.moveNext(small, 50)));
        long many = Statements.of(() -> transaction.execute(status -> deadlines.moveNext(large, 50)));
        assertThat(many).as("the first batch may load the holidays").isLessThanOrEqualTo(few);
        Integer left = transaction.execute(status -> deadlines.moveNext(large, 50));
        assertThat(left).as("nothing is left").isZero();
    }

    private void opens(String period, int offices) {
        var demands = java.util.stream.IntStream.range(0, offices)
                .mapToObj(n -> new Obligations.Demand("don-vi-" + n, DutyMode.GIAO))
                .toList();
        obligations.open(PLAN, "thu", period, demands, Instant.parse("2024-12-14T23:59:59+07:00"), desk.now());
    }

    private static MovedDeadlines.Move move(String period) {
        return new MovedDeadlines.Move(PLAN, "thu", period, null, LocalDate.of(2024, 12, 20), "theo văn bản số 1/KH");
    }

    private Desk amended(String day) {
        UUID one = team.raises("to-1", REPORT_DUE, "Xin lùi thời hạn.").id();
        team.opens()
                .gathers(List.of(one))
                .submits()
                .decides(Map.of(one, "dieu-chinh"))
                .enters(REPORT_DUE, day, 2024, false)
                .issues("ke-hoach");
        return desk;
    }

    private void extended(String office, String until) {
        String who = PLAN + "." + office + ".chuyen-vien";
        String request = desk.as(who)
                .loggedIn(() -> requests.ask(
                        Extensions.CODE,
                        ROUND + "/" + office,
                        new RequestKind.Asking(who, office, "Mưa lũ.", extensions.wanted(LocalDate.parse(until)))))
                .id();
        desk.as(team.inbox()).does("userTask_answer", request, Typed.json("decision", "grant"));
    }
}
