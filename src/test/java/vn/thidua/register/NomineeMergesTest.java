package vn.thidua.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.register.AwardRegisterTest.KEEPER;
import static vn.thidua.register.AwardRegisterTest.PLAN;
import static vn.thidua.register.AwardRegisterTest.award;
import static vn.thidua.register.AwardRegisterTest.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.plan.NomineeKind;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.AtOnce;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** Doubles become one, and what they were and held is found at the one that is left. */
@OfficeTest
class NomineeMergesTest {

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Nominees nominees;

    @Autowired
    NomineeMerges merges;

    @Autowired
    AwardRegister register;

    @Autowired
    RegisterDesk page;

    @BeforeEach
    void december() {
        staff.hireFor(PLAN);
        desk.at("2024-12-20T09:00");
    }

    @Test
    void theDoublesAwardsAndNamesAreFoundAtTheOneThatIsLeft() {
        Nominee first = nominees.register(PLAN, person("Nguyễn Văn Ân", "Trạm Y tế"), KEEPER);
        Nominee twin = nominees.register(
                PLAN,
                new Particulars(
                        NomineeKind.CA_NHAN, "Nguyễn V. Ân", "Tổ 3", null, PersonRank.DOANH_NHAN, 1980, null, KEEPER),
                KEEPER);
        register.enter(PLAN, List.of(award("n-1", twin, "15/QĐ-UBND")), KEEPER);

        Nominee left = merges.merge(PLAN, twin.id(), first.id(), KEEPER, "Cùng một người, ghi hai lần.");
        assertThat(left.id()).isEqualTo(first.id());
        assertThat(left.name()).isEqualTo("Nguyễn Văn Ân");
        assertThat(left.person()).as("taken over").isEqualTo(KEEPER);
        assertThat(left.rank()).isEqualTo(PersonRank.DOANH_NHAN);

        assertThat(register.held(first.id()))
                .extracting(Award::name, Award::nominee)
                .containsExactly(tuple("Nguyễn V. Ân", first.id()));
        assertThat(register.held(twin.id())).as("asked by the old id").hasSize(1);
        assertThat(nominees.living(List.of(twin.id(), first.id())))
                .containsOnlyKeys(twin.id(), first.id())
                .containsValues(left);
        assertThat(nominees.search(PLAN, null, "to 3", 10))
                .as("by the old unit")
                .containsExactly(left);
        assertThat(page.history(PLAN, KEEPER, twin.id())).satisfies(history -> {
            assertThat(history.nominee().id()).isEqualTo(first.id());
            assertThat(history.names()).hasSize(2);
            assertThat(history.awards()).hasSize(1);
            assertThat(history.merged())
                    .extracting(RegisterDesk.Merged::name, RegisterDesk.Merged::reason)
                    .containsExactly(tuple("Nguyễn V. Ân", "Cùng một người, ghi hai lần."));
        });

        // a dossier that still names the double goes on
        register.enter(PLAN, List.of(award("n-2", twin, "99/QĐ-UBND")), KEEPER);
        assertThat(register.held(first.id())).hasSize(2);
        assertThat(refused(twin, first, "Lần nữa."))
                .isEqualTo(
                        "Đối tượng Nguyễn V. Ân đã được gộp vào đối tượng khác; hãy tải lại trang và chọn đối tượng còn lại.");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> nominees.describe(PLAN, twin.id(), person("Khác", null), KEEPER));
    }

    @Test
    void whatIsNotTheSameStaysTwo() {
        Nominee an = nominees.register(PLAN, person("Nguyễn Văn Ân", null), KEEPER);
        Nominee twin = nominees.register(PLAN, person("Nguyễn Văn An", null), KEEPER);
        Nominee group = nominees.register(PLAN, Particulars.of(NomineeKind.TAP_THE, "Tổ dân phố 1", null), KEEPER);
        assertThat(refused(an, an, "Trùng.")).startsWith("Không gộp một đối tượng vào chính nó");
        assertThat(refused(an, group, "Trùng."))
                .isEqualTo("Không gộp cá nhân với tập thể; chỉ gộp các đối tượng cùng loại.");
        assertThat(refused(an, twin, " ")).isEqualTo("Chưa nhập mục “Lý do gộp”; hãy nhập rồi gửi lại.");

        register.enter(PLAN, List.of(award("n-1", an, "15/QĐ"), award("n-2", twin, "16/QĐ")), KEEPER);
        assertThat(refused(an, twin, "Trùng."))
                .startsWith("Nguyễn Văn Ân và Nguyễn Văn An đều đã được khen thưởng cho cùng một thành tích");
        register.revoke(
                PLAN,
                register.held(twin.id()).stream().map(Award::id).toList(),
                new Award.Revocation(null, "17/QĐ", LocalDate.of(2024, 12, 20), "Trùng."),
                KEEPER);
        merges.merge(PLAN, twin.id(), an.id(), KEEPER, "Trùng, đã hủy bỏ một quyết định.");
        assertThat(register.held(an.id())).hasSize(2);

        Nominee clerk = nominees.register(PLAN, account("Cao Văn C", KEEPER), KEEPER);
        Nominee head = nominees.register(PLAN, account("Cao Văn C", PLAN + ".noi-vu.lanh-dao"), KEEPER);
        assertThat(refused(clerk, head, "Trùng.")).startsWith("Hai đối tượng gắn với hai tài khoản khác nhau");
    }

    @Test
    void onlyTheConsolidatorsStaffMerges() {
        Nominee an = nominees.register(PLAN, person("Nguyễn Văn Ân", null), KEEPER);
        Nominee twin = nominees.register(PLAN, person("Nguyễn Văn An", null), KEEPER);
        for (String person : List.of(PLAN + ".tai-chinh.chuyen-vien", PLAN + ".noi-vu.van-thu", "nobody")) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> merges.merge(PLAN, twin.id(), an.id(), person, "Trùng."));
        }
        staff.hireFor("thu-nghiem");
        assertThatExceptionOfType(NotFound.class)
                .as("another plan's")
                .isThrownBy(() ->
                        merges.merge("thu-nghiem", twin.id(), an.id(), "thu-nghiem.noi-vu.chuyen-vien", "Trùng."));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> page.history("thu-nghiem", "thu-nghiem.noi-vu.chuyen-vien", an.id()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> merges.merge(PLAN, UUID.randomUUID(), an.id(), KEEPER, "Trùng."));
        assertThatExceptionOfType(NotFound.class)
                .as("a stranger")
                .isThrownBy(() -> page.search(PLAN, "thu-nghiem.noi-vu.chuyen-vien", AwardSearch.ALL, 0));
    }

    @Test
    void twoMergesOfTheSameTwoAtOnceMakeNoCircle() {
        Nominee one = nominees.register(PLAN, person("A", null), KEEPER);
        Nominee other = nominees.register(PLAN, person("A", null), KEEPER);
        List<Throwable> outcomes = AtOnce.run(
                () -> merges.merge(PLAN, one.id(), other.id(), KEEPER, "Trùng."),
                () -> merges.merge(PLAN, other.id(), one.id(), KEEPER, "Trùng."));
        assertThat(outcomes).containsOnlyOnce((Throwable) null);
        assertThat(outcomes).filteredOn(Objects::nonNull).hasOnlyElementsOfType(Refusal.class);
        assertThat(nominees.search(PLAN, null, "a", 10)).hasSize(1);
    }

    private static Particulars account(String name, String person) {
        return new Particulars(NomineeKind.CA_NHAN, name, null, null, null, null, null, person);
    }

    private String refused(Nominee from, Nominee into, String reason) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> merges.merge(PLAN, from.id(), into.id(), KEEPER, reason))
                .actual()
                .getMessage();
    }
}
