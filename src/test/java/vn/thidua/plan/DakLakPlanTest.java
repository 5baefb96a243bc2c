package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.calendar.IfDayOff;

/** What the plan of Đắk Lắk (26/KH-UBND) demands, stated from its text and compared with the plan file. */
class DakLakPlanTest {

    private static final LocalDate ROUND_OF_2024 = LocalDate.of(2024, 11, 1);

    private final Plan plan = PlanFiles.builtIn("dak-lak");
    private final Demands demands = Demands.of(plan);

    @Test
    void it_is_issued_by_the_province_under_the_prime_ministers_decision() {
        assertThat(demands.document()).isEqualTo(Demands.rows("""
                Căn cứ | Quyết định | 1478/QĐ-TTg | 2022-11-28 | thu-tuong-chinh-phu
                Phần ký | Phạm Ngọc Nghị | – | –
                """));
        assertThat(plan.issuer()).isEqualTo("ubnd-tinh");
        assertThat(plan.number()).isEqualTo("26/KH-UBND");
        assertThat(plan.issuedOn()).isEqualTo("2023-02-17");
    }

    @Test
    void phase_two_waits_for_the_mid_term_review_and_the_central_guidance() {
        assertThat(demands.phases()).isEqualTo(Demands.rows("""
                V.1 | 2023-2025 | từ năm 2023 | năm 2025 | –                          | ubnd-tinh | –
                V.3 | 2026-2030 | từ năm 2026 | năm 2030 | so-ket, huong-dan-cap-tren | ubnd-tinh | hdtdkt-tw
                """));
    }

    @Test
    void plans_are_due_in_the_first_quarter_of_2023_and_those_of_enterprises_at_no_date() {
        assertThat(demands.plans()).isEqualTo(Demands.rows("""
                V.1  | ubnd-tinh                           | Quý I/2023
                V.2  | so-ban-nganh, mttq-ctxh, dia-phuong | Quý I/2023
                VI.5 | doanh-nghiep                        | Không ghi thời hạn
                """));
        assertThat(plan.ownPlan().due().lastDay(2023)).contains(LocalDate.of(2023, 3, 31));
        assertThat(plan.office("doanh-nghiep-tinh").kind()).isEqualTo(OfficeKind.NHOM);
        assertThat(plan.office("doanh-nghiep-tinh").hasAccounts()).isFalse();
    }

    @Test
    void the_departments_work_out_criteria_for_their_field_and_issue_them() {
        assertThat(demands.criteriaSets()).isEqualTo(Demands.rows("""
                VI.1 | so-ke-hoach-dau-tu | bố trí vốn đầu tư công, huy động nguồn lực tham gia đầu tư kết cấu hạ tầng và hỗ trợ doanh nghiệp | $don-vi | – | Không ghi thời hạn
                VI.1 | so-giao-thong-van-tai | phát triển hạ tầng giao thông đường bộ, bến, bãi | $don-vi | – | Không ghi thời hạn
                VI.1 | so-cong-thuong | phát triển hạ tầng năng lượng, cung cấp điện, hạ tầng thương mại | $don-vi | – | Không ghi thời hạn
                VI.1 | so-thong-tin-truyen-thong | phát triển hạ tầng số, hạ tầng bưu chính, nền tảng số quốc gia | $don-vi | – | Không ghi thời hạn
                VI.1 | so-nong-nghiep-ptnt | phát triển hạ tầng nông nghiệp, nông thôn | $don-vi | – | Không ghi thời hạn
                VI.1 | so-xay-dung | phát triển hạ tầng kỹ thuật đô thị | $don-vi | – | Không ghi thời hạn
                VI.1 | so-tai-nguyen-moi-truong | hạ tầng thích ứng với biến đổi khí hậu | $don-vi | – | Không ghi thời hạn
                VI.1 | so-tai-chinh | kiểm soát giải ngân vốn đầu tư công tại Kho bạc Nhà nước của các dự án xây dựng, phát triển kết cấu hạ tầng | $don-vi | – | Không ghi thời hạn
                VI.1 | so-y-te, so-giao-duc-dao-tao, so-khoa-hoc-cong-nghe, so-van-hoa-the-thao-du-lich | phát triển hạ tầng xã hội thuộc lĩnh vực đơn vị phụ trách | $don-vi | – | Không ghi thời hạn
                VI.1 | so-noi-vu | cải cách hành chính | $don-vi | – | Không ghi thời hạn
                VI.1 | so-ldtbxh, so-tu-phap, so-ngoai-vu, thanh-tra-tinh, vp-ubnd, ban-dan-toc, bql-khu-cong-nghiep | xây dựng, phát triển kết cấu hạ tầng | $don-vi | – | Không ghi thời hạn
                """));
    }

    @Test
    void every_department_of_2023_works_out_criteria_once() {
        LocalDate issued = plan.issuedOn();
        List<String> owners = plan.criteria().sets().stream()
                .flatMap(each -> each.owners().stream())
                .toList();

        assertThat(owners)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(plan.officesNamed(List.of("so-ban-nganh"), issued).stream()
                        .map(Office::id)
                        .toList());
    }

    @Test
    void general_criteria_stand_for_four_groups_and_two_themes() {
        assertThat(demands.generalCriteria()).isEqualTo(Demands.rows("""
                III.1.a | so-nganh-dia-phuong     | kcht     | 5
                III.1.a | so-nganh-dia-phuong     | thtk-clp | 8
                III.1.b | mttq-doan-the           | –        | 3
                III.1.c | to-chuc-doanh-nghiep-ho | –        | 3
                III.1.d | ca-nhan                 | –        | 4
                """));
    }

    @Test
    void departments_and_districts_report_before_15_december_to_ban_tdkt() {
        assertThat(demands.reports()).isEqualTo(Demands.rows("""
                VI.8 | nam | so-ban-nganh, dia-phuong | trước ngày 15/12 | ban-tdkt | chậm nhất ngày 25/12*
                """));
        Reporting reporting = plan.reporting();
        Reporting.Period yearly = reporting.period(PeriodKind.NAM).orElseThrow();

        assertThat(yearly.due().lastDay(2024)).contains(LocalDate.of(2024, 12, 14));
        assertThat(yearly.due().source()).isEqualTo(Source.section("VI.8"));
        assertThat(yearly.opens().firstDay(2024)).contains(ROUND_OF_2024);
        assertThat(yearly.dataUntil().lastDay(2024)).contains(LocalDate.of(2024, 11, 30));
        assertThat(List.of(yearly.opens(), yearly.dataUntil(), yearly.consolidatedDue()))
                .allMatch(each -> each.source().assumed());
        assertThat(reporting.ifDayOff()).isEqualTo(IfDayOff.KEEP);
        assertThat(plan.office("ban-tdkt").partOf()).isEqualTo("so-noi-vu");
        assertThat(reporting.requestLetter().document()).isEqualTo("cong-van-de-nghi-bao-cao");
        assertThat(reporting.requestLetter().waitWorkingDays()).isEqualTo(5);
    }

    @Test
    void twenty_departments_and_fifteen_districts_owe_the_report_of_2024_and_no_mass_organisation() {
        List<Office> reporters = plan.reportersOn(ROUND_OF_2024);

        assertThat(reporters).filteredOn(each -> each.isIn("so-ban-nganh")).hasSize(20);
        assertThat(reporters).filteredOn(each -> each.isIn("dia-phuong")).hasSize(15);
        assertThat(reporters).hasSize(35);
        assertThat(reporters)
                .extracting(Office::id)
                .contains("so-y-te", "so-noi-vu", "vp-ubnd", "thanh-tra-tinh", "tp-buon-ma-thuot", "huyen-mdrak")
                .doesNotContain("ubnd-tinh", "ban-tdkt", "ubmttq-tinh", "hoi-ccb-tinh", "so-nong-nghiep-moi-truong");
    }

    @Test
    void merged_departments_and_the_district_tier_end_in_2025() {
        assertThat(ids(plan.reportersOn(LocalDate.of(2025, 2, 28))))
                .contains("so-ke-hoach-dau-tu")
                .hasSize(35);
        assertThat(ids(plan.reportersOn(LocalDate.of(2025, 3, 1))))
                .contains("so-nong-nghiep-moi-truong", "huyen-lak")
                .doesNotContain(
                        "so-ke-hoach-dau-tu",
                        "so-giao-thong-van-tai",
                        "so-thong-tin-truyen-thong",
                        "so-nong-nghiep-ptnt",
                        "so-tai-nguyen-moi-truong",
                        "so-ldtbxh")
                .hasSize(30);
        assertThat(ids(plan.reportersOn(LocalDate.of(2025, 7, 1))))
                .doesNotContain("huyen-lak")
                .hasSize(15);
        assertThat(plan.office("so-ldtbxh").successors())
                .extracting(Office.Successor::office)
                .contains("so-noi-vu", "so-y-te", "so-giao-duc-dao-tao", "so-nong-nghiep-moi-truong");
    }

    @Test
    void the_consolidated_report_goes_up_twice() {
        assertThat(demands.upward()).isEqualTo(Demands.rows("""
                VI.8 | ubnd-tinh   | bao-cao-tong-hop-so   | ban-tdkt | so-noi-vu | –              | so-noi-vu
                VI.8 | ban-tdkt-tw | bao-cao-tong-hop-ubnd | ban-tdkt | ubnd-tinh | phong-tong-hop | vp-ubnd
                """));
        assertThat(plan.reporting().upward().get(1).source().assumed())
                .as("the plan names only the recipient")
                .isTrue();
    }

    @Test
    void the_report_to_the_centre_passes_so_noi_vu_and_the_office_of_the_peoples_committee() {
        assertThat(plan.signing("bao-cao-tong-hop-ubnd").steps())
                .extracting(SigningStep::step, SigningStep::office, SigningStep::role)
                .containsExactly(
                        tuple(Step.SOAN, "ban-tdkt", Role.CHUYEN_VIEN),
                        tuple(Step.DUYET, "ban-tdkt", Role.TRUONG_PHONG),
                        tuple(Step.TO_TRINH, "so-noi-vu", Role.LANH_DAO),
                        tuple(Step.THAM_TRA, "phong-tong-hop", Role.CHUYEN_VIEN),
                        tuple(Step.KY_NHAY, "vp-ubnd", Role.LANH_DAO),
                        tuple(Step.KY, "ubnd-tinh", Role.LANH_DAO),
                        tuple(Step.CAP_SO, "vp-ubnd", Role.VAN_THU));
        SigningStep letter =
                plan.signing("bao-cao-tong-hop-ubnd").step(Step.TO_TRINH).orElseThrow();
        assertThat(letter.symbol()).isEqualTo("TTr-SNV");
        assertThat(letter.numberedBy()).isEqualTo("so-noi-vu");
        assertThat(plan.office("ubnd-tinh").collectiveSignature()).isEqualTo("TM. ỦY BAN NHÂN DÂN");
    }

    @Test
    void only_the_letters_that_ask_and_urge_may_be_left_out() {
        assertThat(plan.signing().values().stream().filter(each -> each.maySkip() != null))
                .extracting(SigningChain::document, SigningChain::maySkip)
                .containsExactlyInAnyOrder(
                        tuple("cong-van-de-nghi-bao-cao", "Không ra công văn"),
                        tuple("cong-van-don-doc", "Không ra công văn đôn đốc"),
                        tuple("bao-cao-danh-sach-chua-bao-cao", "Không báo cáo danh sách"));
    }

    @Test
    void targets_are_those_of_iii_1() {
        assertThat(demands.targets()).isEqualTo(Demands.rows("""
                III.1.a | giai-ngan | bang 100 % | phan-dau | don-vi-duoc-giao | – | nam | ty-le-cua-tong | Không ghi thời hạn
                III.1.a | giam-don-vi-su-nghiep | toi-thieu 10 % so với 2021 | phan-dau | toan-dia-ban | so-noi-vu | giai-doan | khong-cong | năm 2025
                III.1.a | tu-chu-tai-chinh | toi-thieu 20 % | phan-dau | toan-dia-ban | so-tai-chinh | giai-doan | khong-cong | năm 2025
                III.1.a | sap-xep-nha-dat | hoan-thanh % | bao-dam | toan-dia-ban | so-tai-chinh | giai-doan | khong-cong | năm 2025
                """));
    }

    @Test
    void a_figure_of_the_whole_province_is_asked_of_its_keeper_only() {
        List<String> keepers = plan.reportersOn(ROUND_OF_2024).stream()
                .filter(office -> plan.reporting().figuresFor(office).stream()
                        .anyMatch(figure -> figure.id().equals("giam-don-vi-su-nghiep")))
                .map(Office::id)
                .toList();

        assertThat(keepers).containsExactly("so-noi-vu");
        assertThat(plan.reporting().figure("dat-hien").orElseThrow().askedOf(plan.office("huyen-lak")))
                .isTrue();
        assertThat(plan.reporting().figure("dat-hien").orElseThrow().askedOf(plan.office("so-y-te")))
                .isFalse();
    }

    @Test
    void a_share_cannot_pass_100_per_cent_and_other_figures_may() {
        assertThat(plan.reporting().figures()).allSatisfy(figure -> {
            assertThat(figure.min()).isZero();
            if (figure.share()) {
                assertThat(figure.max()).isEqualByComparingTo("100");
            }
        });
        assertThat(plan.reporting()
                        .figure("thuc-hien-chi-tieu-tiet-kiem")
                        .orElseThrow()
                        .max())
                .isGreaterThan(new BigDecimal("140"));
    }

    @Test
    void the_outline_follows_the_order_offices_know() {
        assertThat(plan.reporting().outline())
                .extracting(Reporting.OutlineSection::number)
                .containsExactly(
                        "I", "II", "II.1", "II.2", "III", "IV", "V", "VI", "VI.1", "VI.2", "VI.3", "VI.4", "VII",
                        "VIII");
    }

    @Test
    void duties_beyond_the_report_have_the_owners_of_part_vi() {
        assertThat(demands.duties()).isEqualTo(Demands.rows("""
                VI.1 | huong-dan-kiem-tra-nganh | so-ban-nganh | giao | thuong-xuyen | Không ghi thời hạn | không phát sinh
                VI.1 | chi-tieu-tiet-kiem | so-ban-nganh | giao | nam | Không ghi thời hạn | –
                VI.1 | dinh-muc-tieu-chuan | so-ban-nganh | giao | khi-phat-sinh | Không ghi thời hạn | không phát sinh
                VI.1 | cong-khai-vi-pham-nganh | so-ban-nganh | giao | nam | Không ghi thời hạn | không phát sinh
                VI.1 | chi-dao-tuyen-truyen | so-thong-tin-truyen-thong + ban-tuyen-giao | giao | thuong-xuyen | Không ghi thời hạn | không phát sinh
                VI.2 | ke-hoach-loi-the-dia-phuong | dia-phuong | giao | mot-lan | Không ghi thời hạn | –
                VI.2 | chuong-trinh-thtk-clp-hang-nam | dia-phuong | giao | nam | Không ghi thời hạn | –
                VI.2 | chuong-trinh-thtk-clp-dai-han | dia-phuong | giao | giai-doan | Không ghi thời hạn | –
                VI.2 | cong-khai-vi-pham-dia-phuong | dia-phuong | giao | nam | Không ghi thời hạn | không phát sinh
                VI.3 | van-dong-nhan-dan | mttq-ctxh | de-nghi | thuong-xuyen | Không ghi thời hạn | không phát sinh
                VI.4 | phan-cong-thanh-vien-hoi-dong | hdtdkt-tinh, dia-phuong | giao | mot-lan | Không ghi thời hạn | –
                VI.5 | dieu-le-doanh-nghiep | doanh-nghiep | giao | thuong-xuyen | Không ghi thời hạn | không phát sinh
                VI.5 | uu-tien-cong-nghe | doanh-nghiep | giao | thuong-xuyen | Không ghi thời hạn | không phát sinh
                VI.6 | tuyen-truyen-dien-hinh | truyen-thong | giao | thuong-xuyen | Không ghi thời hạn | không phát sinh
                """));
        assertThat(plan.officeTargets().duty())
                .as("asked again in later reports")
                .isEqualTo("chi-tieu-tiet-kiem");
    }

    @Test
    void units_hold_their_mid_term_review_in_the_third_quarter_of_2025_and_the_final_one_is_in_2030() {
        assertThat(demands.reviews()).isEqualTo(Demands.rows("""
                V.2 | so-ket-don-vi | so-ket | don-vi | so-ban-nganh, mttq-ctxh, dia-phuong | Quý III/2025 | chậm nhất ngày 15/10/2025* | chậm nhất ngày 30/09/2025*
                V.3 | so-ket-tinh | so-ket | cap-ban-hanh | ubnd-tinh | năm 2025 | chậm nhất ngày 31/12/2025* | chậm nhất ngày 30/09/2025*
                V.3 | tong-ket-don-vi | tong-ket | don-vi | so-ban-nganh, mttq-ctxh, dia-phuong | trước ngày 15/12/2030* | trước ngày 15/12/2030* | chậm nhất ngày 30/11/2030*
                V.3 | tong-ket-tinh | tong-ket | cap-ban-hanh | ubnd-tinh | năm 2030 | chậm nhất ngày 31/12/2030* | chậm nhất ngày 30/11/2030*
                """));
        assertThat(plan.reviews().get(0).holdBy().lastDay(2025)).contains(LocalDate.of(2025, 9, 30));
    }

    @Test
    void a_unit_signs_its_own_review_and_the_province_hears_its_council_and_holds_a_conference() {
        assertThat(demands.reviewWork()).isEqualTo(Demands.rows("""
                V.2 | so-ket-don-vi   | bao-cao-so-ket-don-vi | –               | chậm nhất ngày 14/11/2025* | hội nghị, sai lệch 5 %
                V.3 | so-ket-tinh     | –                     | ke-hoach-so-ket | –                          | ý kiến Hội đồng, hội nghị
                V.3 | tong-ket-don-vi | bao-cao-so-ket-don-vi | –               | chậm nhất ngày 18/12/2030* | thay báo cáo năm, hội nghị, sai lệch 5 %
                V.3 | tong-ket-tinh   | –                     | ke-hoach-so-ket | –                          | ý kiến Hội đồng, hội nghị
                """));
    }

    @Test
    void awards_of_the_reviews_are_the_four_forms_of_iii_2_b() {
        assertThat(demands.awards()).isEqualTo(Demands.rows("""
                III.2.a | hang-nam | – | giay-khen | tap-the, ca-nhan | cbccvc, doanh-nhan, ky-su, cong-nhan, nguoi-dan | –
                III.2.b | so-ket | 2023-2025 | huan-chuong-lao-dong, bang-khen-thu-tuong, bang-khen-ubnd-tinh, giay-khen | tap-the, ho-gia-dinh, ca-nhan | cbccvc, doanh-nhan, ky-su, cong-nhan, nguoi-dan | –
                III.2.b | tong-ket | 2026-2030 | huan-chuong-lao-dong, bang-khen-thu-tuong, bang-khen-ubnd-tinh, giay-khen | tap-the, ho-gia-dinh, ca-nhan | cbccvc, doanh-nhan, ky-su, cong-nhan, nguoi-dan | –
                """));
        assertThat(demands.awardForms()).isEqualTo(Demands.rows("""
                III.2.b | huan-chuong-lao-dong | chu-tich-nuoc                       | nhà nước
                III.2.b | bang-khen-thu-tuong  | thu-tuong-chinh-phu                 | nhà nước
                III.2.b | bang-khen-ubnd-tinh  | ubnd-tinh                           | –
                III.2.a | giay-khen            | so-ban-nganh, mttq-ctxh, dia-phuong | –
                """));
        assertThat(demands.quotas()).isEmpty();
    }

    @Test
    void the_council_sends_a_delegation_every_year_and_so_noi_vu_checks() {
        assertThat(demands.supervision()).isEqualTo(Demands.rows("""
                I.2  | thuong-xuyen           | kiem-tra | ban-tdkt    | khi cần | so-ban-nganh, mttq-ctxh, dia-phuong
                VI.4 | doan-giam-sat-hang-nam | giam-sat | hdtdkt-tinh | nam     | so-ban-nganh, dia-phuong
                VI.1 | so-noi-vu-kiem-tra     | kiem-tra | so-noi-vu   | nam     | so-ban-nganh, dia-phuong
                """));
    }

    @Test
    void so_noi_vu_guides_the_rewards_of_both_reviews() {
        assertThat(demands.guidance()).isEqualTo(Demands.rows("""
                VI.7 | so-ket, tong-ket | own | so-noi-vu + so-ban-nganh, mttq-ctxh, dia-phuong | – | – | Không ghi thời hạn
                """));
    }

    @Test
    void the_council_assigns_members_and_difficulties_end_with_the_province() {
        assertThat(demands.bodies()).isEqualTo(Demands.rows("""
                VI.4 | đánh giá | ban-tdkt
                VI.4 | hội đồng | hdtdkt-tinh | ban-tdkt | phân công thành viên
                VI.8 đoạn 2 | phản ánh | so-ban-nganh, dia-phuong | ban-tdkt | so-noi-vu | ubnd-tinh | dieu-chinh, khong-dieu-chinh, tra-loi-huong-dan
                """));
    }

    @Test
    void the_recipients_are_the_fourteen_lines_of_the_plan() {
        assertThat(demands.recipients()).isEqualTo(Demands.rows("""
                Nơi nhận | Ban TĐKT Trung ương (b/c)                                               | ban-tdkt-tw             | bao-cao
                Nơi nhận | TT TU, TT. HĐND tỉnh (b/c)                                              | –                       | bao-cao
                Nơi nhận | Ủy ban Mặt trận TQVN tỉnh                                               | ubmttq-tinh             | phoi-hop
                Nơi nhận | CT, các PCT UBND tỉnh                                                   | ubnd-tinh               | de-biet
                Nơi nhận | Văn phòng Tỉnh ủy                                                       | –                       | de-biet
                Nơi nhận | Văn phòng HĐND và Đoàn ĐBQH tỉnh                                        | –                       | de-biet
                Nơi nhận | Các sở, ban, ngành, đoàn thể tỉnh                                       | so-ban-nganh, mttq-ctxh | thuc-hien
                Nơi nhận | UBND các huyện, thị xã, thành phố                                       | dia-phuong              | thuc-hien
                Nơi nhận | Ban TĐKT tỉnh                                                           | ban-tdkt                | thuc-hien
                Nơi nhận | Đài PTTH tỉnh; Báo Đăk Lăk                                              | dai-ptth, bao-dak-lak   | thuc-hien
                Nơi nhận | Hiệp hội Doanh nghiệp tỉnh                                              | hiep-hoi-doanh-nghiep   | phoi-hop
                Nơi nhận | CVP, các PCVP UBND tỉnh                                                 | vp-ubnd                 | de-biet
                Nơi nhận | TT Công nghệ và Cổng TTĐT tỉnh và các phòng, đơn vị thuộc VP. UBND tỉnh | phong-tong-hop          | de-biet
                Nơi nhận | Lưu: VT, TH (D- 25b)                                                    | –                       | luu
                """));
    }

    private static List<String> ids(List<Office> offices) {
        return offices.stream().map(Office::id).toList();
    }

    @Test
    void who_considers_nominations_is_practice_under_the_law() {
        assertThat(demands.formClasses()).isEqualTo(Demands.rows("""
                III.2.b | huan-chuong-lao-dong | huan-chuong-lao-dong
                III.2.b | bang-khen-thu-tuong  | bang-khen-thu-tuong
                III.2.b | bang-khen-ubnd-tinh  | bang-khen-tinh
                III.2.a | giay-khen            | giay-khen
                """));
        assertThat(demands.awardLevels()).isEqualTo(Demands.rows("""
                * | don-vi        | so-ban-nganh | – | $don-vi < $don-vi < $don-vi                       | – | – | to-trinh-khen-thuong-don-vi | quyet-dinh-khen-thuong-don-vi
                * | doan-the      | mttq-ctxh    | – | $don-vi < $don-vi < $don-vi                       | – | – | to-trinh-khen-thuong-don-vi | quyet-dinh-khen-thuong-don-vi
                * | huyen         | dia-phuong   | – | $don-vi < $don-vi < $don-vi                       | – | – | to-trinh-khen-thuong-don-vi | quyet-dinh-khen-thuong-don-vi
                * | tinh          | –            | – | ubnd-tinh < ban-tdkt < ban-tdkt                   | hdtdkt-tinh | so-ldtbxh, so-tai-nguyen-moi-truong, so-y-te, cong-an-tinh | to-trinh-khen-thuong-tinh | quyet-dinh-khen-thuong
                * | trung-uong    | –            | – | thu-tuong-chinh-phu < ban-tdkt-tw < ban-tdkt-tw   | – | – | – | –
                * | chu-tich-nuoc | –            | – | chu-tich-nuoc < ban-tdkt-tw < ban-tdkt-tw         | – | – | – | –
                """));
        assertThat(demands.awardRegulations()).isEqualTo(Demands.rows("""
                * | qd-17-2024 | 2024-05-17 | Quyết định số 17/2024/QĐ-UBND ngày 06/5/2024 của UBND tỉnh Đắk Lắk
                * | qd-07-2026 | 2026-01-19 | Quyết định số 07/2026/QĐ-UBND ngày 19/01/2026 của UBND tỉnh Đắk Lắk
                """));
        assertThat(plan.awardProcedure().supplements()).isEqualTo(1);
    }
}
