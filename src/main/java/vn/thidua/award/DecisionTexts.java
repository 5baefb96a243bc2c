package vn.thidua.award;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.Nomination;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/**
 * The first text of a decision: on what it rests (the law, the decree under which the dossiers were received, the plan) and what it
 * orders. The drafter corrects; what depends on a paper that the system does not know, such as the province's own regulation, is
 * added by hand.
 */
@Component
class DecisionTexts {

    private static final String LAW = "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022;";

    private final Deciders deciders;
    private final Plans plans;

    DecisionTexts(Deciders deciders, Plans plans) {
        this.deciders = deciders;
        this.plans = plans;
    }

    String subject(Decision decision) {
        Plan plan = plans.plan(decision.plan());
        String form = DecisionWords.form(plan, decision.form(), null);
        return decision.revokes()
                ? "Về việc hủy bỏ quyết định tặng %s trong %s".formatted(form, movement(plan))
                : "Về việc tặng %s cho các tập thể, cá nhân có thành tích trong %s".formatted(form, movement(plan));
    }

    String body(Decision decision, List<ListedRow> list) {
        Plan plan = plans.plan(decision.plan());
        var lines = new ArrayList<String>();
        lines.add(LAW);
        deciders.bases(list.stream().map(ListedRow::nomination).toList())
                .forEach(basis ->
                        lines.add("Căn cứ %s quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;"
                                .formatted(basis)));
        lines.add(planLine(plan));
        lines.add("Xét đề nghị của %s.".formatted(proposers(plan, list)));
        lines.add("Điều 1. Tặng %s cho %d đối tượng có tên trong danh sách kèm theo."
                .formatted(
                        DecisionWords.form(plan, decision.form(), null),
                        list.stream().filter(ListedRow::rewarded).count()));
        lines.add("Điều 2. Các đối tượng có tên tại Điều 1 được nhận tiền thưởng theo quy định hiện hành.");
        lines.add(
                "Điều 3. Các cơ quan, đơn vị có liên quan và các đối tượng có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.");
        return String.join("\n", lines);
    }

    String revocation(Decision decision, List<RevocationLists.Revoked> list) {
        Plan plan = plans.plan(decision.plan());
        var lines = new ArrayList<String>();
        lines.add(LAW);
        lines.add(planLine(plan));
        lines.add(
                "Điều 1. Hủy bỏ việc tặng %s đối với %d đối tượng có tên trong danh sách kèm theo, đã khen thưởng tại %s."
                        .formatted(
                                DecisionWords.form(plan, decision.form(), null),
                                list.size(),
                                list.stream()
                                        .map(row -> "Quyết định số %s ngày %s"
                                                .formatted(
                                                        row.award().decision().number(),
                                                        VietnamTime.format(row.award()
                                                                .decision()
                                                                .on())))
                                        .distinct()
                                        .collect(Collectors.joining("; "))));
        lines.add("Lý do: %s".formatted(decision.reason()));
        lines.add("Điều 2. Thu hồi hiện vật khen thưởng và tiền thưởng đã nhận theo quy định.");
        lines.add(
                "Điều 3. Các cơ quan, đơn vị có liên quan và các đối tượng có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.");
        return String.join("\n", lines);
    }

    private static String movement(Plan plan) {
        return Texts.inSentence(plan.movement());
    }

    private static String planLine(Plan plan) {
        return plan.number() == null || plan.issuedOn() == null
                ? "Căn cứ %s;".formatted(plan.shortTitle())
                : "Căn cứ Kế hoạch số %s ngày %s của %s;"
                        .formatted(
                                plan.number(),
                                VietnamTime.format(plan.issuedOn()),
                                plan.office(plan.issuer()).name());
    }

    private static String proposers(Plan plan, List<ListedRow> list) {
        List<String> offices = list.stream()
                .map(ListedRow::nomination)
                .map(Nomination::proposer)
                .distinct()
                .map(office -> plan.office(office).name())
                .toList();
        int most = 3;
        return offices.size() <= most
                ? String.join(", ", offices)
                : "%s và %d cơ quan, đơn vị khác"
                        .formatted(String.join(", ", offices.subList(0, most)), offices.size() - most);
    }
}
