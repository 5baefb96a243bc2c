package vn.thidua.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Coded;
import vn.thidua.plan.Figure;
import vn.thidua.plan.FigureScope;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Target;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.text.Numbers;
import vn.thidua.platform.text.SpreadsheetText;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.domain.Answer;

/** From a figure of a phase back to the reports it came from: which office, which year, which version of which document. */
@Service
@Transactional(readOnly = true)
public class PhaseTrace {

    /** Rows of a page. */
    public static final int PAGE = 200;

    private static final List<String> COLUMNS = List.of(
            "Cơ quan, đơn vị",
            "Ghi chú về cơ quan, đơn vị",
            "Năm",
            "Trả lời",
            "Thực hiện",
            "Ước cả năm",
            "Nguồn",
            "Số, ký hiệu văn bản",
            "Ngày văn bản",
            "Lần gửi",
            "Ngày gửi",
            "Tình trạng",
            "Được tính",
            "So với chỉ tiêu thi đua");

    private final PhaseFigureStore store;

    PhaseTrace(PhaseFigureStore store) {
        this.store = store;
    }

    /**
     * One office in one year.
     *
     * @param note whether the office ended or began during the phase, and who took over
     * @param answer in words; "chưa có số liệu" where there is none
     * @param source which report says so, null where there is none
     * @param obligation whose report it is, null where there is none
     * @param version which sending of it
     * @param number number and symbol of its document
     * @param counted whether the value is a part of the total
     * @param remark why it is not, and what it means for the target that the figure measures; may be empty
     */
    public record Row(
            String office,
            String officeName,
            String note,
            int year,
            String yearLabel,
            String answer,
            BigDecimal actual,
            BigDecimal estimate,
            String source,
            String obligation,
            Integer version,
            String number,
            LocalDate dated,
            Instant sentAt,
            String state,
            boolean counted,
            String remark) {}

    /**
     * One page of the rows.
     *
     * @param rule how the rows become the figure of the phase
     * @param more whether there is another page
     */
    public record Page(
            String figure,
            String name,
            String unit,
            String rule,
            String succession,
            int page,
            boolean more,
            List<Row> rows) {}

    /** @throws NotFound when the plan asks no such figure */
    public Page page(Plan plan, PhaseScope scope, String figureId, int page) {
        Figure figure = figure(plan, figureId);
        var rows = new ArrayList<Row>();
        var reader = new Reader(plan, scope, figure);
        store.trace(
                scope,
                reader.succession,
                figureId,
                asked(plan, figure),
                Math.max(0, page) * PAGE,
                PAGE + 1,
                traced -> rows.add(reader.row(traced)));
        boolean more = rows.size() > PAGE;
        return new Page(
                figure.id(),
                figure.name(),
                figure.unit(),
                PhaseRules.label(figure),
                Succession.RULE,
                page,
                more,
                more ? List.copyOf(rows.subList(0, PAGE)) : rows);
    }

    /**
     * Writes all rows for a spreadsheet, one by one.
     *
     * @throws NotFound when the plan asks no such figure
     */
    public void export(Plan plan, PhaseScope scope, String figureId, Appendable to) {
        Figure figure = figure(plan, figureId);
        var reader = new Reader(plan, scope, figure);
        SpreadsheetText.write(
                to,
                SpreadsheetText.of(List.of(
                        List.of("%s (%s), giai đoạn %s".formatted(figure.name(), figure.unit(), scope.label())),
                        List.of(plan.shortTitle()),
                        List.of("Cách tổng hợp: " + PhaseRules.label(figure)),
                        List.of(Succession.RULE),
                        List.of(),
                        COLUMNS)));
        store.trace(
                scope,
                reader.succession,
                figureId,
                asked(plan, figure),
                0,
                Integer.MAX_VALUE,
                traced -> SpreadsheetText.write(to, SpreadsheetText.line(cells(reader.row(traced)))));
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.officeName(),
                row.note(),
                row.yearLabel(),
                row.answer(),
                text(row.actual()),
                text(row.estimate()),
                text(row.source()),
                text(row.number()),
                row.dated() == null ? "" : VietnamTime.format(row.dated()),
                row.version() == null ? "" : String.valueOf(row.version()),
                row.sentAt() == null ? "" : VietnamTime.format(row.sentAt()),
                text(row.state()),
                row.counted() ? "có" : "không",
                row.remark());
    }

    private static String text(BigDecimal number) {
        return number == null ? "" : Numbers.format(number);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static Figure figure(Plan plan, String id) {
        return PhaseFigures.asked(plan).stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Ids of the offices of which the figure is asked; null for everybody. */
    private static Collection<String> asked(Plan plan, Figure figure) {
        return figure.askedOf().isEmpty() && figure.scope() != FigureScope.TOAN_DIA_BAN
                ? null
                : plan.offices().stream()
                        .filter(figure::askedOf)
                        .map(Office::id)
                        .toList();
    }

    /** Puts what was found into words. */
    private static final class Reader {

        private final Plan plan;
        private final PhaseScope scope;
        private final Figure figure;
        private final Optional<Target> target;
        private final Succession succession;
        private final Map<String, Office> offices = new HashMap<>();

        Reader(Plan plan, PhaseScope scope, Figure figure) {
            this.plan = plan;
            this.scope = scope;
            this.figure = figure;
            this.target = plan.targets().stream()
                    .filter(each -> each.id().equals(figure.target()))
                    .findFirst();
            this.succession = Succession.of(plan);
            plan.offices().forEach(office -> offices.put(office.id(), office));
        }

        Row row(PhaseFigureStore.Traced traced) {
            Office office = offices.get(traced.office());
            boolean value = Answer.SO_LIEU.code().equals(traced.answer());
            return new Row(
                    traced.office(),
                    office == null ? traced.office() : office.name(),
                    office == null ? "" : Succession.note(plan, office, scope.firstDay(), scope.figuresUntil()),
                    traced.year(),
                    scope.label(traced.year()),
                    answer(traced),
                    traced.actual(),
                    traced.estimate(),
                    source(traced),
                    traced.obligation(),
                    traced.version(),
                    traced.reference(),
                    traced.dated(),
                    traced.sentAt(),
                    traced.state() == null
                            ? null
                            : Coded.of(Submission.State.class, traced.state()).label(),
                    value && traced.successor() == null,
                    value ? remark(traced) : "");
        }

        private static String answer(PhaseFigureStore.Traced traced) {
            if (traced.answer() != null) {
                return Coded.of(Answer.class, traced.answer()).label();
            }
            return traced.nil() ? Answer.KHONG_PHAT_SINH.label() + " (cả báo cáo)" : "Chưa có số liệu";
        }

        private static String source(PhaseFigureStore.Traced traced) {
            if (traced.obligation() == null) {
                return null;
            }
            return traced.figuresUntil() == null
                    ? "Báo cáo năm " + traced.year()
                    : "Báo cáo sơ kết, tổng kết (số liệu đến " + VietnamTime.format(traced.figuresUntil()) + ")";
        }

        private String remark(PhaseFigureStore.Traced traced) {
            if (traced.successor() != null) {
                Office heir = offices.get(traced.successor());
                return "không tính vì đã có số liệu của cơ quan kế thừa: "
                        + (heir == null ? traced.successor() : heir.name());
            }
            BigDecimal whole = traced.estimate() == null ? traced.actual() : traced.estimate();
            return target.filter(each -> whole != null)
                    .map(each -> PhaseTargets.verdict(each, figure, traced.actual(), whole))
                    .map(text -> text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1))
                    .orElse("");
        }
    }
}
