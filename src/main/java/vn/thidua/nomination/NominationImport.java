package vn.thidua.nomination;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import vn.thidua.awardrule.AwardPaths;
import vn.thidua.guidance.AwardPeriod;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.guidance.AwardWindows;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.spreadsheet.SheetRow;
import vn.thidua.platform.spreadsheet.SheetWriter;
import vn.thidua.platform.spreadsheet.Workbooks;
import vn.thidua.platform.text.SearchKey;
import vn.thidua.register.Nominee;
import vn.thidua.register.Nominees;
import vn.thidua.register.Particulars;

/**
 * A list of nominees from Excel, one row each: all of it becomes drafts or nothing does, and everything that is wrong is named by its
 * cell. Known nominees are recognised; what looks like markup or a formula is text. Reading a file changes nothing, so it is no
 * transaction; beginning the drafts is one.
 */
@Service
public class NominationImport {

    /** A file with more wrong cells than this is not the template. */
    private static final int MOST_PROBLEMS = 200;

    private static final int HEADING = 1;

    private final NominationDrafts drafts;
    private final NominationDraftStore store;
    private final NominationRights rights;
    private final AwardWindows windows;
    private final Nominees nominees;
    private final SameNominee same;
    private final AwardPaths paths;
    private final Plans plans;
    private final Clock clock;

    NominationImport(
            NominationDrafts drafts,
            NominationDraftStore store,
            NominationRights rights,
            AwardWindows windows,
            Nominees nominees,
            SameNominee same,
            AwardPaths paths,
            Plans plans,
            Clock clock) {
        this.drafts = drafts;
        this.store = store;
        this.rights = rights;
        this.windows = windows;
        this.nominees = nominees;
        this.same = same;
        this.paths = paths;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Something wrong.
     *
     * @param cell as the spreadsheet names it, e.g. C7; or the row
     * @param column title of the column, or null
     */
    public record Problem(String cell, String column, String message) {}

    /**
     * What became of a file.
     *
     * @param imported how many drafts were begun; 0 when anything is wrong
     * @param known how many of them are for nominees that the register knew
     * @param message the outcome in one sentence
     */
    public record Outcome(int imported, int known, String message, List<Problem> problems) {}

    /** The template with its columns explained, for a window. */
    public byte[] template(String planId, String user, String windowId) {
        Plan plan = plans.plan(planId);
        AwardWindow window = window(plan, windowId);
        String office = rights.writesFor(plan, user).stream()
                .map(Office::id)
                .findFirst()
                .orElseThrow(NotFound::new);
        var words = new ImportWords(plan, window, office, LocalDate.now(clock));
        var file = new ByteArrayOutputStream();
        List<ImportColumn> columns = List.of(ImportColumn.values());
        try (var sheet = new SheetWriter(
                file,
                "Danh sách",
                columns.stream()
                        .map(column -> new SheetWriter.Heading(heading(column), column.width()))
                        .toList())) {
            sheet.row(columns.stream().map(column -> explanation(column, words)).toList());
        }
        return file.toByteArray();
    }

    private static String heading(ImportColumn column) {
        return column.title() + (column.required() ? " *" : "");
    }

    /** The row of explanations is passed over when the file comes back. */
    private static String explanation(ImportColumn column, ImportWords words) {
        return EXPLAINS
                + column.explanation()
                + (words.of(column).isEmpty() ? "" : " Ghi một trong: " + String.join("; ", words.of(column)) + ".");
    }

    private static final String EXPLAINS = "Giải thích: ";

    /**
     * Reads a list into drafts.
     *
     * @param proposer id of the proposing office
     */
    public Outcome read(String planId, String user, String windowId, String proposer, InputStream file) {
        Plan plan = plans.plan(planId);
        AwardWindow window = window(plan, windowId);
        rights.requireWriter(plan, user, proposer);
        List<SheetRow> sheet = Workbooks.rows(file, NominationDrafts.MOST_ROWS + 2);
        requireTemplate(sheet);
        var words = new ImportWords(plan, window, proposer, LocalDate.now(clock));
        List<ImportRow> rows = sheet.stream()
                .skip(HEADING)
                .filter(row -> !row.text(0).startsWith(EXPLAINS))
                .map(row -> new ImportRow(row, words))
                .toList();
        if (rows.isEmpty()) {
            throw new Refusal("Tệp không có dòng đối tượng nào; hãy nhập danh sách vào tệp mẫu rồi tải lên lại.");
        }
        if (rows.size() > NominationDrafts.MOST_ROWS) {
            throw Refusal.of("Danh sách có hơn %d dòng; hãy tách thành nhiều tệp.", NominationDrafts.MOST_ROWS);
        }
        List<Particulars> said = said(plan, rows);
        List<AwardPeriod> periods =
                rows.stream().map(row -> row.period(window.period())).toList();
        requireOnce(rows, said);
        List<Nominee> known = recognised(plan, rows, said);
        requireNew(plan, window, rows, known);
        requireRoute(plan, proposer, rows, said);
        List<Problem> problems =
                rows.stream().flatMap(row -> row.problems().stream()).toList();
        if (!problems.isEmpty()) {
            return refused(rows.size(), problems);
        }
        return begin(plan, user, window, proposer, rows, said, periods, known);
    }

    private static void requireTemplate(List<SheetRow> sheet) {
        boolean template = !sheet.isEmpty()
                && Arrays.stream(ImportColumn.values())
                        .allMatch(column -> SearchKey.of(sheet.get(0).text(column.ordinal()))
                                .startsWith(SearchKey.of(column.title())));
        if (!template) {
            throw new Refusal(
                    "Dòng đầu của tệp không phải tên các cột của tệp mẫu; hãy tải tệp mẫu, nhập danh sách vào đó rồi tải lên.");
        }
    }

    private List<Particulars> said(Plan plan, List<ImportRow> rows) {
        var said = new ArrayList<Particulars>();
        for (ImportRow row : rows) {
            Particulars typed = row.particulars();
            try {
                said.add(typed == null ? null : nominees.check(plan.id(), typed));
            } catch (Refusal wrong) {
                row.refuse(
                        wrong.getMessage().startsWith("Năm sinh") ? ImportColumn.BORN_IN : ImportColumn.NAME,
                        wrong.getMessage());
                said.add(null);
            }
        }
        return said;
    }

    /** Nobody stands in one list twice. */
    private void requireOnce(List<ImportRow> rows, List<Particulars> said) {
        Map<String, List<Integer>> alike = IntStream.range(0, rows.size())
                .filter(at -> said.get(at) != null)
                .boxed()
                .collect(Collectors.groupingBy(at ->
                        said.get(at).kind() + "\n" + SearchKey.of(said.get(at).name())));
        alike.values().forEach(places -> {
            for (int later = 1; later < places.size(); later++) {
                int here = places.get(later);
                places.subList(0, later).stream()
                        .filter(before -> same.same(said.get(before), said.get(here)))
                        .findFirst()
                        .ifPresent(before -> rows.get(here)
                                .refuse(
                                        ImportColumn.NAME,
                                        "Trùng với dòng %d; hãy bỏ một dòng, hoặc ghi rõ đơn vị, năm sinh nếu là hai người."
                                                .formatted(rows.get(before).number())));
            }
        });
    }

    /** Whom the register knows; null for somebody new. */
    private List<Nominee> recognised(Plan plan, List<ImportRow> rows, List<Particulars> said) {
        List<Particulars> asked = said.stream().filter(Objects::nonNull).toList();
        List<List<Nominee>> candidates = nominees.alike(plan.id(), asked);
        var known = new ArrayList<Nominee>();
        int next = 0;
        for (int at = 0; at < rows.size(); at++) {
            Particulars one = said.get(at);
            if (one == null) {
                known.add(null);
                continue;
            }
            List<Nominee> fitting = candidates.get(next++).stream()
                    .filter(each -> same.surely(one, each))
                    .toList();
            if (fitting.size() > 1) {
                rows.get(at)
                        .refuse(
                                ImportColumn.NAME,
                                "Sổ có %d đối tượng cùng tên này; hãy ghi rõ đơn vị, năm sinh, hoặc lập hồ sơ này trên trang Khen thưởng."
                                        .formatted(fitting.size()));
            }
            known.add(fitting.size() == 1 ? fitting.get(0) : null);
        }
        return known;
    }

    /** Whoever has a dossier of this window and form already is not proposed by another row. */
    private void requireNew(Plan plan, AwardWindow window, List<ImportRow> rows, List<Nominee> known) {
        Map<UUID, List<NominationDraftStore.Rival>> running = drafts(plan, known).stream()
                .filter(rival -> rival.window().equals(window.id()))
                .collect(Collectors.groupingBy(NominationDraftStore.Rival::nominee));
        for (int at = 0; at < rows.size(); at++) {
            ImportRow row = rows.get(at);
            if (known.get(at) != null) {
                running.getOrDefault(known.get(at).id(), List.of()).stream()
                        .filter(rival -> rival.form().equals(row.get(ImportColumn.FORM)))
                        .findFirst()
                        .ifPresent(rival -> row.refuse(
                                ImportColumn.NAME,
                                "Đã có hồ sơ %s của %s trong đợt này; hãy bỏ dòng này."
                                        .formatted(
                                                Nomination.numberIn(rival.id()),
                                                plan.office(rival.proposedBy()).name())));
            }
        }
    }

    /** A form that nobody could confer on a row is refused before anything is begun. */
    private void requireRoute(Plan plan, String proposer, List<ImportRow> rows, List<Particulars> said) {
        LocalDate today = LocalDate.now(clock);
        var asked = new HashMap<List<String>, Optional<String>>();
        for (int at = 0; at < rows.size(); at++) {
            ImportRow row = rows.get(at);
            String form = row.get(ImportColumn.FORM);
            if (said.get(at) == null || form == null) {
                continue;
            }
            NomineeKind kind = said.get(at).kind();
            String behalf = row.get(ImportColumn.BEHALF);
            asked.computeIfAbsent(
                            Arrays.asList(form, kind.code(), behalf),
                            question -> paths.obstacle(plan.id(), form, kind, proposer, behalf, today))
                    .ifPresent(sentence -> row.refuse(ImportColumn.FORM, sentence));
        }
    }

    private List<NominationDraftStore.Rival> drafts(Plan plan, List<Nominee> known) {
        return store.unended(
                plan.id(),
                known.stream().filter(Objects::nonNull).map(Nominee::id).toList());
    }

    private static Outcome refused(int rows, List<Problem> problems) {
        return new Outcome(
                0,
                0,
                "Tệp có %d lỗi trong %d dòng nên chưa nhập dòng nào; hãy sửa các ô được liệt kê rồi tải lên lại."
                        .formatted(problems.size(), rows),
                problems.size() > MOST_PROBLEMS ? problems.subList(0, MOST_PROBLEMS) : problems);
    }

    private Outcome begin(
            Plan plan,
            String user,
            AwardWindow window,
            String proposer,
            List<ImportRow> rows,
            List<Particulars> said,
            List<AwardPeriod> periods,
            List<Nominee> known) {
        drafts.begin(
                plan,
                user,
                window,
                proposer,
                IntStream.range(0, rows.size())
                        .mapToObj(at -> new NominationDrafts.Row(
                                known.get(at),
                                said.get(at),
                                rows.get(at).get(ImportColumn.BEHALF),
                                rows.get(at).get(ImportColumn.FORM),
                                rows.get(at).get(ImportColumn.GRADE),
                                periods.get(at),
                                rows.get(at).get(ImportColumn.PRIORITY),
                                rows.get(at).content()))
                        .toList());
        int recognised = (int) known.stream().filter(Objects::nonNull).count();
        return new Outcome(
                rows.size(),
                recognised,
                "Đã nhập %d hồ sơ, trong đó %d đối tượng đã có trong sổ; hãy bổ sung thành phần hồ sơ của từng đối tượng."
                        .formatted(rows.size(), recognised),
                List.of());
    }

    private AwardWindow window(Plan plan, String id) {
        return windows.find(id)
                .filter(window -> window.plan().equals(plan.id()))
                .orElseThrow(NotFound::new);
    }
}
