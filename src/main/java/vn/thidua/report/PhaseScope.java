package vn.thidua.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.thidua.plan.Phase;
import vn.thidua.plan.Plan;
import vn.thidua.platform.time.VietnamTime;

/**
 * The years of a phase as one review looks at them.
 *
 * @param firstYear first year of the phase
 * @param lastYear last year of which there can be figures
 * @param figuresUntil last day of which figures count
 * @param review the review whose office figures come first for the running year, or null
 */
public record PhaseScope(String plan, int firstYear, int lastYear, LocalDate figuresUntil, String review) {

    /**
     * @param figuresUntil null where the plan gives no day: the phase's last one
     * @throws IllegalArgumentException when the plan has no such phase
     */
    public static PhaseScope of(Plan plan, String phaseId, LocalDate figuresUntil, String review) {
        Phase phase = plan.phases().stream()
                .filter(each -> each.id().equals(phaseId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No phase " + phaseId + " in " + plan.id()));
        int first = phase.starts()
                .firstDay(1)
                .or(() -> phase.starts().lastDay(1))
                .orElseThrow()
                .getYear();
        LocalDate end = phase.ends().lastDay(first).orElseGet(() -> LocalDate.of(first, 12, 31));
        LocalDate until = figuresUntil == null || figuresUntil.isAfter(end) ? end : figuresUntil;
        return new PhaseScope(plan.id(), first, Math.max(first, until.getYear()), until, review);
    }

    public List<Integer> years() {
        return IntStream.rangeClosed(firstYear, lastYear).boxed().toList();
    }

    public LocalDate firstDay() {
        return LocalDate.of(firstYear, 1, 1);
    }

    /** Whether the year is not over on the last day of which figures count. */
    public boolean running(int year) {
        return year == figuresUntil.getYear() && figuresUntil.getDayOfYear() < figuresUntil.lengthOfYear();
    }

    /** "Năm 2024"; "9 tháng năm 2025" for a part of a year, and the day itself where it ends inside a month. */
    public String label(int year) {
        if (!running(year)) {
            return "Năm " + year;
        }
        return figuresUntil.plusDays(1).getDayOfMonth() == 1
                ? "%d tháng năm %d".formatted(figuresUntil.getMonthValue(), year)
                : "Năm %d (đến %s)".formatted(year, VietnamTime.format(figuresUntil));
    }

    /** "2023 - 2025", or the one year. */
    public String label() {
        return firstYear == lastYear ? String.valueOf(firstYear) : firstYear + " - " + lastYear;
    }
}
