package vn.thidua.register;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thidua.plan.AwardForm;
import vn.thidua.plan.Coded;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Occasion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PriorityGroup;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.spreadsheet.SheetCell;
import vn.thidua.platform.spreadsheet.SheetRow;
import vn.thidua.platform.spreadsheet.SheetWriter;
import vn.thidua.platform.spreadsheet.SheetWriter.Heading;
import vn.thidua.platform.text.SearchKey;

/** The list of awards decided outside as an Excel file: the form to fill in, and reading of a filled one. */
final class OutsideSheet {

    private static final int KIND = 0;
    static final int NAME = 1;
    private static final int UNIT = 2;
    private static final int POSITION = 3;
    private static final int RANK = 4;
    private static final int BORN = 5;
    private static final int FORM = 6;
    private static final int OCCASION = 7;
    private static final int FROM = 8;
    static final int TO = 9;
    static final int NUMBER = 10;
    static final int DECIDED = 11;
    private static final int SIGNER = 12;
    private static final int AUTHORITY = 13;
    private static final int PROPOSER = 14;
    private static final int GROUPS = 15;
    private static final int MOVEMENT = 16;
    static final int CONFERRED = 17;

    private static final List<Heading> HEADINGS = List.of(
            new Heading("Loại đối tượng", 16),
            new Heading("Tên", 34),
            new Heading("Đơn vị", 30),
            new Heading("Chức vụ", 20),
            new Heading("Nhóm chức danh", 26),
            new Heading("Năm sinh", 10),
            new Heading("Hình thức khen thưởng", 30),
            new Heading("Dịp", 12),
            new Heading("Thành tích từ ngày", 14),
            new Heading("Thành tích đến ngày", 14),
            new Heading("Số quyết định", 18),
            new Heading("Ngày quyết định", 14),
            new Heading("Người ký", 26),
            new Heading("Cơ quan, người quyết định", 30),
            new Heading("Nơi đề nghị", 30),
            new Heading("Nhóm ưu tiên", 26),
            new Heading("Phong trào", 30),
            new Heading("Ngày trao thưởng", 14));

    private final Plan plan;
    private final List<SheetProblem> problems = new ArrayList<>();

    OutsideSheet(Plan plan) {
        this.plan = plan;
    }

    /** The form to fill in, empty. */
    static void template(OutputStream to) {
        new SheetWriter(to, "Khen thưởng", HEADINGS).close();
    }

    /** A filled row that was understood; the row itself for what is found wrong later. */
    record Line(SheetRow row, OutsideAward award) {}

    List<SheetProblem> problems() {
        return problems;
    }

    void problem(SheetCell cell, String sentence) {
        problems.add(new SheetProblem(cell.address(), sentence));
    }

    /**
     * The rows that were understood; what was not stands in {@link #problems}.
     *
     * @throws Refusal when it is not the form
     */
    List<Line> read(List<SheetRow> rows) {
        if (rows.isEmpty()) {
            throw new Refusal("Bảng tính không có nội dung; hãy điền vào bảng mẫu rồi tải lên.");
        }
        SheetRow first = rows.get(0);
        for (int column = 0; column < HEADINGS.size(); column++) {
            String title = HEADINGS.get(column).title();
            if (!SearchKey.of(first.text(column)).equals(SearchKey.of(title))) {
                throw Refusal.of(
                        "Ô %s phải là tiêu đề “%s”; hãy dùng đúng bảng mẫu.",
                        first.cell(column).address(), title);
            }
        }
        if (rows.size() == 1) {
            throw new Refusal("Bảng tính chỉ có hàng tiêu đề; hãy điền ít nhất một dòng rồi tải lên.");
        }
        var lines = new ArrayList<Line>();
        for (SheetRow row : rows.subList(1, rows.size())) {
            int before = problems.size();
            OutsideAward award = award(row);
            if (problems.size() == before) {
                lines.add(new Line(row, award));
            }
        }
        return lines;
    }

    private OutsideAward award(SheetRow row) {
        return new OutsideAward(
                null,
                new Particulars(
                        coded(row.cell(KIND), "loại đối tượng", NomineeKind.values(), true),
                        row.text(NAME),
                        row.text(UNIT),
                        row.text(POSITION),
                        coded(row.cell(RANK), "nhóm chức danh", PersonRank.values(), false),
                        year(row.cell(BORN)),
                        null,
                        null),
                form(row.cell(FORM)),
                row.text(MOVEMENT),
                coded(row.cell(OCCASION), "dịp khen thưởng", Occasion.values(), true),
                day(row.cell(FROM), false),
                day(row.cell(TO), false),
                row.text(PROPOSER),
                row.text(NUMBER),
                day(row.cell(DECIDED), true),
                row.text(SIGNER),
                row.text(AUTHORITY),
                groups(row.cell(GROUPS)),
                day(row.cell(CONFERRED), false));
    }

    private <E extends Enum<E> & Coded> E coded(SheetCell cell, String what, E[] values, boolean required) {
        Optional<E> found = Stream.of(values)
                .filter(each -> SearchKey.of(each.label()).equals(SearchKey.of(cell.text())))
                .findFirst();
        if (found.isEmpty() && (required || !cell.isEmpty())) {
            problem(
                    cell,
                    "Không có %s “%s”; hãy ghi một trong: %s."
                            .formatted(
                                    what,
                                    shortened(cell.text()),
                                    String.join(
                                            ", ",
                                            Stream.of(values).map(Coded::label).toList())));
        }
        return found.orElse(null);
    }

    private static String shortened(String text) {
        return text.length() > 50 ? text.substring(0, 50) + "…" : text;
    }

    private String form(SheetCell cell) {
        Optional<String> found = plan.awardForms().stream()
                .filter(form -> SearchKey.of(form.name()).equals(SearchKey.of(cell.text())))
                .map(AwardForm::id)
                .findFirst();
        if (found.isEmpty()) {
            problem(
                    cell,
                    "Kế hoạch không có hình thức “%s”; hãy ghi một trong: %s."
                            .formatted(
                                    shortened(cell.text()),
                                    String.join(
                                            ", ",
                                            plan.awardForms().stream()
                                                    .map(AwardForm::name)
                                                    .toList())));
        }
        return found.orElse(null);
    }

    private List<String> groups(SheetCell cell) {
        return Stream.of(cell.text().split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .flatMap(name -> {
                    Optional<String> found = plan.priorityGroups().stream()
                            .filter(group -> SearchKey.of(group.name()).equals(SearchKey.of(name)))
                            .map(PriorityGroup::id)
                            .findFirst();
                    if (found.isEmpty()) {
                        problem(
                                cell,
                                "Kế hoạch không có nhóm ưu tiên “%s”; hãy ghi đúng tên nhóm hoặc để trống."
                                        .formatted(shortened(name)));
                    }
                    return found.stream();
                })
                .toList();
    }

    private Integer year(SheetCell cell) {
        return given(
                cell, cell.whole(), () -> problem(cell, "Năm sinh phải là số gồm bốn chữ số; hãy sửa hoặc để trống."));
    }

    private LocalDate day(SheetCell cell, boolean required) {
        if (required && cell.isEmpty()) {
            problem(cell, "Chưa ghi ngày; hãy ghi dạng dd/mm/yyyy.");
            return null;
        }
        return given(cell, cell.date(), () -> problem(cell, "Không phải là ngày; hãy ghi dạng dd/mm/yyyy."));
    }

    private static <T> T given(SheetCell cell, Optional<T> value, Runnable wrong) {
        if (value.isEmpty() && !cell.isEmpty()) {
            wrong.run();
        }
        return value.orElse(null);
    }
}
