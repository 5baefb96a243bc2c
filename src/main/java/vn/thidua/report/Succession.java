package vn.thidua.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.platform.time.VietnamTime;

/**
 * Who took over from offices that ended. A year that an office did not live to its end is told by its successor: where both
 * answered a figure, the successor's value counts and the other one is only shown, so that no domain is counted twice.
 *
 * @param ended the offices that ended, one for each successor
 * @param successors who took over, also through another office that ended meanwhile
 * @param lastYears the last year that the ended office lived to its end
 */
record Succession(String[] ended, String[] successors, Integer[] lastYears) {

    /** The rule as it is written beside the figures. */
    static final String RULE =
            "Cơ quan, đơn vị kết thúc hoạt động trong giai đoạn: số liệu các năm đã qua giữ dưới tên cơ quan đó; năm kết thúc, nếu"
                    + " cơ quan kế thừa đã báo cáo cùng số liệu thì chỉ tính số của cơ quan kế thừa, không tính hai lần.";

    /** Nobody ended, or it does not matter. */
    static final Succession NONE = new Succession(new String[0], new String[0], new Integer[0]);

    static Succession of(Plan plan) {
        List<String> ended = new ArrayList<>();
        List<String> successors = new ArrayList<>();
        List<Integer> lastYears = new ArrayList<>();
        for (Office office : plan.offices()) {
            if (office.validTo() != null) {
                for (String successor : heirs(plan, office)) {
                    ended.add(office.id());
                    successors.add(successor);
                    lastYears.add(office.validTo().plusDays(1).getYear() - 1);
                }
            }
        }
        return new Succession(
                ended.toArray(String[]::new), successors.toArray(String[]::new), lastYears.toArray(Integer[]::new));
    }

    private static Set<String> heirs(Plan plan, Office office) {
        Set<String> found = new LinkedHashSet<>();
        List<Office> open = new ArrayList<>(List.of(office));
        while (!open.isEmpty()) {
            for (Office.Successor successor : open.remove(0).successors()) {
                if (found.add(successor.office())) {
                    plan.findOffice(successor.office()).ifPresent(open::add);
                }
            }
        }
        found.remove(office.id());
        return found;
    }

    /** "đến 28/02/2025, kế thừa: Sở Xây dựng"; empty for an office that was there all the time. */
    static String note(Plan plan, Office office, LocalDate from, LocalDate until) {
        if (office.validTo() != null && office.validTo().isBefore(until)) {
            String heirs = office.successors().stream()
                    .map(Office.Successor::office)
                    .distinct()
                    .map(id -> plan.office(id).name())
                    .collect(Collectors.joining("; "));
            return "đến " + VietnamTime.format(office.validTo()) + (heirs.isEmpty() ? "" : ", kế thừa: " + heirs);
        }
        return office.validFrom() != null && office.validFrom().isAfter(from)
                ? "từ " + VietnamTime.format(office.validFrom())
                : "";
    }
}
