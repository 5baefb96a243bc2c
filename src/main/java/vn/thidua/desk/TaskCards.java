package vn.thidua.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.Obligations;
import vn.thidua.organisation.Group;
import vn.thidua.plan.DutyMode;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.platform.engine.OpenTask;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/** What the cards of a task list say beside the name: whose matter it is, of which year, and how the day stands to the deadline. */
@Service
public class TaskCards {

    /** From here on a task is due soon (assumed: practice differs between offices), as for obligations. */
    private static final int SOON_DAYS = 7;

    private static final int MOST = 200;

    private final DeskEngine engine;
    private final Obligations obligations;
    private final Plans plans;
    private final Clock clock;

    TaskCards(DeskEngine engine, Obligations obligations, Plans plans, Clock clock) {
        this.engine = engine;
        this.obligations = obligations;
        this.plans = plans;
        this.clock = clock;
    }

    /** How the day stands to the deadline; the words carry it, a colour may repeat it. */
    public enum Standing {
        LATE,
        SOON,
        CALM
    }

    /**
     * @param office name of the office that it is about
     * @param period year or occasion as in ids, e.g. {@code 2024}; null where the matter has none
     * @param due last moment that is on time, null for no date
     * @param words e.g. "Quá hạn 2 ngày"; null while there is nothing to say
     */
    public record Card(String id, String office, String period, Instant due, Standing standing, String words) {}

    /** The cards of those tasks that the person may see; the number of statements does not depend on how many they are. */
    public List<Card> of(String planId, Collection<String> ids) {
        if (ids.size() > MOST) {
            throw Refusal.of("Mỗi lần chỉ xem được %d việc; hãy chia thành nhiều lần.", MOST);
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        Optional<Plan> plan =
                plans.all().stream().filter(each -> each.id().equals(planId)).findFirst();
        if (plan.isEmpty()) {
            return List.of(); // its file is gone: the tasks are listed without this line
        }
        List<OpenTask> tasks = engine.visible(planId, ids);
        Map<String, Obligation> owed = obligations
                .findAll(tasks.stream()
                        .map(OpenTask::businessKey)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Obligation::id, Function.identity()));
        Instant now = clock.instant();
        return tasks.stream()
                .map(task -> card(plan.get(), task, owed.get(task.businessKey()), now))
                .toList();
    }

    private static Card card(Plan plan, OpenTask task, Obligation owed, Instant now) {
        // <plan>/<kind>/<period>[/<office>]
        String[] parts =
                task.businessKey() == null ? new String[0] : task.businessKey().split("/");
        boolean requested = owed != null && owed.mode() == DutyMode.DE_NGHI;
        Standing standing = standing(task.due(), now);
        return new Card(
                task.id(),
                parts.length > 3
                        ? plan.findOffice(parts[3]).map(Office::shortName).orElseGet(() -> ownOffice(plan, task))
                        : ownOffice(plan, task),
                parts.length > 2 ? parts[2] : null,
                task.due(),
                // whoever is requested, not ordered, is never told that he is late
                requested && standing == Standing.LATE ? Standing.CALM : standing,
                words(task.due(), standing, requested, now));
    }

    private static String ownOffice(Plan plan, OpenTask task) {
        return task.candidateGroups().stream()
                .flatMap(group -> Group.of(group).stream())
                .flatMap(group -> plan.findOffice(group.office()).stream())
                .map(Office::shortName)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Standing standing(Instant due, Instant now) {
        if (due == null) {
            return Standing.CALM;
        }
        if (now.isAfter(due)) {
            return Standing.LATE;
        }
        return now.plus(SOON_DAYS, ChronoUnit.DAYS).isBefore(due) ? Standing.CALM : Standing.SOON;
    }

    private static String words(Instant due, Standing standing, boolean requested, Instant now) {
        if (standing == Standing.CALM) {
            return null;
        }
        LocalDate today = VietnamTime.dateOf(now);
        long days = Math.abs(ChronoUnit.DAYS.between(today, VietnamTime.dateOf(due)));
        if (standing == Standing.LATE) {
            String late = requested ? "Đã qua thời hạn đề nghị" : "Quá hạn";
            return days == 0 ? late : "%s %d ngày".formatted(late, days);
        }
        return days == 0 ? "Đến hạn hôm nay" : "Còn %d ngày".formatted(days);
    }
}
