package vn.thidua.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One period of reports: a year, or its first six months. Its {@link #id} is a part of business keys and addresses: {@code 2024}
 * and {@code 2024-6-thang}. What the second half of a year brought stands in the report of the year.
 */
public record ReportPeriod(PeriodKind kind, int year) implements Comparable<ReportPeriod> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(-" + PeriodKind.SAU_THANG.code() + ")?");

    public static Optional<ReportPeriod> parse(String id) {
        Matcher form = FORM.matcher(id == null ? "" : id);
        return form.matches()
                ? Optional.of(new ReportPeriod(
                        form.group(2) == null ? PeriodKind.NAM : PeriodKind.SAU_THANG, Integer.parseInt(form.group(1))))
                : Optional.empty();
    }

    /** @throws IllegalArgumentException when it is no id of a period */
    public static ReportPeriod of(String id) {
        return parse(id).orElseThrow(() -> new IllegalArgumentException("Not a period of reports: " + id));
    }

    /** How sentences name a period; "kỳ …" where it is none of reports. */
    public static String labelOf(String id) {
        return parse(id).map(ReportPeriod::label).orElse("kỳ " + id);
    }

    public String id() {
        return kind == PeriodKind.NAM ? String.valueOf(year) : year + "-" + kind.code();
    }

    /** In the middle of a sentence: "năm 2024", "6 tháng đầu năm 2024". */
    public String label() {
        return switch (kind) {
            case NAM -> "năm " + year;
            case SAU_THANG -> "6 tháng đầu năm " + year;
        };
    }

    /** The same period a year before, with which figures are compared. */
    public ReportPeriod yearBefore() {
        return new ReportPeriod(kind, year - 1);
    }

    public LocalDate lastDay() {
        return kind.lastDay(year);
    }

    /** In the order of time: the first six months of a year come before the year. */
    @Override
    public int compareTo(ReportPeriod other) {
        return Comparator.comparing(ReportPeriod::lastDay).compare(this, other);
    }
}
