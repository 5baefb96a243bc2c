package vn.thidua.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.Status;
import vn.thidua.plan.Plans;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

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
}
