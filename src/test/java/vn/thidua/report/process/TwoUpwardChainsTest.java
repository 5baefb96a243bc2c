package vn.thidua.report.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentEvent;
import vn.thidua.document.DocumentStatus;
import vn.thidua.document.RecipientLine;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Progress;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Purpose;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.report.ConsolidatedVersions;
import vn.thidua.report.Corrections;
import vn.thidua.report.ReportRounds;
import vn.thidua.report.Reports;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/**
 * Scene 4 of the offices' practice. Two provinces in the same December: one report ends at UBND tỉnh, the other goes on to the
 * centre, comes back once, is signed by a deputy, and gets a second version in January.
 */
@OfficeTest
class TwoUpwardChainsTest {

    private static final String LANG_SON = "lang-son/report/2024";
    private static final String DAK_LAK = "dak-lak/report/2024";
    private static final Map<String, String> TOLD =
            Map.of("ket-qua-kcht", "Hạ tầng đúng tiến độ.", "ket-qua-thtk-clp", "Tiết kiệm trong đầu tư công.");

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Obligations obligations;

    @Autowired
    ReportRounds rounds;

    @Autowired
    DocumentArchive archive;

    @Autowired
    Plans plans;

    @Autowired
    Reports reports;

    @Autowired
    Corrections corrections;

    @Autowired
    ConsolidatedVersions consolidated;

    @Test
    void twoUpwardChainsSideBySide() {
        staff.hireFor("lang-son");
        staff.hireFor("dak-lak");
        desk.at("2024-11-01T08:00").opensRound("lang-son", "2024").opensRound("dak-lak", "2024");
        assertThat(obligations.ofRound(LANG_SON)).hasSize(31).allMatch(owed -> owed.dueAt() == null);
        assertThat(obligations.ofRound(DAK_LAK)).hasSize(35).allMatch(owed -> owed.dueAt() != null);

        desk.at("2024-12-16T09:00");
        var locBinh = desk.office("lang-son", "huyen-loc-binh", "2024");
        locBinh.sends(locBinh.report().says("quy-hoach", "Quy hoạch huyện khớp với quy hoạch tỉnh."))
                .isAccepted();
        var lak = desk.office("dak-lak", "huyen-lak", "2024");
        String figure = plans.plan("dak-lak")
                .reporting()
                .figuresFor(plans.plan("dak-lak").office("huyen-lak"))
                .get(0)
                .id();
        lak.sends(lak.report().figure(figure, "10", "12")).isAccepted();
        assertThat(obligations.get(locBinh.dossier()).progress(desk.now())).isEqualTo(Progress.KHONG_GHI_THOI_HAN);
        assertThat(obligations.get(lak.dossier()).progress(desk.now())).isEqualTo(Progress.CHAM);

        desk.at("2024-12-19T00:00")
                .fires("event_closingDate", LANG_SON)
                .fires("event_closingDate", DAK_LAK)
                .runReadySteps();

        // Lạng Sơn: the director of Sở Nội vụ reports to UBND tỉnh, and that is all
        reportOfSoNoiVu("lang-son", LANG_SON, "214");
        assertThat(desk.endsOf("report-round", LANG_SON)).containsExactly("endEvent_reported");
        Document toTheProvince = archive.latest(LANG_SON, "bao-cao-tong-hop-so").orElseThrow();
        assertThat(toTheProvince.status()).isEqualTo(DocumentStatus.DA_BAN_HANH);
        assertThat(addressees(toTheProvince))
                .contains(tuple("UBND tỉnh (b/c)", 1))
                .as("central bodies receive the plan, not the report")
                .doesNotContain(tuple("Ban Thi đua - Khen thưởng Trung ương (b/c)", 1));
        assertThat(rounds.get(LANG_SON).consolidatedAt()).isNotNull();

        // Đắk Lắk: the same report, and then that of UBND tỉnh
        reportOfSoNoiVu("dak-lak", DAK_LAK, "301");
        assertThat(desk.endsOf("report-round", DAK_LAK)).isEmpty();
        assertThat(desk.only("userTask_draft", DAK_LAK).getName())
                .isEqualTo("Soạn báo cáo tổng hợp năm 2024 gửi Ban Thi đua - Khen thưởng Trung ương");
        drafts("dak-lak", DAK_LAK);
        submits(DAK_LAK, "88", "2024-12-20");
        desk.at("2024-12-23T10:00");
        desk.as("dak-lak.phong-tong-hop.chuyen-vien")
                .does("userTask_verify", DAK_LAK, Typed.sendBack("Sai thể thức: thiếu nơi nhận."));
        assertThat(desk.waitsAt(DAK_LAK))
                .as("back to the head of the office that submitted it, not to the specialist")
                .containsExactly("userTask_signSubmissionLetter");
        submits(DAK_LAK, "89", "2024-12-23");
        checksOfTheOffice(DAK_LAK);

        // the Chairman is abroad: one of his deputies signs in his place
        String deputy = staff.hire("thu.pho-chu-tich-tinh", new Group("dak-lak", "ubnd-tinh", Role.LANH_DAO));
        desk.at("2024-12-24T15:00");
        desk.as(deputy).does("userTask_sign", DAK_LAK, Typed.sign("KT"));
        desk.at("2024-12-25T09:00");
        issues("dak-lak.vp-ubnd.van-thu", DAK_LAK, "512", "BC-UBND", "2024-12-25");

        assertThat(desk.endsOf("report-round", DAK_LAK)).containsExactly("endEvent_reported");
        Document toTheCentre = archive.latest(DAK_LAK, "bao-cao-tong-hop-ubnd").orElseThrow();
        assertThat(toTheCentre.reference().full()).isEqualTo("512/BC-UBND");
        assertThat(toTheCentre.reference().dated()).isEqualTo("2024-12-25");
        assertThat(addressees(toTheCentre)).contains(tuple("Ban Thi đua - Khen thưởng Trung ương (b/c)", 1));
        assertThat(archive.history(toTheCentre))
                .filteredOn(event -> event.action().contains("Trả lại"))
                .as("returned once")
                .hasSize(1)
                .extracting(DocumentEvent::note)
                .containsExactly("Sai thể thức: thiếu nơi nhận.");
        assertThat(toTheCentre.signature().signer()).isEqualTo(deputy);
        assertThat(toTheCentre.signature().capacity()).isEqualTo(SigningCapacity.KT);

        // on the sixth of January huyện Lắk corrects itself: version 2 of its report, version 2 of the province's, both
        // kept
        desk.at("2025-01-06T08:30");
        lak.onCorrection(corrections
                        .start(lak.dossier(), "dinh-chinh", "Nhầm một số liệu.", "dak-lak.huyen-lak.chuyen-vien")
                        .id())
                .sends(lak.report().figure(figure, "20", "22"))
                .isAccepted();
        assertThat(reports.versions(lak.dossier())).hasSize(2);
        String second = DAK_LAK + "/tong-hop/2";
        consolidated.start("dak-lak", "2024", "bao-cao-tong-hop-ubnd", "dak-lak.ban-tdkt.chuyen-vien");
        assertThat(desk.only("userTask_draft", second).getName())
                .isEqualTo("Soạn báo cáo tổng hợp năm 2024 (bản 2) gửi Ban Thi đua - Khen thưởng Trung ương");
        drafts("dak-lak", second);
        submits(second, "2", "2025-01-06");
        checksOfTheOffice(second);
        desk.as("dak-lak.ubnd-tinh.lanh-dao").does("userTask_sign", second, Typed.sign("TM"));
        issues("dak-lak.vp-ubnd.van-thu", second, "7", "BC-UBND", "2025-01-06");
        assertThat(List.of(issued(DAK_LAK), issued(second)))
                .extracting(document -> document.reference().full(), Document::status)
                .containsExactly(
                        tuple("512/BC-UBND", DocumentStatus.DA_BAN_HANH),
                        tuple("7/BC-UBND", DocumentStatus.DA_BAN_HANH));
        assertThat(issued(second).content().get("computed"))
                .as("each keeps its own figures")
                .isNotEqualTo(issued(DAK_LAK).content().get("computed"));
        assertThat(desk.endsOf("report-round", LANG_SON))
                .as("Lạng Sơn was done long ago")
                .containsExactly("endEvent_reported");
    }

    private Document issued(String dossier) {
        return archive.latest(dossier, "bao-cao-tong-hop-ubnd").orElseThrow();
    }

    private void reportOfSoNoiVu(String plan, String round, String number) {
        desk.at("2024-12-20T09:00").assesses(plan, "2024");
        assertThat(desk.only("userTask_draft", round).getName())
                .startsWith("Soạn báo cáo tổng hợp năm 2024 gửi Ủy ban nhân dân tỉnh");
        drafts(plan, round);
        desk.as(plan + ".so-noi-vu.lanh-dao").does("userTask_sign", round, Typed.sign("TRUC_TIEP"));
        issues(plan + ".so-noi-vu.van-thu", round, number, "BC-SNV", "2024-12-20");
    }

    private void drafts(String plan, String dossier) {
        desk.as(plan + ".ban-tdkt.chuyen-vien").does("userTask_draft", dossier, Typed.draft(Typed.consolidated(TOLD)));
        desk.as(plan + ".ban-tdkt.truong-phong").does("userTask_reviewContent", dossier, Typed.approve());
    }

    private void checksOfTheOffice(String dossier) {
        desk.as("dak-lak.phong-tong-hop.chuyen-vien").does("userTask_verify", dossier, Typed.approve());
        desk.as("dak-lak.vp-ubnd.lanh-dao").does("userTask_initial", dossier, Typed.approve());
    }

    private void submits(String dossier, String number, String date) {
        desk.as("dak-lak.so-noi-vu.lanh-dao").does("userTask_signSubmissionLetter", dossier, Typed.sign("TRUC_TIEP"));
        desk.as("dak-lak.so-noi-vu.van-thu")
                .does("userTask_numberSubmissionLetter", dossier, Typed.issue(number, "TTr-SNV", date, null));
    }

    private void issues(String registry, String round, String number, String symbol, String date) {
        var file = desk.as(registry).attaches("userTask_issue", round, "ban-phat-hanh.pdf");
        desk.as(registry).does("userTask_issue", round, Typed.issue(number, symbol, date, file));
        desk.runReadySteps();
    }

    private List<org.assertj.core.groups.Tuple> addressees(Document document) {
        return archive.recipients(document.id()).stream()
                .filter(line -> line.purpose() == Purpose.BAO_CAO)
                .map((RecipientLine line) -> tuple(line.name(), line.offices()))
                .toList();
    }
}
