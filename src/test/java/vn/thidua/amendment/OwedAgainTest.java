package vn.thidua.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.obligation.Extensions;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.RequestKind;
import vn.thidua.obligation.Requests;
import vn.thidua.plan.Plans;
import vn.thidua.report.EntryObjections;
import vn.thidua.report.ReportEntries;
import vn.thidua.report.Reports;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;
import vn.thidua.support.TypedReport;

/** Whoever sent before the plan's date was amended and then owes again owes by the date that counts now. */
@OfficeTest
class OwedAgainTest {

    private static final String PLAN = "kien-nghi";
    private static final String ROUND = PLAN + "/report/2024";
    private static final String REPORT_DUE = "reporting.periods[nam].due";
    private static final Instant OLD = Instant.parse("2024-12-14T23:59:59+07:00");
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
    Requests requests;

    @Autowired
    Extensions extensions;

    @Autowired
    Reports reports;

    @Autowired
    ReportEntries entries;

    @Autowired
    Plans plans;

    AmendmentTeam team;
    ReportingOffice health;

    @BeforeEach
    void theRoundIsOpen() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024").at("2024-12-02T08:00");
        team = new AmendmentTeam(desk, plans.plan(PLAN), proposals, gatherings);
        health = desk.office(PLAN, "tram-y-te", "2024");
    }

    @Test
    void aReportThatIsWithdrawnAfterAnAmendmentIsOwedByTheNewDate() {
        health.sends();
        amended("2024-12-17");
        assertThat(obligations.get(health.dossier()).dueAt())
                .as("what was sent stays as it is")
                .isEqualTo(OLD);
        withdraws(health);

        Obligation owed = obligations.get(health.dossier());
        assertThat(owed.dueAt()).isEqualTo(NEW);
        assertThat(owed.originalDueAt()).as("no extension").isNull();
        assertThat(desk.only("userTask_draft", owed.id()).getDueDate().toInstant())
                .isEqualTo(NEW);
        assertThat(desk.timerDate("boundaryEvent_overdue", owed.id()))
                .isEqualTo(Instant.parse("2024-12-18T00:00:00+07:00"));
        assertThat(obligations.history(owed.id()))
                .extracting("action")
                .containsSubsequence("Gửi", "Rút lại", "Điều chỉnh thời hạn");

        desk.at("2024-12-16T09:00");
        health.sends();
        assertThat(obligations.get(owed.id()).progressLabel(desk.now())).isEqualTo("Đúng hạn");
    }

    @Test
    void theLastOfSeveralAmendmentsCountsAndAnEarlierDateToo() {
        health.sends();
        amended("2024-12-17");
        amended("2024-12-12");
        withdraws(health);
        assertThat(obligations.get(health.dossier()).dueAt()).isEqualTo(Instant.parse("2024-12-12T23:59:59+07:00"));
        assertThat(obligations.history(health.dossier()))
                .filteredOn(event -> event.action().equals("Điều chỉnh thời hạn"))
                .hasSize(1);
    }

    @Test
    void anExtensionThatReachesFurtherStays() {
        String who = health.person("chuyen-vien");
        String request = desk.as(who)
                .loggedIn(() -> requests.ask(
                        Extensions.CODE,
                        health.dossier(),
                        new RequestKind.Asking(
                                who, "tram-y-te", "Mưa lũ.", extensions.wanted(LocalDate.parse("2024-12-18")))))
                .id();
        desk.as(team.inbox()).does("userTask_answer", request, Typed.json("decision", "grant"));
        health.sends();
        amended("2024-12-17");
        withdraws(health);

        Obligation owed = obligations.get(health.dossier());
        Instant extended = Instant.parse("2024-12-18T23:59:59+07:00");
        assertThat(owed.dueAt()).isEqualTo(extended);
        assertThat(owed.originalDueAt()).as("what counts without the extension").isEqualTo(NEW);
        assertThat(desk.only("userTask_draft", owed.id()).getDueDate().toInstant())
                .isEqualTo(extended);
    }

    @Test
    void aWithdrawnSupplementKeepsItsOwnDateAndWhatTheFirstSendingWasWorth() {
        health.sends().isAskedForSupplement("Thiếu số liệu.", "2024-12-10");
        health.sends();
        amended("2024-12-17");
        withdraws(health);
        Obligation owed = obligations.get(health.dossier());
        assertThat(owed.dueAt()).isEqualTo(OLD);
        assertThat(owed.supplementDue()).isEqualTo(LocalDate.of(2024, 12, 10));
        assertThat(owed.sentAt()).isNotNull();
    }

    @Test
    void withoutAnAmendmentOfItsDateItKeepsTheDate() {
        health.sends();
        amendedAt("subordinate_plans[0].due", "2024-12-20", null);
        withdraws(health);
        assertThat(obligations.get(health.dossier()).dueAt()).isEqualTo(OLD);
        assertThat(obligations.history(health.dossier())).extracting("action").doesNotContain("Điều chỉnh thời hạn");
    }

    @Test
    void anEntryThatIsTakenBackLeavesTheOfficeTheNewDate() {
        String enterer = PLAN + ".noi-vu.chuyen-vien";
        desk.as(enterer).loggedIn(() -> entries.open(health.dossier(), enterer, false));
        desk.as(enterer)
                .does(
                        "userTask_enter",
                        health.dossier(),
                        Typed.json(
                                "decision", "enter",
                                "number", "05",
                                "symbol", "BC-TYT",
                                "date", "2024-12-01",
                                "arrivedOn", "2024-12-02",
                                "arrivalNumber", "112",
                                "signer", "Trần Văn B",
                                "signerTitle", "Trạm trưởng",
                                "content",
                                        TypedReport.of(plans.plan(PLAN), "tram-y-te")
                                                .content(),
                                "scan", desk.as(enterer).attaches("userTask_enter", health.dossier(), "ban-chup.pdf")));
        desk.runReadySteps();
        amended("2024-12-17");
        String who = health.person("chuyen-vien");
        String request = desk.as(who)
                .loggedIn(() -> requests.ask(
                        EntryObjections.CODE,
                        health.dossier(),
                        new RequestKind.Asking(who, "tram-y-te", "Không phải báo cáo của Trạm.", null)))
                .id();
        desk.as(enterer).does("userTask_answer", request, Typed.json("decision", "grant"));

        assertThat(obligations.get(health.dossier()).dueAt()).isEqualTo(NEW);
        assertThat(desk.only("userTask_draft", health.dossier()).getDueDate().toInstant())
                .isEqualTo(NEW);
        assertThat(desk.timerDate("boundaryEvent_overdue", health.dossier()))
                .isEqualTo(Instant.parse("2024-12-18T00:00:00+07:00"));
    }

    private void withdraws(ReportingOffice office) {
        String who = office.person("chuyen-vien");
        desk.as(who).loggedIn(() -> {
            reports.withdraw(office.dossier(), who, "Sai số liệu.");
            return null;
        });
        desk.runReadySteps();
    }

    private void amended(String day) {
        amendedAt(REPORT_DUE, day, 2024);
    }

    private void amendedAt(String path, String day, Integer year) {
        UUID one = team.raises("to-1", REPORT_DUE, "Xin điều chỉnh thời hạn.").id();
        team.opens()
                .gathers(List.of(one))
                .submits()
                .decides(Map.of(one, "dieu-chinh"))
                .enters(path, day, year, false)
                .issues("ke-hoach");
        desk.runReadySteps();
    }
}
