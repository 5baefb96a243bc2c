package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the plan of the province Lạng Sơn demands, stated from its text and compared with the plan file. */
class LangSonPlanTest {

    private static final LocalDate IN_2024 = LocalDate.of(2024, 11, 1);

    private final Plan plan = PlanFiles.builtIn("lang-son");

    @Test
    void it_is_issued_by_the_province_under_the_prime_ministers_decision_and_signed_by_the_chairman() {
        assertThat(plan.issuer()).isEqualTo("ubnd-tinh");
        assertThat(plan.number()).as("blank in the copy").isNull();
        assertThat(plan.parent().type()).isEqualTo("Quyết định");
        assertThat(plan.parent().number()).isEqualTo("1478/QĐ-TTg");
        assertThat(plan.parent().date()).isEqualTo("2022-11-28");
        assertThat(plan.signer().name()).isEqualTo("Hồ Tiến Thiệu");
        assertThat(plan.signer().title()).isEqualTo("Chủ tịch");
        assertThat(plan.signer().capacity()).isEqualTo(SigningCapacity.TM);
    }

    @Test
    void the_own_plan_is_due_in_january_2023_and_those_of_others_at_no_date() {
        assertThat(plan.ownPlan().due().label()).isEqualTo("tháng 01/2023");
        assertThat(plan.subordinatePlans())
                .extracting(
                        SubordinatePlans::owners,
                        SubordinatePlans::due,
                        each -> each.source().section())
                .containsExactly(
                        tuple(List.of("so-ban-nganh"), Deadline.never(), "VI.1"),
                        tuple(List.of("dia-phuong"), Deadline.never(), "VI.2"),
                        tuple(List.of("doanh-nghiep"), Deadline.never(), "VI.5"));
    }

    @Test
    void phase_two_waits_for_the_mid_term_review_only() {
        assertThat(plan.phases())
                .extracting(Phase::id, Phase::needs, Phase::decidedBy)
                .containsExactly(
                        tuple("2023-2025", List.of(), DecidedBy.OWN),
                        tuple("2026-2030", List.of(PhaseNeed.SO_KET), DecidedBy.OWN));
    }

    @ParameterizedTest(name = "{0} works out criteria for {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "so-ke-hoach-dau-tu          | bố trí vốn đầu tư công, huy động nguồn lực tham gia đầu tư kết cấu hạ tầng và hỗ trợ doanh nghiệp",
                "so-giao-thong-van-tai       | phát triển hạ tầng giao thông vận tải",
                "so-cong-thuong              | phát triển hạ tầng năng lượng, cung cấp điện, hạ tầng thương mại",
                "so-thong-tin-truyen-thong   | phát triển hạ tầng số, hạ tầng bưu chính, nền tảng số trên địa bàn tỉnh",
                "so-nong-nghiep-ptnt         | phát triển hạ tầng nông nghiệp, nông thôn",
                "so-xay-dung                 | phát triển hạ tầng kỹ thuật đô thị và nông thôn",
                "so-tai-nguyen-moi-truong    | hạ tầng thích ứng với biến đổi khí hậu",
                "so-y-te                     | phát triển hạ tầng xã hội thuộc lĩnh vực được Ủy ban nhân dân tỉnh giao nhiệm vụ",
                "so-khoa-hoc-cong-nghe       | phát triển hạ tầng xã hội thuộc lĩnh vực được Ủy ban nhân dân tỉnh giao nhiệm vụ",
                "so-giao-duc-dao-tao         | phát triển hạ tầng xã hội thuộc lĩnh vực được Ủy ban nhân dân tỉnh giao nhiệm vụ",
                "so-van-hoa-the-thao-du-lich | phát triển hạ tầng xã hội thuộc lĩnh vực được Ủy ban nhân dân tỉnh giao nhiệm vụ",
                "so-noi-vu                   | cải cách hành chính",
                "so-tai-chinh                | kiểm soát giải ngân vốn đầu tư công của các dự án xây dựng, phát triển kết cấu hạ tầng",
                "so-tai-chinh                | thực hành tiết kiệm, chống lãng phí để thực hiện thống nhất trong phạm vi toàn tỉnh",
            })
    void the_named_departments_work_out_criteria_for_their_field(String office, String domain) {
        assertThat(plan.criteria().sets())
                .filteredOn(set -> set.owners().contains(office) && set.domain().equals(domain))
                .singleElement()
                .satisfies(set -> {
                    assertThat(set.issuer()).isEqualTo(SigningChain.OWN_OFFICE);
                    assertThat(set.due()).isEqualTo(Deadline.never());
                    assertThat(set.source().section()).isEqualTo("VI.1");
                });
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
    void only_the_savings_criteria_of_the_finance_department_bind_everybody() {
        assertThat(plan.criteria().sets())
                .filteredOn(set -> !set.appliesTo().isEmpty())
                .singleElement()
                .satisfies(set -> {
                    assertThat(set.owners()).containsExactly("so-tai-chinh");
                    assertThat(set.appliesTo())
                            .containsExactly("so-ban-nganh", "dia-phuong", "mttq-ctxh", "doanh-nghiep");
                });
    }

    @Test
    void general_criteria_stand_for_four_groups_and_two_themes() {
        assertThat(plan.criteria().subjectGroups())
                .extracting(group -> group.source().section())
                .containsExactly("III.1.a", "III.1.b", "III.1.c", "III.1.d");
        assertThat(count("so-nganh-dia-phuong", "kcht")).isEqualTo(6);
        assertThat(count("so-nganh-dia-phuong", "thtk-clp")).isEqualTo(8);
        assertThat(count("mttq-doan-the", null)).isEqualTo(3);
        assertThat(count("to-chuc-doanh-nghiep-ho", null)).isEqualTo(3);
        assertThat(count("ca-nhan", null)).isEqualTo(4);
        assertThat(plan.criteria().general()).hasSize(24);
    }

    private long count(String group, String theme) {
        return plan.criteria().general().stream()
                .filter(each -> each.group().equals(group))
                .filter(each -> theme == null ? each.theme() == null : theme.equals(each.theme()))
                .count();
    }

    @Test
    void departments_and_districts_report_every_year_without_a_date() {
        assertThat(plan.reporting().periods()).singleElement().satisfies(period -> {
            assertThat(period.kind()).isEqualTo(PeriodKind.NAM);
            assertThat(period.due()).isEqualTo(Deadline.never());
            assertThat(List.of(period.opens(), period.dataUntil(), period.consolidatedDue()))
                    .allMatch(date -> date.source().assumed());
        });
        List<Office> reporters = plan.reportersOn(IN_2024);
        assertThat(reporters).filteredOn(each -> each.isIn("so-ban-nganh")).hasSize(20);
        assertThat(reporters).filteredOn(each -> each.isIn("dia-phuong")).hasSize(11);
        assertThat(reporters).hasSize(31);
        assertThat(plan.reporting().consolidator()).isEqualTo("ban-tdkt");
        assertThat(plan.office("ban-tdkt").partOf()).isEqualTo("so-noi-vu");
    }

    @Test
    void the_report_ends_with_so_noi_vus_report_to_the_province() {
        assertThat(plan.reporting().upward())
                .extracting(
                        Reporting.Upward::to,
                        Reporting.Upward::document,
                        Reporting.Upward::drafter,
                        Reporting.Upward::signer,
                        Reporting.Upward::numberBy)
                .containsExactly(
                        tuple(List.of("ubnd-tinh"), "bao-cao-tong-hop-so", "ban-tdkt", "so-noi-vu", "so-noi-vu"));
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
        assertThat(plan.targets())
                .extracting(
                        Target::id,
                        Target::comparator,
                        Target::value,
                        Target::modality,
                        Target::scope,
                        Target::baseYear,
                        Target::providedBy)
                .containsExactly(
                        whole("giai-ngan", Comparator.BANG, "100", Modality.PHAN_DAU, null, null),
                        whole(
                                "giam-don-vi-su-nghiep",
                                Comparator.TOI_THIEU,
                                "10",
                                Modality.PHAN_DAU,
                                2021,
                                "so-noi-vu"),
                        whole("tu-chu-tai-chinh", Comparator.TOI_THIEU, "10", Modality.PHAN_DAU, null, "so-tai-chinh"),
                        whole("sap-xep-nha-dat", Comparator.HOAN_THANH, null, Modality.BAO_DAM, null, "so-tai-chinh"),
                        whole(
                                "che-phu-rung",
                                Comparator.TOI_THIEU,
                                "65",
                                Modality.BAO_DAM,
                                null,
                                "so-nong-nghiep-ptnt"),
                        whole("ton-that-dien-nang", Comparator.DUOI, "5", Modality.BAO_DAM, null, "so-cong-thuong"),
                        whole(
                                "nang-suat-lao-dong",
                                Comparator.KHOANG,
                                null,
                                Modality.BAO_DAM,
                                null,
                                "so-ke-hoach-dau-tu"));
        Target productivity = plan.targets().get(6);
        assertThat(productivity.from()).isEqualByComparingTo("7");
        assertThat(productivity.to()).isEqualByComparingTo("8");
        assertThat(productivity.per()).isEqualTo(Per.NAM);
        assertThat(productivity.aggregate()).as("never a sum").isEqualTo(Aggregate.BINH_QUAN);
    }

    private static org.assertj.core.groups.Tuple whole(
            String id, Comparator comparator, String value, Modality modality, Integer baseYear, String keeper) {
        return tuple(
                id,
                comparator,
                value == null ? null : new BigDecimal(value),
                modality,
                keeper == null ? FigureScope.DON_VI_DUOC_GIAO : FigureScope.TOAN_DIA_BAN,
                baseYear,
                keeper);
    }

    @Test
    void every_target_is_measured_by_a_figure_that_asks_the_same_offices() {
        assertThat(plan.targets())
                .allSatisfy(target -> assertThat(plan.reporting().figures())
                        .filteredOn(figure -> target.id().equals(figure.target()))
                        .singleElement()
                        .satisfies(figure -> {
                            assertThat(figure.scope()).isEqualTo(target.scope());
                            assertThat(figure.modality()).isEqualTo(target.modality());
                            assertThat(figure.providedBy()).isEqualTo(target.providedBy());
                            assertThat(figure.aggregate()).isEqualTo(target.aggregate());
                        }));
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
        assertThat(plan.duties())
                .extracting(
                        Duty::id,
                        Duty::owners,
                        Duty::recurrence,
                        duty -> duty.source().section())
                .containsExactly(
                        tuple("kiem-tra-don-doc-nganh", List.of("so-ban-nganh"), Recurrence.THUONG_XUYEN, "VI.1"),
                        tuple("ke-hoach-tieu-chi-thtk-clp", List.of("so-tai-chinh"), Recurrence.MOT_LAN, "VI.1"),
                        tuple("thanh-tra-cong-khai-vi-pham", List.of("thanh-tra-tinh"), Recurrence.NAM, "VI.1"),
                        tuple("ke-hoach-loi-the-dia-phuong", List.of("dia-phuong"), Recurrence.MOT_LAN, "VI.2"),
                        tuple("chuong-trinh-thtk-clp-hang-nam", List.of("dia-phuong"), Recurrence.NAM, "VI.2 đoạn 2"),
                        tuple(
                                "chuong-trinh-thtk-clp-dai-han",
                                List.of("dia-phuong"),
                                Recurrence.GIAI_DOAN,
                                "VI.2 đoạn 2"),
                        tuple("cong-khai-vi-pham-dia-phuong", List.of("dia-phuong"), Recurrence.NAM, "VI.2 đoạn 2"),
                        tuple("van-dong-nhan-dan", List.of("mttq-ctxh"), Recurrence.THUONG_XUYEN, "VI.3"),
                        tuple(
                                "phan-cong-thanh-vien-hoi-dong",
                                List.of("so-ban-nganh", "dia-phuong"),
                                Recurrence.MOT_LAN,
                                "VI.4"),
                        tuple("dieu-le-doanh-nghiep", List.of("doanh-nghiep"), Recurrence.THUONG_XUYEN, "VI.5"),
                        tuple("uu-tien-cong-nghe", List.of("doanh-nghiep"), Recurrence.THUONG_XUYEN, "VI.5"),
                        tuple(
                                "tuyen-truyen-dien-hinh",
                                List.of("so-thong-tin-truyen-thong"),
                                Recurrence.THUONG_XUYEN,
                                "VI.6"));
        assertThat(plan.duties()).allMatch(duty -> !duty.due().canBeOverdue());
        assertThat(plan.duties())
                .filteredOn(duty -> duty.mode() == DutyMode.DE_NGHI)
                .extracting(Duty::id)
                .containsExactly("van-dong-nhan-dan");
        assertThat(plan.duties().get(11).coordinateWith()).containsExactly("ban-tuyen-giao");
    }

    @Test
    void the_province_holds_both_reviews() {
        assertThat(plan.reviews())
                .extracting(
                        Review::kind, Review::heldBy, review -> review.holdBy().label())
                .containsExactly(
                        tuple(ReviewKind.SO_KET, List.of("ubnd-tinh"), "năm 2025"),
                        tuple(ReviewKind.TONG_KET, List.of("ubnd-tinh"), "năm 2030"));
    }

    @Test
    void a_provincial_award_is_possible_every_year_and_guided_from_two_sides() {
        assertThat(plan.awards())
                .extracting(Award::occasion, Award::forms)
                .containsExactly(
                        tuple(Occasion.HANG_NAM, List.of("giay-khen", "bang-khen-ubnd-tinh")),
                        tuple(
                                Occasion.SO_KET,
                                List.of(
                                        "huan-chuong-lao-dong",
                                        "bang-khen-thu-tuong",
                                        "bang-khen-ubnd-tinh",
                                        "giay-khen")));
        assertThat(plan.awardForms())
                .filteredOn(form -> form.id().equals("giay-khen"))
                .singleElement()
                .extracting(AwardForm::decidedBy)
                .isEqualTo(List.of("so-ban-nganh", "doanh-nghiep", "mttq-ctxh", "dia-phuong"));
        assertThat(plan.guidance())
                .extracting(Guidance::from, Guidance::issuer, Guidance::occasions)
                .containsExactly(
                        tuple(DecidedBy.OWN, "so-noi-vu", List.of(Occasion.HANG_NAM)),
                        tuple(DecidedBy.OWN, "so-noi-vu", List.of(Occasion.SO_KET, Occasion.TONG_KET)),
                        tuple(
                                DecidedBy.CAP_TREN,
                                "ban-tdkt-tw",
                                List.of(Occasion.HANG_NAM, Occasion.SO_KET, Occasion.TONG_KET)));
    }

    @Test
    void departments_and_districts_receive_the_plan_only_as_members_of_a_group() {
        assertThat(plan.groups())
                .extracting(OfficeGroup::decisionNo, OfficeGroup::members)
                .containsExactly(
                        tuple("651/QĐ-UBND", List.of("hdtdkt-tinh")),
                        tuple("239/QĐ-UBND", List.of("so-ban-nganh", "dia-phuong", "mttq-ctxh")));
        assertThat(plan.recipients()).hasSize(10);
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
    void difficulties_go_to_so_noi_vu_and_the_province_decides() {
        assertThat(plan.amendment().inbox()).isEqualTo("ban-tdkt");
        assertThat(plan.amendment().submittedBy()).isEqualTo("so-noi-vu");
        assertThat(plan.amendment().decidedBy()).isEqualTo("ubnd-tinh");
        assertThat(plan.assessment().source().section()).isEqualTo("I.2");
        assertThat(plan.council().assignment()).isTrue();
        assertThat(plan.signing("ke-hoach").step(Step.THAM_TRA).orElseThrow().office())
                .as("«Lưu: VT, NC(TPT)»")
                .isEqualTo("phong-noi-chinh");
    }
}
