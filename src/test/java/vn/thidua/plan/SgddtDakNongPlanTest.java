package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the plan of the department of education of Đắk Nông demands, stated from its text and compared with the plan file. */
class SgddtDakNongPlanTest {

    private final Plan plan = PlanFiles.builtIn("sgddt-dak-nong");
    private final Demands demands = Demands.of(plan);

    @Test
    void it_is_issued_under_a_decision_of_the_province_and_signed_by_the_deputy_director() {
        assertThat(demands.document()).isEqualTo(Demands.rows("""
                Căn cứ  | Quyết định    | 49/QĐ-UBND   | 2023-01-13 | ubnd-tinh
                Phần ký | Trần Sĩ Thành | Phó Giám đốc | kt
                """));
        assertThat(plan.movement()).startsWith("Đắk Nông đẩy mạnh");
        assertThat(plan.number()).as("blank in the copy").isNull();
        assertThat(plan.issuedOn()).as("the copy shows the month only").isNull();
    }

    @Test
    void the_second_phase_is_not_its_own_to_open() {
        assertThat(demands.phases()).isEqualTo(Demands.rows("""
                V.1 | 2023-2025 | từ năm 2023 | năm 2025 | –      | so-gddt  | –
                V.2 | 2026-2030 | từ năm 2026 | năm 2030 | so-ket | cấp trên | hdtdkt-tinh
                """));
    }

    @Test
    void plan_and_guidance_are_due_in_the_first_quarter_of_2023_and_units_owe_no_plan() {
        assertThat(demands.plans()).isEqualTo(Demands.rows("V.1 | so-gddt | Quý I/2023"));
        assertThat(demands.duties())
                .startsWith(
                        "V.1 | huong-dan-trien-khai | so-gddt + phong-tccb-tc | giao | mot-lan |" + " Quý I/2023 | –");
    }

    @Test
    void duties_are_those_of_part_vi_and_of_the_last_paragraph() {
        assertThat(demands.duties()).isEqualTo(Demands.rows("""
                V.1       | huong-dan-trien-khai | so-gddt + phong-tccb-tc | giao | mot-lan | Quý I/2023 | –
                VI.1      | tham-muu-phong-trao | phong-tccb-tc | giao | thuong-xuyen | Không ghi thời hạn | không phát sinh
                VI.2      | ke-hoach-kiem-tra-truong-chuan | phong-gdtrh-qlcl, phong-gdth-gdmn | giao | nam | Không ghi thời hạn | –
                VI.3      | van-dong-huong-ung | doan-the | de-nghi | thuong-xuyen | Không ghi thời hạn | không phát sinh
                VI.4      | tuyen-truyen | van-phong-so | giao | thuong-xuyen | Không ghi thời hạn | không phát sinh
                VI.4      | tham-muu-khen-thuong | van-phong-so + phong-tccb-tc, phong-gdtrh-qlcl, phong-gdth-gdmn | giao | thuong-xuyen | Không ghi thời hạn | không phát sinh
                Đoạn cuối | bam-sat-noi-dung | phong-thuoc-so, phong-gddt, don-vi-truc-thuoc | giao | thuong-xuyen | Không ghi thời hạn | không phát sinh
                """));
    }

    @Test
    void general_criteria_stand_for_collectives_in_two_themes_and_for_persons_and_nobody_adds_its_own() {
        assertThat(demands.generalCriteria()).isEqualTo(Demands.rows("""
                III.1.a | tap-the | kcht     | 6
                III.1.a | tap-the | thtk-clp | 8
                III.1.d | ca-nhan | –        | 1
                """));
        assertThat(demands.criteriaSets()).isEmpty();
    }

    @Test
    void only_disbursement_is_measured_and_figures_of_the_whole_economy_are_for_reference() {
        assertThat(demands.targets()).isEqualTo(Demands.rows("""
                III.1.a | giai-ngan                          | bang 100 %      | phan-dau | don-vi-duoc-giao | – | nam       | ty-le-cua-tong | Không ghi thời hạn
                III.1.a | ty-trong-chi-thuong-xuyen          | khoang 62-63 %  | bao-dam  | tham-chieu       | – | giai-doan | khong-cong     | Không ghi thời hạn
                III.1.a | ty-trong-chi-thuong-xuyen-phan-dau | toi-da 60 %     | phan-dau | tham-chieu       | – | giai-doan | khong-cong     | Không ghi thời hạn
                III.1.a | nang-suat-lao-dong                 | bang 6.5 %/năm  | bao-dam  | tham-chieu       | – | nam       | binh-quan      | Không ghi thời hạn
                """));
    }

    @Test
    void it_has_no_reporting_clause_and_owes_its_superior_a_yearly_report() {
        assertThat(plan.reporting()).isNull();
        assertThat(demands.upward())
                .isEqualTo(Demands.rows("* | so-noi-vu | bao-cao-cap-tren | nam | trước ngày 15/12*"));
        assertThat(plan.consolidator()).isEqualTo("van-phong-so");
        assertThat(plan.reportersOn(LocalDate.of(2024, 11, 1))).isEmpty();
    }

    @Test
    void the_department_holds_the_mid_term_review_and_the_provincial_council_the_final_one() {
        assertThat(demands.reviews()).isEqualTo(Demands.rows("""
                V.1 | so-ket-so     | so-ket   | cap-ban-hanh | so-gddt     | năm 2025       | chậm nhất ngày 31/12/2025* | chậm nhất ngày 30/09/2025*
                V.2 | tong-ket-tinh | tong-ket | cap-tren     | hdtdkt-tinh | năm 2030       | Không ghi thời hạn         | Không ghi thời hạn
                V.2 | tong-ket-so   | tong-ket | don-vi       | so-gddt     | tháng 11/2030* | trước ngày 15/12/2030*     | chậm nhất ngày 30/11/2030*
                """));
    }

    @Test
    void the_departments_reviews_have_reports_of_their_own_and_no_council_is_asked() {
        assertThat(demands.reviewWork()).isEqualTo(Demands.rows("""
                V.1 | so-ket-so     | bao-cao-so-ket   | ke-hoach-so-ket | – | hội nghị
                V.2 | tong-ket-tinh | –                | –               | – | –
                V.2 | tong-ket-so   | bao-cao-tong-ket | –               | – | hội nghị, sai lệch 5 %
                """));
    }

    @Test
    void union_and_youth_supervise_compliance_with_the_law() {
        assertThat(demands.supervision()).isEqualTo(Demands.rows("""
                I.2.c | thuong-xuyen           | kiem-tra | van-phong-so              | khi cần | phong-thuoc-so, phong-gddt, don-vi-truc-thuoc
                VI.3  | giam-sat-phap-luat-tdkt | giam-sat | cong-doan-vps, doan-tn-vps | nam     | phong-thuoc-so, phong-gddt, don-vi-truc-thuoc
                """));
    }

    @Test
    void state_awards_are_named_as_a_class_and_van_phong_so_leads_the_rewards() {
        assertThat(demands.awardForms()).isEqualTo(Demands.rows("""
                III.2.b | huan-chuong-lao-dong | chu-tich-nuoc               | nhà nước
                III.2.b | bang-khen-thu-tuong  | thu-tuong-chinh-phu         | nhà nước
                III.2.b | bang-khen-ubnd-tinh  | ubnd-tinh                   | –
                III.2.b | giay-khen            | so-gddt                     | –
                III.2.b | giay-khen-don-vi     | don-vi-truc-thuoc           | –
                """));
        assertThat(plan.awardForms())
                .filteredOn(AwardForm::state)
                .extracting(AwardForm::planName)
                .containsOnly("Khen thưởng cấp Nhà nước");
        assertThat(demands.awards()).isEqualTo(Demands.rows("""
                III.2.a | hang-nam | –         | giay-khen | tap-the, ca-nhan | cbccvc | –
                III.2.b | so-ket   | 2023-2025 | huan-chuong-lao-dong, bang-khen-thu-tuong, bang-khen-ubnd-tinh, giay-khen, giay-khen-don-vi | tap-the, ca-nhan | cbccvc | –
                VI.4    | tong-ket | 2026-2030 | giay-khen | tap-the, ca-nhan | cbccvc | –
                """));
        assertThat(demands.guidance()).isEqualTo(Demands.rows("""
                VI.4 | hang-nam, so-ket, tong-ket | own | so-gddt + phong-tccb-tc, phong-gdtrh-qlcl, phong-gdth-gdmn | – | – | Không ghi thời hạn
                """));
        assertThat(demands.quotas()).isEmpty();
    }

    @Test
    void difficulties_end_with_a_direction_of_the_leaders_and_nobody_is_assessed() {
        assertThat(demands.bodies()).isEqualTo(Demands.rows("""
                Đoạn cuối | phản ánh | phong-thuoc-so, phong-gddt, don-vi-truc-thuoc | van-phong-so | van-phong-so | so-gddt | chi-dao, tra-loi-huong-dan
                Đoạn cuối | theo dõi | van-phong-so
                """));
    }

    @Test
    void the_recipients_are_the_four_lines_of_the_plan_without_a_superior() {
        assertThat(demands.recipients()).isEqualTo(Demands.rows("""
                Nơi nhận | Các phòng thuộc Sở | phong-thuoc-so    | thuc-hien
                Nơi nhận | Phòng GDĐT huyện, TP | phong-gddt      | thuc-hien
                Nơi nhận | Đơn vị trực thuộc  | don-vi-truc-thuoc | thuc-hien
                Nơi nhận | Lưu VP.            | van-phong-so      | luu
                """));
    }

    @Test
    void the_plan_passes_the_drafting_section_the_office_and_the_director() {
        assertThat(plan.signing("ke-hoach").steps())
                .filteredOn(step -> !step.optional())
                .extracting(step -> step.step().code() + " " + step.office())
                .containsExactly(
                        "soan phong-tccb-tc",
                        "duyet phong-tccb-tc",
                        "ky-nhay van-phong-so",
                        "ky so-gddt",
                        "cap-so van-phong-so");
        assertThat(plan.signing("cong-van-don-doc").step(Step.KY).orElseThrow().capacity())
                .isEqualTo(SigningCapacity.TL);
    }

    @Test
    void the_district_tier_ends_in_2025() {
        assertThat(plan.officesNamed(List.of("phong-gddt"), LocalDate.of(2025, 6, 30)))
                .hasSize(8);
        assertThat(plan.officesNamed(List.of("phong-gddt"), LocalDate.of(2025, 7, 1)))
                .isEmpty();
    }

    @Test
    void who_considers_nominations_is_practice_under_the_law() {
        assertThat(demands.formClasses()).isEqualTo(Demands.rows("""
                III.2.b | huan-chuong-lao-dong | huan-chuong-lao-dong
                III.2.b | bang-khen-thu-tuong  | bang-khen-thu-tuong
                III.2.b | bang-khen-ubnd-tinh  | bang-khen-tinh
                III.2.b | giay-khen            | giay-khen
                III.2.b | giay-khen-don-vi     | giay-khen-truc-thuoc
                """));
        assertThat(demands.awardLevels()).isEqualTo(Demands.rows("""
                * | don-vi            | –                 | phong-thuoc-so, phong-gddt, don-vi-truc-thuoc | so-gddt < van-phong-so < van-phong-so                 | – | – | to-trinh-khen-thuong-so | quyet-dinh-khen-thuong
                * | don-vi-truc-thuoc | don-vi-truc-thuoc | –                                             | $don-vi < $don-vi < $don-vi                           | – | – | – | quyet-dinh-khen-thuong-don-vi
                * | tinh              | –                 | –                                             | ubnd-tinh < so-noi-vu < so-noi-vu                     | – | – | – | –
                * | trung-uong        | –                 | –                                             | thu-tuong-chinh-phu < thu-tuong-chinh-phu < so-noi-vu | – | – | – | –
                * | chu-tich-nuoc     | –                 | –                                             | chu-tich-nuoc < thu-tuong-chinh-phu < so-noi-vu       | – | – | – | –
                """));
        assertThat(demands.awardRegulations()).isEmpty();
        assertThat(plan.awardProcedure().supplements()).isEqualTo(1);
    }
}
