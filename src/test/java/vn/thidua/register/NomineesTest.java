package vn.thidua.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.plan.NomineeKind;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** Nominees keep their identity, whatever they are called. */
@OfficeTest
class NomineesTest {

    private static final String PLAN = "khen-thuong";
    private static final String BY = PLAN + ".noi-vu.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Nominees nominees;

    @BeforeEach
    void june() {
        staff.hireFor(PLAN);
        desk.at("2024-06-03T09:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nguyen van a",
                "NGUYỄN  văn Á",
                "van nguyen",
                "ng an",
                "uy ban dak lak",
                "Uỷ ban Đăk Lăk",
                "hằng"
            })
    void aNomineeIsFoundWithoutMarksByTheBeginningsOfItsWords(String typed) {
        Nominee an = nominees.register(PLAN, person("Nguyễn Văn Ân", "Ủy ban Đắk Lắk, tổ Hàng Năm"), BY);
        nominees.register(PLAN, person("Trần Thị Bình", "Tổ 3"), BY);
        assertThat(nominees.search(PLAN, NomineeKind.CA_NHAN, typed, 10)).containsExactly(an);
        assertThat(nominees.search(PLAN, NomineeKind.TAP_THE, typed, 10)).isEmpty();
        assertThat(nominees.search("thu-nghiem", null, typed, 10)).isEmpty();
    }

    @Test
    void aNomineeStaysTheSameWhateverItIsCalled() {
        Nominee before = nominees.register(PLAN, person("Nguyễn Văn Ân", "Trạm Y tế"), BY);
        desk.at("2025-07-01T09:00");
        Nominee after = nominees.describe(PLAN, before.id(), person("Nguyễn Hoàng Ân", "Trung tâm Y tế"), BY);
        nominees.describe(PLAN, before.id(), person("Nguyễn Hoàng Ân", "Trung tâm Y tế"), BY);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(nominees.search(PLAN, null, "van an tram", 10)).containsExactly(after);
        assertThat(nominees.search(PLAN, null, "hoang an", 10)).containsExactly(after);
        assertThat(nominees.names(before.id()))
                .extracting(Naming::name, Naming::unit)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Nguyễn Hoàng Ân", "Trung tâm Y tế"),
                        org.assertj.core.api.Assertions.tuple("Nguyễn Văn Ân", "Trạm Y tế"));
    }

    @Test
    void manyAreRegisteredAndRecognisedInTheirOrder() {
        Nominee known = nominees.register(PLAN, person("Lê Thị Hòa", "Tổ 1"), BY);
        List<Particulars> rows = List.of(person("Mới", null), person("LÊ THỊ HOÀ", "Tổ 2"));
        assertThat(nominees.alike(PLAN, rows)).containsExactly(List.of(), List.of(known));
        assertThat(nominees.registerAll(PLAN, rows, BY))
                .extracting(Nominee::name)
                .containsExactly("Mới", "LÊ THỊ HOÀ");
        assertThat(nominees.alike(PLAN, rows)).extracting(List::size).containsExactly(1, 2);
    }

    @Test
    void whatIsWrongIsSaidInOneSentence() {
        assertThat(refused(Particulars.of(null, "A", null))).startsWith("Chưa chọn loại đối tượng");
        assertThat(refused(person(" ", null))).isEqualTo("Chưa nhập mục “Họ và tên”; hãy nhập rồi gửi lại.");
        assertThat(refused(person("123 ...", null)))
                .isEqualTo("Tên đối tượng không có chữ cái nào; hãy nhập tên đầy đủ.");
        assertThat(refused(person("a".repeat(500), null))).startsWith("Mục “Họ và tên” dài 500 ký tự, vượt quá 300");
        assertThat(refused(new Particulars(NomineeKind.CA_NHAN, "A", null, null, null, 19, null, null)))
                .isEqualTo("Năm sinh 19 không hợp lý; hãy nhập năm sinh gồm bốn chữ số.");
        assertThat(refused(new Particulars(NomineeKind.TAP_THE, "A", null, "Trưởng phòng", null, null, null, null)))
                .startsWith("Chức vụ, nhóm chức danh, năm sinh và tài khoản chỉ ghi cho cá nhân");
        assertThat(refused(new Particulars(NomineeKind.TAP_THE, "A", null, null, null, null, "nowhere", null)))
                .startsWith("Cơ quan, đơn vị không thuộc Kế hoạch");
        assertThat(refused(new Particulars(NomineeKind.CA_NHAN, "A", null, null, null, null, null, "nobody")))
                .startsWith("Tài khoản của cá nhân không thuộc Kế hoạch");
        assertThat(nominees.search(PLAN, null, "a", 10)).as("nothing is kept").isEmpty();
    }

    private String refused(Particulars said) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> nominees.registerAll(PLAN, List.of(person("An", null), said), BY))
                .actual()
                .getMessage();
    }

    private static Particulars person(String name, String unit) {
        return Particulars.of(NomineeKind.CA_NHAN, name, unit);
    }
}
