package vn.thidua.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.movement.MilestoneState;
import vn.thidua.movement.MovementPage;
import vn.thidua.plan.Coded;
import vn.thidua.plan.Plan;
import vn.thidua.platform.security.UserAtWork;

/** The movement from its first to its last year on one line: what is done, late, under way, next. */
@Service
@Transactional(readOnly = true)
public class MovementLine {

    private final DeadlineRights rights;
    private final MovementPage movement;
    private final Clock clock;

    MovementLine(DeadlineRights rights, MovementPage movement, Clock clock) {
        this.rights = rights;
        this.movement = movement;
        this.clock = clock;
    }

    /** How something stands on its date. */
    public enum Standing {
        DONE("Đã xong"),
        UNDER_WAY("Đang thực hiện"),
        LATE("Quá hạn"),
        NEXT("Sắp tới"),
        UNTRACKED("Không theo dõi");

        private final String label;

        Standing(String label) {
            this.label = label;
        }
    }

    /**
     * @param missing offices that have not sent, 0 where it asks nothing of offices
     * @param owed offices of which something is expected
     */
    public record Entry(
            String title,
            boolean stage,
            LocalDate from,
            LocalDate until,
            String standing,
            String standingName,
            String stateName,
            int missing,
            int owed) {}

    /** @param next the first thing that is to come, null after the last */
    public record View(
            String title,
            int firstYear,
            int lastYear,
            LocalDate today,
            List<String> stands,
            Entry next,
            List<Entry> entries) {}

    /** Null as long as the plan's movement is not registered. */
    public View of(UserAtWork user, String planId) {
        Plan plan = rights.reader(user, planId).plan();
        MovementPage.View view = movement.view(plan.id(), user.id());
        LocalDate today = LocalDate.now(clock);
        List<Entry> entries = view.rows().stream().map(row -> entry(row, today)).toList();
        return new View(
                plan.movement(),
                years(entries).min().orElse(today.getYear()),
                years(entries).max().orElse(today.getYear()),
                today,
                view.stands(),
                entries.stream()
                        .filter(each -> each.standing().equals(Standing.NEXT.name()))
                        .min(Comparator.comparing(Entry::from))
                        .orElse(null),
                entries);
    }

    private static IntStream years(List<Entry> entries) {
        return entries.stream()
                .flatMapToInt(
                        each -> IntStream.of(each.from().getYear(), each.until().getYear()));
    }

    private static Entry entry(MovementPage.Row row, LocalDate today) {
        int owed = row.count() == null ? 0 : row.count().total() - row.count().notRequired();
        int missing = row.count() == null ? 0 : row.count().missing();
        Standing standing = standing(row, missing, today);
        return new Entry(
                row.title(),
                row.stage(),
                row.opensOn(),
                row.until(),
                standing.name(),
                standing.label,
                row.stateName(),
                missing,
                owed);
    }

    private static Standing standing(MovementPage.Row row, int missing, LocalDate today) {
        MilestoneState state = state(row.state());
        return switch (state) {
            case CHO -> row.opensOn().isAfter(today) ? Standing.NEXT : Standing.UNDER_WAY;
            case KHONG_MO_DUOC -> Standing.LATE;
            case DA_MO -> {
                if (missing > 0) {
                    yield row.until().isBefore(today) ? Standing.LATE : Standing.UNDER_WAY;
                }
                yield row.count() == null && !row.until().isBefore(today) ? Standing.UNDER_WAY : Standing.DONE;
            }
            case DA_THUC_HIEN, NGOAI_HE_THONG -> Standing.DONE;
            case KHONG_THEO_DOI, KHONG_THUC_HIEN -> Standing.UNTRACKED;
        };
    }

    private static MilestoneState state(String code) {
        return Coded.of(MilestoneState.class, code);
    }
}
