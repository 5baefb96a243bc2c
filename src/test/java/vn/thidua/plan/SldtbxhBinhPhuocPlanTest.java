package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the one-year plan of the department of labour of Bình Phước demands, stated from its text. */
class SldtbxhBinhPhuocPlanTest {

    private final Plan plan = PlanFiles.builtIn("sldtbxh-binh-phuoc");
    private final Demands demands = Demands.of(plan);

    @Test
    void it_is_issued_under_a_plan_of_the_province_and_signed_by_the_director() {
        assertThat(demands.document()).isEqualTo(Demands.rows("""
                Căn cứ  | Kế hoạch         | 18/KH-UBND | 2023-01-10 | ubnd-tinh
                Phần ký | Phùng Hiệp Quốc  | Giám đốc   | truc-tiep
                """));
        assertThat(plan.title()).as("not «Kế hoạch phát động»").startsWith("Kế hoạch Tuyên truyền hưởng ứng");
        assertThat(plan.number()).as("blank in the copy").isNull();
        assertThat(plan.issuedOn()).as("the copy shows the month only").isNull();
    }

    @Test
    void it_lives_in_2024_only() {
        assertThat(demands.phases())
                .isEqualTo(Demands.rows("Tiêu đề | 2024 | từ tháng 08/2024* | năm 2024 | – | so-ldtbxh | –"));
        assertThat(demands.plans()).isEqualTo(Demands.rows("Tiêu đề | so-ldtbxh | tháng 08/2024*"));
        assertThat(plan.officesOn(LocalDate.of(2025, 2, 28)))
                .extracting(Office::id)
                .contains("so-ldtbxh");
        assertThat(plan.officesOn(LocalDate.of(2025, 3, 1))).as("merged").allMatch(office -> !office.hasAccounts());
    }

    @Test
    void it_has_no_criteria_no_targets_no_reports_and_no_channel_for_amending_it() {
        assertThat(plan.criteria()).isNull();
        assertThat(demands.targets()).isEmpty();
        assertThat(demands.reports()).isEmpty();
        assertThat(plan.amendment()).isNull();
        assertThat(plan.council()).isNull();
    }

    @Test
    void sections_and_units_make_the_movement_known_once() {
        assertThat(demands.duties()).isEqualTo(Demands.rows("""
                III.1 (Tổ chức thực hiện) | pho-bien-quan-triet   | phong-chuyen-mon, don-vi-truc-thuoc | giao | mot-lan      | Không ghi thời hạn | –
                III.1 (Tổ chức thực hiện) | tham-muu-trien-khai   | phong-chuyen-mon, don-vi-truc-thuoc | giao | thuong-xuyen | Không ghi thời hạn | không phát sinh
                III.1 (Tổ chức thực hiện) | guong-mau-su-dung-von | phong-chuyen-mon, don-vi-truc-thuoc | giao | thuong-xuyen | Không ghi thời hạn | không phát sinh
                III.2 (Tổ chức thực hiện) | theo-doi-don-doc      | van-phong-so                        | giao | thuong-xuyen | Không ghi thời hạn | không phát sinh
                """));
    }

    @Test
    void it_has_a_final_review_of_the_year_without_a_date() {
        assertThat(demands.reviews()).isEqualTo(Demands.rows("""
                III.2 (Tổ chức thực hiện) | tong-ket-nam | tong-ket | cap-ban-hanh | so-ldtbxh | tháng 12/2024* | chậm nhất ngày 31/12/2024* | chậm nhất ngày 30/11/2024*
                """));
    }

    @Test
    void its_final_review_ends_with_a_report_and_a_conference_without_a_plan_of_its_own() {
        assertThat(demands.reviewWork()).isEqualTo(Demands.rows("""
                III.2 (Tổ chức thực hiện) | tong-ket-nam | bao-cao-tong-ket | – | – | hội nghị
                """));
    }

    @Test
    void it_owes_its_superior_a_yearly_report_under_the_provinces_plan() {
        assertThat(demands.upward())
                .isEqualTo(Demands.rows("* | ban-tdkt-tinh | bao-cao-cap-tren | nam | trước ngày 15/12*"));
    }

    @Test
    void van_phong_so_follows_checks_and_assesses() {
        assertThat(demands.bodies()).isEqualTo(Demands.rows("""
                III.2 (Tổ chức thực hiện) | đánh giá | van-phong-so
                III.2 (Tổ chức thực hiện) | theo dõi | van-phong-so
                """));
        assertThat(demands.supervision()).isEqualTo(Demands.rows("""
                I.2 | thuong-xuyen | kiem-tra | van-phong-so | khi cần | phong-chuyen-mon, don-vi-truc-thuoc
                """));
    }

    @Test
    void awards_follow_a_guidance_from_above_and_quotas_come_from_two_sides() {
        assertThat(demands.guidance()).isEqualTo(Demands.rows("""
                III.1 (Khen thưởng) | hang-nam | cap-tren | tt-hdtdkt-tinh | 14/HD-TTHĐTĐKT | 2024-01-08 | Không ghi thời hạn
                """));
        assertThat(demands.awardForms()).isEqualTo(Demands.rows("""
                III.2 (Khen thưởng) | bang-khen-ubnd-tinh | ubnd-tinh  | –
                III.2 (Khen thưởng) | giay-khen-giam-doc  | so-ldtbxh  | –
                """));
        assertThat(demands.awards()).isEqualTo(Demands.rows("""
                III.2 (Khen thưởng) | hang-nam | – | bang-khen-ubnd-tinh, giay-khen-giam-doc | tap-the, ca-nhan | – | –
                """));
        assertThat(demands.quotas()).isEqualTo(Demands.rows("""
                III.2 (Khen thưởng) | bang-khen-ubnd-tinh | hang-nam | tt-hdtdkt-tinh | – | –
                III.2 (Khen thưởng) | giay-khen-giam-doc  | hang-nam | so-ldtbxh      | – | lồng ghép
                """));
    }

    @Test
    void the_emulation_group_has_a_head() {
        assertThat(plan.groups()).singleElement().satisfies(group -> {
            assertThat(group.head()).as("«Sở Y tế (Khối trưởng KTĐ số 6)»").isEqualTo("so-y-te");
            assertThat(group.members()).isEqualTo(List.of("so-ldtbxh", "so-y-te"));
        });
    }

    @Test
    void the_recipients_are_the_six_lines_of_the_plan() {
        assertThat(demands.recipients()).isEqualTo(Demands.rows("""
                Nơi nhận | Ban Thi đua – Khen thưởng tỉnh | ban-tdkt-tinh                  | bao-cao
                Nơi nhận | Sở Y tế (Khối trưởng KTĐ số 6) | so-y-te                        | de-biet
                Nơi nhận | GD, các PGĐ Sở                 | so-ldtbxh                      | de-biet
                Nơi nhận | Các phòng thuộc Sở             | van-phong-so, phong-chuyen-mon | thuc-hien
                Nơi nhận | Các đơn vị trực thuộc Sở       | don-vi-truc-thuoc              | thuc-hien
                Nơi nhận | Lưu: VT, VP (HV).              | van-phong-so                   | luu
                """));
    }

    @Test
    void the_named_programme_is_an_open_list() {
        assertThat(plan.projects().open()).isTrue();
        assertThat(plan.projects().named())
                .containsExactly("Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025");
    }

    @Test
    void who_considers_nominations_is_practice_under_the_law() {
        assertThat(demands.formClasses()).isEqualTo(Demands.rows("""
                III.2 (Khen thưởng) | bang-khen-ubnd-tinh | bang-khen-tinh
                III.2 (Khen thưởng) | giay-khen-giam-doc  | giay-khen
                """));
        assertThat(demands.awardLevels()).isEqualTo(Demands.rows("""
                * | don-vi | – | van-phong-so, phong-chuyen-mon, don-vi-truc-thuoc | so-ldtbxh < van-phong-so < van-phong-so         | – | – | to-trinh-khen-thuong-so | quyet-dinh-khen-thuong
                * | tinh   | – | –                                                 | ubnd-tinh < ban-tdkt-tinh < ban-tdkt-tinh       | – | – | – | –
                """));
        assertThat(demands.awardRegulations()).isEqualTo(Demands.rows("""
                * | qd-1322-2021 | 2021-05-21 | Quyết định số 1322/QĐ-UBND ngày 21/5/2021 của UBND tỉnh Bình Phước
                """));
        assertThat(plan.awardProcedure().supplements()).isEqualTo(1);
    }
}
