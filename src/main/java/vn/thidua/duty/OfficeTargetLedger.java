package vn.thidua.duty;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.People;
import vn.thidua.plan.Comparator;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;

/** Chỉ tiêu thi đua that offices set themselves under a duty: what they are, and what came of them year by year. */
@Service
@Transactional
public class OfficeTargetLedger {

    static final List<Comparator> COMPARATORS = List.of(Comparator.TOI_THIEU, Comparator.TOI_DA, Comparator.BANG);

    private static final Set<Role> WRITERS = Set.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);
    private static final int FIRST_YEAR = 2000;

    private final OfficeTargetStore store;
    private final People people;
    private final Clock clock;

    OfficeTargetLedger(OfficeTargetStore store, People people, Clock clock) {
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    /** @param position from 1, in the order in which the office gave them */
    public record Row(
            int position, String name, String unit, String comparator, BigDecimal value, List<Actual> actuals) {}

    /** What came of a target in a year. */
    public record Actual(int year, BigDecimal value) {}

    /** The targets of an office that count now; empty when it has set none. */
    @Transactional(readOnly = true)
    public List<Row> of(String plan, String office) {
        List<OfficeTargetStore.Target> targets = store.inForce(plan, office, clock.instant());
        if (targets.isEmpty()) {
            return List.of();
        }
        List<OfficeTargetStore.Actual> actuals =
                store.actuals(targets.get(0).obligation(), targets.get(0).version());
        return targets.stream()
                .map(target -> new Row(
                        target.position(),
                        target.name(),
                        target.unit(),
                        GivenCheck.labelOf(target.comparator()),
                        target.value(),
                        actuals.stream()
                                .filter(actual -> actual.position() == target.position())
                                .map(actual -> new Actual(actual.year(), actual.value()))
                                .toList()))
                .toList();
    }

    /** Whether the person may write what came of them. */
    @Transactional(readOnly = true)
    public boolean mayRecord(String plan, String office, String user) {
        return people.groupsOf(user).stream()
                .anyMatch(group ->
                        group.plan().equals(plan) && group.office().equals(office) && WRITERS.contains(group.role()));
    }

    /**
     * Writes what came of a target in a year; a later value replaces it.
     *
     * @throws Refusal when the year has not begun or the value is missing or negative
     */
    public void record(String plan, String office, String user, int position, int year, BigDecimal value) {
        if (!mayRecord(plan, office, user)) {
            throw new NotFound();
        }
        OfficeTargetStore.Target target = store.inForce(plan, office, clock.instant()).stream()
                .filter(each -> each.position() == position)
                .findFirst()
                .orElseThrow(NotFound::new);
        int thisYear = LocalDate.now(clock).getYear();
        if (year < FIRST_YEAR || year > thisYear) {
            throw Refusal.of("Năm %d chưa đến hoặc không hợp lệ; hãy nhập năm không muộn hơn %d.", year, thisYear);
        }
        if (value == null || value.signum() < 0) {
            throw Refusal.of("Kết quả của chỉ tiêu “%s” phải là số không âm; hãy nhập lại.", target.name());
        }
        store.record(
                new OfficeTargetStore.Actual(target.obligation(), target.version(), position, year, value),
                user,
                clock.instant());
    }
}
