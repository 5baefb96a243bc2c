package vn.thidua.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.DocumentView;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.time.VietnamTime;

/** What the forms of an issued decision show. */
@Service
@Transactional(readOnly = true)
public class DecisionForms {

    private final DecisionLists lists;
    private final RevocationLists revocations;
    private final ListTables tables;
    private final AfterIssue after;
    private final CeremonyStore ceremonies;
    private final Plans plans;

    DecisionForms(
            DecisionLists lists,
            RevocationLists revocations,
            ListTables tables,
            AfterIssue after,
            CeremonyStore ceremonies,
            Plans plans) {
        this.lists = lists;
        this.revocations = revocations;
        this.tables = tables;
        this.after = after;
        this.ceremonies = ceremonies;
        this.plans = plans;
    }

    /** A line to be filled in: the nominee, and behind the name what tells doubles apart. */
    public record Line(String id, String name, String unit) {}

    /**
     * @param list the list as printed
     * @param waiting who has not got the certificate yet
     * @param revoked whose award is taken away
     * @param told the offices that proposed what is not rewarded
     * @param tellRule until when they are to be told, and by which rule
     * @param before what was handed over before, or null
     */
    public record Form(
            String title,
            DocumentView list,
            List<Line> waiting,
            List<Line> revoked,
            String told,
            String tellRule,
            String before,
            LocalDate dated,
            LocalDate today) {}

    /** "Quyết định số 15/QĐ-UBND ngày 02/01/2025", or what it is about while it has no number. */
    public String name(Decision decision) {
        String form = DecisionWords.form(plans.plan(decision.plan()), decision.form(), null);
        return decision.number() == null
                ? "quyết định %s %s".formatted(decision.revokes() ? "hủy bỏ" : "tặng", form)
                : "Quyết định số %s ngày %s".formatted(decision.number(), VietnamTime.format(decision.dated()));
    }

    public Form of(Decision decision) {
        Plan plan = plans.plan(decision.plan());
        if (decision.revokes()) {
            List<RevocationLists.Revoked> rows = revocations.list(decision);
            return new Form(
                    name(decision),
                    view(tables.ofRevoked(rows)),
                    List.of(),
                    rows.stream()
                            .map(row -> new Line(
                                    row.award().id().toString(),
                                    row.award().name(),
                                    row.award().kind().label()))
                            .toList(),
                    null,
                    null,
                    null,
                    decision.dated(),
                    after.today());
        }
        List<ListedRow> rows = lists.list(decision.id());
        Map<String, Long> refused = rows.stream()
                .filter(row -> !row.rewarded())
                .collect(Collectors.groupingBy(row -> row.nomination().proposer(), Collectors.counting()));
        return new Form(
                name(decision),
                view(tables.of(plan, rows)),
                after.waiting(decision).stream()
                        .map(row -> new Line(
                                row.id(),
                                row.nomination().name(),
                                row.nomination().kind().label()))
                        .toList(),
                List.of(),
                refused.isEmpty() ? null : told(plan, refused),
                refused.isEmpty() ? null : tellRule(decision),
                handedOver(decision),
                decision.dated(),
                after.today());
    }

    private static String told(Plan plan, Map<String, Long> refused) {
        return refused.entrySet().stream()
                        .map(each -> "%s (%d hồ sơ)"
                                .formatted(plan.office(each.getKey()).name(), each.getValue()))
                        .sorted()
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private String tellRule(Decision decision) {
        return "Thông báo trước hết ngày %s: %d ngày làm việc theo Nghị định số 91/2017/NĐ-CP (chưa xác minh theo quy định hiện hành)."
                .formatted(VietnamTime.format(after.work(decision.id()).tellBy()), AfterIssue.TELL_DAYS);
    }

    private String handedOver(Decision decision) {
        List<CeremonyStore.Ceremony> held = ceremonies.of(decision.id());
        return held.isEmpty()
                ? null
                : held.stream()
                                .map(each -> "lần %d, ngày %s, %s: %d đối tượng"
                                        .formatted(
                                                each.no(),
                                                VietnamTime.format(each.conferredOn()),
                                                each.event(),
                                                each.count()))
                                .collect(Collectors.joining("; "))
                        + ".";
    }

    private static DocumentView view(List<DocumentView.Table> tables) {
        return new DocumentView("Danh sách kèm theo", null, List.of(), tables, List.of());
    }
}
