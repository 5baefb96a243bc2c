package vn.thidua.report.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentStatus;
import vn.thidua.document.DocumentView;
import vn.thidua.document.Documents;
import vn.thidua.document.RecipientLine;
import vn.thidua.movement.Movements;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.Status;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Purpose;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.security.Grants;
import vn.thidua.report.ReportRound;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.RoundDates;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** The ward reports twice a year without a date, and one woman does nearly all of it. */
@OfficeTest
class SixMonthRoundTest {

    private static final String WARD = "nguyen-nghiem";
    private static final String CLERK = "nguyen-nghiem.van-phong-thong-ke.chuyen-vien";
    private static final String HALF_2025 = "2025-6-thang";
    private static final String JUNE = "nguyen-nghiem/report/2025-6-thang";
    private static final String MOVEMENT = "nguyen-nghiem/movement/2022-2030";
    private static final Map<String, String> TOLD =
            Map.of("ket-qua-kcht", "Mở rộng hai tuyến đường.", "ket-qua-thtk-clp", "Tiết kiệm chi thường xuyên.");

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Grants grants;

    @Autowired
    Movements movements;

    @Autowired
    ReportRounds rounds;

    @Autowired
    RoundDates dates;

    @Autowired
    Obligations obligations;

    @Autowired
    Documents documents;

    @Autowired
    DocumentArchive archive;

    @Autowired
    StartRoundForm startForm;

    @Autowired
    Plans plans;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void people() {
        staff.hireFor(WARD);
    }

    // ---- June, one woman and five hats -----------------------------------------------------------------------------

    @Test
    void theWardInJuneOneWomanAndFiveHats() {
        String deputy = staff.hire("thu.pho-chu-tich", new Group(WARD, "ubnd-phuong", Role.LANH_DAO));
        desk.at("2025-06-02T08:00").opensRound(WARD, HALF_2025);
        ReportingOffice herself = office("van-phong-thong-ke", HALF_2025);
        assertThat(desk.only("userTask_draft", herself.dossier())).satisfies(task -> {
            assertThat(task.getName()).isEqualTo("Soạn báo cáo 6 tháng đầu năm 2025 – Công chức Văn phòng – Thống kê");
            assertThat(task.getDueDate()).as("the plan gives no date").isNull();
        });

        desk.at("2025-06-13T09:00");
        herself.sends();
        assertThat(desk.as(CLERK).tasks())
                .as("she receives what she has sent herself")
                .anyMatch(task -> task.getTaskDefinitionKey().equals("userTask_receive"));
        herself.isAccepted();
        office("tai-chinh-ke-toan", HALF_2025).sends().isAccepted();
        assertThat(obligations.get(herself.dossier()).status()).isEqualTo(Status.HOAN_THANH);
        assertThat(obligations.get(herself.dossier()).progress(desk.now())).isEqualTo(Progress.KHONG_GHI_THOI_HAN);

        String tdp3 = JUNE + "/to-dan-pho-3";
        desk.at("2025-06-16T09:00");
        assertThat(desk.as(CLERK).tasks())
                .extracting("name")
                .contains("Nhập thay báo cáo 6 tháng đầu năm 2025 – TDP 3");
        var scan = desk.as(CLERK).attaches("userTask_enter", tdp3, "bao-cao-tdp-3.pdf");
        desk.as(CLERK).does("userTask_enter", tdp3, paperOf("to-dan-pho-3", scan));
        desk.runReadySteps();
        assertThat(obligations.get(tdp3).status()).isEqualTo(Status.HOAN_THANH);
        assertThat(obligations.get(tdp3).progress(desk.now())).isEqualTo(Progress.KHONG_GHI_THOI_HAN);

        assertThat(desk.timerDate("event_closingDate", JUNE)).isEqualTo(Instant.parse("2025-06-18T23:59:59+07:00"));
        desk.at("2025-06-19T00:00").fires("event_closingDate", JUNE).runReadySteps();
        assertThat(desk.only("userTask_draft", JUNE).getName())
                .isEqualTo(
                        "Soạn báo cáo tổng hợp 6 tháng đầu năm 2025 gửi Ủy ban nhân dân thị xã Đức Phổ, Phòng Nội vụ thị xã Đức Phổ");
        desk.at("2025-06-19T09:00");
        desk.as(CLERK).does("userTask_draft", JUNE, Typed.draft(Typed.consolidated(TOLD)));

        assertThat(desk.as(CLERK).tasks())
                .as("nobody offers her the signature")
                .noneMatch(task -> task.getTaskDefinitionKey().equals("userTask_sign"));
        assertThatThrownBy(() -> desk.as(CLERK).does("userTask_sign", JUNE, Typed.sign("KT")))
                .as("the only thing that the system refuses her")
                .isInstanceOf(AuthorizationException.class);
        desk.as(deputy).does("userTask_sign", JUNE, Typed.sign("KT"));
        var file = desk.as(CLERK).attaches("userTask_issue", JUNE, "bao-cao-6-thang.pdf");
        desk.as(CLERK).does("userTask_issue", JUNE, Typed.issue("62", "BC-UBND", "2025-06-19", file));
        desk.runReadySteps();

        Document report = archive.latest(JUNE, "bao-cao-tong-hop").orElseThrow();
        assertThat(report.status()).isEqualTo(DocumentStatus.DA_BAN_HANH);
        assertThat(report.reference().full()).isEqualTo("62/BC-UBND");
        assertThat(archive.recipients(report.id()))
                .filteredOn(line -> line.purpose() == Purpose.BAO_CAO)
                .extracting(RecipientLine::name, RecipientLine::offices)
                .containsExactly(tuple("UBND thị xã (b/c)", 1), tuple("Phòng Nội vụ thị xã (b/c)", 1));
        assertThat(documents.kindOf(report).view(report).title())
                .isEqualTo("Báo cáo tổng hợp kết quả thực hiện Phong trào thi đua 6 tháng đầu năm 2025");
        assertThat(documents.kindOf(report).view(report).tables().stream()
                        .flatMap(table -> table.rows().stream())
                        .filter(row -> row.get(0).equals("Hộ gia đình hiến đất")))
                .as("the paper of TDP 3 counts")
                .singleElement()
                .satisfies(row -> assertThat(row.get(4)).isEqualTo("3"));
        assertThat(desk.endsOf("report-round", JUNE)).containsExactly("endEvent_reported");
    }

    /** What stands on the paper of the head of a residential group, which arrived on 13 June. */
    private String paperOf(String group, UUID scan) {
        return Typed.json(
                "decision",
                "enter",
                "number",
                "03",
                "symbol",
                "BC-TDP3",
                "date",
                "2025-06-12",
                "arrivedOn",
                "2025-06-13",
                "arrivalNumber",
                "41",
                "signer",
                "Tổ trưởng tổ 3",
                "signerTitle",
                "Tổ trưởng",
                "content",
                office(group, HALF_2025)
                        .report()
                        .silentOn("ket-qua-kcht")
                        .silentOn("ket-qua-thtk-clp")
                        .figure("ho-hien-dat", "3", "4")
                        .content(),
                "scan",
                scan);
    }

    @Test
    void whoeverDraftedCannotSignEvenWithTheDeputysHat() {
        String both = staff.hire(
                "thu.kiem-nhiem",
                new Group(WARD, "van-phong-thong-ke", Role.CHUYEN_VIEN),
                new Group(WARD, "ubnd-phuong", Role.LANH_DAO));
        desk.at("2025-06-02T08:00").opensRound(WARD, HALF_2025);
        desk.at("2025-06-19T00:00").fires("event_closingDate", JUNE).runReadySteps();
        desk.as(both).does("userTask_draft", JUNE, Typed.draft(Typed.consolidated(TOLD)));
        assertThat(desk.as(both).isRefused("userTask_sign", JUNE, Typed.sign("KT")))
                .startsWith("Người soạn thảo không được ký văn bản do chính mình soạn");
    }

    // ---- no date ---------------------------------------------------------------------------------------------------

    @Test
    void withoutADateNothingIsEverLate() {
        desk.at("2025-06-02T08:00").opensRound(WARD, HALF_2025);
        ReportRound round = rounds.get(JUNE);
        assertThat(round.dueAt()).isNull();
        Obligation owed = obligations.get(JUNE + "/hoi-ccb-phuong");
        assertThat(owed.dueAt()).isNull();
        assertThat(desk.timerDate("boundaryEvent_overdue", owed.id())).isAfter(Instant.parse("9000-01-01T00:00:00Z"));
        desk.at("2025-10-01T08:00");
        assertThat(obligations.ofRound(JUNE))
                .hasSize(17)
                .allMatch(each -> each.progress(desk.now()) == Progress.KHONG_GHI_THOI_HAN);
    }

    // ---- which round comes next -------------------------------------------------------------------------------------

    @Test
    void theProgrammeOpensWhicheverRoundComesNext() {
        desk.at("2024-10-31T08:00");
        movements.register(WARD);
        desk.runReadySteps();
        for (var next : List.of(
                Map.entry(LocalDate.of(2024, 11, 1), "2024"),
                Map.entry(LocalDate.of(2025, 6, 1), "2025-6-thang"),
                Map.entry(LocalDate.of(2025, 11, 1), "2025"),
                Map.entry(LocalDate.of(2026, 6, 1), "2026-6-thang"))) {
            programmeUpTo(next.getKey().minusDays(1));
            assertThat(rounds.ofPlan(WARD)).extracting(ReportRound::period).doesNotContain(next.getValue());
            programmeUpTo(next.getKey());
            assertThat(rounds.ofPlan(WARD)).extracting(ReportRound::period).contains(next.getValue());
        }
        assertThat(rounds.ofPlan(WARD))
                .extracting(ReportRound::period)
                .as("newest first")
                .containsExactly("2026-6-thang", "2025", "2025-6-thang", "2024");
    }

    /** Everything that the programme opens until the morning of the day, each at its time. */
    private void programmeUpTo(LocalDate day) {
        desk.at(day + "T08:00");
        while (!desk.timers("event_milestoneDue", MOVEMENT).isEmpty()
                && !desk.timerDate("event_milestoneDue", MOVEMENT).isAfter(desk.now())) {
            desk.fires("event_milestoneDue", MOVEMENT).runReadySteps();
        }
    }

    @Test
    void aRoundWithoutADateIsPastWhenItsClosingDayIsPast() {
        desk.at("2024-12-18T08:00");
        assertThat(rounds.next(WARD))
                .get()
                .extracting(ReportRounds.NextRound::period)
                .isEqualTo("2024");
        desk.at("2024-12-19T08:00");
        assertThat(rounds.next(WARD))
                .get()
                .extracting(ReportRounds.NextRound::period)
                .isEqualTo("2025-6-thang");
    }

    @Test
    void theRoundThatOpensEndsWhatWasNeverSentInEarlierOnesOnly() {
        desk.at("2024-12-02T08:00").opensRound(WARD, "2024");
        desk.at("2025-06-02T08:00").opensRound(WARD, HALF_2025);
        assertThat(obligations.get("nguyen-nghiem/report/2024/hoi-ccb-phuong").status())
                .isEqualTo(Status.KHONG_BAO_CAO);
        assertThat(obligations.get(JUNE + "/hoi-ccb-phuong").status()).isEqualTo(Status.DANG_THUC_HIEN);

        desk.opensRound(WARD, "2024-6-thang");
        assertThat(obligations.get(JUNE + "/hoi-ccb-phuong").status())
                .as("an older round that is opened later ends nothing newer")
                .isEqualTo(Status.DANG_THUC_HIEN);

        desk.at("2025-11-03T08:00").opensRound(WARD, "2025");
        assertThat(obligations.get(JUNE + "/hoi-ccb-phuong").status()).isEqualTo(Status.KHONG_BAO_CAO);
        assertThat(obligations
                        .get("nguyen-nghiem/report/2024-6-thang/hoi-ccb-phuong")
                        .status())
                .isEqualTo(Status.KHONG_BAO_CAO);
        assertThat(obligations.get("nguyen-nghiem/report/2025/hoi-ccb-phuong").status())
                .isEqualTo(Status.DANG_THUC_HIEN);
    }

    // ---- figures ----------------------------------------------------------------------------------------------------

    @Test
    void figuresAreComparedWithTheSameSixMonthsOfTheYearBefore() {
        desk.at("2024-06-03T08:00").opensRound(WARD, "2024-6-thang");
        ReportingOffice before = office("tai-chinh-ke-toan", "2024-6-thang");
        before.sends(before.report().figure("kinh-phi-tiet-kiem", "40", "45"));
        desk.at("2024-12-02T08:00").opensRound(WARD, "2024");
        ReportingOffice year = office("tai-chinh-ke-toan", "2024");
        year.sends(year.report().figure("kinh-phi-tiet-kiem", "90", "99"));

        desk.at("2025-06-03T08:00").opensRound(WARD, HALF_2025);
        ReportingOffice now = office("tai-chinh-ke-toan", HALF_2025);
        Document draft = archive.latest(now.dossier(), "bao-cao-don-vi").orElseThrow();
        JsonNode form = json.valueToTree(documents.kindOf(draft).draftForm(draft));
        assertThat(form.at("/report/dataUntil").asText()).isEqualTo("2025-06-14");
        assertThat(form.at("/report/beforeTitle").asText()).isEqualTo("Cùng kỳ năm trước");
        assertThat(form.at("/report/estimateTitle").asText()).isEqualTo("Ước thực hiện 6 tháng đầu năm");
        assertThat(form.at("/report/figureGroups").findParents("lastYear"))
                .filteredOn(figure -> figure.path("id").asText().equals("kinh-phi-tiet-kiem"))
                .singleElement()
                .satisfies(figure ->
                        assertThat(figure.at("/lastYear/actual").decimalValue()).isEqualByComparingTo("40"));

        assertThat(desk.as(now.person("chuyen-vien"))
                        .isRefused(
                                "userTask_draft",
                                now.dossier(),
                                now.report()
                                        .figure("kinh-phi-tiet-kiem", "50", null)
                                        .draft()))
                .contains("“Ước thực hiện 6 tháng đầu năm”");
        now.sends(now.report().figure("kinh-phi-tiet-kiem", "50", "55"));
        desk.at("2025-06-19T00:00").fires("event_closingDate", JUNE).runReadySteps();
        desk.as(CLERK).does("userTask_draft", JUNE, Typed.draft(Typed.consolidated(TOLD)));
        Document report = archive.latest(JUNE, "bao-cao-tong-hop").orElseThrow();
        DocumentView.Table savings = documents.kindOf(report).view(report).tables().stream()
                .filter(table -> table.title().equals("Thực hành tiết kiệm, chống lãng phí"))
                .findFirst()
                .orElseThrow();
        assertThat(savings.columns().subList(3, 6))
                .containsExactly("Cùng kỳ năm trước", "Thực hiện", "Ước thực hiện 6 tháng đầu năm");
        assertThat(savings.rows())
                .filteredOn(row -> row.get(0).equals("Kinh phí chi thường xuyên tiết kiệm được"))
                .singleElement()
                .satisfies(row -> assertThat(row.subList(3, 6)).containsExactly("40", "50", "55"));
    }

    // ---- the letter and the form of opening -------------------------------------------------------------------------

    @Test
    void theLetterAsksForThePeriodAndNamesNoDate() {
        grants.grantStart(CLERK, "report-round");
        desk.at("2025-06-02T08:00");
        desk.as(CLERK).starts("report-round", Typed.round(HALF_2025, "2025-06-20", true));
        Document letter = archive.latest(JUNE, "cong-van-de-nghi-bao-cao").orElseThrow();
        JsonNode suggested = json.valueToTree(documents.kindOf(letter).draftForm(letter));
        assertThat(suggested.toString())
                .contains("V/v báo cáo kết quả thực hiện Phong trào thi đua 6 tháng đầu năm 2025")
                .contains("ước thực hiện 6 tháng đầu năm")
                .doesNotContain("chậm nhất ngày");
    }

    @Test
    void theFormOffersThePeriodsOfThePlanAndSuggestsTheOneThatComesNext() {
        desk.at("2025-06-02T08:00");
        JsonNode form = json.valueToTree(startForm.form(WARD, CLERK));
        assertThat(form.path("periods"))
                .extracting(
                        each -> each.path("id").asText(),
                        each -> each.path("name").asText())
                .containsExactly(
                        tuple("2025", "Năm 2025"),
                        tuple("2025-6-thang", "6 tháng đầu năm 2025"),
                        tuple("2024", "Năm 2024"),
                        tuple("2024-6-thang", "6 tháng đầu năm 2024"));
        assertThat(form.path("suggestedPeriod").asText()).isEqualTo("2025-6-thang");
        assertThat(form.path("closesOn").asText()).isEqualTo("2025-06-18");
        assertThat(form.at("/due/2025-6-thang").asText()).isEqualTo("Kế hoạch không ghi");
    }

    @Test
    void aPeriodThatThePlanDoesNotKnowIsRefused() {
        staff.hireFor("dak-lak");
        grants.grantStart("dak-lak.ban-tdkt.chuyen-vien", "report-round");
        grants.grantStart(CLERK, "report-round");
        desk.at("2025-06-02T08:00");
        assertThat(refused("dak-lak.ban-tdkt.chuyen-vien", HALF_2025))
                .isEqualTo("Kế hoạch này không quy định báo cáo 6 tháng; hãy chọn kỳ báo cáo khác.");
        assertThat(refused(CLERK, "2025-9-thang")).isEqualTo("Chưa chọn kỳ báo cáo; hãy chọn một kỳ trong danh sách.");
        assertThat(refused(CLERK, "2026-6-thang"))
                .isEqualTo("Không mở được đợt báo cáo 6 tháng đầu năm 2026; hãy chọn kỳ của năm nay hoặc năm trước.");
        desk.as(CLERK).starts("report-round", Typed.round(HALF_2025, "2025-06-20", false));
        assertThat(refused(CLERK, HALF_2025))
                .isEqualTo("Đợt báo cáo 6 tháng đầu năm 2025 đã được mở; hãy xem đợt đang mở trong Tasklist.");
        assertThatThrownBy(() -> dates.dueDay("dak-lak", ReportPeriod.of(HALF_2025)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String refused(String person, String period) {
        try {
            desk.as(person).starts("report-round", Typed.round(period, "2025-06-20", false));
        } catch (Refusal refusal) {
            return refusal.getMessage();
        }
        throw new AssertionError("the round was opened");
    }

    private ReportingOffice office(String office, String period) {
        return desk.office(WARD, office, period);
    }
}
