package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the plan of the province Lạng Sơn demands, stated from its text and compared with the plan file. */
class LangSonPlanTest {

    private static final LocalDate IN_2024 = LocalDate.of(2024, 11, 1);

    private final Plan plan = PlanFiles.builtIn("lang-son");
    private final Demands demands = Demands.of(plan);

    @Test
    void whoEntersForTheEnterprisesFollowsTheMergerOfTheOffices() {
        Office crowd = plan.office("doanh-nghiep-tinh");
        assertThat(plan.enterer(crowd, LocalDate.of(2025, 2, 28))).isEqualTo("so-ke-hoach-dau-tu");
        assertThat(plan.enterer(crowd, LocalDate.of(2025, 3, 1))).isEqualTo("so-tai-chinh");
    }

    @Test
    void it_is_issued_by_the_province_under_the_prime_ministers_decision_and_signed_by_the_chairman() {
        assertThat(demands.document()).isEqualTo(Demands.rows("""
                Căn cứ | Quyết định | 1478/QĐ-TTg | 2022-11-28 | thu-tuong-chinh-phu
                Phần ký | Hồ Tiến Thiệu | Chủ tịch | tm
                """));
        assertThat(plan.issuer()).isEqualTo("ubnd-tinh");
        assertThat(plan.number()).as("blank in the copy").isNull();
    }

    @Test
    void the_own_plan_is_due_in_january_2023_and_those_of_others_at_no_date() {
        assertThat(demands.plans()).isEqualTo(Demands.rows("""
                V.1  | ubnd-tinh    | tháng 01/2023
                VI.1 | so-ban-nganh | Không ghi thời hạn
                VI.2 | dia-phuong   | Không ghi thời hạn
                VI.5 | doanh-nghiep | Không ghi thời hạn
                """));
    }

    @Test
    void phase_two_waits_for_the_mid_term_review_only() {
        assertThat(demands.phases()).isEqualTo(Demands.rows("""
                V.1 | 2023-2025 | từ năm 2023 | năm 2025 | –      | ubnd-tinh | –
                V.2 | 2026-2030 | từ năm 2026 | năm 2030 | so-ket | ubnd-tinh | –
                """));
    }

    @Test
    void the_departments_issue_criteria_for_their_field_and_only_the_savings_criteria_bind_everybody() {
        assertThat(demands.criteriaSets()).isEqualTo(Demands.rows("""
                VI.1 | so-ke-hoach-dau-tu | bố trí vốn đầu tư công, huy động nguồn lực tham gia đầu tư kết cấu hạ tầng và hỗ trợ doanh nghiệp | $don-vi | – | Không ghi thời hạn
                VI.1 | so-giao-thong-van-tai | phát triển hạ tầng giao thông vận tải | $don-vi | – | Không ghi thời hạn
                VI.1 | so-cong-thuong | phát triển hạ tầng năng lượng, cung cấp điện, hạ tầng thương mại | $don-vi | – | Không ghi thời hạn
                VI.1 | so-thong-tin-truyen-thong | phát triển hạ tầng số, hạ tầng bưu chính, nền tảng số trên địa bàn tỉnh | $don-vi | – | Không ghi thời hạn
                VI.1 | so-nong-nghiep-ptnt | phát triển hạ tầng nông nghiệp, nông thôn | $don-vi | – | Không ghi thời hạn
                VI.1 | so-xay-dung | phát triển hạ tầng kỹ thuật đô thị và nông thôn | $don-vi | – | Không ghi thời hạn
                VI.1 | so-tai-nguyen-moi-truong | hạ tầng thích ứng với biến đổi khí hậu | $don-vi | – | Không ghi thời hạn
                VI.1 | so-y-te, so-khoa-hoc-cong-nghe, so-giao-duc-dao-tao, so-van-hoa-the-thao-du-lich | phát triển hạ tầng xã hội thuộc lĩnh vực được Ủy ban nhân dân tỉnh giao nhiệm vụ | $don-vi | – | Không ghi thời hạn
                VI.1 | so-noi-vu | cải cách hành chính | $don-vi | – | Không ghi thời hạn
                VI.1 | so-tai-chinh | kiểm soát giải ngân vốn đầu tư công của các dự án xây dựng, phát triển kết cấu hạ tầng | $don-vi | – | Không ghi thời hạn
                VI.1 | so-tai-chinh | thực hành tiết kiệm, chống lãng phí để thực hiện thống nhất trong phạm vi toàn tỉnh | $don-vi | so-ban-nganh, dia-phuong, mttq-ctxh, doanh-nghiep | Không ghi thời hạn
                VI.1 | thanh-tra-tinh, so-ldtbxh, so-tu-phap, so-ngoai-vu, vp-ubnd, ban-dan-toc, bql-khu-kinh-te | xây dựng, phát triển kết cấu hạ tầng | $don-vi | – | Không ghi thời hạn
                """));
    }

    @Test
    void no_duty_asks_again_for_criteria_that_a_set_asks_for() {
        assertThat(plan.duties())
                .noneMatch(duty ->
                        (duty.name() + duty.text()).toLowerCase(Locale.ROOT).contains("tiêu chí thi đua"));
        assertThat(plan.duties())
                .filteredOn(duty -> duty.owners().equals(List.of("so-tai-chinh")))
                .as("VI.1: “Xây dựng kế hoạch, ban hành các tiêu chí …”: the plan is a duty, the criteria are a set")
                .singleElement()
                .satisfies(duty -> assertThat(duty.text()).isEqualTo("Xây dựng kế hoạch"));
        assertThat(plan.criteria().set("tai-chinh-thtk-clp").orElseThrow().owners())
                .containsExactly("so-tai-chinh");
    }

    @Test
    void every_department_of_2023_works_out_criteria() {
        assertThat(plan.criteria().sets().stream().flatMap(set -> set.owners().stream()))
                .containsOnlyOnceElementsOf(
                        plan.officesNamed(List.of("so-ban-nganh"), LocalDate.of(2023, 2, 1)).stream()
                                .map(Office::id)
                                .filter(id -> !id.equals("so-tai-chinh"))
                                .toList());
    }

    @Test
    void general_criteria_stand_for_four_groups_and_two_themes() {
        assertThat(demands.generalCriteria()).isEqualTo(Demands.rows("""
                III.1.a | so-nganh-dia-phuong     | kcht     | 6
                III.1.a | so-nganh-dia-phuong     | thtk-clp | 8
                III.1.b | mttq-doan-the           | –        | 3
                III.1.c | to-chuc-doanh-nghiep-ho | –        | 3
                III.1.d | ca-nhan                 | –        | 4
                """));
    }

    @Test
    void departments_and_districts_report_every_year_without_a_date() {
        assertThat(demands.reports()).isEqualTo(Demands.rows("""
                VI.8 | nam | so-ban-nganh, dia-phuong | Không ghi thời hạn | ban-tdkt | chậm nhất ngày 25/12*
                """));
        assertThat(plan.reporting().periods()).singleElement().satisfies(period -> {
            assertThat(List.of(period.opens(), period.dataUntil(), period.consolidatedDue()))
                    .allMatch(date -> date.source().assumed());
        });
        List<Office> reporters = plan.reportersOn(IN_2024);
        assertThat(reporters).filteredOn(each -> each.isIn("so-ban-nganh")).hasSize(20);
        assertThat(reporters).filteredOn(each -> each.isIn("dia-phuong")).hasSize(11);
        assertThat(reporters).hasSize(31);
        assertThat(plan.office("ban-tdkt").partOf()).isEqualTo("so-noi-vu");
    }

    @Test
    void the_report_ends_with_so_noi_vus_report_to_the_province() {
        assertThat(demands.upward()).isEqualTo(Demands.rows("""
                VI.8 | ubnd-tinh | bao-cao-tong-hop-so | ban-tdkt | so-noi-vu | – | so-noi-vu
                """));
    }

    @Test
    void districts_have_a_section_of_their_own_on_planning() {
        assertThat(plan.reporting().outlineFor(plan.office("huyen-loc-binh")))
                .extracting(Reporting.OutlineSection::number)
                .contains("II.3");
        assertThat(plan.reporting().outlineFor(plan.office("so-y-te")))
                .extracting(Reporting.OutlineSection::number)
                .doesNotContain("II.3");
    }

    @Test
    void targets_are_those_of_iii_1_a() {
        assertThat(demands.targets()).isEqualTo(Demands.rows("""
                III.1.a | giai-ngan | bang 100 % | phan-dau | don-vi-duoc-giao | – | nam | ty-le-cua-tong | Không ghi thời hạn
                III.1.a | giam-don-vi-su-nghiep | toi-thieu 10 % so với 2021 | phan-dau | toan-dia-ban | so-noi-vu | giai-doan | khong-cong | năm 2025
                III.1.a | tu-chu-tai-chinh | toi-thieu 10 % | phan-dau | toan-dia-ban | so-tai-chinh | giai-doan | khong-cong | năm 2025
                III.1.a | sap-xep-nha-dat | hoan-thanh % | bao-dam | toan-dia-ban | so-tai-chinh | giai-doan | khong-cong | năm 2025
                III.1.a | che-phu-rung | toi-thieu 65 % | bao-dam | toan-dia-ban | so-nong-nghiep-ptnt | giai-doan | khong-cong | năm 2025
                III.1.a | ton-that-dien-nang | duoi 5 % | bao-dam | toan-dia-ban | so-cong-thuong | giai-doan | khong-cong | năm 2025
                III.1.a | nang-suat-lao-dong | khoang 7-8 %/năm | bao-dam | toan-dia-ban | so-ke-hoach-dau-tu | nam | binh-quan | Không ghi thời hạn
                """));
    }

    @Test
    void the_named_projects_are_an_open_list() {
        assertThat(plan.projects().open()).isTrue();
        assertThat(plan.projects().named())
                .containsExactly(
                        "Dự án tuyến cao tốc Hữu Nghị - Chi Lăng theo hình thức BOT",
                        "Dự án Quần thể khu du lịch sinh thái, cáp treo Mẫu Sơn");
    }

    @Test
    void duties_beyond_the_report_have_the_owners_of_part_vi() {
        assertThat(demands.duties()).isEqualTo(Demands.rows("""
                VI.1 | kiem-tra-don-doc-nganh | so-ban-nganh | giao | thuong-xuyen | Không ghi thời hạn | không phát sinh
                VI.1 | ke-hoach-thtk-clp-toan-tinh | so-tai-chinh | giao | mot-lan | Không ghi thời hạn | –
                VI.1 | thanh-tra-cong-khai-vi-pham | thanh-tra-tinh | giao | nam | Không ghi thời hạn | không phát sinh
                VI.2 | ke-hoach-loi-the-dia-phuong | dia-phuong | giao | mot-lan | Không ghi thời hạn | –
                VI.2 đoạn 2 | chuong-trinh-thtk-clp-hang-nam | dia-phuong | giao | nam | Không ghi thời hạn | –
                VI.2 đoạn 2 | chuong-trinh-thtk-clp-dai-han | dia-phuong | giao | giai-doan | Không ghi thời hạn | –
                VI.2 đoạn 2 | cong-khai-vi-pham-dia-phuong | dia-phuong | giao | nam | Không ghi thời hạn | không phát sinh
                VI.3 | van-dong-nhan-dan | mttq-ctxh | de-nghi | thuong-xuyen | Không ghi thời hạn | không phát sinh
                VI.4 | phan-cong-thanh-vien-hoi-dong | so-ban-nganh, dia-phuong | giao | mot-lan | Không ghi thời hạn | –
                VI.5 | dieu-le-doanh-nghiep | doanh-nghiep | giao | thuong-xuyen | Không ghi thời hạn | không phát sinh
                VI.5 | uu-tien-cong-nghe | doanh-nghiep | giao | thuong-xuyen | Không ghi thời hạn | không phát sinh
                VI.6 | tuyen-truyen-dien-hinh | so-thong-tin-truyen-thong + ban-tuyen-giao | giao | thuong-xuyen | Không ghi thời hạn | không phát sinh
                """));
    }

    @Test
    void the_province_holds_both_reviews() {
        assertThat(demands.reviews()).isEqualTo(Demands.rows("""
                V.1 | so-ket-tinh   | so-ket   | cap-ban-hanh | ubnd-tinh | năm 2025 | chậm nhất ngày 31/12/2025* | chậm nhất ngày 30/09/2025*
                V.2 | tong-ket-tinh | tong-ket | cap-ban-hanh | ubnd-tinh | năm 2030 | chậm nhất ngày 31/12/2030* | chậm nhất ngày 30/11/2030*
                """));
    }

    @Test
    void the_final_review_replaces_the_provinces_report_of_2030_and_both_hear_the_council() {
        assertThat(demands.reviewWork()).isEqualTo(Demands.rows("""
                V.1 | so-ket-tinh   | – | ke-hoach-so-ket | – | ý kiến Hội đồng, hội nghị
                V.2 | tong-ket-tinh | – | ke-hoach-so-ket | – | thay báo cáo năm, ý kiến Hội đồng, hội nghị
                """));
    }

    @Test
    void a_provincial_award_is_possible_every_year_and_guided_from_two_sides() {
        assertThat(demands.awards()).isEqualTo(Demands.rows("""
                III.2.a | hang-nam | – | giay-khen, bang-khen-ubnd-tinh | tap-the, ca-nhan, ho-gia-dinh | cbccvc, doanh-nhan, ky-su, cong-nhan, nguoi-dan | –
                III.2.b | so-ket | 2023-2025 | huan-chuong-lao-dong, bang-khen-thu-tuong, bang-khen-ubnd-tinh, giay-khen | tap-the, ca-nhan, ho-gia-dinh | cbccvc, doanh-nhan, ky-su, cong-nhan, nguoi-dan | –
                VI.1 | tong-ket | 2026-2030 | huan-chuong-lao-dong, bang-khen-thu-tuong, bang-khen-ubnd-tinh, giay-khen | tap-the, ca-nhan, ho-gia-dinh | cbccvc, doanh-nhan, ky-su, cong-nhan, nguoi-dan | –
                """));
        assertThat(demands.awardForms()).isEqualTo(Demands.rows("""
                III.2.a | huan-chuong-lao-dong | chu-tich-nuoc                                     | nhà nước
                III.2.a | bang-khen-thu-tuong  | thu-tuong-chinh-phu                               | nhà nước
                III.2.a | bang-khen-ubnd-tinh  | ubnd-tinh                                         | –
                III.2.a | giay-khen            | so-ban-nganh, doanh-nghiep, mttq-ctxh, dia-phuong | –
                """));
        assertThat(demands.guidance()).isEqualTo(Demands.rows("""
                VI.7    | hang-nam                   | own      | so-noi-vu   | – | – | Không ghi thời hạn
                VI.1    | so-ket, tong-ket           | own      | so-noi-vu   | – | – | Không ghi thời hạn
                III.2.b | hang-nam, so-ket, tong-ket | cap-tren | ban-tdkt-tw | – | – | Không ghi thời hạn
                """));
    }

    @Test
    void checks_are_started_by_hand() {
        assertThat(demands.supervision()).isEqualTo(Demands.rows("""
                I.2  | thuong-xuyen     | kiem-tra | ban-tdkt                 | khi cần | so-ban-nganh, dia-phuong
                VI.4 | hoi-dong-co-quan | giam-sat | so-ban-nganh, dia-phuong | khi cần | so-ban-nganh, dia-phuong
                """));
    }

    @Test
    void departments_and_districts_receive_the_plan_only_as_members_of_a_group() {
        assertThat(plan.groups())
                .extracting(OfficeGroup::decisionNo, OfficeGroup::members)
                .containsExactly(
                        tuple("651/QĐ-UBND", List.of("hdtdkt-tinh")),
                        tuple("239/QĐ-UBND", List.of("so-ban-nganh", "dia-phuong", "mttq-ctxh")));
        assertThat(demands.recipients()).isEqualTo(Demands.rows("""
                Nơi nhận | Hội đồng TĐKTTW                                 | hdtdkt-tw                | bao-cao
                Nơi nhận | Ban TĐKT TW                                     | ban-tdkt-tw              | bao-cao
                Nơi nhận | Thường trực Tỉnh ủy                             | –                        | bao-cao
                Nơi nhận | Thường trực HĐND tỉnh                           | –                        | bao-cao
                Nơi nhận | Chủ tịch, các Phó Chủ tịch UBND tỉnh            | ubnd-tinh                | de-biet
                Nơi nhận | TV HĐTĐKT theo QĐ số 651/QĐ-UBND                | hoi-dong-651             | thuc-hien
                Nơi nhận | Các ĐV CTĐ theo QĐ số 239/QĐ-UBND               | cum-thi-dua-239          | thuc-hien
                Nơi nhận | Ban TĐKT, Sở Nội vụ                             | ban-tdkt, so-noi-vu      | thuc-hien
                Nơi nhận | C, PCVP UBND tỉnh, các phòng, đơn vị trực thuộc | vp-ubnd, phong-noi-chinh | de-biet
                Nơi nhận | Lưu: VT, NC(TPT)                                | –                        | luu
                """));
        assertThat(plan.recipients().stream().flatMap(line -> line.offices().stream()))
                .contains("hoi-dong-651", "cum-thi-dua-239")
                .doesNotContain("so-ban-nganh", "dia-phuong");
        assertThat(plan.officesNamed(List.of("cum-thi-dua-239"), IN_2024)).hasSize(20 + 11 + 6);
    }

    @Test
    void merged_departments_and_the_district_tier_end_in_2025() {
        assertThat(plan.reportersOn(LocalDate.of(2025, 3, 1))).hasSize(26);
        assertThat(plan.reportersOn(LocalDate.of(2025, 7, 1))).hasSize(15);
    }

    @Test
    void the_offices_are_assessed_and_difficulties_go_to_so_noi_vu() {
        assertThat(demands.bodies()).isEqualTo(Demands.rows("""
                I.2 | đánh giá | ban-tdkt
                VI.4 | hội đồng | hdtdkt-tinh | ban-tdkt | phân công thành viên
                VI.8 đoạn 2 | phản ánh | so-ban-nganh, dia-phuong | ban-tdkt | so-noi-vu | ubnd-tinh | dieu-chinh, khong-dieu-chinh, tra-loi-huong-dan
                """));
        assertThat(plan.signing("ke-hoach").step(Step.THAM_TRA).orElseThrow().office())
                .as("«Lưu: VT, NC(TPT)»")
                .isEqualTo("phong-noi-chinh");
    }

    @Test
    void who_considers_nominations_is_practice_under_the_law() {
        assertThat(demands.formClasses()).isEqualTo(Demands.rows("""
                III.2.a | huan-chuong-lao-dong | huan-chuong-lao-dong
                III.2.a | bang-khen-thu-tuong  | bang-khen-thu-tuong
                III.2.a | bang-khen-ubnd-tinh  | bang-khen-tinh
                III.2.a | giay-khen            | giay-khen
                """));
        assertThat(demands.awardLevels()).isEqualTo(Demands.rows("""
                * | don-vi        | so-ban-nganh | – | $don-vi < $don-vi < $don-vi                                     | – | – | to-trinh-khen-thuong-don-vi | quyet-dinh-khen-thuong-don-vi
                * | doan-the      | mttq-ctxh    | – | $don-vi < $don-vi < $don-vi                                     | – | – | to-trinh-khen-thuong-don-vi | quyet-dinh-khen-thuong-don-vi
                * | huyen         | dia-phuong   | – | $don-vi < $don-vi < $don-vi                                     | – | – | to-trinh-khen-thuong-don-vi | quyet-dinh-khen-thuong-don-vi
                * | doanh-nghiep  | doanh-nghiep | – | doanh-nghiep-tinh < doanh-nghiep-tinh < doanh-nghiep-tinh       | – | – | – | –
                * | tinh          | –            | – | ubnd-tinh < ban-tdkt < ban-tdkt                                 | hdtdkt-tinh | so-ldtbxh, so-tai-nguyen-moi-truong, so-y-te, cong-an-tinh | to-trinh-khen-thuong-tinh | quyet-dinh-khen-thuong
                * | trung-uong    | –            | – | thu-tuong-chinh-phu < ban-tdkt-tw < ban-tdkt-tw                 | – | – | – | –
                * | chu-tich-nuoc | –            | – | chu-tich-nuoc < ban-tdkt-tw < ban-tdkt-tw                       | – | – | – | –
                """));
        assertThat(demands.awardRegulations()).isEmpty();
        assertThat(plan.awardProcedure().supplements()).isEqualTo(1);
    }
}
