package vn.thidua.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriteriaInForce;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.document.DocumentView;
import vn.thidua.duty.DutyTitles;
import vn.thidua.example.AdvancedExample;
import vn.thidua.example.ExampleKind;
import vn.thidua.example.Examples;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.RoundCount;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.PhaseRecords;
import vn.thidua.report.PhaseScope;
import vn.thidua.supervision.Supervisions;

/** What a phase brought beside its reports: duties, criteria, supervision, advanced examples. */
@Component
class PhaseTables {

    private static final int NAMED = 50;
    private static final RoundCount NONE = new RoundCount(0, 0, 0, 0, 0);

    private final Obligations obligations;
    private final CriteriaInForce criteria;
    private final Supervisions supervisions;
    private final Examples examples;
    private final SelfAssessments selfAssessments;

    PhaseTables(
            Obligations obligations,
            CriteriaInForce criteria,
            Supervisions supervisions,
            Examples examples,
            SelfAssessments selfAssessments) {
        this.obligations = obligations;
        this.criteria = criteria;
        this.supervisions = supervisions;
        this.examples = examples;
        this.selfAssessments = selfAssessments;
    }

    /** @param tables none of them empty */
    record Part(List<String> sentences, List<DocumentView.Table> tables) {}

    Part of(Plan plan, String phase, PhaseScope scope) {
        var sentences = new ArrayList<String>();
        var tables = new ArrayList<DocumentView.Table>();
        Map<String, RoundCount> kinds = counts(plan, phase, scope);
        selfAssessments.add(plan, scope, sentences, tables);
        addCriteria(plan, scope, kinds, sentences, tables);
        addDuties(plan, kinds, sentences, tables);
        addSupervision(plan, scope, sentences, tables);
        addExamples(plan, scope, sentences, tables);
        return new Part(sentences, tables);
    }

    /** How the rounds of the phase stand, by kind of obligation; one statement. */
    private Map<String, RoundCount> counts(Plan plan, String phase, PhaseScope scope) {
        var kinds = new LinkedHashMap<String, RoundCount>();
        obligations.counts(plan.id()).forEach((round, count) -> {
            String[] parts = round.split("/", -1);
            if (parts.length == 3 && inPhase(parts[2], phase, scope)) {
                kinds.merge(parts[1], count, PhaseTables::sum);
            }
        });
        return kinds;
    }

    /** The phase itself, or a period that begins with one of its years. */
    private static boolean inPhase(String period, String phase, PhaseScope scope) {
        return period.equals(phase)
                || scope.years().stream()
                        .map(String::valueOf)
                        .anyMatch(year -> period.equals(year)
                                || period.startsWith(year + "-") && !period.matches("\\d{4}-\\d{4}"));
    }

    private static RoundCount sum(RoundCount one, RoundCount other) {
        return new RoundCount(
                one.total() + other.total(),
                one.onTime() + other.onTime(),
                one.late() + other.late(),
                one.missing() + other.missing(),
                one.notRequired() + other.notRequired());
    }

    // ---- duties
    // ------------------------------------------------------------------------------------------------------

    private static void addDuties(
            Plan plan, Map<String, RoundCount> kinds, List<String> sentences, List<DocumentView.Table> tables) {
        var rows = new ArrayList<List<String>>();
        RoundCount all = NONE;
        for (var duty : plan.duties()) {
            RoundCount count = kinds.get(DutyTitles.KIND + duty.id());
            if (count != null) {
                rows.add(PhaseRecords.row(duty.name(), count));
                all = sum(all, count);
            }
        }
        if (!rows.isEmpty()) {
            tables.add(new DocumentView.Table("Thực hiện các nhiệm vụ khác theo Kế hoạch", columns("Nhiệm vụ"), rows));
            sentences.add(
                    "Nhiệm vụ khác theo Kế hoạch: %d lượt phải thực hiện; đã thực hiện %d (đúng hạn %d, chậm %d); chưa thực hiện %d."
                            .formatted(
                                    all.total() - all.notRequired(),
                                    all.submitted(),
                                    all.onTime(),
                                    all.late(),
                                    all.missing()));
        }
    }

    private static List<String> columns(String first) {
        return List.of(first, "Phải thực hiện", "Đúng hạn", "Chậm", "Chưa thực hiện", "Không phải thực hiện");
    }

    // ---- criteria
    // ----------------------------------------------------------------------------------------------------

    private void addCriteria(
            Plan plan,
            PhaseScope scope,
            Map<String, RoundCount> kinds,
            List<String> sentences,
            List<DocumentView.Table> tables) {
        RoundCount issued = kinds.entrySet().stream()
                .filter(each -> each.getKey().startsWith(CriteriaSets.KIND))
                .map(Map.Entry::getValue)
                .reduce(NONE, PhaseTables::sum);
        List<CriteriaInForce.SetInForce> sets =
                criteria.on(plan.id(), scope.figuresUntil()).sets();
        if (issued.total() > 0) {
            sentences.add("Tiêu chí thi đua cụ thể: %d bộ phải xây dựng; đã ban hành %d; chưa ban hành %d."
                    .formatted(issued.total() - issued.notRequired(), issued.submitted(), issued.missing()));
        }
        if (!sets.isEmpty()) {
            Map<String, Office> offices =
                    plan.offices().stream().collect(Collectors.toMap(Office::id, Function.identity()));
            var rows = new ArrayList<>(sets.stream()
                    .limit(NAMED)
                    .map(set -> List.of(
                            set.title(),
                            Optional.ofNullable(offices.get(set.office()))
                                    .map(Office::name)
                                    .orElse(set.office()),
                            set.document() == null ? "" : set.document(),
                            VietnamTime.format(set.from()),
                            set.criteria().isEmpty()
                                    ? ""
                                    : String.valueOf(set.criteria().size())))
                    .toList());
            if (sets.size() > NAMED) {
                rows.add(List.of("và %d bộ tiêu chí khác".formatted(sets.size() - NAMED), "", "", "", ""));
            }
            tables.add(new DocumentView.Table(
                    "Bộ tiêu chí thi đua đang áp dụng đến ngày " + VietnamTime.format(scope.figuresUntil()),
                    List.of("Bộ tiêu chí", "Cơ quan xây dựng", "Số, ký hiệu", "Áp dụng từ", "Số tiêu chí"),
                    rows));
        }
    }

    // ---- supervision
    // -------------------------------------------------------------------------------------------------

    private void addSupervision(Plan plan, PhaseScope scope, List<String> sentences, List<DocumentView.Table> tables) {
        List<Supervisions.Summary> years = supervisions.summary(plan.id(), scope.firstYear(), scope.lastYear());
        if (years.isEmpty()) {
            return;
        }
        tables.add(new DocumentView.Table(
                "Kiểm tra, giám sát qua các năm",
                List.of("Năm", "Số cuộc", "Số đơn vị được làm việc", "Số kiến nghị", "Số kiến nghị đã thực hiện"),
                years.stream()
                        .map(each -> Stream.of(
                                        each.year(),
                                        each.supervisions(),
                                        each.units(),
                                        each.findings(),
                                        each.answered())
                                .map(String::valueOf)
                                .toList())
                        .toList()));
        sentences.add("Kiểm tra, giám sát: %d cuộc tại %d lượt đơn vị; %d kiến nghị, đã thực hiện %d."
                .formatted(
                        years.stream()
                                .mapToInt(Supervisions.Summary::supervisions)
                                .sum(),
                        years.stream().mapToInt(Supervisions.Summary::units).sum(),
                        years.stream().mapToInt(Supervisions.Summary::findings).sum(),
                        years.stream().mapToInt(Supervisions.Summary::answered).sum()));
    }

    // ---- examples
    // ----------------------------------------------------------------------------------------------------

    private void addExamples(Plan plan, PhaseScope scope, List<String> sentences, List<DocumentView.Table> tables) {
        List<AdvancedExample> confirmed = examples.of(plan.id(), scope.firstDay(), until(scope));
        if (confirmed.isEmpty()) {
            return;
        }
        var rows = new ArrayList<List<String>>();
        for (ExampleKind kind : ExampleKind.values()) {
            List<AdvancedExample> some =
                    confirmed.stream().filter(each -> each.kind() == kind).toList();
            if (!some.isEmpty()) {
                rows.add(List.of(
                        kind.label(),
                        String.valueOf(some.size()),
                        String.valueOf(some.stream()
                                .filter(each -> each.publication() != null)
                                .count()),
                        String.valueOf(some.stream()
                                .mapToInt(each -> each.takeovers().size())
                                .sum())));
            }
        }
        tables.add(new DocumentView.Table(
                "Điển hình tiên tiến được công nhận",
                List.of("Loại", "Đã công nhận", "Đã công bố", "Lượt nhân rộng"),
                rows));
        sentences.add("Điển hình tiên tiến: đã công nhận %d (%s)."
                .formatted(
                        confirmed.size(),
                        rows.stream()
                                .map(row -> row.get(0).toLowerCase(Locale.ROOT) + ": " + row.get(1))
                                .collect(Collectors.joining("; "))));
    }

    private static LocalDate until(PhaseScope scope) {
        return LocalDate.of(scope.lastYear(), 12, 31);
    }
}
