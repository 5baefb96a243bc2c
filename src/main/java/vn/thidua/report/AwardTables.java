package vn.thidua.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thidua.document.DocumentView;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Plan;

/** The table of awards: rows are forms, columns are kinds of recipients. */
final class AwardTables {

    private AwardTables() {}

    /** @param cells counts by {@code form/recipient} */
    static DocumentView.Table table(Plan plan, Map<String, Integer> cells) {
        var table = plan.reporting().awardTable();
        var columns = new ArrayList<String>();
        columns.add("Hình thức khen thưởng");
        table.kinds().stream().map(NomineeKind::label).forEach(columns::add);
        List<List<String>> rows = new ArrayList<>();
        for (String form : table.forms()) {
            var row = new ArrayList<String>();
            row.add(formName(plan, form));
            for (NomineeKind kind : table.kinds()) {
                row.add(String.valueOf(cells.getOrDefault(form + "/" + kind.code(), 0)));
            }
            rows.add(row);
        }
        return new DocumentView.Table("Kết quả khen thưởng", columns, rows);
    }

    static String formName(Plan plan, String form) {
        return plan.awardForms().stream()
                .filter(each -> each.id().equals(form))
                .findFirst()
                .map(each -> each.name())
                .orElse(form);
    }
}
