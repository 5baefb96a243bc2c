package vn.thidua.dashboard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationKind;
import vn.thidua.obligation.ObligationKinds;
import vn.thidua.obligation.Progress;
import vn.thidua.obligation.Status;
import vn.thidua.plan.Coded;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.platform.security.UserAtWork;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.Urging;

/** Theo dõi thời hạn: the plan's obligations against their dates, as list, counters, matrix and chart. */
@Service
@Transactional(readOnly = true)
public class Deadlines {

    static final int PAGE = 50;
    static final int COLUMNS = 12;
    private static final int PERIODS = 60;

    private final DeadlineStore store;
    private final DeadlineRights rights;
    private final ObligationKinds kinds;
    private final Urging urging;
    private final Clock clock;

    Deadlines(DeadlineStore store, DeadlineRights rights, ObligationKinds kinds, Urging urging, Clock clock) {
        this.store = store;
        this.rights = rights;
        this.kinds = kinds;
        this.urging = urging;
        this.clock = clock;
    }

    /** Something to choose. */
    public record Choice(String value, String label) {}

    /**
     * What can be chosen, and what may be done with what is chosen.
     *
     * @param periods only once a kind is chosen
     * @param mayUrge whether the person may urge by mail
     * @param mayWrite whether the person may have a letter drafted that urges
     * @param letterFits whether what is chosen is a round of reports, about which such a letter can be
     */
    public record Choices(
            List<Choice> plans,
            String plan,
            String planTitle,
            List<Choice> kinds,
            List<Choice> periods,
            List<Choice> offices,
            List<Choice> statuses,
            List<Choice> progresses,
            boolean mayUrge,
            boolean mayWrite,
            boolean letterFits) {}

    /**
     * One obligation.
     *
     * @param progress code; the label says also when it is on time only because of an extension
     * @param daysLate days of the calendar, null where nobody is late
     * @param processId instance that does it; null until started, once it is settled, and for whom the engine does not show it
     * @param coordinating whether the person reads it only because an office of his coordinates
     * @param mayBeUrged whether nothing was sent and something is still expected
     */
    public record Row(
            String id,
            String title,
            String office,
            boolean coordinating,
            String status,
            String progress,
            String progressName,
            LocalDate due,
            Instant sentAt,
            Integer daysLate,
            String processId,
            boolean mayBeUrged) {}

    public record Count(String value, String label, long count) {}

    /** @param total of what is chosen, over all pages */
    public record Page(
            long total,
            int page,
            int pages,
            List<Count> statuses,
            List<Count> progresses,
            List<Row> rows,
            Instant at) {}

    public record Column(String kind, String period, String title, LocalDate due, long open, long all) {}

    public record Cell(String id, String status, String progress, String progressName) {}

    /** @param cells one per column, null where the office owes nothing */
    public record OfficeRow(String office, String name, List<Cell> cells) {}

    /** @param more whether there are rounds beyond these columns */
    public record Matrix(List<Column> columns, boolean more, int page, int pages, List<OfficeRow> offices) {}

    public record Sent(LocalDate day, long sent, long late) {}

    public record Due(LocalDate day, long count) {}

    /** @param owed of how many offices something is expected */
    public record Chart(String title, LocalDate from, LocalDate today, long owed, List<Sent> sent, List<Due> due) {}

    public Choices choices(UserAtWork user, String planId, String kind, String period) {
        Reader reader = rights.reader(user, planId);
        Plan plan = reader.plan();
        return new Choices(
                rights.plansOf(user).stream()
                        .map(each -> new Choice(each.id(), each.shortTitle()))
                        .toList(),
                plan.id(),
                plan.shortTitle(),
                store.kinds(plan.id()).stream()
                        .map(each -> new Choice(each, kindName(plan, each)))
                        .sorted(Comparator.comparing(Choice::label))
                        .toList(),
                kind == null
                        ? List.of()
                        : store.periods(plan.id(), kind, PERIODS).stream()
                                .map(each -> new Choice(each, title(plan, kind, each)))
                                .toList(),
                offices(reader),
                choices(Status.values()),
                choices(Progress.values()),
                reader.mayUrge(),
                urging.mayWriteLetters(plan.id(), reader.user()),
                DeadlineUrging.letterFits(kind) && period != null);
    }

    private List<Choice> offices(Reader reader) {
        Set<String> leading = reader.readsAll() ? Set.of() : store.leading(reader);
        return reader.plan().offices().stream()
                .filter(office -> !reader.onlyCoordinates(office.id()) || leading.contains(office.id()))
                .map(office -> new Choice(office.id(), office.name()))
                .toList();
    }

    public Page page(UserAtWork user, String planId, DeadlineFilter filter, int page) {
        Reader reader = rights.reader(user, planId);
        Instant now = clock.instant();
        List<DeadlineStore.Counted> counts = store.counts(reader, filter, now);
        long total = counts.stream()
                .filter(each -> filter.status() == null || each.status() == filter.status())
                .filter(each -> filter.progress() == null || each.progress() == filter.progress())
                .mapToLong(DeadlineStore.Counted::count)
                .sum();
        int pages = pages(total);
        int shown = Math.max(0, Math.min(page, pages - 1));
        Function<DeadlineStore.Line, Row> words = words(reader);
        return new Page(
                total,
                shown,
                pages,
                counted(Status.values(), counts, DeadlineStore.Counted::status),
                counted(Progress.values(), counts, DeadlineStore.Counted::progress),
                total == 0
                        ? List.of()
                        : store.page(reader, filter, now, PAGE, shown).stream()
                                .map(words)
                                .toList(),
                now);
    }

    /** The rounds of what is chosen as columns, offices as rows: whatever these rounds ask of them, settled or not. */
    public Matrix matrix(UserAtWork user, String planId, DeadlineFilter filter, int page) {
        Reader reader = rights.reader(user, planId);
        Plan plan = reader.plan();
        Instant now = clock.instant();
        List<DeadlineStore.Round> found = store.rounds(reader, filter, now, COLUMNS + 1);
        List<Column> columns = found.stream()
                .limit(COLUMNS)
                .map(each -> new Column(
                        each.kind(),
                        each.period(),
                        title(plan, each.kind(), each.period()),
                        each.firstDue() == null ? null : VietnamTime.dateOf(each.firstDue()),
                        each.open(),
                        each.all()))
                .sorted(Comparator.comparing(Column::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        List<String> rounds = columns.stream()
                .map(each -> Obligation.roundId(plan.id(), each.kind(), each.period()))
                .toList();
        int pages = pages(store.offices(reader, filter, rounds, now));
        int shown = Math.max(0, Math.min(page, pages - 1));
        return new Matrix(
                columns,
                found.size() > COLUMNS,
                shown,
                pages,
                crossed(plan, columns, store.cells(reader, filter, rounds, now, PAGE, shown)));
    }

    /** How a round comes in, day by day; of the round with most open obligations where none is chosen. Null without any. */
    public Chart chart(UserAtWork user, String planId, DeadlineFilter filter) {
        Reader reader = rights.reader(user, planId);
        Instant now = clock.instant();
        return store.rounds(reader, filter, now, 1).stream()
                .findFirst()
                .map(round -> {
                    String id = Obligation.roundId(reader.plan().id(), round.kind(), round.period());
                    DeadlineStore.Begun begun = store.begun(reader, id, now);
                    return new Chart(
                            title(reader.plan(), round.kind(), round.period()),
                            begun.day(),
                            VietnamTime.dateOf(now),
                            begun.owed(),
                            store.sentByDay(reader, id, now).stream()
                                    .map(day -> new Sent(day.day(), day.sent(), day.late()))
                                    .toList(),
                            store.dueDays(reader, id, now).stream()
                                    .map(due -> new Due(due.day(), due.count()))
                                    .toList());
                })
                .orElse(null);
    }

    /** Lines in words, with titles and names looked up once. */
    Function<DeadlineStore.Line, Row> words(Reader reader) {
        Plan plan = reader.plan();
        var titles = new HashMap<String, String>();
        Map<String, String> names =
                plan.offices().stream().collect(Collectors.toMap(Office::id, Office::name, (one, other) -> one));
        return line -> new Row(
                line.id(),
                titles.computeIfAbsent(
                        line.kind() + "/" + line.period(), key -> title(plan, line.kind(), line.period())),
                names.getOrDefault(line.office(), line.office()),
                reader.onlyCoordinates(line.office()),
                line.status().label(),
                line.progress().code(),
                progressName(line),
                line.dueAt() == null ? null : VietnamTime.dateOf(line.dueAt()),
                line.sentAt(),
                line.daysLate(),
                reader.opensInstances() && !line.status().settled() ? line.processId() : null,
                mayBeUrged(line));
    }

    static boolean mayBeUrged(DeadlineStore.Line line) {
        return line.sentAt() == null && !line.status().settled();
    }

    /** As {@link Obligation#progressLabel}. */
    private static String progressName(DeadlineStore.Line line) {
        return line.progress() == Progress.DUNG_HAN
                        && line.originalDueAt() != null
                        && line.sentAt().isAfter(line.originalDueAt())
                ? line.progress().label() + " (được gia hạn)"
                : line.progress().label();
    }

    String title(Plan plan, String kind, String period) {
        return knownTitle(plan, kind, period).orElseGet(() -> kind + " " + period);
    }

    /** Empty for what is no kind of obligation. */
    Optional<String> knownTitle(Plan plan, String kind, String period) {
        return kinds.find(kind).map(each -> each.title(plan.id(), kind, period));
    }

    private String kindName(Plan plan, String kind) {
        return kinds.find(kind)
                .map((ObligationKind each) -> each.name(plan.id(), kind))
                .orElse(kind);
    }

    /** An office that a later version of the plan dropped is named by its id. */
    static String officeName(Plan plan, String office) {
        return plan.findOffice(office).map(Office::name).orElse(office);
    }

    private static List<OfficeRow> crossed(Plan plan, List<Column> columns, Collection<DeadlineStore.Cell> cells) {
        var byOffice = new LinkedHashMap<String, Map<String, Cell>>();
        for (DeadlineStore.Cell cell : cells) {
            byOffice.computeIfAbsent(cell.office(), office -> new HashMap<>())
                    .put(
                            cell.kind() + "/" + cell.period(),
                            new Cell(
                                    cell.id(),
                                    cell.status().label(),
                                    cell.progress().code(),
                                    cell.progress().label()));
        }
        return byOffice.entrySet().stream()
                .map(row -> new OfficeRow(
                        row.getKey(),
                        officeName(plan, row.getKey()),
                        Arrays.asList(columns.stream()
                                .map(column -> row.getValue().get(column.kind() + "/" + column.period()))
                                .toArray(Cell[]::new))))
                .toList();
    }

    private static <E extends Enum<E> & Coded> List<Choice> choices(E[] values) {
        return Arrays.stream(values)
                .map(each -> new Choice(each.code(), each.label()))
                .toList();
    }

    private static <E extends Enum<E> & Coded> List<Count> counted(
            E[] values, List<DeadlineStore.Counted> counts, Function<DeadlineStore.Counted, E> axis) {
        return Arrays.stream(values)
                .map(value -> new Count(
                        value.code(),
                        value.label(),
                        counts.stream()
                                .filter(each -> axis.apply(each) == value)
                                .mapToLong(DeadlineStore.Counted::count)
                                .sum()))
                .toList();
    }

    private static int pages(long total) {
        return (int) ((total + PAGE - 1) / PAGE);
    }
}
