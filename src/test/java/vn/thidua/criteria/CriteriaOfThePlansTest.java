package vn.thidua.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.movement.Milestone;
import vn.thidua.plan.Plans;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** Sets of the source plans: one that binds the whole province, one that a ward's post drafts. */
@OfficeTest
class CriteriaOfThePlansTest {

    private static final String PROVINCE = "lang-son";
    private static final String WARD = "nguyen-nghiem";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    CriteriaOfficeWork work;

    @Autowired
    CriteriaInForce inForce;

    @Autowired
    CriteriaMilestones milestones;

    @Autowired
    Plans plans;

    @Test
    void everySetOfEveryPlanOpensOnceWithThePlanAndHasNoDate() {
        Map<String, Long> opened = List.of("dak-lak", PROVINCE, WARD, "sgddt-dak-nong", "sldtbxh-binh-phuoc").stream()
                .collect(Collectors.toMap(
                        plan -> plan,
                        plan -> milestones.of(plans.plan(plan)).stream()
                                .filter(each -> each.opensOn().equals(each.until()))
                                .count()));
        assertThat(opened.get("sgddt-dak-nong")).as("keeps to the plan's own").isZero();
        assertThat(opened.get("sldtbxh-binh-phuoc")).isZero();
        assertThat(opened.get(WARD)).isEqualTo(4);
        assertThat(opened.get("dak-lak"))
                .isEqualTo(plans.plan("dak-lak").criteria().sets().size());
        assertThat(milestones.of(plans.plan("dak-lak")))
                .extracting(Milestone::period, Milestone::opensOn)
                .containsOnly(org.assertj.core.api.Assertions.tuple(
                        "2023", plans.plan("dak-lak").issuedOn()));
    }

    @Test
    void theFinanceDepartmentsCriteriaBindTheWholeProvince() {
        staff.hireFor(PROVINCE);
        desk.at("2024-11-01T08:00");
        work.opens(PROVINCE, "tai-chinh-thtk-clp");
        String dossier = PROVINCE + "/criteria-tai-chinh-thtk-clp/"
                + milestones.of(plans.plan(PROVINCE)).get(0).period() + "/so-tai-chinh";
        TypedCriteria set =
                TypedCriteria.set().criterion("so-nganh-dia-phuong", "thtk-clp", "Tỷ lệ tiết kiệm chi thường xuyên");
        work.issues(PROVINCE, "so-tai-chinh", dossier, set, "15", "QĐ-STC", "2024-11-20");
        for (String office : List.of("so-y-te", "doanh-nghiep-tinh", "so-tai-chinh")) {
            assertThat(inForce.bindingOn(PROVINCE, office, LocalDate.of(2024, 11, 20))
                            .sets())
                    .as(office)
                    .extracting(CriteriaInForce.SetInForce::document)
                    .containsExactly("15/QĐ-STC");
        }
        assertThat(inForce.bindingOn(PROVINCE, "so-y-te", LocalDate.of(2024, 11, 19))
                        .sets())
                .isEmpty();
    }

    @Test
    void inTheWardThePostDraftsAndThePeoplesCommitteeIssues() {
        staff.hireFor(WARD);
        desk.at("2024-11-01T08:00");
        work.opens(WARD, "do-thi-nong-nghiep");
        String dossier = WARD + "/criteria-do-thi-nong-nghiep/"
                + milestones.of(plans.plan(WARD)).get(0).period() + "/dia-chinh-xay-dung";
        TypedCriteria set = TypedCriteria.set().criterion("ca-nhan", "kcht", "Diện tích đất hiến");
        work.agreed(WARD, "dia-chinh-xay-dung", dossier, set);
        desk.as(WARD + ".dia-chinh-xay-dung.chuyen-vien").does("userTask_draft", dossier, set.draft());
        work.signs(WARD, "ubnd-phuong", "van-phong-thong-ke", dossier, "31", "QĐ-UBND", "2024-11-12");
        assertThat(inForce.bindingOn(WARD, "dia-chinh-xay-dung", LocalDate.of(2024, 11, 12))
                        .sets())
                .extracting(CriteriaInForce.SetInForce::document)
                .containsExactly("31/QĐ-UBND");
    }
}
