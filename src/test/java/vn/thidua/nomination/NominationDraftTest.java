package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
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
import vn.thidua.nomination.domain.DossierContent.Achievement;
import vn.thidua.nomination.domain.DossierContent.Initiative;
import vn.thidua.nomination.domain.DossierContent.Paper;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** A nomination as the proposing office writes it: begun, saved as one types, checked, thrown away. */
@OfficeTest
class NominationDraftTest {

    private static final String PLAN = NominationWindows.PLAN;
    private static final String OFFICE = "so-a";
    private static final String AUTHOR = PLAN + ".so-a.chuyen-vien";
    private static final String COLLEAGUE = PLAN + ".so-a.truong-phong";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    NominationWindows windows;

    @Autowired
    NominationDrafts drafts;

    @Autowired
    NominationDesk page;

    @Autowired
    NominationRights rights;

    @Autowired
    NominationMoves moves;

    @Autowired
    Nominations nominations;

    @Autowired
    Hands hands;

    @Autowired
    NomineeAccounts accounts;

    private AwardWindow window;

    @BeforeEach
    void novemberOf2024() {
        staff.hireFor(PLAN);
        desk.at("2024-11-04T08:00");
        window = windows.yearly();
    }

    @Test
    void anOfficeWritesADossierUntilNothingSpeaksAgainstSendingIt() {
        String id = begins(person("Nguyễn Văn An"));
        assertThat(id).isEqualTo("de-nghi/nomination/2024-1/so-a");
        NominationDesk.Detail begun = page.detail(PLAN, AUTHOR, id);
        assertThat(begun.window()).isEqualTo("hằng năm, năm 2024");
        assertThat(begun.period()).isEqualTo("2024");
        assertThat(begun.content().unit()).isEqualTo("Phòng Kế hoạch");
        assertThat(begun.papers())
                .as("own papers only; the list's papers are the batch's")
                .extracting(NominationDesk.PaperChoice::item)
                .containsExactly(NominationWindows.REPORT, "Xác nhận sáng kiến");
        assertThat(begun.findings())
                .filteredOn(NominationFinding::blocks)
                .extracting(NominationFinding::ground, NominationFinding::detail)
                .containsExactly(
                        tuple("chua-neu-thanh-tich", null),
                        tuple("thieu-thanh-phan", "chưa khai việc chấp hành chủ trương, pháp luật"),
                        tuple("thieu-thanh-phan", NominationWindows.REPORT));

        UUID report = uploads(AUTHOR, id);
        NominationDrafts.Saved saved = drafts.save(PLAN, AUTHOR, id, written(1, complete(report)));
        assertThat(saved.revision()).isEqualTo(2);
        NominationDesk.Detail done = page.detail(PLAN, COLLEAGUE, id);
        assertThat(done.findings()).filteredOn(NominationFinding::blocks).isEmpty();
        assertThat(done.findings())
                .as("the year is not over")
                .extracting(NominationFinding::ground)
                .containsExactly("con-dang-thuc-hien");
        assertThat(done.files()).hasSize(1);
        assertThat(rights.mayRead(id, COLLEAGUE, Set.of())).isTrue();
        assertThat(rights.mayRead(id, PLAN + ".so-b.chuyen-vien", Set.of())).isFalse();
        assertThat(rights.mayRead("de-nghi/nomination/2024-99/so-a", COLLEAGUE, Set.of()))
                .isFalse();
        assertThat(done.priorityGroup()).isEqualTo("lao-dong");
        assertThat(done.savedBy()).isEqualTo("Chuyên viên Sở A");
        assertThat(page.page(PLAN, COLLEAGUE, 0).drafts()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Nguyễn Văn An");
            assertThat(row.form()).isEqualTo("Bằng khen của Chủ tịch UBND tỉnh");
            assertThat(row.findings()).noneMatch(NominationFinding::blocks);
        });
    }

    @Test
    void twoColleaguesDoNotOverwriteEachOtherAndBothAreNoted() {
        String id = begins(person("Trần Thị Bình"));
        drafts.save(PLAN, COLLEAGUE, id, written(1, DossierContent.NOTHING));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> drafts.save(PLAN, AUTHOR, id, written(1, DossierContent.NOTHING)))
                .withMessage(
                        "Đồng nghiệp vừa lưu hồ sơ này; hãy tải lại hồ sơ, xem nội dung mới rồi nhập lại phần của bạn.");
        assertThat(hands.whoDid(List.of(id), Set.of(Deed.SOAN))).containsExactlyInAnyOrder(AUTHOR, COLLEAGUE);
    }

    @Test
    void onlyTheProposingOfficeWritesAndOthersDoNotSeeIt() {
        String id = begins(person("Nguyễn Văn An"));
        String stranger = PLAN + ".so-b.chuyen-vien";
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> drafts.save(PLAN, stranger, id, written(1, DossierContent.NOTHING)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> page.detail(PLAN, stranger, id));
        assertThat(page.page(PLAN, stranger, 0).drafts()).isEmpty();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> drafts.begin(
                        PLAN,
                        PLAN + ".so-a.lanh-dao",
                        new Begin(window.id(), OFFICE, null, "bang-khen", null, person("X Y"))))
                .withMessageContaining("Chỉ chuyên viên, trưởng phòng của đơn vị đề nghị");
        assertThat(page.page(PLAN, PLAN + ".so-a.lanh-dao", 0).drafts())
                .as("a leader reads")
                .hasSize(1);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> drafts.delete(PLAN, AUTHOR, "de-nghi/nomination/2024-99/so-a"));
    }

    @Test
    void aDraftIsThrownAwayButNotOnceItIsInAList() {
        String id = begins(person("Nguyễn Văn An"));
        String kept = begins(person("Trần Thị Bình"));
        drafts.delete(PLAN, AUTHOR, id);
        assertThat(nominations.find(id)).isEmpty();
        moves.move(
                List.of(kept),
                Set.of(NominationStatus.DU_THAO),
                NominationStep.to(NominationStatus.TRONG_DOT_TRINH, AUTHOR).inBatch("a-batch"));
        for (Runnable deed : List.<Runnable>of(
                () -> drafts.delete(PLAN, AUTHOR, kept),
                () -> uploads(AUTHOR, kept),
                () -> drafts.save(PLAN, AUTHOR, kept, written(1, DossierContent.NOTHING)))) {
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(deed::run)
                    .withMessageContaining("đã vào đợt trình hoặc đã gửi");
        }
        assertThat(page.page(PLAN, AUTHOR, 0).sent())
                .containsExactly(new NominationDesk.StatusCount("Trong đợt trình chưa gửi", 1));
        assertThat(page.page(PLAN, AUTHOR, 0).rows())
                .extracting(
                        NominationDesk.SentRow::id, NominationDesk.SentRow::status, NominationDesk.SentRow::proposer)
                .containsExactly(tuple(kept, "Trong đợt trình chưa gửi", "Sở A"));
    }

    @Test
    void aDossierThatCameBackForASupplementKeepsItsNomineeAndForm() {
        String id = begins(person("Nguyễn Văn An"));
        drafts.save(PLAN, AUTHOR, id, written(1, complete(uploads(AUTHOR, id))));
        moves.move(List.of(id), Set.of(NominationStatus.DU_THAO), NominationStep.to(NominationStatus.BO_SUNG, null));
        var other = new Written(2, "Ai đó", null, "giay-khen", null, "2023", null, complete(uploads(AUTHOR, id)));
        drafts.save(PLAN, AUTHOR, id, other);
        NominationDesk.Detail now = page.detail(PLAN, AUTHOR, id);
        assertThat(now.draft()).isFalse();
        assertThat(now.name()).isEqualTo("Nguyễn Văn An");
        assertThat(now.form()).isEqualTo("bang-khen");
        assertThat(now.period()).isEqualTo("2024");
    }

    @Test
    void aKnownNomineeIsChosenByNameWithoutMarks() {
        String first = begins(person("Nguyễn Văn An"));
        List<NomineeIdentity> offered = page.candidates(PLAN, AUTHOR, "ca-nhan", "nguyen v");
        assertThat(offered).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Nguyễn Văn An");
            assertThat(one.unit()).isEqualTo("Phòng Kế hoạch");
        });
        String second = begins(new Who(offered.get(0).id(), null, null, null, null, null, null, null));
        assertThat(nominations.get(second).nominee())
                .isEqualTo(nominations.get(first).nominee());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> begins(new Who(UUID.randomUUID(), null, null, null, null, null, null, null)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> page.candidates(PLAN, "nobody", null, "nguyen"));
    }

    @Test
    void anOfficeWithoutAccountsProposesThroughWhoeverEntersForIt() {
        String id = drafts.begin(
                PLAN,
                AUTHOR,
                new Begin(
                        window.id(),
                        OFFICE,
                        "doanh-nghiep-tinh",
                        "bang-khen",
                        null,
                        new Who(null, "doanh-nghiep", "Công ty TNHH Một", "Khu công nghiệp", null, null, null, null)));
        assertThat(nominations.get(id).onBehalfOf()).isEqualTo("doanh-nghiep-tinh");
        assertThat(page.detail(PLAN, AUTHOR, id).onBehalfOf()).isEqualTo("Các doanh nghiệp trên địa bàn tỉnh");
        assertThat(refusal(new Begin(window.id(), OFFICE, "to-dan-pho-1", "bang-khen", null, person("Ai Đó"))))
                .isEqualTo("Hồ sơ của Tổ dân phố số 1 xã 1 do Ủy ban nhân dân xã 1 lập thay; hãy chọn lại đơn vị.");
        assertThat(refusal(new Begin(window.id(), OFFICE, "so-b", "bang-khen", null, person("Ai Đó"))))
                .startsWith("Chỉ đề nghị thay cho đơn vị không có tài khoản");
    }

    @Test
    void whatIsTypedWronglyIsSaidInOneSentence() {
        assertThat(refusal(new Begin(null, OFFICE, null, "bang-khen", null, person("An Bình"))))
                .isEqualTo("Chưa chọn đợt nhận hồ sơ; hãy chọn một đợt mà hướng dẫn khen thưởng đã mở.");
        assertThat(refusal(new Begin(window.id(), OFFICE, null, "khong-co", null, person("An Bình"))))
                .isEqualTo("Chưa chọn hình thức khen thưởng; hãy chọn một hình thức.");
        assertThat(refusal(new Begin(window.id(), OFFICE, null, "bang-khen", "ba", person("An Bình"))))
                .isEqualTo("Hình thức khen thưởng này không phân hạng; hãy bỏ trống mục hạng.");
        assertThat(refusal(new Begin(window.id(), OFFICE, null, "bang-khen", null, null)))
                .isEqualTo("Chưa nhập đối tượng đề nghị khen thưởng; hãy chọn hoặc nhập đối tượng.");
        assertThat(refusal(new Begin(
                        window.id(),
                        OFFICE,
                        null,
                        "bang-khen",
                        null,
                        new Who(null, "thu-nuoi", "An Bình", null, null, null, null, null))))
                .isEqualTo("Mục “Loại đối tượng” không có giá trị “thu-nuoi”; hãy chọn lại trong danh sách.");
        String id = begins(person("<script>alert(1)</script> An"));
        assertThat(page.detail(PLAN, AUTHOR, id).name()).as("markup is text").isEqualTo("<script>alert(1)</script> An");
        DossierContent content = complete(UUID.randomUUID());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> drafts.save(PLAN, AUTHOR, id, written(1, content)))
                .withMessageStartingWith("Có tệp đính kèm không còn");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> drafts.save(PLAN, AUTHOR, id, written(1, achieving("khong-co"))))
                .withMessage("Có tiêu chí không còn hiệu lực; hãy tải lại trang và chọn lại tiêu chí.");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> drafts.save(
                        PLAN, AUTHOR, id, new Written(1, "An", null, "bang-khen", null, "2024", "khong-co", null)))
                .withMessageStartingWith("Nhóm ưu tiên không thuộc Kế hoạch");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> drafts.save(
                        PLAN, AUTHOR, id, new Written(1, "An", null, "bang-khen", null, "hai nghìn", null, null)))
                .withMessageStartingWith("Kỳ xét khen thưởng “hai nghìn” không đúng");
        assertThat(page.detail(PLAN, AUTHOR, id).revision())
                .as("nothing was kept")
                .isEqualTo(1);
    }

    @Test
    void afterTheClosingDayALeaderAdmitsAnOfficeAndSaysWhy() {
        String early = begins(person("Nguyễn Văn An"));
        drafts.save(PLAN, AUTHOR, early, written(1, complete(uploads(AUTHOR, early))));
        desk.at("2024-12-02T08:00");
        assertThat(refusal(new Begin(window.id(), OFFICE, null, "bang-khen", null, person("Trần Thị Bình"))))
                .isEqualTo(
                        "Đợt nhận hồ sơ (hằng năm, năm 2024) đã kết thúc ngày 30/11/2024; nếu được lãnh đạo Ban Thi đua - Khen thưởng tỉnh cho xét bổ sung thì mới lập thêm hồ sơ.");
        assertThat(page.detail(PLAN, AUTHOR, early).findings())
                .filteredOn(NominationFinding::blocks)
                .extracting(NominationFinding::ground)
                .containsExactly("het-han-nhan");
        assertThat(page.page(PLAN, AUTHOR, 0).windows()).isEmpty();

        String leader = PLAN + ".ban-tdkt.lanh-dao";
        assertThat(page.page(PLAN, leader, 0).windows())
                .singleElement()
                .satisfies(row -> assertThat(row.admits())
                        .extracting(NominationDesk.Choice::id)
                        .contains(OFFICE));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> drafts.admitLate(PLAN, AUTHOR, window.id(), OFFICE, "Xin."));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> drafts.admitLate(PLAN, leader, window.id(), OFFICE, " "))
                .withMessage("Chưa nhập mục “Lý do xét bổ sung”; hãy nhập rồi gửi lại.");
        drafts.admitLate(PLAN, leader, window.id(), OFFICE, "Bão lũ nên gửi chậm.");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> drafts.admitLate(PLAN, leader, window.id(), OFFICE, "Lần nữa."))
                .withMessage("Sở A đã được xét bổ sung trong đợt này; không cần ghi lại.");

        assertThat(page.detail(PLAN, AUTHOR, early).findings()).noneMatch(NominationFinding::blocks);
        begins(person("Trần Thị Bình"));
        assertThat(page.page(PLAN, AUTHOR, 0).windows()).singleElement().satisfies(row -> {
            assertThat(row.open()).isFalse();
            assertThat(row.late()).extracting(NominationDesk.LateRow::reason).containsExactly("Bão lũ nên gửi chậm.");
        });
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    private String begins(Who who) {
        return drafts.begin(PLAN, AUTHOR, new Begin(window.id(), OFFICE, null, "bang-khen", null, who));
    }

    private static Who person(String name) {
        return new Who(null, "ca-nhan", name, "Phòng Kế hoạch", "Chuyên viên", "nguoi-lao-dong-truc-tiep", 1985, null);
    }

    private static Written written(int revision, DossierContent content) {
        return new Written(revision, "Nguyễn Văn An", null, "bang-khen", null, "2024", "lao-dong", content);
    }

    private static DossierContent complete(UUID report) {
        return new DossierContent(
                "Phòng Kế hoạch",
                "Chuyên viên",
                1985,
                null,
                "Tiết kiệm 120 triệu đồng.",
                List.of(new Achievement(null, "Tiết kiệm", "120 triệu đồng")),
                List.of(new Initiative("Sổ điện tử", "12/QĐ-SA", null)),
                true,
                null,
                null,
                List.of(new Paper(NominationWindows.REPORT, report)));
    }

    private static DossierContent achieving(String criterion) {
        return new DossierContent(
                null,
                null,
                null,
                null,
                null,
                List.of(new Achievement(criterion, null, "Có")),
                null,
                null,
                null,
                null,
                null);
    }

    private UUID uploads(String person, String id) {
        return drafts.stage(
                        PLAN,
                        person,
                        id,
                        "bao-cao.pdf",
                        new ByteArrayInputStream("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)))
                .id();
    }

    private String refusal(Begin typed) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> drafts.begin(PLAN, AUTHOR, typed))
                .actual()
                .getMessage();
    }

    @Test
    void theAccountOfAPersonIsSaidOnceByWhoeverWritesTheDossier() {
        String id = drafts.begin(
                PLAN,
                AUTHOR,
                new Begin(
                        window.id(),
                        OFFICE,
                        null,
                        "bang-khen",
                        null,
                        new Who(null, "ca-nhan", "Trưởng phòng Sở A", null, null, null, null, null)));
        assertThat(accounts.of(PLAN, AUTHOR, id))
                .matches(account -> account.asked() && account.name() == null && COLLEAGUE.equals(account.alike()));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> accounts.say(PLAN, AUTHOR, id, PLAN + ".so-b.chuyen-vien"))
                .withMessageStartingWith("Chưa chọn tài khoản của người được đề nghị");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> accounts.say(PLAN, PLAN + ".so-b.chuyen-vien", id, COLLEAGUE));
        accounts.say(PLAN, AUTHOR, id, COLLEAGUE);
        accounts.say(PLAN, AUTHOR, id, COLLEAGUE);

        assertThat(hands.nomineesAmong(Set.of(id))).containsExactly(COLLEAGUE);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> accounts.say(PLAN, AUTHOR, id, AUTHOR))
                .withMessageContaining("đã gắn với một tài khoản khác");
    }
}
