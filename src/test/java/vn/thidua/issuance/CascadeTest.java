package vn.thidua.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentStatus;
import vn.thidua.obligation.Extensions;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationEvent;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.RequestKind;
import vn.thidua.obligation.Requests;
import vn.thidua.obligation.Settlements;
import vn.thidua.obligation.Status;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** A plan from its issuer down to the last office: due 31/1 for the issuer, 31/3 for the sở, 30/4 below them. */
@OfficeTest
class CascadeTest {

    static final String PLAN = "ban-hanh";
    static final String ROUND = "ban-hanh/plan/2024";
    static final String NOTING = "ban-hanh/acknowledgement/2024";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Plans plans;

    @Autowired
    Issuances issuances;

    @Autowired
    IssuanceProcess process;

    @Autowired
    Obligations obligations;

    @Autowired
    IssuanceDesk issuanceDesk;

    @Autowired
    IssuanceUrging urging;

    @Autowired
    IssuanceEntries entries;

    @Autowired
    Acknowledgements acknowledgements;

    @Autowired
    Requests requests;

    @Autowired
    Extensions extensions;

    @Autowired
    Settlements settlements;

    @Autowired
    DocumentArchive archive;

    @Autowired
    JdbcClient jdbc;

    Issuer province;

    @BeforeEach
    void theProvinceHasToIssueItsPlan() {
        staff.hireFor(PLAN);
        desk.at("2024-01-15T08:00");
        process.startNext(issuances.openPlan(plans.plan(PLAN)));
        province = office("ubnd");
    }

    private Issuer office(String id) {
        return new Issuer(desk, PLAN, "2024", id);
    }

    private void provinceIssues() {
        desk.at("2024-01-20T08:00");
        province.drafts("noi-vu", 5).signs().numbers("van-phong", "10", "KH-UBND", "2024-01-20");
    }

    private Obligation plan(String office) {
        return obligations.get(ROUND + "/" + office);
    }

    @Test
    void theIssuersObligationIsDueAsThePlanSaysAndItsDocumentFulfilsIt() {
        assertThat(plan("ubnd").dueAt()).isEqualTo(Instant.parse("2024-01-31T23:59:59+07:00"));
        assertThat(desk.only("userTask_draft", province.dossier()).getDueDate().toInstant())
                .isEqualTo(plan("ubnd").dueAt());
        provinceIssues();
        assertThat(plan("ubnd").status()).isEqualTo(Status.HOAN_THANH);
        assertThat(plan("ubnd").progress(desk.now())).isEqualTo(Progress.DUNG_HAN);
        assertThat(desk.endsOf("plan-issuance", province.dossier()))
                .containsExactlyInAnyOrder("endEvent_planIssued", "endEvent_cascaded");
    }

    @Test
    void whatIsIssuedOpensThePlansAndAcknowledgementsRightBelow() {
        provinceIssues();

        assertThat(obligations.ofRound(ROUND))
                .extracting(
                        Obligation::office,
                        each -> each.dueAt() == null ? null : each.dueAt().toString())
                .containsExactlyInAnyOrder(
                        tuple("ubnd", "2024-01-31T16:59:59Z"),
                        tuple("so-a", "2024-03-31T16:59:59Z"),
                        tuple("so-b", "2024-03-31T16:59:59Z"),
                        tuple("so-c", "2024-03-31T16:59:59Z"),
                        tuple("to-dan-pho", "2024-04-30T16:59:59Z"),
                        tuple("doanh-nghiep", null));
        assertThat(obligations.ofRound(NOTING))
                .as("who drafted or numbered it knows it already")
                .extracting(Obligation::office, Obligation::dueAt)
                .containsExactlyInAnyOrder(tuple("hoi-khuyen-hoc", null), tuple("bao", null));
        assertThat(desk.only("userTask_acknowledge", NOTING + "/bao").getName())
                .isEqualTo("Xác nhận đã nhận kế hoạch triển khai Phong trào thi đua – Báo tỉnh");
        assertThat(desk.as("ban-hanh.noi-vu.chuyen-vien").tasks())
                .extracting("name")
                .contains("Ghi nhận kế hoạch đã ban hành – Tổ 1", "Ghi nhận kế hoạch đã ban hành – Doanh nghiệp");
    }

    @Test
    void aSubordinateThatIssuesOpensWhatLiesBelowItAndNothingElse() {
        provinceIssues();
        desk.at("2024-03-01T08:00");
        office("so-b").drafts(3).signs().numbers("so-b", "5", "KH-SB", "2024-03-01");
        assertThat(desk.endsOf("plan-issuance", ROUND + "/so-b")).contains("endEvent_done");
        assertThat(obligations.ofRound(ROUND)).hasSize(6);

        office("so-a").drafts(3).signs().numbers("so-a", "7", "KH-SA", "2024-03-01");
        assertThat(List.of(plan("chi-cuc-a1"), plan("chi-cuc-a2")))
                .as("also below a division that owes no plan")
                .extracting(Obligation::dueAt)
                .containsOnly(Instant.parse("2024-04-30T23:59:59+07:00"));
        assertThat(obligations.ofRound(NOTING))
                .extracting(Obligation::office)
                .containsExactlyInAnyOrder("hoi-khuyen-hoc", "bao", "phong-a");
        office("chi-cuc-a1").drafts(3).numbers("chi-cuc-a1", "1", "KH-CC1", "2024-03-01");
        assertThat(plan("chi-cuc-a1").status()).isEqualTo(Status.HOAN_THANH);
    }

    // ---- the whole story -------------------------------------------------------------------------------------------

    @Test
    void theIssuerSeesWhoIsOnTimeWhoIsLateWhoIsMissingAndWhoHasTakenNote() {
        provinceIssues();
        desk.at("2024-02-01T08:00");
        desk.as("ban-hanh.bao.chuyen-vien")
                .does("userTask_acknowledge", NOTING + "/bao", Typed.json("received", true, "comment", "Đã phổ biến."));
        desk.runReadySteps();
        office("so-a").drafts(3).signs().numbers("so-a", "7", "KH-SA", "2024-02-01");

        desk.at("2024-03-20T08:00");
        String soB = "ban-hanh.so-b.chuyen-vien";
        var asked = desk.as(soB)
                .loggedIn(() -> requests.ask(
                        Extensions.CODE,
                        plan("so-b").id(),
                        new RequestKind.Asking(
                                soB, "so-b", "Chờ ý kiến cấp ủy.", extensions.wanted(LocalDate.parse("2024-04-15")))));
        desk.as("ban-hanh.noi-vu.chuyen-vien").does("userTask_answer", asked.id(), Typed.json("decision", "grant"));

        desk.at("2024-04-01T00:00")
                .fires("boundaryEvent_overdue", ROUND + "/so-c")
                .runReadySteps();
        assertThat(plan("so-c").progress(desk.now())).isEqualTo(Progress.QUA_HAN);
        assertThat(obligations.history(ROUND + "/so-c"))
                .extracting(ObligationEvent::action)
                .contains("Quá hạn");
        assertThat(plan("so-b").progress(desk.now())).isNotEqualTo(Progress.QUA_HAN);
        assertThat(desk.timerDate("boundaryEvent_overdue", ROUND + "/so-b"))
                .isEqualTo(Instant.parse("2024-04-16T00:00:00+07:00"));

        IssuanceDesk.Detail now = issuanceDesk.detail(PLAN, "2024", "ban-hanh.noi-vu.chuyen-vien");
        assertThat(now.counts()).isEqualTo(new IssuanceDesk.Counts(7, 1, 1, 0, 0, 6, 1, 0, 3, 1));
        assertThat(now.offices())
                .filteredOn(row -> row.office().equals("so-a"))
                .extracting(IssuanceDesk.Row::number, IssuanceDesk.Row::status, IssuanceDesk.Row::progress)
                .containsExactly(tuple("7/KH-SA", "Hoàn thành", "Đúng hạn"));
        assertThat(now.offices())
                .filteredOn(row -> row.office().equals("hoi-khuyen-hoc"))
                .extracting(IssuanceDesk.Row::progress, IssuanceDesk.Row::mayUrge)
                .containsExactly(tuple("Không ghi thời hạn", true));
        assertThat(issuanceDesk.overview(PLAN, "ban-hanh.noi-vu.chuyen-vien").issuances())
                .extracting(IssuanceDesk.Line::title, IssuanceDesk.Line::counts)
                .containsExactly(tuple("Kế hoạch triển khai Phong trào thi đua", now.counts()));

        office("so-b").drafts(3).signs().numbers("so-b", "5", "KH-SB", "2024-04-01");
        assertThat(plan("so-b").progressLabel(desk.now())).isEqualTo("Đúng hạn (được gia hạn)");
        office("so-c").drafts(3).signs().numbers("so-c", "3", "KH-SC", "2024-04-01");
        assertThat(plan("so-c").progress(desk.now())).isEqualTo(Progress.CHAM);
        assertThat(issuanceDesk.detail(PLAN, "2024", "ban-hanh.ubnd.lanh-dao").counts())
                .isEqualTo(new IssuanceDesk.Counts(7, 3, 2, 1, 0, 4, 0, 0, 3, 1));
    }

    @Test
    void anOfficeSeesItselfAndThoseBelowItsOwnPlanAndNobodyElse() {
        provinceIssues();
        office("so-a").drafts(3).signs().numbers("so-a", "7", "KH-SA", "2024-01-20");
        IssuanceDesk.Detail soA = issuanceDesk.detail(PLAN, "2024", "ban-hanh.so-a.chuyen-vien");
        assertThat(soA.offices())
                .extracting(IssuanceDesk.Row::office, IssuanceDesk.Row::above, IssuanceDesk.Row::mayUrge)
                .containsExactly(
                        tuple("so-a", null, false),
                        tuple("chi-cuc-a1", "Sở A", true),
                        tuple("chi-cuc-a2", "Sở A", true),
                        tuple("phong-a", "Sở A", true));
        assertThat(soA.counts().total()).isEqualTo(3);
        assertThat(issuanceDesk
                        .detail(PLAN, "2024", "ban-hanh.chi-cuc-a1.chuyen-vien")
                        .offices())
                .extracting(IssuanceDesk.Row::office)
                .containsExactly("chi-cuc-a1");
        assertThatThrownBy(() -> issuanceDesk.detail(PLAN, "2024", "ban-hanh.chi-cuc-a9.chuyen-vien"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theMissingAreUrgedAtOnceTheRequestedPolitelyAndNobodyTwiceADay() {
        provinceIssues();
        desk.at("2024-04-02T09:00");
        String province = "ban-hanh.noi-vu.chuyen-vien";
        assertThat(urging.urge(PLAN, "2024", province, List.of("so-c", "hoi-khuyen-hoc"))
                        .offices())
                .isEqualTo(2);
        assertThat(jdbc.sql("select distinct sentence from thidua.notice where kind = 'urged'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "Đề nghị Sở C khẩn trương ban hành kế hoạch triển khai Phong trào thi đua (Kế hoạch số 10/KH-UBND của tỉnh thử); thời hạn 31/03/2024, đã quá hạn 2 ngày làm việc.",
                        "Trân trọng đề nghị Hội Khuyến học quan tâm xác nhận đã nhận kế hoạch triển khai Phong trào thi đua (Kế hoạch số 10/KH-UBND của tỉnh thử).");
        assertThat(refusal(() -> urging.urge(PLAN, "2024", province, List.of("so-c"))))
                .contains("đã được đôn đốc trong hôm nay");
        assertThat(refusal(() -> urging.urge(PLAN, "2024", province, List.of("ubnd"))))
                .contains("Ủy ban nhân dân tỉnh thử không còn phải ban hành");
        assertThat(refusal(() -> urging.urge(PLAN, "2024", province, List.of())))
                .startsWith("Chưa chọn cơ quan, đơn vị cần đôn đốc");
        assertThat(refusal(() -> urging.urge(PLAN, "2024", "ban-hanh.so-a.chuyen-vien", List.of("so-c"))))
                .contains("không thuộc phạm vi của bạn");
    }

    @Test
    void aPlanThatNeedNotBeIssuedStopsWhereItIs() {
        provinceIssues();
        office("so-c").drafts(3);
        desk.as("ban-hanh.noi-vu.lanh-dao").loggedIn(() -> {
            settlements.waive(ROUND + "/so-c", "ban-hanh.noi-vu.lanh-dao", "Sở sắp hợp nhất.");
            return null;
        });
        assertThat(plan("so-c").status()).isEqualTo(Status.KHONG_PHAI_THUC_HIEN);
        assertThat(desk.endsOf("plan-issuance", ROUND + "/so-c")).contains("endEvent_settled");
        assertThat(archive.latest(ROUND + "/so-c", "ke-hoach-don-vi")
                        .orElseThrow()
                        .status())
                .isEqualTo(DocumentStatus.DUNG_XU_LY);
        desk.as("ban-hanh.noi-vu.lanh-dao").loggedIn(() -> {
            settlements.waive(NOTING + "/bao", "ban-hanh.noi-vu.lanh-dao", "Báo đã giải thể.");
            return null;
        });
        IssuanceDesk.Counts counts =
                issuanceDesk.detail(PLAN, "2024", "ban-hanh.noi-vu.chuyen-vien").counts();
        assertThat(counts.notRequired()).isEqualTo(1);
        assertThat(counts.toAcknowledge()).isEqualTo(1);
    }

    @Test
    void whatIsSentBackWaitsAgainAtTheOffice() {
        provinceIssues();
        office("so-a").drafts(3);
        assertThat(plan("so-a").status()).isEqualTo(Status.CHO_DUYET);
        desk.as("ban-hanh.so-a.lanh-dao").does("userTask_sign", ROUND + "/so-a", Typed.sendBack("Thiếu phụ lục."));
        assertThat(plan("so-a").status()).isEqualTo(Status.DANG_THUC_HIEN);
    }

    @Test
    void nobodyConfirmsWithoutHavingReceivedIt() {
        provinceIssues();
        assertThat(desk.as("ban-hanh.bao.chuyen-vien")
                        .isRefused("userTask_acknowledge", NOTING + "/bao", Typed.json("received", false)))
                .startsWith("Chưa đánh dấu đã nhận");
        assertThat(refusal(() -> acknowledgements.confirm(NOTING + "/bao", "ban-hanh.so-a.chuyen-vien", null)))
                .startsWith("Chỉ chuyên viên của đơn vị nhận");
    }

    // ---- on paper --------------------------------------------------------------------------------------------------

    @Test
    void whoEntersForAnOfficeRecordsItsPlanAsOfTheDayOfArrival() {
        provinceIssues();
        desk.at("2024-05-03T09:00");
        String dossier = ROUND + "/to-dan-pho";
        var enterer = desk.as("ban-hanh.noi-vu.chuyen-vien");
        var scan = enterer.attaches("userTask_recordPlan", dossier, "ke-hoach-to-1.pdf");
        assertThat(enterer.isRefused("userTask_recordPlan", dossier, "{}")).contains("Số, ký hiệu");
        assertThat(enterer.isRefused("userTask_recordPlan", dossier, Typed.json("number", "01/KH")))
                .startsWith("Chưa nhập ngày văn bản");
        assertThat(enterer.isRefused(
                        "userTask_recordPlan", dossier, Typed.json("number", "01/KH", "date", "2024-04-25")))
                .startsWith("Chưa nhập ngày đến");
        assertThat(enterer.isRefused(
                        "userTask_recordPlan",
                        dossier,
                        Typed.json("number", "01/KH", "date", "2024-04-25", "arrivedOn", "2024-04-20")))
                .startsWith("Ngày đến 20/04/2024 phải từ ngày văn bản");
        assertThat(enterer.isRefused(
                        "userTask_recordPlan",
                        dossier,
                        Typed.json("number", "01/KH", "date", "2024-04-25", "arrivedOn", "2024-04-29")))
                .startsWith("Chưa đính kèm bản chụp");
        assertThat(enterer.isRefused(
                        "userTask_recordPlan",
                        dossier,
                        Typed.json(
                                "number",
                                "01/KH",
                                "date",
                                "2024-04-25",
                                "arrivedOn",
                                "2024-04-29",
                                "scan",
                                scan,
                                "count",
                                "3")))
                .startsWith("Chỉ nhóm nhiều đơn vị");
        enterer.does(
                "userTask_recordPlan",
                dossier,
                Typed.json("number", "01/KH", "date", "2024-04-25", "arrivedOn", "2024-04-29", "scan", scan));
        desk.runReadySteps();
        assertThat(plan("to-dan-pho").progress(desk.now())).isEqualTo(Progress.DUNG_HAN);
        assertThat(plan("to-dan-pho").status()).isEqualTo(Status.HOAN_THANH);
        assertThat(issuanceDesk
                        .detail(PLAN, "2024", "ban-hanh.noi-vu.chuyen-vien")
                        .offices())
                .filteredOn(row -> row.office().equals("to-dan-pho"))
                .extracting(IssuanceDesk.Row::number, row -> row.file().get(0).name())
                .containsExactly(tuple("01/KH", "ke-hoach-to-1.pdf"));
        assertThat(entries.mayRead("issuance/" + dossier, "x", Set.of("ban-hanh.bao.chuyen-vien")))
                .isTrue();
        assertThat(entries.mayRead("issuance/" + dossier, "x", Set.of("ban-hanh-con.so.chuyen-vien")))
                .isFalse();
    }

    @Test
    void ofACrowdItIsCountedHowManyHaveAPlanAndTheCountGrows() {
        provinceIssues();
        desk.at("2024-06-03T09:00");
        String dossier = ROUND + "/doanh-nghiep";
        var enterer = desk.as("ban-hanh.noi-vu.chuyen-vien");
        assertThat(enterer.isRefused(
                        "userTask_recordPlan", dossier, Typed.json("count", "nhiều", "arrivedOn", "2024-06-01")))
                .startsWith("Số đơn vị đã có kế hoạch phải là một số");
        enterer.does("userTask_recordPlan", dossier, Typed.json("count", "12", "arrivedOn", "2024-06-01"));
        desk.runReadySteps();
        enters("doanh-nghiep", new IssuanceEntries.Paper(null, null, LocalDate.parse("2024-06-03"), "15", null));
        assertThat(obligations.history(dossier))
                .extracting(ObligationEvent::action, ObligationEvent::note)
                .contains(
                        tuple("Nhập thay", "12 đơn vị đã có kế hoạch"),
                        tuple("Cập nhật số đã có kế hoạch", "15 đơn vị đã có kế hoạch"));
        IssuanceDesk.Detail now = issuanceDesk.detail(PLAN, "2024", "ban-hanh.noi-vu.chuyen-vien");
        assertThat(now.offices())
                .filteredOn(row -> row.office().equals("doanh-nghiep"))
                .extracting(IssuanceDesk.Row::count, IssuanceDesk.Row::mayEnter)
                .containsExactly(tuple(15, true));
        assertThat(now.counts().undated()).isEqualTo(1);
    }

    @Test
    void aPlanThatCameOnPaperEndsTheOfficesOwnDraftAndReachesThoseBelow() {
        provinceIssues();
        desk.at("2024-02-10T09:00");
        office("so-a").drafts(3);
        enters("so-a", paper("9/KH-SA"));
        desk.runReadySteps();
        assertThat(plan("so-a").status()).isEqualTo(Status.HOAN_THANH);
        assertThat(desk.waitsAt(ROUND + "/so-a")).isEmpty();
        assertThat(archive.latest(ROUND + "/so-a", "ke-hoach-don-vi")
                        .orElseThrow()
                        .status())
                .isEqualTo(DocumentStatus.DUNG_XU_LY);
        assertThat(plan("chi-cuc-a1").status()).isEqualTo(Status.DANG_THUC_HIEN);
        assertThat(acknowledgements.form(NOTING + "/phong-a").toString())
                .contains("Kế hoạch triển khai Phong trào thi đua (số 9/KH-SA ngày 05/02/2024)", "ke-hoach.pdf");
        assertThat(refusal(() -> enters("so-a", paper("9/KH-SA")))).startsWith("Đơn vị đã ban hành ngày 10/02/2024");
        assertThat(refusal(() -> entries.enter(ROUND + "/so-b", "ban-hanh.so-b.chuyen-vien", paper("1/KH-SB"))))
                .startsWith("Chỉ chuyên viên của cơ quan nhập thay");
        assertThatThrownBy(() -> entries.enter(ROUND + "/so-b", "dak-lak.ban-tdkt.chuyen-vien", paper("1/KH-SB")))
                .isInstanceOf(NotFound.class);
    }

    private IssuanceEntries.Paper paper(String number) {
        var scan = entries.stage(
                PLAN,
                "ban-hanh.noi-vu.chuyen-vien",
                "ke-hoach.pdf",
                new java.io.ByteArrayInputStream(
                        "%PDF-1.7\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        return new IssuanceEntries.Paper(
                number, LocalDate.parse("2024-02-05"), LocalDate.parse("2024-02-10"), null, scan.id());
    }

    private void enters(String office, IssuanceEntries.Paper paper) {
        String enterer = "ban-hanh.noi-vu.chuyen-vien";
        desk.as(enterer).loggedIn(() -> {
            entries.enter(ROUND + "/" + office, enterer, paper);
            return null;
        });
    }

    private static String refusal(Runnable deed) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(deed::run)
                .actual()
                .getMessage();
    }
}
