package vn.thidua.report.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentStatus;
import vn.thidua.notification.Notice;
import vn.thidua.notification.Notices;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationEvent;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.RequestKind;
import vn.thidua.obligation.Requests;
import vn.thidua.obligation.Settlements;
import vn.thidua.obligation.Status;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.report.Consolidation;
import vn.thidua.report.EntryObjections;
import vn.thidua.report.ReportDesk;
import vn.thidua.report.ReportEntries;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.Reports;
import vn.thidua.report.Submission;
import vn.thidua.support.AtOnce;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.ReportingOffice;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;
import vn.thidua.support.TypedReport;

/** Reports that come on paper, of offices with and without accounts, and secret ones; due "trước ngày 15/12". */
@OfficeTest
class ReportEntryTest {

    private static final String PLAN = "van-ban-giay";
    private static final String ROUND = "van-ban-giay/report/2024";
    private static final String WARD = "van-ban-giay.phuong.chuyen-vien";
    private static final String TDP = ROUND + "/tdp-3";
    private static final String SCHOOL = ROUND + "/truong-hoc";
    private static final String ENTER = "userTask_enter";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Plans plans;

    @Autowired
    ReportEntries entries;

    @Autowired
    Reports reports;

    @Autowired
    ReportDesk reportDesk;

    @Autowired
    ReportRounds rounds;

    @Autowired
    Consolidation consolidation;

    @Autowired
    Obligations obligations;

    @Autowired
    DocumentArchive documents;

    @Autowired
    Requests requests;

    @Autowired
    Settlements settlements;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    ReportingOffice school;

    @BeforeEach
    void theRoundIsOpen() {
        staff.hireFor(PLAN);
        desk.at("2024-11-01T08:00").opensRound(PLAN, "2024");
        school = desk.office(PLAN, "truong-hoc", "2024");
    }

    // ---- helpers

    /** What stands on a paper of 5 December that arrived on the 6th; names and values change it. */
    private String paper(String office, UUID scan, Object... changes) {
        var typed = new ArrayList<Object>(List.of(
                "decision", "enter",
                "number", "05",
                "symbol", "BC-TDP3",
                "date", "2024-12-05",
                "arrivedOn", "2024-12-06",
                "arrivalNumber", "112",
                "signer", "Trần Văn B",
                "signerTitle", "Tổ trưởng",
                "content",
                        TypedReport.of(plans.plan(PLAN), office)
                                .silentOn("ket-qua")
                                .content()));
        typed.add("scan");
        typed.add(scan);
        for (int i = 0; i < changes.length; i += 2) {
            int at = typed.indexOf(changes[i]);
            if (at < 0) {
                typed.add(changes[i]);
                typed.add(changes[i + 1]);
            } else {
                typed.set(at + 1, changes[i + 1]);
            }
        }
        return Typed.json(typed.toArray());
    }

    private String secret(Object... more) {
        var typed = new ArrayList<Object>(List.of(
                "decision", "enter",
                "secret", true,
                "number", "09",
                "symbol", "BC-THCS",
                "date", "2024-12-10"));
        typed.addAll(List.of(more));
        return Typed.json(typed.toArray());
    }

    private UUID scan(String person, String dossier) {
        return desk.as(person).attaches(ENTER, dossier, "ban-chup.pdf");
    }

    private void opens(String person, String dossier, boolean secret) {
        desk.as(person).loggedIn(() -> entries.open(dossier, person, secret));
    }

    private String isNotOpened(String person, String dossier, boolean secret) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> opens(person, dossier, secret))
                .actual()
                .getMessage();
    }

    private Obligation obligation(String dossier) {
        return obligations.get(dossier);
    }

    private ReportDesk.Detail detail(String office, String person) {
        return reportDesk.report(PLAN, "2024", office, person);
    }

    // ---- an office without accounts

    @Test
    void theWardEntersThePaperOfTheTdpWhichHasNoAccounts() {
        assertThat(desk.running("office-report", TDP)).isZero();
        assertThat(desk.waitsAt(TDP)).containsExactly(ENTER);
        assertThat(desk.as(WARD).tasks()).extracting("name").contains("Nhập thay báo cáo năm 2024 – TDP 3");
        assertThat(desk.only(ENTER, TDP).getDueDate().toInstant())
                .isEqualTo(Instant.parse("2024-12-14T23:59:59+07:00"));

        desk.at("2024-12-16T09:00");
        desk.as(WARD).does(ENTER, TDP, paper("tdp-3", scan(WARD, TDP)));

        Obligation done = obligation(TDP);
        assertThat(done.status()).isEqualTo(Status.HOAN_THANH);
        assertThat(done.sentAt()).isEqualTo(Instant.parse("2024-12-06T23:59:59+07:00"));
        assertThat(done.progress(desk.now())).isEqualTo(Progress.DUNG_HAN);
        assertThat(done.closedAt()).isEqualTo(desk.now());
        assertThat(obligations.history(TDP))
                .extracting(ObligationEvent::actor, ObligationEvent::action, ObligationEvent::note)
                .contains(tuple(WARD, "Nhập thay", "5/BC-TDP3, đến ngày 06/12/2024"));
        var document = documents.latest(TDP, "bao-cao").orElseThrow();
        assertThat(document.status()).isEqualTo(DocumentStatus.DA_BAN_HANH);
        assertThat(document.reference().full()).isEqualTo("5/BC-TDP3");
        assertThat(document.signature()).isNull();
        assertThat(document.draftedBy()).containsExactly(WARD);
        assertThat(documents.history(document))
                .extracting("action", "note")
                .containsExactly(tuple(
                        "Nhập thay",
                        "5/BC-TDP3 ngày 05/12/2024; đến ngày 06/12/2024, số đến 112; người ký: Tổ trưởng Trần Văn B"));
        assertThat(reports.current(TDP).map(Submission::state)).contains(Submission.State.DA_TIEP_NHAN);
        assertThat(jdbc.sql("select count(*) from thidua.report_figure where obligation_id = ?")
                        .param(TDP)
                        .query(Integer.class)
                        .single())
                .isOne();

        var shown = detail("tdp-3", WARD);
        assertThat(shown.report().source()).isEqualTo("Nhập thay");
        assertThat(shown.versions().get(0).issuedCopy()).extracting("name").containsExactly("ban-chup.pdf");
        assertThat(shown.versions().get(0).paper().signer()).isEqualTo("Trần Văn B");
        assertThat(shown.view().sections().get(0).paragraphs()).containsExactly("(Xem tệp báo cáo kèm theo.)");
        desk.runReadySteps();
        assertThat(desk.endsOf("report-entry", TDP)).containsExactly("endEvent_entered");
    }

    @Test
    void whoArrivesAfterTheDateIsLateAndWhoArrivesOnTheDayIsNot() {
        desk.at("2024-12-16T09:00");
        desk.as(WARD).does(ENTER, TDP, paper("tdp-3", scan(WARD, TDP), "arrivedOn", "2024-12-16"));
        assertThat(obligation(TDP).sentAt()).isEqualTo(desk.now());
        assertThat(obligation(TDP).progress(desk.now())).isEqualTo(Progress.CHAM);

        opens(WARD, SCHOOL, false);
        desk.as(WARD)
                .does(
                        ENTER,
                        SCHOOL,
                        paper("truong-hoc", scan(WARD, SCHOOL), "symbol", "BC-THCS", "arrivedOn", "2024-12-14"));
        assertThat(obligation(SCHOOL).progress(desk.now())).isEqualTo(Progress.DUNG_HAN);
    }

    @Test
    void aCrowdIsEnteredByWhomThePlanNames() {
        String crowd = ROUND + "/doanh-nghiep";
        String teacher = school.person("chuyen-vien");
        assertThat(desk.only(ENTER, crowd)).isNotNull();
        assertThat(desk.as(teacher).tasks()).extracting("name").contains("Nhập thay báo cáo năm 2024 – Doanh nghiệp");
        assertThat(desk.as(WARD).tasks())
                .extracting("name")
                .doesNotContain("Nhập thay báo cáo năm 2024 – Doanh nghiệp");
    }

    @Test
    void theOverdueEntryOfAnOfficeWithoutAccountsIsNotedWeekAfterWeek() {
        assertThat(desk.timerDate("boundaryEvent_overdue", TDP)).isEqualTo(Instant.parse("2024-12-15T00:00:00+07:00"));
        desk.at("2024-12-15T00:01").fires("boundaryEvent_overdue", TDP).runReadySteps();
        assertThat(obligations.history(TDP)).extracting("action").contains("Quá hạn");
        assertThat(desk.passed("endEvent_overdueNoted", TDP)).isTrue();
        assertThat(desk.waitsAt(TDP)).containsExactly(ENTER);
    }

    @Test
    void anOfficeWithoutAccountsCannotBeSkippedAndIsNotOpenedTwice() {
        assertThat(desk.as(WARD).isRefused(ENTER, TDP, Typed.json("decision", "skip", "comment", "Không có.")))
                .isEqualTo(
                        "TDP 3 không có tài khoản nên báo cáo chỉ có thể được nhập thay; nếu đơn vị không phải báo cáo, hãy trình lãnh đạo cơ quan tổng hợp quyết định.");
        assertThat(isNotOpened(WARD, TDP, false)).startsWith("TDP 3 không có tài khoản nên việc nhập thay đã có sẵn");
        assertThat(detail("tdp-3", WARD).paper().mayEnter()).isFalse();
    }

    // ---- an office with accounts

    @Test
    void aPaperOfAnOfficeWithAccountsEndsItsOwnWorkOnlyWhenItIsEntered() {
        desk.at("2024-12-09T08:00");
        school.drafts();
        assertThat(detail("truong-hoc", WARD).paper().mayEnter()).isTrue();
        opens(WARD, SCHOOL, false);
        assertThat(desk.waitsAt(SCHOOL)).containsExactly(ENTER, "userTask_sign");
        assertThat(obligation(SCHOOL).status()).isEqualTo(Status.CHO_DUYET);
        assertThat(isNotOpened(WARD, SCHOOL, false)).startsWith("Báo cáo này đang được nhập thay (mở ngày 09/12/2024)");

        desk.as(WARD).does(ENTER, SCHOOL, paper("truong-hoc", scan(WARD, SCHOOL), "symbol", "BC-THCS"));
        desk.runReadySteps();

        assertThat(obligation(SCHOOL).status()).isEqualTo(Status.HOAN_THANH);
        assertThat(desk.waitsAt(SCHOOL)).isEmpty();
        assertThat(desk.running("office-report", SCHOOL)).isZero();
        assertThat(desk.endsOf("report-entry", SCHOOL)).containsExactly("endEvent_entered");
        assertThat(documents.get(SCHOOL + "/bao-cao/1").status()).isEqualTo(DocumentStatus.DUNG_XU_LY);
        assertThat(documents.get(SCHOOL + "/bao-cao/2").reference().full()).isEqualTo("5/BC-THCS");
        assertThat(notices.about(SCHOOL))
                .filteredOn(notice -> notice.kind().equals("entered"))
                .extracting(Notice::person)
                .contains(school.person("chuyen-vien"), school.person("lanh-dao"), school.person("van-thu"));
        assertThat(detail("truong-hoc", school.person("lanh-dao")).versions())
                .extracting(version -> version.paper().source())
                .containsExactly("Nhập thay");
    }

    @Test
    void anOfficeThatHasSentIsNotEnteredAndAnOpenEntryThenEndsByItself() {
        desk.at("2024-12-09T08:00");
        opens(WARD, SCHOOL, false);
        school.sends();
        desk.runReadySteps();
        assertThat(desk.waitsAt(SCHOOL)).containsExactly("userTask_receive");
        assertThat(desk.endsOf("report-entry", SCHOOL)).containsExactly("endEvent_settled");
        assertThat(isNotOpened(WARD, SCHOOL, false))
                .isEqualTo(
                        "Đơn vị đã gửi báo cáo ngày 09/12/2024 nên không nhập thay nữa; nếu bản giấy khác bản đã gửi, hãy đề nghị đơn vị đính chính.");
        assertThat(detail("truong-hoc", WARD).paper().mayEnter()).isFalse();
        school.isAccepted();
        assertThat(isNotOpened(WARD, SCHOOL, false)).startsWith("Đơn vị đã gửi báo cáo");
    }

    @Test
    void aPaperThatIsNoReportIsNotEnteredAndMayBeOpenedAgain() {
        opens(WARD, SCHOOL, false);
        assertThat(desk.as(WARD).isRefused(ENTER, SCHOOL, Typed.json("decision", "skip")))
                .isEqualTo("Chưa nhập mục “Lý do không nhập”; hãy nhập rồi gửi lại.");
        desk.as(WARD).does(ENTER, SCHOOL, Typed.json("decision", "skip", "comment", "Là giấy mời."));
        assertThat(desk.endsOf("report-entry", SCHOOL)).containsExactly("endEvent_notEntered");
        assertThat(desk.waitsAt(SCHOOL)).containsExactly("userTask_draft");
        opens(WARD, SCHOOL, false);
        assertThat(desk.waitsAt(SCHOOL)).containsExactly("userTask_draft", ENTER);
    }

    @Test
    void onlyWhoConsolidatesEnters() {
        assertThat(isNotOpened(school.person("chuyen-vien"), SCHOOL, false))
                .isEqualTo(
                        "Đơn vị có tài khoản thì soạn, ký và gửi báo cáo trên hệ thống; ở đây đơn vị chỉ ghi số, ngày của báo cáo mật.");
        assertThat(isNotOpened("van-ban-giay.phuong.van-thu", SCHOOL, false)).startsWith("Chỉ chuyên viên của cơ quan");
        assertThat(isNotOpened(school.person("lanh-dao"), SCHOOL, true)).startsWith("Chỉ chuyên viên của cơ quan");
        String stranger = staff.hire("nguoi-la", new Group(PLAN, "thi-xa", Role.CHUYEN_VIEN));
        assertThatThrownBy(() -> opens(stranger, SCHOOL, false)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> opens(WARD, ROUND + "/khong-co", false)).isInstanceOf(NotFound.class);
        assertThat(detail("truong-hoc", school.person("chuyen-vien")).paper().mayEnter())
                .isFalse();
    }

    // ---- bad input

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "arrivedOn|2024-12-10|Ngày đến 10/12/2024 ở sau ngày hôm nay",
                "arrivedOn|2024-12-04|Ngày đến 04/12/2024 trước ngày văn bản 05/12/2024",
                "arrivedOn|-|Chưa nhập ngày đến",
                "date|2024-12-10|Ngày văn bản 10/12/2024 ở sau ngày hôm nay",
                "date|-|Chưa nhập ngày văn bản",
                "date|2023-11-30|Ngày văn bản 30/11/2023 cách đây hơn một năm",
                "number|-|Số văn bản phải là số nguyên dương",
                "number|năm|Số văn bản phải là số nguyên dương",
                "symbol|-|Ký hiệu văn bản không hợp lệ",
                "scan|-|Chưa đính kèm bản chụp văn bản",
                "arrivalNumber|-|Chưa nhập mục “Số đến”",
                "signer|-|Chưa nhập mục “Người ký”",
                "signerTitle|-|Chưa nhập mục “Chức vụ người ký”",
                "content|-|Chưa trả lời số liệu",
                "decision|-|Chưa chọn nhập hay không nhập"
            })
    void whatIsWrongOrMissingOnThePaperIsRefusedAndNothingChanges(String name, String value, String sentence) {
        desk.at("2024-12-09T08:00");
        String typed = paper("tdp-3", scan(WARD, TDP), name, value);
        assertThat(desk.as(WARD).isRefused(ENTER, TDP, typed))
                .startsWith(sentence)
                .endsWith(".");
        assertThat(obligation(TDP).status()).isEqualTo(Status.DANG_THUC_HIEN);
        assertThat(documents.latest(TDP, "bao-cao")).isEmpty();
        assertThat(desk.waitsAt(TDP)).containsExactly(ENTER);
    }

    @Test
    void theScanOfSomebodyElseAndTheNumberOfAnotherPaperAreRefused() {
        desk.at("2024-12-09T08:00");
        assertThat(desk.as(WARD).isRefused(ENTER, TDP, paper("tdp-3", UUID.randomUUID())))
                .startsWith("Có tệp đính kèm không còn");
        opens(WARD, SCHOOL, false);
        desk.as(WARD).does(ENTER, SCHOOL, paper("truong-hoc", scan(WARD, SCHOOL), "symbol", "BC-THCS"));
        desk.at("2025-11-03T08:00").opensRound(PLAN, "2025");
        String next = PLAN + "/report/2025/truong-hoc";
        desk.at("2025-12-04T08:00");
        opens(WARD, next, false);
        assertThat(desk.as(WARD)
                        .isRefused(
                                ENTER,
                                next,
                                paper(
                                        "truong-hoc",
                                        scan(WARD, next),
                                        "symbol",
                                        "BC-THCS",
                                        "date",
                                        "2024-12-30",
                                        "arrivedOn",
                                        "2025-12-04")))
                .startsWith("Số 5/BC-THCS năm 2024 đã cấp cho văn bản khác");
    }

    // ---- secret

    @Test
    void anOfficeRegistersItsSecretReportByNumberAndDateAndNothingElseIsKept() {
        String registrar = school.person("van-thu");
        assertThat(detail("truong-hoc", registrar).paper().mayRegisterSecret()).isTrue();
        desk.at("2024-12-11T08:00");
        opens(registrar, SCHOOL, true);
        assertThat(desk.as(registrar).tasks())
                .extracting("name")
                .contains("Ghi số, ngày văn bản mật: báo cáo năm 2024 – Trường THCS");
        desk.as(registrar).does(ENTER, SCHOOL, secret());
        desk.runReadySteps();

        assertThat(obligation(SCHOOL).status()).isEqualTo(Status.HOAN_THANH);
        assertThat(obligation(SCHOOL).sentAt()).isEqualTo(Instant.parse("2024-12-10T23:59:59+07:00"));
        assertThat(obligations.history(SCHOOL)).extracting("action").contains("Ghi văn bản mật");
        var shown = detail("truong-hoc", registrar);
        assertThat(shown.report().source()).isEqualTo("Văn bản mật: chỉ ghi số, ngày");
        assertThat(shown.view().title()).isEqualTo("Văn bản mật: chỉ ghi số, ngày");
        assertThat(shown.view().sections()).isEmpty();
        assertThat(shown.versions().get(0).number()).isEqualTo("9/BC-THCS");
        assertThat(shown.versions().get(0).issuedCopy()).isEmpty();
        assertThat(shown.paper().mayObject()).isFalse();
        assertThat(desk.running("office-report", SCHOOL)).isZero();
        assertThat(notices.about(SCHOOL)).extracting(Notice::kind).doesNotContain("entered");
        nothingIsKeptOf(SCHOOL);
    }

    private void nothingIsKeptOf(String dossier) {
        var document = documents.latest(dossier, "bao-cao").orElseThrow();
        assertThat(document.content()).isNull();
        assertThat(document.reference().file()).isNull();
        assertThat(document.reference().secret()).isTrue();
        for (String table :
                List.of("attachment", "attachment_content", "report_figure", "report_award", "paper_signature")) {
            assertThat(jdbc.sql("select count(*) from thidua." + table)
                            .query(Integer.class)
                            .single())
                    .as("rows of %s", table)
                    .isZero();
        }
        assertThat(reports.current(dossier).orElseThrow().content().blank()).isTrue();
        assertThat(consolidation.of(rounds.get(ROUND)).tables().get(0).rows().get(0))
                .contains("0");
    }

    @Test
    void whoEverTicksSecretLeavesNoFileBehindNotEvenOneThatWasUploadedBefore() {
        desk.at("2024-12-11T08:00");
        UUID uploaded = scan(WARD, TDP);
        for (Object[] more : List.of(
                new Object[] {"scan", uploaded},
                new Object[] {
                    "content", TypedReport.of(plans.plan(PLAN), "tdp-3").content()
                },
                new Object[] {"content", Map.of("attachments", List.of(uploaded))},
                new Object[] {"signer", "Trần Văn B"},
                new Object[] {"signerTitle", "Tổ trưởng"})) {
            assertThat(desk.as(WARD).isRefused(ENTER, TDP, onPaper(more)))
                    .isEqualTo(
                            "Văn bản mật chỉ ghi số, ngày; hãy bỏ nội dung, số liệu, người ký và mọi tệp đính kèm rồi gửi lại.");
        }
        desk.as(WARD).does(ENTER, TDP, onPaper());
        nothingIsKeptOf(TDP);
        assertThat(detail("tdp-3", WARD).versions().get(0).paper().arrivalNumber())
                .isEqualTo("15");
        assertThatThrownBy(() -> jdbc.sql("update thidua.document set issued_file = ? where subject = ?")
                        .params(UUID.randomUUID(), TDP)
                        .update())
                .hasMessageContaining("document_secret_is_number_and_date");
    }

    private String onPaper(Object... more) {
        var typed =
                new ArrayList<Object>(List.of("symbol", "BC-TDP3", "arrivedOn", "2024-12-11", "arrivalNumber", "15"));
        typed.addAll(List.of(more));
        return secret(typed.toArray()).replaceFirst("\"symbol\":\"BC-THCS\",", "");
    }

    @Test
    void anEntryThatWasOpenedAsSecretCannotBecomeAnOpenOne() {
        desk.at("2024-12-11T08:00");
        opens(WARD, SCHOOL, true);
        assertThat(desk.as(WARD).isRefused(ENTER, SCHOOL, paper("truong-hoc", null, "symbol", "BC-THCS")))
                .startsWith("Việc này mở cho văn bản mật nên chỉ ghi số, ngày");
    }

    // ---- objections

    private void entersTheSchool() {
        desk.at("2024-12-09T08:00");
        opens(WARD, SCHOOL, false);
        desk.as(WARD)
                .does(
                        ENTER,
                        SCHOOL,
                        paper(
                                "truong-hoc",
                                scan(WARD, SCHOOL),
                                "symbol",
                                "BC-THCS",
                                "content",
                                TypedReport.of(plans.plan(PLAN), "truong-hoc")
                                        .says("ket-qua", "Theo bản giấy.")
                                        .content()));
        desk.runReadySteps();
    }

    private String objects(String person, String reason) {
        return desk.as(person)
                .loggedIn(() -> requests.ask(
                        EntryObjections.CODE, SCHOOL, new RequestKind.Asking(person, "truong-hoc", reason, null)))
                .id();
    }

    @Test
    void theOfficeObjectsAndTheEntryIsTakenBackSoThatItReportsItself() {
        entersTheSchool();
        String teacher = school.person("chuyen-vien");
        assertThat(detail("truong-hoc", teacher).paper().mayObject()).isTrue();
        String request = objects(teacher, "Bản giấy chưa đúng số liệu.");
        assertThat(desk.as(WARD).tasks())
                .extracting("name")
                .contains("Xử lý ý kiến về báo cáo nhập thay – Trường THCS");
        desk.as(WARD).does("userTask_answer", request, Typed.json("decision", "grant"));

        Obligation open = obligation(SCHOOL);
        assertThat(open.status()).isEqualTo(Status.DANG_THUC_HIEN);
        assertThat(open.sentAt()).isNull();
        assertThat(open.closedAt()).isNull();
        assertThat(reports.current(SCHOOL)).isEmpty();
        assertThat(reports.versions(SCHOOL)).extracting(Submission::state).containsExactly(Submission.State.DA_RUT);
        assertThat(desk.waitsAt(SCHOOL)).containsExactly("userTask_draft");
        var draft = documents.latest(SCHOOL, "bao-cao").orElseThrow();
        assertThat(draft.content().at("/sections/ket-qua").asText()).isEqualTo("Theo bản giấy.");
        assertThat(documents.get(SCHOOL + "/bao-cao/2").status()).isEqualTo(DocumentStatus.DA_RUT);
        assertThat(detail("truong-hoc", teacher).report().source()).isNull();

        school.sends().isAccepted();
        assertThat(obligation(SCHOOL).status()).isEqualTo(Status.HOAN_THANH);
        assertThat(reports.versions(SCHOOL))
                .extracting(Submission::version, Submission::state)
                .containsExactly(tuple(1, Submission.State.DA_RUT), tuple(2, Submission.State.DA_TIEP_NHAN));
    }

    @Test
    void theConsolidatorKeepsTheEntryWithAReason() {
        entersTheSchool();
        String request = objects(school.person("lanh-dao"), "Chưa đúng.");
        assertThat(desk.as(WARD).isRefused("userTask_answer", request, Typed.json("decision", "refuse")))
                .isEqualTo("Chưa nhập mục “Lý do không đồng ý”; hãy nhập rồi gửi lại.");
        desk.as(WARD)
                .does("userTask_answer", request, Typed.json("decision", "refuse", "comment", "Đúng theo bản giấy."));
        assertThat(obligation(SCHOOL).status()).isEqualTo(Status.HOAN_THANH);
        assertThat(obligations.history(SCHOOL)).extracting("action").contains("Giữ báo cáo nhập thay");
    }

    @Test
    void anObjectionIsRefusedWhereNothingWasEnteredByOthersOrItIsTooLate() {
        String teacher = school.person("chuyen-vien");
        assertThatThrownBy(() -> objects(teacher, "Không đúng."))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Báo cáo này không do cơ quan khác nhập thay");
        entersTheSchool();
        assertThatThrownBy(() -> objects(school.person("van-thu"), "Không đúng."))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Chỉ lãnh đạo, trưởng phòng, chuyên viên của đơn vị được nhập thay");
        assertThatThrownBy(() -> objects(WARD, "Không đúng.")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> objects(teacher, " ")).isInstanceOf(Refusal.class);
        rounds.consolidated(ROUND);
        assertThatThrownBy(() -> objects(teacher, "Không đúng."))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Báo cáo tổng hợp đã gửi cấp trên");
        assertThat(detail("truong-hoc", teacher).paper().mayObject()).isFalse();
    }

    @Test
    void anObjectionThatIsGrantedTooLateIsRefusedAndTheEntryStays() {
        entersTheSchool();
        String request = objects(school.person("chuyen-vien"), "Chưa đúng.");
        rounds.consolidated(ROUND);
        assertThat(desk.as(WARD).isRefused("userTask_answer", request, Typed.json("decision", "grant")))
                .startsWith("Báo cáo tổng hợp đã gửi cấp trên");
        assertThat(obligation(SCHOOL).status()).isEqualTo(Status.HOAN_THANH);
    }

    @Test
    void theNumberOfAPaperThatWasTakenBackMayBeRecordedAgain() {
        entersTheSchool();
        String request = objects(school.person("chuyen-vien"), "Chưa đúng.");
        desk.as(WARD).does("userTask_answer", request, Typed.json("decision", "grant"));
        opens(WARD, SCHOOL, false);
        desk.as(WARD).does(ENTER, SCHOOL, paper("truong-hoc", scan(WARD, SCHOOL), "symbol", "BC-THCS"));
        desk.runReadySteps();
        assertThat(obligation(SCHOOL).status()).isEqualTo(Status.HOAN_THANH);
        assertThat(reports.versions(SCHOOL)).hasSize(2);
    }

    // ---- settled otherwise

    @Test
    void aWaivedOrMissedReportNeedsNoEntryAnyMore() {
        opens(WARD, SCHOOL, false);
        String leader = "van-ban-giay.phuong.lanh-dao";
        for (String dossier : List.of(TDP, SCHOOL)) {
            settlements.waive(dossier, leader, "Đã sáp nhập.");
            desk.runReadySteps();
            assertThat(obligation(dossier).status()).isEqualTo(Status.KHONG_PHAI_THUC_HIEN);
            assertThat(desk.waitsAt(dossier)).isEmpty();
            assertThat(desk.endsOf("report-entry", dossier)).containsExactly("endEvent_settled");
        }
        assertThat(isNotOpened(WARD, SCHOOL, false))
                .isEqualTo(
                        "Nhiệm vụ báo cáo này đã kết thúc (Không phải thực hiện) nên không nhập thay nữa; hãy lưu văn bản theo quy định.");

        String crowd = ROUND + "/doanh-nghiep";
        desk.at("2025-11-03T08:00").opensRound(PLAN, "2025");
        assertThat(obligation(crowd).status()).isEqualTo(Status.KHONG_BAO_CAO);
        assertThat(desk.waitsAt(crowd)).isEmpty();
        assertThat(desk.waitsAt(PLAN + "/report/2025/tdp-3")).containsExactly(ENTER);
    }

    @Test
    void whenTheOfficeSendsAndThePaperIsEnteredAtOnceExactlyOneHappens() {
        desk.at("2024-12-09T08:00");
        school.drafts().signs();
        opens(WARD, SCHOOL, false);
        String entry = paper("truong-hoc", scan(WARD, SCHOOL), "symbol", "BC-THCS");
        var registrar = desk.as(school.person("van-thu"));
        UUID copy = registrar.attaches("userTask_issue", SCHOOL, "da-ky.pdf");
        var outcomes = AtOnce.run(
                () -> desk.as(WARD).does(ENTER, SCHOOL, entry),
                () -> registrar.does("userTask_issue", SCHOOL, Typed.issue("77", "BC-THCS", "2024-12-09", copy)));
        assertThat(outcomes).filteredOn(Objects::nonNull).hasSize(1);
        desk.runReadySteps();
        assertThat(reports.versions(SCHOOL)).hasSize(1);
        assertThat(obligation(SCHOOL).status()).isEqualTo(outcomes.get(0) == null ? Status.HOAN_THANH : Status.DA_GUI);
    }

    // ---- the round

    @Test
    void theRoundGoesOnWhenTheLastReportWasEntered() {
        desk.at("2024-12-09T08:00");
        school.sends().isAccepted();
        desk.as(WARD).does(ENTER, TDP, paper("tdp-3", scan(WARD, TDP)));
        desk.runReadySteps();
        assertThat(desk.waitsAt(ROUND)).isEmpty();
        String crowd = ROUND + "/doanh-nghiep";
        String teacher = school.person("chuyen-vien");
        desk.as(teacher).does(ENTER, crowd, paper("doanh-nghiep", scan(teacher, crowd), "symbol", "BC-DN"));
        desk.runReadySteps();
        assertThat(desk.waitsAt(ROUND)).containsExactly("userTask_draft");
    }

    /** Scene 3: one woman drafts the ward's report, enters the TDP's, numbers — and is refused only where she would sign. */
    @Test
    void oneWomanWithFiveHatsEntersConsolidatesAndNumbersButDoesNotSign() {
        String woman = staff.hire(
                "vp-tk",
                new Group(PLAN, "phuong", Role.CHUYEN_VIEN),
                new Group(PLAN, "phuong", Role.VAN_THU),
                new Group(PLAN, "phuong", Role.LANH_DAO),
                new Group(PLAN, "truong-hoc", Role.CHUYEN_VIEN));
        desk.at("2024-12-09T08:00");
        school.sends().isAccepted();
        desk.as(woman).does(ENTER, TDP, paper("tdp-3", scan(woman, TDP)));
        String crowd = ROUND + "/doanh-nghiep";
        desk.as(woman).does(ENTER, crowd, paper("doanh-nghiep", scan(woman, crowd), "symbol", "BC-DN"));
        desk.runReadySteps();

        desk.as(woman)
                .does("userTask_draft", ROUND, Typed.draft(Typed.consolidated(Map.of("ket-qua", "Toàn phường đạt."))));
        assertThat(desk.as(woman).isRefused("userTask_sign", ROUND, Typed.sign("KT")))
                .startsWith("Người soạn thảo không được ký");
        desk.as("van-ban-giay.phuong.lanh-dao").does("userTask_sign", ROUND, Typed.sign("KT"));
        var copy = desk.as(woman).attaches("userTask_issue", ROUND, "da-ky.pdf");
        desk.as(woman).does("userTask_issue", ROUND, Typed.issue("31", "BC-UBND", "2024-12-09", copy));
        desk.runReadySteps();
        assertThat(desk.endsOf("report-round", ROUND)).containsExactly("endEvent_reported");
    }
}
