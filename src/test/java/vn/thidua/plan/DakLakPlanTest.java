package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.calendar.IfDayOff;

/** What the plan of Đắk Lắk (26/KH-UBND) demands, stated from its text and compared with the plan file. */
class DakLakPlanTest {

    private static final LocalDate ROUND_OF_2024 = LocalDate.of(2024, 11, 1);

    private final Plan plan = PlanFiles.builtIn("dak-lak");

    @Test
    void it_is_issued_by_the_province_under_the_prime_ministers_decision() {
        assertThat(plan.issuer()).isEqualTo("ubnd-tinh");
        assertThat(plan.number()).isEqualTo("26/KH-UBND");
        assertThat(plan.issuedOn()).isEqualTo("2023-02-17");
        assertThat(plan.parent().type()).isEqualTo("Quyết định");
        assertThat(plan.parent().number()).isEqualTo("1478/QĐ-TTg");
        assertThat(plan.parent().date()).isEqualTo("2022-11-28");
        assertThat(plan.parent().issuer()).isEqualTo("thu-tuong-chinh-phu");
        assertThat(plan.signer().name()).isEqualTo("Phạm Ngọc Nghị");
        assertThat(plan.signer().capacity()).as("cut off in the copy").isNull();
    }

    @Test
    void phase_two_waits_for_the_mid_term_review_and_the_central_guidance() {
        assertThat(plan.phases())
                .extracting(Phase::id, Phase::needs, Phase::guidanceFrom)
                .containsExactly(
                        tuple("2023-2025", List.of(), null),
                        tuple("2026-2030", List.of(PhaseNeed.SO_KET, PhaseNeed.HUONG_DAN_CAP_TREN), "hdtdkt-tw"));
    }

    @ParameterizedTest(name = "{0} works out criteria for {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "so-ke-hoach-dau-tu          | bố trí vốn đầu tư công, huy động nguồn lực tham gia đầu tư kết cấu hạ tầng và hỗ trợ doanh nghiệp",
                "so-giao-thong-van-tai       | phát triển hạ tầng giao thông đường bộ, bến, bãi",
                "so-cong-thuong              | phát triển hạ tầng năng lượng, cung cấp điện, hạ tầng thương mại",
                "so-thong-tin-truyen-thong   | phát triển hạ tầng số, hạ tầng bưu chính, nền tảng số quốc gia",
                "so-nong-nghiep-ptnt         | phát triển hạ tầng nông nghiệp, nông thôn",
                "so-xay-dung                 | phát triển hạ tầng kỹ thuật đô thị",
                "so-tai-nguyen-moi-truong    | hạ tầng thích ứng với biến đổi khí hậu",
                "so-tai-chinh                | kiểm soát giải ngân vốn đầu tư công tại Kho bạc Nhà nước của các dự án xây dựng, phát triển kết cấu hạ tầng",
                "so-y-te                     | phát triển hạ tầng xã hội thuộc lĩnh vực đơn vị phụ trách",
                "so-giao-duc-dao-tao         | phát triển hạ tầng xã hội thuộc lĩnh vực đơn vị phụ trách",
                "so-khoa-hoc-cong-nghe       | phát triển hạ tầng xã hội thuộc lĩnh vực đơn vị phụ trách",
                "so-van-hoa-the-thao-du-lich | phát triển hạ tầng xã hội thuộc lĩnh vực đơn vị phụ trách",
                "so-noi-vu                   | cải cách hành chính",
            })
    void the_named_departments_work_out_criteria_for_their_field(String office, String domain) {
        assertThat(plan.criteria().sets().stream().filter(each -> each.owners().contains(office)))
                .singleElement()
                .satisfies(set -> {
                    assertThat(set.domain()).isEqualTo(domain);
                    assertThat(set.issuer()).isEqualTo(SigningChain.OWN_OFFICE);
                    assertThat(set.due()).isEqualTo(Deadline.never());
                    assertThat(set.source().section()).isEqualTo("VI.1");
                });
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
        assertThat(plan.criteria().subjectGroups())
                .extracting(group -> group.source().section())
                .containsExactly("III.1.a", "III.1.b", "III.1.c", "III.1.d");
        assertThat(plan.criteria().general()).hasSize(23);
        assertThat(count("so-nganh-dia-phuong", "kcht")).isEqualTo(5);
        assertThat(count("so-nganh-dia-phuong", "thtk-clp")).isEqualTo(8);
        assertThat(count("mttq-doan-the", null)).isEqualTo(3);
        assertThat(count("to-chuc-doanh-nghiep-ho", null)).isEqualTo(3);
        assertThat(count("ca-nhan", null)).isEqualTo(4);
    }

    private long count(String group, String theme) {
        return plan.criteria().general().stream()
                .filter(each -> each.group().equals(group))
                .filter(each -> theme == null ? each.theme() == null : theme.equals(each.theme()))
                .count();
    }

    @Test
    void departments_and_districts_report_before_15_december_to_ban_tdkt() {
        Reporting reporting = plan.reporting();
        Reporting.Period yearly = reporting.period(PeriodKind.NAM).orElseThrow();

        assertThat(reporting.periods()).hasSize(1);
        assertThat(yearly.due().lastDay(2024)).contains(LocalDate.of(2024, 12, 14));
        assertThat(yearly.due().label()).isEqualTo("trước ngày 15/12");
        assertThat(yearly.due().source()).isEqualTo(Source.section("VI.8"));
        assertThat(yearly.opens().firstDay(2024)).contains(ROUND_OF_2024);
        assertThat(yearly.dataUntil().lastDay(2024)).contains(LocalDate.of(2024, 11, 30));
        assertThat(yearly.consolidatedDue().lastDay(2024)).contains(LocalDate.of(2024, 12, 25));
        assertThat(List.of(yearly.opens(), yearly.dataUntil(), yearly.consolidatedDue()))
                .allMatch(each -> each.source().assumed());
        assertThat(reporting.ifDayOff()).isEqualTo(IfDayOff.KEEP);
        assertThat(reporting.consolidator()).isEqualTo("ban-tdkt");
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
        assertThat(plan.reporting().upward())
                .extracting(
                        Reporting.Upward::to,
                        Reporting.Upward::document,
                        Reporting.Upward::drafter,
                        Reporting.Upward::signer,
                        Reporting.Upward::via,
                        Reporting.Upward::numberBy)
                .containsExactly(
                        tuple(List.of("ubnd-tinh"), "bao-cao-tong-hop-so", "ban-tdkt", "so-noi-vu", null, "so-noi-vu"),
                        tuple(
                                List.of("ban-tdkt-tw"),
                                "bao-cao-tong-hop-ubnd",
                                "ban-tdkt",
                                "ubnd-tinh",
                                "phong-tong-hop",
                                "vp-ubnd"));
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
        assertThat(plan.signing().keySet())
                .containsExactlyInAnyOrder(
                        "cong-van-de-nghi-bao-cao",
                        "bao-cao-don-vi",
                        "bao-cao-tong-hop-so",
                        "bao-cao-tong-hop-ubnd",
                        "ke-hoach",
                        "ke-hoach-don-vi",
                        "huong-dan-khen-thuong",
                        "quyet-dinh-khen-thuong",
                        "cong-van-don-doc",
                        "cong-van-tra-loi",
                        "bao-cao-danh-sach-chua-bao-cao");
        assertThat(plan.signing().values().stream().filter(each -> each.maySkip() != null))
                .extracting(SigningChain::document, SigningChain::maySkip)
                .containsExactlyInAnyOrder(
                        tuple("cong-van-de-nghi-bao-cao", "Không ra công văn"),
                        tuple("cong-van-don-doc", "Không ra công văn đôn đốc"),
                        tuple("bao-cao-danh-sach-chua-bao-cao", "Không báo cáo danh sách"));
    }

    @Test
    void targets_are_those_of_iii_1() {
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
                        tuple(
                                "giai-ngan",
                                Comparator.BANG,
                                new BigDecimal("100"),
                                Modality.PHAN_DAU,
                                FigureScope.DON_VI_DUOC_GIAO,
                                null,
                                null),
                        tuple(
                                "giam-don-vi-su-nghiep",
                                Comparator.TOI_THIEU,
                                new BigDecimal("10"),
                                Modality.PHAN_DAU,
                                FigureScope.TOAN_DIA_BAN,
                                2021,
                                "so-noi-vu"),
                        tuple(
                                "tu-chu-tai-chinh",
                                Comparator.TOI_THIEU,
                                new BigDecimal("20"),
                                Modality.PHAN_DAU,
                                FigureScope.TOAN_DIA_BAN,
                                null,
                                "so-tai-chinh"),
                        tuple(
                                "sap-xep-nha-dat",
                                Comparator.HOAN_THANH,
                                null,
                                Modality.BAO_DAM,
                                FigureScope.TOAN_DIA_BAN,
                                null,
                                "so-tai-chinh"));
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
    void every_target_is_measured_by_a_figure_that_asks_the_same_offices() {
        assertThat(plan.targets())
                .allSatisfy(target -> assertThat(plan.reporting().figures().stream()
                                .filter(figure -> target.id().equals(figure.target())))
                        .singleElement()
                        .satisfies(figure -> {
                            assertThat(figure.scope()).isEqualTo(target.scope());
                            assertThat(figure.modality()).isEqualTo(target.modality());
                            assertThat(figure.providedBy()).isEqualTo(target.providedBy());
                            assertThat(figure.aggregate()).isEqualTo(target.aggregate());
                            assertThat(figure.unit()).isEqualTo(target.unit());
                        }));
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
    void plans_are_due_in_the_first_quarter_of_2023_and_those_of_enterprises_at_no_date() {
        assertThat(plan.ownPlan().due().lastDay(2023)).contains(LocalDate.of(2023, 3, 31));
        assertThat(plan.subordinatePlans())
                .extracting(SubordinatePlans::owners, SubordinatePlans::due)
                .containsExactly(
                        tuple(List.of("so-ban-nganh", "mttq-ctxh", "dia-phuong"), Deadline.by("2023-Q1")),
                        tuple(List.of("doanh-nghiep"), Deadline.never()));
        assertThat(plan.office("doanh-nghiep-tinh").kind()).isEqualTo(OfficeKind.NHOM);
        assertThat(plan.office("doanh-nghiep-tinh").hasAccounts()).isFalse();
    }

    @Test
    void duties_beyond_the_report_have_the_owners_of_part_vi() {
        assertThat(plan.duties())
                .extracting(Duty::id, Duty::owners, duty -> duty.source().section())
                .containsExactly(
                        tuple("huong-dan-kiem-tra-nganh", List.of("so-ban-nganh"), "VI.1"),
                        tuple("chi-tieu-tiet-kiem", List.of("so-ban-nganh"), "VI.1"),
                        tuple("dinh-muc-tieu-chuan", List.of("so-ban-nganh"), "VI.1"),
                        tuple("cong-khai-vi-pham-nganh", List.of("so-ban-nganh"), "VI.1"),
                        tuple("chi-dao-tuyen-truyen", List.of("so-thong-tin-truyen-thong"), "VI.1"),
                        tuple("ke-hoach-loi-the-dia-phuong", List.of("dia-phuong"), "VI.2"),
                        tuple("chuong-trinh-thtk-clp-hang-nam", List.of("dia-phuong"), "VI.2"),
                        tuple("chuong-trinh-thtk-clp-dai-han", List.of("dia-phuong"), "VI.2"),
                        tuple("cong-khai-vi-pham-dia-phuong", List.of("dia-phuong"), "VI.2"),
                        tuple("van-dong-nhan-dan", List.of("mttq-ctxh"), "VI.3"),
                        tuple("phan-cong-thanh-vien-hoi-dong", List.of("hdtdkt-tinh", "dia-phuong"), "VI.4"),
                        tuple("dieu-le-doanh-nghiep", List.of("doanh-nghiep"), "VI.5"),
                        tuple("uu-tien-cong-nghe", List.of("doanh-nghiep"), "VI.5"),
                        tuple("tuyen-truyen-dien-hinh", List.of("truyen-thong"), "VI.6"));
        Duty propaganda = plan.duties().stream()
                .filter(each -> each.id().equals("chi-dao-tuyen-truyen"))
                .findFirst()
                .orElseThrow();
        assertThat(propaganda.coordinateWith()).containsExactly("ban-tuyen-giao");
        assertThat(plan.duties())
                .allSatisfy(duty -> assertThat(duty.due().canBeOverdue()).isFalse());
    }

    @Test
    void units_hold_their_mid_term_review_in_the_third_quarter_of_2025_and_the_final_one_is_in_2030() {
        Review units = plan.reviews().get(0);
        assertThat(units.kind()).isEqualTo(ReviewKind.SO_KET);
        assertThat(units.heldBy()).containsExactly("so-ban-nganh", "mttq-ctxh", "dia-phuong");
        assertThat(units.holdBy().firstDay(2025)).contains(LocalDate.of(2025, 7, 1));
        assertThat(units.holdBy().lastDay(2025)).contains(LocalDate.of(2025, 9, 30));
        assertThat(units.holdBy().source().assumed()).isFalse();
        assertThat(units.reportBy().lastDay(2025)).contains(LocalDate.of(2025, 10, 15));
        assertThat(units.reportBy().source().assumed()).isTrue();

        Review last = plan.reviews().get(plan.reviews().size() - 1);
        assertThat(last.kind()).isEqualTo(ReviewKind.TONG_KET);
        assertThat(last.heldBy()).containsExactly("ubnd-tinh");
        assertThat(last.holdBy().label()).isEqualTo("năm 2030");
    }

    @Test
    void awards_of_the_reviews_are_the_four_forms_of_iii_2_b() {
        assertThat(plan.awards())
                .extracting(Award::occasion, Award::forms, Award::nominees)
                .containsExactly(
                        tuple(
                                Occasion.HANG_NAM,
                                List.of("giay-khen"),
                                List.of(NomineeKind.TAP_THE, NomineeKind.CA_NHAN)),
                        tuple(Occasion.SO_KET, fourForms(), threeKinds()),
                        tuple(Occasion.TONG_KET, fourForms(), threeKinds()));
        assertThat(plan.awardForms())
                .extracting(AwardForm::id, AwardForm::decidedBy, AwardForm::state)
                .containsExactly(
                        tuple("huan-chuong-lao-dong", List.of("chu-tich-nuoc"), true),
                        tuple("bang-khen-thu-tuong", List.of("thu-tuong-chinh-phu"), true),
                        tuple("bang-khen-ubnd-tinh", List.of("ubnd-tinh"), false),
                        tuple("giay-khen", List.of("so-ban-nganh", "mttq-ctxh", "dia-phuong"), false));
        assertThat(plan.priorityGroups())
                .extracting(PriorityGroup::name)
                .containsExactly("Cán bộ, công chức, viên chức", "Doanh nhân", "Kỹ sư", "Công nhân", "Người dân");
    }

    private static List<String> fourForms() {
        return List.of("huan-chuong-lao-dong", "bang-khen-thu-tuong", "bang-khen-ubnd-tinh", "giay-khen");
    }

    private static List<NomineeKind> threeKinds() {
        return List.of(NomineeKind.TAP_THE, NomineeKind.HO_GIA_DINH, NomineeKind.CA_NHAN);
    }

    @Test
    void the_council_assigns_members_and_sends_a_delegation_every_year() {
        assertThat(plan.council().assignment()).isTrue();
        assertThat(plan.supervision())
                .extracting(Supervision::by, Supervision::cadence, Supervision::kind)
                .containsExactly(
                        tuple(List.of("ban-tdkt"), null, SupervisionKind.KIEM_TRA),
                        tuple(List.of("hdtdkt-tinh"), Recurrence.NAM, SupervisionKind.GIAM_SAT),
                        tuple(List.of("so-noi-vu"), null, SupervisionKind.KIEM_TRA));
        assertThat(plan.assessment().by()).isEqualTo("ban-tdkt");
        assertThat(plan.guidance()).singleElement().satisfies(guidance -> {
            assertThat(guidance.issuer()).isEqualTo("so-noi-vu");
            assertThat(guidance.occasions()).containsExactly(Occasion.SO_KET, Occasion.TONG_KET);
        });
    }

    @Test
    void difficulties_go_to_ban_tdkt_and_the_province_decides() {
        assertThat(plan.amendment().inbox()).isEqualTo("ban-tdkt");
        assertThat(plan.amendment().submittedBy()).isEqualTo("so-noi-vu");
        assertThat(plan.amendment().decidedBy()).isEqualTo("ubnd-tinh");
        assertThat(plan.amendment().from()).containsExactly("so-ban-nganh", "dia-phuong");
        assertThat(plan.amendment().outcomes()).hasSize(3);
    }

    @Test
    void the_recipients_are_the_fourteen_lines_of_the_plan() {
        assertThat(plan.recipients()).hasSize(14);
        assertThat(plan.recipients())
                .filteredOn(each -> each.purpose() == Purpose.BAO_CAO)
                .extracting(Recipient::name)
                .containsExactly("Ban TĐKT Trung ương (b/c)", "TT TU, TT. HĐND tỉnh (b/c)");
        assertThat(plan.recipients().get(13).name()).isEqualTo("Lưu: VT, TH (D- 25b)");
    }

    private static List<String> ids(List<Office> offices) {
        return offices.stream().map(Office::id).toList();
    }
}
