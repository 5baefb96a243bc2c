package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the plan of the ward Nguyễn Nghiêm demands, stated from its text and compared with the plan file. */
class NguyenNghiemPlanTest {

    private static final LocalDate IN_2024 = LocalDate.of(2024, 11, 1);
    private static final String CLERK = "van-phong-thong-ke";

    private final Plan plan = PlanFiles.builtIn("nguyen-nghiem");
    private final Demands demands = Demands.of(plan);

    @Test
    void it_is_issued_by_the_ward_under_a_plan_of_the_town_and_signed_by_the_deputy() {
        assertThat(demands.document()).isEqualTo(Demands.rows("""
                Căn cứ | Kế hoạch | 855/KH-UBND | 2023-03-28 | ubnd-thi-xa
                Phần ký | Huỳnh Thị Hạnh | Phó Chủ tịch | kt
                """));
        assertThat(plan.issuer()).isEqualTo("ubnd-phuong");
        assertThat(plan.number()).as("blank in the copy").isNull();
        assertThat(plan.issuedOn()).as("blank in the copy").isNull();
        assertThat(plan.office("ubnd-phuong").collectiveSignature()).isEqualTo("TM. ỦY BAN NHÂN DÂN");
    }

    @Test
    void the_second_quarter_of_2023_is_a_start_and_no_deadline() {
        assertThat(demands.plans()).isEqualTo(Demands.rows("""
                V.1  | ubnd-phuong  | từ Quý II/2023
                VI.7 | doanh-nghiep | Không ghi thời hạn
                """));
        assertThat(plan.ownPlan().due().canBeOverdue()).isFalse();
    }

    @Test
    void the_first_phase_begins_in_2022_and_the_second_waits_for_the_wards_own_review() {
        assertThat(demands.phases()).isEqualTo(Demands.rows("""
                V.1 | 2022-2025 | từ năm 2022 | năm 2025 | –      | ubnd-phuong | –
                V.2 | 2026-2030 | từ năm 2026 | năm 2030 | so-ket | cấp trên    | –
                """));
        assertThat(plan.phases().get(1).source().assumed())
                .as("waiting for the town")
                .isTrue();
    }

    @ParameterizedTest(name = "{0} is one person''s post of {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "dia-chinh-xay-dung     | Công chức Địa chính – Xây dựng - Đô thị và Môi trường | VI.1",
                "van-hoa-xa-hoi         | Công chức Văn hóa – Xã hội                            | VI.2",
                "tai-chinh-ke-toan      | Công chức Tài chính – Kế toán                         | VI.3",
                "van-phong-thong-ke     | Công chức Văn phòng – Thống kê                        | VI.4",
                "tu-phap-ho-tich        | Công chức Tư pháp – Hộ tịch                           | VI.8 đoạn 3",
                "chi-huy-truong-quan-su | Chỉ huy trưởng Ban Chỉ huy Quân sự phường             | VI.8 đoạn 3",
            })
    void a_cong_chuc_is_one_persons_post(String id, String name, String section) {
        Office office = plan.office(id);
        assertThat(office.name()).isEqualTo(name);
        assertThat(office.kind()).isEqualTo(OfficeKind.CHUC_DANH);
        assertThat(office.approval()).isEqualTo(Approval.TU_GUI);
        assertThat(office.partOf()).isEqualTo("ubnd-phuong");
        assertThat(office.source().section()).isEqualTo(section);
    }

    @Test
    void posts_mass_organisations_and_the_residential_groups_report_and_the_clerk_reports_to_herself() {
        assertThat(plan.reportersOn(IN_2024))
                .extracting(Office::id)
                .containsExactly(
                        "dia-chinh-xay-dung",
                        "van-hoa-xa-hoi",
                        "tai-chinh-ke-toan",
                        CLERK,
                        "tu-phap-ho-tich",
                        "chi-huy-truong-quan-su",
                        "to-dan-pho-1",
                        "to-dan-pho-2",
                        "to-dan-pho-3",
                        "to-dan-pho-4",
                        "to-dan-pho-5",
                        "to-dan-pho-6",
                        "ubmttq-phuong",
                        "hoi-lhpn-phuong",
                        "hoi-nong-dan-phuong",
                        "hoi-ccb-phuong",
                        "doan-thanh-nien-phuong");
        assertThat(plan.office("ubmttq-phuong").mode()).as("VI.6 «Đề nghị»").isEqualTo(DutyMode.DE_NGHI);
        assertThat(plan.officesNamed(List.of("to-dan-pho"), IN_2024))
                .as("paper only, entered by the clerk")
                .allSatisfy(group -> {
                    assertThat(group.hasAccounts()).isFalse();
                    assertThat(group.enteredBy()).isEqualTo(CLERK);
                    assertThat(group.source().assumed()).isTrue();
                });
    }

    @Test
    void reports_come_twice_a_year_without_a_date() {
        assertThat(demands.reports()).isEqualTo(Demands.rows("""
                VI.8 đoạn 3 | 6-thang | cong-chuc, mttq-doan-the, to-dan-pho | Không ghi thời hạn | van-phong-thong-ke | chậm nhất ngày 25/06*
                VI.8 đoạn 3 | nam     | cong-chuc, mttq-doan-the, to-dan-pho | Không ghi thời hạn | van-phong-thong-ke | chậm nhất ngày 25/12*
                """));
        assertThat(plan.reporting().periods())
                .extracting(
                        period -> period.opens().label(),
                        period -> period.dataUntil().label())
                .containsExactly(
                        tuple("từ ngày 01/06", "chậm nhất ngày 14/06"), tuple("từ ngày 01/11", "chậm nhất ngày 30/11"));
        assertThat(plan.reporting().periods())
                .flatExtracting(Reporting.Period::opens, Reporting.Period::dataUntil, Reporting.Period::consolidatedDue)
                .allMatch(date -> ((Deadline) date).source().assumed());
    }

    @Test
    void one_report_of_the_ward_goes_to_the_town_and_to_its_home_affairs_office() {
        assertThat(demands.upward()).isEqualTo(Demands.rows("""
                VI.8 đoạn 3 | ubnd-thi-xa, phong-noi-vu | bao-cao-tong-hop | van-phong-thong-ke | ubnd-phuong | – | van-phong-thong-ke
                """));
        assertThat(List.of("ubnd-thi-xa", "phong-noi-vu"))
                .extracting(id -> plan.office(id).kind())
                .containsOnly(OfficeKind.NGOAI);
    }

    @ParameterizedTest(name = "{0}: the clerk drafts, the ward signs, the clerk numbers")
    @CsvSource({"bao-cao-tong-hop", "ke-hoach", "quyet-dinh-khen-thuong", "cong-van-don-doc", "cong-van-de-nghi-bao-cao"
    })
    void the_wards_documents_pass_the_clerk_the_leader_and_the_clerk(String document) {
        assertThat(plan.signing(document).steps())
                .extracting(SigningStep::step, SigningStep::office, SigningStep::role)
                .containsExactly(
                        tuple(Step.SOAN, CLERK, Role.CHUYEN_VIEN),
                        tuple(Step.KY, "ubnd-phuong", Role.LANH_DAO),
                        tuple(Step.CAP_SO, CLERK, Role.VAN_THU));
    }

    @Test
    void a_post_and_a_mass_organisation_send_their_report_without_a_second_hand() {
        for (String office : List.of(CLERK, "tai-chinh-ke-toan", "hoi-ccb-phuong")) {
            assertThat(plan.signing("bao-cao-don-vi")
                            .forOffice(plan.office(office))
                            .steps())
                    .extracting(SigningStep::step, SigningStep::office)
                    .containsExactly(tuple(Step.SOAN, office), tuple(Step.CAP_SO, office));
        }
    }

    @Test
    void three_posts_work_out_criteria_and_the_ward_issues_them() {
        assertThat(demands.criteriaSets()).isEqualTo(Demands.rows("""
                VI.1 | dia-chinh-xay-dung | phát triển hạ tầng đô thị, nông nghiệp; huy động nguồn lực tham gia đầu tư xây dựng kết cấu hạ tầng tại địa phương | ubnd-phuong | – | Không ghi thời hạn
                VI.1 | dia-chinh-xay-dung | phát triển hạ tầng thích ứng với biến đổi khí hậu; quản lý, sử dụng có hiệu quả tài nguyên, đảm bảo vệ sinh môi trường | ubnd-phuong | – | Không ghi thời hạn
                VI.2 | van-hoa-xa-hoi | hạ tầng số, chương trình chuyển đổi số của xã, hạ tầng văn hóa, và phát triển hạ tầng xã hội được giao phụ trách | ubnd-phuong | – | Không ghi thời hạn
                VI.3 | tai-chinh-ke-toan | bố trí vốn đầu tư công, giải ngân vốn đầu tư công của các dự án xây dựng; về thực hành tiết kiệm chống lãng phí; huy động, sử dụng kinh phí xã hội hóa hợp pháp trong đầu tư xây dựng kết cấu hạ tầng của phường | ubnd-phuong | – | Không ghi thời hạn
                """));
    }

    @Test
    void general_criteria_stand_for_four_groups_and_the_issuer_is_a_subject_itself() {
        assertThat(demands.generalCriteria()).isEqualTo(Demands.rows("""
                III.1.1.a | ubnd-to-dan-pho         | kcht     | 5
                III.1.1.b | ubnd-to-dan-pho         | thtk-clp | 7
                III.1.2   | mttq-doan-the-nhan-dan  | –        | 3
                III.1.3   | to-chuc-doanh-nghiep-ho | –        | 3
                III.1.4.a | ca-nhan                 | –        | 1
                III.1.4.b | ca-nhan                 | –        | 2
                III.1.4.c | ca-nhan                 | –        | 1
                """));
        assertThat(plan.criteria().subjectGroups().get(0).offices()).containsExactly("ubnd-phuong", "to-dan-pho");
    }

    @Test
    void the_only_target_is_the_yearly_disbursement_and_it_is_an_aspiration() {
        assertThat(demands.targets()).isEqualTo(Demands.rows("""
                III.1.1.a | giai-ngan | bang 100 % | phan-dau | toan-dia-ban | tai-chinh-ke-toan | nam | ty-le-cua-tong | Không ghi thời hạn
                """));
    }

    @Test
    void the_residential_groups_are_asked_for_what_the_people_gave() {
        assertThat(plan.reporting().figuresFor(plan.office("to-dan-pho-3")))
                .extracting(Figure::id)
                .contains(
                        "ho-hien-dat",
                        "dat-hien",
                        "ngay-cong",
                        "kinh-phi-huy-dong",
                        "duong-giao-thong",
                        "dien-chieu-sang",
                        "lan-cong-khai-quy",
                        "phan-anh-tiep-nhan",
                        "phan-anh-da-xu-ly")
                .doesNotContain("von-duoc-giao", "ty-le-giai-ngan", "tin-bai");
    }

    @Test
    void duties_beyond_the_report_have_the_owners_of_the_plan() {
        assertThat(demands.duties()).isEqualTo(Demands.rows("""
                III.1.1.b | chuong-trinh-thtk-clp-hang-nam | ubnd-phuong + tai-chinh-ke-toan | giao | nam | Không ghi thời hạn | –
                III.1.1.b | chuong-trinh-thtk-clp-giai-doan | ubnd-phuong + tai-chinh-ke-toan | giao | giai-doan | Không ghi thời hạn | –
                VI.2 | tuyen-truyen-truyen-thanh | van-hoa-xa-hoi | giao | thuong-xuyen | Không ghi thời hạn | không phát sinh
                VI.4 | phong-trao-cai-cach-hanh-chinh | van-phong-thong-ke | giao | nam | Không ghi thời hạn, đến hết năm 2025 | –
                VI.4 | phat-dong-thtk-clp | van-phong-thong-ke | giao | mot-lan | Không ghi thời hạn | –
                VI.5 | to-chuc-thuc-hien-to-dan-pho | to-dan-pho | giao | thuong-xuyen | Không ghi thời hạn | không phát sinh
                VI.5 | van-dong-hien-dat | to-dan-pho | giao | thuong-xuyen | Không ghi thời hạn | không phát sinh
                VI.5 | cong-khai-quy-huy-dong | to-dan-pho | giao | nam | Không ghi thời hạn | không phát sinh
                VI.6 | van-dong-nhan-dan | mttq-doan-the | de-nghi | thuong-xuyen | Không ghi thời hạn | không phát sinh
                VI.7 | dieu-le-doanh-nghiep | doanh-nghiep | giao | thuong-xuyen | Không ghi thời hạn | không phát sinh
                VI.7 | uu-tien-cong-nghe | doanh-nghiep | giao | thuong-xuyen | Không ghi thời hạn | không phát sinh
                VI.8 | phan-cong-thanh-vien-hoi-dong | hdtdkt-phuong | giao | mot-lan | Không ghi thời hạn | –
                """));
        assertThat(plan.relatedMovements())
                .extracting(
                        RelatedMovement::name,
                        RelatedMovement::runBy,
                        each -> each.ends().label())
                .containsExactly(
                        tuple("Đẩy mạnh cải cách hành chính Phường Nguyễn Nghiêm", CLERK, "năm 2025"),
                        tuple("Thực hành tiết kiệm, chống lãng phí", CLERK, "Không ghi thời hạn"));
    }

    @Test
    void the_ward_itself_holds_both_reviews_and_units_hold_none() {
        assertThat(demands.reviews()).isEqualTo(Demands.rows("""
                V.1 | so-ket-phuong   | so-ket   | cap-ban-hanh | ubnd-phuong | năm 2025 | chậm nhất ngày 31/12/2025* | chậm nhất ngày 30/09/2025*
                V.2 | tong-ket-phuong | tong-ket | cap-ban-hanh | ubnd-phuong | năm 2030 | chậm nhất ngày 31/12/2030* | chậm nhất ngày 30/11/2030*
                """));
    }

    @Test
    void the_final_review_replaces_the_wards_report_of_2030_and_both_hear_the_council() {
        assertThat(demands.reviewWork()).isEqualTo(Demands.rows("""
                V.1 | so-ket-phuong   | – | ke-hoach-so-ket | – | ý kiến Hội đồng, hội nghị
                V.2 | tong-ket-phuong | – | ke-hoach-so-ket | – | thay báo cáo năm, ý kiến Hội đồng, hội nghị
                """));
    }

    @Test
    void awards_climb_from_the_ward_to_the_state_and_the_list_is_posted() {
        assertThat(demands.awardForms()).isEqualTo(Demands.rows("""
                III.2.2 | huan-chuong-lao-dong  | chu-tich-nuoc          | nhà nước
                III.2.2 | bang-khen-thu-tuong   | thu-tuong-chinh-phu    | nhà nước
                III.2.2 | bang-khen-ubnd-tinh   | ubnd-tinh              | –
                III.2.2 | giay-khen-ubnd-thi-xa | ubnd-thi-xa            | –
                III.2.2 | giay-khen-co-quan     | co-quan-thi-xa-tro-len | –
                III.2.2 | giay-khen-ubnd-phuong | ubnd-phuong            | –
                """));
        assertThat(demands.awards()).isEqualTo(Demands.rows("""
                III.2.1 | hang-nam | – | giay-khen-ubnd-phuong, giay-khen-ubnd-thi-xa, bang-khen-ubnd-tinh | tap-the, ho-gia-dinh, ca-nhan | can-bo-cong-chuc, nguoi-dan | công khai
                III.2.2 | so-ket | 2022-2025 | huan-chuong-lao-dong, bang-khen-thu-tuong, bang-khen-ubnd-tinh, giay-khen-ubnd-thi-xa, giay-khen-co-quan, giay-khen-ubnd-phuong | tap-the, ho-gia-dinh, ca-nhan | can-bo-cong-chuc, nguoi-dan | công khai
                """));
    }

    @Test
    void guidance_comes_from_above() {
        assertThat(demands.guidance()).isEqualTo(Demands.rows("""
                VI.8 đoạn 2 | hang-nam, so-ket, tong-ket | cap-tren | phong-noi-vu | – | – | Không ghi thời hạn
                """));
    }

    @Test
    void members_of_the_council_supervise_by_field_and_area() {
        assertThat(demands.supervision()).isEqualTo(Demands.rows("""
                I.2.c | thuong-xuyen        | kiem-tra | van-phong-thong-ke | khi cần | cong-chuc, to-dan-pho, mttq-doan-the
                VI.8  | thanh-vien-hoi-dong | giam-sat | hdtdkt-phuong      | khi cần | cong-chuc, to-dan-pho
                """));
    }

    @Test
    void difficulties_go_to_the_clerk_and_the_ward_decides() {
        assertThat(demands.bodies()).isEqualTo(Demands.rows("""
                III.2.1 | đánh giá | van-phong-thong-ke
                VI.8 | hội đồng | hdtdkt-phuong | van-phong-thong-ke | phân công thành viên
                Đoạn cuối | phản ánh | cong-chuc, to-dan-pho, mttq-doan-the | van-phong-thong-ke | van-phong-thong-ke | ubnd-phuong | dieu-chinh, khong-dieu-chinh, tra-loi-huong-dan
                """));
    }

    @Test
    void the_recipients_are_the_seven_lines_of_the_plan() {
        assertThat(demands.recipients()).isEqualTo(Demands.rows("""
                Nơi nhận | UBND thị xã (b/c)                       | ubnd-thi-xa                | bao-cao
                Nơi nhận | Phòng Nội vụ thị xã                     | phong-noi-vu               | bao-cao
                Nơi nhận | Đảng ủy, HĐND, UBND, UBMTTQVN phường    | ubnd-phuong, ubmttq-phuong | de-biet
                Nơi nhận | Khối Dân vận phường                     | –                          | phoi-hop
                Nơi nhận | Các Hội, đoàn thể phường                | mttq-doan-the              | phoi-hop
                Nơi nhận | Các ngành và tổ trưởng TDP thuộc phường | cong-chuc, to-dan-pho      | thuc-hien
                Nơi nhận | Lưu: VT.                                | van-phong-thong-ke         | luu
                """));
    }

    @Test
    void who_considers_nominations_is_practice_under_the_law() {
        assertThat(demands.formClasses()).isEqualTo(Demands.rows("""
                III.2.2 | huan-chuong-lao-dong  | huan-chuong-lao-dong
                III.2.2 | bang-khen-thu-tuong   | bang-khen-thu-tuong
                III.2.2 | bang-khen-ubnd-tinh   | bang-khen-tinh
                III.2.2 | giay-khen-ubnd-thi-xa | giay-khen-huyen
                III.2.2 | giay-khen-co-quan     | giay-khen-cap-tren
                III.2.2 | giay-khen-ubnd-phuong | giay-khen
                """));
        assertThat(demands.awardLevels()).isEqualTo(Demands.rows("""
                * | xa               | – | cong-chuc, to-dan-pho, mttq-doan-the | ubnd-phuong < van-phong-thong-ke < van-phong-thong-ke                      | hdtdkt-phuong | – | to-trinh-khen-thuong-phuong | quyet-dinh-khen-thuong
                * | huyen            | – | –                                    | ubnd-thi-xa < phong-noi-vu < phong-noi-vu                                  | – | – | – | –
                * | co-quan-cap-tren | – | –                                    | co-quan-thi-xa-tro-len < co-quan-thi-xa-tro-len < co-quan-thi-xa-tro-len   | – | – | – | –
                * | tinh             | – | –                                    | ubnd-tinh < ubnd-tinh < ubnd-tinh                                          | – | – | – | –
                * | trung-uong       | – | –                                    | thu-tuong-chinh-phu < thu-tuong-chinh-phu < ubnd-tinh                      | – | – | – | –
                * | chu-tich-nuoc    | – | –                                    | chu-tich-nuoc < thu-tuong-chinh-phu < ubnd-tinh                            | – | – | – | –
                """));
        assertThat(demands.awardRegulations()).isEmpty();
        assertThat(plan.awardProcedure().supplements()).isEqualTo(1);
    }
}
