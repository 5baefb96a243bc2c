package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.nomination.NominationImport.Outcome;
import vn.thidua.nomination.NominationImport.Problem;
import vn.thidua.nomination.domain.DossierContent;
import vn.thidua.plan.NomineeKind;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.spreadsheet.SheetRow;
import vn.thidua.platform.spreadsheet.SheetWriter;
import vn.thidua.platform.spreadsheet.Workbooks;
import vn.thidua.register.Nominee;
import vn.thidua.register.Nominees;
import vn.thidua.register.Particulars;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Statements;

/** A list of nominees from Excel: all of it becomes drafts, or every error is named and nothing does. */
@OfficeTest
class NominationImportTest {

    private static final String PLAN = NominationWindows.PLAN;
    private static final String AUTHOR = PLAN + ".so-a.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    NominationWindows windows;

    @Autowired
    NominationImport imports;

    @Autowired
    NominationDesk page;

    @Autowired
    NominationDrafts drafts;

    @Autowired
    Nominations nominations;

    @Autowired
    Nominees nominees;

    private AwardWindow window;

    @BeforeEach
    void novemberOf2024() {
        staff.hireFor(PLAN);
        desk.at("2024-11-04T08:00");
        window = windows.yearly();
    }

    @Test
    void theTemplateExplainsItsColumnsAndIsReadBack() {
        List<SheetRow> template =
                Workbooks.rows(new ByteArrayInputStream(imports.template(PLAN, AUTHOR, window.id())), 10);
        assertThat(template).hasSize(2);
        assertThat(template.get(0).text(0)).isEqualTo("Loại đối tượng *");
        assertThat(template.get(1).text(ImportColumn.FORM.ordinal()))
                .isEqualTo(
                        "Giải thích: Một trong các hình thức mà hướng dẫn khen thưởng nêu. Ghi một trong: Giấy khen; Giấy khen của doanh nghiệp; Bằng khen của Chủ tịch UBND tỉnh.");
        assertThat(refused(imports.template(PLAN, AUTHOR, window.id())))
                .isEqualTo("Tệp không có dòng đối tượng nào; hãy nhập danh sách vào tệp mẫu rồi tải lên lại.");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> imports.template(PLAN, AUTHOR, "de-nghi/award-window/khong-co"));
    }

    @Test
    void everyRowBecomesADraftAndKnownNomineesAreRecognised() {
        Nominee known = nominees.register(
                PLAN,
                new Particulars(NomineeKind.CA_NHAN, "Nguyễn Thị Hoà", "Phòng Kế hoạch", null, null, 1980, null, null),
                AUTHOR);
        nominees.register(
                PLAN,
                new Particulars(NomineeKind.CA_NHAN, "Nguyễn Văn Ân", "Phòng Kế hoạch", null, null, null, null, null),
                AUTHOR);
        Outcome outcome = reads(
                person("NGUYỄN THỊ HÒA").with(ImportColumn.BORN_IN, 1980),
                person("Nguyễn Văn An")
                        .with(ImportColumn.RANK, "nguoi truc tiep lao dong")
                        .with(ImportColumn.PRIORITY, "người trực tiếp lao động")
                        .with(ImportColumn.INITIATIVE, "Sổ điện tử")
                        .with(ImportColumn.RECOGNITION, "12/QĐ-SA"),
                row("Doanh nghiệp", "=HYPERLINK(\"http://x\")<b>Công ty</b>")
                        .with(ImportColumn.BEHALF, "Các doanh nghiệp trên địa bàn tỉnh")
                        .with(ImportColumn.FORM, "Giấy khen của doanh nghiệp")
                        .with(ImportColumn.COMPLIANT, "Không"));
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.message())
                .isEqualTo(
                        "Đã nhập 3 hồ sơ, trong đó 1 đối tượng đã có trong sổ; hãy bổ sung thành phần hồ sơ của từng đối tượng.");
        List<Nomination> begun = begun();
        assertThat(begun)
                .extracting(Nomination::name)
                .containsExactlyInAnyOrder("Nguyễn Thị Hoà", "Nguyễn Văn An", "=HYPERLINK(\"http://x\")<b>Công ty</b>");
        assertThat(begun).filteredOn(row -> row.nominee().equals(known.id())).hasSize(1);
        Nomination an = begun.stream()
                .filter(row -> row.name().equals("Nguyễn Văn An"))
                .findFirst()
                .orElseThrow();
        assertThat(an.rank()).isEqualTo("nguoi-lao-dong-truc-tiep");
        assertThat(an.priorityGroup()).isEqualTo("lao-dong");
        DossierContent content = page.detail(PLAN, AUTHOR, an.id()).content();
        assertThat(content.achievement()).isEqualTo("Tiết kiệm 120 triệu đồng.");
        assertThat(content.compliant()).isTrue();
        assertThat(content.initiatives())
                .containsExactly(new DossierContent.Initiative("Sổ điện tử", "12/QĐ-SA", null));
        assertThat(begun)
                .filteredOn(row -> "doanh-nghiep-tinh".equals(row.onBehalfOf()))
                .hasSize(1);
    }

    @Test
    void everyErrorIsNamedByItsCellAndNothingIsImported() {
        Outcome outcome = reads(
                person("Nguyễn Văn An"),
                row("Hội", "Hội Người cao tuổi"),
                person(null).with(ImportColumn.FORM, null),
                person("Trần Văn Bình").with(ImportColumn.BORN_IN, "tám mươi"),
                person("Lê Thị Cúc").with(ImportColumn.BORN_IN, 3000),
                row("Tập thể", "Phòng Kế hoạch").with(ImportColumn.POSITION, "Trưởng phòng"),
                person("Phạm Văn Dũng").with(ImportColumn.PERIOD, "năm ngoái").with(ImportColumn.GRADE, "hạng Ba"),
                person("nguyễn văn an"),
                person("Đỗ Thị Én").with(ImportColumn.ACHIEVEMENT, "x".repeat(21_000)));
        assertThat(outcome.imported()).isZero();
        assertThat(outcome.message())
                .isEqualTo(
                        "Tệp có 10 lỗi trong 9 dòng nên chưa nhập dòng nào; hãy sửa các ô được liệt kê rồi tải lên lại.");
        assertThat(outcome.problems())
                .extracting(Problem::cell, Problem::column)
                .containsExactly(
                        tuple("A3", "Loại đối tượng"),
                        tuple("B4", "Tên đối tượng"),
                        tuple("H4", "Hình thức khen thưởng"),
                        tuple("F5", "Năm sinh"),
                        tuple("F6", "Năm sinh"),
                        tuple("B7", "Tên đối tượng"),
                        tuple("I8", "Hạng"),
                        tuple("J8", "Thời gian tính thành tích"),
                        tuple("B9", "Tên đối tượng"),
                        tuple("K10", "Tóm tắt thành tích"));
        assertThat(outcome.problems().get(0).message())
                .isEqualTo(
                        "“Hội” không có trong danh sách; hãy ghi một trong: Tập thể; Doanh nghiệp; Hộ gia đình; Cá nhân.");
        assertThat(outcome.problems().get(8).message())
                .isEqualTo("Trùng với dòng 2; hãy bỏ một dòng, hoặc ghi rõ đơn vị, năm sinh nếu là hai người.");
        assertThat(begun()).isEmpty();
        assertThat(nominees.search(PLAN, null, "nguyen van an", 5))
                .as("nobody was registered either")
                .isEmpty();
    }

    @Test
    void whoIsProposedAlreadyOrAmbiguousIsNamed() {
        reads(person("Nguyễn Văn An").with(ImportColumn.BORN_IN, 1980));
        for (int year : new int[] {1970, 1990}) {
            nominees.register(
                    PLAN,
                    new Particulars(NomineeKind.CA_NHAN, "Lê Thị Cúc", "Phòng Kế hoạch", null, null, year, null, null),
                    AUTHOR);
        }
        Outcome outcome = reads(person("Nguyễn Văn An").with(ImportColumn.BORN_IN, 1980), person("Lê Thị Cúc"));
        assertThat(outcome.problems())
                .extracting(Problem::cell, Problem::message)
                .containsExactly(
                        tuple("B2", "Đã có hồ sơ 2024-1 của Sở A trong đợt này; hãy bỏ dòng này."),
                        tuple(
                                "B3",
                                "Sổ có 2 đối tượng cùng tên này; hãy ghi rõ đơn vị, năm sinh, hoặc lập hồ sơ này trên trang Khen thưởng."));
    }

    @Test
    void twoThousandRowsAreImportedInFewStatementsAndOneWrongRowStopsThemAll() {
        List<Row> rows = new ArrayList<>(IntStream.range(0, 2_000)
                .mapToObj(n -> person("Người thứ " + n))
                .toList());
        rows.set(1_234, person("Người thứ 1234").with(ImportColumn.KIND, "Cá nhâm"));
        assertThat(reads(rows.toArray(Row[]::new)).problems())
                .extracting(Problem::cell)
                .containsExactly("A1236");
        assertThat(begun()).isEmpty();
        rows.set(1_234, person("Người thứ 1234"));
        byte[] file = file(rows.toArray(Row[]::new));
        long statements =
                Statements.of(() -> imports.read(PLAN, AUTHOR, window.id(), "so-a", new ByteArrayInputStream(file)));
        assertThat(statements).isLessThan(40);
        assertThat(begun()).hasSize(2_000);
        rows.add(person("Một người nữa"));
        assertThat(refused(file(rows.toArray(Row[]::new))))
                .isEqualTo("Danh sách có hơn 2000 dòng; hãy tách thành nhiều tệp.");
    }

    @Test
    void aFileThatIsNotTheTemplateAndAPersonWithoutRightAreRefused() {
        assertThat(refused("không phải Excel".getBytes(StandardCharsets.UTF_8)))
                .startsWith("Tệp không phải bảng tính Excel (.xlsx)");
        var other = new ByteArrayOutputStream();
        try (var sheet = new SheetWriter(other, "Khác", List.of(new SheetWriter.Heading("Họ tên", 10)))) {
            sheet.row(List.of("Nguyễn Văn An"));
        }
        assertThat(refused(other.toByteArray())).startsWith("Dòng đầu của tệp không phải tên các cột của tệp mẫu");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> imports.read(
                        PLAN,
                        PLAN + ".so-b.chuyen-vien",
                        window.id(),
                        "so-a",
                        new ByteArrayInputStream(file(person("Nguyễn Văn An")))));
        desk.at("2024-12-02T08:00");
        assertThat(refused(file(person("Nguyễn Văn An"))))
                .startsWith("Đợt nhận hồ sơ (hằng năm, năm 2024) đã kết thúc");
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    /** One row, by column. */
    private record Row(Map<ImportColumn, Object> cells) {

        Row with(ImportColumn column, Object value) {
            var changed = new EnumMap<ImportColumn, Object>(cells);
            changed.put(column, value);
            return new Row(changed);
        }
    }

    private static Row row(String kind, String name) {
        return new Row(new EnumMap<ImportColumn, Object>(ImportColumn.class))
                .with(ImportColumn.KIND, kind)
                .with(ImportColumn.NAME, name)
                .with(ImportColumn.UNIT, "Phòng Kế hoạch")
                .with(ImportColumn.FORM, "bang khen cua chu tich ubnd tinh")
                .with(ImportColumn.ACHIEVEMENT, "Tiết kiệm 120 triệu đồng.")
                .with(ImportColumn.COMPLIANT, "Có");
    }

    private static Row person(String name) {
        return row("Cá nhân", name);
    }

    private static byte[] file(Row... rows) {
        var file = new ByteArrayOutputStream();
        try (var sheet = new SheetWriter(
                file,
                "Danh sách",
                Stream.of(ImportColumn.values())
                        .map(column -> new SheetWriter.Heading(column.title(), 20))
                        .toList())) {
            for (Row row : rows) {
                sheet.row(Arrays.stream(ImportColumn.values())
                        .map(row.cells()::get)
                        .toList());
            }
        }
        return file.toByteArray();
    }

    private Outcome reads(Row... rows) {
        return imports.read(PLAN, AUTHOR, window.id(), "so-a", new ByteArrayInputStream(file(rows)));
    }

    private String refused(byte[] file) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> imports.read(PLAN, AUTHOR, window.id(), "so-a", new ByteArrayInputStream(file)))
                .actual()
                .getMessage();
    }

    private List<Nomination> begun() {
        return nominations.proposedBy(PLAN, List.of("so-a"), Set.of(NominationStatus.DU_THAO), 0, 5_000);
    }
}
