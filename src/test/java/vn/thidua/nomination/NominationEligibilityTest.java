package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.nomination.NominationDrafts.Begin;
import vn.thidua.nomination.NominationDrafts.Who;
import vn.thidua.nomination.NominationDrafts.Written;
import vn.thidua.nomination.domain.DossierContent;
import vn.thidua.nomination.domain.DossierContent.Initiative;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Occasion;
import vn.thidua.register.Award;
import vn.thidua.register.AwardDecision;
import vn.thidua.register.AwardRegister;
import vn.thidua.register.Entry;
import vn.thidua.register.Nominee;
import vn.thidua.register.NomineeMerges;
import vn.thidua.register.NomineeStory;
import vn.thidua.register.Nominees;
import vn.thidua.register.Particulars;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Statements;

/** Every ground that the office's side finds about a nomination, with what the table in force makes of it. */
@OfficeTest
class NominationEligibilityTest {

    private static final String PLAN = NominationWindows.PLAN;
    private static final String AUTHOR = PLAN + ".so-a.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    NominationWindows windows;

    @Autowired
    NominationDrafts drafts;

    @Autowired
    DraftedNominations drafted;

    @Autowired
    NominationDesk page;

    @Autowired
    NominationChecks checks;

    @Autowired
    NominationMoves moves;

    @Autowired
    Nominations nominations;

    @Autowired
    Nominees nominees;

    @Autowired
    NomineeMerges merges;

    @Autowired
    AwardRegister register;

    @Autowired
    NominationStory story;

    @BeforeEach
    void inTheAutumnOfTheMidTerm() {
        staff.hireFor(PLAN);
        desk.at("2025-08-04T08:00");
    }

    @Test
    void whatTheGuidanceDoesNotOfferIsRefused() {
        AwardWindow window = windows.midTerm(LocalDate.of(2025, 9, 30));
        String form = begins(window, "so-a", "giay-khen-doanh-nghiep", enterprise("Công ty Một"));
        assertThat(blocking(form)).contains("hinh-thuc-khong-co", "doi-tuong-khong-co");
        String proposer = drafts.begin(
                PLAN,
                PLAN + ".mttq.chuyen-vien",
                new Begin(window.id(), "mttq", null, "bang-khen", null, household("Hộ ông Ba")));
        assertThat(blocking(proposer)).contains("noi-de-nghi-khong-duoc");
        assertThat(finding(proposer, "noi-de-nghi-khong-duoc").inFull())
                .isEqualTo(
                        "Hộ ông Ba: Cơ quan, đơn vị này không thuộc nơi được đề nghị ở dịp này, hãy đề nghị qua cơ quan cấp trên trực tiếp (Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh).");
    }

    @Test
    void thePeriodLiesInThePhaseAndMayRunToItsEnd() {
        AwardWindow window = windows.midTerm(LocalDate.of(2025, 9, 30));
        String id = begins(window, "so-a", "bang-khen", household("Hộ ông Ba"));
        assertThat(codes(id)).contains("con-dang-thuc-hien").doesNotContain("ngoai-giai-doan");
        saves(id, "bang-khen", null, "2022-2025", complete(null));
        assertThat(blocking(id)).contains("ngoai-giai-doan");
        saves(id, "bang-khen", null, "2026", complete(null));
        assertThat(blocking(id)).contains("ngoai-giai-doan", "chua-bat-dau");
        saves(id, "bang-khen", null, "2023-2025", complete(null));
        assertThat(blocking(id)).containsOnly("thieu-thanh-phan");
        saves(id, "bang-khen-thu-tuong", null, "2024-2025", complete(null));
        assertThat(codes(id)).contains("phong-trao-duoi-3-nam");
    }

    @Test
    void aLabourOrderAtTheMidTermAsksForAReasonAndAGrade() {
        AwardWindow window = windows.midTerm(LocalDate.of(2025, 9, 30));
        String id = begins(window, "so-a", "huan-chuong", household("Hộ ông Ba"));
        assertThat(finding(id, "huan-chuong-khi-so-ket")).satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo("hoi-ly-do");
            assertThat(finding.blocks()).isTrue();
            assertThat(finding.basis()).endsWith("chưa xác minh");
        });
        assertThat(details(id)).contains("chưa chọn hạng của Huân chương");
        saves(id, "huan-chuong", "ba", "2023-2025", complete("Theo hướng dẫn của Hội đồng Trung ương."));
        assertThat(finding(id, "huan-chuong-khi-so-ket").blocks()).isFalse();
        assertThat(details(id)).doesNotContain("chưa chọn hạng của Huân chương");
        assertThat(nominations.get(id).grade()).isEqualTo("ba");
    }

    @Test
    void whatTheOfficeDeclaresIsHeldAgainstTheLaw() {
        AwardWindow window = windows.midTerm(LocalDate.of(2025, 9, 30));
        String id = begins(window, "so-a", "bang-khen", household("Hộ ông Ba"));
        saves(
                id,
                "bang-khen",
                null,
                "2025",
                new DossierContent(
                        null,
                        null,
                        null,
                        "cong-trang",
                        null,
                        null,
                        List.of(new Initiative("Bể chứa nước", null, null)),
                        false,
                        "Cảnh cáo năm 2024",
                        null,
                        null));
        assertThat(blocking(id))
                .contains(
                        "phong-trao-cho-cong-trang", "chua-neu-thanh-tich", "dang-xac-minh", "trong-thoi-han-ky-luat");
        assertThat(finding(id, "sang-kien-chua-cong-nhan").blocks()).isFalse();
    }

    @Test
    void aDissolvedOfficeIsNotNominatedButItsPeopleAre() {
        AwardWindow window = windows.midTerm(LocalDate.of(2025, 9, 30));
        String linked = begins(
                window,
                "so-a",
                "bang-khen",
                new Who(null, "tap-the", "Tập thể huyện Y", null, null, null, null, "huyen-y"));
        String named = begins(
                window,
                "so-a",
                "bang-khen",
                new Who(null, "tap-the", "Uỷ ban nhân dân huyện Y", null, null, null, null, null));
        String person = begins(
                window,
                "so-a",
                "bang-khen",
                new Who(null, "ca-nhan", "Nguyễn Văn An", null, null, null, null, "huyen-y"));
        assertThat(blocking(linked)).contains("don-vi-giai-the");
        assertThat(blocking(named)).contains("don-vi-giai-the");
        assertThat(codes(person)).doesNotContain("don-vi-giai-the");
    }

    @Test
    void oneAchievementHasOneDossierAcrossOfficesAndMergedNames() {
        AwardWindow window = windows.midTerm(LocalDate.of(2025, 9, 30));
        String first = begins(window, "so-a", "bang-khen", household("Hộ ông Ba"));
        UUID nominee = nominations.get(first).nominee();
        String second = drafts.begin(
                PLAN,
                PLAN + ".so-b.chuyen-vien",
                new Begin(
                        window.id(),
                        "so-b",
                        null,
                        "bang-khen-thu-tuong",
                        null,
                        new Who(nominee, null, null, null, null, null, null, null)));
        assertThat(finding(second, "trung-ho-so").blocks())
                .as("neither is sent yet")
                .isFalse();
        sends(first);
        assertThat(finding(second, "trung-ho-so")).satisfies(finding -> {
            assertThat(finding.blocks()).isTrue();
            assertThat(finding.detail())
                    .isEqualTo("hồ sơ 2025-1 của Sở A, Bằng khen của Chủ tịch UBND tỉnh, chờ kiểm tra hồ sơ");
            assertThat(finding.other()).isEqualTo(new NominationFinding.Other("2025-1", "so-a"));
        });
        assertThat(codes(first)).as("the same dossier going up is no double").contains("trung-ho-so");
        assertThat(finding(first, "trung-ho-so").blocks()).isFalse();

        String third = begins(window, "so-a", "bang-khen", household("Hộ ông Ba (tên gọi khác)"));
        assertThat(codes(third)).doesNotContain("trung-ho-so");
        merges.merge(PLAN, nominations.get(third).nominee(), nominee, NominationWindows.KEEPER, "Cùng một hộ.");
        assertThat(nominations.get(third).nominee()).isEqualTo(nominee);
        assertThat(finding(third, "trung-ho-so").blocks()).isTrue();
        assertThat(story.dossiers(PLAN, List.of(nominee), AUTHOR))
                .as("only what the reader may read")
                .extracting(NomineeStory.Dossier::id)
                .containsExactlyInAnyOrder(first, third);
    }

    @Test
    void twoOfOneListBlockEachOther() {
        AwardWindow window = windows.midTerm(LocalDate.of(2025, 9, 30));
        String one = begins(window, "so-a", "bang-khen", household("Hộ ông Ba"));
        String other = begins(
                window,
                "so-a",
                "giay-khen",
                new Who(nominations.get(one).nominee(), null, null, null, null, null, null, null));
        moves.move(
                List.of(one, other),
                Set.of(NominationStatus.DU_THAO),
                NominationStep.to(NominationStatus.TRONG_DOT_TRINH, AUTHOR).inBatch("a-batch"));
        assertThat(blocking(one)).contains("trung-ho-so");
        assertThat(blocking(other)).contains("trung-ho-so");
        assertThat(checks.refusals(List.of(one, other)))
                .anyMatch(
                        sentence -> sentence.startsWith("Hộ ông Ba: Đối tượng đang có hồ sơ khác cho cùng thành tích"));
    }

    @Test
    void anAwardForTheSameAchievementBlocksALowerOneIsShownWithItsLink() {
        AwardWindow window = windows.midTerm(LocalDate.of(2025, 9, 30));
        Nominee household = nominees.register(PLAN, Particulars.of(NomineeKind.HO_GIA_DINH, "Hộ ông Ba", null), AUTHOR);
        enters(household, "giay-khen", "Giấy khen", Occasion.SO_KET, 2023, 2025);
        String id =
                begins(window, "so-a", "bang-khen", new Who(household.id(), null, null, null, null, null, null, null));
        assertThat(finding(id, "da-khen-cap-duoi")).satisfies(finding -> {
            assertThat(finding.blocks()).isFalse();
            assertThat(finding.detail()).isEqualTo("Giấy khen, Quyết định số 1/QĐ-giay-khen ngày 01/07/2025");
            assertThat(finding.nominee()).isEqualTo(household.id());
        });
        enters(household, "bang-khen", "Bằng khen", Occasion.HANG_NAM, 2024, 2024);
        assertThat(codes(id)).as("another occasion").doesNotContain("da-khen-cung-thanh-tich");
        List<UUID> entered = enters(household, "bang-khen", "Bằng khen", Occasion.SO_KET, 2023, 2025);
        assertThat(blocking(id)).contains("da-khen-cung-thanh-tich");
        register.revoke(
                PLAN,
                entered,
                new Award.Revocation(null, "9/QĐ-UBND", LocalDate.of(2025, 8, 1), "Khai báo gian dối."),
                NominationWindows.KEEPER);
        assertThat(codes(id)).as("what was revoked blocks no more").doesNotContain("da-khen-cung-thanh-tich");
    }

    @Test
    void thePriorityGroupIsNoCondition() {
        AwardWindow window = windows.midTerm(LocalDate.of(2025, 9, 30));
        String id = begins(window, "so-a", "bang-khen", household("Hộ ông Ba"));
        drafts.save(
                PLAN,
                AUTHOR,
                id,
                new Written(1, "Hộ ông Ba", null, "bang-khen", null, "2025", "nguoi-dan", complete(null)));
        assertThat(nominations.get(id).priorityGroup()).isEqualTo("nguoi-dan");
        assertThat(blocking(id)).containsOnly("thieu-thanh-phan");
    }

    @Test
    void aLongListIsCheckedWithFewStatements() {
        List<String> few = drafted.of(PLAN, "so-a", "mot-dot", "bang-khen", 3, AUTHOR);
        List<String> many = drafted.of(PLAN, "so-a", "mot-dot", "bang-khen", 300, AUTHOR);
        assertThat(checks.refusals(few)).isEmpty();
        long forFew = Statements.of(() -> checks.check(few));
        long forMany = Statements.of(() -> checks.check(many));
        assertThat(forMany).isEqualTo(forFew).isLessThan(20);
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    private String begins(AwardWindow window, String office, String form, Who who) {
        return drafts.begin(
                PLAN, PLAN + "." + office + ".chuyen-vien", new Begin(window.id(), office, null, form, null, who));
    }

    private static Who household(String name) {
        return new Who(null, "ho-gia-dinh", name, "Xã 1", null, null, null, null);
    }

    private static Who enterprise(String name) {
        return new Who(null, "doanh-nghiep", name, null, null, null, null, null);
    }

    private static DossierContent complete(String reason) {
        return new DossierContent("Xã 1", null, null, null, "Hiến 200 m2 đất.", null, null, true, null, reason, null);
    }

    private void saves(String id, String form, String grade, String period, DossierContent content) {
        int revision = page.detail(PLAN, AUTHOR, id).revision();
        drafts.save(
                PLAN,
                AUTHOR,
                id,
                new Written(revision, nominations.get(id).name(), null, form, grade, period, null, content));
    }

    private List<UUID> enters(Nominee nominee, String form, String name, Occasion occasion, int from, int to) {
        register.enter(
                PLAN,
                List.of(Entry.of(
                        null,
                        nominee,
                        form,
                        name,
                        "Phong trào",
                        occasion,
                        LocalDate.of(from, 1, 1),
                        LocalDate.of(to, 12, 31),
                        "so-a",
                        "Sở A",
                        new AwardDecision(
                                null,
                                "1/QĐ-" + form,
                                LocalDate.of(2025, occasion == Occasion.SO_KET ? 7 : 1, 1),
                                null,
                                "Người có thẩm quyền",
                                true,
                                null),
                        List.of())),
                NominationWindows.KEEPER);
        return register.held(nominee.id()).stream()
                .filter(award -> award.form().equals(form) && award.occasion() == occasion)
                .map(Award::id)
                .toList();
    }

    /** As its list was sent to the first level. */
    private void sends(String id) {
        moves.move(
                List.of(id),
                Set.of(NominationStatus.DU_THAO),
                NominationStep.to(NominationStatus.CHO_KIEM_TRA, null).level(1));
        drafted.received(id, LocalDate.of(2025, 8, 4));
    }

    private List<String> codes(String id) {
        return checks.check(List.of(id)).stream().map(NominationFinding::ground).toList();
    }

    private List<String> blocking(String id) {
        return checks.check(List.of(id)).stream()
                .filter(NominationFinding::blocks)
                .map(NominationFinding::ground)
                .toList();
    }

    private List<String> details(String id) {
        return checks.check(List.of(id)).stream().map(NominationFinding::detail).toList();
    }

    private NominationFinding finding(String id, String ground) {
        return checks.check(List.of(id)).stream()
                .filter(each -> each.ground().equals(ground))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ground + " not among " + codes(id)));
    }
}
