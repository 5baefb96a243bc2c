package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
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

    @Test
    void it_is_issued_by_the_ward_under_a_plan_of_the_town_and_signed_by_the_deputy() {
        assertThat(plan.issuer()).isEqualTo("ubnd-phuong");
        assertThat(plan.number()).as("blank in the copy").isNull();
        assertThat(plan.issuedOn()).as("blank in the copy").isNull();
        assertThat(plan.parent().type()).isEqualTo("Kế hoạch");
        assertThat(plan.parent().number()).isEqualTo("855/KH-UBND");
        assertThat(plan.parent().date()).isEqualTo("2023-03-28");
        assertThat(plan.office(plan.parent().issuer()).name()).isEqualTo("Ủy ban nhân dân thị xã Đức Phổ");
        assertThat(plan.signer().name()).isEqualTo("Huỳnh Thị Hạnh");
        assertThat(plan.signer().capacity()).isEqualTo(SigningCapacity.KT);
        assertThat(plan.office("ubnd-phuong").collectiveSignature()).isEqualTo("TM. ỦY BAN NHÂN DÂN");
    }

    @Test
    void the_second_quarter_of_2023_is_a_start_and_no_deadline() {
        assertThat(plan.ownPlan().due().label()).isEqualTo("từ Quý II/2023");
        assertThat(plan.ownPlan().due().canBeOverdue()).isFalse();
        assertThat(plan.subordinatePlans())
                .extracting(SubordinatePlans::owners, SubordinatePlans::due)
                .containsExactly(tuple(List.of("doanh-nghiep"), Deadline.never()));
    }

    @Test
    void the_first_phase_begins_in_2022_and_the_second_waits_for_the_wards_own_review() {
        assertThat(plan.phases())
                .extracting(
                        Phase::id,
                        phase -> phase.starts().firstDay(0).orElseThrow().getYear(),
                        Phase::needs,
                        Phase::decidedBy)
                .containsExactly(
                        tuple("2022-2025", 2022, List.of(), DecidedBy.OWN),
                        tuple("2026-2030", 2026, List.of(PhaseNeed.SO_KET), DecidedBy.CAP_TREN));
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
        assertThat(plan.reporting().consolidator()).isEqualTo(CLERK);
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
        assertThat(plan.reporting().periods())
                .extracting(
                        Reporting.Period::kind,
                        Reporting.Period::due,
                        period -> period.opens().label(),
                        period -> period.dataUntil().label(),
                        period -> period.consolidatedDue().label())
                .containsExactly(
                        tuple(
                                PeriodKind.SAU_THANG,
                                Deadline.never(),
                                "từ ngày 01/06",
                                "chậm nhất ngày 14/06",
                                "chậm nhất ngày 25/06"),
                        tuple(
                                PeriodKind.NAM,
                                Deadline.never(),
                                "từ ngày 01/11",
                                "chậm nhất ngày 30/11",
                                "chậm nhất ngày 25/12"));
        assertThat(plan.reporting().periods())
                .flatExtracting(Reporting.Period::opens, Reporting.Period::dataUntil, Reporting.Period::consolidatedDue)
                .allMatch(date -> ((Deadline) date).source().assumed());
    }

    @Test
    void one_report_of_the_ward_goes_to_the_town_and_to_its_home_affairs_office() {
        assertThat(plan.reporting().upward())
                .extracting(
                        Reporting.Upward::to,
                        Reporting.Upward::document,
                        Reporting.Upward::drafter,
                        Reporting.Upward::signer,
                        Reporting.Upward::numberBy)
                .containsExactly(
                        tuple(List.of("ubnd-thi-xa", "phong-noi-vu"), "bao-cao-tong-hop", CLERK, "ubnd-phuong", CLERK));
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

    @ParameterizedTest(name = "{0} works out criteria for {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "dia-chinh-xay-dung | phát triển hạ tầng đô thị, nông nghiệp; huy động nguồn lực tham gia đầu tư xây dựng kết cấu hạ tầng tại địa phương | VI.1",
                "dia-chinh-xay-dung | phát triển hạ tầng thích ứng với biến đổi khí hậu; quản lý, sử dụng có hiệu quả tài nguyên, đảm bảo vệ sinh môi trường | VI.1",
                "van-hoa-xa-hoi | hạ tầng số, chương trình chuyển đổi số của xã, hạ tầng văn hóa, và phát triển hạ tầng xã hội được giao phụ trách | VI.2",
                "tai-chinh-ke-toan | bố trí vốn đầu tư công, giải ngân vốn đầu tư công của các dự án xây dựng; về thực hành tiết kiệm chống lãng phí; huy động, sử dụng kinh phí xã hội hóa hợp pháp trong đầu tư xây dựng kết cấu hạ tầng của phường | VI.3",
            })
    void three_posts_work_out_criteria_and_the_ward_issues_them(String office, String domain, String section) {
        assertThat(plan.criteria().sets()).hasSize(4);
        assertThat(plan.criteria().sets())
                .filteredOn(set -> set.domain().equals(domain))
                .singleElement()
                .satisfies(set -> {
                    assertThat(set.owners()).containsExactly(office);
                    assertThat(set.issuer()).isEqualTo("ubnd-phuong");
                    assertThat(set.due()).isEqualTo(Deadline.never());
                    assertThat(set.source().section()).isEqualTo(section);
                });
    }

    @Test
    void general_criteria_stand_for_four_groups_and_the_issuer_is_a_subject_itself() {
        assertThat(plan.criteria().subjectGroups())
                .extracting(group -> group.source().section())
                .containsExactly("III.1.1", "III.1.2", "III.1.3", "III.1.4");
        assertThat(plan.criteria().subjectGroups().get(0).offices()).containsExactly("ubnd-phuong", "to-dan-pho");
        assertThat(plan.criteria().general())
                .extracting(each -> each.source().section())
                .containsExactly(
                        "III.1.1.a",
                        "III.1.1.a",
                        "III.1.1.a",
                        "III.1.1.a",
                        "III.1.1.a",
                        "III.1.1.b",
                        "III.1.1.b",
                        "III.1.1.b",
                        "III.1.1.b",
                        "III.1.1.b",
                        "III.1.1.b",
                        "III.1.1.b",
                        "III.1.2",
                        "III.1.2",
                        "III.1.2",
                        "III.1.3",
                        "III.1.3",
                        "III.1.3",
                        "III.1.4.a",
                        "III.1.4.b",
                        "III.1.4.b",
                        "III.1.4.c");
    }

    @Test
    void the_only_target_is_the_yearly_disbursement_and_it_is_an_aspiration() {
        assertThat(plan.targets())
                .extracting(Target::id, Target::comparator, Target::value, Target::modality, Target::providedBy)
                .containsExactly(tuple(
                        "giai-ngan", Comparator.BANG, new BigDecimal("100"), Modality.PHAN_DAU, "tai-chinh-ke-toan"));
        assertThat(plan.reporting().figure("ty-le-giai-ngan").orElseThrow().target())
                .isEqualTo("giai-ngan");
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
        assertThat(plan.duties())
                .extracting(
                        Duty::id,
                        Duty::owners,
                        Duty::recurrence,
                        Duty::mode,
                        duty -> duty.source().section())
                .containsExactly(
                        tuple(
                                "chuong-trinh-thtk-clp-hang-nam",
                                List.of("ubnd-phuong"),
                                Recurrence.NAM,
                                DutyMode.GIAO,
                                "III.1.1.b"),
                        tuple(
                                "chuong-trinh-thtk-clp-giai-doan",
                                List.of("ubnd-phuong"),
                                Recurrence.GIAI_DOAN,
                                DutyMode.GIAO,
                                "III.1.1.b"),
                        tuple(
                                "tuyen-truyen-truyen-thanh",
                                List.of("van-hoa-xa-hoi"),
                                Recurrence.THUONG_XUYEN,
                                DutyMode.GIAO,
                                "VI.2"),
                        tuple("phong-trao-cai-cach-hanh-chinh", List.of(CLERK), Recurrence.NAM, DutyMode.GIAO, "VI.4"),
                        tuple("phat-dong-thtk-clp", List.of(CLERK), Recurrence.MOT_LAN, DutyMode.GIAO, "VI.4"),
                        tuple(
                                "to-chuc-thuc-hien-to-dan-pho",
                                List.of("to-dan-pho"),
                                Recurrence.THUONG_XUYEN,
                                DutyMode.GIAO,
                                "VI.5"),
                        tuple(
                                "van-dong-hien-dat",
                                List.of("to-dan-pho"),
                                Recurrence.THUONG_XUYEN,
                                DutyMode.GIAO,
                                "VI.5"),
                        tuple("cong-khai-quy-huy-dong", List.of("to-dan-pho"), Recurrence.NAM, DutyMode.GIAO, "VI.5"),
                        tuple(
                                "van-dong-nhan-dan",
                                List.of("mttq-doan-the"),
                                Recurrence.THUONG_XUYEN,
                                DutyMode.DE_NGHI,
                                "VI.6"),
                        tuple(
                                "dieu-le-doanh-nghiep",
                                List.of("doanh-nghiep"),
                                Recurrence.THUONG_XUYEN,
                                DutyMode.GIAO,
                                "VI.7"),
                        tuple(
                                "uu-tien-cong-nghe",
                                List.of("doanh-nghiep"),
                                Recurrence.THUONG_XUYEN,
                                DutyMode.GIAO,
                                "VI.7"),
                        tuple(
                                "phan-cong-thanh-vien-hoi-dong",
                                List.of("hdtdkt-phuong"),
                                Recurrence.MOT_LAN,
                                DutyMode.GIAO,
                                "VI.8"));
        assertThat(plan.duties()).allMatch(duty -> !duty.due().canBeOverdue());
        assertThat(plan.relatedMovements())
                .extracting(
                        RelatedMovement::name,
                        RelatedMovement::runBy,
                        each -> each.ends().label())
                .containsExactly(tuple("Đẩy mạnh cải cách hành chính Phường Nguyễn Nghiêm", CLERK, "năm 2025"));
    }

    @Test
    void the_ward_itself_holds_both_reviews_and_units_hold_none() {
        assertThat(plan.reviews())
                .extracting(
                        Review::kind,
                        Review::level,
                        Review::heldBy,
                        review -> review.holdBy().label())
                .containsExactly(
                        tuple(ReviewKind.SO_KET, ReviewLevel.CAP_BAN_HANH, List.of("ubnd-phuong"), "năm 2025"),
                        tuple(ReviewKind.TONG_KET, ReviewLevel.CAP_BAN_HANH, List.of("ubnd-phuong"), "năm 2030"));
    }

    @Test
    void awards_climb_from_the_ward_to_the_state_and_the_list_is_posted() {
        assertThat(plan.awardForms())
                .extracting(AwardForm::id, AwardForm::decidedBy)
                .containsExactly(
                        tuple("huan-chuong-lao-dong", List.of("chu-tich-nuoc")),
                        tuple("bang-khen-thu-tuong", List.of("thu-tuong-chinh-phu")),
                        tuple("bang-khen-ubnd-tinh", List.of("ubnd-tinh")),
                        tuple("giay-khen-ubnd-thi-xa", List.of("ubnd-thi-xa")),
                        tuple("giay-khen-co-quan", List.of("co-quan-thi-xa-tro-len")),
                        tuple("giay-khen-ubnd-phuong", List.of("ubnd-phuong")));
        assertThat(plan.awards())
                .extracting(Award::occasion, award -> award.forms().size(), Award::publishList)
                .containsExactly(tuple(Occasion.HANG_NAM, 3, true), tuple(Occasion.SO_KET, 6, true));
        assertThat(plan.priorityGroups())
                .extracting(PriorityGroup::name)
                .containsExactly("Cán bộ, công chức", "Người dân");
    }

    @Test
    void guidance_comes_from_above_and_difficulties_go_to_the_clerk() {
        assertThat(plan.guidance())
                .extracting(Guidance::from, Guidance::issuer)
                .containsExactly(tuple(DecidedBy.CAP_TREN, "phong-noi-vu"));
        assertThat(plan.council().own()).isEqualTo("hdtdkt-phuong");
        assertThat(plan.council().standing()).isEqualTo(CLERK);
        assertThat(plan.council().assignment()).isTrue();
        assertThat(plan.assessment().by()).isEqualTo(CLERK);
        assertThat(plan.amendment().inbox()).isEqualTo(CLERK);
        assertThat(plan.amendment().decidedBy()).isEqualTo("ubnd-phuong");
        assertThat(plan.supervision())
                .extracting(Supervision::by, Supervision::cadence)
                .containsExactly(tuple(List.of(CLERK), null), tuple(List.of("hdtdkt-phuong"), null));
    }

    @Test
    void the_recipients_are_the_seven_lines_of_the_plan() {
        assertThat(plan.recipients())
                .extracting(Recipient::name)
                .containsExactly(
                        "UBND thị xã (b/c)",
                        "Phòng Nội vụ thị xã",
                        "Đảng ủy, HĐND, UBND, UBMTTQVN phường",
                        "Khối Dân vận phường",
                        "Các Hội, đoàn thể phường",
                        "Các ngành và tổ trưởng TDP thuộc phường",
                        "Lưu: VT.");
    }
}
