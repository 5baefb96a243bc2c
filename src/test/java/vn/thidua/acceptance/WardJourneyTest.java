package vn.thidua.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.acceptance.pages.TaskPage;
import vn.thidua.document.DocumentArchive;
import vn.thidua.document.DocumentStatus;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Status;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.support.BrowserTest;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/**
 * Scene 3 of the offices' practice, in a browser: the ward in June, one woman and five hats. She enters a paper report of a tổ
 * dân phố, consolidates and gives the number; only the signature is not hers.
 */
@OfficeTest
@BrowserTest
class WardJourneyTest {

    private static final String WARD = "nguyen-nghiem";
    private static final String HALF = "2025-6-thang";
    private static final String JUNE = WARD + "/report/" + HALF;
    private static final String CLERK = WARD + ".van-phong-thong-ke.chuyen-vien";
    private static final String SIGN = "Ký ban hành: ";

    @RegisterExtension
    Browsers browsers = new Browsers();

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Obligations obligations;

    @Autowired
    DocumentArchive documents;

    String deputy;

    @BeforeEach
    void people() {
        staff.hireFor(WARD);
        Group leaders = new Group(WARD, "ubnd-phuong", Role.LANH_DAO);
        deputy = staff.hire("pct-phuong", leaders);
        staff.alsoMake(deputy, leaders, SigningCapacity.KT);
    }

    @Test
    void oneWomanReportsEntersConsolidatesAndNumbersButDoesNotSign() {
        desk.at("2025-06-02T08:00").opensRound(WARD, HALF);
        desk.at("2025-06-13T09:00");
        desk.office(WARD, "van-phong-thong-ke", HALF).sends().isAccepted();

        desk.at("2025-06-16T09:00");
        TaskPage entry = browsers.of(CLERK).take("Nhập thay báo cáo 6 tháng đầu năm 2025 – TDP 3");
        entry.type("Số", "03")
                .type("Ký hiệu", "BC-TDP3")
                .type("Ngày văn bản", "12/06/2025")
                .type("Ngày đến", "13/06/2025")
                .type("Số đến", "41")
                .type("Người ký (ghi trên văn bản)", "Tổ trưởng tổ 3")
                .type("Chức vụ người ký", "Tổ trưởng")
                .choose("Báo cáo không phát sinh")
                .type("Xác nhận không phát sinh", "Trong 6 tháng đầu năm không phát sinh nội dung phải báo cáo.");
        entry.attach("Bản chụp văn bản", Papers.pdf("bao-cao-tdp-3.pdf")).attached("bao-cao-tdp-3.pdf");
        entry.send("Ghi nhận báo cáo");
        desk.runReadySteps();
        assertThat(obligations.get(JUNE + "/to-dan-pho-3").status()).isEqualTo(Status.HOAN_THANH);

        desk.at("2025-06-19T00:00").fires("event_closingDate", JUNE).runReadySteps();
        desk.at("2025-06-19T09:00");
        desk.as(CLERK)
                .does(
                        "userTask_draft",
                        JUNE,
                        Typed.draft(Typed.consolidated(
                                Map.of("ket-qua-kcht", "Kết quả chung.", "ket-qua-thtk-clp", "Kết quả chung."))));

        String report = desk.only("userTask_sign", JUNE).getName();
        assertThat(browsers.of(CLERK).entry(report)).hasCount(0);
        TaskPage sign = browsers.of(deputy).take(report);
        sign.choose("Ký ban hành").choose("KT.");
        sign.send("Ký ban hành");

        TaskPage issue = browsers.of(CLERK).take(report.replace(SIGN, "Cấp số, phát hành: "));
        assertThat(issue.text("TM. ỦY BAN NHÂN DÂN")).isVisible();
        assertThat(issue.text("KT. CHỦ TỊCH")).isVisible();
        issue.type("Số", "62").attach("Bản phát hành", Papers.pdf("bc-62.pdf")).attached("bc-62.pdf");
        issue.send("Cấp số, phát hành");
        var sent = documents.latest(JUNE, "bao-cao-tong-hop").orElseThrow();
        assertThat(sent.status()).isEqualTo(DocumentStatus.DA_BAN_HANH);
        assertThat(documents.recipients(sent.id()))
                .extracting(line -> line.name())
                .containsAll(List.of("UBND thị xã (b/c)", "Phòng Nội vụ thị xã (b/c)"));
    }
}
