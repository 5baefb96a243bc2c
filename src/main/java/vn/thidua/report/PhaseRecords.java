package vn.thidua.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.DocumentView;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.RoundCount;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.platform.text.SpreadsheetText;

/** What the rounds of a phase say beside the figures: who reported on time, how the offices were assessed, awards given. */
@Service
@Transactional(readOnly = true)
public class PhaseRecords {

    /** Offices that a table of a document names; the rest are counted. */
    static final int NAMED = 200;

    private static final String OFFICES = "Kết quả thực hiện chế độ báo cáo của từng cơ quan, đơn vị";

    private static final List<String> OFFICE_COLUMNS = List.of(
            "Cơ quan, đơn vị",
            "Số kỳ phải báo cáo",
            "Đúng hạn",
            "Chậm",
            "Số lần yêu cầu bổ sung",
            "Kỳ không có báo cáo",
            "Đánh giá, xếp loại hằng năm",
            "Ghi chú");

    private final PhaseRecordStore store;
    private final PhaseFigureStore figures;
    private final Obligations obligations;

    PhaseRecords(PhaseRecordStore store, PhaseFigureStore figures, Obligations obligations) {
        this.store = store;
        this.figures = figures;
        this.obligations = obligations;
    }

    /** Everything that the rounds of the phase say; a table with nothing in it is left out. */
    public List<DocumentView.Table> tables(Plan plan, PhaseScope scope) {
        return Stream.of(rounds(scope), offices(plan, scope), assessments(plan, scope), awards(plan, scope))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<DocumentView.Table> rounds(PhaseScope scope) {
        String prefix = Obligation.roundId(scope.plan(), ReportRound.KIND, "");
        List<List<String>> rows = obligations.counts(scope.plan()).entrySet().stream()
                .filter(round -> round.getKey().startsWith(prefix))
                .flatMap(round -> ReportPeriod.parse(round.getKey().substring(prefix.length()))
                        .filter(period -> scope.years().contains(period.year()))
                        .map(period -> Map.entry(period, round.getValue()))
                        .stream())
                .sorted(Comparator.comparing(Map.Entry<ReportPeriod, RoundCount>::getKey))
                .map(round -> row("Báo cáo " + round.getKey().label(), round.getValue()))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new DocumentView.Table(
                        "Tình hình gửi báo cáo qua các kỳ",
                        List.of("Kỳ báo cáo", "Phải gửi", "Đúng hạn", "Chậm", "Chưa có", "Không phải thực hiện"),
                        rows));
    }

    /** A row of counts: how many owed it, on time, late, missing, free. */
    public static List<String> row(String name, RoundCount count) {
        return List.of(
                name,
                String.valueOf(count.total() - count.notRequired()),
                String.valueOf(count.onTime()),
                String.valueOf(count.late()),
                String.valueOf(count.missing()),
                String.valueOf(count.notRequired()));
    }

    private Optional<DocumentView.Table> offices(Plan plan, PhaseScope scope) {
        List<PhaseRecordStore.OfficeRecord> found = store.offices(scope, 0, NAMED + 1);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var rows = new ArrayList<>(found.stream()
                .limit(NAMED)
                .map(each -> officeRow(plan, scope, each))
                .toList());
        if (found.size() > NAMED) {
            rows.add(Stream.concat(
                            Stream.of("Các cơ quan, đơn vị khác: xem danh sách đầy đủ kèm theo"),
                            OFFICE_COLUMNS.stream().skip(1).map(column -> ""))
                    .toList());
        }
        return Optional.of(new DocumentView.Table(OFFICES, OFFICE_COLUMNS, rows));
    }

    /** Writes the record of every office for a spreadsheet, page by page. */
    public void export(Plan plan, PhaseScope scope, Appendable to) {
        SpreadsheetText.write(
                to,
                SpreadsheetText.of(List.of(
                        List.of(OFFICES + ", giai đoạn " + scope.label()),
                        List.of(plan.shortTitle()),
                        List.of(),
                        OFFICE_COLUMNS)));
        List<PhaseRecordStore.OfficeRecord> page;
        int offset = 0;
        do {
            page = store.offices(scope, offset, NAMED);
            page.forEach(each -> SpreadsheetText.write(to, SpreadsheetText.line(officeRow(plan, scope, each))));
            offset += page.size();
        } while (page.size() == NAMED);
    }

    private static List<String> officeRow(Plan plan, PhaseScope scope, PhaseRecordStore.OfficeRecord each) {
        Optional<Office> office = plan.findOffice(each.office());
        return List.of(
                office.map(Office::name).orElse(each.office()),
                String.valueOf(each.owed()),
                String.valueOf(each.onTime()),
                String.valueOf(each.late()),
                String.valueOf(each.supplements()),
                each.missing() == null ? "" : each.missing(),
                each.results() == null ? "" : each.results(),
                office.map(there -> Succession.note(plan, there, scope.firstDay(), scope.figuresUntil()))
                        .orElse(""));
    }

    private Optional<DocumentView.Table> assessments(Plan plan, PhaseScope scope) {
        List<PhaseRecordStore.Assessed> found = plan.assessment() == null ? List.of() : store.assessed(scope);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var columns = new ArrayList<String>(List.of("Kết quả xếp loại"));
        scope.years().forEach(year -> columns.add("Năm " + year));
        return Optional.of(new DocumentView.Table(
                "Đánh giá, xếp loại hằng năm (số cơ quan, đơn vị)",
                columns,
                plan.assessment().scale().stream()
                        .map(step -> Stream.concat(
                                        Stream.of(step.name()),
                                        scope.years().stream().map(year -> assessed(found, step.id(), year)))
                                .toList())
                        .toList()));
    }

    /** Empty in a year without fixed results: nobody was assessed, which is not 0 offices. */
    private static String assessed(List<PhaseRecordStore.Assessed> found, String step, int year) {
        return found.stream().noneMatch(each -> each.year() == year)
                ? PhaseFigures.MISSING
                : String.valueOf(found.stream()
                        .filter(each -> each.year() == year && each.result().equals(step))
                        .mapToInt(PhaseRecordStore.Assessed::offices)
                        .sum());
    }

    private Optional<DocumentView.Table> awards(Plan plan, PhaseScope scope) {
        if (plan.reporting() == null || plan.reporting().awardTable() == null) {
            return Optional.empty();
        }
        Map<String, Integer> cells = figures.awards(scope);
        DocumentView.Table table = AwardTables.table(plan, cells);
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(new DocumentView.Table(
                        table.title() + " giai đoạn " + scope.label() + " (theo báo cáo năm)",
                        table.columns(),
                        table.rows()));
    }
}
