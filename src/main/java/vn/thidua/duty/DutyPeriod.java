package vn.thidua.duty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.DutyMode;
import vn.thidua.plan.Phase;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Recurrence;
import vn.thidua.plan.ReportPeriod;
import vn.thidua.platform.text.Texts;

/**
 * One year, phase or other time for which a duty is owed.
 *
 * @param id as business keys write it: {@code 2024}, the phase's id, {@code 2024-6-thang}
 * @param opensOn the day on which it is opened
 * @param until the last day on which opening it makes sense
 * @param due last day that is on time, null for no date
 */
record DutyPeriod(String id, LocalDate opensOn, LocalDate until, LocalDate due) {

    /** The second time that something arose in a year: {@code 2024-2}; a phase's id may be {@code 2023-2025}. */
    private static final Pattern ARISEN = Pattern.compile("(\\d{4})-(\\d{1,3})");

    /** A report upward that has a date is worth beginning so many days before (assumed: practice). */
    private static final int UPWARD_DAYS_BEFORE = 45;

    /** All periods of the demand in the plan's life, in the order of time; none for what arises or always holds. */
    static List<DutyPeriod> of(Plan plan, DutyDemand demand) {
        Optional<LocalDate> begins = begins(plan);
        if (begins.isEmpty()) {
            return List.of();
        }
        return (demand.owedUpward()
                        ? years(plan, begins.get()).flatMap(year -> upward(demand, year))
                        : switch (demand.recurrence()) {
                            case MOT_LAN -> Stream.of(once(demand, begins.get()));
                            case NAM -> years(plan, begins.get()).map(year -> yearly(demand, year, begins.get()));
                            case GIAI_DOAN -> plan.phases().stream().map(phase -> phase(demand, phase, begins.get()));
                            case KHI_PHAT_SINH, THUONG_XUYEN -> Stream.<DutyPeriod>empty();
                        })
                // what was over before the plan was issued was never owed
                .filter(period -> !period.until().isBefore(begins.get()))
                .sorted(Comparator.comparing(DutyPeriod::opensOn))
                .toList();
    }

    private static DutyPeriod once(DutyDemand demand, LocalDate begins) {
        int year = begins.getYear();
        LocalDate opens = later(begins, named(demand, year).orElse(begins));
        LocalDate due = demand.due().lastDay(year).orElse(null);
        return new DutyPeriod(String.valueOf(year), opens, due == null || due.isBefore(opens) ? opens : due, due);
    }

    private static DutyPeriod yearly(DutyDemand demand, int year, LocalDate begins) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate due = within(demand.due(), year, first, last);
        LocalDate opens = named(demand, year)
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .orElse(first);
        return new DutyPeriod(String.valueOf(year), later(begins, opens), due == null ? last : due, due);
    }

    private static DutyPeriod phase(DutyDemand demand, Phase phase, LocalDate begins) {
        LocalDate first = phase.starts().firstDay(begins.getYear()).orElse(begins);
        LocalDate last = phase.ends().lastDay(begins.getYear()).orElse(first);
        LocalDate due = within(demand.due(), first.getYear(), first, last);
        return new DutyPeriod(phase.id(), later(begins, first), due == null ? last : due, due);
    }

    private static Stream<DutyPeriod> upward(DutyDemand demand, int year) {
        var period = new ReportPeriod(demand.upward(), year);
        LocalDate due = demand.due().lastDay(year).orElse(null);
        LocalDate opens = due == null ? period.lastDay().withDayOfMonth(1) : due.minusDays(UPWARD_DAYS_BEFORE);
        return Stream.of(new DutyPeriod(period.id(), opens, due == null ? LocalDate.of(year, 12, 31) : due, due));
    }

    /** The day on which the plan lets it begin, where it names one. */
    private static Optional<LocalDate> named(DutyDemand demand, int year) {
        if (demand.opens() != null) {
            return demand.opens().firstDay(year);
        }
        Deadline due = demand.due();
        return due.start() != null || due.kind() == Deadline.Kind.FROM ? due.firstDay(year) : Optional.empty();
    }

    private static LocalDate within(Deadline due, int year, LocalDate first, LocalDate last) {
        return due.lastDay(year)
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .orElse(null);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The first day on which anything of the plan can be owed: its date, else the beginning of its first phase. */
    private static Optional<LocalDate> begins(Plan plan) {
        return Optional.ofNullable(plan.issuedOn())
                .or(() -> plan.phases().stream()
                        .flatMap(phase -> phase.starts().firstDay(0).stream())
                        .min(Comparator.naturalOrder()));
    }

    private static Stream<Integer> years(Plan plan, LocalDate begins) {
        int last = plan.phases().stream()
                .flatMap(phase -> phase.ends().lastDay(begins.getYear()).stream())
                .mapToInt(LocalDate::getYear)
                .max()
                .orElse(begins.getYear());
        return IntStream.rangeClosed(begins.getYear(), Math.max(begins.getYear(), last))
                .boxed();
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    static String arisen(int year, int time) {
        return year + "-" + time;
    }

    /** The time inside a year behind an id of what arose; empty for any other period, or another year. */
    static Optional<Integer> timeIn(int year, String period) {
        Matcher form = ARISEN.matcher(period);
        return form.matches() && Integer.parseInt(form.group(1)) == year
                ? Optional.of(Integer.valueOf(form.group(2)))
                : Optional.empty();
    }

    /** The name of the demand with its period, e.g. "Công khai nguồn kinh phí huy động (năm 2024)". */
    static String title(Plan plan, DutyDemand demand, String period) {
        String label = label(plan, demand, period);
        String name = demand.mode() == DutyMode.DE_NGHI ? "Đề nghị phối hợp: " + demand.name() : demand.name();
        return label.isEmpty() ? name : "%s (%s)".formatted(name, label);
    }

    /** In the middle of a sentence; empty for what is owed once. */
    static String label(Plan plan, DutyDemand demand, String period) {
        Matcher arisen = ARISEN.matcher(period);
        if (arisen.matches()) {
            return "lần %s năm %s".formatted(arisen.group(2), arisen.group(1));
        }
        if (!demand.owedUpward() && demand.recurrence() == Recurrence.MOT_LAN) {
            return "";
        }
        return plan.phases().stream()
                .filter(phase -> phase.id().equals(period))
                .findFirst()
                .map(phase -> Texts.inSentence(phase.name()))
                .orElseGet(() -> ReportPeriod.labelOf(period));
    }

    /** Whether the period is one of those that arise, not one that the plan's calendar opens. */
    static boolean hasArisen(String period) {
        return ARISEN.matcher(period).matches();
    }
}
