package vn.thidua.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.CriteriaInForce;
import vn.thidua.document.DocumentView;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Target;
import vn.thidua.report.PhaseScope;

/** How the offices judge themselves against the targets and the criteria in force, as tables of the consolidated draft. */
@Component
class SelfAssessments {

    /** Criteria that a table names, those not reached most often first. */
    private static final int NAMED = 100;

    private final SelfAssessmentStore store;
    private final CriteriaInForce criteria;

    SelfAssessments(SelfAssessmentStore store, CriteriaInForce criteria) {
        this.store = store;
        this.criteria = criteria;
    }

    void add(Plan plan, PhaseScope scope, List<String> sentences, List<DocumentView.Table> tables) {
        if (scope.review() == null) {
            return;
        }
        List<SelfAssessmentStore.Count> counts = store.counts(scope.review());
        addPart("targets", "chỉ tiêu thi đua", targets(plan), counts, sentences, tables);
        addPart("criteria", "tiêu chí thi đua", criteria(plan, scope), counts, sentences, tables);
    }

    private static Map<String, String> targets(Plan plan) {
        var names = new HashMap<String, String>();
        for (Target target : plan.targets()) {
            names.put(target.id(), target.name());
        }
        return names;
    }

    private Map<String, String> criteria(Plan plan, PhaseScope scope) {
        var names = new HashMap<String, String>();
        CriteriaInForce.InForce inForce = criteria.on(plan.id(), scope.figuresUntil());
        inForce.general().forEach(each -> names.put(each.id(), each.text()));
        inForce.sets()
                .forEach(set -> set.criteria()
                        .forEach(each -> names.put(
                                set.version() + "#" + each.id(), "%s (%s)".formatted(each.text(), set.title()))));
        return names;
    }

    private static void addPart(
            String part,
            String what,
            Map<String, String> names,
            List<SelfAssessmentStore.Count> counts,
            List<String> sentences,
            List<DocumentView.Table> tables) {
        List<SelfAssessmentStore.Count> said = counts.stream()
                .filter(count -> count.part().equals(part))
                .sorted(java.util.Comparator.comparingInt(SelfAssessmentStore.Count::missed)
                        .reversed()
                        .thenComparing(SelfAssessmentStore.Count::id))
                .toList();
        if (said.isEmpty()) {
            return;
        }
        var rows = new ArrayList<>(said.stream()
                .limit(NAMED)
                .map(each -> List.of(
                        names.getOrDefault(each.id(), each.id()),
                        String.valueOf(each.reached()),
                        String.valueOf(each.missed()),
                        String.valueOf(each.outside())))
                .toList());
        if (said.size() > NAMED) {
            rows.add(List.of("và %d %s khác".formatted(said.size() - NAMED, what), "", "", ""));
        }
        tables.add(new DocumentView.Table(
                "Cơ quan, đơn vị tự đánh giá theo " + what,
                List.of(
                        what.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + what.substring(1),
                        "Số đơn vị đạt",
                        "Số đơn vị chưa đạt",
                        Verdict.KHONG_THUOC_PHAM_VI.label()),
                rows));
        sentences.add(
                "Các cơ quan, đơn vị tự đánh giá theo %s: %d lượt đạt, %d lượt chưa đạt, %d lượt không thuộc phạm vi."
                        .formatted(
                                what,
                                said.stream()
                                        .mapToInt(SelfAssessmentStore.Count::reached)
                                        .sum(),
                                said.stream()
                                        .mapToInt(SelfAssessmentStore.Count::missed)
                                        .sum(),
                                said.stream()
                                        .mapToInt(SelfAssessmentStore.Count::outside)
                                        .sum()));
    }
}
