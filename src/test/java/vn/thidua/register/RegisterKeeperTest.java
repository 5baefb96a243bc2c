package vn.thidua.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.register.AwardRegisterTest.KEEPER;
import static vn.thidua.register.AwardRegisterTest.PLAN;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Occasion;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.spreadsheet.SheetRow;
import vn.thidua.platform.spreadsheet.SheetWriter;
import vn.thidua.platform.spreadsheet.SheetWriter.Heading;
import vn.thidua.platform.spreadsheet.Workbooks;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** What was decided outside the system comes into the register by hand or by a list; and all of it goes out as a list. */
@OfficeTest
class RegisterKeeperTest {

    private static final String OTHER = PLAN + ".tai-chinh.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Nominees nominees;

    @Autowired
    AwardRegister register;

    @Autowired
    RegisterKeeper keeper;

    @Autowired
    RegisterExport export;

    @BeforeEach
    void december() {
        staff.hireFor(PLAN);
        desk.at("2024-12-20T09:00");
    }

    @Test
    void anAwardFromBeforeTheSystemIsTypedOnce() {
        keeper.enter(PLAN, KEEPER, typed("Nguyễn Văn Ân", "Tổ 3"));
        Nominee an =
                nominees.search(PLAN, NomineeKind.CA_NHAN, "nguyen van an", 10).get(0);
        assertThat(register.held(an.id())).singleElement().satisfies(award -> {
            assertThat(award.formName()).isEqualTo("Giấy khen của Chủ tịch UBND phường");
            assertThat(award.movement()).isEqualTo("Phong trào thử nghiệm có hướng dẫn khen thưởng");
            assertThat(award.decision().outside()).isTrue();
        });
        assertThat(refused(() -> keeper.enter(PLAN, KEEPER, typed("NGUYỄN VĂN ÂN", "tổ 3"))))
                .isEqualTo("Sổ đã có khen thưởng này của đối tượng theo cùng quyết định; hãy tìm trong danh sách.");
        keeper.enter(PLAN, KEEPER, typed("Nguyễn Văn Ân", "Tổ 4"));
        assertThat(nominees.search(PLAN, NomineeKind.CA_NHAN, "nguyen van an", 10))
                .as("of another unit: another person")
                .hasSize(2);
        keeper.enter(PLAN, KEEPER, typed("Nguyễn Văn An", "Tổ 3"));
        assertThat(nominees.search(PLAN, NomineeKind.CA_NHAN, "nguyen van an", 10))
                .as("of another name")
                .hasSize(3);
        OutsideAward chosen = typed("Nguyễn V. Ân", "Tổ 9");
        keeper.enter(
                PLAN,
                KEEPER,
                new OutsideAward(
                        an.id(),
                        chosen.who(),
                        "bang-khen",
                        null,
                        Occasion.DOT_XUAT,
                        null,
                        null,
                        null,
                        "16/QĐ",
                        LocalDate.of(2023, 5, 5),
                        null,
                        "Chủ tịch UBND tỉnh",
                        List.of("lao-dong"),
                        null));
        assertThat(register.held(an.id())).extracting(Award::name).containsExactly("Nguyễn V. Ân", "Nguyễn Văn Ân");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> keeper.enter(PLAN, OTHER, typed("Nguyễn Văn B", null)));
    }

    @Test
    void aNomineeIsPutRightAndTiedToItsAccount() {
        Nominee an = nominees.register(
                PLAN, new Particulars(NomineeKind.CA_NHAN, "An", null, null, null, null, null, null), KEEPER);
        var now = new RegisterKeeper.Correction(
                "Ân", "Phòng Nội vụ", "Phó Trưởng phòng", PersonRank.TU_PHO_PHONG, 1980, "noi-vu", KEEPER);
        assertThat(keeper.correct(PLAN, KEEPER, an.id(), now))
                .isEqualTo(new Nominee(
                        an.id(),
                        PLAN,
                        NomineeKind.CA_NHAN,
                        "Ân",
                        "Phòng Nội vụ",
                        "Phó Trưởng phòng",
                        PersonRank.TU_PHO_PHONG,
                        1980,
                        "noi-vu",
                        KEEPER,
                        null,
                        an.id()));
        assertThat(nominees.names(an.id())).extracting(Naming::name).containsExactly("Ân", "An");
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> keeper.correct(PLAN, OTHER, an.id(), now));
    }

    @Test
    void aFilledFormIsImportedOnceAsAWhole() {
        byte[] file = filled(List.of(
                row("Cá nhân", "Nguyễn Văn Ân", "Tổ 3", 1980, "15/QĐ-UBND"),
                row("ca nhan", "Nguyễn Văn Ân", "Tổ 3", 1980, "16/QĐ-UBND"),
                row("Hộ gia đình", "Hộ ông Bình", "Tổ 4", null, "15/QĐ-UBND")));
        assertThat(imported(file)).isEqualTo(new RegisterKeeper.Imported(3, 0, List.of()));
        assertThat(imported(file)).as("again").isEqualTo(new RegisterKeeper.Imported(0, 3, List.of()));
        assertThat(register.search(PLAN, AwardSearch.ALL, 0, 10).awards())
                .extracting(Award::name, award -> award.decision().number())
                .containsExactly(
                        tuple("Hộ ông Bình", "15/QĐ-UBND"),
                        tuple("Nguyễn Văn Ân", "15/QĐ-UBND"),
                        tuple("Nguyễn Văn Ân", "16/QĐ-UBND"));
        assertThat(nominees.search(PLAN, null, "nguyen", 10)).as("one person").hasSize(1);
    }

    @Test
    void whenItWasConferredIsImportedWithIt() {
        List<Object> conferred = row("Hộ gia đình", "Hộ ông Bình", "Tổ 4", null, "15/QĐ-UBND");
        conferred.set(17, "18/12/2024");
        List<Object> before = row("Hộ gia đình", "Hộ bà Chi", "Tổ 4", null, "15/QĐ-UBND");
        before.set(17, LocalDate.of(2024, 12, 14));
        List<Object> lateDecision = row("Hộ gia đình", "Hộ bà Dung", "Tổ 4", null, "15/QĐ-UBND");
        lateDecision.set(11, "15/12/2034");
        List<Object> backwards = row("Hộ gia đình", "Hộ bà Em", "Tổ 4", null, "15/QĐ-UBND");
        backwards.set(9, "30/11/2023");
        assertThat(imported(filled(List.of(conferred, before, lateDecision, backwards)))
                        .problems())
                .extracting(SheetProblem::cell, SheetProblem::sentence)
                .containsExactly(
                        tuple(
                                "R3",
                                "Ngày trao thưởng 14/12/2024 ở trước ngày quyết định 15/12/2024; hãy nhập lại ngày."),
                        tuple(
                                "L4",
                                "Ngày quyết định 15/12/2034 ở sau ngày hôm nay; hãy nhập ngày không muộn hơn 20/12/2024."),
                        tuple(
                                "J5",
                                "Thời gian lập thành tích của Hộ bà Em kết thúc (30/11/2023) trước khi bắt đầu (01/01/2024); hãy sửa lại."));
        assertThat(imported(filled(List.of(conferred))).entered()).isEqualTo(1);
        assertThat(register.search(PLAN, AwardSearch.ALL, 0, 10).awards())
                .singleElement()
                .extracting(award -> award.conferring().conferredOn())
                .isEqualTo(LocalDate.of(2024, 12, 18));
    }

    @Test
    void everyMistakeIsNamedByItsCellAndNothingIsEntered() {
        List<Object> wrong = row("Người", "Ân", "Tổ 3", 80, "15/QĐ");
        wrong.set(6, "Huân chương");
        wrong.set(8, "31/02/2024");
        List<Object> young = row("Cá nhân", "Bình", null, 2050, "15/QĐ");
        List<Object> without = row("Tập thể", "Tổ 1", null, null, " ");
        without.set(15, "Người giàu; Người trực tiếp lao động");
        List<Object> noNumber = row("Tập thể", "Tổ 2", null, null, null);
        List<List<Object>> rows =
                List.of(row("Cá nhân", "Đúng", null, null, "15/QĐ-UBND"), wrong, young, without, noNumber);
        assertThat(imported(filled(rows)).problems())
                .extracting(
                        SheetProblem::cell,
                        problem -> problem.sentence().split("[;“]")[0].strip())
                .containsExactlyInAnyOrder(
                        tuple("A3", "Không có loại đối tượng"),
                        tuple("G3", "Kế hoạch không có hình thức"),
                        tuple("I3", "Không phải là ngày"),
                        tuple("P5", "Kế hoạch không có nhóm ưu tiên"),
                        tuple("B4", "Năm sinh 2050 không hợp lý"),
                        tuple("K6", "Chưa nhập mục"));
        assertThat(register.search(PLAN, AwardSearch.ALL, 0, 10).total()).isZero();
        assertThat(nominees.search(PLAN, null, "dung", 10)).isEmpty();
    }

    @Test
    void whatIsNotTheFormIsRefused() {
        assertThat(refused(() -> imported(sheet(List.of(new Heading("Họ tên", 10)), List.of()))))
                .isEqualTo("Ô A1 phải là tiêu đề “Loại đối tượng”; hãy dùng đúng bảng mẫu.");
        assertThat(refused(() -> imported(filled(List.of()))))
                .isEqualTo("Bảng tính chỉ có hàng tiêu đề; hãy điền ít nhất một dòng rồi tải lên.");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> keeper.importFrom(PLAN, OTHER, new ByteArrayInputStream(new byte[0])));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> keeper.template(PLAN, OTHER, new ByteArrayOutputStream()));
    }

    @Test
    void thousandsAreImportedAndExportedInOrderAndNamesOfMarkupStayText() {
        List<List<Object>> rows = Stream.concat(
                        Stream.of(row("Cá nhân", "=cmd|'/c calc'!A1 <b>", null, null, "15/QĐ")),
                        IntStream.range(0, 4_999)
                                .mapToObj(n -> row("Cá nhân", "Người " + name(n), null, null, "15/QĐ")))
                .toList();
        assertThat(imported(filled(rows)).entered()).isEqualTo(5_000);
        var file = new ByteArrayOutputStream();
        export.write(PLAN, OTHER, AwardSearch.ALL, file);
        List<SheetRow> exported = Workbooks.rows(new ByteArrayInputStream(file.toByteArray()), 6_000);
        assertThat(exported).hasSize(5_001);
        assertThat(exported.get(0).text(2)).isEqualTo("Tên khi được khen");
        assertThat(exported).extracting(row -> row.text(2)).contains("=cmd|'/c calc'!A1 <b>");
        assertThat(exported.get(5_000).cell(13).date()).contains(LocalDate.of(2024, 12, 15));
        var found = new ByteArrayOutputStream();
        export.write(PLAN, OTHER, AwardSearch.text("CMD calc"), found);
        assertThat(Workbooks.rows(new ByteArrayInputStream(found.toByteArray()), 10))
                .hasSize(2);
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    private static String name(int n) {
        return Integer.toString(n, 26)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (Character.isDigit(digit) ? 'a' + digit - '0' : digit + 10)))
                .reduce("", String::concat);
    }

    private static OutsideAward typed(String name, String unit) {
        return new OutsideAward(
                null,
                Particulars.of(NomineeKind.CA_NHAN, name, unit),
                "giay-khen",
                " ",
                Occasion.HANG_NAM,
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2022, 12, 31),
                null,
                "15/QĐ-UBND",
                LocalDate.of(2022, 12, 20),
                null,
                "Chủ tịch UBND phường",
                null,
                null);
    }

    private static List<Object> row(String kind, String name, String unit, Integer bornIn, String number) {
        return new ArrayList<>(Arrays.asList(
                kind,
                name,
                unit,
                null,
                null,
                bornIn,
                "Giấy khen của Chủ tịch UBND phường",
                "Hằng năm",
                LocalDate.of(2024, 1, 1),
                "30/11/2024",
                number,
                "15/12/2024",
                "Nguyễn Văn A",
                "Chủ tịch UBND phường",
                "Trạm Y tế",
                "Người trực tiếp lao động",
                null,
                null));
    }

    /** The form as the system gives it out, filled. */
    private byte[] filled(List<List<Object>> rows) {
        var form = new ByteArrayOutputStream();
        keeper.template(PLAN, KEEPER, form);
        SheetRow titles =
                Workbooks.rows(new ByteArrayInputStream(form.toByteArray()), 1).get(0);
        return sheet(
                titles.cells().stream()
                        .map(cell -> new Heading(cell.text(), 10))
                        .toList(),
                rows);
    }

    private static byte[] sheet(List<Heading> headings, List<List<Object>> rows) {
        var to = new ByteArrayOutputStream();
        try (var writer = new SheetWriter(to, "Khen thưởng", headings)) {
            rows.forEach(writer::row);
        }
        return to.toByteArray();
    }

    private RegisterKeeper.Imported imported(byte[] file) {
        return keeper.importFrom(PLAN, KEEPER, new ByteArrayInputStream(file));
    }

    private static String refused(Runnable deed) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(deed::run)
                .actual()
                .getMessage();
    }
}
